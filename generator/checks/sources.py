"""Sources: every record has one, each says which, and its section is one that the source has."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import Path, Problem
from ..models.common import Sourced, SourceRef
from ..models.source import Source
from ..records.catalogue import Catalogue
from ..text.swedish import did_you_mean, shorten
from .holders import Holder, rows


def check_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Records without a source, and references to sources that do not say enough or too much."""
    sections = {
        id: frozenset(entry.record.sections)
        for id, entry in catalogue.records["kallor"].items()
        if isinstance(entry.record, Source) and entry.record.sections
    }
    for entry in catalogue.entries():
        record = entry.record
        if isinstance(record, Sourced):
            if not record.sources:
                yield entry.origin.fault("kalla-saknas", ("källor",))
            yield from _check(entry, ("källor",), record.sources, sections)
        yield from _in_texts(entry, sections)
        for index, conflict in enumerate(record.conflicts):
            for row, value in enumerate(conflict.values):
                path = ("går_isär", index, "värden", row)
                yield from _section(entry, path, value.source, value.section, sections)
    for term_row in rows(catalogue):
        yield from _check(term_row, ("källor",), term_row.term.sources, sections)
        yield from _in_texts(term_row, sections)


def _in_texts(holder: Holder, sections: dict[str, frozenset[str]]) -> Iterator[Problem]:
    for path, refs in holder.provenance.items():
        yield from _check(holder, (*path, "källor"), refs, sections)


def _check(
    holder: Holder, path: Path, refs: tuple[SourceRef, ...], sections: dict[str, frozenset[str]]
) -> Iterator[Problem]:
    for index, ref in enumerate(refs):
        here = (*path, index)
        if ref.source is None and ref.url is None:
            yield holder.origin.fault("kalla-utan-mal", here)
        elif ref.source is not None and ref.url is not None:
            yield holder.origin.fault("kalla-dubbel", here)
        else:
            yield from _section(holder, here, ref.source, ref.section, sections)


def _section(
    holder: Holder, path: Path, source: str | None, section: str | None, sections: dict[str, frozenset[str]]
) -> Iterator[Problem]:
    if source is None or section is None:
        return
    known = sections.get(source)
    if known and section not in known:
        advice = did_you_mean(section, known)
        yield holder.origin.fault(
            "avsnitt-saknas", (*path, "avsnitt"), källa=source, värde=shorten(section), menade=advice
        )
