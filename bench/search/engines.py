"""Our search, Material's and Pagefind's over the same records, each as a function of the query, in one browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bench.search.material import material_search
from bench.search.ours import Records, Search, catalogue_of, our_search, write_search
from bench.search.pagefind import index_site, pagefind_search
from bench.search.stock_site import build_site_of
from rig.chromium import launched
from rig.served import served

OURS, MATERIAL, PAGEFIND = "ours", "Material", "Pagefind"


@contextmanager
def engines_over(records: Records, work: Path, pagefind: Path | None) -> Iterator[Mapping[str, Search]]:
    """The engines by name, over a page per record. ``work`` is a new folder to write in."""
    ours = write_search(catalogue_of(records), work / "ours")
    with engines(ours, build_site_of(records, work / "stock"), pagefind) as found:
        yield {name: without_folders(search) for name, search in found.items()}


@contextmanager
def engines(ours: Path, stock: Path, pagefind: Path | None) -> Iterator[Mapping[str, Search]]:
    """The engines by name, over our site and a stock one; Pagefind only where its program is given.

    The ids of all are the paths of pages without ``.html``.
    """
    if pagefind:
        index_site(pagefind, stock)
    with served(ours) as our_address, served(stock) as stock_address, launched() as browser:
        found = {
            OURS: our_search(browser.new_page(), our_address),
            MATERIAL: material_search(browser.new_page(), stock_address),
        }
        if pagefind:
            found[PAGEFIND] = pagefind_search(browser.new_page(), stock_address)
        yield found


def without_folders(search: Search) -> Search:
    """``search`` with the last part of each id alone."""
    return lambda query: [id.rsplit("/", 1)[-1] for id in search(query)]
