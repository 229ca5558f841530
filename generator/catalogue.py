"""All files of a catalogue to all its records and vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .codes import problem
from .models.kinds import KIND_BY_FOLDER, KINDS, VOCABULARIES, VOCABULARY_FOLDER
from .models.types import ID
from .parse import Entry, VocabularyRow, parse_record, parse_vocabulary
from .problems import Problem
from .text_sv import did_you_mean, slug

_ID = re.compile(ID)
RESERVED = re.compile(r"index|con|prn|aux|nul|com[1-9]|lpt[1-9]")


@dataclass(frozen=True)
class Catalogue:
    """The valid records and vocabularies, and all ids, those of faulty files and rows included.

    ``records`` and ``ids`` are keyed by folder, ``vocabularies`` by name and then by term id.
    ``term_ids`` lacks a vocabulary whose file could not be read.
    """

    records: Mapping[str, Mapping[str, Entry]]
    vocabularies: Mapping[str, Mapping[str, VocabularyRow]]
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    term_ids: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def entries(self) -> Iterator[Entry]:
        """Every record, in the order of the registry and then by id."""
        for records in self.records.values():
            yield from records.values()

    def find(self, ref: str) -> Entry | None:
        """The record at ``folder/id``."""
        folder, _, id = ref.partition("/")
        return self.records.get(folder, {}).get(id)


def load(files: Mapping[str, bytes]) -> tuple[Catalogue, list[Problem]]:
    """Relative path -> bytes to a Catalogue and the problems of every file on its own."""
    problems: list[Problem] = []
    records: dict[str, dict[str, Entry]] = {kind.folder: {} for kind in KINDS}
    ids: dict[str, set[str]] = {kind.folder: set() for kind in KINDS}
    vocabularies: dict[str, dict[str, VocabularyRow]] = {name: {} for name in VOCABULARIES}
    term_ids: dict[str, frozenset[str]] = {}
    seen_vocabularies: set[str] = set()
    for file, content in sorted(files.items()):
        folder, _, name = file.rpartition("/")
        faults = list(_place_faults(file, folder, name))
        problems += faults
        if faults:
            continue
        id = name.removesuffix(".yaml")
        if folder == VOCABULARY_FOLDER:
            seen_vocabularies.add(id)
            vocabulary, more = parse_vocabulary(VOCABULARIES[id], file, content)
            if vocabulary:
                vocabularies[id], term_ids[id] = vocabulary.rows, vocabulary.ids
        else:
            ids[folder].add(id)
            entry, more = parse_record(KIND_BY_FOLDER[folder], id, file, content)
            if entry:
                records[folder][id] = entry
        problems += more
    for name in VOCABULARIES.keys() - seen_vocabularies:
        problems.append(problem("ordlista-saknas", f"{VOCABULARY_FOLDER}/{name}.yaml", ordlista=name))
    frozen_ids = {folder: frozenset(values) for folder, values in ids.items()}
    return Catalogue(records, vocabularies, frozen_ids, term_ids), problems


def _place_faults(file: str, folder: str, name: str) -> Iterator[Problem]:
    """What is wrong with where a file lies and what it is called."""
    folders = (*KIND_BY_FOLDER, VOCABULARY_FOLDER)
    top = folder.split("/")[0]
    if top not in folders:
        if folder:
            yield problem("mapp-okand", file, mapp=folder, menade=did_you_mean(top, folders), tillåtna=", ".join(folders))
        else:
            yield problem("fil-okand", file)
        return
    stem, dot, ending = name.rpartition(".")
    if f"{dot}{ending}".lower() in (".yml", ".yaml") and ending != "yaml":
        yield problem("fil-andelse", file, ändelse=f".{ending}", förslag=f"{stem}.yaml")
    elif ending != "yaml" or not dot:
        yield problem("fil-okand", file)
    elif folder != top:
        yield problem("mapp-okand", file, mapp=folder, menade="", tillåtna=", ".join(folders))
    elif folder == VOCABULARY_FOLDER:
        if stem not in VOCABULARIES:
            yield problem("ordlista-okand", file, ordlista=stem, menade=did_you_mean(stem, VOCABULARIES), tillåtna=", ".join(VOCABULARIES))
    elif not _ID.fullmatch(stem):
        better = slug(stem)
        yield problem("id-ogiltigt", file, id=stem, förslag=f" Till exempel {better}.yaml." if len(better) > 1 else "")
    elif RESERVED.fullmatch(stem):
        yield problem("id-reserverat", file, id=stem)

