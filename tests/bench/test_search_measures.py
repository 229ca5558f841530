"""The figures of ``bench search``: what counts as found, which queries are drawn, how times are summed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.search.ours import catalogue_of, our_exact_search
from bench.search.queries import rare_words, sample_queries
from bench.search.real_texts import Count, acronyms, count, everyday_words, found_inside_words, total
from bench.search.speed import within
from bench.search.stock_site import build_site_of
from bench.search.word_lists import Task, read_tasks, records_of, share
from bench.tables import Goal, Result, as_markdown
from generator.linking.links import link
from generator.search.indexing.documents import SearchDocument, search_documents

RECORDS = {
    "ett": ("Sfi på arbetstid", "Kommunens deltagare läste svenska medan vikarier arbetade i verksamheten."),
    "tva": ("Kommunikation", "Ett nätverk utvecklade kommunikationen mellan handläggare och deltagare i projektet."),
    "tre": ("Socialfonden", "Utrikesfödda deltagare sökte arbete genom handledare hos arbetsgivare i länet."),
}


def _documents() -> tuple[SearchDocument, ...]:
    catalogue = catalogue_of(RECORDS)
    return search_documents(catalogue, link(catalogue))


@pytest.mark.slow
def test_lists_are_read_as_pairs(tmp_path: Path) -> None:
    (tmp_path / "forms.tsv").write_text("form\tlemma\nkatter\tkatt\n", "utf-8")
    (tmp_path / "compounds.tsv").write_text("word\tsplit\nkattmat\tkatt|mat\n", "utf-8")
    (tmp_path / "decoys.tsv").write_text("query\tnot\ntma\tkattmat\n", "utf-8")
    (tmp_path / "misspellings.tsv").write_text("wrong\tright\tdistance\nkat\tkatt\t1\n", "utf-8")
    tasks = read_tasks(tmp_path)
    assert [task.pairs for task in tasks] == [
        (("katter", "katt"),),
        (("katt", "kattmat"), ("mat", "kattmat")),
        (("tma", "kattmat"),),
        (("kat", "katt"),),
    ]
    assert sorted(title for title, _ in records_of(tasks).values()) == ["katt", "kattmat"]


def test_a_share_counts_only_the_first_results() -> None:
    records = {"a": ("ek", "ek"), "b": ("al", "al")}
    pairs = (("x", "ek"), ("y", "al"))
    assert share(Task("alla", pairs, 1), lambda query: ["b", "a"], records) == 1
    assert share(Task("den första", pairs, 1, first=1), lambda query: ["b", "a"], records) == 0.5


def test_recall_and_precision_are_of_all_texts_together() -> None:
    one, other = count(lambda _: ["a", "b"], "x", frozenset("a")), count(lambda _: [], "x", frozenset("abc"))
    assert (one, other) == (Count(1, 2, 1), Count(3, 0, 0))
    assert (total([one, other]).recall, total([one, other]).precision) == (0.25, 0.5)


def test_judged_words_are_not_all_that_hold_their_letters() -> None:
    texts = {str(number): ("Kommunen", "") for number in range(10)} | {"x": ("Kommunikation", "")}
    assert everyday_words(texts)["kommun"] == frozenset(map(str, range(10)))


@pytest.mark.slow
def test_an_acronym_inside_a_word_is_told_from_one_that_stands_alone() -> None:
    texts = {"alone": ("Med ESF-medel", ""), "inside": ("Utrikesfödda", ""), "neither": ("Annat", "")}
    assert found_inside_words(lambda _: list(texts), "esf", texts) == 1
    assert "esf" in acronyms()


def test_our_exact_search_finds_inflections_but_no_slips() -> None:
    search = our_exact_search(catalogue_of(RECORDS))
    assert search("kommun") == ["kallor/ett"]
    assert search("komun") == []


def test_queries_are_different_and_the_same_every_time() -> None:
    documents = _documents()
    queries = sample_queries(documents, each=5)
    assert queries == sample_queries(documents, each=5)
    assert len({query.text for query in queries}) == len(queries) == 40
    assert len({query.kind for query in queries}) == 8


def test_a_rare_word_is_one_that_fewest_documents_hold() -> None:
    rare = {ref: word for word, ref in rare_words(_documents(), 3)}
    assert rare.keys() == {"kallor/ett", "kallor/tva", "kallor/tre"}
    assert "deltagare" not in rare.values()


@pytest.mark.slow
def test_the_peer_gets_the_texts_as_they_are(tmp_path: Path) -> None:
    site = build_site_of({"sida": ("1. *Ett* <b>&", "# [två](x) _tre_\n- fyra")}, tmp_path)
    page = (site / "sida.html").read_text("utf-8")
    assert "1. *Ett* &lt;b&gt;&amp;" in page
    assert "<p># [två](x) _tre_ - fyra</p>" in page


def test_times_within_the_limit() -> None:
    assert within((10, 50, 51, 200)) == 0.5


def test_goals_point_both_ways() -> None:
    assert Goal("", 0.9, 0.9, at_least=True).met
    assert not Goal("", 0.89, 0.9, at_least=True).met
    assert not Goal("", 0.91, 0.9).met
    text = as_markdown([Result("T", note="Utelämnat.", goals=(Goal("andel", 0.5, 0.9, at_least=True),))])
    assert "Utelämnat." in text
    assert "| andel | 0.500 | ≥ 0.9 | NO |" in text
