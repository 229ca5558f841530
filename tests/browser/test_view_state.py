"""The state of the catalogue page, and a record in short, as functions of plain values."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.modules import modules

_CHOSEN = """(choices) => {
  const before = new Map([["typ", new Set(["projekt"])]]);
  const after = filterPairs(chosen(before, choices));
  return [after, filterPairs(before)];
}"""
_RECORD = """(number) => {
  const refs = ["projekt/a", "fonder/b"];
  const rows = [
    { id: "fond", label: "Fond", result: 2, named: false, values: [["esf", "ESF+", [0]], ["b", "B", [0, 1]]] },
    { id: "typ", label: "Typ", result: 0, named: false, values: [["projekt", "Projekt", [0]]] },
    { id: "utfall", label: "Utfall", result: 1, named: true, values: [["okänt", "Okänt", [0]]] },
    { id: "krav", label: "Krav", result: 3, named: true, differing: "olika",
      values: [["ja", "Ja", [0, 1]], ["nej", "Nej", [1]]] },
  ];
  const table = facetTable({ refs, facets: rows });
  const kinds = { projekt: "Projekt", fonder: "Fond" };
  const closed = { label: "Historia", records: [1] };
  const records = { refs, kinds, table, closed, titles: ["A", "B"], years: [2020, null] };
  const summaryOf = (ref) => (ref === "fonder/b" ? "Kort." : null);
  const record = describer(records, (ref) => `../${ref}.html`, summaryOf)(number);
  return [record.id, record.url, record.title, record.closed, inOneLine(record), record.summary];
}"""


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([], [["typ", "projekt"]]),
        ([["kommun", "0580", True], ["typ", "fonder", True]],
         [["typ", "projekt"], ["typ", "fonder"], ["kommun", "0580"]]),
        ([["-typ", "projekt", True]], [["-typ", "projekt"]]),
        ([["län", "05", True], ["kommun", "0580", False], ["typ", "projekt", False]], [["län", "05"]]),
    ],
)  # fmt: skip
def test_choices_make_other_filters_and_leave_the_old(pure: Page, choices: Any, expected: Any) -> None:
    assert pure.evaluate(_CHOSEN, choices) == [expected, [["typ", "projekt"]]]


def test_what_was_wrong_with_an_address_is_told_once(pure: Page) -> None:
    view = {"query": "a", "exact": True, "troubles": [{"what": "long"}]}
    found = pure.evaluate("(view) => [changed(view, { query: 'b' }), view]", view)
    assert found == [{"query": "b", "exact": True, "troubles": []}, view]


@pytest.mark.parametrize(
    ("sorting", "expected"), [("relevans", [3, 0, 2, 1]), ("titel", [0, 1, 2, 3]), ("år", [1, 3, 0, 2])]
)
def test_hits_in_order(pure: Page, sorting: str, expected: list[int]) -> None:
    hits = [{"number": number} for number in (3, 0, 2, 1)]
    call = "([hits, sorting]) => sorted(hits, sorting, [2019, 2021, null, 2020]).map(({ number }) => number)"
    assert pure.evaluate(call, [hits, sorting]) == expected
    assert pure.evaluate("([hits, sorting]) => (sorted(hits, sorting, []), hits)", [hits, sorting]) == hits


@pytest.mark.parametrize(
    ("sorting", "asked", "shown", "meant"),
    [
        ("relevans", True, "relevans", "relevans"),
        ("relevans", False, "titel", "relevans"),
        ("titel", True, "titel", "titel"),
        ("titel", False, "titel", "relevans"),
        ("år", False, "år", "år"),
    ],
)
def test_a_list_that_nothing_is_asked_of_is_by_title(sorting: str, asked: bool, shown: str, meant: str) -> None:
    assert modules().evaluate("sortingInUse", sorting, asked) == shown
    assert modules().evaluate("sortingOf", sorting, asked) == meant


def test_complete_hits_have_all_the_words_that_count(pure: Page) -> None:
    found = {
        "hits": [{"words": 2}, {"words": 2}, {"words": 1}],
        "words": [{"counts": True}, {"counts": False}, {"counts": True}],
        "asked": True,
    }
    call = "([found, view]) => counted(found, { ...view, filters: new Map(view.filters) }, 'Alla.')"
    told = {
        "hits": 3,
        "complete": 2,
        "words": 2,
        "query": "a b",
        "asked": True,
        "filtered": False,
        "everything": "Alla.",
    }
    assert pure.evaluate(call, [found, {"query": "a b", "filters": []}]) == told
    assert pure.evaluate(call, [found, {"query": "a b", "filters": [["typ", ["x"]]]}]) == told | {"filtered": True}


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, ["projekt/a", "../projekt/a.html", "A", "", "Projekt · 2020 · Utfall: Okänt · ESF+ · B · Krav: Ja", None]),
        (1, ["fonder/b", "../fonder/b.html", "B", "Historia", "Fond · Historia · Krav: olika", "Kort."]),
    ],
)
def test_a_record_in_one_line_says_neither_its_title_again_nor_values_that_cannot_both_hold(
    pure: Page, number: int, expected: list[str]
) -> None:
    assert pure.evaluate(_RECORD, number) == expected
