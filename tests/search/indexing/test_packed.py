"""What is packed here is unpacked in the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.agreed import LETTERS
from generator.search.indexing.packed import named_by, shortened, steps
from tests.browser.modules import modules

_ROW = st.text("abå,1", min_size=1) | st.integers(1, 200).map("å".__mul__)


@settings(deadline=None)
@given(rows=st.lists(_ROW).map(" ".join))
def test_rows_begin_with_what_the_row_before_begins_with(rows: str) -> None:
    assert modules().evaluate("wholeRows", shortened(rows), LETTERS) == rows


def test_what_two_rows_have_in_common_is_written_once() -> None:
    assert shortened("kommun,1 kommunal,2 akut,3") == "Akommun,1 Gal,2 Aakut,3"


@pytest.mark.parametrize("written", ["skol", "Skol", "skola", "SKOL", "Åk", ""])
def test_names_of_concepts(written: str) -> None:
    rows = [["skol", 3, 0, named_by("skol", written), "both"], ["åk", 2, 1, named_by("åk", written), "alias"]]
    assert modules().evaluate("conceptRows", rows) == [
        ["skol", 3, 0, written, "both"],
        ["åk", 5, 1, written, "alias"],
    ]


def test_only_names_that_say_more_are_written() -> None:
    assert [named_by("skol", written) for written in ("skol", "Skol", "skola")] == [1, 2, "skola"]


@settings(deadline=None)
@given(numbers=st.lists(st.integers(0, 10_000), unique=True).map(sorted))
def test_documents_of_a_value(numbers: list[int]) -> None:
    facets = [{"id": "typ", "values": [["projekt", "Projekt", steps(numbers)]]}]
    assert modules().evaluate("facetRows", facets) == [{"id": "typ", "values": [["projekt", "Projekt", numbers]]}]
