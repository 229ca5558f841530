"""The peer of ``build``: our Markdown pages, and an ``mkdocs.yml`` for plain mkdocs-material and its search.

``python -m bench.peer CATALOGUE FOLDER`` writes both into ``FOLDER``, in a process of its own so that the
memory it takes does not show in what is measured afterwards.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from bench.processes import Usage, measure
from generator.cli.clock import build_time
from generator.linking.links import link
from generator.pages.render import render_pages
from generator.publishing.output import write_tree
from generator.publishing.settings import read_settings
from generator.reading.files import read_tree
from generator.records.catalogue import load
from rig import ROOT

_KEPT = ("nav", "markdown_extensions", "use_directory_urls", "site_name")
"""What the peer shares with our ``mkdocs.yml``: the same pages, read in the same way."""


def write_peer(catalogue_dir: Path, folder: Path) -> None:
    """The pages in ``folder``/docs and a stock ``mkdocs.yml`` beside them."""
    catalogue, _ = load(read_tree(catalogue_dir)[0])
    settings = read_settings(ROOT / "mkdocs.yml")
    rendered = render_pages(catalogue, link(catalogue), build_time(ROOT), settings)
    pages: dict[str, str | bytes] = {path: text for path, text in rendered.items() if path.endswith(".md")}
    write_tree(folder / "docs", pages | read_tree(ROOT / "site_src")[0])
    with open(ROOT / "mkdocs.yml", encoding="utf-8") as stream:
        ours = yaml_load(stream)
    stock: dict[str, Any] = {key: ours[key] for key in _KEPT if key in ours}
    stock |= {"theme": {"name": "material", "language": "sv", "font": False}, "plugins": ["search"]}
    (folder / "mkdocs.yml").write_text(yaml.dump(stock, allow_unicode=True, sort_keys=False), encoding="utf-8")


def prepare_peer(catalogue: Path, folder: Path, environment: Mapping[str, str]) -> None:
    """``write_peer`` in a process of its own."""
    measure([sys.executable, "-m", "bench.peer", catalogue, folder], environment)


def build_peer(folder: Path, environment: Mapping[str, str]) -> Usage:
    """The cost of a whole build of the peer in ``folder``."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    options = ("--quiet", "--config-file", folder / "mkdocs.yml")
    return measure([sys.executable, "-m", "mkdocs", "build", *options], environment)


if __name__ == "__main__":
    write_peer(Path(sys.argv[1]), Path(sys.argv[2]))
