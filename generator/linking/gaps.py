"""What a catalogue lacks, taken together: fields without values, links, sources and reviews."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..models.fields import FieldSpec, fields_of, marked_values
from ..models.source import Source
from ..models.types import Ref
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..records.review import is_overdue, review_due
from .fund_terms import is_closed
from .links import Links


class MissingFact(NamedTuple):
    """A field by its path (``villkor.tak``), the records of a type that lack it and how many there are of the type."""

    folder: str
    field: str
    refs: tuple[str, ...]
    of: int


class OneWay(NamedTuple):
    """Links that only the record they go from holds, in ``field``, though the ``targets`` have a field for it too."""

    origin: str
    field: FieldSpec
    targets: tuple[str, ...]


def missing_facts(catalogue: Catalogue, wanted: Mapping[str, Iterable[str]]) -> list[MissingFact]:
    """Of the ``wanted`` fields by type those that records lack, the most often missing first.

    Nobody looks for the terms of a fund that can no longer be applied for.
    """
    found = []
    for folder, paths in wanted.items():
        entries = [entry for entry in catalogue.records.get(folder, {}).values() if not is_closed(entry.record)]
        for path in paths:
            refs = tuple(entry.ref for entry in entries if not _has(entry.record, path.split(".")))
            if refs:
                found.append(MissingFact(folder, path, refs, len(entries)))
    return sorted(found, key=lambda fact: -len(fact.refs))


def _has(part: BaseModel, path: Sequence[str]) -> bool:
    found: Any = part
    for key in path:
        if isinstance(found, BaseModel):
            found = getattr(found, fields_of(type(found))[key].attribute)
    return found is not None and found != ()


def one_way(catalogue: Catalogue, links: Links) -> Iterator[OneWay]:
    """Links that are written in one of two records that could both hold them.

    Sources name nothing that rests on them, and a fund no project that it paid: there is no field for it.
    """
    for entry in catalogue.entries():
        found: dict[str, tuple[FieldSpec, list[str]]] = {}
        for marked in marked_values(entry.record):
            if not isinstance(marked.marker, Ref):
                continue
            folder = marked.marker.folder
            target = f"{folder}/{marked.value}" if folder else marked.value
            other = catalogue.find(target)
            if other is None or target == entry.ref or entry.ref in links.outgoing.get(target, ()):
                continue
            if not isinstance(other.record, Source) and (folder is None or _names(other, entry.kind.folder)):
                found.setdefault(marked.spec.key, (marked.spec, []))[1].append(target)
        yield from (OneWay(entry.ref, field, tuple(dict.fromkeys(targets))) for field, targets in found.values())


def _names(entry: Entry, folder: str) -> bool:
    """Whether records of the type of ``entry`` have a field for those of ``folder``."""
    specs = fields_of(entry.kind.model).values()
    return any(isinstance(spec.marker, Ref) and spec.marker.folder == folder for spec in specs)


def orphans(catalogue: Catalogue, links: Links) -> Iterator[Entry]:
    """Records that name no other, and that no other names; of sources those that nothing rests on."""
    for entry in catalogue.entries():
        named = (*links.outgoing.get(entry.ref, ()), *links.incoming.get(entry.ref, ()))
        if not named or (not isinstance(entry.record, Source) and all(ref.startswith("kallor/") for ref in named)):
            yield entry


def on_one_source(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Source (its id, or the address of a web page) to the records that rest on nothing else, the most first."""
    alone: dict[str, list[str]] = defaultdict(list)
    for entry in catalogue.entries():
        placed = (source for sources in entry.placed.values() for source in sources)
        names = {source.source or source.url for source in (*getattr(entry.record, "sources", ()), *placed)}
        names |= {marked.value for marked in marked_values(entry.record) if marked.marker == Ref("kallor")}
        if len(names - {None}) == 1 and not isinstance(entry.record, Source):
            alone[str((names - {None}).pop())].append(entry.ref)
    return {name: tuple(refs) for name, refs in sorted(alone.items(), key=lambda found: (-len(found[1]), found[0]))}


def late_reviews(catalogue: Catalogue, today: datetime.date) -> list[tuple[Entry, datetime.date | None]]:
    """Records whose review is late, with the day it should have been made; never reviewed ones first."""
    late = [(entry, review_due(entry)) for entry in catalogue.entries()]
    found = [(entry, due) for entry, due in late if due is None or is_overdue(entry, today)]
    return sorted(found, key=lambda one: (one[1] or datetime.date.min, one[0].ref))
