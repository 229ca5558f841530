"""Choosing and excluding on the catalogue page, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.library import TOTAL, open_catalogue, query_of, ready, shown, strict


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'input[data-kb-facet="{facet}"][value="{value}"]')


def inte(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'button[data-kb-not="{facet}"][value="{value}"]')


def row(page: Page, facet: str, value: str) -> Locator:
    return page.locator("[data-kb-value]", has=box(page, facet, value))


def test_a_value_is_excluded_and_let_in_again(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?typ=projekt")
    inte(page, "kommun", "0581").click()
    ready(page)
    assert query_of(page) == "?typ=projekt&-kommun=0581"
    assert shown(page) == ["projekt/bygge"]
    expect(inte(page, "kommun", "0581")).to_have_attribute("aria-pressed", "true")
    assert page.get_by_role("button", name="Ta bort filtret Kommun: inte Norrköping").is_visible()
    box(page, "kommun", "0581").click()
    ready(page)
    assert query_of(page) == "?typ=projekt&kommun=0581"
    expect(inte(page, "kommun", "0581")).to_have_attribute("aria-pressed", "false")
    inte(page, "kommun", "0581").click()
    ready(page)
    assert not box(page, "kommun", "0581").is_checked()
    inte(page, "kommun", "0581").click()
    ready(page)
    assert len(shown(page)) == 3


def test_an_excluded_value_in_the_address(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?-typ=aktiviteter&-kommun=0581")
    assert set(shown(page)) == {"projekt/bygge", "exempel/kokbok", "fonder/fonden"}
    expect(inte(page, "typ", "aktiviteter")).to_have_attribute("aria-pressed", "true")
    assert page.inner_text("[data-kb-chosen]") == "2 valda"
    page.go_back()
    page.go_forward()
    ready(page)
    expect(inte(page, "typ", "aktiviteter")).to_have_attribute("aria-pressed", "true")


def test_values_in_a_facet_are_or_and_facets_are_and(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?kommun=0581&kommun=1880&typ=projekt")
    assert set(shown(page)) == {"projekt/kafe", "projekt/odling", "projekt/bygge"}
    told = page.inner_text(".kb-filters__help")
    assert "samma grupp betyder eller" in told
    assert "olika grupper betyder och" in told


def test_a_value_that_would_give_nothing_is_dimmed(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    expect(row(page, "kommun", "1880")).not_to_have_class("kb-value kb-value--none")
    box(page, "utfall", "avvecklat").click()
    ready(page)
    expect(row(page, "kommun", "1880")).to_have_class("kb-value kb-value--none")
    assert row(page, "kommun", "1880").locator("[data-kb-count]").inner_text() == "0"
    box(page, "utfall", "avvecklat").click()
    ready(page)
    expect(row(page, "kommun", "1880")).to_have_class("kb-value")


def test_the_whole_county_takes_the_place_of_its_municipalities(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?kommun=0580&typ=projekt")
    whole = page.get_by_role("button", name="Hela länet, Östergötlands län")
    whole.click()
    ready(page)
    assert query_of(page) == "?typ=projekt&län=05"
    assert set(shown(page)) == {"projekt/kafe", "projekt/odling"}
    expect(whole).to_have_attribute("aria-pressed", "true")
    assert box(page, "län", "05").is_checked()
    whole.click()
    ready(page)
    assert query_of(page) == "?typ=projekt"
    expect(whole).to_have_attribute("aria-pressed", "false")


def test_municipalities_stand_by_county_the_fullest_first(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    assert page.locator("[data-kb-whole=län]").evaluate_all("all => all.map((e) => e.value)") == ["05", "18"]


def test_a_long_list_is_found_in_and_unfolded(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    group = page.locator("[data-kb-group]", has=page.locator("legend", has_text="Aktivitet"))
    button = group.get_by_role("button", name="Visa alla 60")
    button.click()
    expect(group.get_by_role("button", name="Visa färre")).to_have_attribute("aria-expanded", "true")
    field = group.get_by_role("searchbox", name="Hitta i listan Aktivitet")
    field.fill("  TET 07")
    assert group.locator("[data-kb-value]:visible").all_inner_texts()[0].startswith("Aktivitet 07")
    assert group.locator("[data-kb-value]:visible").count() == 1
    field.fill("finns inte")
    assert group.locator("[data-kb-found]").inner_text() == "Inget i listan passar."
    field.press("Escape")
    assert group.locator("[data-kb-value]:visible").count() == 60
    assert page.input_value("[data-kb-query]") == ""


def test_all_filters_are_cleared_at_once(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?typ=projekt&-kommun=0581&q=bygge")
    page.get_by_role("button", name="Rensa alla filter").click()
    ready(page)
    assert query_of(page) == "?q=bygge"
    expect(page.locator("[data-kb-filters] > summary")).to_be_focused()


def test_by_keyboard_alone(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    page.locator("[data-kb-filters] > summary").focus()
    page.keyboard.press("Tab")
    to_results = page.get_by_role("link", name="Till träffarna").first
    expect(to_results).to_be_focused()
    page.keyboard.press("Tab")
    expect(box(page, "typ", "projekt")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(box(page, "typ", "exempel")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    ready(page)
    assert query_of(page) == "?typ=projekt"
    expect(box(page, "typ", "projekt")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(inte(page, "typ", "projekt")).to_be_focused()
    page.keyboard.press("Enter")
    ready(page)
    assert query_of(page) == "?-typ=projekt"
    expect(inte(page, "typ", "projekt")).to_be_focused()
    assert page.inner_text("[data-kb-summary]") == f"{TOTAL - 3} träffar med de valda filtren."
    page.keyboard.press("End")
    expect(inte(page, "typ", "aktiviteter")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    expect(box(page, "typ", "projekt")).to_be_focused()


def test_a_group_is_one_stop_and_the_hits_are_one_more_away(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?typ=projekt")
    box(page, "typ", "projekt").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("group", name="Typ").get_by_role("link", name="Till träffarna")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-kb-results]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-kb-results] h2 a").first).to_be_focused()
    assert query_of(page) == "?typ=projekt"
    box(page, "typ", "exempel").focus()
    stops = 0
    while page.evaluate("document.activeElement.closest('[data-kb-results]') === null"):
        page.keyboard.press("Tab")
        stops += 1
    assert stops < 40


def test_arrows_unfold_a_long_list_and_what_is_found_can_be_reached(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    group = page.locator("[data-kb-group]", has=page.locator("legend", has_text="Aktivitet"))
    box(page, "aktivitet", "a00").focus()
    page.keyboard.press("End")
    expect(box(page, "aktivitet", "a59")).to_be_focused()
    expect(group.get_by_role("button", name="Visa färre")).to_have_attribute("aria-expanded", "true")
    field = group.get_by_role("searchbox")
    field.fill("07")
    page.keyboard.press("Tab")
    expect(box(page, "aktivitet", "a07")).to_be_focused()
    page.keyboard.press("Space")
    ready(page)
    assert group.locator("[data-kb-group-chosen]").inner_text() == "1 valt"
    group.get_by_role("button", name="Visa färre").click()
    assert group.locator("[data-kb-value]:not([hidden])").count() == 60


def test_groups_with_few_values_come_first_and_long_ones_are_folded(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    groups = page.locator("[data-kb-group]")
    assert [text.strip() for text in groups.locator("legend").all_inner_texts()][-1] == "Aktivitet"
    folded = page.locator(".kb-facet--folded")
    assert folded.get_by_role("button", name="Visa alla").all_inner_texts() == ["Visa alla 60"]
