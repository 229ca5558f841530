"""Documents in order: those with more of the words first, then by score, equal ones by title.

All that is added up are whole numbers, so that Python and the page (``browser/search/ranking.js``) agree
to the last bit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ..indexing.numbers import MOST_LEVELS
from .query import Query

_BEGINS_TITLE, _IN_TITLE = 50.0, 20.0
"""What it adds that the title begins with the whole query, or holds it: a name is not always rare words."""
_PER_WORD = 1000
"""What each word that a document has adds to its score; more than all else together."""
_UNIT = 100 * 100 * 100
_FULL = (MOST_LEVELS - 1) ** 2
_STRONGEST = 35
"""A level's square over ``_FULL``, times this, is about what BM25F gave; see ``index``."""


class Index(Protocol):
    """An index whose postings can be had: ``engine.SearchIndex`` and ``browser/search/search_index.js``."""

    size: int

    def postings(self, term: int) -> Sequence[tuple[int, int]]:
        """Documents in rising order, each with its level."""


@dataclass(frozen=True)
class Hit:
    """A document (its number), its score and how many of the words that count it has."""

    number: int
    score: float
    words: int


def rank(query: Query, name: str, index: Index, names: Sequence[str]) -> list[Hit]:
    """The documents that have any word that counts and nothing that is left out.

    ``name`` is the query and ``names`` are the documents' titles, all as ``query.as_name`` gives them.
    """
    totals: dict[int, int] = {}
    bonuses: dict[int, float] = {}
    matched: dict[int, int] = {}
    for word in query.words:
        best: dict[int, int] = {}
        for term, weight in word.terms.items():
            postings = index.postings(term)
            worth = weight * _rarity(len(postings), index.size)
            for number, level in postings:
                best[number] = max(worth * level * level, best.get(number, 0))
        for number, score in best.items():
            totals[number] = totals.get(number, 0) + word.weight * score
            if word.bonus:
                bonuses[number] = bonuses.get(number, 0) + word.bonus
            if word.counts:
                matched[number] = matched.get(number, 0) + 1
    if not query.words:
        matched = dict.fromkeys(range(index.size), 0)
    left_out = {number for terms in query.excluded for term in terms for number, _ in index.postings(term)}
    hits = []
    for number, count in matched.items():
        if number not in left_out:
            total: float = totals.get(number, 0) * _STRONGEST / (_UNIT * _FULL)
            total += bonuses.get(number, 0) + (_title_bonus(names[number], name) if count else 0)
            hits.append(Hit(number, count * _PER_WORD + _rounded(total), count))
    return sorted(hits, key=lambda hit: (-hit.score, hit.number))


def _rarity(holding: int, documents: int) -> int:
    """How rare a term is, in hundredths: BM25's inverse document frequency."""
    return math.floor(100 * math.log(1 + (documents - holding + 0.5) / (holding + 0.5)) + 0.5)


def _title_bonus(title: str, name: str) -> float:
    if name not in title:
        return 0
    return _BEGINS_TITLE if title.startswith(name) else _IN_TITLE


def _rounded(score: float) -> float:
    """To three decimals, as JavaScript rounds, and below what a word is worth."""
    return min(math.floor(score * 1000 + 0.5) / 1000, _PER_WORD - 0.001)
