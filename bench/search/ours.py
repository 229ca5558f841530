"""Our search as the pages run it, in Chromium, and catalogues of records with nothing but a title and a text."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Page

from generator.linking.links import link
from generator.publishing.output import write_tree
from generator.records.catalogue import Catalogue, load
from generator.search.indexing.assets import search_files
from generator.search.query import Engine

Search = Callable[[str], list[str]]
"""A query to the ids of the records that it finds, best first."""
Records = Mapping[str, tuple[str, str]]
"""The title and the text of each record by its id, which is also the name of its page."""

_EMPTY_LISTS = ("kommuner", "omraden", "malgrupper", "mal", "synonymer")
_PAGE = '<!doctype html><meta charset="utf-8"><script src="assets/kunskapsbank.js"></script>'


def write_search(catalogue: Catalogue, folder: Path) -> Path:
    """Writes a page that can search ``catalogue`` and the files it loads; returns the new ``folder``."""
    write_tree(folder, {**search_files(catalogue, link(catalogue)), "index.html": _PAGE})
    return folder


def our_search(page: Page, address: str) -> Search:
    """All that ``kunskapsbank.search`` finds on the site at ``address``, as ids with their folder."""
    page.goto(address)

    def search(query: str) -> list[str]:
        found: list[str] = page.evaluate(
            "async (query) => (await kunskapsbank.search(query, {}, Infinity)).map(({ id }) => id)", query
        )
        return found

    return search


def our_whole_search(catalogue: Catalogue) -> Search:
    """All that is found, as on a page. Needs no browser."""
    return _embedded(catalogue, exact=False)


def our_exact_search(catalogue: Catalogue) -> Search:
    """What is found with widening turned off: the words alone, no slips and no unfinished words. Needs no browser."""
    return _embedded(catalogue, exact=True)


def _embedded(catalogue: Catalogue, *, exact: bool) -> Search:
    files = search_files(catalogue, link(catalogue))
    engine = Engine(lambda path: str(files[path]))
    size = sum(len(entries) for entries in catalogue.records.values())
    return lambda query: [result.id for result in engine.find(query, size, exact=exact).results]


def catalogue_of(records: Records) -> Catalogue:
    """``records`` as sources, the type that demands least, and no vocabulary."""
    files = {
        f"kallor/{id}.yaml": _yaml({"titel": title, "sammanfattning": text}) for id, (title, text) in records.items()
    }
    return load(files | {f"ordlistor/{name}.yaml": b"[]" for name in _EMPTY_LISTS})[0]


def _yaml(value: object) -> bytes:
    """JSON is YAML."""
    return json.dumps(value, ensure_ascii=False).encode()
