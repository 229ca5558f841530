"""Records that are alike: those that share values of their fields, the rarer the values the more.

A value says as much as it is rare: log(all records / records that have it). Of an aspect the rarest shared value counts
whole and each further one half as much as that before, so that ten shared municipalities say little more than two. No
texts are compared: what counts is what can be said in words.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import NamedTuple

from ..models.source import Source
from ..records.catalogue import Catalogue
from .facet_values import facet_table
from .facets import FACETS, Facet, Terms, held
from .links import Links

MOST = 4
"""As many similar records are given."""
_LEAST = math.log(4)
"""What two records share must say as much as a value that a fourth of all records have."""
_REACH = 48
"""Of the records that have a value so many are looked at, those nearest in the catalogue: a value that all of them have
would else compare all with all."""
_COMPARED = 16
"""So many of the records that were found, those with most in common, are compared in full."""


class Aspect(NamedTuple):
    """What records can have in common: the words before one shared value, and before several.

    What is not ``about`` them, where or when something is done, counts only beside what is.
    """

    facets: tuple[Facet, ...]
    one: str
    several: str
    about: bool = True


def _aspect(one: str, several: str, *facets: str, about: bool = True) -> Aspect:
    return Aspect(tuple(facet for facet in FACETS if facet.id in facets), one, several, about)


ASPECTS: tuple[Aspect, ...] = (
    _aspect("samma aktivitet", "samma aktiviteter", "aktivitet"),
    _aspect("samma fond", "samma fonder", "fond", "programområde"),
    _aspect("samma målgrupp", "samma målgrupper", "målgrupp"),
    _aspect("samma område", "samma områden", "område"),
    Aspect((Facet("mål", "Mål", held("goals"), Terms("mal")),), "samma mål", "samma mål"),
    _aspect("samma kommun", "samma kommuner", "kommun", about=False),
    _aspect("samma steg", "samma steg", "steg", about=False),
    Aspect((Facet("taggar", "Taggar", held("tags")),), "samma sökord", "samma sökord"),
)


class Shared(NamedTuple):
    """An aspect and the labels of the values that two records share in it, the rarest first."""

    aspect: Aspect
    labels: tuple[str, ...]


class Similar(NamedTuple):
    """A record that is like another, and what they share: what they are about first, then what says most."""

    ref: str
    shared: tuple[Shared, ...]


class _Value(NamedTuple):
    """A value that several records have: how much it says, its place among ``ASPECTS`` and what it is called."""

    says: float
    aspect: int
    label: str


@dataclass(frozen=True)
class Likeness:
    """What the records of a catalogue have in common; records and ``values`` are known by their numbers.

    The rarest values have the lowest numbers. ``held[record]`` are the values of a record, ``having[value]`` the
    records that have a value, both rising.
    """

    links: Links
    refs: Sequence[str]
    numbers: Mapping[str, int]
    values: Sequence[_Value]
    held: Sequence[Sequence[int]]
    having: Sequence[Sequence[int]]

    def of(self, ref: str) -> tuple[Similar, ...]:
        """The records most like ``ref``, the most similar first.

        None that it is linked with, which stand on its page anyway; none that share too little to say anything.
        """
        if ref not in self.numbers:
            return ()
        record = self.numbers[ref]
        compared = ((self._alike(record, other), -other) for other in self._within_reach(record))
        best = nlargest(MOST, (pair for pair in compared if pair[0] >= _LEAST))
        return tuple(Similar(self.refs[-other], tuple(self._words(record, -other))) for _, other in best)

    def _within_reach(self, record: int) -> list[int]:
        """The records near one in the catalogue that have most in common with it."""
        found: dict[int, float] = defaultdict(float)
        for value in self.held[record]:
            having, says = self.having[value], self.values[value].says
            start = max(0, min(bisect_left(having, record) - _REACH // 2, len(having) - _REACH))
            for other in having[start : start + _REACH]:
                found[other] += says
        ref = self.refs[record]
        for linked in (ref, *self.links.outgoing.get(ref, ()), *self.links.incoming.get(ref, ())):
            found.pop(self.numbers.get(linked, record), None)
        return sorted(found, key=found.__getitem__, reverse=True)[:_COMPARED]

    def _shared(self, record: int, other: int) -> list[list[_Value]]:
        """The values that two records share, by aspect, the rarest first."""
        shared: dict[int, list[_Value]] = {}
        for number in sorted(set(self.held[record]).intersection(self.held[other])):
            value = self.values[number]
            shared.setdefault(value.aspect, []).append(value)
        return list(shared.values())

    def _alike(self, record: int, other: int) -> float:
        """How much two records have in common; nothing for a single value, which may well be chance, nor without any
        that they are about."""
        shared = self._shared(record, other)
        several = len(shared) > 1 or len(shared[0]) > 1
        return sum(map(_says, shared)) if several and any(ASPECTS[values[0].aspect].about for values in shared) else 0

    def _words(self, record: int, other: int) -> Iterator[Shared]:
        def first(values: Sequence[_Value]) -> tuple[bool, float]:
            return not ASPECTS[values[0].aspect].about, -_says(values)

        for values in sorted(self._shared(record, other), key=first):
            labels = [value.label for value in values]
            narrow = (label for label in labels if not any(other.endswith(f" {label}") for other in labels))
            yield Shared(ASPECTS[values[0].aspect], tuple(narrow))


def _says(values: Sequence[_Value]) -> float:
    return sum(value.says * 0.5**place for place, value in enumerate(values))


def likeness(catalogue: Catalogue, links: Links) -> Likeness:
    """Looks over ``catalogue``, which ``links`` hold together, once. Sources are like nothing: others rest on them."""
    entries = [entry for entry in catalogue.entries() if not isinstance(entry.record, Source)]
    around = facet_table(catalogue, links).around
    having: list[tuple[_Value, list[int]]] = []
    for place, aspect in enumerate(ASPECTS):
        for facet in aspect.facets:
            labels = facet.labels(around)
            found: dict[str, list[int]] = defaultdict(list)
            for number, entry in enumerate(entries):
                for id in dict.fromkeys(facet.values(entry, around)):
                    found[id].append(number)
            for id, records in found.items():
                if 1 < len(records) < len(entries):
                    says = math.log(len(entries) / len(records))
                    having.append((_Value(says, place, labels.get(id, id)), records))
    having.sort(key=lambda pair: (-pair[0].says, pair))
    held: list[list[int]] = [[] for _ in entries]
    for number, (_, records) in enumerate(having):
        for record in records:
            held[record].append(number)
    refs = [entry.ref for entry in entries]
    numbers = {ref: number for number, ref in enumerate(refs)}
    return Likeness(links, refs, numbers, [value for value, _ in having], held, [records for _, records in having])
