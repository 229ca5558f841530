"""Words in quotes find what a reading of all texts finds."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

import pytest

from generator.linking.links import link
from generator.search.indexing.documents import search_documents
from generator.search.language.analysis import as_written, token_texts
from generator.search.query import Engine
from tests.real import real_catalogue, real_engine

_PHRASES = 150
_LONGEST = 4


@dataclass(frozen=True)
class Real:
    """The engine over the catalogue; phrases of it, with the records whose texts hold them."""

    engine: Engine
    holding: dict[str, set[str]]
    records: set[str]


@pytest.fixture(scope="module")
def real(slow: None) -> Real:
    catalogue = real_catalogue()
    documents = search_documents(catalogue, link(catalogue))
    texts = {
        document.ref: [
            document.title,
            document.summary,
            *(text for section in document.sections for text in (section.heading, section.text)),
        ]
        for document in documents
    }
    names = {ref: [as_name(text) for text in of_record] for ref, of_record in texts.items()}
    holding = {phrase: holders(as_name(phrase), names) for phrase in phrases(texts)}
    return Real(real_engine(), holding, set(texts))


def holders(name: str, names: dict[str, list[str]]) -> set[str]:
    return {ref for ref, of_record in names.items() if any(name in text for text in of_record)}


def phrases(texts: dict[str, list[str]]) -> set[str]:
    """Runs of one to four words as they stand in some text, the same ones each time."""
    rng = random.Random(4)
    everything = sorted(text for of_record in texts.values() for text in of_record if token_texts(text))
    found = set()
    for text in rng.sample(everything, _PHRASES):
        words = token_texts(text)
        first = rng.randrange(len(words))
        run = words[first : first + rng.randint(1, _LONGEST)]
        before, written = (".*?".join(map(re.escape, some)) for some in (words[:first], run))
        match = re.match(f".*?{before}.*?({written})", text, re.DOTALL)
        assert match is not None
        found.add(match[1])
    return {phrase for phrase in found if not set(phrase) & set('"”“„«»')}


def as_name(text: str) -> str:
    """``text`` as words to compare letter by letter."""
    return f" {' '.join(map(as_written, token_texts(text)))} "


def test_a_phrase_finds_the_records_whose_texts_have_it(real: Real) -> None:
    for phrase, holding in real.holding.items():
        assert {result.id for result in real.engine.find(f'"{phrase}"', len(real.records)).results} == holding, phrase


def test_a_phrase_with_a_minus_leaves_out_the_records_that_have_it(real: Real) -> None:
    for phrase, holding in real.holding.items():
        found = {result.id for result in real.engine.find(f'-"{phrase}"', len(real.records)).results}
        assert found == real.records - holding, phrase
