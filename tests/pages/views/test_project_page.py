"""A project's page: what it says of plans, money, participants and what is missing."""

from __future__ import annotations

from generator.pages.views.blocks import Facts, Page, Section, Table
from generator.pages.views.project_page import project_page
from generator.pages.views.source_page import source_page
from tests.pages.views.records import NOW, SOURCE, Settings, fund, project, site_of


def _page(more: str = "", status: str = "avslutat", settings: Settings | None = None, **now: int) -> Page:
    files = {"projekt/prov": project(more, status=status), "kallor/rapport": SOURCE}
    files["fonder/provfonden"] = fund("programområden: [{kod: B1}]")
    files["ordlistor/kommuner"] = "- {id: '0580', namn: Örby, län: Provlän}\n- {id: '0581', namn: Åby, län: Provlän}\n"
    site = site_of(files, settings, NOW.replace(**now) if now else NOW)  # type: ignore[arg-type]
    return project_page(site, site.entry("projekt/prov"))


def _facts(page: Page) -> dict[str, str]:
    (block,) = page.sections[0].blocks
    assert isinstance(block, Facts)
    return {fact.label: str(fact.value) for fact in block.items}


def _about(page: Page) -> dict[str, str]:
    (block,) = page.colophon[-1].blocks
    assert isinstance(block, Facts)
    return {fact.label: str(fact.value) for fact in block.items}


def _section(page: Page, id: str) -> Section:
    return next(section for section in page.sections if section.id == id)


def _cells(page: Page, id: str) -> list[list[str]]:
    (table,) = _section(page, id).blocks
    assert isinstance(table, Table)
    return [[str(cell.striptags()) for cell in row.cells] for row in table.rows]


def test_what_readers_look_for_and_is_absent_is_said() -> None:
    facts = _facts(_page())
    missing = {label for label, value in facts.items() if value == "Framgår inte"}
    assert missing == {"Period", "Utfall", "Finansiering", "Deltagare", "Kommuner", "Målgrupper"}


def test_a_plan_is_called_a_plan() -> None:
    page = _page(status="planerat")
    assert [badge.text for badge in page.badges] == ["Planerat"]
    assert [notice.heading for notice in page.notices] == ["Planerat är inte uppnått"]
    assert _page().notices == ()


def test_municipalities_stand_in_swedish_order() -> None:
    links = _facts(_page("kommuner: ['0580', '0581']"))["Kommuner"]
    assert links.index("Åby") < links.index("Örby")


def test_participants_and_period_in_words() -> None:
    facts = _facts(
        _page("deltagare: {antal: 1 648, kvinnor: 900, män: 748}\nperiod: {start: 2017-09, slut: 2020-05-31}")
    )
    assert facts["Deltagare"] == "1\u00a0648, varav 900 kvinnor och 748 män"
    assert facts["Period"] == "september 2017–31 maj 2020"


def test_the_sum_of_the_financing() -> None:
    lines = (
        "finansiering:\n"
        "  - {fond: provfonden, programområde: B1, belopp: 900, valuta: SEK, slag: sökt}\n"
        "  - {finansiär: Kommunen, belopp: 100, valuta: SEK, slag: egen insats}"
    )
    rows = _cells(_page(lines), "finansiering")
    assert rows[0] == ["Provfonden, programområde B1", "Sökt", "900 kr"]
    assert rows[-1] == ["Summa", "", "1 000 kr"]


def test_money_that_cannot_be_added_is_not_added() -> None:
    first = "{fond: provfonden, belopp: 9, valuta: SEK, slag: sökt}"
    for second in (
        "{finansiär: a, belopp: 1, valuta: EUR}",
        "{finansiär: a}",
        "{fond: provfonden, belopp: 1, valuta: SEK, slag: beviljat}",
    ):
        rows = _cells(_page(f"finansiering:\n  - {first}\n  - {second}"), "finansiering")
        assert len(rows) == 2, second


def test_a_budget_shows_the_sum_of_the_source_and_ours_when_they_differ() -> None:
    lines = "rader: [{post: Personal, belopp: 120}, {post: Intäkt, belopp: -20}]"
    same = _cells(_page(f"budget: {{valuta: SEK, {lines}, summa: 100}}"), "budget")
    assert same[1:] == [["Intäkt", "−20 kr"], ["Summa", "100 kr"]]
    differ = _cells(_page(f"budget: {{valuta: SEK, {lines}, summa: 90}}"), "budget")
    assert differ[2:] == [["Summa", "90 kr"], ["Posterna sammanlagt", "100 kr"]]


def test_an_overdue_review_is_said_on_the_day_after() -> None:
    on_the_day = _page("granskad: 2024-03-01")
    assert on_the_day.notices == ()
    after = _page("granskad: 2024-03-01", day=2)
    assert [notice.heading for notice in after.notices] == ["Granskningen är försenad"]
    assert "1 mars 2026" in after.notices[0].html


def test_the_citation_has_the_permanent_address_when_there_is_one() -> None:
    told = _about(_page("granskad: 2026-01-15", settings=Settings(site_url="https://exempel.se/bank/")))[
        "Citera så här"
    ]
    assert "Prov. Kunskapsbanken, projekt. Granskad 15 januari 2026." in told
    assert 'href="https://exempel.se/bank/projekt/prov.html"' in told
    assert "projekt/prov.html" in _about(_page())["Citera så här"]


def test_the_record_is_offered_as_data_and_a_source_to_those_who_keep_references() -> None:
    (data,) = _page().formats
    assert [(file.type, file.url) for file in data.files] == [("application/ld+json", "prov.json")]
    site = site_of({"kallor/rapport": SOURCE})
    _, references = source_page(site, site.entry("kallor/rapport")).formats
    assert [(file.name, file.url) for file in references.files] == [("BibTeX", "rapport.bib"), ("RIS", "rapport.ris")]


def test_a_change_is_suggested_in_the_form_and_the_file_is_offered_where_there_is_a_repository() -> None:
    form = '<a href="../bidra.html?post=projekt/prov">Föreslå ändring</a>'
    assert _about(_page())["Fel eller lucka?"] == form
    link = _about(_page(settings=Settings(repo_url="https://exempel.se/kod/", edit_uri="edit/main/catalogue/")))
    assert link["Fel eller lucka?"].startswith(f"{form} eller ")
    assert 'href="https://exempel.se/kod/edit/main/catalogue/projekt/prov.yaml"' in link["Fel eller lucka?"]


def test_links_written_on_the_other_side_are_shown() -> None:
    files = {
        "projekt/prov": project(),
        "exempel/aa": fund("projekt: prov\nvad: Något.", "Exemplet"),
        "kallor/rapport": SOURCE,
    }
    site = site_of(files)
    page = project_page(site, site.entry("projekt/prov"))
    (groups,) = _section(page, "hor-ihop-med").blocks
    assert [(group.heading, group.links[0].title) for group in groups.groups] == [("Goda exempel", "Exemplet")]  # type: ignore[union-attr]
