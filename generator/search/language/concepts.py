"""Words that mean the same: abbreviations, full names and synonyms, as the vocabularies list them.

A *concept* is one row of a vocabulary; each way to write it is an expression. Where a text or a
query holds an expression, it also gets the concept's own number, so SFI finds
*svenska för invandrare* and the other way round, and never a text that merely holds those words apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from ...models.vocabulary import Synonym, VocabularyTerm
from ...records.catalogue import Catalogue
from .analysis import terms, token_texts, written_as_acronym

Use = Literal["both", "name", "alias"]
TextKind = Literal["text", "tags"]
_LONGEST_ACRONYM = 4


@dataclass(frozen=True)
class Expression:
    """One way to write a concept: the main terms in order.

    ``use``: the terms of a vocabulary that records choose from are wide (*Utbildning*, also called *skola*):
    their ``name`` counts only among the tags of a document, an ``alias`` only in a query.

    ``acronym``: in a text, but not in a query, it counts only when written in capitals, so that the
    strategy RUS is not found in every text about intoxication.
    """

    words: tuple[str, ...]
    concept: int
    acronym: bool
    written: str
    use: Use = "both"


@dataclass(frozen=True)
class Span:
    """The tokens ``first`` to ``last`` (not included) that express ``concept``."""

    first: int
    last: int
    concept: int


@dataclass(frozen=True)
class Concepts:
    expressions: tuple[Expression, ...]

    @cached_property
    def size(self) -> int:
        """How many numbers concepts have."""
        return max((expression.concept for expression in self.expressions), default=-1) + 1

    @cached_property
    def _beginning_with(self) -> Callable[[str], Sequence[Expression]]:
        """Text of a token -> the expressions that begin with it, the longest first."""
        by_first_word: dict[str, list[Expression]] = {}
        for expression in sorted(self.expressions, key=lambda expression: -len(expression.words)):
            by_first_word.setdefault(expression.words[0], []).append(expression)
        by_letter: dict[str, tuple[str, ...]] = {}
        for first in by_first_word:
            by_letter[first[:1]] = (*by_letter.get(first[:1], ()), first)

        def found(word: str) -> Sequence[Expression]:
            likely = _begins_with(word, by_letter.get(terms(word)[0].text[:1], ()))
            return by_first_word.get(_comparable(word), ()) if likely else ()

        return cache(found)

    def may_begin_with(self, word: str) -> bool:
        """Whether some expression begins with ``word``, the text of a token."""
        return bool(self._beginning_with(word))

    def spans(
        self, words: Sequence[str], kind: TextKind = "text", likely: Iterable[int] | None = None
    ) -> Iterator[Span]:
        """The concepts that ``words``, the texts of tokens, express.

        At each position the longest expression counts, and all others as long that mean something else. ``likely``
        are the positions in rising order where ``may_begin_with`` holds, for a caller who knows them.
        """
        next_free = 0
        for position in range(len(words)) if likely is None else likely:
            if position < next_free:
                continue
            length = 0
            for expression in self._beginning_with(words[position]):
                size = len(expression.words)
                if size < length:
                    break
                if not (_goes_on(expression, words, position) and _counts(expression, words[position], kind)):
                    continue
                length = size
                yield Span(position, position + size, expression.concept)
            next_free = position + (length or 1)


def _goes_on(expression: Expression, words: Sequence[str], position: int) -> bool:
    """Whether ``words`` from ``position`` on, the first of which is right, express it."""
    expected = expression.words[1:]
    following = words[position + 1 : position + 1 + len(expected)]
    return len(following) == len(expected) and all(map(_is, following, expected))


def _is(word: str, expected: str) -> bool:
    return _begins_with(word, expected) and _comparable(word) == expected


def _begins_with(word: str, stems: str | tuple[str, ...]) -> bool:
    """Told in no time, and the case whenever the stem of ``word`` is one of ``stems``: a stem is its word, cut."""
    return terms(word)[0].text.startswith(stems)


def _counts(expression: Expression, word: str, kind: TextKind) -> bool:
    if expression.use == "alias" or (expression.use == "name" and kind != "tags"):
        return False
    return not expression.acronym or written_as_acronym(word)


@cache
def _comparable(word: str) -> str:
    return terms(word)[0].comparable


def concepts(catalogue: Catalogue) -> Concepts:
    """The concepts of all vocabularies: every row that can be written in more than one way."""
    found: list[Expression] = []
    number = 0
    for rows in catalogue.vocabularies.values():
        for row in rows.values():
            ways = {words: (acronym, name) for name, words, acronym in reversed(list(_ways(row.term)))}
            if len(ways) < 2:
                continue
            for words in reversed(ways):
                acronym, name = ways[words]
                use: Use = "both" if isinstance(row.term, Synonym) else "name" if name == row.term.name else "alias"
                found.append(Expression(words, number, acronym, name, use))
            number += 1
    return Concepts(tuple(found))


def _ways(term: VocabularyTerm) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    names = [term.name, *term.aliases]
    if isinstance(term, Synonym):
        names = [*(name for name in (term.abbreviation,) if name), *names, *(name for name in (term.english,) if name)]
    for name in names:
        found = token_texts(name)
        if not found:
            continue
        acronym = len(found) == 1 and len(found[0]) <= _LONGEST_ACRONYM and written_as_acronym(found[0])
        yield name, tuple(map(_comparable, found)), acronym
