"""Whole processes, measured from outside: time on the clock, time on the processor, peak memory."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from generator.build import MEMORY
from rig import ROOT

_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_LAUNCHER = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start
os.write(int(sys.argv[1]), f"[{seconds}, {usage.ru_utime + usage.ru_stime}, {usage.ru_maxrss}]".encode())
sys.exit(os.waitstatus_to_exitcode(status) and 1)
"""
"""Starts and measures the command: a process counts its parent's memory at the start as its own, and ours is large."""


class CommandFailed(Exception):
    """A measured command ended with an error, so its figures mean nothing."""


@dataclass(frozen=True)
class Usage:
    """What one process cost."""

    seconds: float
    cpu_seconds: float
    peak_bytes: int


def measure(command: Sequence[str | Path], environment: Mapping[str, str], may_fail: bool = False) -> Usage:
    """Runs ``command`` from the repository's root and returns its cost.

    Raises CommandFailed, with the end of what the command said, when it does not end with 0, unless it ``may_fail``.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as cost:
        process = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(cost.fileno()), *command],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            pass_fds=(cost.fileno(),),
            check=False,
        )
        if process.returncode and not may_fail:
            said.seek(0)
            raise CommandFailed(f"{' '.join(map(str, command))}\n{said.read()[-4000:].decode(errors='replace')}")
        cost.seek(0)
        seconds, cpu_seconds, peak = json.load(cost)
    return Usage(seconds, cpu_seconds, int(peak) * _MAXRSS_UNIT)


def kunskapsbank(*words: str | Path, environment: Mapping[str, str] | None = None) -> Usage:
    """The cost of one run of our own command."""
    return measure([sys.executable, "-m", "generator", *words], environment or {})


def forget(output: Path) -> None:
    """Removes what a build would take over: the site at ``output``, and what earlier builds found out."""
    for folder in (output, ROOT / MEMORY):
        shutil.rmtree(folder, ignore_errors=True)


def fetch(package: str, folder: Path) -> None:
    """Puts a package of PyPI into ``folder`` for the run. Raises CommandFailed when it cannot be had."""
    options = ("--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", "--target", folder)
    measure([sys.executable, "-m", "pip", "install", *options, package], {})


def alternate(rounds: int, *commands: Callable[[], Usage]) -> list[Usage]:
    """The median cost of each of ``commands``, run in turn so that a busy machine burdens all alike."""
    runs = [[command() for command in commands] for _ in range(rounds)]
    return [_median(column) for column in zip(*runs, strict=True)]


def _median(runs: Sequence[Usage]) -> Usage:
    return Usage(
        median(run.seconds for run in runs),
        median(run.cpu_seconds for run in runs),
        int(median(run.peak_bytes for run in runs)),
    )
