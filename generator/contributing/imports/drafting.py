"""A record on its way in: its values as they are found, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...faults.problems import Path, Problem
from ...models.common import SourceRef
from ...models.fields import FieldSpec, fields_of, spec_at
from ...models.kinds import Kind
from ...records.shape_slips import group_of, without_page
from ...records.value_slips import meant_address
from ...text.quantities import EUR, SEK, only_quantity
from ..leaves import SOURCES, Leaves
from ..tables.sheets import is_numbered
from ..tables.wording import OWN_WORDS, Wording, parted
from .cells import Place

PERSONAL_HEADINGS = re.compile(
    r"kontakt|tele?fon|\btel\b|mobil|e-?post|e-?mail|mejl|projektledare|handläggare|företrädare|ombud|namnteckn"
    r"|utdelningsadress|besöksadress|gatuadress|personnummer|ansvarig person|förnamn|efternamn|bank-?giro|plusgiro",
    re.IGNORECASE,
)
"""Headings under which people, or ways to reach them, stand."""


@dataclass
class Draft:
    """What has been read of one record so far.

    ``values`` are its leaves by path, ``places`` where they stand in the file, ``left`` what belongs to no field, by
    what it is called there, and ``kept`` what a mapping says is to be a comment.
    """

    kind: Kind
    place: Place
    id: str = ""
    values: Leaves = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    left: list[tuple[str, str]] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    problems: list[tuple[Problem, Place]] = field(default_factory=list)

    def put(self, path: Path, text: str, place: Place, wording: Wording, index: int | None = None) -> None:
        """Takes ``text`` for the field at ``path``, in the words that its values have; ``index`` is that of a text,
        the next one unless it is given.
        """
        spec = spec_at(self.kind.model, path)
        assert spec is not None
        if spec.part is SourceRef:
            self._put_sources(path, parted(text), place, wording)
        elif spec.part and not spec.many:
            group = group_of(text, spec.part, wording.names)
            for key, value in group.items() if group else (("", text),):
                self._set((*path, key) if key else path, value, place)
        elif is_numbered(spec):
            self._set((*path, self._count(path) if index is None else index), text, place)
        elif spec.many:
            self._put_list(path, spec, parted(text), place, wording)
        else:
            self._put_one(path, spec, text, place, wording)

    def _put_one(self, path: Path, spec: FieldSpec, text: str, place: Place, wording: Wording) -> None:
        self._set(path, text if spec.prose else wording.meant(text, spec), place)
        beside = (*path[:-1], "valuta")
        found = only_quantity(text) if spec.base is int and spec_at(self.kind.model, beside) else None
        if found and found.unit in (SEK, EUR) and beside not in self.values:
            self._set(beside, found.unit, place)

    def _put_list(self, path: Path, spec: FieldSpec, words: Iterable[str], place: Place, wording: Wording) -> None:
        several = [part for word in words for part in _comma_parted(word, spec, wording)]
        above = self._count(path)
        item = (fields_of(spec.part)[spec.text_as].key,) if spec.part else ()
        for number, word in enumerate(filter(None, several), above):
            self._set((*path, number, *item), wording.meant(word, spec), place)

    def _put_sources(self, path: Path, words: Iterable[str], place: Place, wording: Wording) -> None:
        for number, word in enumerate(words, self.sources_at(path)):
            source = fields_of(SourceRef)["källa"]
            meant = wording.meant(word, source)
            group = {"url": address} if (address := meant_address(word)) else None
            names_one = wording.knows(
                without_page(word)[0].partition(",")[0], source
            )  # a guess is told: see judging.py
            if group is None and names_one and not wording.knows(word, source):
                group = group_of(word, SourceRef, wording.names)
            for key, value in (group or {"källa": meant}).items():
                self._set((*path, number, key), value, place)

    def sources_at(self, path: Path) -> int:
        """How many sources there are at ``path``."""
        return self._count(path)

    def _count(self, path: Path) -> int:
        """How many items the list at ``path`` has."""
        return len({other[len(path)] for other in self.values if other[: len(path)] == path and len(other) > len(path)})

    def cite(self, about: Path, source: dict[str, str], places: dict[str, Place], wording: Wording) -> bool:
        """Adds a source, its values by key, to the text or the field ``about``; false when there is no such text."""
        spec = spec_at(self.kind.model, about)
        path = about
        if spec is None or spec.part is not SourceRef:
            if about in self.values:
                self._set((*about, "text"), self.values.pop(about), self.places.pop(about))
            if (*about, "text") not in self.values:
                return False
            path = (*about, SOURCES)
        if OWN_WORDS in source.values():
            self._set(path, "", next(iter(places.values())))
            return True
        number = self.sources_at(path)
        for key, word in source.items():
            self._set((*path, number, key), wording.meant(word, fields_of(SourceRef)[key]), places[key])
        return True

    def _set(self, path: Path, value: str, place: Place) -> None:
        self.values[path] = value
        self.places[path] = place

    def place_of(self, path: Path) -> Place:
        """Where the value at ``path`` stands, or else the nearest one around it, or the row of the record."""
        for length in range(len(path), 0, -1):
            found = next((place for other, place in self.places.items() if other[:length] == path[:length]), None)
            if found:
                return found
        return self.place


def _comma_parted(word: str, spec: FieldSpec, wording: Wording) -> list[str]:
    """A cell with commas as several words when some of them is known; else it is a title that has a comma."""
    parts = [part.strip() for part in word.split(",")]
    is_list = spec.marker and not wording.knows(word, spec) and any(wording.knows(part, spec) for part in parts)
    return parts if is_list else [word.strip()]
