"""One hostile file in a small catalogue or among its pages, against the same without: whole processes."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from bench.hostile.constructs import pages, records
from bench.processes import Usage, measure
from bench.tables import Goal, Result
from rig import ROOT

_SECONDS, _MEGABYTES = 0.5, 100
_SHOWN = 12
"""The worst of each sort."""


def measure_bombs() -> Result:
    """Time on the processor, which a busy machine does not lengthen, and memory of the largest process."""
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-bombs-") as temporary:
        folder = Path(temporary)
        for kept in ("ordlistor", "kallor"):
            shutil.copytree(ROOT / "catalogue" / kept, folder / "catalogue" / kept)
        shutil.copytree(ROOT / "site_src", folder / "site_src")
        (folder / "catalogue/projekt").mkdir()
        checked = _costs("check", folder, folder / "catalogue/projekt/bomb.yaml", records())
        built = _costs("build", folder, folder / "site_src/bomb.md", pages())
    rows = [row for costs in (checked, built) for row in sorted(costs, key=lambda row: -row[2])[:_SHOWN]]
    return Result(
        title="bombs: one file as large as is read, every construct repeated, over the same run without it",
        columns=("file", "command", "CPU s more", "MB more"),
        rows=tuple(rows),
        goals=tuple(
            goal
            for command, costs in (("check", checked), ("build", built))
            for goal in (
                Goal(f"{command}: most CPU s more, of {len(costs)} files", max(row[2] for row in costs), _SECONDS),
                Goal(f"{command}: most MB more, of {len(costs)} files", max(row[3] for row in costs), _MEGABYTES),
            )
        ),
    )


def _costs(
    command: str, folder: Path, bomb: Path, contents: Mapping[str, bytes]
) -> list[tuple[str, str, float, float]]:
    """The name of each bomb, the command and what it costs more than the median of three runs without a bomb."""
    idle = [_run(command, folder) for _ in range(3)]
    seconds, memory = median(run.cpu_seconds for run in idle), median(run.peak_bytes for run in idle)
    rows = []
    for name, content in contents.items():
        bomb.write_bytes(content)
        run = _run(command, folder)
        rows.append((name, command, run.cpu_seconds - seconds, (run.peak_bytes - memory) / 1e6))
    bomb.unlink()
    return rows


def _run(command: str, folder: Path) -> Usage:
    words: list[str | Path] = [command, "--catalogue", folder / "catalogue", "--site-src", folder / "site_src"]
    if command == "build":
        words += ["--output", folder / "site", "--no-zip"]
    return measure([sys.executable, "-m", "generator", *words], {}, may_fail=True)
