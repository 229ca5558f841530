"""All files of a catalogue to all its records and vocabularies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ..faults.abridging import abridged
from ..faults.codes import problem
from ..faults.problems import Problem, has_errors
from ..models.common import Record
from ..models.kinds import KIND_BY_FOLDER, KINDS, MAY_BE_ABSENT, VOCABULARIES, VOCABULARY_FOLDER, Kind
from ..reading.files import is_note
from ..reading.positions import Positions
from ..reading.refused import Contacts, nobody, refused_content, refused_names
from ..reading.yaml_source import Data, Document
from ..text.swedish import slug
from .names import Names
from .parse import Entry, VocabularyRow, judge_record, parse_vocabulary, read_record
from .placement import FOLDERS, placements


@dataclass(frozen=True)
class Catalogue:
    """The valid records and vocabularies, and all ids, those of faulty files and rows included.

    ``records`` and ``ids`` are keyed by folder, ``vocabularies`` by name and then by term id.
    ``term_ids`` lacks a vocabulary whose file could not be read. ``faulty`` are the records with
    errors, as far as they could be read. ``hidden`` are folders that could not be read: what they hold is unknown.
    """

    records: Mapping[str, Mapping[str, Entry]]
    vocabularies: Mapping[str, Mapping[str, VocabularyRow]]
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    term_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    faulty: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def entries(self) -> Iterator[Entry]:
        """Every record, in the order of the registry and then by id."""
        for records in self.records.values():
            yield from records.values()

    def with_entries(self, entries: Iterable[Entry]) -> Catalogue:
        """The catalogue with ``entries`` among its records, in place of those of the same id."""
        records = {folder: dict(known) for folder, known in self.records.items()}
        for entry in entries:
            records[entry.kind.folder][entry.id] = entry
        ids = {folder: self.ids[folder].union(known) for folder, known in records.items()}
        return replace(self, records=records, ids=ids)

    def names(self) -> Names:
        """What the records and terms are called, those of faulty files too."""
        records = {folder: {id: self._record(folder, id) for id in ids} for folder, ids in self.ids.items()}
        return Names(records, {name: [row.term for row in rows.values()] for name, rows in self.vocabularies.items()})

    def _record(self, folder: str, id: str) -> Record | None:
        entry = self.records[folder].get(id) or self.faulty.get(folder, {}).get(id)
        return entry.record if entry else None

    def find(self, ref: str) -> Entry | None:
        """The record at ``folder/id``."""
        folder, _, id = ref.partition("/")
        return self.records.get(folder, {}).get(id)


def load(
    files: Mapping[str, bytes],
    unread: Iterable[str] = (),
    contacts: Contacts = nobody,
    known: Mapping[str, Data] | None = None,
) -> tuple[Catalogue, list[Problem]]:
    """Relative path -> bytes to a Catalogue and the problems of every file on its own.

    ``unread`` are paths whose content could not be had: their ids exist, so that references to
    them are not told as well. A folder among them hides what may be in it. ``contacts`` are those of functions, see
    ``refused``. ``known`` is the data of texts without faults, by their digest.
    """
    unread = set(unread)
    problems = list(refused_names({*files, *unread}, contacts))
    for file, content in files.items():
        problems += abridged(refused_content(file, content, contacts))
    unclear: list[_Unclear] = []
    records: dict[str, dict[str, Entry]] = {kind.folder: {} for kind in KINDS}
    faulty: dict[str, dict[str, Entry]] = {kind.folder: {} for kind in KINDS}
    ids: dict[str, set[str]] = {kind.folder: set() for kind in KINDS}
    vocabularies: dict[str, dict[str, VocabularyRow]] = {name: {} for name in VOCABULARIES}
    term_ids: dict[str, frozenset[str]] = {}
    hidden = frozenset(FOLDERS if "." in unread else unread.intersection(FOLDERS))
    missing = set() if VOCABULARY_FOLDER in hidden else VOCABULARIES.keys() - MAY_BE_ABSENT
    for file, folder, id, faults in placements(file for file in (*files, *unread) if not is_note(file)):
        if file not in unread:
            problems += faults
        if folder is None:
            continue
        if folder == VOCABULARY_FOLDER:
            missing.discard(id)
            if file in files:
                vocabulary, more = parse_vocabulary(VOCABULARIES[id], file, files[file])
                problems += abridged(more)
                if vocabulary and not faults:
                    vocabularies[id], term_ids[id] = vocabulary.rows, vocabulary.ids
            continue
        ids[folder].add(slug(id) if faults else id)
        if file in files:
            kind = KIND_BY_FOLDER[folder]
            document, told = read_record(kind, file, files[file], known)
            entry, more = judge_record(kind, id, file, document, told) if document else (None, told)
            if more:
                unclear.append(_Unclear(kind, id, file, document, told, more))
            if entry:
                (faulty if has_errors((*faults, *more)) else records)[folder][id] = entry
    problems += (
        problem("ordlista-saknas", f"{VOCABULARY_FOLDER}/{name}.yaml", ordlista=name) for name in sorted(missing)
    )
    frozen_ids = {folder: frozenset(values) for folder, values in ids.items()}
    catalogue = Catalogue(records, vocabularies, frozen_ids, term_ids, faulty, hidden)
    return catalogue, [*problems, *_with_offers(catalogue, unclear)]


class _Unclear(NamedTuple):
    """A record with problems: those ``told`` of what could be read, and all that were ``found``."""

    kind: Kind
    id: str
    file: str
    document: Document | None
    told: list[Problem]
    found: list[Problem]


def _with_offers(catalogue: Catalogue, unclear: Iterable[_Unclear]) -> Iterator[Problem]:
    """The problems of records, told again now that every name in the catalogue is known.

    Not those of a file with so many that some are only counted: to judge it once more takes long.
    """
    names = catalogue.names()
    for kind, id, file, document, told, found in unclear:
        if document and has_errors(found) and not any(fault.counted for fault in found):
            anew = document._replace(positions=Positions(document.positions.text))  # of which nothing is told yet
            _, found = judge_record(kind, id, file, anew, told, names.seen_from(f"{kind.folder}/{id}"))
        yield from abridged(found)
