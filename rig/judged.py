"""Judged queries: what staff, coordinators and decision makers would type, and the records that answer it.

``judged.tsv`` was written from the records of the real catalogue, not from what any engine finds in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FIRST = 10
"""How far down a reader looks."""
_JUDGED = Path(__file__).with_suffix(".tsv")


@dataclass(frozen=True)
class JudgedQuery:
    """A query and all the records that answer it, none where nothing does.

    ``kind`` says how it was thought of, for the part of the list that is told kind by kind.
    """

    query: str
    right: frozenset[str]
    kind: str = ""


def judged_queries() -> tuple[JudgedQuery, ...]:
    """The list, in its order."""
    lines = _JUDGED.read_text("utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return tuple(JudgedQuery(query, frozenset(right.split()), kind) for query, right, _, kind in rows)
