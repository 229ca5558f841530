"""The form from beginning to end: records that `check` accepts, drafts that survive, a page that all can use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.reading.files import read_tree
from generator.records.catalogue import load
from rig.served import served
from tests import CATALOGUE
from tests.browser.form_site import faults, fields_of, open_form, write_form, written
from tests.browser.library import strict
from tests.pages.views.records import Settings

_REVIEW = "Granska och skicka"


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_form(tmp_path_factory.mktemp("formulär"))


@pytest.fixture(scope="module")
def on_http(form: Path) -> Iterator[str]:
    with served(form) as address:
        yield address


@pytest.fixture
def on_file(form: Path) -> str:
    return f"{form.as_uri()}/"


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('[data-kb-form] details').forEach((one) => (one.open = true))")


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f'[name="{name.replace("__", ".")}"]').fill(value)


def choose(page: Page, name: str, typed: str) -> None:
    page.locator(f'[name="{name}"]').press_sequentially(typed)
    page.keyboard.press("Enter")


def saved_files(page: Page, count: int = 1) -> dict[str, str]:
    """The files that the last step saves, by their names."""
    got = []
    page.on("download", lambda download: got.append(download))
    page.locator('[data-kb-deliver="save"]').click()
    expect(page.locator(".kb-delivery__status")).to_contain_text("hämtade filer")
    while len(got) < count:
        page.wait_for_event("download")
    return {one.suggested_filename: Path(one.path()).read_text("utf-8") for one in got}


def test_a_new_project_with_a_new_document_by_keyboard_alone(page: Page, on_file: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_form(page, on_file, "?typ=projekt")

    def to(name: str) -> None:
        """Goes on with the tab key to the field or the button."""
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate(
                "(name) => [document.activeElement.name, document.activeElement.textContent].includes(name)", name
            ):
                return
        pytest.fail(f"{name} nås inte")

    for name, text in {
        "titel": "Språkcafé på Ågatan",
        "sammanfattning": "Kommunen prövade språkcaféer i ett år.",
        "projektägare": "Mjölby kommun",
    }.items():
        to(name)
        page.keyboard.type(text)
    to("status")
    page.keyboard.type("avs")
    to("Finns inte dokumentet? Beskriv det här")
    page.keyboard.press("Enter")
    page.keyboard.type("Slutrapport för språkcaféet")
    to("dokument.0.sammanfattning")
    page.keyboard.type("Projektets slutrapport.")
    to("dokument.0.datum")
    page.keyboard.type("3 maj 2024")
    page.locator("summary", has_text="Vem, var och när").focus()
    page.keyboard.press("Enter")
    to("kommuner")
    page.keyboard.type("mjöl")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    to("period.start")
    page.keyboard.type("sept 2017")
    to(_REVIEW)
    page.keyboard.press("Enter")
    assert fields_of(page) == []
    files = saved_files(page, 2)
    record, document = files["sprakcafe-pa-agatan.yaml"], files["slutrapport-for-sprakcafeet.yaml"]
    assert (
        faults({"projekt/sprakcafe-pa-agatan.yaml": record, "kallor/slutrapport-for-sprakcafeet.yaml": document}) == []
    )
    assert 'kommuner:\n  - "0586"\n' in record
    assert "start: 2017-09\n" in record
    assert "källa: slutrapport-for-sprakcafeet\n" in record
    assert "datum: 2024-05-03\n" in document


def test_a_new_fund_with_programme_areas(page: Page, on_http: str) -> None:
    open_form(page, on_http, "?typ=fonder")
    fill(page, titel="Provfonden", sammanfattning="Betalar prov.", **{"källor__0__url": "exempel.se/fond"})
    page.locator('[name="källor.0.hämtad"]').fill("2026-02-03")
    unfold(page)
    for place, code in enumerate(("A", "A1")):
        page.locator('[data-kb-add="programområden"]').click()
        fill(page, **{f"programområden__{place}__kod": code, f"programområden__{place}__namn": f"Del {code}"})
    unfold(page)
    fill(page, **{"programområden__1__ingår_i": "A", "programområden__1__fokus__0": "Språk."})
    fill(page, **{"programområden__1__medfinansiering_procent": "53,5 %"})
    choose(page, "villkor.målgrupper", "nyanl")
    page.locator('[data-kb-add="programområden.1.tak"]').click()
    fill(page, **{"programområden__1__tak__0__belopp": "200 000 euro"})
    written(page)
    page.get_by_role("button", name="Flytta upp A1").click()
    expect(page.get_by_role("button", name="Flytta ner A1")).to_be_focused()
    page.get_by_role("button", name=_REVIEW).click()
    files = saved_files(page)
    assert faults({f"fonder/{name}": text for name, text in files.items()}) == []
    text = files["provfonden.yaml"]
    assert text.index("kod: A1") < text.index("kod: A\n")
    assert "medfinansiering_procent: 53.5" in text
    assert "belopp: 200000\n        valuta: EUR\n" in text
    assert "https://exempel.se/fond" in text


def test_a_new_source(page: Page, on_file: str) -> None:
    open_form(page, on_file, "?typ=kallor")
    fill(page, titel="En utvärdering", sammanfattning="Vad forskarna såg.\n\nOch <b>inte</b> såg.")
    unfold(page)
    expect(page.locator(".kb-reads p")).to_have_text(["Vad forskarna såg.", "Och <b>inte</b> såg."])
    page.locator('[name="sammanfattning"]').press_sequentially(" Än.")
    expect(page.locator(".kb-reads p").last).to_have_text("Och <b>inte</b> såg. Än.")
    fill(page, avsnitt__0="Inledning", utgivare="Linköpings universitet")
    page.locator('[data-kb-add="avsnitt"]').click()
    fill(page, avsnitt__1="Resultat")
    page.get_by_role("button", name="Ta bort Avsnitt 1").click()
    page.get_by_role("button", name="Ångra").click()
    page.get_by_role("button", name=_REVIEW).click()
    files = saved_files(page)
    assert list(files) == ["en-utvardering.yaml"]
    assert faults({"kallor/en-utvardering.yaml": files["en-utvardering.yaml"]}) == []
    assert "avsnitt:\n  - Inledning\n  - Resultat\n" in files["en-utvardering.yaml"]


def test_a_correction_changes_only_what_was_changed(page: Page, on_http: str) -> None:
    open_form(page, on_http, "?post=projekt/all-in")
    before = written(page)
    unfold(page)
    fill(page, diarienummer="2017/00084")
    page.locator('[name="syfte.0"]').evaluate("(area) => area.closest('.kb-field').querySelector('button').click()")
    page.get_by_role("button", name=_REVIEW).click()
    changes = page.locator(".kb-changes")
    expect(changes.locator("dt")).to_have_text(["Diarienummer"])
    expect(changes.locator("del")).to_have_text("2017/00083")
    expect(changes.locator("ins")).to_have_text("2017/00084")
    expect(page.locator("[data-kb-preview] h1")).to_have_text("All In")
    text = saved_files(page)["all-in.yaml"]
    assert text == before.replace("diarienummer: 2017/00083", "diarienummer: 2017/00084")
    assert faults({"projekt/all-in.yaml": text}) == []
    page.go_back()
    expect(page.locator('[name="diarienummer"]')).to_have_value("2017/00084")


_TOUCH_ALL = """() => {
  for (const control of document.querySelectorAll("[data-kb-write] [name]")) {
    if (control.getAttribute("role") !== "combobox" && control.value !== "") {
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}"""
"""Types into every field what it shows."""


def test_records_come_out_of_their_fields_as_they_went_in(page: Page, on_file: str) -> None:
    """The largest record and one of each type; ``contributing/test_form_data.py`` takes all, without fields."""
    contents = read_tree(CATALOGUE)[0]
    catalogue = load(contents)[0]
    first_of_each = {entry.kind.folder: entry for entry in catalogue.entries()}
    entries = list({**first_of_each, "projekt": catalogue.records["projekt"]["all-in"]}.values())
    made = {}
    for entry in entries:
        open_form(page, on_file, f"?post={entry.ref}")
        page.evaluate(_TOUCH_ALL)
        made[entry.file] = written(page).encode()
    again = load({**contents, **made})[0]
    for entry in entries:
        found = again.find(entry.ref)
        assert found is not None, entry.ref
        assert (found.record, found.provenance) == (entry.record, entry.provenance), entry.ref


def test_a_draft_survives_a_reload_and_can_be_thrown_away(page: Page, on_http: str) -> None:
    open_form(page, on_http, "?typ=projekt")
    fill(page, titel="Halvfärdigt")
    written(page)
    page.reload()
    expect(page.locator('[name="titel"]')).to_have_value("Halvfärdigt")
    expect(page.locator(".kb-notices")).to_contain_text("Här är ditt utkast")
    open_form(page, on_http)
    page.get_by_role("link", name="Halvfärdigt").click()
    expect(page.locator('[name="titel"]')).to_have_value("Halvfärdigt")
    page.get_by_role("button", name="Ta bort utkastet").click()
    page.get_by_role("button", name="Ja, ta bort").click()
    page.wait_for_url("**/bidra.html")
    open_form(page, on_http, "?typ=projekt")
    expect(page.locator('[name="titel"]')).to_have_value("")


def test_two_tabs_with_one_draft(page: Page, on_http: str) -> None:
    open_form(page, on_http, "?typ=projekt")
    fill(page, titel="Första")
    written(page)
    other = strict(page.context.new_page())
    open_form(other, on_http, "?typ=projekt")
    fill(other, titel="Andra")
    written(other)
    fill(page, titel="Tredje")
    written(page)
    expect(page.locator(".kb-draft__status")).to_contain_text("i en annan flik")
    page.get_by_role("button", name="Visa det som skrevs där").click()
    expect(page.locator('[name="titel"]')).to_have_value("Andra")


def test_a_draft_goes_to_a_file_and_comes_back_where_nothing_may_be_stored(page: Page, on_file: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('nej') } })")
    open_form(page, on_file, "?post=fonder/amif")
    fill(page, titel="AMIF igen")
    written(page)
    expect(page.locator(".kb-draft__status")).to_contain_text("tillåter inte")
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara utkastet i en fil").click()
    page.on("dialog", lambda dialog: dialog.accept())
    file = download.value.path()
    blank = page.context.new_page()
    blank.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('nej') } })")
    open_form(blank, on_file)
    blank.locator('input[type="file"]').set_input_files(file)
    expect(blank.locator('[name="titel"]')).to_have_value("AMIF igen")
    assert blank.url.endswith("?post=fonder%2Famif")


def test_what_has_changed_in_the_record_since_is_told(page: Page, on_http: str) -> None:
    open_form(page, on_http, "?post=exempel/bip")
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


def test_personal_data_do_not_leave_the_browser(page: Page, on_file: str) -> None:
    open_form(page, on_file, "?typ=projekt")
    fill(page, titel="Ett projekt", sammanfattning="Ring 070-174 06 05 eller skriv till fornamn.efternamn@exempel.se.")
    assert written(page) == ""
    assert {code for code, _ in fields_of(page)} >= {"personuppgift"}
    page.get_by_role("button", name="Spara utkastet i en fil").click()
    expect(page.locator(".kb-draft__status")).to_contain_text("personuppgifter")
    page.get_by_role("button", name=_REVIEW).click()
    expect(page.locator(".kb-delivery__stopped")).to_contain_text("personuppgifter")
    expect(page.locator("[data-kb-deliver]")).to_have_count(0)


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


def test_an_address_of_anything_leads_on(page: Page, on_file: str) -> None:
    for search, told in _ASTRAY.items():
        open_form(page, on_file, search)
        expect(page.locator("[data-kb-message]")).to_contain_text(told)
        expect(page.get_by_role("link", name="Projekt", exact=True)).to_be_visible()


def test_odd_input_stays_text(page: Page, on_file: str) -> None:
    open_form(page, on_file, "?typ=projekt")
    odd = "<img src=x onerror=alert(1)> 😀 ‮ {{7*7}} [a](javascript:alert(1))"
    fill(page, titel=odd, sammanfattning="a" * 100_000)
    page.get_by_role("button", name=_REVIEW).click()
    assert page.locator("[data-kb-preview] img").count() == 0
    assert ("text-lang", "sammanfattning") in fields_of(page)
    assert page.locator('[name="titel"]').input_value() == odd


def test_ways_that_are_not_configured_are_not_shown(page: Page, form: Path, on_file: str) -> None:
    write_form(form, "ensam.html", Settings())
    page.goto(f"{on_file}ensam.html?typ=kallor#granska")
    page.wait_for_selector("[data-kb-ready]")
    assert page.eval_on_selector_all("[data-kb-deliver]", "all => all.map((one) => one.dataset.kbDeliver)") == [
        "save",
        "copy 0",
    ]
    open_form(page, on_file, "?typ=kallor#granska")
    assert page.locator(".kb-way h3").all_text_contents() == [
        "Lämna förslaget på GitHub",
        "Mejla förslaget",
        "Spara förslaget som fil",
    ]


def test_a_correction_is_copied_and_its_page_on_github_opened(page: Page, on_http: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_form(page, on_http, "?post=projekt/all-in")
    fill(page, titel="All In igen")
    page.get_by_role("button", name=_REVIEW).click()
    page.evaluate("window.open = (address) => void (window.opened = address)")
    page.locator('[data-kb-deliver="github 0"]').click()
    expect(page.locator(".kb-delivery__status")).to_contain_text("Förslaget är kopierat")
    assert page.evaluate("window.opened") == "https://git.exempel.se/org/bank/edit/main/catalogue/projekt/all-in.yaml"
    assert page.evaluate("navigator.clipboard.readText()") == written(page)


def test_a_new_document_is_called_by_its_title_and_can_be_taken_away(page: Page, on_file: str) -> None:
    open_form(page, on_file, "?typ=projekt")
    page.locator('[data-kb-new-document="källor.0.källa"]').click()
    fill(page, dokument__0__titel="Slutrapporten")
    assert "källa: slutrapporten\n" in written(page)
    expect(page.locator('[name="källor.0.källa"]')).to_have_value("Slutrapporten")
    page.get_by_role("button", name=_REVIEW).click()
    expect(page.locator("[data-kb-preview]")).to_contain_text("Källa: Slutrapporten.")
    page.go_back()
    page.get_by_role("button", name="Ta bort dokumentet").click()
    assert written(page) == ""
    expect(page.locator('[name="källor.0.källa"]')).to_have_value("")


def test_a_fault_leads_to_its_field(page: Page, on_file: str) -> None:
    open_form(page, on_file, "?typ=projekt")
    fill(page, titel="All In")
    written(page)
    same = page.locator('[data-kb-field="titel"] .kb-left__words a')
    expect(same).to_have_attribute("href", "projekt/all-in.html")
    unfold(page)
    page.locator('[data-kb-add="finansiering"]').click()
    page.locator('[data-kb-add="finansiering"]').click()
    fill(page, finansiering__1__belopp="tusen och en")
    written(page)
    link = page.locator('[data-kb-field="finansiering.1.belopp"] a')
    page.get_by_role("button", name=_REVIEW).click()
    link.click()
    field = page.locator('[name="finansiering.1.belopp"]')
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    told = page.locator(f'[id="{(field.get_attribute("aria-describedby") or "").split()[-1]}"]')
    expect(told).to_contain_text("tusen och en")


@pytest.mark.parametrize(("width", "scheme"), [(390, "slate"), (1280, "default")])
def test_axe_finds_nothing(page: Page, on_file: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for search in ("", "?typ=projekt", "?post=exempel/bip#granska"):
        page.goto("about:blank")
        open_form(page, on_file, search)
        page.evaluate("(scheme) => (document.body.dataset.mdColorScheme = scheme)", scheme)
        if search == "?typ=projekt":
            page.locator('[name="titel"]').fill("070-174 06 05")
            unfold(page)
            page.locator('[data-kb-add="finansiering"]').click()
            page.locator('[name="kommuner"]').press_sequentially("lin")
        found: dict[str, Any] = Axe().run(page).response
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
