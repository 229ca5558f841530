"""The form from beginning to end: records that `check` accepts, faults that lead on, a page that all can use."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from generator.reading.files import read_tree
from generator.records.catalogue import load
from tests import CATALOGUE
from tests.browser.axe import violations
from tests.browser.form_site import REVIEW, choose, faults, fields_of, fill, open_form, saved_files, unfold, written
from tests.browser.library import strict


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def test_a_new_project_with_a_new_document_by_keyboard_alone(page: Page, form_on_file: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_form(page, form_on_file, "?typ=projekt")

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
    to(REVIEW)
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


def test_a_new_fund_with_programme_areas(page: Page, form_on_http: str) -> None:
    open_form(page, form_on_http, "?typ=fonder")
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
    page.get_by_role("button", name=REVIEW).click()
    files = saved_files(page)
    assert faults({f"fonder/{name}": text for name, text in files.items()}) == []
    text = files["provfonden.yaml"]
    assert text.index("kod: A1") < text.index("kod: A\n")
    assert "medfinansiering_procent: 53.5" in text
    assert "belopp: 200000\n        valuta: EUR\n" in text
    assert "https://exempel.se/fond" in text


def test_a_new_source(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?typ=kallor")
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
    page.get_by_role("button", name=REVIEW).click()
    files = saved_files(page)
    assert list(files) == ["en-utvardering.yaml"]
    assert faults({"kallor/en-utvardering.yaml": files["en-utvardering.yaml"]}) == []
    assert "avsnitt:\n  - Inledning\n  - Resultat\n" in files["en-utvardering.yaml"]


def test_a_correction_changes_only_what_was_changed(page: Page, form_on_http: str) -> None:
    open_form(page, form_on_http, "?post=projekt/all-in")
    before = written(page)
    unfold(page)
    fill(page, diarienummer="2017/00084")
    page.locator('[name="syfte.0"]').evaluate("(area) => area.closest('.kb-field').querySelector('button').click()")
    page.get_by_role("button", name=REVIEW).click()
    changes = page.locator(".kb-changes")
    expect(changes.locator("dt")).to_have_text(["Diarienummer"])
    expect(changes.locator("del")).to_have_text("2017/00083")
    expect(changes.locator("ins")).to_have_text("2017/00084")
    expect(page.locator("[data-kb-preview] h1")).to_have_text("All In")
    text = saved_files(page)["all-in.yaml"]
    log = "  - datum: {}\n    vad: {}\n"
    added = log.format("2026-11-22", "Posten lades till.")
    row = log.format(date.today(), '"Diarienummer: 2017/00084 (förut 2017/00083)."')
    changed = before.replace("diarienummer: 2017/00083", "diarienummer: 2017/00084")
    assert text == changed.replace(added, added + row)
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


def test_records_come_out_of_their_fields_as_they_went_in(page: Page, form_on_file: str) -> None:
    """The largest record and one of each type; ``contributing/test_form_data.py`` takes all, without fields."""
    contents = read_tree(CATALOGUE)[0]
    catalogue = load(contents)[0]
    first_of_each = {entry.kind.folder: entry for entry in catalogue.entries()}
    entries = list({**first_of_each, "projekt": catalogue.records["projekt"]["all-in"]}.values())
    made = {}
    for entry in entries:
        open_form(page, form_on_file, f"?post={entry.ref}")
        unfold(page)
        page.evaluate(_TOUCH_ALL)
        made[entry.file] = written(page).encode()
    again = load({**contents, **made})[0]
    for entry in entries:
        found = again.find(entry.ref)
        assert found is not None, entry.ref
        assert (found.record, found.provenance) == (entry.record, entry.provenance), entry.ref


def test_a_new_document_is_called_by_its_title_and_can_be_taken_away(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?typ=projekt")
    page.locator('[data-kb-new-document="källor.0.källa"]').click()
    fill(page, dokument__0__titel="Slutrapporten")
    assert "källa: slutrapporten\n" in written(page)
    expect(page.locator('[name="källor.0.källa"]')).to_have_value("Slutrapporten")
    page.get_by_role("button", name=REVIEW).click()
    expect(page.locator("[data-kb-preview]")).to_contain_text("Källa: Slutrapporten.")
    page.go_back()
    page.get_by_role("button", name="Ta bort dokumentet").click()
    assert written(page) == ""
    expect(page.locator('[name="källor.0.källa"]')).to_have_value("")


def test_a_fault_leads_to_its_field(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?typ=projekt")
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
    page.get_by_role("button", name=REVIEW).click()
    link.click()
    field = page.locator('[name="finansiering.1.belopp"]')
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    told = page.locator(f'[id="{(field.get_attribute("aria-describedby") or "").split()[-1]}"]')
    expect(told).to_contain_text("tusen och en")


def test_groups_of_a_list_are_drawn_when_somebody_comes_to_them(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?post=projekt/all-in")
    amount = page.locator('[name="finansiering.1.belopp"]')
    expect(amount).to_have_count(0)
    page.locator("summary", has_text="Pengar").first.click()
    page.locator('[data-kb-called="finansiering.1"]').click()
    amount.fill("tusen")
    written(page)
    page.locator('[data-kb-add="finansiering"]').click()
    expect(amount).to_have_count(0)
    link = page.locator('[data-kb-field="finansiering.1.belopp"] a')
    expect(link).to_contain_text("Finansiering (")
    link.click()
    expect(amount).to_be_focused()
    expect(page.locator('[name="parter.0.namn"]')).to_have_count(0)
    page.keyboard.press("Control+f")
    expect(page.locator('[name="parter.0.namn"]')).to_have_count(1)


_AT_ONCE = """async (text) => {
  const [field] = document.getElementsByName("titel");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((judged) => setTimeout(judged));
  const codes = [...document.querySelectorAll('[data-kb-field="titel"]')].map((one) => one.dataset.kbProblem);
  return [codes, document.querySelector('[data-kb-slot="titel"]').textContent];
}"""


def test_a_key_is_judged_at_once_and_spoken_of_at_a_pause(page: Page, form_on_file: str) -> None:
    open_form(page, form_on_file, "?typ=kallor")
    assert page.evaluate(_AT_ONCE, "Ring 070-174 06 05") == [["personuppgift"], ""]
    expect(page.locator('[data-kb-slot="titel"]')).to_contain_text("telefonnummer")


def test_what_is_left_is_one_tap_away_on_a_narrow_page(page: Page, form_on_file: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_form(page, form_on_file, "?typ=projekt")
    left = page.get_by_role("button", name="5 kvar att göra")
    for heading in ("Titel", "Pengar", "Källorna går isär"):
        page.get_by_text(heading, exact=heading != "Källorna går isär").first.scroll_into_view_if_needed()
        expect(left).to_be_in_viewport(ratio=1)
    left.click()
    expect(page.locator(".kb-left")).to_be_focused()
    expect(page.get_by_role("heading", name="Kvar att göra")).to_be_in_viewport(ratio=1)
    page.locator('[data-kb-problem] a[data-kb-to="status"]').click()
    status = page.locator('[name="status"]')
    expect(status).to_be_focused()
    bar = left.bounding_box()
    box = status.bounding_box()
    assert bar
    assert box
    assert box["y"] + box["height"] <= bar["y"]
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(left).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(390, "slate"), (1280, "default")])
def test_axe_finds_nothing(page: Page, form_on_file: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for search in ("", "?typ=projekt", "?post=exempel/bip", "?post=exempel/bip#granska"):
        page.goto("about:blank")
        open_form(page, form_on_file, search)
        page.evaluate("(scheme) => (document.body.dataset.mdColorScheme = scheme)", scheme)
        if search == "?typ=projekt":
            page.locator('[name="titel"]').fill("070-174 06 05")
            unfold(page)
            page.locator('[data-kb-add="finansiering"]').click()
            page.locator('[name="kommuner"]').press_sequentially("lin")
        elif search == "?post=exempel/bip":
            unfold(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
