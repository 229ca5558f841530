"""Every page has a content policy, and nothing that the site does is against it."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.library import open_catalogue, ready
from tests.site.crawl import crawl, listen, one_of_each_kind, pages_of

_DATA = ("application/json", "application/ld+json")


class _Inline(HTMLParser):
    """What runs or is laid out from within a page, and the policies of the page, in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.before = 0
        self.attributes: set[str] = set()
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= {name for name in given if name.startswith("on") or name == "style"}
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(given["content"] or "")
        elif tag in ("script", "style", "link") and not self.policies:
            self.before += 1
        runs = tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in _DATA)
        self._open = tag if runs else ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.append((self._open, data))
            self._open = ""


def test_every_page_has_one_policy_that_knows_all_that_stands_in_it(site: Path) -> None:
    wrong = []
    for file in site.rglob("*.html"):
        found = _Inline(file.read_text("utf-8"))
        policy = " ".join(found.policies)
        unknown = [text for _, text in found.texts if f"'sha256-{_digest(text)}'" not in policy]
        if len(found.policies) != 1 or found.before or found.attributes or unknown or "unsafe" in policy:
            wrong.append((file.relative_to(site).as_posix(), found.attributes, unknown))
    assert wrong == []


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_no_page_does_what_its_policy_forbids(page: Page, site: Path, address: str) -> None:
    """``python -m tests.site.crawl`` opens the others too."""
    assert crawl(page, address, one_of_each_kind(pages_of(site))) == []


def test_search_filters_and_lists_that_are_taken_away_are_within_it(page: Page, address: str) -> None:
    complaints = listen(page)
    open_catalogue(page, address, "?q=handledare")
    page.locator('[data-kb-facet="typ"][value="projekt"]').check(force=True)
    ready(page)
    for way in ("xlsx", "csv"):
        with page.expect_download():
            page.locator(f'[data-kb-take="{way}"]').click()
    page.locator('[data-kb-take="link"]').click()
    expect(page.locator("[data-kb-taken]")).not_to_be_empty()
    page.fill("[data-kb-search]", "språkpraktik")
    expect(page.locator("[data-kb-quick] a").last).to_have_text("Visa alla träffar i katalogen")
    page.locator("[data-kb-search-form] button").click()
    page.wait_for_url("**/katalog.html?q=spr*")
    page.locator(".kb-palette label:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert complaints == []


def test_a_script_in_an_article_does_not_run(page: Page, site: Path, tmp_path: Path) -> None:
    html = (site / "om.html").read_text("utf-8")
    hostile = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"
    (tmp_path / "om.html").write_text(html.replace("</article>", f"{hostile}</article>"), "utf-8")
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.goto((tmp_path / "om.html").as_uri())
    assert page.title() != "run"
