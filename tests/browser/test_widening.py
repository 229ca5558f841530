"""What was looked for beside the words themselves: told, turned off, and offered when nothing is found."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.library import open_catalogue, query_of, ready, shown, strict


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def test_widening_is_told_and_turned_off_and_on(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=hantledare&typ=projekt")
    told = page.locator("[data-kb-widened]")
    assert told.inner_text().startswith("Visar också träffar på ”handledare”")
    assert set(shown(page)) == {"projekt/kafe", "projekt/odling"}
    told.get_by_role("button", name="Sök bara på orden som jag skrev dem").click()
    ready(page)
    assert query_of(page) == "?q=hantledare&typ=projekt&exakt=1"
    assert shown(page) == []
    assert told.inner_text().startswith("Visar bara träffar på orden som du skrev dem, med böjningar")
    page.go_back()
    ready(page)
    assert len(shown(page)) == 2
    page.go_forward()
    ready(page)
    told.get_by_role("button", name="Sök också på liknande ord").click()
    ready(page)
    assert query_of(page) == "?q=hantledare&typ=projekt"
    assert len(shown(page)) == 2


def test_nothing_is_told_when_nothing_was_widened(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare")
    expect(page.locator("[data-kb-widened]")).to_be_hidden()
    open_catalogue(page, library_address, "?exakt=1")
    expect(page.locator("[data-kb-widened]")).to_be_hidden()


def test_another_spelling_is_offered(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=hantledare&exakt=1")
    results = page.locator("[data-kb-results]")
    assert results.get_by_role("heading").all_inner_texts()[0] == "Menade du …"
    results.get_by_role("button", name="handledare", exact=True).click()
    ready(page)
    assert query_of(page) == "?q=handledare&exakt=1"
    assert set(shown(page)) == {"projekt/kafe", "projekt/odling"}
    assert page.input_value("[data-kb-query]") == "handledare"
