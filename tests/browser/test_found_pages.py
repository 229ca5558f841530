"""The site's own pages on the catalogue page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.library import open_catalogue, ready, shown, strict

_BLOCK = ".kb-sitepages"
_FOLLOWS = "(block, other) => Boolean(block.compareDocumentPosition(document.querySelector(other)) & 2)"


def follows_results(page: Page) -> bool:
    found: bool = page.locator(_BLOCK).evaluate(_FOLLOWS, "[data-kb-results]")
    return found


def test_pages_stand_under_the_hits_until_a_filter_is_chosen(page: Page, library_address: str) -> None:
    open_catalogue(strict(page), library_address, "?q=handledare")
    records = shown(page)
    assert len(records) == 2
    expect(page.locator(f"{_BLOCK} [data-kb-page=hjalp]")).to_be_visible()
    assert follows_results(page)
    assert page.locator("[data-kb-results] [data-kb-page], [data-kb-page][data-kb-id]").count() == 0
    page.locator("input[data-kb-facet=utfall][value=avvecklat]").check()
    ready(page)
    expect(page.locator(_BLOCK)).to_be_hidden()


def test_hits_do_not_wait_for_the_pages(page: Page, library_address: str) -> None:
    page.route(re.compile("sok-sidor-"), lambda route: None)
    open_catalogue(strict(page), library_address, "?q=handledare")
    assert len(shown(page)) == 2


def test_where_no_record_is_found_the_page_is_the_answer(page: Page, library_address: str) -> None:
    open_catalogue(strict(page), library_address, "?q=gåtan")
    assert not follows_results(page)
    told = page.locator("[data-kb-summary]").inner_text()
    assert told.endswith("Men en sida på webbplatsen svarar.")
    assert page.locator(f"{_BLOCK} mark").first.inner_text() == "gåtan"


def test_hits_stand_though_the_pages_cannot_be_had(page: Page, library_address: str) -> None:
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.route(re.compile("sok-sidor-"), lambda route: route.abort())
    open_catalogue(page, library_address, "?q=handledare")
    assert len(shown(page)) == 2
    told = re.compile("^Webbplatsens egna sidor är inte genomsökta:")
    expect(page.locator("[data-kb-message]")).to_have_text(told)
    expect(page.locator(_BLOCK)).to_be_hidden()
