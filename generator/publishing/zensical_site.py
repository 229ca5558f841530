"""The last step by Zensical, a program of its own that reads the same ``mkdocs.yml`` and builds every page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from ..validate import CONFIG
from .settings import SiteError, read_config

_UNUSED = ("assets/javascripts/workers/", "assets/stylesheets/modern/", "search.json", "sitemap.xml", "404.html")
"""What Zensical writes for its own search and look, which ours replace, and beside the pages."""


def build_pages(
    config_file: Path, docs: Path, site: Path, elsewhere: Iterable[str], done: Callable[[], None], assets: bool = True
) -> None:
    """Builds the pages of ``docs`` into the folder ``site``; see ``builders.BuildPages``.

    Zensical wants what it reads and writes in the folder of its configuration, so it gets one of its own.
    """
    config = read_config(config_file)
    config["theme"]["custom_dir"] = str(config_file.parent / config["theme"]["custom_dir"])
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-") as temporary:
        project = Path(temporary).resolve()
        shutil.copytree(docs, project / "docs")
        settings = json.dumps(config | {"docs_dir": "docs", "site_dir": "site"}, default=str)  # a day as YAML has it
        (project / CONFIG).write_text(settings, encoding="utf-8")
        _run(project)
        for made in sorted((project / "site").rglob("*")):
            path = made.relative_to(project / "site").as_posix()
            if made.is_file() and not path.startswith(_UNUSED):
                (site / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.move(made, site / path)  # another file system, perhaps
    for _ in docs.rglob("*.md"):
        done()


def _run(project: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--config-file", str(project / CONFIG)]
    ended = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", errors="replace")
    if ended.returncode:
        told = re.search(r"^\w+: .+", ended.stderr, re.MULTILINE)
        raise SiteError("", told[0] if told else ended.stderr or "Zensical slutade utan att säga varför")
