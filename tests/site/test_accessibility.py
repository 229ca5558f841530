"""axe finds nothing on any kind of page, in light and in dark."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.library import COLOURS
from tests.test_calls_in_an_afternoon import AFTERNOON, AMIF, ESF, Built

PAGES = (
    "index", "katalog", "katalog.html?q=handledare&typ=projekt", "katalog.html?q=hantledare", "katalog.html?q=xyzzyq",
    "404", "matris", "kartlaggning", "overblick", "om", "forkortningar",
    "projekt/index", "projekt/all-in", "projekt/oschotte-guschelov", "exempel/alla-med", "fonder/esf-plus",
    "fonder/index", "kort/fonder/esf-plus", "fondvaljaren", "luckor", "overenskommelsen", "fonder/esf-2014-2020",
    "aktiviteter/kompetensutveckling-arbetsgivare", "aktiviteter/samverkansmodell",
    "kallor/hallbar-integration-2021-2025", "kommuner/index", "kommuner/0580", "omraden/bostad", "malgrupper/nyanlanda",
    "mal/kortare-tid-till-sjalvforsorjning", "kalender", "lagg-till", "sa-soker-du", "tillganglighet",
    "tillganglighetsgranskning", "utveckling", "utveckling/sok",
    "utveckling/beslut/0008-own-index",
)  # fmt: skip
LONG_PAGES = ("falt", "koder")
"""Pages of a thousand alike parts, which axe takes longest over: in one view only."""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
DARK = """() => {
  document.body.dataset.mdColorScheme = "slate";
  for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
}"""
"""What makes a page what it is when it is loaded in dark: to load it once more takes longer than to look at it."""


def show(page: Page, http: str, path: str) -> None:
    """Opens a page of the site; the calendar with ten calls, since the sources name so few."""
    page.goto(f"{http}{path}" if ".html" in path else f"{http}{path}.html")
    if path.startswith("katalog"):
        page.locator("[data-kb-results][data-kb-ready]").wait_for()
    if path == "kalender":
        article = Built(ESF, AMIF, AFTERNOON).page("kalender.md")
        page.locator("article").evaluate("(article, html) => { article.innerHTML = html; }", article)


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(chromium: Browser, http: str, width: int) -> None:
    found = []
    context = chromium.new_context(locale="sv-SE", viewport={"width": width, "height": 900})
    page = context.new_page()
    for path in (*PAGES, *(LONG_PAGES if width == 390 else ())):
        page.emulate_media(color_scheme="light")
        show(page, http, path)
        found += [f"{path}, light: {rule} {targets[:3]}" for rule, targets in violations(page, RULES)]
        page.emulate_media(color_scheme="dark")
        page.evaluate(DARK)
        in_dark = violations(page, COLOURS) if path in PAGES else []
        found += [f"{path}, dark: {rule} {targets[:3]}" for rule, targets in in_dark]
    context.close()
    assert found == []


@pytest.mark.parametrize(("preferred", "scheme"), [("light", "default"), ("dark", "slate")])
def test_pages_are_as_light_as_the_reader_prefers(
    chromium: Browser, http: str, preferred: Literal["light", "dark"], scheme: str
) -> None:
    context = chromium.new_context(locale="sv-SE", color_scheme=preferred)
    page = context.new_page()
    for path in ("index", "projekt/index", "katalog"):
        page.goto(f"{http}{path}.html")
        assert page.evaluate("document.body.dataset.mdColorScheme") == scheme, path
    context.close()


WIDER = "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"
LOOK = """(spacing) => {
  const told = [];
  const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
  for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) told.push(`id twice: ${id}`);
  for (const button of document.querySelectorAll("button, summary, select")) {
    const { width, height } = button.getBoundingClientRect();
    if (width > 0 && Math.min(width, height) < 24) told.push(`small: ${button.textContent.trim()}`);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  document.adoptedStyleSheets = [sheet];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) told.push(`${scrollWidth - clientWidth} px too wide`);
  return told;
}"""


def test_pages_hold_at_400_per_cent_with_wider_text(chromium: Browser, http: str) -> None:
    """Criteria 1.4.10, 1.4.12 and 2.5.8 of WCAG 2.2, and that no id stands twice."""
    context = chromium.new_context(locale="sv-SE", viewport={"width": 320, "height": 640})
    page = context.new_page()
    found = []
    for path in PAGES:
        show(page, http, path)
        found += [f"{path}: {told}" for told in page.evaluate(LOOK, WIDER)]
    context.close()
    assert found == []


def test_readers_with_colours_of_their_own_see_the_chart_and_where_they_are(chromium: Browser, http: str) -> None:
    context = chromium.new_context(forced_colors="active", color_scheme="dark", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{http}kartlaggning.html")
    colour = "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]"
    text = page.evaluate(colour, ["body", "color"])
    ground = page.evaluate(colour, ["body", "backgroundColor"])
    assert page.evaluate(colour, [".kb-chart text", "fill"]) == text
    assert page.evaluate(colour, [".kb-logo-line", "stroke"]) == text
    assert page.evaluate(colour, [".kb-nav a:not([aria-current])", "borderBottomColor"]) == ground
    assert page.evaluate(colour, [".kb-nav .kb-here", "borderBottomColor"]) not in (text, ground)
    context.close()
