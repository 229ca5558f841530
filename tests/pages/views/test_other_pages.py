"""Lists, terms, sources, the survey, the start page and the page about the site."""

from __future__ import annotations

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.models.site_owner import AccessibilityStatement, Contact, Shortcoming
from generator.pages.render import render_page
from generator.pages.views.abbreviations_page import abbreviations_page
from generator.pages.views.about_page import about_page
from generator.pages.views.accessibility_page import NOT_FILLED_IN, accessibility_page
from generator.pages.views.blocks import BarChart, Definitions, Facts, LinkGroups, Page, Table, Text
from generator.pages.views.cards import Card
from generator.pages.views.contact import mail_page
from generator.pages.views.listing_page import Listing, listing_pages
from generator.pages.views.missing_page import missing_page
from generator.pages.views.record import link_groups
from generator.pages.views.site import Site
from generator.pages.views.source_page import source_page
from generator.pages.views.start_page import start_page
from generator.pages.views.survey_page import survey_page
from generator.pages.views.term_page import term_pages
from generator.pages.views.words import NO_ORIGINAL
from tests.pages.views.records import SOURCE, Settings, activity, fund, project, site_of


def _listings(site: Site) -> dict[str, Listing]:
    return {listing.url: listing for listing in listing_pages(site)}


def _cards(page: Listing) -> list[Card]:
    return [card for group in page.groups for card in group.cards]


def _titles(page: Listing) -> list[str]:
    return [card.title for card in _cards(page)]


def test_a_list_is_in_swedish_order_and_tells_records_apart() -> None:
    files = {
        "projekt/oo": project(title="Öppet"),
        "projekt/aa": project("period: {start: 2017}", "Alla med", "planerat"),
    }
    page = _listings(site_of(files))["projekt/index.html"]
    assert _titles(page) == ["Alla med", "Öppet"]
    assert _cards(page)[0].meta == ("Exempelkommunen", "Från 2017")
    assert [badge.text for badge in _cards(page)[0].badges] == ["Planerat"]


def test_past_funds_come_last() -> None:
    page = _listings(site_of({"fonder/aa": fund("avslutad: Slut.", "A"), "fonder/bb": fund(title="B")}))[
        "fonder/index.html"
    ]
    assert _titles(page) == ["B", "A"]


def test_a_long_list_is_split_into_pages_that_link_to_each_other() -> None:
    pages = _listings(site_of({f"projekt/p{number:03d}": project() for number in range(401)}))
    urls = ["projekt/index.html", "projekt/sida/2.html", "projekt/sida/3.html"]
    assert [len(_cards(pages[url])) for url in urls] == [200, 200, 1]
    assert [link.url for link in pages[urls[1]].pages] == ["../index.html", "2.html", "3.html"]
    assert _cards(pages[urls[2]])[0].url == "../p400.html"


def test_a_lesson_of_several_steps_stands_whole_under_the_first() -> None:
    lesson = "titel: {}\nsammanfattning: Så.\nsteg: [{}]\nkällor: [{{källa: rapport}}]\n"
    files = {"lardomar/ett": lesson.format("Ett", "start, idé"), "lardomar/tva": lesson.format("Två", "start")}
    groups = _listings(site_of({**files, "kallor/rapport": SOURCE}))["lardomar/index.html"].groups
    told = [(group.heading, [(card.title, card.again) for card in group.cards]) for group in groups]
    assert told == [("Idé", [("Ett", False)]), ("Start", [("Ett", True), ("Två", False)])]


def _ways_in(page: Listing) -> dict[str, list[tuple[str, str]]]:
    return {ways.label: [(link.title, link.url) for link in ways.links] for ways in page.ways_in}


def test_a_long_list_has_ways_in_by_letter_and_year() -> None:
    files = {f"projekt/p{number:03d}": project(title=f"Projekt {number:03d}") for number in range(200)}
    files |= {
        "projekt/aa": project("period: {start: 2019, slut: 2020}", "Élan"),
        "projekt/bb": project("period: {start: 2020}", "Östgötska vägar"),
        "projekt/cc": project(title="”Alla med” igen"),
        "projekt/dd": project(title="2 steg framåt"),
        "projekt/ee": project(title="Ålands väg"),
    }
    pages = _listings(site_of(files))
    first, second = pages["projekt/index.html"], pages["projekt/sida/2.html"]
    assert _ways_in(second) == {
        "Efter bokstav": [
            ("Tecken", "../index.html#bokstav-tecken"),
            ("0–9", "../index.html#bokstav-0%E2%80%939"),
            ("E", "../index.html#bokstav-e"),
            ("P", "../index.html#bokstav-p"),
            ("Å", "#bokstav-%C3%A5"),
            ("Ö", "#bokstav-%C3%B6"),
        ],
        "Efter år": [
            ("2020\u00a0(2)", "../../katalog.html?typ=projekt&%C3%A5r=2020"),
            ("2019\u00a0(1)", "../../katalog.html?typ=projekt&%C3%A5r=2019"),
        ],
    }
    assert [(group.heading, len(group.cards)) for group in first.groups] == [
        ("Tecken", 1), ("0–9", 1), ("E", 1), ("P", 197)
    ]  # fmt: skip
    assert [(group.id, group.heading, group.level) for group in second.groups] == [
        ("bokstav-p", "P", 3), ("bokstav-å", "Å", 3), ("bokstav-ö", "Ö", 3)
    ]  # fmt: skip
    html = render_page("listing.md.j2", second)
    assert '<h2 class="kb-letter" id="bokstav-å">Å</h2>' in html
    assert '<a href="#bokstav-%C3%A5">Å</a>' in html


def test_past_funds_of_a_long_list_have_a_way_in_of_their_own() -> None:
    files = {f"fonder/f{number:02d}": fund(title=f"Fond {number}") for number in range(50)}
    page = _listings(site_of(files | {"fonder/aa": fund("avslutad: Slut.", "Anslaget")}))["fonder/index.html"]
    assert _ways_in(page) == {
        "Efter bokstav": [
            ("F", "#bokstav-f"),
            ("Tidigare program", "#bokstav-tidigare-program"),
        ]
    }
    assert [group.heading for group in page.groups] == ["F", "Tidigare program"]


def test_a_short_list_is_one_list_without_letters() -> None:
    page = _listings(site_of({f"projekt/p{number:03d}": project() for number in range(50)}))["projekt/index.html"]
    assert (page.ways_in, [(group.heading, group.level) for group in page.groups]) == ((), [("", 2)])


def _terms(site: Site) -> dict[str, Page]:
    return {page.url: page for page in term_pages(site)}


_PLACES = {
    "ordlistor/kommuner": (
        "- {id: '0580', namn: Linköping, län: Östergötlands län}\n"
        "- {id: '0180', namn: Stockholm, län: Stockholms län}\n"
    ),
    "kallor/rapport": SOURCE,
}


def test_a_term_lists_what_belongs_to_it() -> None:
    files = _PLACES | {"projekt/prov": project("kommuner: ['0580']")}
    page = _terms(site_of(files))["kommuner/0580.html"]
    assert page.lead.striptags() == "1 projekt hör hit."
    (groups,) = page.sections[-1].blocks
    assert isinstance(groups, LinkGroups)
    assert [link.url for group in groups.groups for link in group.links] == ["../projekt/prov.html"]


def test_a_term_without_records_says_so_and_leads_on() -> None:
    neighbour = "- {id: '0586', namn: Mjölby, län: Östergötlands län}\n"
    files = _PLACES | {"ordlistor/kommuner": _PLACES["ordlistor/kommuner"] + neighbour}
    pages = _terms(site_of(files | {"projekt/prov": project("kommuner: ['0580']")}))
    (block,) = pages["kommuner/0586.html"].sections[-1].blocks
    assert isinstance(block, Text)
    assert "hör hit ännu" in block.html
    assert 'href="../katalog.html"' in block.html
    assert "kommuner/0180.html" not in pages


def test_the_county_with_most_to_read_comes_first() -> None:
    records = {"projekt/prov": project("kommuner: ['0580']"), "projekt/till": project("kommuner: ['0580', '0180']")}
    page = _terms(site_of(_PLACES | records))["kommuner/index.html"]
    (block,) = page.sections[0].blocks
    assert isinstance(block, LinkGroups)
    assert [group.heading for group in block.groups] == ["Östergötlands län", "Stockholms län"]
    assert block.groups[0].links[0].note == "0580 · 2 poster"


def test_a_long_group_is_cut_only_where_the_catalogue_shows_the_rest() -> None:
    site = site_of({f"projekt/p{number:03d}": project() for number in range(61)})
    refs = [entry.ref for entry in site.catalogue.entries()]
    (cut,) = link_groups(site, "kommuner/0580.html", refs, kommun="0580")
    assert len(cut.links) == 60
    assert cut.more is not None
    assert (cut.more.url, cut.more.title) == ("../katalog.html?typ=projekt&kommun=0580", "Visa alla 61 i katalogen")
    (whole,) = link_groups(site, "kallor/a.html", refs)
    assert (len(whole.links), whole.more) == (61, None)


def test_a_source_says_what_rests_on_it_and_on_each_of_its_sections() -> None:
    site = site_of({"projekt/prov": project(), "kallor/rapport": SOURCE})
    page = source_page(site, site.entry("kallor/rapport"))
    by_id = {section.id: section for section in page.sections}
    assert "1 post i Kunskapsbanken" in by_id["bygger-pa"].blocks[0].html  # type: ignore[union-attr]
    (sections,) = by_id["avsnitt"].blocks
    assert isinstance(sections, Definitions)
    shown = [
        (item.term.striptags(), [statement.html.striptags() for statement in item.items]) for item in sections.items
    ]
    assert shown == [("Inledning", ["Prov"]), ("Resultat", [])]


def test_a_source_without_a_link_says_so() -> None:
    site = site_of({"kallor/rapport": SOURCE})
    (block,) = source_page(site, site.entry("kallor/rapport")).sections[0].blocks
    assert isinstance(block, Facts)
    assert {fact.label: fact.value for fact in block.items}["Länk till originalet"] == NO_ORIGINAL


_SURVEY = (
    "kartläggning:\n  rapporter: {antal: 44, slutrapporter: 42, delrapporter: 2}\n  projekt: 40\n  kommuner: 11\n"
    "  kommuner_totalt: 13\n  utfall: [{utfall: implementerat, antal: 5}, {utfall: avvecklat, antal: %d}]\n"
)


@pytest.mark.parametrize(("ended", "remark"), [(36, True), (35, False)])
def test_a_survey_shows_its_sum_and_what_does_not_add_up(ended: int, remark: bool) -> None:
    page = survey_page(site_of({"projekt/prov": project(_SURVEY % ended)}))
    blocks = [block for section in page.sections for block in section.blocks]
    chart = next(block for block in blocks if isinstance(block, BarChart))
    assert [(bar.label, bar.value) for bar in chart.bars] == [("Implementerat", "5"), ("Avvecklat", str(ended))]
    assert chart.bars[1].width == 400
    assert chart.bars[0].width == round(400 * 5 / ended)
    table = next(block for block in blocks if isinstance(block, Table))
    assert [row.cells[1] for row in table.rows if row.sum] == ([str(ended + 5), "40"] if remark else ["40"])
    words = [block.html for block in blocks if isinstance(block, Text)]
    assert any("tillsammans 41, men projekten är 40" in html for html in words) is remark
    assert "44 rapporter (42 slutrapporter och 2 delrapporter) om 40 projekt, från 11 av 13 kommuner." in words[0]


def test_two_surveys_have_addresses_of_their_own() -> None:
    page = survey_page(site_of({f"projekt/{id}": project(_SURVEY % 35) for id in ("en", "tva")}))
    ids = [section.id for section in page.sections]
    assert len(ids) == len(set(ids))


def test_the_start_page_counts_and_shows_the_latest_of_each_type() -> None:
    def log(*days: str) -> str:
        return "historik:\n" + "".join(f"  - {{datum: {day}, vad: Rad {day}.}}\n" for day in days)

    files = {
        "projekt/aa": project(log("2025-12-01", "2026-01-01"), "A"),
        "projekt/bb": project(log("2026-01-01"), "B"),
        "projekt/cc": project(title="C"),
        "fonder/dd": fund(log("2026-01-01"), "D"),
        "fonder/ee": fund(f"{log('2026-02-01')}avslutad: Slut.", "E"),
        "aktiviteter/ff": activity(log("2026-02"), "F"),
    }
    page = start_page(site_of(files))
    assert [link.title for link in page.newest] == ["F", "A", "D", "B"]
    many = {f"projekt/p{number}": project(log("2026-02-02"), f"P{number}") for number in range(9)}
    titles = [link.title for link in start_page(site_of(files | many)).newest]
    assert titles == ["P0", "P1", "P2", "P3", "P4", "F"]
    assert page.newest[1].note == "Projekt · 1 januari 2026 · Rad 2026-01-01."
    assert [(figure.value, figure.label) for figure in page.figures][:3] == [
        ("3", "projekt"),
        ("0", "goda exempel"),
        ("2", "fonder"),
    ]


def test_how_fresh_the_data_are() -> None:
    files = {
        "projekt/aa": project("granskad: 2023-01-01"),
        "projekt/bb": project("granskad: 2026-02"),
        "kallor/rr": SOURCE,
    }
    fresh = about_page(site_of(files)).freshness
    assert fresh.counts == "2 projekt och 1 källa."
    assert fresh.span == "Den äldsta granskningen är från 1 januari 2023, den senaste från februari 2026."
    assert fresh.overdue == "1 post har en försenad granskning."
    assert fresh.built == "1 mars 2026"


def test_abbreviations_are_the_synonyms_with_a_short_form() -> None:
    rows = "- {id: sfi, namn: Svenska för invandrare, förkortning: SFI, även: [SFI, sfi-kurs]}\n- {id: b, namn: Fika}\n"
    (row,) = abbreviations_page(site_of({"ordlistor/synonymer": rows})).rows
    assert (row.short, row.name, row.aliases) == ("SFI", "Svenska för invandrare", "sfi-kurs")


def test_nothing_dead_stands_where_nobody_can_be_reached() -> None:
    site = site_of({})
    assert about_page(site).contact == accessibility_page(site).contact == missing_page(site).contact == ()


def test_the_statement_shows_what_is_not_filled_in() -> None:
    empty = render_page("accessibility.md.j2", accessibility_page(site_of({})))
    assert empty.count(NOT_FILLED_IN) == 11
    filled = AccessibilityStatement(
        responsible="Exempelkommunen",
        conformance="delvis",
        shortcomings=(Shortcoming("En bild saknar text.", "1.1.1", "Den <kom> i går."),),
        assessed=datetime.date(2026, 2, 1),
        method="Genomgång.",
        updated=datetime.date(2026, 2, 2),
        supervisor="Exempelmyndigheten",
        complaints="https://www.exempel.se/anmal/",
    )
    page = accessibility_page(site_of({}, Settings(contact=Contact("info@exempel.se"), accessibility=filled)))
    text = render_page("accessibility.md.j2", page)
    assert NOT_FILLED_IN not in text
    assert "En bild saknar text (WCAG 1.1.1). Den &lt;kom&gt; i går." in text
    assert '<a href="mailto:info@exempel.se">info@exempel.se</a>' in text
    assert ">exempel.se/anmal</a>" in text


@pytest.mark.parametrize(
    ("conformance", "burden", "said"),
    [("helt", (), "Inga kända."), ("delvis", ("Kartan.",), "Bara de som står under nästa rubrik."), ("delvis", (), "")],
)
def test_the_statement_claims_nothing_that_is_not_said(conformance: str, burden: tuple[str, ...], said: str) -> None:
    statement = AccessibilityStatement(conformance=conformance, burden=burden)
    assert accessibility_page(site_of({}, Settings(accessibility=statement))).without_shortcomings == said


def test_a_page_can_be_sent_before_script_has_given_it_an_address() -> None:
    letter = mail_page(site_of({}), "projekt/a.html", "Å & Ä")
    assert parse_qs(urlsplit(letter.url).query) == {
        "subject": ["Å & Ä – Kunskapsbanken"],
        "body": ["Å & Ä\r\nKunskapsbanken, sidan projekt/a.html"],
    }


def test_who_writes_programs_reads_what_addresses_are_relative_to() -> None:
    there = render_page("about.md.j2", about_page(site_of({}, Settings(site_url="https://exempel.se/bank"))))
    assert "från webbplatsens rot, <code>https://exempel.se/bank/</code>." in there
    assert "Access-Control-Allow-Origin" in there
    assert "från webbplatsens rot." in render_page("about.md.j2", about_page(site_of({})))


def test_the_start_page_leads_to_the_calls() -> None:
    assert "kalender.html" in [link.url for link in start_page(site_of({})).overviews]
