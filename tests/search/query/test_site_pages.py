"""The site's own pages among what is found: beside records, never instead of those that answer."""

from __future__ import annotations

from functools import cache

import pytest

from generator.linking.links import link
from generator.search.indexing.assets import search_files, searchable
from generator.search.indexing.site_pages import as_source
from generator.search.query import Answer, Engine
from tests.search.samples import catalogue

PAGES = {
    "matris.md": "# Matris\n\nVilken fond betalar vad.\n\n## Språkfika\n\nEn kod.\n",
    "lagg-till.md": "# Lägg till eller rätta\n\nSpara filen A12 om projekt i Norrköping.\n\n## Kontakt\n\nVi svarar.\n",
    "om.md": "# Om oss\n\nVad det är.\n\nInga kakor. Här finns språkfika och integritet.\n",
}
RECORDS = {
    "projekt__sprakfika": {"titel": "Språkfika", "sammanfattning": "Samtal i Norrköping."},
    "projekt__handledare": {"titel": "Handledarna"},
    "projekt__samhalle": {"titel": "Samhällsorientering", "sammanfattning": "En läsare skriver."},
}


@cache
def engine(with_pages: bool = True) -> Engine:
    found = catalogue(**RECORDS)
    links = link(found)
    pages = {path: as_source(text) for path, text in PAGES.items()} if with_pages else {}
    files = search_files(found, links, searchable(found, links, None, pages))
    return Engine(lambda path: str(files[path]))


def urls(answer: Answer) -> list[str]:
    return [page.url for page in answer.pages]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("matris", ["matris.html"]),
        ("matrisen", ["matris.html"]),
        ("hur lägger jag till", ["lagg-till.html"]),
        ("kontakt", ["lagg-till.html"]),
        ("kakor", ["om.html"]),
        ('"inga kakor"', ["om.html"]),
        ('"kakor inga"', []),
        ("kakor matris", []),
        ("kakor -integritet", []),
        ("-kakor", []),
        ("kakro", []),
        ("matirs", ["matris.html"]),
        ("matirs i Norrköping", []),
        ("-matirs", []),
        ("läkare", []),
        ("?!", []),
        (" ", []),
    ],
)
def test_a_page_answers_that_has_all_that_is_asked_for(query: str, expected: list[str]) -> None:
    assert urls(engine().find(query)) == expected


def test_where_records_answer_only_pages_about_it_are_shown() -> None:
    answer = engine().find("språkfika")
    assert [result.id for result in answer.results] == ["projekt/sprakfika"]
    assert urls(answer) == ["matris.html"]


def test_where_records_have_only_some_of_it_any_page_with_all_is_shown() -> None:
    answer = engine().find("a12 projekt norrköping")
    assert (answer.results != [], urls(answer)) == (True, ["lagg-till.html"])


def test_an_unfinished_word_finds_pages_too() -> None:
    assert urls(engine().find("matr", typing=True)) == ["matris.html"]


@pytest.mark.parametrize(
    "query", ["matris", "kakor", "kakro", "spara filen", "matris i Norrköping", "språkfika", "redaktion"]
)
def test_pages_change_nothing_of_what_is_found_in_records(query: str) -> None:
    with_pages, without = engine().find(query), engine(with_pages=False).find(query)
    assert (with_pages.results, with_pages.widened, with_pages.suggestions, with_pages.sentences) == (
        without.results,
        without.widened,
        without.suggestions,
        without.sentences,
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("samhälsorisrntering", ["projekt/samhalle"]),  # more slips than a word is forgiven
        ("samhälsorisrntering Norrköping", ["projekt/sprakfika"]),  # a known word decides
        ('"samhälsorisrntering"', []),
        ("samhälsorisrntering -fika", []),
        ("handlarna", []),  # Swedish: it means itself
        ("samxyzqqw", []),
    ],
)
def test_a_record_is_found_whose_title_a_word_is_near_to_that_is_none(query: str, expected: list[str]) -> None:
    assert [result.id for result in engine().find(query).results] == expected


def test_it_is_said_that_only_a_title_is_near() -> None:
    answer = engine().find("samhälsorisrntering")
    assert answer.sentences == ["Ingen post har ”samhälsorisrntering”; visar dem vars titlar liknar det."]
    assert engine().find("samhälsorisrntering", exact=True).results == []
