"""Results: figures in a table, and the ratios that are held against a limit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .processes import Usage


@dataclass(frozen=True)
class Goal:
    """A ratio that should be at most ``limit``."""

    name: str
    value: float
    limit: float

    @property
    def met(self) -> bool:
        return self.value <= self.limit


@dataclass(frozen=True)
class Result:
    """What one part of the benchmark found: rows of figures under ``columns``, and goals."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    goals: tuple[Goal, ...] = field(default=())


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
        parts += [f"## {result.title}", _table(result.columns, [[_cell(cell) for cell in row] for row in result.rows])]
        if result.goals:
            goals = [
                [goal.name, f"{goal.value:.2f}", f"{goal.limit:.2f}", "yes" if goal.met else "NO"]
                for goal in result.goals
            ]
            parts.append(_table(("ratio", "measured", "at most", "met"), goals))
    return "\n\n".join(parts) + "\n"


def _goal(goal: Goal) -> list[str]:
    return [goal.name, f"{goal.value:.2f}", f"{goal.limit:.2f}", "yes" if goal.met else "NO"]


def _cell(value: str | float) -> str:
    if isinstance(value, float):
        return f"{value:.3f}" if value < 10 else f"{value:.1f}"
    return str(value)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [columns, ["---"] + ["---:"] * (len(columns) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
