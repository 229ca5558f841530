"""Bytes that must be loaded before the first result, gzip -9, and whether everything can still be found.

Ours are the data files that a page asks for until ``kunskapsbank.search`` answers, recorded in Chromium query by
query; the texts that a list of results then shows are apart. Peers load their whole index.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from bench.search.ours import our_search
from bench.search.queries import Query, rare_words
from bench.search.sites import MeasuredSite, packed_size
from bench.tables import Goal, Result

_RARE_WORDS = 100
_PLAIN_PAGE = "om.html"
"""Has the search box that every page has, and no list of records."""
_SHARE_OF_LUNR = 0.25
_MOST_KILOBYTES = 300
_MATERIALS_SIZE, _LUNRS_SIZE = 1_000, 10_000
"""The numbers of records at which our bytes are held against Material's and lunr's."""


@dataclass(frozen=True)
class Loaded:
    """What is loaded for a query before its first result."""

    bytes: int
    files: int


def measure_size(browser: Browser, address: str, site: MeasuredSite, lunr_index: Path) -> Result:
    """``address`` is where our site is served."""
    loaded = loaded_for(browser, address, site.ours, site.queries)
    most = max(it.bytes for it in loaded.values())
    plain = packed_size(lunr_index)
    rows: list[tuple[str | float, ...]] = [("ours, all", *_figures(loaded, site.queries))]
    for kind in dict.fromkeys(query.kind for query in site.queries):
        rows.append((f"ours, {kind}", *_figures(loaded, [query for query in site.queries if query.kind == kind])))
    rows.append(("plain lunr index", plain / 1e3, plain / 1e3, 1))
    goals = []
    if site.stock:
        material = packed_size(site.stock / "search" / "search_index.json")
        rows.append(("Material's search_index.json", material / 1e3, material / 1e3, 1))
        if site.size == _MATERIALS_SIZE:
            goals.append(Goal("most bytes of a query, ours / Material's index", most / material, 1.0))
            goals.append(Goal("most kB of a query", most / 1e3, _MOST_KILOBYTES))
    if site.size == _LUNRS_SIZE:
        goals.append(Goal("most bytes of a query, ours / plain lunr index", most / plain, _SHARE_OF_LUNR))
    page = browser.new_page()
    missed = missed_rare_words(page, address + _PLAIN_PAGE, site)
    page.close()
    goals.append(Goal(f"rare words of {_RARE_WORDS} records that do not find them", float(len(missed)), 0))
    return Result(
        title=f"search: kB before the first result, {site.size} records, gzip -9",
        columns=("loaded", "median", "most", "most files"),
        rows=tuple(rows),
        goals=tuple(goals),
        note=f"{len(site.queries)} different queries, each in a page just opened." + _missed(missed),
    )


def loaded_for(browser: Browser, address: str, folder: Path, queries: Sequence[Query]) -> dict[Query, Loaded]:
    """What the site in ``folder`` loads for each query, each in a page of its own."""
    sizes: dict[str, int] = {}
    loaded = {}
    for query in queries:
        data = [path for path in _asked(browser, address, query) if path.startswith("data/")]
        for path in data:
            if path not in sizes:
                sizes[path] = packed_size(folder / path)
        loaded[query] = Loaded(sum(sizes[path] for path in data), len(data))
    return loaded


def _figures(loaded: Mapping[Query, Loaded], queries: Sequence[Query]) -> tuple[float, ...]:
    found = [loaded[query] for query in queries]
    kilobytes = [it.bytes / 1e3 for it in found]
    return median(kilobytes), max(kilobytes), max(it.files for it in found)


def _asked(browser: Browser, address: str, query: Query) -> set[str]:
    """The paths that a page just opened asks for until it answers."""
    asked: set[str] = set()
    page = browser.new_page()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path.lstrip("/")))
    our_search(page, address + _PLAIN_PAGE)(query.text)
    page.close()
    return asked


def missed_rare_words(page: Page, address: str, site: MeasuredSite) -> list[str]:
    """The words, each rare and in a random record, that do not find their record."""
    search = our_search(page, address)
    return [word for word, ref in rare_words(site.documents, _RARE_WORDS) if ref not in search(word)]


def _missed(words: Sequence[str]) -> str:
    return f" Missed: {', '.join(words)}." if words else ""
