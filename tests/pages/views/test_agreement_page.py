"""overenskommelsen.html: what serves each goal and area of an agreement, by what the records say themselves."""

from __future__ import annotations

from markupsafe import Markup

from generator.pages.render import render_page
from generator.pages.views.agreement_page import agreement_page
from generator.pages.views.blocks import LinkGroups, Page, Table, Text
from tests.pages.views.records import SOURCE, activity, project, site_of

AGREED = (
    "titel: Avtalet\nsammanfattning: En överenskommelse.\navsnitt: [Tid, Mål]\növerenskommelse: {parter: [Alla]}\n"
    "period: {text: 2021–2025, källor: [{källa: avtalet, avsnitt: Tid}]}\n"
)
FILES = {
    "kallor/avtalet": AGREED,
    "kallor/rapport": SOURCE,
    "ordlistor/mal": "[{id: jobb, namn: Fler i jobb, källor: [{källa: avtalet, avsnitt: Mål}]},"
    " {id: annat, namn: Annat, källor: [{källa: rapport}]}]",
    "ordlistor/omraden": "[{id: skola, namn: Skola, källor: [{källa: avtalet, avsnitt: Mål}]}]",
    "projekt/ett": project("mål: [jobb]\nområden: [{text: skola, källor: []}]", "Ett"),
    "aktiviteter/fika": activity("områden: [skola]", "Fika"),
}


def page_of(files: dict[str, str]) -> Page:
    return agreement_page(site_of(files))


def words(page: Page, id: str) -> str:
    (section,) = (section for section in page.sections if section.id == id)
    return " ".join(str(Markup(block.html).striptags()) for block in section.blocks if isinstance(block, Text))


def shown(page: Page, id: str) -> dict[str, list[str]]:
    """The records of a goal or area under their headings, those that no source says so of with a star."""
    (section,) = (section for section in page.sections if section.id == id)
    groups = (group for block in section.blocks if isinstance(block, LinkGroups) for group in block.groups)
    return {group.heading: [link.title + ("*" if link.mark else "") for link in group.links] for group in groups}


def test_each_goal_and_area_of_the_agreement_shows_what_serves_it_and_what_is_missing() -> None:
    page = page_of(FILES)
    assert [section.id for section in page.sections] == ["i-korthet", "mal-jobb", "omraden-skola"]
    (counted,) = (block for block in page.sections[0].blocks if isinstance(block, Table))
    assert [[str(cell.striptags()) for cell in row.cells] for row in counted.rows] == [
        ["Fler i jobb", "1", "Inget ännu", "Inget ännu"],
        ["Skola", "1", "Inget ännu", "1"],
    ]
    assert shown(page, "mal-jobb") == {"Projekt": ["Ett"]}
    assert shown(page, "omraden-skola") == {"Projekt": ["Ett*"], "Aktiviteter": ["Fika"]}
    assert "Saknas ännu: goda exempel och aktiviteter." in words(page, "mal-jobb")
    assert "Källa: Avtalet, avsnitt Mål." in words(page, "mal-jobb")


def test_that_it_ran_out_is_said_with_its_place() -> None:
    (notice,) = page_of(FILES).notices
    said = str(Markup(notice.html).striptags())
    assert "Avtalet sträckte sig över 2021–2025, enligt källan. Den tiden är slut." in said
    assert "Källa: Avtalet, avsnitt Tid." in said


def test_one_that_still_holds_or_says_no_time_has_not_run_out() -> None:
    assert page_of(FILES | {"kallor/avtalet": AGREED.replace("2025", "2026")}).notices == ()
    assert page_of(FILES | {"kallor/avtalet": AGREED.partition("period:")[0]}).notices == ()


def test_many_records_are_cut_where_the_catalogue_shows_them_all() -> None:
    many = {f"projekt/nr-{number}": project("mål: [jobb]\nområden: [skola]", f"Nr {number}") for number in range(9)}
    text = render_page("record.md.j2", page_of(FILES | many))
    assert '<a href="katalog.html?typ=projekt&amp;omr%C3%A5de=skola">Visa alla 10</a>' in text
    assert '<a href="mal/jobb.html">Visa alla 10</a>' in text


def test_two_agreements_that_share_a_term_have_addresses_of_their_own() -> None:
    shared = "[{id: skola, namn: Skola, källor: [{källa: avtalet}, {källa: nytt}]}]"
    page = page_of(FILES | {"kallor/nytt": AGREED.replace("Avtalet", "Nytt"), "ordlistor/omraden": shared})
    ids = [section.id for section in page.sections]
    assert len(ids) == len(set(ids)) == 5


def test_without_an_agreement_or_its_goals_the_page_says_what_is_missing() -> None:
    assert "Ingen överenskommelse ännu. Lägg till en" in words(page_of({}), "tom")
    alone = page_of({"kallor/avtalet": AGREED})
    assert "Ordlistorna har inga mål eller områden ur Avtalet." in words(alone, "i-korthet")
