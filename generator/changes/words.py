"""A typed value in words that a reader understands, ids by what they stand for, without personal data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from ..models.common import SourceRef
from ..models.fields import FieldSpec, fields_of
from ..models.types import CountyName, PartialDate, Ref, Term
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.county_codes import county_code
from ..text.personal import masked
from ..text.swedish import format_date, format_money, format_number, format_percent, shorten

_MOST = 200
_AROUND = 30
"""Characters of a long text that are shown before what differs."""


class Words:
    """What values are called in either of two catalogues, the later first."""

    def __init__(self, before: Catalogue, after: Catalogue) -> None:
        self._catalogues = (after, before)
        self._counties = counties(before) | counties(after)

    def value(self, value: object, spec: FieldSpec, holder: BaseModel) -> str:
        """One value of a field of ``holder``, whole."""
        if isinstance(value, BaseModel):
            return self.part(value)
        if isinstance(value, PartialDate):
            return format_date(value.year, value.month, value.day, value.half)
        if isinstance(value, int | float):
            if spec.base is float:
                return format_percent(value)
            is_money = spec.key == "belopp"
            return format_money(int(value), getattr(holder, "currency", None)) if is_money else format_number(value)
        return masked(" ".join(self._named(str(value), spec).split()))

    def part(self, part: BaseModel) -> str:
        """What a group of fields holds, in one line."""
        return shorten(", ".join(self._stated(part)), _MOST)

    def name(self, part: BaseModel) -> str:
        """What tells a group of fields from its like: the first that it says."""
        return shorten(next(self._stated(part), ""))

    def _stated(self, part: BaseModel) -> Iterator[str]:
        for spec in fields_of(type(part)).values():
            held = getattr(part, spec.attribute)
            for value in held if spec.many else () if held is None else (held,):
                yield self.value(value, spec, part)

    def sources(self, sources: Sequence[SourceRef] | None) -> str | None:
        """The sources of a single statement; None when it has none of its own."""
        if sources is None:
            return None
        return shorten("; ".join(map(self.part, sources)), _MOST) or "kunskapsbankens egna ord"

    def title(self, ref: str) -> str:
        """The title of ``folder/id``, else its id."""
        folder, _, id = ref.partition("/")
        for catalogue in self._catalogues:
            entry = catalogue.find(ref) or catalogue.faulty.get(folder, {}).get(id)
            if entry and "titel" not in entry.doubtful:
                return entry.record.title
        return id or ref

    def term(self, vocabulary: str, id: str) -> str:
        """The name of a term, else its id."""
        rows = (catalogue.vocabularies.get(vocabulary, {}).get(id) for catalogue in self._catalogues)
        return next((row.term.name for row in rows if row), id)

    def _named(self, value: str, spec: FieldSpec) -> str:
        if isinstance(spec.marker, Ref):
            return self.title(f"{spec.marker.folder}/{value}" if spec.marker.folder else value)
        if isinstance(spec.marker, Term):
            return self.term(spec.marker.vocabulary, value)
        if isinstance(spec.marker, CountyName):
            return self._counties.get(county_code(value, self._counties) or "", value)
        return value


def differing(before: str, after: str) -> tuple[str, str]:
    """Two texts on one line each, long ones without what they begin alike with and what comes after."""
    apart = (place for place, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
    start = next(apart, min(len(before), len(after)))
    if max(len(before), len(after)) <= _MOST or start <= _AROUND:
        return shorten(before, _MOST), shorten(after, _MOST)
    start = before.rfind(" ", 0, start - _AROUND) + 1 or start - _AROUND
    return tuple(f"… {shorten(text[start:], _MOST)}" for text in (before, after))  # type: ignore[return-value]
