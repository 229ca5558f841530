"""Drafts of the form: they survive, say where else they are written, and go to files and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.form_site import fields_of, fill, open_form, unfold, written
from tests.browser.library import strict


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def test_a_draft_survives_a_reload_and_can_be_thrown_away(page: Page, form_on_http: str) -> None:
    open_form(page, form_on_http, "?typ=projekt")
    fill(page, titel="Halvfärdigt")
    written(page)
    page.reload()
    expect(page.locator('[name="titel"]')).to_have_value("Halvfärdigt")
    expect(page.locator(".kb-notices")).to_contain_text("Här är ditt utkast")
    open_form(page, form_on_http)
    page.get_by_role("link", name="Halvfärdigt").click()
    expect(page.locator('[name="titel"]')).to_have_value("Halvfärdigt")
    page.get_by_role("button", name="Ta bort utkastet").click()
    page.get_by_role("button", name="Ja, ta bort").click()
    page.wait_for_url("**/bidra.html")
    open_form(page, form_on_http, "?typ=projekt")
    expect(page.locator('[name="titel"]')).to_have_value("")


def test_two_tabs_with_one_draft(page: Page, form_on_http: str) -> None:
    open_form(page, form_on_http, "?typ=projekt")
    fill(page, titel="Första")
    written(page)
    other = strict(page.context.new_page())
    open_form(other, form_on_http, "?typ=projekt")
    fill(other, titel="Andra")
    written(other)
    fill(page, titel="Tredje")
    written(page)
    expect(page.locator(".kb-draft__status")).to_contain_text("i en annan flik")
    page.get_by_role("button", name="Visa det som skrevs där").click()
    expect(page.locator('[name="titel"]')).to_have_value("Andra")


def test_a_draft_goes_to_a_file_and_comes_back_where_nothing_may_be_stored(page: Page, form_on_file: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('nej') } })")
    open_form(page, form_on_file, "?post=fonder/amif")
    fill(page, titel="AMIF igen")
    written(page)
    expect(page.locator(".kb-draft__status")).to_contain_text("tillåter inte")
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara utkastet i en fil").click()
    page.on("dialog", lambda dialog: dialog.accept())
    file = download.value.path()
    blank = page.context.new_page()
    blank.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('nej') } })")
    open_form(blank, form_on_file)
    blank.locator('input[type="file"]').set_input_files(file)
    expect(blank.locator('[name="titel"]')).to_have_value("AMIF igen")
    assert blank.url.endswith("?post=fonder%2Famif")


def test_what_has_changed_in_the_record_since_is_told(page: Page, form_on_http: str) -> None:
    open_form(page, form_on_http, "?post=exempel/bip")
    unfold(page)
    fill(page, plats="Någon annanstans")
    written(page)
    page.evaluate(
        """() => {
          const key = "kunskapsbanken-utkast:exempel/bip";
          const draft = JSON.parse(localStorage[key]);
          for (const side of [draft.data, draft.base]) side.titel = "Som det hette då";
          draft.data.gammalt_fält = "Från förr";
          localStorage[key] = JSON.stringify(draft);
        }"""
    )
    page.reload()
    expect(page.locator(".kb-notices del")).to_have_text("Som det hette då")
    expect(page.locator('[name="titel"]')).not_to_have_value("Som det hette då")
    expect(page.locator('[name="plats"]')).to_have_value("Någon annanstans")
    assert ("okant-falt", "gammalt_fält") in fields_of(page)
    page.get_by_role("button", name="Ta bort gammalt_fält").click()
    assert "Från förr" not in written(page)
    assert fields_of(page) == []


def test_a_link_fills_in_what_is_known_and_keeps_nothing_until_somebody_writes(page: Page, form_on_file: str) -> None:
    asked = "?typ=exempel&aktiviteter=ambassadorer&målgrupper=unga&titel=<img src=x onerror=alert(1)>"
    open_form(page, form_on_file, asked)
    expect(page.locator(".kb-notices")).to_contain_text("”titel=<img src=x onerror=alert(1)>”")
    filled_in = "aktiviteter:\n  - ambassadorer\n"
    assert filled_in in written(page)
    assert page.evaluate("localStorage.length") == 0
    fill(page, sammanfattning="Början.")
    assert filled_in in written(page)
    open_form(page, form_on_file)
    page.go_back()
    page.wait_for_selector("[data-kb-form][data-kb-ready]")
    expect(page.locator('[name="sammanfattning"]')).to_have_value("Början.")
    expect(page.locator(".kb-notices")).to_contain_text("eftersom du fortsätter på ditt utkast")
    page.get_by_role("button", name="Börja om från början").click()
    page.wait_for_selector("[data-kb-form][data-kb-ready]")
    assert (filled_in in written(page), page.evaluate("localStorage.length")) == (True, 0)

    open_form(page, form_on_file, "?post=aktiviteter/ambassadorer#finansiering")
    assert page.evaluate("document.activeElement.closest('[data-kb-field-of]').dataset.kbFieldOf") == "finansiering"
