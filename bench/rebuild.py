"""A rebuild after one changed record, held against a full build; and whether builds repeat to the byte."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from statistics import median

from bench.processes import Usage, kunskapsbank
from bench.tables import Goal, Result
from rig import ROOT

_ROUNDS = 3


def measure_rebuild(catalogue: Path, work: Path, environment: dict[str, str]) -> Result:
    """The command itself, without and with the zip. ``catalogue`` is changed in a copy in ``work``.

    The ratio is held against its limit without the zip, which is packed anew whatever has changed.
    """
    changing = work / "changing"
    shutil.copytree(catalogue, changing)
    rebuilt, clean, again = work / "rebuilt", work / "clean", work / "again"
    full, partial = _timed(changing, rebuilt, environment, "--no-zip")
    with_zip = _timed(changing, rebuilt, environment)
    _build(changing, clean, environment)
    _build(changing, again, environment)
    size = str(sum(1 for _ in catalogue.glob("*/*.yaml")))
    files = str(len(_files(clean)))
    return Result(
        title="rebuild: after one changed record, against a full build",
        columns=("zip", "files in the catalogue", "files in the site", "full build, s", "rebuild, s"),
        rows=(("left out", size, files, full, partial), ("packed", size, files, *with_zip)),
        goals=(
            Goal("rebuild / full build, the zip apart", partial / full, 0.3),
            Goal("files that differ, rebuild and clean build", len(differing(rebuilt, clean)), 0),
            Goal("files that differ, two clean builds", len(differing(clean, again)), 0),
        ),
    )


def _timed(catalogue: Path, output: Path, environment: dict[str, str], *options: str) -> tuple[float, float]:
    """The median seconds of a full build and of a rebuild after a change, run in turn."""
    full, partial = [], []
    for _ in range(_ROUNDS):
        shutil.rmtree(output, ignore_errors=True)
        full.append(_build(catalogue, output, environment, *options).seconds)
        change_one(catalogue, "En mening till.")
        partial.append(_build(catalogue, output, environment, *options).seconds)
    return median(full), median(partial)


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


def _build(catalogue: Path, output: Path, environment: dict[str, str], *options: str) -> Usage:
    folders = ("--catalogue", catalogue, "--site-src", ROOT / "site_src", "--output", output)
    return kunskapsbank("build", *options, *folders, environment=environment)
