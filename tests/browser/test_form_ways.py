"""Into the form by any address, and out of it by the ways that there are: not with personal data, whatever is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.form_site import REVIEW, fields_of, fill, open_form, write_form, written
from tests.browser.library import strict
from tests.pages.views.records import Settings


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def test_personal_data_do_not_leave_the_browser(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?typ=projekt")
    fill(page, titel="Ett projekt", sammanfattning="Ring 070-174 06 05 eller skriv till fornamn.efternamn@exempel.se.")
    assert written(page) == ""
    assert {code for code, _ in fields_of(page)} >= {"personuppgift"}
    page.get_by_role("button", name="Spara utkastet i en fil").click()
    expect(page.locator(".kb-draft__status")).to_contain_text("personuppgifter")
    page.get_by_role("button", name=REVIEW).click()
    expect(page.locator(".kb-delivery__stopped")).to_contain_text("personuppgifter")
    expect(page.locator("[data-kb-deliver]")).to_have_count(0)


def test_the_address_of_the_page_is_looked_through_too(page: Page, form_on_file: str) -> None:
    """It is the name of the file that is handed in."""
    open_form(page, form_on_file, "?typ=kallor")
    fill(page, titel="Rapport", sammanfattning="Vad vi såg.")
    written(page)
    page.get_by_role("button", name="Ändra adressen").click()
    page.locator("#kb-id").fill("070-174-06-05")
    page.get_by_role("button", name=REVIEW).click()
    expect(page.locator("[data-kb-deliver]")).to_have_count(0)
    row = page.locator('[data-kb-problem="personuppgift"]')
    expect(row).not_to_contain_text("1740")
    row.get_by_role("link", name="Sidans adress").click()
    expect(page.locator("#kb-id")).to_be_focused()


_ASTRAY = {
    "?typ=finns-inte": "”finns-inte”",
    "?typ=constructor": "”constructor”",
    "?post=projekt/finns-inte": "Det finns ingen post",
    "?post=__proto__/toString": "Det finns ingen post",
    "?post=%3Cimg%20src=x%20onerror=alert(1)%3E": "<img src=x onerror=alert(1)>",
    "?post=%E0%A4%A&typ=projekt": "Det finns ingen post",
    f"?post={'a' * 3000}": "…”",
    "?post=": "Det finns ingen post",
}
"""Addresses that lead nowhere, and what the page says of them."""


def test_an_address_of_anything_leads_on(page: Page, form_on_file: str) -> None:
    for search, told in _ASTRAY.items():
        open_form(page, form_on_file, search)
        expect(page.locator("[data-kb-message]")).to_contain_text(told)
        expect(page.get_by_role("link", name="Projekt", exact=True)).to_be_visible()


def test_odd_input_stays_text(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?typ=projekt")
    odd = "<img src=x onerror=alert(1)> 😀 ‮ {{7*7}} [a](javascript:alert(1))"
    fill(page, titel=odd, sammanfattning="a" * 100_000)
    page.get_by_role("button", name=REVIEW).click()
    assert page.locator("[data-kb-preview] img").count() == 0
    assert ("text-lang", "sammanfattning") in fields_of(page)
    assert page.locator('[name="titel"]').input_value() == odd


def test_ways_that_are_not_configured_are_not_shown(page: Page, form: Path, form_on_file: str) -> None:
    write_form(form, "ensam.html", Settings())
    page.goto(f"{form_on_file}ensam.html?typ=kallor#granska")
    page.wait_for_selector("[data-kb-ready]")
    assert page.eval_on_selector_all("[data-kb-deliver]", "all => all.map((one) => one.dataset.kbDeliver)") == [
        "save",
        "copy 0",
    ]
    open_form(page, form_on_file, "?typ=kallor#granska")
    assert page.locator(".kb-way h3").all_text_contents() == [
        "Lämna förslaget på GitHub",
        "Mejla förslaget",
        "Spara förslaget som fil",
    ]


def test_a_correction_is_copied_and_its_page_on_github_opened(page: Page, form_on_http: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_form(page, form_on_http, "?post=projekt/all-in")
    fill(page, titel="All In igen")
    page.get_by_role("button", name=REVIEW).click()
    page.evaluate("window.open = (address) => void (window.opened = address)")
    page.locator('[data-kb-deliver="github 0"]').click()
    expect(page.locator(".kb-delivery__status")).to_contain_text("Förslaget är kopierat")
    assert page.evaluate("window.opened") == "https://git.exempel.se/org/bank/edit/main/catalogue/projekt/all-in.yaml"
    assert page.evaluate("navigator.clipboard.readText()") == written(page)
