"""The coordinator's question, answered in a real browser: who has trained tutors, and who could pay?"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 800}


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, context: BrowserContext, address: str) -> Page:
    """A page that fails the test when anything outside the site is asked for."""
    page = context.new_page()
    page.set_viewport_size(request.param)

    def inside(asked: Request) -> None:
        assert asked.url.startswith((address, "data:", "blob:")), asked.url

    page.on("request", inside)
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    return page


def follow_to_the_source(page: Page) -> None:
    """From Alla med to its activity, to a fund and to the source that says so."""
    expect(page.get_by_role("heading", level=1)).to_contain_text("Alla med")
    page.locator("main a[href*='aktiviteter/kompetensutveckling-arbetsgivare.html']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("arbetsgivare")
    page.locator("main a[href*='fonder/paragraf-37.html']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("37")
    page.locator("main a[href*='kallor/oschotte-guschelov.html']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Guschelov")


def test_by_mouse_from_the_start_page_to_the_source(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    page.locator("main input[name=q]").fill("handledare")
    page.locator("main form[role=search] button").click()
    expect(page.locator("[data-kb-results][data-kb-ready]")).to_be_visible()
    page.locator("[data-kb-results] [data-kb-id='exempel/alla-med'] a").first.click()
    follow_to_the_source(page)


def press_until(page: Page, key: str, selector: str, most: int = 400) -> None:
    """Presses ``key`` until what has the focus matches ``selector``, as somebody without a mouse does."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} does not reach {selector}")


def test_by_keyboard_alone_from_the_start_page_to_a_fund(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    page.keyboard.press("/")
    page.keyboard.type("handledare")
    page.keyboard.press("Enter")
    expect(page.locator("[data-kb-results][data-kb-ready]")).to_be_visible()
    press_until(page, "Tab", "[data-kb-results] [data-kb-id='exempel/alla-med'] a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Alla med")
    press_until(page, "Tab", "main a[href*='aktiviteter/kompetensutveckling-arbetsgivare.html']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("arbetsgivare")
    press_until(page, "Tab", "main a[href*='fonder/interreg-central-baltic.html']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Interreg")


def test_nothing_is_wider_than_the_screen(page: Page, address: str) -> None:
    for path in ("index", "katalog", "matris", "kartlaggning", "projekt/all-in", "fonder/esf-plus", "projekt/index"):
        page.goto(f"{address}{path}.html")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, path


def test_a_page_is_mailed_with_the_address_that_the_reader_sees(page: Page, address: str) -> None:
    page.goto(f"{address}fonder/index.html")
    link = page.get_by_role("link", name="Mejla sidan")
    link.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    lines = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert lines == {"subject": ["Fonder – Kunskapsbanken"], "body": [f"Fonder\r\n{page.url}"]}
