"""Ids that become addresses: no two for one record's page, none that a file system refuses."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import Problem
from ..records.catalogue import Catalogue
from ..records.placement import RESERVED
from .holders import rows


def check_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Former ids that another record has or had, and reserved names as former or vocabulary ids."""
    for folder, records in catalogue.records.items():
        owner: dict[str, str] = {id: f"{folder}/{id}.yaml" for id in catalogue.ids[folder]}
        for entry in records.values():
            for index, id in enumerate(entry.record.former_ids):
                path = ("tidigare_id", index)
                if RESERVED.fullmatch(id):
                    yield entry.origin.fault("id-reserverat", path, id=id)
                elif id != entry.id and owner.get(id) == entry.file:
                    continue  # told as a value that stands twice
                elif id in owner:
                    yield entry.origin.fault("id-dubblett", path, id=id, annan=owner[id])
                else:
                    owner[id] = entry.file
    for row in rows(catalogue):
        if RESERVED.fullmatch(row.term.id):
            yield row.origin.fault("id-reserverat", ("id",), id=row.term.id)
