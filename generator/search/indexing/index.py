"""Search documents to an index: the lexicon of its terms, their postings, and the positions of words, in files.

How well a document matches a term follows BM25F: per field how often the term stands there, damped, and
less in a field longer than most; the fields are weighted and added. Documents are known by their number,
which is their rank by title.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import sqrt
from typing import Any

from ..agreed import BEST_LEVEL, BEST_MATCH, FIELD_BOOSTS, K1
from ..language.analysis import token_texts
from ..language.concepts import Concepts, TextKind
from ..language.known_words import KnownWords
from .documents import SearchDocument
from .postings import posting, written
from .shards import divided
from .vocabulary import Vocabulary
from .word_positions import WordPositions, word_positions

_B = 0.75
"""How much a long field weighs a term down."""
_LEVELS_PER_ROOT = BEST_LEVEL / sqrt(BEST_MATCH)


@dataclass(frozen=True)
class SearchIndex:
    """``postings`` are those of each term; ``shards[n]`` holds them, written, of the terms from ``first_terms[n]`` on.

    ``lexicon`` has all terms but the concepts, which are numbered after them; ``concepts`` are those that some
    text expresses. ``positions`` is where words stand, for words in quotes.
    """

    lexicon: dict[str, Any]
    concepts: frozenset[int]
    postings: Sequence[Sequence[int]]
    first_terms: list[int]
    shards: list[str]
    positions: WordPositions


def search_index(documents: Sequence[SearchDocument], known: Concepts, words: KnownWords) -> SearchIndex:
    """The index of ``documents``, concepts as terms after all others."""
    tokens = _Tokens(known)
    fields = [[_field(name, texts, tokens) for name, texts in _texts(document)] for document in documents]
    vocabulary = Vocabulary(words)
    terms_of = [vocabulary.terms_of(token) for token in tokens.texts]
    postings = [array("I") for _ in range(len(vocabulary))]
    concept_postings = [array("I") for _ in range(known.size)]
    averages = [_average([found[position].length for found in fields]) for position in range(len(FIELD_BOOSTS))]
    for number, found in enumerate(fields):
        terms = [Counter(chain.from_iterable(map(terms_of.__getitem__, field.tokens))) for field in found]
        _add(postings, number, _scores(terms, found, averages))
        _add(concept_postings, number, _scores([field.halves_of_concepts for field in found], found, averages))
    expressed = frozenset(concept for concept, row in enumerate(concept_postings) if row)
    in_order = [postings[term] for term in vocabulary.in_order()]
    in_order += concept_postings[: max(expressed, default=-1) + 1]
    standing = word_positions(map(_quotable, fields), tokens.texts)
    return SearchIndex(vocabulary.lexicon_data(), expressed, in_order, *divided(list(map(written, in_order))), standing)


class _Tokens:
    """Different tokens, numbered in the order in which they are met; each run of letters between spaces is cut once."""

    def __init__(self, known: Concepts) -> None:
        self.texts: list[str] = []
        self._known = known
        self._beginnings: set[int] = set()
        self._numbers: dict[str, int] = {}
        self._in_run = cache(self._in)

    def of(self, text: str) -> array[int]:
        """The numbers of the tokens in ``text``; only after a sign of paragraph may one hold a space."""
        runs = (text,) if "§" in text else text.split()
        return array("I", chain.from_iterable(map(self._in_run, runs)))

    def _in(self, run: str) -> tuple[int, ...]:
        return tuple(map(self._number, token_texts(run)))

    def _number(self, token: str) -> int:
        number = self._numbers.setdefault(token, len(self.texts))
        if number == len(self.texts):
            self.texts.append(token)
            if self._known.may_begin_with(token):
                self._beginnings.add(number)
        return number

    def concepts_in(self, tokens: Sequence[int], kind: TextKind) -> Iterator[int]:
        """The concept of each expression in a text, given as numbers of tokens."""
        likely = [position for position, number in enumerate(tokens) if number in self._beginnings]
        words = [self.texts[number] for number in tokens] if likely else []
        return (span.concept for span in self._known.spans(words, kind, likely))


@dataclass(frozen=True, slots=True)
class _Field:
    """The numbers of the tokens in the texts of a field, and twice how often each concept stands there."""

    texts: Sequence[array[int]]
    tokens: array[int]
    halves_of_concepts: Mapping[int, int]

    @property
    def length(self) -> int:
        return len(self.tokens)


def _texts(document: SearchDocument) -> Iterator[tuple[str, Sequence[str]]]:
    sections = [section.text for section in document.sections]
    return zip(FIELD_BOOSTS, ((document.title,), document.tags, (document.summary,), sections), strict=True)


def _field(name: str, texts: Sequence[str], tokens: _Tokens) -> _Field:
    cut = [tokens.of(text) for text in texts]
    found = cut[0] if len(cut) == 1 else array("I", chain.from_iterable(cut))
    concepts = Counter(tokens.concepts_in(found, "tags" if name == "tags" else "text"))
    return _Field(cut, found, {concept: 2 * n for concept, n in concepts.items()})


def _quotable(fields: Sequence[_Field]) -> Sequence[array[int]]:
    """The texts in which words in quotes are looked for: all but tags, which are names and not sentences."""
    return [text for name, field in zip(FIELD_BOOSTS, fields, strict=True) if name != "tags" for text in field.texts]


def _scores(
    halves: Sequence[Mapping[int, int]], fields: Sequence[_Field], averages: Sequence[float]
) -> Mapping[int, float]:
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


def _add(postings: Sequence[array[int]], number: int, scores: Mapping[int, float]) -> None:
    found = {score: posting(number, int(sqrt(score) * _LEVELS_PER_ROOT + 0.5) or 1) for score in set(scores.values())}
    for term, score in scores.items():
        postings[term].append(found[score])


def _average(lengths: Sequence[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else 0
