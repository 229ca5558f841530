"""Links between records: the record must exist, and not be the one that holds the link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..faults.problems import Problem
from ..models.common import ConflictingValue, SourceRef
from ..models.fields import Marked
from ..models.kinds import KIND_BY_FOLDER
from ..models.types import Ref
from ..records.catalogue import Catalogue
from ..records.origin import Origin
from ..records.parse import Entry
from ..text.swedish import did_you_mean
from .holders import Holder

Moved = Mapping[tuple[str, str], str]
"""The ids that records have now, by folder and former id."""


def moved_records(catalogue: Catalogue) -> Moved:
    return {
        (folder, former): entry.id
        for folder, entries in catalogue.records.items()
        for entry in entries.values()
        for former in entry.record.former_ids
    }


def check_reference(catalogue: Catalogue, moved: Moved, holder: Holder, marked: Marked) -> Iterator[Problem]:
    """A reference to a record that does not exist, or of a record to itself."""
    assert isinstance(marked.marker, Ref)
    folder: str | None = marked.marker.folder
    id = marked.value
    if folder is None:
        folder, _, id = marked.value.partition("/")
        if not id or folder not in KIND_BY_FOLDER:
            advice = _with_folder(catalogue, marked.value, holder.origin)
            yield holder.origin.fault("hanvisning-form", marked.path, värde=marked.value, menade=advice)
            return
    if folder in catalogue.hidden:
        return
    if id not in catalogue.ids[folder]:
        advice = _elsewhere(catalogue, moved, folder, id, holder.origin)
        yield holder.origin.fault("hanvisning-saknas", marked.path, mapp=folder, värde=id, menade=advice)
    elif isinstance(holder, Entry) and (folder, id) == (holder.kind.folder, holder.id) and not _cites(marked):
        yield holder.origin.fault("hanvisning-sig-sjalv", marked.path)


def _cites(marked: Marked) -> bool:
    """Whether the reference is a provenance: a source may cite its own sections."""
    return isinstance(marked.holder, SourceRef | ConflictingValue)


def _elsewhere(catalogue: Catalogue, moved: Moved, folder: str, id: str, origin: Origin) -> str:
    """What the record is called now, the folder that has the id, or the nearest id in this one."""
    if (folder, id) in moved:
        return f" Posten heter nu {moved[folder, id]}."
    others = [other for other, ids in catalogue.ids.items() if id in ids]
    if others:
        return f" {id} finns däremot i mappen {others[0]}."
    return origin.did_you_mean(id, catalogue.ids[folder])


def _with_folder(catalogue: Catalogue, value: str, origin: Origin) -> str:
    """The reference that a value without a proper folder most likely means."""
    head, slash, tail = value.partition("/")
    id = tail if slash else head
    exact = [f"{folder}/{id}" for folder, ids in catalogue.ids.items() if id in ids]
    if exact:
        return f" Menade du {exact[0]}?"
    if not origin.positions.may_suggest():  # it takes time to have all ids in a list
        return ""
    return did_you_mean(value, [f"{folder}/{id}" for folder, ids in catalogue.ids.items() for id in ids])
