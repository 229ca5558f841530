"""Words in quotes find what a reading of all texts finds."""

from __future__ import annotations

import random
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Real:
    """The engine over the catalogue; phrases of it, with the records whose texts hold them."""

    engine: Engine
    holding: dict[str, set[str]]
    records: set[str]


@pytest.fixture(scope="module")
def real() -> Real:
    catalogue, _ = load(read_tree(CATALOGUE)[0])
    documents = search_documents(catalogue, link(catalogue))
    texts = {
        document.ref: [document.title, document.summary, *(section.text for section in document.sections)]
        for document in documents
    }
    names = {ref: [as_name(text) for text in of_record] for ref, of_record in texts.items()}
    holding = {phrase: holders(as_name(phrase), names) for phrase in phrases(texts)}
    return Real(engine(catalogue), holding, set(texts))


def holders(name: str, names: dict[str, list[str]]) -> set[str]:
    return {ref for ref, of_record in names.items() if any(name in text for text in of_record)}


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


def test_a_phrase_finds_the_records_whose_texts_have_it(real: Real) -> None:
    for phrase, holding in real.holding.items():
        assert {result.id for result in real.engine.search(f'"{phrase}"', len(real.records))} == holding, phrase


def test_a_phrase_with_a_minus_leaves_out_the_records_that_have_it(real: Real) -> None:
    for phrase, holding in real.holding.items():
        found = {result.id for result in real.engine.search(f'-"{phrase}"', len(real.records))}
        assert found == real.records - holding, phrase
