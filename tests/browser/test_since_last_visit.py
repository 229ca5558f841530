"""What the browser remembers of visits to nytt.html, as functions of plain values."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script

HALF_AN_HOUR = 30 * 60 * 1000
FIRST = {"before": None, "since": 1000, "now": ["a", "b"], "at": 1000}


@cache
def script() -> Script:
    entry = (
        'import { visitNow, visitOf } from "./page/since_last_visit.js";\n'
        "Object.assign(globalThis, { visitNow, visitOf });\n"
    )
    return Script(join({**sources(), "entry.js": entry}, "entry.js"))


def visit(last: Any, lines: list[str], time: int) -> Any:
    return script().evaluate("(last, lines, time) => visitNow(last, lines, time)", last, lines, time)


def test_a_first_visit_has_nothing_before() -> None:
    assert visit(None, ["a", "b"], 1000) == FIRST


def test_what_stood_there_at_the_visit_before_is_not_new() -> None:
    later = 1000 + HALF_AN_HOUR
    second = visit(FIRST, ["c", "a"], later)
    assert second == {"before": ["a", "b"], "since": 1000, "now": ["c", "a"], "at": later}
    assert visit(second, ["d", "c"], later + HALF_AN_HOUR)["before"] == ["c", "a"]


def test_who_loads_the_page_again_sees_the_same() -> None:
    second = visit(FIRST, ["c"], 1000 + HALF_AN_HOUR)
    again = visit(second, ["c"], 1001 + HALF_AN_HOUR)
    assert (again["before"], again["since"]) == (["a", "b"], 1000)


def test_a_clock_that_has_been_set_back_begins_another_visit() -> None:
    assert visit(FIRST, ["c"], 10)["before"] == ["a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "null",
        "[]",
        "7",
        '"a"',
        '{"now": "a", "before": null, "since": 1, "at": 1}',
        '{"now": [1], "before": null, "since": 1, "at": 1}',
        '{"now": [], "before": {}, "since": 1, "at": 1}',
        '{"now": [], "before": null, "since": "1", "at": 1}',
        json.dumps({**FIRST, "now": ["x" * 300_000]}),
    ],
)
def test_what_is_damaged_is_a_first_visit(text: str | None) -> None:
    assert script().evaluate("(text) => visitOf(text)", text) is None


def test_what_is_whole_is_remembered() -> None:
    assert script().evaluate("(text) => visitOf(text)", json.dumps(FIRST)) == FIRST
