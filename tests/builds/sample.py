"""Builds of the sample, as tests make and look at them."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build import BuildResult, Folders, build
from generator.publishing.output import list_files
from tests import ROOT

SAMPLE = ROOT / "tests" / "sample"
HELP = (
    "lagg-till.md",
    "sa-soker-du.md",
    "sakerhet.md",
    "tillganglighetsgranskning.md",
    "utveckling.md",
    "utveckling/lunr.md",
)
"""Pages of the product that those of the generator link to."""
NOW = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)


class Quiet:
    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


@cache
def _root() -> TemporaryDirectory[str]:
    """Our configuration and theme with small pages: to lay out all of ours takes most of the time of a build."""
    folder = TemporaryDirectory(prefix="root")
    (Path(folder.name) / "site_src" / "utveckling").mkdir(parents=True)
    for page in HELP:
        (Path(folder.name) / "site_src" / page).write_text(f"# {page}\n")
    theme = "generator/publishing/theme"
    config = Path(folder.name) / "mkdocs.yml"
    config.write_bytes((ROOT / "mkdocs.yml").read_bytes())
    edit(config, f"custom_dir: {theme}", f"custom_dir: {ROOT / theme}")
    return folder


def build_in(
    folder: Path,
    output: str = "site",
    now: datetime.datetime = NOW,
    builder: str | None = None,
    strict: bool = False,
) -> BuildResult:
    folders = Folders(Path(_root().name), folder / "catalogue", folder / "site_src", folder / output)
    return build(folders, now, Quiet(), with_builder=builder, strict=strict)


def content(site: Path) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in list_files(site)}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
