"""luckor.html: each kind of gap is counted, explained and leads to the form, also where there is next to nothing."""

from __future__ import annotations

import re

import pytest

from generator.pages.render import render_page
from generator.pages.views.blocks import Section, Table, Text
from generator.pages.views.gap_blocks import ROWS
from generator.pages.views.gaps_page import gaps_page
from tests.pages.views.records import SOURCE, activity, fund, project, site_of

TERMS = {
    "ordlistor/malgrupper": "[{id: unga, namn: Unga}, {id: barn, namn: Barn}]",
    "ordlistor/omraden": "[{id: skola, namn: Skola}]",
    "ordlistor/kommuner": "[{id: '0580', namn: Linköping, län: Östergötlands län},"
    " {id: '0586', namn: Mjölby, län: Östergötlands län}]",
    "kallor/rapport": SOURCE,
}
NOTHING_YET = {
    "Aktiviteter och fonder": "Inga aktiviteter och inga fonder ännu",
    "Aktiviteter, exempel och projekt": "Inga aktiviteter ännu",
    "Områden och målgrupper": "Inga områden eller målgrupper i ordlistorna ännu",
    "Kommuner utan post": "Ingen kommun är med i någon post ännu",
    "Uppgifter som oftast saknas": "Inget saknas",
    "Poster som bygger på en enda källa": "Inget saknas",
    "Poster utan koppling": "Inget saknas",
    "Kopplingar som står i bara en av posterna": "Inget saknas",
    "Försenade granskningar": "Ingen är försenad",
}


def sections(files: dict[str, str]) -> dict[str, Section]:
    return {section.heading: section for section in gaps_page(site_of(files)).sections}


def table(section: Section) -> list[list[str]]:
    """The words of the first table of a section, those that are only heard too."""
    (found, *_) = (block for block in section.blocks if isinstance(block, Table))
    return [[str(cell.striptags()) for cell in row.cells] for row in found.rows]


def addresses(section: Section) -> set[str]:
    return set(re.findall(r'href="(bidra\.html[^"]*)"', repr(section)))


def words(section: Section) -> str:
    return " ".join(str(block.html.striptags()) for block in section.blocks if isinstance(block, Text))


def test_an_empty_catalogue_says_of_each_kind_that_there_is_nothing() -> None:
    found = sections({})
    assert dict(table(found["I korthet"])) == NOTHING_YET
    for heading, said in NOTHING_YET.items():
        assert said in words(found[heading]) or addresses(found[heading]), heading


def test_the_summary_leads_to_every_kind() -> None:
    page = gaps_page(site_of(TERMS | {"projekt/ett": project()}))
    text = render_page("record.md.j2", page)
    for section in page.sections[1:]:
        assert f'href="#{section.id}"' in text
        assert f"{{#{section.id}}}" in text


def test_a_fund_that_an_activity_lacks_opens_the_activity() -> None:
    files = TERMS | {
        "fonder/eu": fund("programområden: [{kod: A}]", "Unionsfonden (EU)"),
        "fonder/gammal": fund("avslutad: Slut", "Gammal"),
        "fonder/egen": fund("", "Egen"),
        "aktiviteter/dans": activity("finansiering: [{fond: eu, programområden: [A]}, {fond: gammal}]", "Dans"),
        "aktiviteter/fika": activity("", "Fika"),
    }
    found = sections(files)
    section = found["Aktiviteter och fonder"]
    assert table(section) == [
        ["Fika", "Lägg till EU till Fika", "Lägg till Egen till Fika"],
        ["Dans", "A", "Lägg till Egen till Dans"],
    ]
    assert addresses(section) == {f"bidra.html?post=aktiviteter/{id}#finansiering" for id in ("fika", "dans")}
    assert "Fonder som ingen aktivitet pekar på: Egen." in words(section)
    assert dict(table(found["I korthet"]))["Aktiviteter och fonder"] == "1 aktivitet av 2 utan fond"


def test_an_activity_without_examples_leads_to_a_new_one_and_those_there_are_to_the_catalogue() -> None:
    files = TERMS | {"aktiviteter/fika": activity("", "Fika"), "projekt/ett": project("aktiviteter: [fika]")}
    section = sections(files)["Aktiviteter, exempel och projekt"]
    assert table(section) == [["Fika", "Lägg till gott exempel till Fika", "1"]]
    assert addresses(section) == {"bidra.html?typ=exempel&amp;aktiviteter=fika"}
    assert "katalog.html?typ=projekt&amp;aktivitet=fika" in repr(section)


def test_pairs_of_area_and_target_group_count_what_does_something_but_no_funds() -> None:
    files = TERMS | {
        "projekt/ett": project("områden: [skola]\nmålgrupper: [barn]"),
        "fonder/eu": fund("områden: [skola]\nmålgrupper: [unga]"),
    }
    section = sections(files)["Områden och målgrupper"]
    assert table(section) == [["Unga", "Lägg till projekt för Unga inom Skola"], ["Barn", "1"]]
    assert addresses(section) == {"bidra.html?typ=projekt&amp;m%C3%A5lgrupper=unga&amp;omr%C3%A5den=skola"}
    assert "typ=projekt&amp;typ=exempel&amp;typ=aktiviteter&amp;m%C3%A5lgrupp=barn" in repr(section)


def test_municipalities_are_missed_where_their_county_is_among_the_records() -> None:
    section = sections(TERMS | {"projekt/ett": project('kommuner: ["0580"]')})["Kommuner utan post"]
    assert table(section) == [["Östergötlands län", "Mjölby", "Mjölby lägg till projekt"]]
    assert addresses(section) == {"bidra.html?typ=projekt&amp;kommuner=0586"}


def test_what_records_lack_opens_them_in_the_form() -> None:
    files = TERMS | {"projekt/ett": project('kommuner: ["0580"]', "Ett"), "projekt/tva": project("", "Två")}
    found = sections(files)
    rows = {(row[0], row[1]): row[2:] for row in table(found["Uppgifter som oftast saknas"])}
    assert rows["Period", "Projekt"] == ["2 av 2", "Ett, Två"]
    assert rows["Kommuner", "Projekt"] == ["1 av 2", "Två"]
    for heading in ("Poster som bygger på en enda källa", "Poster utan koppling", "Försenade granskningar"):
        assert any(url.startswith("bidra.html?post=projekt/ett") for url in addresses(found[heading])), heading
    assert "bidra.html?post=projekt/ett#period" in addresses(found["Uppgifter som oftast saknas"])


def test_many_gaps_are_counted_and_a_few_shown() -> None:
    files = TERMS | {f"projekt/nr-{number:03}": project("", f"Nr {number}") for number in range(3 * ROWS)}
    found = sections(files)
    assert len(table(found["Poster utan koppling"])) == ROWS
    assert f"Här står {ROWS} av {3 * ROWS}." in words(found["Poster utan koppling"])
    assert "Nr 0, Nr 1, Nr 2 och 57 till" in str(table(found["Uppgifter som oftast saknas"]))


@pytest.mark.parametrize("files", [{"aktiviteter/fika": activity()}, {"fonder/eu": fund()}, {"projekt/ett": project()}])
def test_one_record_of_a_type_still_reads_well(files: dict[str, str]) -> None:
    text = render_page("record.md.j2", gaps_page(site_of({"kallor/rapport": SOURCE} | files)))
    assert "None" not in text
    assert "<tbody>\n</tbody>" not in text
