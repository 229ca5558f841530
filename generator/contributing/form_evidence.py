"""What the form must know of other records to judge evidence: what they rest on, and which are only planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from ..models.project import Project
from ..models.source import Source
from ..records.catalogue import Catalogue
from ..records.cited import rests_on

_ITS_OWN = 0
"""The number of a web page that only one record names: that it is there is all that can matter."""


def rules_of_evidence(catalogue: Catalogue) -> dict[str, Any]:
    """``documents`` by number from 1; ``restsOn`` has those of each record but sources, in the order of their folder.

    Numbers, since a list of names for each record would be as large as all else. ``retold`` are the sources that a
    source retells.
    """
    named = {folder: _named(catalogue, folder) for folder in catalogue.records if folder != "kallor"}
    uses = Counter(chain.from_iterable(chain.from_iterable(named.values())))
    shared = [name for name, count in uses.items() if count > 1 or name.startswith("kallor/")]
    number = {name: place for place, name in enumerate(shared, _ITS_OWN + 1)}
    return {
        "documents": shared,
        "restsOn": {
            folder: [list(dict.fromkeys(number.get(name, _ITS_OWN) for name in names)) for names in records]
            for folder, records in named.items()
        },
        "retold": dict(_retold(catalogue)),
        "planned": [
            entry.id
            for entry in catalogue.records["projekt"].values()
            if isinstance(entry.record, Project) and entry.record.status == "planerat"
        ],
    }


def _named(catalogue: Catalogue, folder: str) -> list[tuple[str, ...]]:
    return [rests_on(entry.record) for entry in catalogue.records[folder].values()]


def _retold(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    for entry in catalogue.records["kallor"].values():
        if isinstance(entry.record, Source) and entry.record.retold:
            yield entry.id, list(entry.record.retold)
