"""kalender.html grows old: its script counts the days anew by the reader's clock."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.models.fund import Call
from generator.pages.render import render_page
from generator.pages.views.calendar_page import calendar_page
from generator.pages.views.turning import call_turning, review_turning
from tests.pages.finished import Found, finished
from tests.pages.views.records import site_of

_STARTED = 'import { startRecount } from "./page/recount.js";\nstartRecount(document.querySelector("article"));\n'
_ENTRY = 'import { told, turnAt } from "./page/turns.js";\nObject.assign(globalThis, { told, turnAt });\n'
BUILT = date(2026, 11, 26)


@pytest.fixture(scope="module")
def script() -> Script:
    return Script(join({**sources(), "entry.js": _ENTRY}, "entry.js"))


@pytest.mark.parametrize(
    "fields",
    [
        {"öppnar": "2026-12-01", "stänger": "2027-03-01"},
        {"öppnar": "2026-12", "stänger": "2027-H1"},
        {"öppnar": "2026-10-01"},
        {"stänger": "2026-11-26", "status": "Öppen"},
        {},
    ],
)
def test_the_script_tells_on_a_later_day_what_the_page_would(script: Script, fields: dict[str, str]) -> None:
    call = Call.model_validate({"namn": "Våren", **fields})
    (data,) = Found(str(call_turning(call, BUILT).html)).values("data-kb-turns")
    days = [BUILT + timedelta(days) for days in (0, 1, 4, 5, 6, 60, 94, 95, 96, 400, 2000)]
    told = script.evaluate(
        "(turns, days) => days.map((day) => told(turnAt(turns, day), day))",
        json.loads(data),
        [day.isoformat() for day in days],
    )
    assert told == [Found(str(call_turning(call, day).html)).text for day in days]


def test_a_review_becomes_late(script: Script) -> None:
    (data,) = Found(str(review_turning(date(2026, 11, 28), BUILT).html)).values("data-kb-turns")
    days = [f"2026-11-{day}" for day in (26, 27, 28, 29)]
    told = script.evaluate("(turns, days) => days.map((day) => told(turnAt(turns, day), day))", json.loads(data), days)
    assert told == ["Om 2\u00a0dagar", "Senast i morgon", "Senast i dag", "Försenad"]


CALLS = (
    "{namn: Snart öppen, öppnar: 2026-11-30, stänger: 2027-02-01}",
    "{namn: Länge öppen, öppnar: 2026-11-01, stänger: 2027-01-01}",
    "{namn: Snart stängd, öppnar: 2026-11-01, stänger: 2026-11-27}",
    "{namn: Länge stängd, stänger: 2025-11-27}",
)


def shown(page: Page) -> dict[str, list[str]]:
    """The calls of each list that can be seen, and what is told of them."""
    found: dict[str, list[str]] = page.evaluate("""() => Object.fromEntries(
      Array.from(document.querySelectorAll("[data-kb-calls]"), (list) => [list.dataset.kbCalls,
        Array.from(list.querySelectorAll("[data-kb-some]:not([hidden]) tbody tr"),
          (row) => `${row.cells[0].textContent}: ${row.cells[4].textContent}`)]))""")
    return found


def test_calls_move_to_where_they_belong_by_then(page: Page) -> None:
    fund = f"titel: Fonden\nsammanfattning: Pengar.\nkällor: []\nutlysningar: [{', '.join(CALLS)}]\n"
    site = site_of({"fonder/fond": fund}, now=datetime(2026, 11, 26, tzinfo=UTC))
    page.clock.set_fixed_time(datetime(2026, 11, 30, 23, 30))
    page.set_content(f"<article>{finished(render_page('calendar.md.j2', calendar_page(site)))}</article>")
    before = shown(page)
    assert (before["öppen"], before["kommande"], before["stängd inställd"]) == (
        ["Snart stängd: Öppen, 1 dag kvar", "Länge öppen: Öppen, 36\u00a0dagar kvar"],
        ["Snart öppen: Öppnar om 4\u00a0dagar"],
        ["Länge stängd: Stängd"],
    )
    page.add_script_tag(content=join({**sources(), "entry.js": _STARTED}, "entry.js"))
    after = shown(page)
    assert (after["öppen"], after["kommande"], after["stängd inställd"]) == (
        ["Länge öppen: Öppen, 32\u00a0dagar kvar", "Snart öppen: Öppen, 63\u00a0dagar kvar"],
        [],
        ["Snart stängd: Stängd", "Länge stängd: Stängd"],
    )
    expect(page.get_by_text("har en bestämd dag då den öppnar")).to_be_visible()
    expect(page.get_by_text("Räknat i dag, efter klockan i din dator.")).to_be_visible()
