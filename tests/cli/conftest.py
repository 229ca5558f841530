"""A command line in a folder of its own, with the small catalogue, on a fixed day."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import clock
from tests.cli.commands import Cli
from tests.small import SMALL, TODAY


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return Cli(monkeypatch, capsys)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a catalogue, which is also the current folder."""
    for file, text in SMALL.items():
        (tmp_path / "catalogue" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "catalogue" / file).write_text(text, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path
