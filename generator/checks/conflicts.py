"""Facts on which sources disagree: at least two values, each with its source."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.codes import advice
from ..faults.problems import Problem
from ..models.common import Conflict
from ..reading.yaml_text import as_yaml
from ..records.catalogue import Catalogue
from ..records.value_slips import LONGEST_HINT
from ..text.swedish import shorten


def check_conflicts(catalogue: Catalogue) -> Iterator[Problem]:
    """Conflicts that show only one value, and values that do not say whose they are."""
    for entry in catalogue.entries():
        for index, conflict in enumerate(entry.record.conflicts):
            path = ("går_isär", index, "värden")
            if len(conflict.values) < 2:
                hint = _rows(conflict) if entry.origin.positions.may_suggest() else ""
                yield entry.origin.fault("ga-isar-for-fa", path, uppgift=shorten(conflict.fact), advice=hint)
            for row, value in enumerate(conflict.values):
                if value.source is None:
                    yield entry.origin.fault("ga-isar-utan-kalla", (*path, row), värde=shorten(value.value))


def _rows(conflict: Conflict) -> str:
    """The lines of a conflict with two values: those that stand there, and … for the others; nothing of long ones."""
    held = [value.model_dump(by_alias=True, exclude_none=True) for value in conflict.values]
    rows = [*held, *({"värde": "…", "källa": "…"} for _ in range(2 - len(held)))]
    lines = as_yaml({"värden": rows}).rstrip("\n")
    return advice.LIKE_THIS.format(rader=lines) if len(lines) < LONGEST_HINT else ""
