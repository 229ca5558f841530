"""How well a lesson is supported follows from its evidence alone."""

from __future__ import annotations

import pytest

from generator.linking.lessons import LEVELS, strength, supports
from generator.models.lesson import Lesson
from generator.records.catalogue import Catalogue
from generator.records.cited import read_in
from tests.pages.views.records import SOURCE, catalogue_of, project

LESSON = "titel: En lärdom\nsammanfattning: Så är det.\nkällor: [{källa: rapport}]\nbelägg:\n"
SURROUNDINGS = {
    "kallor/rapport": SOURCE,
    "kallor/annan": SOURCE.replace("Inledning, ", ""),
    "kallor/skrivelsen": SOURCE + "återger: [ombudet]\n",
    "kallor/ombudet": SOURCE + "återger: [annan, skrivelsen]\n",
    "projekt/ett": project(title="Ett"),
    "projekt/två".replace("å", "a"): project(title="Två"),
    "projekt/tre": project(title="Tre").replace("rapport", "annan").replace("Inledning", "Resultat"),
    "projekt/bada": project(title="Båda").replace("]\n", ", {källa: annan}]\n", 1),
    "projekt/natet": project(title="Nätet").replace(
        "{källa: rapport, avsnitt: Inledning}", "{url: 'https://exempel.se/a', hämtad: 2026-01-01}"
    ),
}


def judged(*evidence: str) -> tuple[Catalogue, Lesson]:
    rows = "".join(f"  - {{{one}}}\n" for one in evidence)
    catalogue = catalogue_of({**SURROUNDINGS, "lardomar/prov": LESSON + rows if evidence else LESSON[:-8]})
    entry = catalogue.find("lardomar/prov")
    assert entry is not None
    assert isinstance(entry.record, Lesson)
    return catalogue, entry.record


def seen(place: str, kind: str = "erfaret", support: str = "stöder") -> str:
    return f"{place}, slag: {kind}, stöd: {support}"


@pytest.mark.parametrize(
    ("evidence", "level", "supporting"),
    [
        ([], "Utan stöd", {}),
        ([seen("källa: rapport", support="nyanserar")], "Utan stöd", {}),
        ([seen("källa: rapport", "påstått")], "Obeprövad", {"påstått": 1}),
        ([seen("källa: rapport", "planerat"), seen("källa: annan", "planerat")], "Obeprövad", {"planerat": 2}),
        (["källa: rapport, stöd: stöder"], "Obeprövad", {"påstått": 1}),
        ([seen("källa: rapport")], "Svag", {"erfaret": 1}),
        ([seen("post: projekt/ett"), seen("post: projekt/tva"), seen("källa: rapport")], "Svag", {"erfaret": 1}),
        ([seen("post: projekt/ett"), seen("post: projekt/tre")], "Måttlig", {"erfaret": 2}),
        ([seen("post: projekt/ett"), seen("post: projekt/tre"), seen("post: projekt/bada")], "Svag", {"erfaret": 1}),
        ([seen("post: projekt/ett"), seen("post: projekt/natet")], "Måttlig", {"erfaret": 2}),
        ([seen("källa: annan"), seen("källa: skrivelsen"), seen("källa: rapport")], "Måttlig", {"erfaret": 2}),
        ([seen("källa: annan"), seen("post: kallor/ombudet")], "Svag", {"erfaret": 1}),
        ([seen("källa: rapport", "mätt"), seen("post: projekt/ett", "påstått")], "Måttlig", {"mätt": 1}),
        ([seen("källa: rapport", "mätt"), seen("källa: annan", "planerat")], "Måttlig", {"mätt": 1, "planerat": 1}),
        ([seen("källa: rapport", "mätt"), seen("källa: annan")], "Stark", {"mätt": 1, "erfaret": 1}),
        ([seen("källa: rapport", "mätt"), seen("källa: annan", support="motsäger")], "Går isär", {"mätt": 1}),
    ],
)  # fmt: skip
def test_strength_is_the_first_rule_that_holds(evidence: list[str], level: str, supporting: dict[str, int]) -> None:
    found = strength(*judged(*evidence))
    assert (found.level.name, found.supporting) == (level, supporting)
    assert found.level in LEVELS


def test_a_record_that_says_where_it_is_read_counts_as_that_source() -> None:
    found = strength(*judged(seen("post: projekt/ett, källa: annan"), seen("post: projekt/tva")))
    assert found.supporting == {"erfaret": 2}


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("källa: annan", "annan"),
        ("post: projekt/ett, källa: annan", "annan"),
        ("post: projekt/ett, avsnitt: Resultat", "rapport"),
        ("post: projekt/bada, avsnitt: Inledning", "rapport"),
        ("post: projekt/bada", None),
        ("post: projekt/natet", None),
        ("post: kallor/annan", "annan"),
    ],
)
def test_where_evidence_is_read(place: str, source: str | None) -> None:
    catalogue, lesson = judged(seen(place))
    assert read_in(catalogue, lesson.evidence[0]) == source


def test_what_a_record_says_of_a_lesson() -> None:
    _, lesson = judged(seen("post: projekt/ett"), seen("post: projekt/ett, källa: annan", support="motsäger"))
    assert supports(lesson, "projekt/ett") == ("stöder", "motsäger")
    assert supports(lesson, "kallor/annan") == ("motsäger",)
    assert supports(lesson, "projekt/tva") == ()
