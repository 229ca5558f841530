"""A fund or an activity on one sheet: in short, and never silently."""

from __future__ import annotations

from generator.pages.views.briefs import Brief, brief
from tests.pages.views.records import NOW, SOURCE, activity, fund, project, site_of

LONG = "Pengarna går till många olika saker. " * 40
TERMS = """villkor:
  vem_får_söka: [Kommuner]
programområden:
- {kod: A, medfinansiering_procent: 46, målgrupp: [Unga]}
- {kod: B}
"""
FILES = {"kallor/rapport": SOURCE, "fonder/prov": fund(TERMS)}


def of(ref: str, files: dict[str, str]) -> Brief:
    site = site_of(FILES | files, now=NOW)
    return brief(site, site.entry(ref))


def rows(sheet: Brief) -> dict[str, str | None]:
    """What stands under each label, in plain words; None where it is said not to be stated."""
    return {
        row.term.striptags(): None if row.missing else " ".join(one.html.striptags() for one in row.items)
        for row in sheet.rows.items
    }


def test_a_fund_says_what_decides_and_what_is_not_stated() -> None:
    said = rows(of("fonder/prov", {}))
    assert said["Vem får söka"] == "Kommuner"
    assert said["Om medfinansieringen"] == "A: 46 % från den sökande"
    assert said["Målgrupp"] == "Olika i programområdena"
    assert [label for label, words in said.items() if words is None] == [
        "Ändamål", "Krav på partner", "Tak", "Längd", "Utlysningar",
    ]  # fmt: skip
    assert said["Projekt som sökt eller fått pengar"] == "Inga i katalogen"


def test_a_programme_area_is_named_with_its_code_once() -> None:
    names = {"A": "Programområde A", "B": "B", "PO6": "Programområde 6", "2": "Mål 2 – arbete", "C": None}
    areas = [f"{{kod: '{code}'{f', namn: {name!r}' if name else ''}}}" for code, name in names.items()]
    said = rows(of("fonder/prov", {"fonder/prov": fund(f"programområden: [{', '.join(areas)}]")}))
    assert said["Programområden"] == "A, B, PO6 Programområde 6, Mål 2 – arbete, C"


def test_calls_that_can_be_sought_stand_first_and_what_is_not_settled_or_cancelled_is_said() -> None:
    calls = """utlysningar:
- {namn: Gammal, stänger: 2020-01-01}
- {namn: Struken, status: Inställd}
- {namn: Hösten, öppnar: 2026-09-01, status: preliminär}
- {namn: Våren, öppnar: 2026-02-01, stänger: 2026-04-01}
"""
    assert rows(of("fonder/prov", {"fonder/prov": fund(calls)}))["Utlysningar"] == (
        "Utlysningen Våren: öppnar 1 februari 2026, stänger 1 april 2026."
        " Utlysningen Hösten: öppnar 1 september 2026, enligt källan preliminär."
        " Utlysningen Gammal: stänger 1 januari 2020."
        " Utlysningen Struken: enligt källan Inställd"
    )


def test_what_is_cut_says_so_and_leads_to_the_page() -> None:
    sheet = of("fonder/prov", {"fonder/prov": fund(f"ändamål: ['{LONG}', Mer.]").replace("Betalar.", LONG)})
    purpose = next(row for row in sheet.rows.items if row.term == "Ändamål").items[0].html
    assert "…" in purpose
    assert '<a href="../../fonder/prov.html">mer på sidan</a>' in purpose
    assert len(purpose.striptags()) < 500
    assert '<a href="../../fonder/prov.html">mer på sidan</a>' in sheet.lead
    assert "mer på sidan" not in of("fonder/prov", {}).lead


def test_a_closed_fund_is_said_to_be_history_and_the_terms_to_be_those_of_a_source() -> None:
    assert [notice.tone for notice in of("fonder/prov", {}).notices] == ["term"]
    closed = of("fonder/prov", {"fonder/prov": fund("avslutad: Perioden är slut.")})
    assert [notice.tone for notice in closed.notices] == ["history"]


def test_an_activity_says_who_could_pay_and_how_much_is_asked_of_the_applicant() -> None:
    files = {
        "aktiviteter/fika": activity("finansiering: [{fond: prov, programområden: [A, B]}]\nprojekt: [ett]"),
        "projekt/ett": project("finansiering: [{fond: prov}]", "Ett"),
    }
    said = rows(of("aktiviteter/fika", files))
    paid = said["Tänkbar finansiering och egen andel"]
    assert paid == "Provfonden (A eller B): A: 46 % från den sökande, B: Framgår inte"
    assert said["Projekt"] == "Ett"
    assert said["Behov"] is None
    assert rows(of("fonder/prov", files))["Projekt som sökt eller fått pengar"] == "Ett"
    assert rows(of("fonder/prov", files))["Aktiviteter den är tänkbar för"] == "Språkfika (A eller B)"


def test_an_activity_that_no_fund_is_named_for_is_a_gap() -> None:
    sheet = of("aktiviteter/fika", {"aktiviteter/fika": activity()})
    assert [notice.tone for notice in sheet.notices] == ["gap"]
    assert rows(sheet)["Tänkbar finansiering och egen andel"] == sheet.notices[0].heading


def test_places_in_sources_are_left_out_when_they_would_take_the_sheet() -> None:
    places = ", ".join(f"{{text: Ord {n}., källor: [{{källa: rapport, sida: '{n}'}}]}}" for n in range(30))
    many = of("fonder/prov", {"fonder/prov": fund(f"ändamål: [{places}]")})
    assert many.rows.note is not None
    assert [cited.title for cited in many.rows.note.cited] == ["Slutrapporten"]
    assert sum(len(cited.citations) for cited in many.rows.note.cited) <= 1
