"""Search documents to an index: the lexicon of its terms, and their postings in a few files.

How well a document matches a term follows BM25F: per field how often the term stands there, damped, and
less in a field longer than most; the fields are weighted and added. Documents are known by their number,
which is their rank by title.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from .analysis import token_texts
from .concepts import Concepts
from .documents import SearchDocument
from .morphology import Morphology
from .numbers import MOST_LEVELS
from .postings import written
from .vocabulary import Vocabulary

FIELD_BOOSTS: Mapping[str, float] = {"title": 8, "tags": 4, "summary": 3, "body": 1}
_B = 0.75
_K1 = 1.2
"""How much a long field weighs a term down, and how soon repetition stops helping."""
_LEVELS_PER_ROOT = (MOST_LEVELS - 1) / sqrt(sum(FIELD_BOOSTS.values()) * (_K1 + 1))
SHARD = 60_000
"""Letters in a file of postings, more or less."""


@dataclass(frozen=True)
class SearchIndex:
    """``shards[n]`` holds the postings of the terms from ``first_terms[n]`` on.

    ``lexicon`` has all terms but the concepts, which are numbered after them; ``concepts`` are those that some
    text expresses.
    """

    lexicon: dict[str, Any]
    concepts: frozenset[int]
    first_terms: list[int]
    shards: list[str]


def search_index(documents: Sequence[SearchDocument], known: Concepts, morphology: Morphology) -> SearchIndex:
    """The index of ``documents``, concepts as terms after all others."""
    vocabulary = Vocabulary(morphology)
    fields = _fields(documents, known)
    averages = [_average([found[place].length for found in fields]) for place in range(len(FIELD_BOOSTS))]
    postings: dict[int, list[tuple[int, int]]] = {}
    concept_postings: dict[int, list[tuple[int, int]]] = {}
    for number, found in enumerate(fields):
        by_term, by_concept = _scores(found, averages, vocabulary)
        for target, scores in ((postings, by_term), (concept_postings, by_concept)):
            for term, score in scores.items():
                level = int(sqrt(score) * _LEVELS_PER_ROOT + 0.5) or 1
                if term in target:
                    target[term].append((number, level))
                else:
                    target[term] = [(number, level)]
    most = max(concept_postings, default=-1) + 1
    rows = [written(postings.get(term, ())) for term in vocabulary.in_order()]
    rows += [written(concept_postings.get(concept, ())) for concept in range(most)]
    return SearchIndex(vocabulary.lexicon_data(), frozenset(concept_postings), *_shards(rows))


@dataclass(frozen=True, slots=True)
class _Field:
    """How often tokens and concepts stand in a field of a document."""

    tokens: Counter[str]
    concepts: Counter[int]
    length: int


def _fields(documents: Sequence[SearchDocument], known: Concepts) -> list[list[_Field]]:
    """The fields of each document, in the order of ``FIELD_BOOSTS``."""
    found = [[token_texts(text) for text in _texts(document)] for document in documents]
    beginnings = {
        word for word in {word for texts in found for words in texts for word in words} if known.may_begin_with(word)
    }

    def field(name: str, words: list[str]) -> _Field:
        spans = () if beginnings.isdisjoint(words) else known.spans(words, "tags" if name == "tags" else "text")
        return _Field(Counter(words), Counter(span.concept for span in spans), len(words))

    return [[field(name, words) for name, words in zip(FIELD_BOOSTS, texts, strict=True)] for texts in found]


def _texts(document: SearchDocument) -> tuple[str, ...]:
    return (document.title, "\n".join(document.tags), document.summary, document.body)


def _scores(
    fields: Sequence[_Field], averages: Sequence[float], vocabulary: Vocabulary
) -> tuple[dict[int, float], dict[int, float]]:
    """Term -> how well the document matches it, and the same for concepts."""
    terms_of = vocabulary.terms_of
    by_term: dict[int, float] = {}
    by_concept: dict[int, float] = {}
    for found, boost, average in zip(fields, FIELD_BOOSTS.values(), averages, strict=True):
        if not found.length:
            continue
        damping = _K1 * (1 - _B + _B * found.length / average)
        full = boost * (_K1 + 1)
        counts: dict[int, float] = {}
        for token, count in found.tokens.items():
            for term, weight in terms_of(token):
                if term in counts:
                    counts[term] += weight * count
                else:
                    counts[term] = weight * count
        for term, weighted in counts.items():
            by_term[term] = by_term.get(term, 0) + full * weighted / (damping + weighted)
        for concept, count in found.concepts.items():
            by_concept[concept] = by_concept.get(concept, 0) + full * count / (damping + count)
    return by_term, by_concept


def _average(lengths: Sequence[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else 0


def _shards(rows: Sequence[str]) -> tuple[list[int], list[str]]:
    first_terms: list[int] = []
    shards: list[list[str]] = []
    size = SHARD
    for term, row in enumerate(rows):
        if size >= SHARD:
            first_terms.append(term)
            shards.append([])
            size = 0
        shards[-1].append(row)
        size += len(row) + 1
    return first_terms, [" ".join(shard) for shard in shards]
