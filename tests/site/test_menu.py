"""The menu: its groups open and close by keyboard and pointer, and say where one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def menu(page: Page, address: str) -> Page:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}fonder/esf-plus.html")
    return page


def opened(page: Page) -> list[str]:
    return page.locator(".kb-nav [open] > summary").all_inner_texts()


def test_groups_open_one_at_a_time_and_close_when_left(menu: Page) -> None:
    learn, money, _ = menu.locator(".kb-nav summary").all()
    learn.focus()
    menu.keyboard.press("Enter")
    assert opened(menu) == ["Lär"]
    menu.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Projekt", exact=True).first).to_be_focused()
    menu.keyboard.press("Escape")
    assert opened(menu) == []
    expect(learn).to_be_focused()
    learn.click()
    money.click()
    assert opened(menu) == ["Hitta pengar"]
    menu.keyboard.press("Shift+Tab")
    assert opened(menu) == []
    money.click()
    menu.locator("h1").click()
    assert opened(menu) == []


def test_the_group_of_the_page_is_marked_and_its_list_too(menu: Page) -> None:
    assert menu.locator(".kb-nav .kb-here").all_inner_texts() == ["Hitta pengar"]
    menu.locator(".kb-nav .kb-here").click()
    assert menu.locator(".kb-nav [aria-current]").all_inner_texts() == ["Fonder"]
    menu.get_by_role("link", name="Matris", exact=True).first.click()
    assert menu.locator("h1").inner_text().startswith("Matris")


def test_on_a_phone_all_pages_stand_in_one_list(menu: Page) -> None:
    menu.set_viewport_size({"width": 390, "height": 900})
    menu.locator(".kb-menu summary").click()
    menu.locator(".kb-menu").get_by_role("link", name="Fondväljaren").click()
    assert menu.locator("h1").inner_text() == "Fondväljaren"
