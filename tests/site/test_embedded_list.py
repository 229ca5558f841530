"""The list within a page of another site."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_it_is_the_list_alone_and_its_links_open_in_place_of_the_page(page: Page, http: str) -> None:
    address = f"{http}katalog.html?typ=fonder#lista"
    page.goto(address)
    page.locator("[data-kb-results][data-kb-ready]").wait_for()
    for part in (".kb-top", ".kb-foot", ".kb-catalogue__form", "[data-kb-takeaway]", "[data-kb-filters]"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("[data-kb-summary]")).to_be_in_viewport()
    expect(page.locator("[data-kb-results] a").first).to_be_in_viewport()
    whole = page.get_by_role("link", name="Se listan på webbplatsen")
    assert whole.get_attribute("href") == "/katalog.html?typ=fonder"
    page.goto(f"{http}404.html")
    page.evaluate(
        """address => {
      document.body.replaceChildren(Object.assign(document.createElement("iframe"), { src: address, height: 600 }));
    }""",
        address,
    )
    first = page.frame_locator("iframe").locator("[data-kb-results] a").first
    with page.expect_navigation():
        first.click()
    assert page.url.startswith(f"{http}fonder/")
