"""Builds of the sample, as tests make and look at them."""

from __future__ import annotations

import datetime
from pathlib import Path

from generator.build import BuildResult, Folders, build
from generator.publishing.output import list_files
from tests import ROOT

SAMPLE = ROOT / "tests" / "sample"
NOW = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)


class Quiet:
    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


def build_in(
    folder: Path,
    output: str = "site",
    now: datetime.datetime = NOW,
    builder: str | None = None,
    strict: bool = False,
) -> BuildResult:
    folders = Folders(ROOT, folder / "catalogue", folder / "site_src", folder / output)
    return build(folders, now, Quiet(), with_builder=builder, strict=strict)


def content(site: Path) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in list_files(site)}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
