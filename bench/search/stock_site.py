"""A site of plain mkdocs-material, nothing changed but its language: what Material and Pagefind search."""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path

import yaml

from bench.processes import measure
from bench.search.ours import Records

_SETTINGS = {
    "site_name": "Stock",
    "use_directory_urls": False,
    "theme": {"name": "material", "language": "sv", "font": False},
    "plugins": ["search"],
}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:])")


def build_site_of(records: Records, folder: Path) -> Path:
    """Builds a page per record, under ``<id>.html``, and returns the site's folder inside ``folder``."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Start\n", encoding="utf-8")
    for id, (title, text) in records.items():
        (docs / f"{id}.md").write_text(f"# {_plain(title)}\n\n{_plain(text)}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(yaml.dump(_SETTINGS | {"nav": [{"Start": "index.md"}]}), encoding="utf-8")
    return build_site(folder)


def build_site(folder: Path) -> Path:
    """Runs MkDocs on the ``mkdocs.yml`` in ``folder`` and returns the site's folder."""
    options = ("--quiet", "--config-file", folder / "mkdocs.yml", "--site-dir", folder / "site")
    measure([sys.executable, "-m", "mkdocs", "build", *options], {})
    return folder / "site"


def _plain(text: str) -> str:
    """``text`` as one line of Markdown that is read as nothing but its letters."""
    return _MARKDOWN.sub(r"\\\1", html.escape(" ".join(text.split()), quote=False))
