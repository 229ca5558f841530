"""Activities and funds from either side, and the matrix of both."""

from __future__ import annotations

from generator.pages.views.activity_page import activity_page
from generator.pages.views.blocks import Definitions, Facts, Items, LinkGroups, Page, Table
from generator.pages.views.fund_page import fund_page
from generator.pages.views.matrix_page import MatrixPage, matrix_page, short_name
from generator.pages.views.site import Site
from tests.pages.views.records import SOURCE, activity, fund, project, site_of

_AREAS = (
    "programområden:\n"
    "  - {kod: PO6, medfinansiering_procent: 0}\n"
    "  - {kod: PO7, medfinansiering_procent: 46, andel_av_fonden_procent: '66,5'}\n"
    "  - {kod: PO8}"
)


def _site(financing: str, more: dict[str, str] | None = None) -> Site:
    files = {
        "aktiviteter/fika": activity(f"finansiering:\n{financing}" if financing else ""),
        "fonder/stor": fund(_AREAS, "Stora fonden (STOR)"),
        "fonder/hel": fund("villkor: {medfinansiering_procent: 20, partnerskap: Minst en.}", "Hela fonden – hel"),
        "kallor/rapport": SOURCE,
    }
    return site_of(files | (more or {}))


def _demands(financing: str, more: dict[str, str] | None = None) -> list[str]:
    site = _site(financing, more)
    page = activity_page(site, site.entry("aktiviteter/fika"))
    table = next(section for section in page.sections if section.id == "finansiering").blocks[0]
    assert isinstance(table, Table)
    return [str(row.cells[1].striptags()) for row in table.rows]


def test_the_demand_is_that_of_the_programme_areas_named() -> None:
    assert _demands("  - {fond: stor, programområden: [PO7]}") == ["46 % från den sökande"]
    assert _demands("  - {fond: stor, programområden: [PO6]}") == ["Ingen krävs"]
    assert _demands("  - {fond: stor, programområden: [PO8]}") == ["Framgår inte"]
    assert _demands("  - {fond: stor, programområden: [PO6, PO7]}") == ["PO6: Ingen krävsPO7: 46 % från den sökande"]
    assert _demands("  - {fond: stor}") == ["Framgår inte"]
    assert _demands("  - {fond: hel}") == ["20 % från den sökande"]


def test_a_demand_on_the_whole_is_not_told_as_one_on_its_part() -> None:
    areas = "programområden: [{kod: A, medfinansiering_procent: 46}, {kod: A1, ingår_i: A}, {kod: A11, ingår_i: A1}]"
    more = {
        "fonder/stor": fund(areas),
        "fonder/hel": fund("villkor: {medfinansiering_procent: 20}\n" + areas[:-1] + ", {kod: B}]"),
    }
    parts = "  - {fond: stor, programområden: [A1]}\n  - {fond: stor, programområden: [A, A11]}"
    of_area = "Framgår inte (hela A: 46 % från den sökande)"
    assert _demands(parts, more) == [of_area, f"A: 46 % från den sökandeA11: {of_area}"]
    of_fund = "Framgår inte (hela fonden: 20 % från den sökande)"
    assert _demands("  - {fond: hel, programområden: [B]}", more) == [of_fund]
    page = fund_page(_site("", more), _site("", more).entry("fonder/stor"))
    block = next(section for section in page.sections if section.id == "programomraden").blocks[0]
    assert isinstance(block, Items)
    assert [(item.facts[-2].missing, str(item.facts[-2].value.striptags())) for item in block.items[:2]] == [
        (False, "46 % från den sökande"),
        (True, of_area),
    ]


def test_a_demand_that_no_source_states_has_our_mark_wherever_it_stands() -> None:
    own = "medfinansiering_procent: {text: 10, källor: []}"
    partners = "partnerskap: [Minst en., {text: Gärna två., källor: []}]"
    mark = ' <a class="kb-own" href="../om.html#egna-ord">Kunskapsbankens förklaring</a>'
    more = {
        "fonder/hel": fund(f"villkor: {{{own}, {partners}}}\nprogramområden: [{{kod: B}}]"),
        "fonder/stor": fund(f"programområden: [{{kod: A, {own}}}, {{kod: A1, ingår_i: A}}]"),
    }
    site = _site("  - {fond: hel}\n  - {fond: hel, programområden: [B]}\n  - {fond: stor, programområden: [A]}", more)
    page = activity_page(site, site.entry("aktiviteter/fika"))
    table = next(section for section in page.sections if section.id == "finansiering").blocks[0]
    assert isinstance(table, Table)
    share = f"10\u00a0% från den sökande{mark}"
    assert [row.cells[1] for row in table.rows] == [share, f"Framgår inte (hela fonden: {share})", share]
    assert table.rows[0].cells[2] == f"<p>Minst en.</p><p>Gärna två.{mark}</p>"
    for id, number, said in (("hel", 0, f"hela fonden: {share})"), ("stor", 1, f"A</a>: {share})")):
        sections = fund_page(site, site.entry(f"fonder/{id}")).sections
        areas = next(section for section in sections if section.id == "programomraden").blocks[0]
        assert isinstance(areas, Items)
        facts = {fact.label: fact.value for fact in areas.items[number].facts}
        assert facts["Medfinansiering"].endswith(said)


def test_a_plan_stands_apart_from_what_has_been_tried() -> None:
    more = {
        "projekt/gjort": project("aktiviteter: [fika]", "Gjort"),
        "projekt/tankt": project("aktiviteter: [fika]", "Tänkt", "planerat"),
        "exempel/gott": "titel: Gott\nsammanfattning: Går bra.\nkällor: [{källa: rapport}]\naktiviteter: [fika]\n",
    }
    site = _site("", more)
    page = activity_page(site, site.entry("aktiviteter/fika"))
    block = next(section for section in page.sections if section.id == "lar-av").blocks[0]
    assert isinstance(block, LinkGroups)
    assert [(group.heading, [link.title for link in group.links]) for group in block.groups] == [
        ("Goda exempel", ["Gott"]),
        ("Projekt", ["Gjort"]),
        ("Planerat, inte prövat", ["Tänkt"]),
    ]


def test_an_activity_without_funds_is_a_gap_in_words() -> None:
    site = _site("")
    page = activity_page(site, site.entry("aktiviteter/fika"))
    assert [notice.heading for notice in page.notices] == ["Ingen fond i rapportens lista"]
    (facts,) = page.sections[0].blocks
    assert isinstance(facts, Facts)
    assert ("Tänkbar finansiering", "Ingen fond i rapportens lista") in [
        (fact.label, fact.value) for fact in facts.items
    ]


def _fund(financing: str, id: str = "stor") -> Page:
    site = _site(financing)
    return fund_page(site, site.entry(f"fonder/{id}"))


def test_programme_areas_have_addresses_and_say_what_the_source_does_not() -> None:
    block = next(section for section in _fund("").sections if section.id == "programomraden").blocks[0]
    assert isinstance(block, Items)
    assert [item.id for item in block.items] == ["po6", "po7", "po8"]
    facts = [[(fact.label, str(fact.value)) for fact in item.facts] for item in block.items]
    assert facts[0][0] == ("Medfinansiering", "Ingen krävs")
    assert facts[1][1] == ("Andel av fonden", "66,5\u00a0% av hela fonden")
    assert facts[2] == [("Medfinansiering", "Framgår inte"), ("Andel av fonden", "Framgår inte")]
    assert [definition.missing for definition in block.items[2].definitions] == [True, True, True]


def test_the_demand_of_a_call_is_told_as_that_of_the_call() -> None:
    call = "utlysningar: [{namn: Våren, medfinansiering_procent: 53}, {namn: Hösten}]"
    site = _site("", {"fonder/stor": fund("programområden: [{kod: A}]\n" + call)})
    page = fund_page(site, site.entry("fonder/stor"))
    (facts,) = page.sections[0].blocks
    assert isinstance(facts, Facts)
    assert ("Medfinansiering", "Utlysningen Våren: 53\u00a0% från den sökande") in [
        (fact.label, str(fact.value)) for fact in facts.items
    ]
    table = next(section for section in page.sections if section.id == "utlysningar").blocks[0]
    assert isinstance(table, Table)
    assert [row.cells[-1].striptags() for row in table.rows] == ["53 % från den sökande", "Framgår inte"]


def test_a_fund_lists_its_activities_with_the_remark_and_its_source() -> None:
    page = _fund(
        "  - {fond: stor, programområden: [PO6, PO7], kommentar: {text: Bara så., källor: [{källa: rapport, sida: 3}]}}"
    )
    table = next(section for section in page.sections if section.id == "aktiviteter").blocks[0]
    assert isinstance(table, Table)
    assert [cell.striptags() for cell in table.rows[0].cells] == ["SpråkfikaBara så.", "PO6 eller PO7"]
    assert table.note is not None
    assert table.note.cited[0].citations[0].text == "s. 3"


def test_a_fund_of_the_past_says_so_instead_of_its_terms_warning() -> None:
    site = site_of({"fonder/gammal": fund("avslutad: Programmet är slut.")})
    (notice,) = fund_page(site, site.entry("fonder/gammal")).notices
    assert notice.heading == "Går inte att söka längre"
    assert [notice.heading for notice in _fund("").notices] == ["Enligt källan"]


def _matrix(financing: str, more: dict[str, str] | None = None) -> MatrixPage:
    return matrix_page(_site(financing, more))


def test_cells_of_the_matrix() -> None:
    page = _matrix("  - {fond: stor, programområden: [PO6]}\n  - {fond: stor, programområden: [PO7]}\n  - {fond: hel}")
    assert [fund.title for fund in page.funds] == ["Hela fonden", "STOR"]
    (row,) = page.rows
    assert [cell.striptags() for cell in row.cells] == ["Ja", "PO6 eller PO7"]
    assert [route.striptags() for route in row.routes] == [
        "Stora fonden (STOR), programområde PO6 eller PO7",
        "Hela fonden – hel",
    ]
    assert 'href="fonder/stor.html#po6"' in row.cells[1]


def test_gaps_and_funds_without_activity_are_named() -> None:
    page = _matrix("  - {fond: hel}", {"aktiviteter/lucka": activity(title="Luckan")})
    assert page.gaps.striptags() == "Luckan"
    assert page.unused.striptags() == "Stora fonden (STOR)"
    assert (page.rows[0].activity.title, page.rows[0].gap) == ("Luckan", "Ingen fond i rapportens lista")


def test_equal_remarks_on_a_fund_are_one_note() -> None:
    line = "  - {fond: hel, kommentar: Samma.}"
    page = _matrix(line, {"aktiviteter/till": activity(f"finansiering:\n{line}", "Till")})
    assert len(page.notes) == 1
    assert all('href="#not-1"' in row.cells[0] for row in page.rows)


def test_too_many_funds_for_a_table_leave_the_list() -> None:
    funds = {f"fonder/f{number:02d}": fund() for number in range(17)}
    lines = "\n".join(f"  - {{fond: f{number:02d}}}" for number in range(17))
    page = _matrix(lines, funds)
    assert not page.wide
    assert page.funds == ()
    assert len(page.rows[0].routes) == 17


def test_short_names() -> None:
    assert short_name("Asyl-, migrations- och integrationsfonden (AMIF)") == "AMIF"
    assert short_name("Forte – Forskningsrådet") == "Forte"
    assert short_name("Fonden (tidigare program), slut") == "Fonden (tidigare program), slut"


def _facts_and_terms(terms: str) -> tuple[dict[str, str], list[str]]:
    """The facts of a fund with these terms, and the terms that its page says are not stated."""
    site = site_of({"fonder/ny": fund(f"villkor:\n{terms}"), "kallor/rapport": SOURCE})
    page = fund_page(site, site.entry("fonder/ny"))
    blocks = {section.id: section.blocks[0] for section in page.sections if section.blocks}
    facts, block = blocks["fakta"], blocks["villkor"]
    assert isinstance(facts, Facts)
    assert isinstance(block, Definitions)
    missing = [str(item.term.striptags()) for item in block.items if item.missing]
    return {fact.label: str(fact.value.striptags()) for fact in facts.items}, missing


def test_what_stands_as_a_value_is_not_said_to_be_missing() -> None:
    sizes = "  tak: [{storlek: Litet, belopp: 9, valuta: EUR}]\n"
    assert {"Tak", "Om medfinansieringen"} <= set(_facts_and_terms("  råd: Läs.\n")[1])
    missing = _facts_and_terms(f"  medfinansiering_procent: 20\n{sizes}")[1]
    assert not {"Tak", "Om medfinansieringen"} & set(missing)


def test_shares_that_only_words_can_say_are_not_said_to_be_missing() -> None:
    words = "  medfinansiering: 10 procent för kommuner och 20 procent för företag.\n"
    assert _facts_and_terms(words)[0]["Medfinansiering"] == "Se villkoren"
    assert _facts_and_terms("  medfinansiering: Rapporten säger ingenting.\n")[0]["Medfinansiering"] == "Framgår inte"
