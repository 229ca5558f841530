"""How soon a saved record shows in the browser that ``kunskapsbank serve`` serves."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.request import urlopen

from bench.processes import CommandFailed
from rig import ROOT

_PATIENCE = 600
"""Seconds after which a preview that shows nothing has failed."""


def seconds_until_shown(
    catalogue: Path, save: Callable[[], object], words: str, page: str, environment: Mapping[str, str]
) -> float:
    """From ``save``, which puts ``words`` into a record of ``catalogue``, until they stand on the page at ``page``."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folders: tuple[str | Path, ...] = ("--catalogue", catalogue, "--site-src", ROOT / "site_src")
    command: list[str | Path] = [sys.executable, "-m", "generator", "serve", *folders, "--port", str(port)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as serving:
        try:
            assert serving.stdout
            if not any("Öppna" in line for line in serving.stdout):
                raise CommandFailed(" ".join(map(str, command)))
            start = time.perf_counter()
            save()
            while words not in _read(f"http://127.0.0.1:{port}/{page}"):
                if time.perf_counter() - start > _PATIENCE:
                    raise CommandFailed(f"{page} does not show what was saved")
                time.sleep(0.05)
            return time.perf_counter() - start
        finally:
            serving.send_signal(signal.SIGINT)


def _read(address: str) -> str:
    with urlopen(address, timeout=_PATIENCE) as answer:
        text: str = answer.read().decode()
        return text
