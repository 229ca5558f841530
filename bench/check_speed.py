"""``kunskapsbank check`` held against a bare process that only composes the same YAML files."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from bench.processes import Usage, alternate, kunskapsbank, measure
from bench.tables import Goal, Result, columns, side_by_side
from rig import ROOT

_ROUNDS = 5
_BARE = """
import pathlib, sys, yaml
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    yaml.compose(file.read_bytes(), Loader=yaml.CLoader)
"""


def measure_check(catalogues: dict[int, Path]) -> Result:
    """Whole processes, the median of five: ``catalogues`` are folders by their number of records."""
    rows: list[tuple[str | float, ...]] = []
    goals = []
    ours: dict[int, Usage] = {}
    for size, folder in catalogues.items():
        _check(folder)
        ours[size], bare = alternate(_ROUNDS, partial(_check, folder), partial(_compose, folder))
        ratio = ours[size].seconds / bare.seconds
        goals.append(Goal(f"check / bare yaml.compose, {size} records", ratio, 4.0))
        rows.append((str(size), *side_by_side(ours[size], bare)))
    goals += _linearity(ours)
    return Result(
        title="check: the whole process against a bare process that runs yaml.compose (C loader)",
        columns=("records", *columns("check", "yaml.compose")),
        rows=tuple(rows),
        goals=tuple(goals),
    )


def _check(folder: Path) -> Usage:
    return kunskapsbank("check", "--catalogue", folder, "--site-src", ROOT / "site_src")


def _compose(folder: Path) -> Usage:
    return measure([sys.executable, "-c", _BARE, folder], {})


def _linearity(usage: dict[int, Usage]) -> list[Goal]:
    """What a record adds between the two largest of three sizes, over what it adds between the two smallest."""
    if len(usage) < 3:
        return []
    small, middle, large = sorted(usage)[-3:]

    def growth(figure: str) -> float:
        first, second, third = (getattr(usage[size], figure) for size in (small, middle, large))
        return float((third - second) / (large - middle) / ((second - first) / (middle - small)))

    return [
        Goal(f"CPU time per further record, {middle}–{large} / {small}–{middle}", growth("cpu_seconds"), 1.25),
        Goal(f"memory per further record, {middle}–{large} / {small}–{middle}", growth("peak_bytes"), 1.25),
    ]
