"""Every page has a content policy, and nothing that the site does is against it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.library import open_catalogue, ready
from tests.site.crawl import crawl, listen, one_of_each_kind, pages_of
from tests.site.policies import wrong_policies


def test_every_page_has_one_policy_that_knows_all_that_stands_in_it(site: Path) -> None:
    assert len(pages_of(site)) > 100
    assert wrong_policies(site) == []


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
    page.goto(f"{address}om.html")
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
