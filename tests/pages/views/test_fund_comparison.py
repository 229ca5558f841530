"""Funds side by side: what each row says, what it is silent about, where it comes from and how it sorts."""

from __future__ import annotations

from generator.pages.views.fund_comparison import Comparison, fund_comparison
from generator.pages.views.listing_page import listing_pages
from tests.pages.views.records import SOURCE, site_of

_GROUPS = "- {id: unga, namn: Unga}\n"
_RECORDS = {
    "fonder/stor": """
titel: Stora fonden (STOR)
sammanfattning: Betalar.
källor: [{källa: rapport}]
villkor:
  enligt: [{källa: rapport, avsnitt: Inledning}]
  partnerkrav: krävs
  partnerländer: [FI, AX]
  medfinansiering_procent: 20
  medfinansiering_in_natura: ja
  tak: [{belopp: 213 550, valuta: EUR, storlek: Litet}, {belopp: 4 000 000, valuta: EUR, storlek: Stort}]
  längd_månader: [{högst: 18, storlek: Litet}, {vanligen: 2–3 år, storlek: Stort, kommentar: Ingen gräns.}]
programområden:
  - kod: A
    enligt: [{källa: rapport, avsnitt: Resultat}]
    medfinansiering_procent: 0
    målgrupper: [unga]
    utlysningsrytm: oregelbundet
  - {kod: B}
""",
    "fonder/aldre": """
titel: Äldre fonden
sammanfattning: Betalade.
avslutad: Slut.
källor: [{källa: rapport}]
villkor:
  vem_får_söka_slag: [kommun, region]
  disputerad: krävs
  medfinansiering: [Vad som krävdes framgår inte.]
utlysningar: [{namn: Vår, stänger: 2026-03-15, medfinansiering_procent: 53}]
""",
    "fonder/tyst": "titel: Tysta fonden\nsammanfattning: Text.\nkällor: [{källa: rapport}]\n",
    "kallor/rapport": SOURCE,
    "ordlistor/malgrupper": _GROUPS,
}


def compared(records: dict[str, str] = _RECORDS) -> Comparison:
    site = site_of(records)
    listing = next(page for page in listing_pages(site) if page.url == "fonder/index.html")
    assert listing.comparison
    return listing.comparison


def said(comparison: Comparison) -> dict[str, dict[str, str]]:
    """Row to column to words."""
    return {
        str(row.heading.striptags()): {
            cell.label: str(cell.html.replace("</p>", "|").striptags()) for cell in row.cells
        }
        for rows in comparison.groups
        for row in rows
    }


def test_each_fund_and_area_is_a_row_and_closed_ones_are_a_group_of_their_own() -> None:
    current, closed = compared().groups
    headings = [str(row.heading.striptags()) for row in current]
    assert headings == ["Stora fonden (STOR)", "A STOR", "B STOR", "Tysta fonden"]
    assert [(row.whole, row.state) for row in current][:2] == [
        (True, "Kontrollera hos fonden"),
        (False, "Kontrollera hos fonden"),
    ]
    assert [(str(row.heading.striptags()), row.state) for row in closed] == [("Äldre fonden", "Historia")]


def test_values_are_said_in_words() -> None:
    rows = said(compared())
    assert rows["Stora fonden (STOR)"] == {
        "Medfinansiering": "20 % från den sökande1|Får vara annat än pengar1|",
        "Högsta belopp": "Litet: högst 213 550 euro1|Stort: högst 4 000 000 euro1|",
        "Längd": "Litet: högst 18 månader1|Stort: oftast 2–3 år1|Stort: Ingen gräns.1|",
        "Vem får söka": "Framgår inte|",
        "Krav på partner": "Krävs: Finland eller Åland1|",
        "Målgrupp": "Olika i programområdena|",
        "Utlysningar": "Olika i programområdena|",
    }
    assert rows["A STOR"]["Medfinansiering"] == "Ingen krävs2|"
    assert (rows["A STOR"]["Målgrupp"], rows["A STOR"]["Utlysningar"]) == ("Unga2|", "Oregelbundet2|")
    assert rows["Äldre fonden"]["Vem får söka"] == "Kommun eller region3|Projektledaren måste vara disputerad3|"
    assert rows["Äldre fonden"]["Medfinansiering"] == "Utlysningen Vår: 53 % från den sökande3|"
    assert rows["Äldre fonden"]["Utlysningar"] == "Utlysningen Vår: stänger 15 mars 20263|"


def test_what_is_said_of_the_whole_stands_as_the_wholes_beside_silence() -> None:
    rows = said(compared())
    assert rows["B STOR"]["Medfinansiering"] == (
        "Framgår inte|Hela fonden: 20 % från den sökande1|Får vara annat än pengar1|"
    )
    assert rows["B STOR"]["Målgrupp"] == "Framgår inte|"
    assert set(rows["Tysta fonden"].values()) == {"Framgår inte|"}


def test_words_on_how_often_stand_for_the_coarser_value() -> None:
    fund = """
titel: Fonden
sammanfattning: Betalar.
källor: [{källa: rapport}]
programområden:
  - {kod: A, utlysningsrytm: flera gånger om året, utlysningsform: Oftast två gånger per år.}
  - {kod: A1, ingår_i: A}
"""
    rows = said(compared({"fonder/fonden": fund, "kallor/rapport": SOURCE}))
    assert rows["A Fonden"]["Utlysningar"] == "Oftast två gånger per år.1|"
    assert rows["A1 Fonden"]["Utlysningar"] == "Framgår inte|Hela programområde A: Oftast två gånger per år.1|"
    assert rows["Fonden"]["Utlysningar"] == "Olika i programområdena|"


def test_a_remark_on_every_ceiling_is_said_once() -> None:
    fund = """
titel: Fonden
sammanfattning: Betalar.
källor: [{källa: rapport}]
villkor:
  tak:
    - {belopp: 1, valuta: EUR, storlek: Litet, kommentar: Delas.}
    - {belopp: 2, valuta: EUR, storlek: Stort, kommentar: Delas.}
"""
    rows = said(compared({"fonder/fonden": fund, "kallor/rapport": SOURCE}))
    assert rows["Fonden"]["Högsta belopp"] == "Litet: högst 1 euro1|Stort: högst 2 euro1|Delas.1|"


def test_a_whole_that_only_we_read_out_is_marked_as_our_words() -> None:
    fund = """
titel: Fonden
sammanfattning: Betalar.
källor: [{källa: rapport}]
programområden:
  - {kod: E, medfinansiering_procent: 5}
  - {kod: E1, ingår_i: {text: E, källor: []}}
  - {kod: E2, ingår_i: E}
"""
    rows = said(compared({"fonder/fonden": fund, "kallor/rapport": SOURCE}))
    beside = "Framgår inte|Hela programområde E{}: 5 % från den sökande1|"
    assert rows["E1 Fonden"]["Medfinansiering"] == beside.format(" Kunskapsbankens förklaring")
    assert rows["E2 Fonden"]["Medfinansiering"] == beside.format("")


def test_sources_are_footnotes_with_their_sections() -> None:
    notes = [str(note.striptags()) for note in compared().notes]
    assert notes == ["Slutrapporten, avsnitt Inledning", "Slutrapporten, avsnitt Resultat", "Slutrapporten"]


def test_values_sort_by_what_they_are_and_silence_has_no_place() -> None:
    order = {
        str(row.heading.striptags()): {cell.label: cell.order for cell in row.cells}
        for rows in compared().groups
        for row in rows
    }
    assert [order[row]["Medfinansiering"] for row in ("A STOR", "Stora fonden (STOR)", "Äldre fonden", "B STOR")] == [
        "0",
        "1",
        "2",
        "",
    ]
    assert order["Stora fonden (STOR)"]["Målgrupp"] == ""


def test_silence_is_gathered_for_cards() -> None:
    silent = {str(row.heading.striptags()): row.silent for rows in compared().groups for row in rows}
    assert silent["Stora fonden (STOR)"] == "Vem får söka"
    assert silent["B STOR"] == "Vem får söka, Målgrupp, Utlysningar"


def test_long_words_are_cut_and_only_their_beginning_stands() -> None:
    words = (
        "titel: F\nsammanfattning: T.\nkällor: [{källa: rapport}]\nvillkor: {vem_får_söka: ["
        + "ord " * 60
        + ", Andra]}\n"
    )
    cell = said(compared({"fonder/ord": words, "kallor/rapport": SOURCE}))["F"]["Vem får söka"]
    assert len(cell) < 130
    assert "…" in cell
    assert "Andra" not in cell


def test_no_funds_are_not_compared() -> None:
    assert fund_comparison(site_of({}), "fonder/index.html", ()) is None
