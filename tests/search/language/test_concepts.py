from __future__ import annotations

import pytest

from generator.search.agreed import for_the_page
from generator.search.language.analysis import token_texts
from generator.search.language.concepts import Span, concepts
from tests.browser.modules import modules
from tests.search.samples import catalogue

KNOWN = concepts(catalogue())


def spans(text: str) -> list[Span]:
    return list(KNOWN.spans(token_texts(text)))


def expressed(text: str) -> list[str]:
    """The words of each expression, with a space between them."""
    words = token_texts(text)
    return [" ".join(words[span.first : span.last]) for span in spans(text)]


def in_a_query(text: str) -> list[tuple[str, list[str]]]:
    """What of a query expresses a concept, as the page sees it, and the other names that it tells."""
    rows = [[" ".join(row.words), row.concept, int(row.acronym), row.written, row.use] for row in KNOWN.expressions]
    found = modules().evaluate(
        """(agreed, rows, links, text) => {
          const known = new Concepts(rows, links, new Analysis(agreed, []));
          const { tokens, spans } = known.analyse(text, "query");
          return spans.map(({ first, last, concept }) => [
            text.slice(tokens[first].start, tokens[last - 1].end),
            known.otherNames(concept, text, () => true),
          ]);
        }""",
        for_the_page(),
        rows,
        [[link.concept, link.other, link.kinship] for link in KNOWN.links],
        text,
    )
    return [(written, names) for written, names in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon läser SFI.", ["SFI"]),
        ("Hon läser svenska för invandrare.", ["svenska för invandrare"]),
        ("svenska och annat för invandrare", []),
        ("Hon läser svenska för", []),
        ("Enligt paragraf 37 eller § 37", ["paragraf 37", "§ 37"]),
        ("sökte §37-medel", ["§37 medel"]),
        ("rus och droger", []),
        ("RUS gäller till 2030", ["RUS"]),
        ("RUS:en", ["RUS:en"]),
    ],
)
def test_expressions_in_a_text(text: str, expected: list[str]) -> None:
    assert expressed(text) == expected


def test_an_acronym_in_a_query_may_be_in_small_letters() -> None:
    assert [written for written, _ in in_a_query("rus sfi")] == ["rus", "sfi"]


def test_all_ways_to_write_it_are_one_concept() -> None:
    found = spans("SFI är svenska för invandrare")
    assert len({span.concept for span in found}) == 1 < len(found)


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
    assert in_a_query(text) == [(text, names)]
