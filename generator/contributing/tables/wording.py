"""Values in the words of people and back: ``Mjölby`` for 0586, the title of a record for its id, several in a cell."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from pydantic_core import PydanticCustomError

from ...models.fields import FieldSpec, Marker
from ...models.kinds import KIND_BY_FOLDER
from ...models.shapes import Scalar
from ...models.types import CountyName, PartialDate, Ref, Term
from ...records.catalogue import Catalogue
from ...records.counties import counties
from ...records.value_slips import choice_offer, takes_half_years
from ...text.countries import COUNTRIES
from ...text.dates import meant_date, meant_half_year
from ...text.quantities import PERCENT, SEK, only_quantity
from ...text.swedish import is_spelling_of, sort_key

OWN_WORDS = "(egna ord)"
"""Stands for the source of a text that no source has."""


class Wording:
    """What the values of one catalogue are called. A word is only used when it leads back to its value."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.names = catalogue.names()
        self._known: dict[tuple[object, str], str] = {}
        self._by_marker: dict[Marker, Mapping[str, str]] = {}

    def shown(self, value: str, spec: FieldSpec) -> str:
        """``value`` as a cell shows it."""
        word = self._word(value, spec)
        return word if word != value and self.meant(word, spec) == value else value

    def meant(self, word: str, spec: FieldSpec) -> str:
        """The value that ``word`` is for; ``word`` itself when that is no word for another."""
        asked = (spec.marker or spec.choices or spec.base, word)
        if asked not in self._known:
            self._known[asked] = self._meaning(word, spec)
        return self._known[asked]

    def knows(self, word: str, spec: FieldSpec) -> bool:
        """Whether ``word`` is a value that the field can name, or the word for one."""
        return self._is_value(self.meant(word, spec), spec)

    def _word(self, value: str, spec: FieldSpec) -> str:
        if isinstance(spec.marker, Term):
            row = self._catalogue.vocabularies.get(spec.marker.vocabulary, {}).get(value)
            return row.term.name if row else value
        if isinstance(spec.marker, Ref):
            entry = self._catalogue.find(f"{spec.marker.folder}/{value}" if spec.marker.folder else value)
            return entry.record.title if entry else value
        return COUNTRIES.get(value, value) if spec.choices else value

    def _meaning(self, word: str, spec: FieldSpec) -> str:
        marker = spec.marker
        if marker is not None:
            if self._is_value(word, spec):
                return word
            if exact := self._words(marker).get(word.casefold()):
                return exact
            found = self.names.meant(marker, word)
            is_sure = found is not None and (not isinstance(marker, Ref) or is_spelling_of(word, found.name))
            return found.value if found and is_sure else word
        if spec.choices:
            offer = None if word in spec.choices else choice_offer(word, spec)
            return str(offer.data) if offer and offer.data else word
        if spec.scalar is None or _is_accepted(word, spec.scalar):
            return word
        if spec.base in (int, float):
            return _number(word, spec)
        if spec.base is PartialDate:
            return meant_date(word) or (meant_half_year(word) if takes_half_years(spec) else "") or word
        return word

    def _words(self, marker: Marker) -> Mapping[str, str]:
        """The values that a field can name by what they are called, when only one is called so."""
        if marker not in self._by_marker:
            found: dict[str, list[str]] = {}
            if isinstance(marker, Term):
                for id, row in self._catalogue.vocabularies.get(marker.vocabulary, {}).items():
                    found.setdefault(row.term.name.casefold(), []).append(id)
            elif isinstance(marker, Ref):
                for entry in self._catalogue.entries():
                    if marker.folder in (None, entry.kind.folder):
                        value = entry.id if marker.folder else entry.ref
                        found.setdefault(entry.record.title.casefold(), []).append(value)
            self._by_marker[marker] = {word: values[0] for word, values in found.items() if len(values) == 1}
        return self._by_marker[marker]

    def _is_value(self, word: str, spec: FieldSpec) -> bool:
        """Whether ``word`` is the id of something that the field can name."""
        marker = spec.marker
        if isinstance(marker, Term):
            return word in self._catalogue.vocabularies.get(marker.vocabulary, {})
        if isinstance(marker, CountyName):
            return word in self._counties
        if isinstance(marker, Ref):
            folder, _, id = word.rpartition("/")
            return id in self._catalogue.ids.get(marker.folder or folder, ())
        return True

    @cached_property
    def _counties(self) -> frozenset[str]:
        known = counties(self._catalogue)
        return frozenset((*known, *known.values()))

    def alternatives(self, spec: FieldSpec) -> list[str]:
        """The words that a field can be chosen among, in Swedish order; none when any text may stand there."""
        marker = spec.marker
        words: Iterable[str] = spec.choices
        if isinstance(marker, Term):
            words = self._catalogue.vocabularies.get(marker.vocabulary, {})
        elif isinstance(marker, CountyName):
            words = (word for word in self._counties if not word.isdigit())
        elif isinstance(marker, Ref) and marker.folder:
            words = self._catalogue.records[marker.folder]
        elif isinstance(marker, Ref):
            words = (f"{folder}/{id}" for folder in KIND_BY_FOLDER for id in self._catalogue.records[folder])
        shown = [self.shown(word, spec) for word in words]
        return shown if spec.choices else sorted(shown, key=sort_key)


def _is_accepted(word: str, scalar: Scalar) -> bool:
    try:
        scalar.read(word)
    except PydanticCustomError:
        return False
    return True


def _number(word: str, spec: FieldSpec) -> str:
    """``1 250 000 kr`` or ``12,50`` as digits, when that is exactly what is written."""
    found = only_quantity(word)
    if found is None or found.about or found.low != found.high:
        return word
    if spec.base is int:
        return str(found.whole) if found.whole is not None and found.unit in ("", SEK) else word
    return f"{found.low:g}" if found.unit in ("", PERCENT) else word


def joined(words: Iterable[str]) -> str:
    """Several in a cell: ``Mjölby; Ödeshög``. One that holds a semicolon stands within quotation marks."""
    return "; ".join(f'"{word.replace(chr(34), chr(34) * 2)}"' if re.search(r'[;"]', word) else word for word in words)


def parted(cell: str) -> list[str]:
    """The words of a cell that ``joined`` made, or that has a line for each."""
    rows = csv.reader(cell.split("\n"), delimiter=";", skipinitialspace=True)
    return [word.strip() for row in rows for word in row if word.strip()]
