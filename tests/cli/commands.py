"""Runs commands as a user does, in this process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import NamedTuple

import pytest

from generator.cli.main import commands
from generator.cli.swedish import run
from tests import ROOT

ENGLISH = (
    "Usage Options Commands Arguments Error Try Show this message exit Missing option No such command Did you "
    "mean Invalid value requires does not take unexpected extra Aborted Traceback default required"
).split()


class Answer(NamedTuple):
    """How a run ended and what it said."""

    code: int
    out: str
    err: str


class Cli:
    """``cli("check", …)`` gives an Answer; ``typed`` is what the user writes meanwhile."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object, typed: str = "") -> Answer:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"))
        code = run(commands, [str(argument) for argument in arguments])
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)


def without_reader(*words: str) -> tuple[int, bytes]:
    """How a command ends, and what it says on standard error, when nobody reads what it writes."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "generator", *words]
    ended = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    return ended.returncode, ended.stderr
