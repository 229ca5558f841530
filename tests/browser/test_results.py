"""The list of results: its chips, its keys, and the ways on when it is empty."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from generator.search.agreed import for_the_page
from tests import ROOT
from tests.browser.library import TOTAL, open_catalogue, query_of, ready, shown, strict
from tests.browser.modules import modules


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def test_chips_say_type_outcome_municipalities_and_funds(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=språkkafé")
    result = page.locator('[data-kb-id="projekt/kafe"]')
    assert result.locator(".kb-result__kind").inner_text() == "Projekt · 2020"
    facts = result.locator("[data-kb-fact]").all_text_contents()
    assert facts == ["Utfall: Implementerat", "Kommun: Linköping", "Kommun: Norrköping", "Fond: Fonden"]


def test_a_sentence_stands_there_only_when_it_tells_more(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare+samtal")
    passage = page.locator('[data-kb-id="projekt/kafe"] .kb-result__passage')
    assert passage.inner_text() == "Metod: Handledare ledde samtalen."
    open_catalogue(page, library_address, "?q=samtal")
    assert passage.count() == 0
    assert page.locator('[data-kb-id="projekt/kafe"] mark').all_inner_texts() == ["Samtal"]


def test_a_phrase_is_marked_where_it_stands(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=%22ledde samtalen%22")
    assert shown(page) == ["projekt/kafe"]
    assert page.inner_text("[data-kb-summary]") == '1 träff på "ledde samtalen".'
    assert page.locator(".kb-result__passage mark").all_inner_texts() == ["ledde samtalen"]
    open_catalogue(page, library_address, "?q=%22samtalen ledde%22")
    assert shown(page) == []


@pytest.mark.parametrize(
    ("typed", "marked"),
    [("handledarnas", ["Handledare"]), ("sprakkafe", ["Språkkafé"]), ("kafé", ["Språkkafé"]), ("SAMTAL", ["Samtal"])],
)
def test_the_word_that_matched_is_marked_as_it_stands(
    page: Page, library_address: str, typed: str, marked: list[str]
) -> None:
    open_catalogue(page, library_address, f"?q={typed}&kommun=0580&typ=projekt")
    assert page.locator('[data-kb-id="projekt/kafe"] mark').all_inner_texts() == marked


def test_arrows_walk_the_results_and_escape_clears(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    page.keyboard.press("/")
    query = page.locator("[data-kb-query]")
    expect(query).to_be_focused()
    page.keyboard.type("handledare")
    page.wait_for_url(re.compile("q=handledare"))
    ready(page)
    titles = page.locator("[data-kb-results] h2 a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(query).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(query).to_be_focused()
    ready(page)
    assert query.input_value() == ""
    assert query_of(page) == ""
    assert len(shown(page)) == 50


def test_enter_opens_and_back_shows_the_list_again(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare&typ=projekt&sortering=titel")
    before = shown(page)
    page.locator("[data-kb-query]").focus()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation(url=f"**/{before[0]}.html"):
        page.keyboard.press("Enter")
    page.go_back()
    ready(page)
    assert shown(page) == before


def test_no_hits_offers_fewer_filters_and_the_nearest_records(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare&kommun=1880&typ=projekt")
    results = page.locator("[data-kb-results]")
    assert shown(page) == []
    ways = ["=SUMMA(A1)", "Språkkafé", "Alla fonder", "Alla kommuner", "Så söker du"]
    assert results.get_by_role("link").all_inner_texts() == ways
    assert results.get_by_role("button").all_inner_texts() == [
        "Utan Kommun: Örebro (2 träffar)",
        "Utan alla filter (2 träffar)",
        "Visa alla poster",
    ]
    results.get_by_role("button", name="Utan Kommun").click()
    ready(page)
    assert query_of(page) == "?q=handledare&typ=projekt"
    assert len(shown(page)) == 2


_FORGET_SUMMARIES = """document.addEventListener("DOMContentLoaded", () => {
  for (const summary of document.querySelectorAll(".kb-result__summary")) summary.remove();
});"""


@pytest.mark.parametrize("at_hand", [True, False])
def test_summaries_are_there_before_anyone_scrolls(page: Page, library_address: str, at_hand: bool) -> None:
    """From the list without script, or from files when that list goes on on other pages."""
    if not at_hand:
        page.add_init_script(_FORGET_SUMMARIES)
    open_catalogue(page, library_address)
    summaries = page.locator("[data-kb-results] [data-kb-id] .kb-result__summary")
    assert summaries.count() == 50
    page.locator("[data-kb-more]").click()
    expect(summaries).to_have_count(TOTAL)
    expect(summaries.last).to_have_text("Kort.")


def test_passages_further_down_come_when_they_are_near(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=aktivitet")
    last = page.locator("[data-kb-results] [data-kb-id]").nth(49)
    last.scroll_into_view_if_needed()
    expect(last.locator(".kb-result__summary")).to_have_text("Kort.")


@pytest.mark.parametrize(
    ("query", "most", "expected"), [("ÅKERBARENS", 5, [2, 1]), ("ÅKERBARENS", 1, [2]), ("?!", 5, [])]
)
def test_the_nearest_titles_share_most_of_the_query(query: str, most: int, expected: list[int]) -> None:
    titles = ["Kaffe", "Åkerbär", "Åkerbärens kokbok", "Kok", ""]
    nearest = """(agreed, query, titles, most) => {
        const analysis = new Analysis(agreed, []);
        const names = titles.map((title) => analysis.asName(title));
        return nearestTitles(query, names, most, analysis).map(({ number }) => number);
    }"""
    assert modules().evaluate(nearest, for_the_page(), query, titles, most) == expected


def test_no_hits_at_all(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=xåkerbärnxx&typ=projekt")
    results = page.locator("[data-kb-results]")
    ways = ["Åkerbärens kokbok", "Alla fonder", "Alla kommuner", "Så söker du"]
    assert results.get_by_role("link").all_inner_texts() == ways
    assert "Prova ett annat ord" in results.inner_text()
    results.get_by_role("button", name="Visa alla poster").click()
    ready(page)
    assert query_of(page) == ""
    assert len(shown(page)) == 50
    expect(page.locator("[data-kb-query]")).to_be_focused()


_STYLE = ROOT / "generator/browser/css/results.css"
_DRAWN_WHEN_ADDRESSED = """() => new Promise((resolve) => {
  const replace = history.replaceState.bind(history);
  const list = document.querySelector("[data-kb-results]").firstElementChild;
  history.replaceState = (...step) => {
    replace(...step);
    resolve(!list.isConnected);
  };
  const query = document.querySelector("[data-kb-query]");
  query.value = "handledare";
  query.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""


def test_the_address_is_there_before_the_results_are_drawn(page: Page, library_address: str) -> None:
    """The browser works out the style of all that has changed when it takes a new address, and writes down each box."""
    open_catalogue(page, library_address, "?q=samtal")
    assert page.locator("[data-kb-facet]:not([autocomplete=off])").count() == 0
    assert page.evaluate(_DRAWN_WHEN_ADDRESSED) is False
    ready(page)
    assert query_of(page) == "?q=handledare"


def test_results_out_of_sight_wait_to_be_drawn_but_on_paper(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=aktivitet")
    page.add_style_tag(path=_STYLE)
    heading = page.locator("[data-kb-results] .kb-result").nth(49).locator("h2")
    is_drawn = "heading => heading.checkVisibility({ contentVisibilityAuto: true })"
    page.wait_for_function(f"heading => !({is_drawn})(heading)", arg=heading.element_handle())
    heading.scroll_into_view_if_needed()
    page.wait_for_function(is_drawn, arg=heading.element_handle())
    page.evaluate("scrollTo(0, 0)")
    page.emulate_media(media="print")
    assert heading.evaluate(is_drawn) is True
