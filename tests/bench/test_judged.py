"""The judged queries: the figures are right, the list fits the catalogue, and search keeps the bars on it.

A new record may rightly move others down: then the queries it answers too are judged anew.
"""

from __future__ import annotations

import pytest

from bench.search import judged
from bench.search.judged import (
    ANSWERED,
    LEAST_IN_FIRST,
    LEAST_RANK_OF_KINDS,
    MOST_DECOYS,
    MOST_WITHOUT_HITS,
    NO_ANSWER,
    Quality,
    judged_rows,
    kind_rows,
    quality,
    reciprocal_rank,
)
from rig.judged import JudgedQuery, judged_queries
from tests.judged_answers import judged_answers
from tests.real import real_catalogue


def test_reciprocal_rank_counts_from_the_first_right_record() -> None:
    assert reciprocal_rank(["a", "b", "c"], frozenset("bc")) == 0.5
    assert reciprocal_rank(["a"], frozenset("b")) == 0


def test_quality_is_the_mean_over_queries_and_the_share_over_records() -> None:
    asked = [JudgedQuery("one", frozenset({"a"})), JudgedQuery("two", frozenset({"a", "b", "c"}))]
    assert quality(asked, lambda query: ["x", "a", "b"]) == Quality(0.5, 3 / 4)


def test_only_the_first_records_count_as_found() -> None:
    many = [f"r{number}" for number in range(12)]
    assert quality([JudgedQuery("all", frozenset(many))], lambda query: many).found == 1
    assert quality([JudgedQuery("last", frozenset(many[10:]))], lambda query: many).found == 0


def test_a_row_for_each_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "judged_queries", lambda: (JudgedQuery("one", frozenset({"a"})),))
    assert judged_rows({"ours": lambda query: ["a"], "peer": lambda query: []}) == (
        ("ours", 1, 1.0, 100.0),
        ("peer", 1, 0.0, 0.0),
    )


def test_a_row_for_each_kind_and_one_for_all_that_have_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = (
        JudgedQuery("earlier", frozenset("a")),
        JudgedQuery("one", frozenset("a"), "everyday"),
        JudgedQuery("two", frozenset("b"), "everyday"),
        JudgedQuery("none", frozenset(), "no answer"),
    )
    monkeypatch.setattr(judged, "judged_queries", lambda: asked)
    assert kind_rows(lambda query: ["x", "a"] if query == "one" else []) == (
        ("everyday", 2, 0.25, 50.0, 50.0),
        ("no answer", 1, 0.0, 0.0, 100.0),
        ("all with an answer", 2, 0.25, 50.0, 50.0),
    )


def test_no_query_is_judged_twice() -> None:
    queries = [one.query for one in judged_queries()]
    assert len(queries) >= 100
    assert sorted(set(queries)) == sorted(queries)


def test_every_judged_record_is_in_the_catalogue() -> None:
    records = {entry.ref for entry in real_catalogue().entries()}
    gone = {one.query: sorted(one.right - records) for one in judged_queries() if not one.right <= records}
    assert gone == {}, "judged.tsv names records that are not in the catalogue: judge these queries anew"


@pytest.mark.slow
def test_search_keeps_the_bars_on_the_judged_queries(tmp_path_factory: pytest.TempPathFactory) -> None:
    _, answers = judged_answers(tmp_path_factory)

    def search(query: str) -> list[str]:
        return [id for id, _ in answers[query]]

    figures = {str(kind): [float(figure) for figure in rest] for kind, _, *rest in kind_rows(search)}
    rank, in_first, without = figures[ANSWERED]
    assert rank >= LEAST_RANK_OF_KINDS
    assert in_first >= LEAST_IN_FIRST
    assert without <= MOST_WITHOUT_HITS
    assert 100 - figures[NO_ANSWER][2] <= MOST_DECOYS
    misspelt = [one for one in judged_queries() if one.kind == "misspelling"]
    high = [one for one in misspelt if not one.right.isdisjoint(search(one.query)[:3])]
    assert len(high) >= 0.9 * len(misspelt)
