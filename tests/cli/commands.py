"""Runs commands as a user does, in this process."""

from __future__ import annotations

import io
import sys
from typing import NamedTuple

import pytest

from generator.cli.main import commands
from generator.cli.swedish import run

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
