"""bevakning.html: what waits comes first and no more than an hour takes, and each row says what is known of it."""

from __future__ import annotations

import dataclasses
import re
from datetime import date

import pytest

from generator.models.site_owner import Contact
from generator.models.types import PartialDate
from generator.models.vocabulary import Interval, Watched
from generator.pages.render import render_page
from generator.pages.views.blocks import Items, Section, Table, Text
from generator.pages.views.watch_page import watch_page
from generator.records.review import look_due
from tests.pages.views.records import SOURCE, Settings, fund, site_of
from tests.small import problems

REPOSITORY = Settings(repo_url="https://git.example/bank/", edit_uri="edit/main/catalogue/")


def row(id: str, looked: str = "", more: str = "", interval: str = "varje månad") -> str:
    day = f", senast_tittat: {looked}" if looked else ""
    return f"- {{id: {id}, namn: {id.title()}, vad: Nytt., hur_ofta: {interval}, ansvarig: Redaktion{day}{more}}}\n"


def sections(rows: str, settings: Settings | None = None, files: dict[str, str] | None = None) -> dict[str, Section]:
    """The day is 1 March 2026."""
    site = site_of({"ordlistor/bevakning": rows, "kallor/rapport": SOURCE, **(files or {})}, settings)
    return {section.id: section for section in watch_page(site).sections}


def words(section: Section) -> str:
    return " ".join(str(block.html.striptags()) for block in section.blocks if isinstance(block, Text))


def week(found: dict[str, Section]) -> list[tuple[str, str]]:
    tables = [block for block in found["den-har-veckan"].blocks if isinstance(block, Table)]
    return [(str(row.cells[0].striptags()), str(row.cells[2])) for table in tables for row in table.rows]


def test_what_is_late_comes_first_then_what_nobody_noted_the_most_frequent_first() -> None:
    rows = (
        row("sen", "2026-01-28")
        + row("aldrig", interval="varje år")
        + row("ofta", interval="varje vecka")
        + row("snart", "2026-02-05")
        + row("senast", "2026-01-15")
        + row("senare", "2026-02-20")
    )
    assert week(sections(rows)) == [
        ("Senast", "Skulle ha setts den 15 februari 2026"),
        ("Sen", "Skulle ha setts den 28 februari 2026"),
        ("Ofta", "Aldrig antecknat"),
        ("Aldrig", "Aldrig antecknat"),
        ("Snart", "Senast den 5 mars 2026"),
    ]
    assert "Inget väntar" not in words(sections(rows)["den-har-veckan"])


def test_a_week_holds_five_and_says_how_many_wait() -> None:
    found = sections("".join(row(f"plats-{number}") for number in range(8)))
    assert len(week(found)) == 5
    assert "Här står 5 av 8 ställen som väntar." in words(found["den-har-veckan"])


def test_when_nothing_waits_the_next_day_is_told() -> None:
    found = sections(row("a", "2026-02-28") + row("b", "2026-02-27", interval="varje år"))
    assert week(found) == []
    assert words(found["den-har-veckan"]).startswith("Inget väntar. Nästa gång är den 28 mars 2026.")


def test_no_list_is_no_fault_and_the_page_says_how_to_begin() -> None:
    assert problems({}) == []
    site = site_of({})
    text = render_page("record.md.j2", watch_page(site))
    assert "Ingen bevakning ännu" in text
    assert 'href="falt.html#bevakning"' in text
    assert "<table" not in text


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (REPOSITORY, "Öppna listan på GitHub, leta upp raden"),
        (
            dataclasses.replace(Settings(), contact=Contact(form="https://exempel.se/skriv")),
            "Skriv till redaktionen, exempel.se/skriv, vad du tittade på.",
        ),
        (Settings(), "Skriv dagen i filen catalogue/ordlistor/bevakning.yaml så här. senast_tittat: 2026-03-01"),
    ],
)
def test_the_way_to_note_is_one_that_there_is(settings: Settings, said: str) -> None:
    assert said in words(sections(row("a"), settings)["anteckna"])


def test_the_list_is_opened_where_it_is_edited_and_the_line_told() -> None:
    found = sections(row("a") + row("b"), REPOSITORY)
    assert "https://git.example/bank/edit/main/catalogue/ordlistor/bevakning.yaml" in repr(found["anteckna"])
    (items,) = found["allt"].blocks
    assert isinstance(items, Items)
    assert [str(item.facts[-1].value) for item in items.items] == ["Rad 1", "Rad 2"]
    (table,) = (block for block in found["den-har-veckan"].blocks if isinstance(block, Table))
    assert [str(row.cells[-1]) for row in table.rows] == ["1", "2"]


def test_records_open_in_the_form_and_one_that_is_not_there_is_no_fault() -> None:
    more = ", poster: [fonder/eu, fonder/borta], källor: []"
    found = sections(row("a", more=more) + row("b", more=", poster: fonder/borta"), files={"fonder/eu": fund("", "EU")})
    (table,) = (block for block in found["den-har-veckan"].blocks if isinstance(block, Table))
    assert [re.findall(r'href="([^"]*)"', row.cells[3]) for row in table.rows] == [
        ["bidra.html?post=fonder/eu"],
        ["lagg-till.html"],
    ]
    shown = repr(found["allt"])
    assert "fonder/borta (finns inte i katalogen)" in shown
    assert "Kunskapsbankens förklaring" in shown


def test_what_a_place_is_has_its_source() -> None:
    more = ", beskrivning: {text: Betalar., källor: [{källa: rapport, avsnitt: Resultat}]}, källor: []"
    shown = repr(sections(row("a", more=more))["allt"])
    assert '<p>Betalar.</p><p class="kb-source">Källa: <a href="kallor/rapport.html">Slutrapporten</a>' in shown
    assert "Adress saknas" in shown


@pytest.mark.parametrize(
    ("interval", "looked", "due"),
    [
        ("varje vecka", PartialDate(2026, 2, 26), date(2026, 3, 5)),
        ("varje vecka", PartialDate(9999, 12, 31), date(9999, 12, 31)),
        ("varje månad", PartialDate(2026, 1, 31), date(2026, 2, 28)),
        ("varje kvartal", PartialDate(2026, 1), date(2026, 4, 30)),
        ("varje halvår", PartialDate(2025), date(2026, 6, 30)),
        ("varje år", PartialDate(2024, 2, 29), date(2025, 2, 28)),
        ("varje år", None, None),
    ],
)
def test_when_to_look_again(interval: Interval, looked: PartialDate | None, due: date | None) -> None:
    place = Watched.model_validate({"id": "a", "namn": "A", "vad": "B.", "hur_ofta": interval, "ansvarig": "C"})
    assert look_due(place.model_copy(update={"looked": looked})) == due
