"""Words in quotes find what a reading of all texts finds."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from generator.linking.links import link
from generator.reading.files import read_tree
from generator.records.catalogue import load
from generator.search.indexing.documents import search_documents
from generator.search.language.analysis import as_name, tokens
from generator.search.query.engine import Engine
from tests import CATALOGUE
from tests.search.samples import engine

_PHRASES = 150
_LONGEST = 4


@pytest.fixture(scope="module")
def real() -> tuple[Engine, dict[str, list[str]]]:
    """The engine over the catalogue, and the texts of each record."""
    catalogue, _ = load(read_tree(CATALOGUE)[0])
    documents = search_documents(catalogue, link(catalogue))
    texts = {
        document.ref: [document.title, document.summary, *(section.text for section in document.sections)]
        for document in documents
    }
    return engine(catalogue), texts


def phrases(texts: dict[str, list[str]]) -> set[str]:
    """Runs of one to four words as they stand in some text, the same ones each time."""
    rng = random.Random(4)
    everything = sorted(text for of_record in texts.values() for text in of_record if any(tokens(text)))
    found = set()
    for text in rng.sample(everything, _PHRASES):
        words = list(tokens(text))
        first = rng.randrange(len(words))
        run = list(islice(words, first, first + rng.randint(1, _LONGEST)))
        found.add(text[run[0].start : run[-1].end])
    return {phrase for phrase in found if not set(phrase) & set('"”“„«»')}


def holding(phrase: str, texts: dict[str, list[str]]) -> set[str]:
    return {ref for ref, of_record in texts.items() if any(as_name(phrase) in as_name(text) for text in of_record)}


def test_a_phrase_finds_the_records_whose_texts_have_it(real: tuple[Engine, dict[str, list[str]]]) -> None:
    searched, texts = real
    for phrase in phrases(texts):
        assert {result.id for result in searched.search(f'"{phrase}"', len(texts))} == holding(phrase, texts), phrase


def test_a_phrase_with_a_minus_leaves_out_the_records_that_have_it(real: tuple[Engine, dict[str, list[str]]]) -> None:
    searched, texts = real
    for phrase in phrases(texts):
        found = {result.id for result in searched.search(f'-"{phrase}"', len(texts))}
        assert found == set(texts) - holding(phrase, texts), phrase
