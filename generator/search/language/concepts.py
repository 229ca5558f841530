"""Words that lead to each other: abbreviations, full names, synonyms and wider words, as the vocabularies list them.

A *concept* is what a row of a vocabulary says; each way to write it is an expression. Where a text or a
query holds an expression, it also gets the concept's own number, so SFI finds
*svenska för invandrare* and the other way round, and never a text that merely holds those words apart.

*Links* say which concepts a query asks for where it expresses one: the same, and less well the narrower, the broader
and the related. The words of a row that are not the same as its name are a concept of their own, which only links
lead to: asked for *villa* a reader sees what is said of *bostad* too, but not every *hyresrätt*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from ...models.vocabulary import Synonym, VocabularyTerm
from ...records.catalogue import Catalogue
from .analysis import terms, token_texts, written_as_acronym

Use = Literal["both", "name", "alias"]
TextKind = Literal["text", "tags"]
Kinship = Literal["same", "narrower", "broader", "related"]
_KINSHIPS: Mapping[str, tuple[Kinship, Kinship]] = {
    "bredare": ("narrower", "broader"),
    "besläktat": ("related", "related"),
}
"""What the words of a row are to its name, and its name to them."""
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
class Link:
    """A query that expresses ``concept`` asks for ``other``, which is ``kinship`` to it."""

    concept: int
    other: int
    kinship: Kinship


@dataclass(frozen=True)
class Concepts:
    expressions: tuple[Expression, ...]
    links: tuple[Link, ...] = ()

    @cached_property
    def same(self) -> frozenset[int]:
        """Those whose expressions all mean the same."""
        return frozenset(link.concept for link in self.links if link.kinship == "same")

    @cached_property
    def size(self) -> int:
        """How many numbers concepts have."""
        return max((expression.concept for expression in self.expressions), default=-1) + 1

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, ...], Sequence[Expression]]:
        found: dict[tuple[str, ...], list[Expression]] = {}
        for expression in self.expressions:
            found.setdefault(expression.words, []).append(expression)
        return found

    @cached_property
    def _sizes(self) -> Mapping[str, Sequence[int]]:
        """The first word of expressions -> how many words those have, the most first."""
        found: dict[str, set[int]] = {}
        for words in self._by_words:
            found.setdefault(words[0], set()).add(len(words))
        return {first: sorted(sizes, reverse=True) for first, sizes in found.items()}

    def may_begin_with(self, word: str) -> bool:
        """Whether some expression begins with ``word``, the text of a token."""
        return _comparable(word) in self._sizes

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
            for size in self._sizes.get(_comparable(words[position]), ()):
                said = tuple(map(_comparable, words[position : position + size]))
                expressed = [it for it in self._by_words.get(said, ()) if _counts(it, words[position], kind)]
                if expressed:
                    next_free = position + len(said)
                    yield from (Span(position, next_free, expression.concept) for expression in expressed)
                    break


def _counts(expression: Expression, word: str, kind: TextKind) -> bool:
    if expression.use == "alias" or (expression.use == "name" and kind != "tags"):
        return False
    return not expression.acronym or written_as_acronym(word)


@cache
def _comparable(word: str) -> str:
    return terms(word)[0].comparable


def concepts(catalogue: Catalogue) -> Concepts:
    """The concepts of all vocabularies: every row that can be written in more than one way."""
    terms = [row.term for rows in catalogue.vocabularies.values() for row in rows.values()]
    found = _Found()
    for term in terms:
        if _kinship(term) == "samma":
            found.same(term)
    for term in terms:
        if _kinship(term) != "samma":
            found.akin(term, _KINSHIPS[_kinship(term)])
    return Concepts(tuple(found.expressions), tuple(found.links))


def _kinship(term: VocabularyTerm) -> str:
    return term.kinship if isinstance(term, Synonym) else "samma"


class _Found:
    """Concepts while they are gathered, numbered in that order."""

    def __init__(self) -> None:
        self.expressions: list[Expression] = []
        self.links: list[Link] = []
        self._size = 0
        self._named: dict[str, int] = {}

    def same(self, term: VocabularyTerm) -> None:
        """A row whose ways to write it mean the same; none when there is only one."""
        ways = {words: (acronym, name) for name, words, acronym in reversed(list(_ways(term)))}
        if len(ways) < 2:
            return
        number = self._number()
        self.links.append(Link(number, number, "same"))
        for words in reversed(ways):
            acronym, name = ways[words]
            use: Use = "both" if isinstance(term, Synonym) else "name" if name == term.name else "alias"
            self.expressions.append(Expression(words, number, acronym, name, use))
        if isinstance(term, Synonym):
            self._named.setdefault(term.name.lower(), number)

    def akin(self, term: VocabularyTerm, kinships: tuple[Kinship, Kinship]) -> None:
        """A row whose words lead to its name and the other way round, but not to each other."""
        name = self._named.get(term.name.lower())
        if name is None:
            name = self._named[term.name.lower()] = self._number()
            self._express([term.name], name)
        words = self._number()
        self._express(term.aliases, words)
        self.links += (Link(name, words, kinships[0]), Link(words, name, kinships[1]))

    def _number(self) -> int:
        self._size += 1
        return self._size - 1

    def _express(self, names: Iterable[str], concept: int) -> None:
        ways = {words: Expression(words, concept, acronym, name) for name, words, acronym in map(_way, names) if words}
        self.expressions += ways.values()


def _ways(term: VocabularyTerm) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    names = [term.name, *term.aliases]
    if isinstance(term, Synonym):
        names = [*(name for name in (term.abbreviation,) if name), *names, *(name for name in (term.english,) if name)]
    return (way for way in map(_way, names) if way[1])


def _way(name: str) -> tuple[str, tuple[str, ...], bool]:
    """A name, its main terms, and whether it is an acronym."""
    found = token_texts(name)
    acronym = len(found) == 1 and len(found[0]) <= _LONGEST_ACRONYM and written_as_acronym(found[0])
    return name, tuple(map(_comparable, found)), acronym
