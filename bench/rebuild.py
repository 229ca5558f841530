"""A rebuild after one changed record, held against a full build; and whether builds repeat to the byte."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from statistics import median

from .processes import ROOT, Usage, kunskapsbank
from .tables import Goal, Result

_ROUNDS = 3


def measure_rebuild(catalogue: Path, work: Path, environment: dict[str, str]) -> Result:
    """The command itself, the zip included. ``catalogue`` is changed in a copy in ``work``."""
    changing = work / "changing"
    shutil.copytree(catalogue, changing)
    rebuilt, clean, again = work / "rebuilt", work / "clean", work / "again"
    full, partial = [], []
    for _ in range(_ROUNDS):
        shutil.rmtree(rebuilt, ignore_errors=True)
        full.append(_build(changing, rebuilt, environment).seconds)
        change_one(changing, "En mening till.")
        partial.append(_build(changing, rebuilt, environment).seconds)
    _build(changing, clean, environment)
    _build(changing, again, environment)
    size = sum(1 for _ in catalogue.glob("*/*.yaml"))
    return Result(
        title="rebuild: after one changed record, against a full build; the zip included",
        columns=("files in the catalogue", "full build, s", "rebuild, s", "files in the site"),
        rows=((str(size), median(full), median(partial), str(len(_files(clean)))),),
        goals=(
            Goal("rebuild / full build", median(partial) / median(full), 0.5),
            Goal("files that differ, rebuild and clean build", len(differing(rebuilt, clean)), 0),
            Goal("files that differ, two clean builds", len(differing(clean, again)), 0),
        ),
    )


def change_one(catalogue: Path, sentence: str) -> Path:
    """Adds ``sentence`` to the summary of one project and returns its file."""
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


def _build(catalogue: Path, output: Path, environment: dict[str, str]) -> Usage:
    folders = ("--catalogue", catalogue, "--site-src", ROOT / "site_src", "--output", output)
    return kunskapsbank("build", *folders, environment=environment)
