from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.linking.links import link
from generator.search.agreed import LETTERS
from generator.search.indexing.documents import search_documents
from generator.search.indexing.index import SearchIndex, search_index
from generator.search.indexing.shards import POSTINGS
from generator.search.language.concepts import concepts
from generator.search.language.known_words import KnownWords
from tests.browser.modules import modules
from tests.search.samples import catalogue


def index_of(**records: Mapping[str, object]) -> SearchIndex:
    found = catalogue(**records)
    return search_index(search_documents(found, link(found)), concepts(found), KnownWords())


def terms_of(index: SearchIndex, word: str) -> list[int]:
    """The terms that ``word`` stands for, as the page sees it."""
    found: list[int] = modules().evaluate(
        "(data, word) => new Lexicon(data, (text) => text).meantBy(word)", index.lexicon, word
    )
    return found


def read(row: str) -> list[tuple[int, int]]:
    """Documents and levels of a term, as the page reads them."""
    found = modules().evaluate(
        """(letters, row) => {
          const { numbers, levels } = new NumberReader(letters).postings(row);
          return Array.from(numbers, (number, position) => [number, levels[position]]);
        }""",
        LETTERS,
        row,
    )
    return [(number, level) for number, level in found]


def size(index: SearchIndex) -> int:
    return len(index.lexicon["terms"].split(" "))


def levels(index: SearchIndex, word: str) -> list[tuple[int, int]]:
    rows = [row for shard in index.shards for row in shard.split(" ")]
    return [posting for term in terms_of(index, word) for posting in read(rows[term])]


def test_a_word_counts_less_in_a_lesson_than_in_the_record_that_it_retells() -> None:
    index = index_of(lardomar__aa={"titel": "A odling"}, projekt__bb={"titel": "B odling"})
    (_, in_lesson), (_, in_project) = levels(index, "odling")
    assert in_lesson < in_project


def test_a_word_counts_more_in_the_title_than_in_the_text_and_more_than_in_a_compound() -> None:
    index = index_of(
        projekt__aa={"titel": "A odling"},
        projekt__bb={"titel": "B", "sammanfattning": "Odling."},
        projekt__cc={"titel": "C", "metod": "Odling."},
        projekt__dd={"titel": "D", "metod": "Stadsodling."},
    )
    found = levels(index, "odling")
    assert [number for number, _ in found] == [0, 1, 2, 3]
    assert [level for _, level in found] == sorted((level for _, level in found), reverse=True)
    assert len({level for _, level in found}) == 4


def test_saying_it_more_often_counts_more_but_less_and_less() -> None:
    texts = ("odling", "odling odling", "odling odling odling odling odling")
    index = index_of(**{f"projekt__p{n}": {"titel": f"P{n}", "metod": text} for n, text in enumerate(texts)})
    one, two, five = (level for _, level in levels(index, "odling"))
    assert one < two < five < 2.5 * one


def test_concepts_are_terms_after_all_others() -> None:
    index = index_of(projekt__aa={"titel": "Språk", "metod": "Hon läser SFI."}, projekt__bb={"titel": "Annat"})
    rows = [row for shard in index.shards for row in shard.split(" ")]
    concept = next(iter(index.concepts))
    assert [number for number, _ in read(rows[size(index) + concept])] == [1]


def test_an_empty_catalogue_has_an_index_without_terms() -> None:
    index = index_of()
    assert (index.lexicon["terms"], index.shards, index.first_terms) == ("", [], [])


@pytest.mark.slow
def test_postings_are_divided_when_they_are_many() -> None:
    many = " ".join(f"x{number}y" for number in range(POSTINGS))
    index = index_of(projekt__aa={"titel": "A", "metod": [many[at : at + 4000] for at in range(0, 100_000, 4000)]})
    assert len(index.shards) > 1
    assert index.first_terms == sorted(set(index.first_terms))
    assert terms_of(index, "x7y")
    assert sum(len(shard.split(" ")) for shard in index.shards) == size(index)
