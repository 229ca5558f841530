"""Nobody is told of what was wrong for a day, and nothing that was known is lost."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.watching.history import History, Known, is_offline, read_history, updated, write_history
from generator.watching.verdicts import NOT_TRIED, Finding

DAY = date(2026, 11, 2)
WORKS = Finding("fungerar", "svarar", 200)
BROKEN = Finding("trasig", "sidan finns inte", 404)
UNCLEAR = Finding("oklar", "släpper inte in program", 403)
MOVED = Finding("flyttad", "har flyttat", 200, "https://b.se/")
A = "https://a.se/"


def after(*runs: tuple[int, Finding]) -> Known:
    """What is known after runs on the days that are so many after the first."""
    history: History = {}
    for day, finding in runs:
        history = updated(history, {A: finding}, DAY + timedelta(days=day))
    return history[A]


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        ([(0, BROKEN)], False),
        ([(0, BROKEN), (7, BROKEN)], False),
        ([(0, BROKEN), (7, BROKEN), (14, BROKEN)], True),
        ([(0, BROKEN), (1, BROKEN), (2, BROKEN)], False),
        ([(0, BROKEN), (3, BROKEN), (6, BROKEN), (7, BROKEN)], True),
        ([(0, BROKEN), (0, BROKEN), (0, BROKEN), (8, BROKEN)], False),
        ([(0, BROKEN), (7, WORKS), (14, BROKEN), (21, BROKEN)], False),
        ([(0, BROKEN), (7, NOT_TRIED), (14, BROKEN), (21, BROKEN)], True),
        ([(0, BROKEN), (7, UNCLEAR), (14, BROKEN)], True),
        ([(0, UNCLEAR), (7, UNCLEAR), (14, UNCLEAR)], True),
        ([(0, MOVED), (7, MOVED), (14, MOVED)], True),
        ([(0, MOVED), (7, MOVED), (14, BROKEN)], False),
        ([(0, BROKEN), (7, BROKEN), (14, BROKEN), (21, WORKS)], False),
        ([(0, WORKS), (7, WORKS), (14, WORKS)], False),
        ([(30, BROKEN), (7, BROKEN), (14, BROKEN)], False),
    ],
)
def test_told_after_three_runs_over_a_week(runs: list[tuple[int, Finding]], told: bool) -> None:
    assert after(*runs).is_told is told


def test_what_recovers_begins_anew_and_when_it_last_worked_is_known() -> None:
    known = after((0, WORKS), (7, BROKEN), (14, UNCLEAR), (21, BROKEN))
    assert (known.since, known.runs, known.worked) == (DAY + timedelta(days=7), 3, DAY)
    known = after((0, BROKEN), (7, MOVED))
    assert (known.runs, known.worked, known.target) == (1, DAY + timedelta(days=7), "https://b.se/")
    assert after((0, BROKEN)).worked is None


def test_an_address_that_stands_nowhere_is_forgotten_after_half_a_year() -> None:
    history = updated({}, {A: BROKEN}, DAY)
    assert A in updated(history, {"https://b.se/": WORKS}, DAY + timedelta(days=180))
    assert A not in updated(history, {"https://b.se/": WORKS}, DAY + timedelta(days=181))
    assert A in updated(history, {A: NOT_TRIED}, DAY + timedelta(days=500))
    assert updated({}, {A: NOT_TRIED}, DAY) == {}


def test_without_a_network_nothing_is_known() -> None:
    silent = Finding("trasig", "går inte att nå")
    assert is_offline([silent, silent, silent, NOT_TRIED])
    assert not is_offline([silent, silent, silent, BROKEN])
    assert not is_offline([silent, silent])
    assert not is_offline([NOT_TRIED] * 9)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ny" / "lankar.json"
    history = updated({}, {A: WORKS, "https://å.se/\udc80": MOVED, "https://c.se/": BROKEN}, DAY)
    assert read_history(path) == ({}, None)
    write_history(path, history)
    assert read_history(path) == (history, None)
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": 2, "addresses": {}}',
        b'{"version": 1, "addresses": []}',
        b'{"version": 1, "addresses": {"a": 1}}',
        b'{"version": 1, "addresses": {"a": {"verdict": "x"}}}',
        b'{"version": 1, "addresses": {"a": {"verdict": "trasig", "runs": 1, "worked": null, "words": "", "target": "",'
        b' "since": "2026-13-01", "last": "2026-01-01"}}}',
    ],
    ids=range(11),
)
def test_a_damaged_history_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lankar.json"
    for number in (1, 2):
        path.write_bytes(content)
        assert read_history(path) == ({}, tmp_path / f"lankar.json.trasig-{number}")
    assert (tmp_path / "lankar.json.trasig-1").read_bytes() == content
    assert not path.exists()


def test_a_run_that_cannot_write_leaves_what_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lankar.json"
    write_history(path, updated({}, {A: WORKS}, DAY))
    was = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        write_history(path, {})
    assert path.read_bytes() == was
    assert json.loads(was)["addresses"][A]["since"] == "2026-11-02"
