"""The same thing twice: equal values in a list, equal titles in a folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..faults.problems import Problem
from ..models.common import SourceRef
from ..models.fields import fields_of
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..text.swedish import shorten


def check_duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    """Values that stand twice in a list of a record, and records of one type with one title."""
    for entry in catalogue.entries():
        yield from _repeated_values(entry)
    for records in catalogue.records.values():
        yield from _equal_titles(list(records.values()))


def _repeated_values(entry: Entry) -> Iterator[Problem]:
    for spec in fields_of(type(entry.record)).values():
        if not spec.many or (spec.part and spec.part is not SourceRef):
            continue
        values = getattr(entry.record, spec.attribute)
        if len(values) < 2 or len(set(values)) == len(values):
            continue
        seen = set()
        for index, value in enumerate(values):
            if value in seen:
                shown = shorten(value) if isinstance(value, str) else "Samma rad"
                yield entry.origin.fault("varde-dubbelt", (spec.key, index), värde=shown, fält=spec.key)
            seen.add(value)


def _equal_titles(entries: list[Entry]) -> Iterator[Problem]:
    by_title: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_title[" ".join(entry.record.title.casefold().split())].append(entry)
    for same in by_title.values():
        for entry in same if len(same) > 1 else ():
            other = same[0] if entry is not same[0] else same[1]
            yield entry.origin.fault("titel-lika", ("titel",), annan=other.file)
