"""The page that explains how to search: every example of it finds something in this catalogue."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

_EXAMPLE = re.compile(r'<a href="([^"]*katalog\.html\?[^"]*)"[^>]*>(.*?)</a>')


def examples(site: Path) -> list[tuple[str, str]]:
    """Address and text of each link to a search."""
    found = _EXAMPLE.findall((site / "sa-soker-du.html").read_text("utf-8"))
    return [(unescape(address), unescape(text)) for address, text in found]


def test_examples_are_called_what_they_search_for(site: Path) -> None:
    table = [(address, text) for address, text in examples(site) if set(parse_qs(urlsplit(address).query)) == {"q"}]
    assert len(table) >= 10
    assert [text for _, text in table] == [parse_qs(urlsplit(address).query)["q"][0] for address, _ in table]


def test_examples_find_something_and_not_everything(page: Page, site: Path, http: str) -> None:
    for address, text in examples(site):
        page.goto(f"{http}{address}")
        page.locator("[data-kb-results][data-kb-ready]").wait_for()
        assert not page.locator("[data-kb-message]").is_visible(), text
        assert re.match(r"\d+ träff", page.inner_text("[data-kb-summary]")), text


def test_examples_of_widening_widen(page: Page, http: str) -> None:
    """The page says of these that the catalogue looks for more, or that it can be told not to."""
    for typed, also in (("hantledare", "handledare"), ("SFI", "svenska för invandrare"), ("paragraf 37", "§37")):
        page.goto(f"{http}katalog.html?q={typed}")
        page.locator("[data-kb-results][data-kb-ready]").wait_for()
        assert also.lower() in page.inner_text("[data-kb-widened]").lower()
