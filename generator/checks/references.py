"""Links between records: the record must exist, and not be the one that holds the link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from ..faults.codes import advice
from ..faults.problems import Problem
from ..models.common import ConflictingValue, SourceRef
from ..models.fields import Marked
from ..models.kinds import KIND_BY_FOLDER
from ..models.types import Ref
from ..records.catalogue import Catalogue
from ..records.names import Names
from ..records.offers import Words
from ..records.parse import Entry, VocabularyRow
from ..records.source_slips import no_source
from ..text.swedish import question, shorten, slug
from .holders import Holder
from .terms import offered

Moved = Mapping[tuple[str, str], str]
"""The ids that records have now, by folder and former id."""


def moved_records(catalogue: Catalogue) -> Moved:
    return {
        (folder, former): entry.id
        for folder, entries in catalogue.records.items()
        for entry in entries.values()
        for former in entry.record.former_ids
    }


def check_reference(
    catalogue: Catalogue, moved: Moved, names: Names, holder: Holder, marked: Marked
) -> Iterator[Problem]:
    """A reference to a record that does not exist, or of a record to itself."""
    assert isinstance(marked.marker, Ref)
    folder: str | None = marked.marker.folder
    id = marked.value
    if folder is None:
        folder, _, id = marked.value.partition("/")
        if not id or folder not in KIND_BY_FOLDER:
            words = partial(_offered, names, holder, marked)
            yield holder.origin.fault("hanvisning-form", marked.path, words, värde=shorten(marked.value))
            return
    if folder in catalogue.hidden or (isinstance(holder, VocabularyRow) and folder != "kallor"):
        return  # vocabularies hold for any records, so they may name some that are not there
    if id not in catalogue.ids[folder]:
        words = partial(_meant, catalogue, moved, names, folder, id, holder, marked)
        yield holder.origin.fault("hanvisning-saknas", marked.path, words, mapp=folder, värde=shorten(id))
    elif f"{folder}/{id}" == _ref(holder) and not _cites(marked):
        yield holder.origin.fault("hanvisning-sig-sjalv", marked.path)


def _ref(holder: Holder) -> str:
    return holder.ref if isinstance(holder, Entry) else ""


def _meant(
    catalogue: Catalogue, moved: Moved, names: Names, folder: str, id: str, holder: Holder, marked: Marked
) -> Words:
    """Where the record is that ``folder`` lacks, or which is most likely meant; or what to do without."""
    words = _elsewhere(catalogue, moved, folder, id, marked) or _offered(names, holder, marked)
    return words or ({"advice": no_source(type(marked.holder))} if folder == "kallor" else {})


def _offered(names: Names, holder: Holder, marked: Marked) -> Words:
    """The record that is most likely meant; or that it is the record itself."""
    words = offered(names.seen_from(_ref(holder)), holder, marked)
    if not words and isinstance(holder, Entry) and slug(marked.value) == slug(holder.record.title):
        return {"advice": advice.ITSELF.format(värde=shorten(marked.value))}
    return words


def _cites(marked: Marked) -> bool:
    """Whether the reference is a provenance: a source may cite its own sections."""
    return isinstance(marked.holder, SourceRef | ConflictingValue)


def _elsewhere(catalogue: Catalogue, moved: Moved, folder: str, id: str, marked: Marked) -> Words:
    """What the record is called now, or the folder that has the id: as words, and as an offer when it fits here."""
    assert isinstance(marked.marker, Ref)
    anywhere = marked.marker.folder is None
    if (folder, id) in moved:
        now = moved[folder, id]
        offer = f"{folder}/{now}" if anywhere else now
        return {"menade": f" Posten heter nu {now}.", "offer": offer, "sure": True}
    other = next((other for other, ids in catalogue.ids.items() if id in ids), None)
    if other is None:
        return {}
    if anywhere:
        return {"menade": question(f"{other}/{id}"), "offer": f"{other}/{id}"}
    hint = advice.OTHER_FOLDER.format(id=id, mapp=other)
    return {"menade": f" {id} finns däremot i mappen {other}.", "advice": hint}
