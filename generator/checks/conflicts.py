"""Facts on which sources disagree: at least two values, each with its source."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import Problem
from ..records.catalogue import Catalogue
from ..text.swedish import shorten


def check_conflicts(catalogue: Catalogue) -> Iterator[Problem]:
    """Conflicts that show only one value, and values that do not say whose they are."""
    for entry in catalogue.entries():
        for index, conflict in enumerate(entry.record.conflicts):
            path = ("går_isär", index, "värden")
            if len(conflict.values) < 2:
                yield entry.origin.fault("ga-isar-for-fa", path, uppgift=shorten(conflict.fact))
            for row, value in enumerate(conflict.values):
                if value.source is None:
                    yield entry.origin.fault("ga-isar-utan-kalla", (*path, row), värde=shorten(value.value))
