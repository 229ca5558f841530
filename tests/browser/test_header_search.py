"""The search box in the head of a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_site import write_site
from tests.search.samples import catalogue


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    records = {f"projekt__s{number:02}": {"titel": f"Språk {number:02}"} for number in range(12)}
    write_site(folder, catalogue(**records))
    return folder


@pytest.fixture
def page(page: Page, site: Path) -> Page:
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto((site / "projekt" / "sida.html").as_uri())
    return page


def links(page: Page) -> list[str]:
    return page.locator("[data-kb-quick] a").all_inner_texts()


def test_slash_types_into_the_box_and_a_short_list_follows(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("språk")
    expect(page.locator("[data-kb-quick] a")).to_have_count(9)
    assert links(page)[0].split("\n")[0].startswith("Språk 00")
    assert links(page)[-1] == "Visa alla träffar i katalogen"
    assert page.locator(".kb-quick__status").inner_text() == "12 träffar."
    page.keyboard.type("/")
    assert page.input_value("[data-kb-search]") == "språk/"


_CONTROLS = """<form id="prov"><input type="checkbox"><input type="radio"><select><option>a</option></select>
<button type="button">b</button><a href="#">c</a><p contenteditable="false" tabindex="0">d</p>
<input type="text"><input type="number"><input><textarea></textarea><p contenteditable>e</p></form>"""


def test_slash_moves_from_everywhere_but_where_text_is_typed(page: Page) -> None:
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", _CONTROLS)
    moved = []
    for control in page.locator("#prov > *").all():
        control.focus()
        page.keyboard.press("/")
        moved.append(page.evaluate("document.activeElement.hasAttribute('data-kb-search')"))
    assert moved == [True] * 6 + [False] * 5
    assert page.locator("#prov textarea").input_value() == "/"


def test_arrows_move_enter_opens_and_escape_clears(page: Page) -> None:
    page.locator("[data-kb-search]").press_sequentially("språk")
    expect(page.locator("[data-kb-quick] a")).to_have_count(9)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-kb-quick] a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-kb-search]")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.input_value("[data-kb-search]") == ""
    assert not page.locator("[data-kb-quick]").is_visible()
    page.keyboard.type("språk 07")
    expect(page.locator("[data-kb-quick] a").first).to_contain_text("Språk 07")
    page.keyboard.press("ArrowDown")
    with page.expect_navigation(url="**/projekt/s07.html"):
        page.keyboard.press("Enter")


def test_enter_in_the_box_opens_the_catalogue(page: Page) -> None:
    page.locator("[data-kb-search]").fill("språk 03")
    with page.expect_navigation(url="**/katalog.html?q=spr%C3%A5k+03"):
        page.keyboard.press("Enter")
    page.wait_for_selector("[data-kb-ready]")
    assert page.locator("[data-kb-results] [data-kb-id]").first.get_attribute("data-kb-id") == "projekt/s03"


def test_the_list_goes_when_focus_does(page: Page) -> None:
    page.locator("[data-kb-search]").press_sequentially("språk")
    expect(page.locator("[data-kb-quick]")).to_be_visible()
    page.locator("h1").click()
    expect(page.locator("[data-kb-quick]")).to_be_hidden()


def test_no_hits_is_said_with_a_way_on(page: Page) -> None:
    page.locator("[data-kb-search]").press_sequentially("xyzzyq")
    expect(page.locator("[data-kb-quick] p")).to_have_text("Inga träffar på ”xyzzyq”.")
    assert page.locator(".kb-quick__status").inner_text() == "Inga träffar på ”xyzzyq”."
    page.keyboard.press("ArrowDown")
    with page.expect_navigation(url="**/katalog.html?q=xyzzyq"):
        page.keyboard.press("Enter")


def test_widening_is_told(page: Page) -> None:
    page.locator("[data-kb-search]").press_sequentially("språkk")
    expect(page.locator("[data-kb-quick] p")).to_have_text("Visar också träffar på ”språk”.")
    assert page.locator(".kb-quick__status").inner_text() == "12 träffar. Visar också träffar på ”språk”."


def test_pages_of_the_site_are_in_the_short_list(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("gåtan")
    own = page.locator("[data-kb-quick] [data-kb-page=hjalp]")
    expect(own).to_have_text("Så hjälper vi Sida")
    assert own.get_attribute("href") == page.url.replace("projekt/sida.html", "hjalp.html")
    expect(page.locator(".kb-quick__status")).to_contain_text("Men en sida på webbplatsen svarar.")
