"""What a reader types to the terms that stand for it; ``browser/search/query.js`` is the same for the page.

``"…"`` asks for words next to each other as they are written, ``-`` before a word or a phrase leaves out
what has it. Any other text is words, whatever its signs. Each word stands for the terms it is a form of
and for what means the same; only a word that leads to nothing is taken for the beginning of one, for a
misspelling or for a compound of known words, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..language.analysis import Term, Token, as_name, fold
from ..language.concepts import Analysed, Concepts, analyse
from .lexicon import Lexicon
from .slips import SLIP

LONGEST_QUERY = 300
MOST_WORDS = 16
"""What counts of a query: its first letters and its first different words."""

_QUOTES = '"”“„«»'
_SPACES = " \t\n\r\u00a0"
_PHRASE = re.compile(f"(?P<minus>(?:^|[{_SPACES}])-)?[{_QUOTES}](?P<text>[^{_QUOTES}]+)(?:[{_QUOTES}]|\\Z)")
_SHORTEST_TYPED, _SHORTEST_BEGINNING, _SHORTEST_MISSPELLING, _SHORTEST_HALF = 2, 3, 4, 4
_LONG, _VERY_LONG = 5, 7
"""Letters of a word that may hold half a slip more, and of one that may hold two."""
_STOP_WORD_WEIGHT = 10
_EXACT, _FOLDED, _SAME_STEM, _CONCEPT, _TYPED, _BEGINNING = 100, 90, 90, 80, 40, 25
_SIMILAR = (30, 21, 15, 11, 8, 6, 5, 4, 3, 2)
_BESIDE = 2
"""In hundredths what a hit on such a term is worth; of similar ones the nearest most."""
_TOGETHER = 100.0
"""What it adds that a document holds the same concept as several words of the query together."""
FEW = 2
"""Documents that are so few that near words are looked for too."""
_MOST_SUGGESTIONS, _MOST_SHOWN = 3, 5
_FURTHEST_SUGGESTION = 2 * SLIP


@dataclass(frozen=True)
class Word:
    """One word of a query: the terms that stand for it, with weights in hundredths.

    ``counts`` is false for a stop word among others and for several words together: they add to a
    score, but no document is found by them alone or lacks anything without them. ``bonus`` is added
    for each document that has the word.
    """

    terms: Mapping[int, int]
    weight: int
    counts: bool
    bonus: float = 0


@dataclass(frozen=True)
class Widened:
    """A word, and what else than the word itself was looked for."""

    word: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """``words`` and ``phrases`` are looked for, what is ``excluded`` must not be found.

    Phrases are as ``as_name`` gives them.
    """

    words: tuple[Word, ...]
    excluded: tuple[Mapping[int, int], ...]
    phrases: tuple[str, ...]
    excluded_phrases: tuple[str, ...]
    widened: tuple[Widened, ...]
    suggestions: tuple[str, ...]


@dataclass
class _Asked:
    """What one different word of a query has come to stand for so far."""

    stop: bool
    terms: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """How to read a query. ``typing``: the last word may be unfinished; ``exact``: nothing else than the words.

    ``generous``: words that are near are looked for even beside words that are known, since those find little.
    """

    typing: bool = False
    exact: bool = False
    generous: bool = False


PLAIN = Reading()


def read_query(text: str, lexicon: Lexicon, known: Concepts, reading: Reading = PLAIN) -> Query:
    """Any text is allowed."""
    return _Reader(text[:LONGEST_QUERY], lexicon, known, reading).query()


class _Reader:
    def __init__(self, text: str, lexicon: Lexicon, known: Concepts, reading: Reading) -> None:
        self._text = text
        self._lexicon = lexicon
        self._known = known
        self._reading = reading
        self._asked: dict[str, _Asked] = {}
        self._excluded: dict[str, dict[int, int]] = {}
        self._widened: dict[str, tuple[str, ...]] = {}
        self._unknown: dict[str, Token] = {}

    def query(self) -> Query:
        phrases = [
            (match.span("text"), as_name(match["text"]), match["minus"]) for match in _PHRASE.finditer(self._text)
        ]
        analysed = analyse(self._text, self._known, "query")
        quoted = [any(start <= token.start < end for (start, end), _, _ in phrases) for token in analysed.tokens]
        left_out = [self._is_left_out(token, phrases) for token in analysed.tokens]
        for position in range(len(analysed.tokens)):
            self._ask(analysed, position, quoted[position], left_out[position])
        free = [not (one or other) for one, other in zip(quoted, left_out, strict=True)]
        self._tell_concepts(analysed, free)
        kept = dict(list(self._asked.items())[:MOST_WORDS])
        only_stop = all(asked.stop for asked in kept.values())
        words = [
            Word(asked.terms, _STOP_WORD_WEIGHT if asked.stop else _EXACT, only_stop or not asked.stop)
            for asked in kept.values()
        ]
        wanted = tuple(name for _, name, minus in phrases if not minus and name.strip())
        together = list(dict.fromkeys((*self._concepts_together(analysed, free), *self._compounds(analysed, free))))
        words += [Word({term: _EXACT}, _EXACT, False, bonus) for term, bonus in together[:MOST_WORDS]]
        return Query(
            tuple(words),
            tuple(list(self._excluded.values())[:MOST_WORDS]),
            wanted,
            tuple(name for _, name, minus in phrases if minus and name.strip()),
            tuple(Widened(word, to) for word, to in self._widened.items()),
            tuple(self._suggestions(wanted)),
        )

    def _is_left_out(self, token: Token, phrases: Sequence[tuple[tuple[int, int], str, str | None]]) -> bool:
        """Whether a minus stands before a word; words of a phrase that is left out are not looked for at all."""
        if any(minus and start <= token.start < end for (start, end), _, minus in phrases):
            return True
        before = self._text[: token.start]
        return before.endswith("-") and (len(before) == 1 or before[-2] in _SPACES)

    def _ask(self, analysed: Analysed, position: int, quoted: bool, left_out: bool) -> None:
        token = analysed.tokens[position]
        spans = (
            []
            if quoted or self._reading.exact
            else [span for span in analysed.spans if span.first <= position < span.last]
        )
        concepts = sorted({span.concept for span in spans})
        main, *parts = analysed.terms[position]
        if left_out:
            if not quoted:
                self._excluded[main.text] = self._plain(main)
            return
        asked = [main]
        if parts and not concepts and not self._plain(main):
            asked = parts
        for term in asked:
            entry = self._asked.setdefault(term.text, _Asked(term.kind == "stop"))
            for number, weight in self._alternatives(term, token, concepts, quoted).items():
                entry.terms[number] = max(weight, entry.terms.get(number, 0))

    def _plain(self, term: Term) -> dict[int, int]:
        """The terms that a word is a form of, or looks like without å ä ö, or shares its stem with."""
        lexicon = self._lexicon
        found = dict.fromkeys(lexicon.meant_by(term.text), _EXACT)
        if fold(term.text) == term.text:
            found = dict.fromkeys(lexicon.folding_to(term.text), _FOLDED) | found
        if not found and term.kind != "code" and not term.has_digit:
            found = dict.fromkeys(lexicon.of_stem(term.text), _SAME_STEM)
        return found

    def _alternatives(self, term: Term, token: Token, concepts: Sequence[int], quoted: bool) -> dict[int, int]:
        found = self._plain(term)
        if self._reading.typing and token.end == len(self._text) and len(term.text) >= _SHORTEST_TYPED:
            found = dict.fromkeys(self._lexicon.beginning_with(term.text), _TYPED) | found
        if self._reading.exact or quoted:
            if not found:
                self._unknown.setdefault(term.text, token)
            return found
        if concepts:
            found = {len(self._lexicon) + concept: _CONCEPT for concept in concepts} | found
        if not found:
            found = self._guessed(term, token)
        elif self._reading.generous and term.kind == "word" and len(term.text) >= _SHORTEST_MISSPELLING:
            near = {other: _BESIDE for other in self._lexicon.similar_to(term.text, SLIP) if other not in found}
            self._widen(token.text, [self._lexicon.lemma(other) for other in near])
            found |= near
        if not found:
            self._unknown.setdefault(term.text, token)
        return found

    def _guessed(self, term: Term, token: Token) -> dict[int, int]:
        """What a word may stand for that leads to nothing: a beginning, a misspelling, a compound."""
        lexicon, word = self._lexicon, term.text
        found: dict[int, int] = {}
        if len(word) >= _SHORTEST_BEGINNING:
            found = dict.fromkeys(lexicon.beginning_with(word), _BEGINNING)
        if not term.has_digit and len(word) >= _SHORTEST_MISSPELLING:
            found |= self._similar(word, SLIP + (len(word) >= _LONG))
            if not found and (halves := self._halves(word)):
                for half in halves:
                    self._asked.setdefault(half, _Asked(False)).terms.update(
                        dict.fromkeys(lexicon.meant_by(half), _EXACT)
                    )
                self._widen(token.text, [lexicon.lemma(lexicon.meant_by(half)[0]) for half in halves])
            elif not found and len(word) >= _VERY_LONG:
                found = self._similar(word, 2 * SLIP)
        self._widen(token.text, [lexicon.lemma(term) for term in sorted(found, key=lambda term: (-found[term], term))])
        return found

    def _similar(self, word: str, most: int) -> dict[int, int]:
        return dict(zip(self._lexicon.similar_to(word, most), _SIMILAR, strict=False))

    def _halves(self, word: str) -> tuple[str, ...]:
        """Two known words that ``word`` is made of, the first as long as can be."""
        for position in range(len(word) - _SHORTEST_HALF, _SHORTEST_HALF - 1, -1):
            last = word[position:]
            for first in (word[:position], word[: position - 1] if word[position - 1] == "s" else ""):
                if len(first) >= _SHORTEST_HALF and self._lexicon.knows(first) and self._lexicon.knows(last):
                    return first, last
        return ()

    def _tell_concepts(self, analysed: Analysed, free: Sequence[bool]) -> None:
        for span in [] if self._reading.exact else analysed.spans:
            if not any(free[span.first : span.last]):
                continue
            written = self._text[analysed.tokens[span.first].start : analysed.tokens[span.last - 1].end]
            self._widen(written, self._known.other_names(span.concept, self._text))

    def _widen(self, word: str, to: Sequence[str]) -> None:
        if to:
            self._widened[word] = tuple(dict.fromkeys((*self._widened.get(word, ()), *to)))[:_MOST_SHOWN]

    def _concepts_together(self, analysed: Analysed, free: Sequence[bool]) -> Iterator[tuple[int, float]]:
        for span in [] if self._reading.exact else analysed.spans:
            if span.last - span.first > 1 and all(free[span.first : span.last]):
                yield len(self._lexicon) + span.concept, _TOGETHER

    def _compounds(self, analysed: Analysed, free: Sequence[bool]) -> Iterator[tuple[int, float]]:
        """The compounds that neighbours would be if they were written together: narkotika brott."""
        words = [
            main.text if main.kind == "word" and left else ""
            for (main, *_), left in zip(analysed.terms, free, strict=True)
        ]
        for first, last in pairwise(words):
            if first and last:
                for joint in ("", "s"):
                    yield from ((term, 0.0) for term in self._lexicon.meant_by(first + joint + last))

    def _suggestions(self, phrases: Sequence[str]) -> Iterator[str]:
        """The query with one unknown word changed for one that is known and near; else without its quotes."""
        if phrases and not self._unknown:
            yield _PHRASE.sub(lambda match: match[0] if match["minus"] else match["text"], self._text)
        for word, token in list(self._unknown.items())[:1]:
            for term in self._lexicon.similar_to(word, _FURTHEST_SUGGESTION)[:_MOST_SUGGESTIONS]:
                yield self._text[: token.start] + self._lexicon.lemma(term) + self._text[token.end :]
