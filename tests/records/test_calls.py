"""The state of a call follows from its dates and the day, and from nothing that nobody has written."""

from __future__ import annotations

from datetime import date

import pytest

from generator.models.fund import Call
from generator.records.calls import CANCELLED, CLOSED, COMING, EXPECTED, OPEN, UNKNOWN, turn_at, turns

TODAY = date(2026, 11, 26)


def call(**fields: str) -> Call:
    return Call.model_validate({"namn": "Våren", **fields})


@pytest.mark.parametrize(
    ("fields", "state", "target"),
    [
        ({}, UNKNOWN, None),
        ({"status": "öppen"}, UNKNOWN, None),
        ({"status": "löpande"}, OPEN, None),
        ({"status": "Stängd"}, CLOSED, None),
        ({"öppnar": "2026-11-27"}, COMING, "2026-11-27"),
        ({"öppnar": "2026-11-27", "stänger": "2027-H1"}, COMING, "2026-11-27"),
        ({"öppnar": "2026-11-26"}, OPEN, None),
        ({"öppnar": "2026-11-26", "stänger": "2026-11-26"}, OPEN, "2026-11-26"),
        ({"stänger": "2026-11-26"}, OPEN, "2026-11-26"),
        ({"stänger": "2026-11-25"}, CLOSED, "2026-11-25"),
        ({"öppnar": "2026-01-01", "stänger": "2026-12"}, OPEN, None),
        ({"öppnar": "2026-01-01", "stänger": "2026-10"}, UNKNOWN, None),
        ({"öppnar": "2025-11-26"}, OPEN, None),
        ({"öppnar": "2025-11-25"}, UNKNOWN, None),
        ({"öppnar": "2015-01-01", "status": "Löpande ansökan"}, OPEN, None),
        ({"öppnar": "2027-H1"}, EXPECTED, None),
        ({"öppnar": "2026-11"}, EXPECTED, None),
        ({"öppnar": "2026-10"}, UNKNOWN, None),
        ({"öppnar": "2026-10", "stänger": "2026-12-01"}, OPEN, "2026-12-01"),
        ({"stänger": "2027"}, EXPECTED, None),
        ({"öppnar": "2026-11-27", "status": "Preliminära datum"}, EXPECTED, None),
        ({"öppnar": "2026-11-01", "stänger": "2026-11-20", "status": "prel."}, UNKNOWN, None),
        ({"öppnar": "2026-11-01", "stänger": "2027-01-01", "status": "Inställd"}, CANCELLED, None),
        ({"öppnar": "2027-05-01", "stänger": "2026-01-01"}, CLOSED, "2026-01-01"),
    ],
)
def test_the_state_today(fields: dict[str, str], state: str, target: str | None) -> None:
    found = turn_at(call(**fields), TODAY)
    assert (found.state, found.target) == (state, date.fromisoformat(target) if target else None)


def test_a_call_turns_by_itself() -> None:
    found = turns(call(öppnar="2027-01-15", stänger="2027-03-01"))
    assert [(turn.day, turn.state) for turn in found] == [
        (date.min, COMING),
        (date(2027, 1, 15), OPEN),
        (date(2027, 3, 2), CLOSED),
    ]


@pytest.mark.parametrize("fields", [{"öppnar": "9999"}, {"stänger": "9999-12-31"}, {"öppnar": "0001-01-01"}])
def test_the_ends_of_time(fields: dict[str, str]) -> None:
    days = [turn.day for turn in turns(call(**fields))]
    assert days == sorted(set(days))
