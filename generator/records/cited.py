"""Which documents a record or a piece of evidence rests on."""

from __future__ import annotations

from collections.abc import Iterable

from ..models.common import Record
from ..models.lesson import Evidence
from ..models.source import Source
from .catalogue import Catalogue

_SOURCE = "kallor/"


def rests_on(record: Record) -> tuple[str, ...]:
    """The documents, ``kallor/id``, and the web pages that the record names as its sources."""
    named = (f"{_SOURCE}{one.source}" if one.source else one.url for one in getattr(record, "sources", ()))
    return tuple(dict.fromkeys(name for name in named if name))


def with_retold(catalogue: Catalogue, names: Iterable[str]) -> frozenset[str]:
    """``names`` of documents as ``rests_on`` gives them, and the sources that these retell, however remotely."""
    found = list(names)
    for name in found:
        entry = catalogue.find(name) if name.startswith(_SOURCE) else None
        if entry and isinstance(entry.record, Source):
            found += [ref for id in entry.record.retold if (ref := f"{_SOURCE}{id}") not in found]
    return frozenset(found)


def sources_of(catalogue: Catalogue, ref: str) -> tuple[str, ...]:
    """The ids of the source records that the record at ``ref`` rests on; of a source, itself."""
    entry = catalogue.find(ref)
    if entry is None:
        return ()
    if isinstance(entry.record, Source):
        return (entry.id,)
    return tuple(dict.fromkeys(one.source for one in getattr(entry.record, "sources", ()) if one.source))


def read_in(catalogue: Catalogue, evidence: Evidence) -> str | None:
    """The id of the source where the evidence is read: the one it names, or that of its record which has the section.

    None when that cannot be told.
    """
    if evidence.source or not evidence.record:
        return evidence.source
    sources = sources_of(catalogue, evidence.record)
    if len(sources) == 1:
        return sources[0]
    section = evidence.section
    return next((one for one in sources if section and _has_section(catalogue, one, section)), None)


def _has_section(catalogue: Catalogue, source: str, section: str) -> bool:
    """Whether the source record says that it has ``section``."""
    entry = catalogue.find(f"{_SOURCE}{source}")
    return entry is not None and isinstance(entry.record, Source) and section in entry.record.sections
