"""Address, passages and wording of the page, as functions of plain values."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.search.agreed import for_the_page
from tests.browser.modules import modules

_READ = """(search) => {
  const values = Object.entries({ typ: ["projekt", "fonder"], kommun: ["0580", "%"] });
  const known = new Map(values.map(([facet, ids]) => [facet, { values: new Set(ids) }]));
  const view = readAddress(search, known);
  const filters = Array.from(view.filters, ([key, values]) => [key, Array.from(values)]);
  return { ...view, filters, troubles: view.troubles.map(({ what }) => what), again: writeAddress(view) };
}"""
_PASSAGE = """(agreed, sections, query, phrases, room) => {
  const analysis = new Analysis(agreed, ["och"]);
  const lexicon = new Lexicon(
    { classes: ["||en", "e|en|", "|s"], terms: "kaff,1 ord,2 sfi,2 sfi-kurs,2,2 språk,0", others: "" },
    (text) => analysis.fold(text),
  );
  const rows = [["sfi", 0, 1, "SFI", "both"], ["svensk för invandr", 0, 0, "x", "both"]];
  const marking = {
    terms: new Set(query),
    phrases: phrases.map((phrase) => analysis.asName(phrase)),
    analyse: tokenTerms({ lexicon, analysis, concepts: new Concepts(rows, [], analysis) }),
    asWritten: (token) => analysis.asWritten(token),
  };
  const shown = (pieces) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
  if (room !== null) return shown(excerpt(sections[0][1], marking, room));
  const found = bestPassage(sections, marking);
  return found && [found.heading, shown(found.pieces)];
}"""
_KAFFE, _SFI, _SPRÅK, _CONCEPT = 0, 2, 4, 5
"""Terms by their position in the lexicon; the concept comes after them."""


def passage(sections: Any, terms: list[int], phrases: list[str]) -> Any:
    return modules().evaluate(_PASSAGE, for_the_page(), sections, terms, phrases, None)


@pytest.mark.parametrize(
    ("search", "query", "filters", "troubles"),
    [
        ("", "", [], []),
        ("?q=%C3%B6st&-kommun=0580", "öst", [["-kommun", ["0580"]]], []),
        ("?typ=projekt&typ=fonder", "", [["typ", ["projekt", "fonder"]]], []),
        ("?typ=&kommun=&utm_source=x&fbclid=y&_gl=z&ref=a", "", [], []),
        ("?okänd=1&okänd=1&-constructor=x&__proto__=y", "", [], ["no-facet"] * 3),
        ("?q=%E0%A4%A&kommun=%", "\ufffd%A", [["kommun", ["%"]]], ["damaged"]),
        ("?typ=projekt&typ=projekt", "", [["typ", ["projekt"]]], []),
        ("?typ=projekt&typ=__proto__&-kommun=1", "", [["typ", ["projekt"]]], ["no-value", "no-value"]),
    ],
)  # fmt: skip
def test_reading_an_address(pure: Page, search: str, query: str, filters: list[Any], troubles: list[str]) -> None:
    found = pure.evaluate(_READ, search)
    assert (found["query"], found["filters"], found["troubles"]) == (query, filters, troubles)
    assert pure.evaluate(_READ, found["again"]) == found | {"troubles": []}


@pytest.mark.parametrize(
    ("search", "sorting", "exact"),
    [
        ("", "relevans", False),
        ("?sortering=titel&exakt=1", "titel", True),
        ("?sortering=hur-som-helst&exakt=ja", "relevans", False),
    ],
)
def test_sorting_and_exactness_in_the_address(pure: Page, search: str, sorting: str, exact: bool) -> None:
    found = pure.evaluate(_READ, search)
    assert (found["sorting"], found["exact"]) == (sorting, exact)
    assert pure.evaluate(_READ, found["again"]) == found


def test_a_huge_address_is_cut(pure: Page) -> None:
    found = pure.evaluate(_READ, "?q=" + "a" * 100_000 + "".join(f"&kommun={number}" for number in range(5000)))
    assert len(found["query"]) == 300
    assert found["troubles"] == ["long", *["no-value"] * 100]


def test_a_value_is_chosen_or_excluded_never_both(pure: Page) -> None:
    steps = [["typ", "a", True], ["-typ", "a", True], ["typ", "b", True], ["-typ", "a", False], ["typ", "b", False]]
    found = pure.evaluate(
        """(steps) => {
          let filters = new Map();
          return steps.map((step) => writeAddress({ query: "", sorting: "relevans", exact: false,
            filters: (filters = withFilter(filters, ...step)) }));
        }""",
        steps,
    )
    assert found == ["?typ=a", "?-typ=a", "?-typ=a&typ=b", "?typ=b", ""]


@pytest.mark.parametrize(
    ("sections", "terms", "expected"),
    [
        ([["Metod", "Kaffe. Sedan språk.\nSpråk och kaffe."]], [_SPRÅK, _KAFFE], ["Metod", "[Språk] och [kaffe]."]),
        ([["Syfte", "Nej."], ["Mål", "Svenska för invandrare."]], [_CONCEPT], ["Mål", "[Svenska för invandrare]."]),
        ([["Metod", "Om rus och SFI-kurser."]], [_SFI], ["Metod", "Om rus och [SFI-kurser]."]),
        ([["Metod", "<img src=x> språk"]], [_SPRÅK], ["Metod", "<img src=x> [språk]"]),
        ([["Metod", "Ingenting här."]], [_SPRÅK], None),
        ([], [_SPRÅK], None),
    ],
)  # fmt: skip
def test_the_sentence_that_matched(sections: Any, terms: list[int], expected: list[str] | None) -> None:
    assert passage(sections, terms, []) == expected


@pytest.mark.parametrize(
    ("text", "phrases", "expected"),
    [
        ("Språk och kaffe, språk.", ["språk och"], "[Språk och] kaffe, [språk]."),
        ("Kaffe. Café och\u00a0– kaffe!", ["cafe och kaffe"], "[Café och\u00a0– kaffe]!"),
        ("Paragraf §\u00a037 gäller.", ["37 § gäller", "37"], "Paragraf [§\u00a037 gäller]."),
        ("aa aa aa", ["aa aa"], "[aa aa] aa"),
        ("constructor __proto__", ["constructor", "proto"], "[constructor] __[proto]__"),
    ],
)  # fmt: skip
def test_a_phrase_is_marked_as_one(text: str, phrases: list[str], expected: str | None) -> None:
    found = passage([["Metod", text]], [_SPRÅK], phrases)
    assert (found and found[1]) == expected


def test_a_long_sentence_is_cut_around_its_match() -> None:
    _, text = passage([["Metod", "ord " * 200 + "språk" + " ord" * 200]], [_SPRÅK], [])
    assert text.startswith("… ord")
    assert text.endswith(" …")
    assert "[språk]" in text
    assert len(text) < 300


_LONG = "Här står kaffe. " + "Om annat står det här. " * 20
_TALES = [
    (_LONG, [_KAFFE], 100, "Här står [kaffe]. Om annat"),
    (f"{_LONG}Sist kom språk och kaffe. {_LONG}", [_KAFFE, _SPRÅK], 100, "… Sist kom [språk] och [kaffe]. Här"),
    (f"{'ord ' * 60}språk {_LONG}", [_SPRÅK], 100, "… ord ord"),
    (f"{_LONG}Språk.", [_SPRÅK], 100, f"… {'Om annat står det här. ' * 4}[Språk]."),
    ("Ord språk.", [_SPRÅK], 5, "Ord [språk]."),
    ("Språk. " * 9, [], 5, "Språk. "),
    ("", [_SPRÅK], 5, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "terms", "room", "begins"), _TALES)
def test_a_summary_begins_where_its_words_are_seen(text: str, terms: list[int], room: int, begins: str) -> None:
    found = modules().evaluate(_PASSAGE, for_the_page(), [["", text]], terms, [], room)
    assert found.startswith(begins)
    assert found.replace("[", "").replace("]", "").removeprefix("… ") in text
    assert text.endswith(found[-5:].replace("]", "").replace("[", ""))


_FACETS = 'new Map([["typ", { label: "Typ" }], ["kommun", { label: "Kommun" }]])'


@pytest.mark.parametrize(
    ("troubles", "expected"),
    [
        ([], ""),
        ([{"what": "no-value", "key": "-kommun", "value": "1"}, {"what": "no-value", "key": "typ", "value": "x"}],
         "Ingen post i katalogen har det som adressen filtrerar på (Kommun: inte 1; Typ: x). "
         "Listan visas som om det inte stod i adressen."),
        ([{"what": "no-facet", "key": "komun"}, {"what": "no-facet", "key": "komun"}],
         "Katalogen kan inte filtrera på det som adressen kallar ”komun”. "
         "Listan visas som om det inte stod i adressen."),
        ([{"what": "no-value", "key": "typ", "value": str(number)} for number in range(5)],
         "Ingen post i katalogen har det som adressen filtrerar på (Typ: 0; Typ: 1; Typ: 2; 2 till). "
         "Listan visas som om det inte stod i adressen."),
    ],
)  # fmt: skip
def test_what_an_address_asks_for_in_vain_is_said(troubles: list[dict[str, str]], expected: str) -> None:
    assert modules().evaluate(f"troubles => addressTroubles(troubles, {_FACETS})", troubles) == expected


@pytest.mark.parametrize(
    ("hits", "expected"),
    [(0, "Inga träffar – se vad du kan göra"), (1, "Visa 1 träff"), (1200, "Visa 1\u00a0200 träffar")],
)
def test_the_way_to_the_hits_says_how_many(hits: int, expected: str) -> None:
    assert modules().evaluate("showHits", hits) == expected


_ALL = "Alla 9 poster i katalogen."
_COUNTED = {"hits": 9, "complete": 0, "words": 0, "query": "", "asked": False, "filtered": False, "everything": _ALL}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, "Alla 9 poster i katalogen."),
        ({"hits": 1, "complete": 1, "words": 1, "query": "x", "asked": True}, "1 träff på ”x”."),
        ({"hits": 1200, "complete": 5, "words": 2, "query": " a b", "asked": True, "filtered": True},
         "1\u00a0200 träffar på ”a b” med de valda filtren. 5 har alla orden och står först."),
        ({"hits": 4, "words": 2, "query": "a b", "asked": True},
         "4 träffar på ”a b”. Ingen post har alla orden; de med flest står först."),
        ({"hits": 0, "words": 1, "query": "x", "asked": True, "filtered": True},
         "Inga träffar på ”x” med de valda filtren."),
        ({"hits": 8, "query": "-x", "asked": True}, "8 träffar på ”-x”."),
        ({"query": "?!"}, "Det finns inget ord att söka på i ”?!”. Alla 9 poster i katalogen."),
        ({"hits": 3, "query": "?!", "filtered": True},
         "Det finns inget ord att söka på i ”?!”. 3 träffar med de valda filtren."),
        ({"hits": 1, "complete": 1, "words": 2, "query": '"a b"', "asked": True}, '1 träff på "a b".'),
        ({"hits": 1, "words": 1, "query": "\u202ex" + "y" * 300, "asked": True}, f"1 träff på ”x{'y' * 79}…”."),
    ],
)  # fmt: skip
def test_what_the_count_says(found: dict[str, Any], expected: str) -> None:
    assert modules().evaluate("found => summary(found)", _COUNTED | found) == expected


def test_rows_sort_both_ways_and_those_without_a_place_stay_last() -> None:
    call = (
        """(direction) => inOrder(["b", "none", "a", "c"], (row) => ({ a: 0, b: 1, c: 1 })[row] ?? null, direction)"""
    )
    assert modules().evaluate(call, "ascending") == ["a", "b", "c", "none"]
    assert modules().evaluate(call, "descending") == ["b", "c", "a", "none"]
