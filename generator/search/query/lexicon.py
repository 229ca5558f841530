"""The terms of an index as a site ships them, and how a word that someone types leads to them.

A term is written as what all its forms begin with and a class: the endings of those forms, its lemma's
first. So every inflected form is known without any being listed. ``browser/search/lexicon.js`` is the
same for the page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..language.analysis import fold, stem
from .slips import letters_of, slips_apart

MOST_TERMS = 60
"""How many terms a beginning may lead to; the shortest come first."""
MOST_SIMILAR = 10
_SAME_STEM_LETTERS = 3
SHORTEST_SIMILAR = 4
_DERIVED = ("lig", "ligt", "liga", "else", "elsen", "elser")
_ACCENTS = 3
"""Letters more that may differ because someone writes without å ä ö."""


class Lexicon:
    """Terms are numbers: their positions in the order of their lemmas."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._endings: list[list[str]] = [endings.split("|") for endings in data["classes"]]
        rows = [row.split(",") for row in _words(data["terms"])]
        self._starts = [row[0] for row in rows]
        self._classes = [int(row[1]) for row in rows]
        self._parts = [row[2] if len(row) > 2 else "" for row in rows]
        self._folded = sorted((fold(start), term) for term, start in enumerate(self._starts))
        others = (row.split(",") for row in _words(data["others"]))
        self._others = {spelling: _numbers(terms) for spelling, terms in others}
        self._letters: list[int] = []

    def __len__(self) -> int:
        return len(self._starts)

    def lemma(self, term: int) -> str:
        """What to call a term: its lemma, or a form that was met of a word that no dictionary knows."""
        return self._starts[term] + self._endings[self._classes[term]][0]

    def parts(self, term: int) -> list[int]:
        """The terms of the parts of a compound."""
        return _numbers(self._parts[term])

    def meant_by(self, word: str) -> list[int]:
        """The terms that ``word`` is a form of, or only those it is the lemma of, and what it stands for in texts."""
        found = {}
        for term, endings, ending in self._cut(word):
            if ending in endings and self._starts[term] + ending == word:
                found[term] = ending == endings[0]
        lemmas = [term for term, is_lemma in found.items() if is_lemma]
        return sorted({*(lemmas or found), *self._others.get(word, ())})

    def knows(self, word: str) -> bool:
        """Whether ``word`` is a form of a term, not only what stands for one inside compounds."""
        return any(
            self._starts[term] + ending == word and ending in endings for term, endings, ending in self._cut(word)
        )

    def of_stem(self, word: str) -> list[int]:
        """The terms whose lemma has the stem of ``word``, unless it is derived: *tidlig* is no form of *tid*."""
        if word.endswith(_DERIVED):
            return []
        wanted = stem(word)
        near = self._beginning(word[:_SAME_STEM_LETTERS], _as_it_is)
        return sorted(term for term in near if stem(self.lemma(term)) == wanted)

    def folding_to(self, plain: str) -> list[int]:
        """The terms with another form that looks like ``plain`` to someone without å ä ö."""
        found = set()
        for term, endings, rest in self._cut(plain):
            start = self._starts[term]
            if any(fold(ending) == rest and start + ending != plain for ending in endings):
                found.add(term)
        return sorted(found)

    def beginning_with(self, start: str) -> list[int]:
        """Terms with a form that begins so; a ``start`` without å ä ö also stands for a start with them."""
        found = self._beginning(start, fold if fold(start) == start else _as_it_is)
        return sorted(found, key=lambda term: (len(self.lemma(term)), term))[:MOST_TERMS]

    def similar_to(self, word: str, most: int) -> list[int]:
        """The terms with a form at most so many half slips away: the nearest first, then by lemma."""
        seen = fold if fold(word) == word else _as_it_is
        own = letters_of(word)
        self._letters = self._letters or [letters_of(start) for start in self._starts]
        found = []
        for term, start in enumerate(self._starts):
            if len(start) > len(word) + most or (self._letters[term] & ~own).bit_count() > most + _ACCENTS:
                continue
            best = (most + 1, 0)
            for ending in self._endings[self._classes[term]]:
                form = seen(start + ending)
                if len(form) >= SHORTEST_SIMILAR and abs(len(form) - len(word)) <= most:
                    slips = slips_apart(word, form, most)
                    best = min(best, (slips + (form[0] != word[0]), (own & ~letters_of(form)).bit_count()))
            if best[0] <= most:
                lemma = self.lemma(term)
                found.append((*best, slips_apart(word, seen(lemma), most), len(lemma), term))
        found.sort()
        return [term for *_, term in found[:MOST_SIMILAR]]

    def _cut(self, word: str) -> Iterator[tuple[int, Sequence[str], str]]:
        """The terms whose beginning is that of ``word`` but for å ä ö, with their endings and the rest of the word."""
        plain = fold(word)
        for position in range(len(word) + 1):
            for term in self._with_start(plain[:position]):
                yield term, self._endings[self._classes[term]], word[position:]

    def _with_start(self, plain: str) -> list[int]:
        first = bisect_left(self._folded, (plain,))
        found = []
        while first < len(self._folded) and self._folded[first][0] == plain:
            found.append(self._folded[first][1])
            first += 1
        return found

    def _beginning(self, start: str, seen: Callable[[str], str]) -> set[int]:
        """The terms with a form that begins with ``start`` in the eyes of ``seen``."""
        found = {
            term
            for term, endings, ending in self._cut(start)
            if seen(self._starts[term]) + ending == start and any(seen(other).startswith(ending) for other in endings)
        }
        plain = fold(start)
        position = bisect_left(self._folded, (plain,))
        while position < len(self._folded) and self._folded[position][0].startswith(plain):
            term = self._folded[position][1]
            if seen(self._starts[term]).startswith(start):
                found.add(term)
            position += 1
        return found


def _as_it_is(text: str) -> str:
    return text


def _words(text: str) -> list[str]:
    return text.split(" ") if text else []


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(".")] if text else []
