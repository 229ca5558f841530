"""Results: figures in a table, and those that are held against a limit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.processes import Usage


@dataclass(frozen=True)
class Goal:
    """A figure that should be at most ``limit``, or at least that much."""

    name: str
    value: float
    limit: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass(frozen=True)
class Result:
    """What one part of the benchmark found: rows of figures under ``columns``, goals, and what a reader must know."""

    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str | float, ...], ...] = ()
    goals: tuple[Goal, ...] = ()
    note: str = ""


def columns(ours: str, peer: str) -> tuple[str, ...]:
    """The headings of what ``side_by_side`` gives."""
    return tuple(f"{name}, {unit}" for unit in ("s", "CPU s", "peak MB") for name in (ours, peer))


def side_by_side(ours: Usage, peer: Usage) -> tuple[float, ...]:
    """The cost of both, figure by figure; CPU time tells a slow program from a busy machine."""
    pairs = ((usage.seconds, usage.cpu_seconds, usage.peak_bytes / 1e6) for usage in (ours, peer))
    return tuple(figure for pair in zip(*pairs, strict=True) for figure in pair)


def as_markdown(results: Iterable[Result]) -> str:
    """Every result as a table of figures and one of goals."""
    parts = []
    for result in results:
        parts.append(f"## {result.title}")
        if result.note:
            parts.append(result.note)
        if result.rows:
            parts.append(_table(result.columns, [[_cell(cell) for cell in row] for row in result.rows]))
        if result.goals:
            parts.append(_table(("goal", "measured", "limit", "met"), [_goal(goal) for goal in result.goals]))
    return "\n\n".join(parts) + "\n"


def _goal(goal: Goal) -> list[str]:
    sign = "≥" if goal.at_least else "≤"
    return [goal.name, _cell(goal.value), f"{sign} {goal.limit:g}", "yes" if goal.met else "NO"]


def _cell(value: str | float) -> str:
    if isinstance(value, str | int):
        return str(value)
    return f"{value:.3f}" if value < 10 else f"{value:.1f}"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [columns, ["---"] + ["---:"] * (len(columns) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
