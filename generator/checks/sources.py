"""Sources: every record has one, each says which, and its section is one that the source has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from ..faults.codes import advice
from ..faults.problems import Path, Problem
from ..models.common import Sourced, SourceRef
from ..models.fields import parts_of
from ..models.fund import PlacedTerms
from ..models.lesson import Evidence
from ..models.source import Source
from ..records.catalogue import Catalogue
from ..records.cited import read_in, sources_of
from ..records.parse import Entry
from ..records.shape_slips import as_item
from ..text.swedish import shorten
from .holders import Holder, rows

SECTIONS_SHOWN = 20
"""So many sections a message lists."""
_PAGE = ("url", "hämtad")
Sections = Mapping[str, Mapping[str, None]]
"""The sections of the sources that say which they have, in order."""


def check_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Records without a source, and references to sources that do not say enough or too much."""
    sections = {
        id: dict.fromkeys(entry.record.sections)
        for id, entry in catalogue.records["kallor"].items()
        if isinstance(entry.record, Source) and entry.record.sections
    }
    for entry in catalogue.entries():
        record = entry.record
        if isinstance(record, Sourced):
            if not record.sources:
                hint = advice.INSTEAD_OF_NONE + advice.SOURCE.format(fält="källor")
                yield entry.origin.fault("kalla-saknas", ("källor",), advice=hint)
            yield from _check(entry, ("källor",), record.sources, sections)
        yield from _in_texts(entry, sections)
        for path, part in parts_of(record, PlacedTerms):
            yield from _check(entry, (*path, "enligt"), part.according_to, sections)
        for path, evidence in parts_of(record, Evidence):
            yield from _of_evidence(catalogue, entry, path, evidence, sections)
        for index, conflict in enumerate(record.conflicts):
            for row, value in enumerate(conflict.values):
                path = ("går_isär", index, "värden", row)
                yield from _section(entry, path, value.source, value.section, sections)
    for term_row in rows(catalogue):
        yield from _check(term_row, ("källor",), term_row.term.sources, sections)
        yield from _in_texts(term_row, sections)


def _in_texts(holder: Holder, sections: Sections) -> Iterator[Problem]:
    for path, refs in holder.provenance.items():
        yield from _check(holder, (*path, "källor"), refs, sections)


def _check(holder: Holder, path: Path, refs: tuple[SourceRef, ...], sections: Sections) -> Iterator[Problem]:
    for index, ref in enumerate(refs):
        here = (*path, index)
        if ref.source is None and ref.url is None:
            yield holder.origin.fault("kalla-utan-mal", here, advice=advice.SOURCE_ITEM)
        elif ref.source is not None and ref.url is not None:
            yield holder.origin.fault(
                "kalla-dubbel", here, advice=_two_items(ref) if holder.origin.positions.may_suggest() else ""
            )
        else:
            yield from _section(holder, here, ref.source, ref.section, sections)


def _section(
    holder: Holder, path: Path, source: str | None, section: str | None, sections: Sections
) -> Iterator[Problem]:
    if source is None or section is None:
        return
    known = sections.get(source)
    if known and section not in known:
        allowed = ", ".join(islice(known, SECTIONS_SHOWN))
        words = {"menade": holder.origin.did_you_mean(section, known), "tillåtna": allowed}
        yield holder.origin.fault("avsnitt-saknas", (*path, "avsnitt"), källa=source, värde=shorten(section), **words)


def _of_evidence(
    catalogue: Catalogue, entry: Entry, path: Path, evidence: Evidence, sections: Sections
) -> Iterator[Problem]:
    """Its section is in the source where it is read, or in one of those of its record when all tell theirs."""
    source = read_in(catalogue, evidence)
    yield from _section(entry, path, source, evidence.section, sections)
    if source is None and evidence.section and evidence.record:
        named = sources_of(catalogue, evidence.record)
        if named and all(name in sections for name in named):
            words = {"källor": ", ".join(named), "värde": shorten(evidence.section)}
            yield entry.origin.fault("avsnitt-i-ingen", (*path, "avsnitt"), **words)


def _two_items(ref: SourceRef) -> str:
    """What to write for a reference to a document and a web page at once."""
    said: dict[str, Any] = ref.model_dump(by_alias=True, exclude_none=True)
    items: Iterator[dict[str, Any]] = (
        {key: str(said[key]) for key in keys if key in said} for keys in (("källa", "avsnitt", "sida"), _PAGE)
    )
    return advice.ITEM.format(rader="\n".join(map(as_item, items)))
