from __future__ import annotations

import pytest

from generator.search.language.concepts import TextKind, analyse, concepts
from tests.search.samples import catalogue

KNOWN = concepts(catalogue())


def expressed(text: str, kind: TextKind = "text") -> list[str]:
    analysed = analyse(text, KNOWN, kind)
    return [text[analysed.tokens[span.first].start : analysed.tokens[span.last - 1].end] for span in analysed.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon läser SFI.", ["SFI"]),
        ("Hon läser svenska för invandrare.", ["svenska för invandrare"]),
        ("svenska och annat för invandrare", []),
        ("Hon läser svenska för", []),
        ("Enligt paragraf 37 eller § 37", ["paragraf 37", "§ 37"]),
        ("sökte §37-medel", ["§37-medel"]),
        ("rus och droger", []),
        ("RUS gäller till 2030", ["RUS"]),
        ("RUS:en", ["RUS:en"]),
    ],
)
def test_expressions_in_a_text(text: str, expected: list[str]) -> None:
    assert expressed(text) == expected


def test_an_acronym_in_a_query_may_be_in_small_letters() -> None:
    assert expressed("rus sfi", kind="query") == ["rus", "sfi"]


def test_all_ways_to_write_it_are_one_concept() -> None:
    spans = analyse("SFI är svenska för invandrare", KNOWN).spans
    assert len({span.concept for span in spans}) == 1 < len(spans)


def test_a_term_with_one_name_only_is_no_concept() -> None:
    assert expressed("Nyanlända i Linköping") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RUS", ["regional utvecklingsstrategi"]),
        ("regional utvecklingsstrategi", ["RUS"]),
        ("Regionala utvecklingsstrategi", ["RUS"]),
        ("§ 37", ["§37-medel", "paragraf 37"]),
    ],
)
def test_the_other_names_of_a_concept_are_none_of_its_forms(text: str, names: list[str]) -> None:
    (span,) = analyse(text, KNOWN, "query").spans
    assert KNOWN.other_names(span.concept, text) == names
