"""A small site for the tests of search in the browser: the catalogue page and a plain page, without MkDocs."""

from __future__ import annotations

from pathlib import Path

from generator.linking.links import link
from generator.pages.render import render_page
from generator.pages.views.catalogue_page import catalogue_pages
from generator.records.catalogue import Catalogue
from generator.search.indexing.assets import search_files, searchable
from generator.search.indexing.site_pages import as_source
from tests import ROOT

_WITHOUT_PROGRAM = (ROOT / "generator/publishing/theme/partials/without_program.html").read_text("utf-8")
_FRAME = """<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>{title}</title></head>
<body class="md-typeset">
<header><form role="search" action="{up}katalog.html" method="get" data-kb-search-form>
<input type="search" name="q" aria-label="Sök" autocomplete="off" data-kb-search><div data-kb-quick hidden></div>
</form></header><main>{body}</main><script src="{up}assets/kunskapsbank.js"></script></body></html>
"""


def write_site(folder: Path, catalogue: Catalogue) -> None:
    """The catalogue page, pages of records that hold only their id, and all that search loads."""
    links = link(catalogue)
    pages = {"hjalp.md": as_source("# Så hjälper vi\n\nFråga oss.\n\n## Handledare\n\nSvaret på gåtan.\n")}
    files = dict(search_files(catalogue, links, searchable(catalogue, links, None, pages)))
    for view in catalogue_pages(catalogue, links):
        body = render_page("katalog.md.j2", view).split("---\n", 2)[2]
        files[view.url] = _FRAME.format(title=view.title, up="", body=f"{body}{_WITHOUT_PROGRAM.partition('#}')[2]}")
    for ref in ("projekt/sida", *(entry.ref for entry in catalogue.entries())):
        files[f"{ref}.html"] = _FRAME.format(title=ref, up="../", body=f"<h1>{ref}</h1>")
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
