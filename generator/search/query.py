"""What a reader types to ranked documents; ``browser/query.js`` is the same for the page.

No text a reader can type reaches lunr's query language: each word becomes a few terms that the index
is known to hold, and lunr only adds up their scores. Documents with more of the words come first,
whatever the scores; equal documents come by title.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from .analysis import Term, fold, normalise, tokens
from .concepts import Concepts, analyse
from .lexicon import Lexicon

LONGEST_QUERY = 300
MOST_WORDS = 16
"""What counts of a query: its first letters and its first different words."""

_SHORTEST_BEGINNING = 2
_SHORTEST_MISSPELLING = 4
_STOP_WORD_WEIGHT = 0.1
_EXACT, _FOLDED, _CONCEPT, _BEGINNING, _MISSPELLING = 1.0, 0.9, 0.8, 0.4, 0.3
_PHRASE = 100.0
"""What it adds that a document holds the same concept as several words of the query together."""
_BEGINS_TITLE, _IN_TITLE = 50.0, 20.0
"""What it adds that the title begins with the whole query, or holds it: a name is not always rare words."""
_PER_WORD = 1000
"""What each word that a document has adds to its score; more than any sum of lunr's scores."""


class Index(Protocol):
    """An index that can be asked: ``browser/lunr_index.js`` and ``engine.LunrIndex``."""

    lexicon: Lexicon

    def holds(self, term: str) -> bool:
        """Whether some document has the term, be it a word or a concept."""

    def score(self, terms: Mapping[str, float]) -> Mapping[int, float]:
        """Documents with any of ``terms`` (term -> weight) -> how well they match."""


@dataclass(frozen=True)
class Word:
    """One word of a query: the terms that stand for it, with weights.

    ``counts`` is false for a stop word among others and for several words together: they add to a
    score, but no document is found by them alone or lacks anything without them. ``bonus`` is added
    for each document that has the word.
    """

    terms: Mapping[str, float]
    weight: float
    counts: bool
    bonus: float = 0


@dataclass(frozen=True)
class Hit:
    """A document (its number), its score and how many of the words that count it has."""

    number: int
    score: float
    words: int


def words_of(text: str, index: Index, known: Concepts) -> tuple[Word, ...]:
    """The words of a query as terms of ``index``. Any text is allowed; what is no word is passed over."""
    query = text[:LONGEST_QUERY]
    analysed = analyse(query, known, in_query=True)
    found: dict[str, dict[str, float]] = {}
    stop: set[str] = set()
    for position, token in enumerate(analysed.tokens):
        concepts = [span.concept for span in analysed.spans if span.first <= position < span.last]
        typing = token.end == len(query)
        typed = normalise(token.text)
        for term in _asked(analysed.terms[position], index, concepts):
            start = (term.text if term.kind in ("code", "part") else typed) if typing else ""
            alternatives = found.setdefault(term.text, {})
            for other, weight in _alternatives(term, start, concepts, index).items():
                alternatives[other] = max(weight, alternatives.get(other, 0))
            if term.kind == "stop":
                stop.add(term.text)
    kept = dict(list(found.items())[:MOST_WORDS])
    only_stop = stop.issuperset(kept)
    single = [
        Word(terms, _STOP_WORD_WEIGHT if word in stop else 1.0, only_stop or word not in stop)
        for word, terms in kept.items()
    ]
    phrases = {span.concept for span in analysed.spans if span.last - span.first > 1 and index.holds(span.concept)}
    together = [Word({concept: _EXACT}, 1.0, False, _PHRASE) for concept in sorted(phrases)]
    return (*single, *together[:MOST_WORDS])


def _asked(terms: Sequence[Term], index: Index, concepts: Sequence[str]) -> Sequence[Term]:
    """The terms to look for: the main one, or the parts of a joined word that the index lacks."""
    main, *parts = terms
    if not parts or main.text in index.lexicon or any(map(index.holds, concepts)):
        return [main]
    return parts


def _alternatives(term: Term, start: str, concepts: Sequence[str], index: Index) -> dict[str, float]:
    """The terms of ``index`` that can stand for ``term``; ``start`` is the beginning of a word still being typed."""
    found: dict[str, float] = {}
    lexicon = index.lexicon

    def add(others: Sequence[str], weight: float) -> None:
        for other in others:
            found.setdefault(other, weight)

    if term.text in lexicon:
        add([term.text], _EXACT)
    if fold(term.text) == term.text:
        add(lexicon.folding_to(term.text), _FOLDED)
    add([concept for concept in concepts if index.holds(concept)], _CONCEPT)
    if len(start) >= _SHORTEST_BEGINNING:
        add(lexicon.beginning_with(start), _BEGINNING)
    if not found and term.kind != "code" and len(term.text) >= _SHORTEST_MISSPELLING:
        add(lexicon.similar_to(term.text), _MISSPELLING)
    return found


def as_name(text: str) -> str:
    """A title or a query as words to compare letter by letter, with a space before and after each."""
    return f" {' '.join(fold(normalise(token.text)) for token in tokens(text[:LONGEST_QUERY]))} "


def rank(words: Sequence[Word], name: str, index: Index, titles: Sequence[str]) -> list[Hit]:
    """The documents that have any word that counts: by number of words, then score, then title.

    ``name`` is the query and ``titles`` are the documents' titles, all as ``as_name`` gives them.
    """
    totals: dict[int, float] = {}
    matched: dict[int, int] = {}
    for word in words:
        if not word.terms:
            continue
        for number, score in index.score(word.terms).items():
            totals[number] = totals.get(number, 0) + word.weight * score + word.bonus
            if word.counts:
                matched[number] = matched.get(number, 0) + 1
    hits = []
    for number, count in matched.items():
        total = totals[number] + _title_bonus(titles[number], name)
        hits.append(Hit(number, count * _PER_WORD + _rounded(total), count))
    return sorted(hits, key=lambda hit: (-hit.score, hit.number))


def _title_bonus(title: str, name: str) -> float:
    if name not in title:
        return 0
    return _BEGINS_TITLE if title.startswith(name) else _IN_TITLE


def _rounded(score: float) -> float:
    """To three decimals, as JavaScript rounds, and below what a word is worth."""
    return min(math.floor(score * 1000 + 0.5) / 1000, _PER_WORD - 0.001)
