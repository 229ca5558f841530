"""Ids that become addresses: no two for one record's page, none that a file system refuses."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.codes import advice
from ..faults.problems import Problem
from ..records.catalogue import Catalogue
from ..records.parse import Entry
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
                    hint = advice.FORMER_ID_RESERVED.format(id=id)
                    yield entry.origin.fault("id-reserverat", path, id=id, advice=hint)
                elif id != entry.id and owner.get(id) == entry.file:
                    continue  # told as a value that stands twice
                elif id in owner:
                    yield entry.origin.fault("id-dubblett", path, id=id, **_taken(id, owner[id], entry))
                else:
                    owner[id] = entry.file
    for row in rows(catalogue):
        if RESERVED.fullmatch(row.term.id):
            yield row.origin.fault("id-reserverat", ("id",), id=row.term.id)


def _taken(id: str, owner: str, entry: Entry) -> dict[str, str]:
    """Who has a former id of ``entry`` already, and what to do."""
    if owner == entry.file:
        return {"annan": "posten själv", "advice": advice.OWN_FORMER_ID.format(id=id)}
    is_current = owner.endswith(f"/{id}.yaml")
    hint = advice.FORMER_ID_IN_USE if is_current else advice.FORMER_ID_TWICE
    return {"annan": owner, "advice": hint.format(id=id)}
