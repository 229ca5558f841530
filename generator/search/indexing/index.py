"""Search documents to an index: the lexicon of its terms, their postings, and the positions of words, in files.

How well a document matches a term follows BM25F: per field how often the term stands there, damped, and
less in a field longer than most; the fields are weighted and added. Documents are known by their number,
which is their rank by title.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from typing import Any

from ...reading.memory import Memory
from ..agreed import BEST_LEVEL, BEST_MATCH, FIELD_BOOSTS, K1
from ..language.concepts import Concepts
from ..language.known_words import KnownWords
from .documents import SearchDocument
from .postings import posting, written
from .shards import POSTINGS, divided
from .tokens import Fields, in_tokens
from .vocabulary import Vocabulary
from .word_positions import WordPositions, word_positions

_B = 0.75
"""How much a long field weighs a term down."""
_LEVELS_PER_ROOT = BEST_LEVEL / sqrt(BEST_MATCH)
_WORTH = {"lardomar": 0.07}
"""What a match counts in records of a type, where not in full: a lesson retells what is read in others."""


@dataclass(frozen=True)
class SearchIndex:
    """``postings`` are those of each term; ``shards[n]`` holds them, written, of the terms from ``first_terms[n]`` on.

    ``lexicon`` has all terms but the concepts, which are numbered after them; ``concepts`` are those that some
    text expresses. ``positions`` is where words stand, for words in quotes. ``small`` is what some
    text writes without a capital letter.
    """

    lexicon: dict[str, Any]
    concepts: frozenset[int]
    postings: Sequence[Sequence[int]]
    first_terms: list[int]
    shards: list[str]
    positions: WordPositions
    small: frozenset[str]


def search_index(
    documents: Sequence[SearchDocument], known: Concepts, words: KnownWords, memory: Memory | None = None
) -> SearchIndex:
    """The index of ``documents``, concepts as terms after all others."""
    fields, tokens = in_tokens(documents, known, memory)
    vocabulary = Vocabulary(words)
    terms_of = [vocabulary.terms_of(token) for token in tokens]
    postings = [array("I") for _ in range(len(vocabulary))]
    concept_postings = [array("I") for _ in range(known.size)]
    averages = [_average([found[position].length for found in fields]) for position in range(len(FIELD_BOOSTS))]
    for number, (document, found) in enumerate(zip(documents, fields, strict=True)):
        worth = _WORTH.get(document.folder, 1)
        terms = [Counter(chain.from_iterable(map(terms_of.__getitem__, field.tokens))) for field in found]
        _add(postings, number, worth, _scores(terms, found, averages))
        _add(concept_postings, number, worth, _scores([field.halves_of_concepts for field in found], found, averages))
    expressed = frozenset(concept for concept, row in enumerate(concept_postings) if row)
    in_order = [postings[term] for term in vocabulary.in_order()]
    in_order += concept_postings[: max(expressed, default=-1) + 1]
    standing = word_positions(map(_quotable, fields), tokens)
    shards = divided(list(map(written, in_order)), POSTINGS)
    small = frozenset(token for token in tokens if token[0].islower())
    return SearchIndex(vocabulary.lexicon_data(), expressed, in_order, *shards, standing, small)


def _quotable(fields: Fields) -> Sequence[array[int]]:
    """The texts in which words in quotes are looked for: all but tags, which are names and not sentences."""
    return [text for name, field in zip(FIELD_BOOSTS, fields, strict=True) if name != "tags" for text in field.texts]


def _scores(halves: Sequence[Mapping[int, int]], fields: Fields, averages: Sequence[float]) -> Mapping[int, float]:
    """Term -> how well the document matches it; ``halves`` are twice how often terms stand in each field."""
    scores: dict[int, float] = {}
    for counts, field, boost, average in zip(halves, fields, FIELD_BOOSTS.values(), averages, strict=True):
        if not counts:
            continue
        damping = K1 * (1 - _B + _B * field.length / average)
        full = boost * (K1 + 1)
        worth = {count: full * (count / 2) / (damping + count / 2) for count in set(counts.values())}
        for term, count in counts.items():
            scores[term] = scores.get(term, 0) + worth[count]
    return scores


def _add(postings: Sequence[array[int]], number: int, worth: float, scores: Mapping[int, float]) -> None:
    per_root = _LEVELS_PER_ROOT * sqrt(worth)
    found = {score: posting(number, int(sqrt(score) * per_root + 0.5) or 1) for score in set(scores.values())}
    for term, score in scores.items():
        postings[term].append(found[score])


def _average(lengths: Sequence[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else 0
