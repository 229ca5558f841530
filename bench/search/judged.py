"""How well engines answer the judged queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rig.judged import FIRST, JudgedQuery, judged_queries

Search = Callable[[str], Sequence[str]]
"""A query to the records that an engine finds, as ``folder/id``, best first."""

COLUMNS = ("engine", "queries", "mean reciprocal rank", f"right records in the first {FIRST}, %")
LEAST_RECIPROCAL_RANK, LEAST_FOUND = 0.9, 0.95


@dataclass(frozen=True)
class Quality:
    """How well an engine does: both figures are between 0 and 1."""

    reciprocal_rank: float
    found: float


def reciprocal_rank(found: Sequence[str], right: frozenset[str]) -> float:
    """One over the place of the first right record; 0 when there is none, however far down."""
    return next((1 / place for place, record in enumerate(found, 1) if record in right), 0.0)


def quality(judged: Sequence[JudgedQuery], search: Search) -> Quality:
    """The mean reciprocal rank, and the share of all right records that stand among the first ones.

    A query with more right records than fit there can do no better than to fill the places.
    """
    answers = [(query.right, search(query.query)) for query in judged]
    places = sum(min(len(right), FIRST) for right, _ in answers)
    return Quality(
        sum(reciprocal_rank(found, right) for right, found in answers) / len(answers),
        sum(len(right.intersection(found[:FIRST])) for right, found in answers) / places,
    )


LEAST_RANK_OF_KINDS, LEAST_IN_FIRST, MOST_WITHOUT_HITS, MOST_DECOYS = 0.88, 95, 3, 3
"""What the queries of all kinds must reach together, in per cent but for the first."""
KIND_COLUMNS = ("kind", "queries", "mean reciprocal rank", f"a right one in the first {FIRST}, %", "nothing found, %")
NO_ANSWER, ANSWERED = "no answer", "all with an answer"


def kind_rows(search: Search) -> tuple[tuple[str | float, ...], ...]:
    """A row under ``KIND_COLUMNS`` for each kind of query, and one for all that have an answer.

    Of queries without an answer only the last column says something: there nothing should be found.
    """
    found = [(query, search(query.query)) for query in judged_queries() if query.kind]
    kinds = dict.fromkeys(query.kind for query, _ in found)
    rows = [(kind, [(query.right, ids) for query, ids in found if query.kind == kind]) for kind in kinds]
    rows.append((ANSWERED, [(query.right, ids) for query, ids in found if query.right]))
    return tuple((kind, len(answers), *_figures(answers)) for kind, answers in rows)


def _figures(answers: Sequence[tuple[frozenset[str], Sequence[str]]]) -> tuple[float, float, float]:
    size = len(answers)
    return (
        sum(reciprocal_rank(ids, right) for right, ids in answers) / size,
        100 * sum(not right.isdisjoint(ids[:FIRST]) for right, ids in answers) / size,
        100 * sum(not ids for _, ids in answers) / size,
    )


def judged_rows(engines: Mapping[str, Search]) -> tuple[tuple[str | float, ...], ...]:
    """A row under ``COLUMNS`` for each engine by its name; all must have the real catalogue's records."""
    judged = [one for one in judged_queries() if not one.kind]
    found = ((name, quality(judged, search)) for name, search in engines.items())
    return tuple((name, len(judged), one.reciprocal_rank, 100 * one.found) for name, one in found)
