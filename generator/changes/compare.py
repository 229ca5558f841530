"""Two states of a record, or of a row of a vocabulary, to what differs, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel

from ..faults.problems import Path, dotted
from ..models.common import RecordPart
from ..models.fields import FieldSpec, fields_of
from ..records.plain import Provenance
from ..text.swedish import shorten
from .pairs import pairs
from .words import Words, differing

How = Literal["ändrad", "ny", "borta", "ordning", "form"]
"""``ny`` and ``borta`` are items of lists; ``form`` is a change that the words do not show."""


@dataclass(frozen=True)
class Change:
    """What differs in a field; ``before`` and ``after`` are None where nothing was or is stated."""

    field: str
    label: str
    how: How
    before: str | None = None
    after: str | None = None


class State(NamedTuple):
    """A record or a row as far as it could be read."""

    value: RecordPart
    provenance: Provenance
    unclear: frozenset[str] = frozenset()


def compare(before: State, after: State, words: Words) -> Iterator[Change]:
    """The changes in the order of the fields; fields that are unclear in either state are passed over."""
    comparison = _Comparison(before.provenance, after.provenance, words, before.unclear | after.unclear)
    yield from comparison.parts(before.value, after.value, _Place())
    yield from comparison.sources(_Place())


class _Place(NamedTuple):
    """A field in both states, and what it is called."""

    before: Path = ()
    after: Path = ()
    label: str = ""

    def field(self, spec: FieldSpec) -> _Place:
        label = f"{self.label}, {spec.label.lower()}" if self.label else spec.label
        return _Place((*self.before, spec.key), (*self.after, spec.key), label)

    def item(self, before: int, after: int, name: str = "") -> _Place:
        return _Place((*self.before, before), (*self.after, after), f"{self.label} ({name})" if name else self.label)


class _Comparison:
    def __init__(self, before: Provenance, after: Provenance, words: Words, unclear: frozenset[str]) -> None:
        self._provenance = (before, after)
        self._words = words
        self._unclear = unclear

    def parts(self, before: BaseModel | None, after: BaseModel | None, place: _Place) -> Iterator[Change]:
        """What differs between two groups of fields, either of which may be absent."""
        holder = after or before
        assert holder is not None
        for spec in fields_of(type(holder)).values():
            if not place.after and spec.key in self._unclear:
                continue
            here = place.field(spec)
            old, new = (getattr(part, spec.attribute) if part else None for part in (before, after))
            if spec.many:
                yield from self._lists(old or (), new or (), spec, here, holder)
            elif spec.part:
                if old is not None or new is not None:
                    yield from self.parts(old, new, here)
            else:
                if old != new:
                    yield _changed(here, self._word(old, spec, before), self._word(new, spec, after))
                if old is not None and new is not None:
                    yield from self.sources(here)

    def _lists(
        self, before: Sequence[Any], after: Sequence[Any], spec: FieldSpec, place: _Place, holder: BaseModel
    ) -> Iterator[Change]:
        found = pairs(before, after, mended=spec.part is not None or spec.prose)
        for old, new in found.kept:
            if spec.part is None:
                here = place.item(old, new)
                if before[old] != after[new]:
                    yield _changed(here, *(self._word(item, spec, holder) for item in (before[old], after[new])))
            else:
                here = place.item(old, new, self._words.name(after[new]) if len(after) > 1 else "")
                yield from self.parts(before[old], after[new], here)
            yield from self.sources(here)
        for old in found.gone:
            at = dotted((*place.before, old))
            yield Change(at, place.label, "borta", before=self._short(before[old], spec, holder))
        for new in found.new:
            at = dotted((*place.after, new))
            yield Change(at, place.label, "ny", after=self._short(after[new], spec, holder))
        order = [old for old, _ in found.kept]
        if order != sorted(order):
            yield Change(dotted(place.after), place.label, "ordning")

    def sources(self, place: _Place) -> Iterator[Change]:
        """Whether the sources of the statement itself differ."""
        old, new = (
            provenance.get(path, provenance.get(path[:-1]) if path and isinstance(path[-1], int) else None)
            for provenance, path in zip(self._provenance, (place.before, place.after), strict=True)
        )
        if old != new:
            before, after = (self._words.sources(sources) or "postens källor" for sources in (old, new))
            label = f"{place.label}, källa" if place.label else "Källa"
            yield _changed(_Place((), (*place.after, "källor"), label), before, after)

    def _word(self, value: object, spec: FieldSpec, holder: BaseModel | None) -> str | None:
        return None if value is None or holder is None else self._words.value(value, spec, holder)

    def _short(self, value: object, spec: FieldSpec, holder: BaseModel) -> str:
        return shorten(self._words.value(value, spec, holder), 200)


def _changed(place: _Place, before: str | None, after: str | None) -> Change:
    field = dotted(place.after)
    if before == after:
        return Change(field, place.label, "form")
    if before is not None and after is not None:
        before, after = differing(before, after)
    else:
        before, after = (text and shorten(text, 200) for text in (before, after))
    return Change(field, place.label, "ändrad", before, after)
