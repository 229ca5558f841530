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
from .analysis import Term, Token, as_name, terms, token_texts, tokens, written_as_acronym

Use = Literal["both", "name", "alias"]
TextKind = Literal["text", "tags", "query"]
USES: tuple[Use, ...] = ("both", "name", "alias")
_LONGEST_ACRONYM = 4
_MOST_NAMES = 2


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

    def other_names(self, concept: int, text: str) -> list[str]:
        """How the concept is also written, other than in ``text`` or as a form of that: its first two names."""
        said, stems = as_name(text), _between_spaces(map(_comparable, token_texts(text)))
        return [
            expression.written
            for expression in self.expressions
            if expression.concept == concept and expression.use != "alias"
            if as_name(expression.written) not in said and _between_spaces(expression.words) not in stems
        ][:_MOST_NAMES]


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
    if kind == "query":
        return expression.use != "name"
    if expression.use == "alias" or (expression.use == "name" and kind != "tags"):
        return False
    return not expression.acronym or written_as_acronym(word)


def _between_spaces(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


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
        found = list(tokens(name))
        if not found:
            continue
        acronym = len(found) == 1 and len(found[0].text) <= _LONGEST_ACRONYM and written_as_acronym(found[0].text)
        yield name, tuple(terms(token.text)[0].comparable for token in found), acronym


@dataclass(frozen=True)
class Analysed:
    """A text taken apart: ``terms[i]`` belong to ``tokens[i]``."""

    tokens: tuple[Token, ...]
    terms: tuple[tuple[Term, ...], ...]
    spans: tuple[Span, ...]


def analyse(text: str, known: Concepts, kind: TextKind = "text") -> Analysed:
    """The tokens of ``text``, their terms and the concepts they express."""
    found = tuple(tokens(text))
    taken_apart = tuple(terms(token.text) for token in found)
    words = [token.text for token in found]
    return Analysed(found, taken_apart, tuple(known.spans(words, kind)))
