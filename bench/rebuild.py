"""A rebuild after one changed record, held against a full build; and whether builds repeat to the byte."""

from __future__ import annotations

import re
import shutil
from functools import partial
from pathlib import Path
from statistics import median

from bench.peer import build_peer, prepare_peer
from bench.preview import seconds_until_shown
from bench.processes import Usage, forget, kunskapsbank
from bench.tables import Goal, Result
from rig import ROOT

_ROUNDS = 3


def measure_rebuild(catalogues: dict[int, Path], work: Path, environment: dict[str, str]) -> Result:
    """The command itself, without and with the zip, and the preview.

    ``catalogues`` are folders by their number of records, each changed in a copy in ``work``. Times are held against
    their limits without the zip, which is packed anew whatever has changed: at the smallest size against a full
    build, and at the largest, where all is done once, against a full build of mkdocs-material with its search.
    """
    smallest, largest = min(catalogues), max(catalogues)
    changing = _copy(catalogues[smallest], work)
    rebuilt, clean, again = work / "rebuilt", work / "clean", work / "again"
    full, after = _timed(changing, rebuilt, environment, _ROUNDS, "--no-zip")
    with_zip = _timed(changing, rebuilt, environment, _ROUNDS)
    forget(clean)
    _build(changing, clean, environment)
    _build(changing, again, environment)
    shown = _shown(changing, environment)
    rows: list[tuple[str | float, ...]] = [
        (str(smallest), "left out", full, after, shown),
        (str(smallest), "packed", *with_zip, ""),
    ]
    goals = [
        Goal(f"rebuild / full build, the zip apart, {smallest} records", after / full, 0.3),
        Goal(f"a saved record shows in the preview / full build, {smallest} records", shown / full, 0.3),
        Goal("files that differ, rebuild and clean build", len(differing(rebuilt, clean)), 0),
        Goal("files that differ, two clean builds", len(differing(clean, again)), 0),
    ]
    if largest > smallest:
        prepare_peer(catalogues[largest], work / "peer", environment)
        peer = build_peer(work / "peer", environment).seconds
        changing = _copy(catalogues[largest], work)
        full, after = _timed(changing, rebuilt, environment, 1, "--no-zip")
        shown = _shown(changing, environment)
        rows.append((str(largest), "left out", full, after, shown))
        goals += [
            Goal(f"rebuild / full build of mkdocs-material, {largest} records", after / peer, 0.15),
            Goal(f"a saved record shows in the preview / the same, {largest} records", shown / peer, 0.15),
        ]
    return Result(
        title="rebuild: after one changed record, against a full build",
        columns=("records", "zip", "full build, s", "rebuild, s", "shown in the preview, s"),
        rows=tuple(rows),
        goals=tuple(goals),
    )


def _copy(catalogue: Path, work: Path) -> Path:
    return Path(shutil.copytree(catalogue, work / "changing" / catalogue.name))


def _shown(catalogue: Path, environment: dict[str, str]) -> float:
    """The seconds from a change until the preview shows it."""
    words = "Ännu en mening."
    page = f"projekt/{min((catalogue / 'projekt').iterdir()).stem}.html"
    return seconds_until_shown(catalogue, partial(change_one, catalogue, words), words, page, environment)


def _timed(
    catalogue: Path, output: Path, environment: dict[str, str], rounds: int, *options: str
) -> tuple[float, float]:
    """The median seconds of a full build and of a rebuild after a change, run in turn."""
    full, after = [], []
    for _ in range(rounds):
        forget(output)
        full.append(_build(catalogue, output, environment, *options).seconds)
        change_one(catalogue, "En mening till.")
        after.append(_build(catalogue, output, environment, *options).seconds)
    return median(full), median(after)


def change_one(catalogue: Path, sentence: str) -> Path:
    """Adds ``sentence`` to the summary of the first project and returns its file."""
    file = min((catalogue / "projekt").iterdir())
    text = file.read_text(encoding="utf-8")
    field = text.index("\nsammanfattning:")
    end = re.compile(r"(?=\n\S)").search(text, field + 1)
    assert end is not None
    file.write_text(f"{text[: end.start()]} {sentence}{text[end.start() :]}", encoding="utf-8")
    return file


def differing(first: Path, second: Path) -> list[str]:
    """Relative paths of files that only one folder has, or whose bytes differ."""
    ours, theirs = _files(first), _files(second)
    return sorted(
        path
        for path in ours | theirs
        if path not in ours or path not in theirs or (first / path).read_bytes() != (second / path).read_bytes()
    )


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _build(catalogue: Path, output: Path, environment: dict[str, str], *options: str) -> Usage:
    folders = ("--catalogue", catalogue, "--site-src", ROOT / "site_src", "--output", output)
    return kunskapsbank("build", *options, *folders, environment=environment)
