"""Words that mean the same: abbreviations, full names and synonyms, as the vocabularies list them.

A *concept* is one row of a vocabulary; each way to write it is an expression. Where a text or a
query holds an expression, it also gets the concept's own term (``=12``), so SFI finds
*svenska för invandrare* and the other way round, and never a text that merely holds those words apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..catalogue import Catalogue
from ..models.vocabulary import Synonym, VocabularyTerm
from .analysis import Term, Token, terms, tokens

MARK = "="
"""The first letter of a concept's term; no token can hold it."""
_LONGEST_ACRONYM = 4


@dataclass(frozen=True)
class Expression:
    """One way to write a concept: the main terms in order.

    ``acronym``: in a text, but not in a query, it counts only when written in capitals, so that
    the strategy RUS is not found in every text about intoxication.
    """

    words: tuple[str, ...]
    concept: str
    acronym: bool


@dataclass(frozen=True)
class Span:
    """The tokens ``first`` to ``last`` (not included) that express ``concept``."""

    first: int
    last: int
    concept: str


@dataclass(frozen=True)
class Concepts:
    expressions: tuple[Expression, ...]

    @cached_property
    def _by_first_word(self) -> Mapping[str, Sequence[Expression]]:
        found: dict[str, list[Expression]] = {}
        for expression in sorted(self.expressions, key=lambda expression: -len(expression.words)):
            found.setdefault(expression.words[0], []).append(expression)
        return found

    def spans(self, found: Sequence[Token], main: Sequence[str], in_query: bool = False) -> Iterator[Span]:
        """The concepts that ``found`` (tokens) with the main terms ``main`` express.

        At each place the longest expression counts, and all others as long that mean something else.
        """
        by_first = self._by_first_word
        position = 0
        while position < len(main):
            length = 0
            for expression in by_first.get(main[position], ()):
                size = len(expression.words)
                if size < length:
                    break
                if tuple(main[position : position + size]) != expression.words:
                    continue
                if expression.acronym and not in_query and not found[position].written_as_acronym:
                    continue
                length = size
                yield Span(position, position + size, expression.concept)
            position += max(length, 1)


def concepts(catalogue: Catalogue) -> Concepts:
    """The concepts of all vocabularies: every row that can be written in more than one way."""
    expressions: dict[Expression, None] = {}
    number = 0
    for rows in catalogue.vocabularies.values():
        for row in rows.values():
            ways = list(_ways(row.term))
            written = {words for words, _ in ways}
            if len(written) < 2:
                continue
            for words, acronym in ways:
                expressions[Expression(words, f"{MARK}{number}", acronym)] = None
            number += 1
    return Concepts(tuple(expressions))


def _ways(term: VocabularyTerm) -> Iterator[tuple[tuple[str, ...], bool]]:
    names = [term.name, *term.aliases]
    if isinstance(term, Synonym):
        names += [name for name in (term.abbreviation, term.english) if name]
    for name in names:
        found = list(tokens(name))
        if not found:
            continue
        acronym = len(found) == 1 and len(found[0].text) <= _LONGEST_ACRONYM and found[0].written_as_acronym
        yield tuple(terms(token.text)[0].text for token in found), acronym


@dataclass(frozen=True)
class Analysed:
    """A text taken apart: ``terms[i]`` belong to ``tokens[i]``."""

    tokens: tuple[Token, ...]
    terms: tuple[tuple[Term, ...], ...]
    spans: tuple[Span, ...]


def analyse(text: str, known: Concepts, in_query: bool = False) -> Analysed:
    """The tokens of ``text``, their terms and the concepts they express."""
    found = tuple(tokens(text))
    taken_apart = tuple(terms(token.text) for token in found)
    main = [first.text for first, *_ in taken_apart]
    return Analysed(found, taken_apart, tuple(known.spans(found, main, in_query)))
