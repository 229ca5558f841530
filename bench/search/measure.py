"""All that ``python -m bench search`` measures, in order."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.processes import CommandFailed
from bench.search import pagefind
from bench.search.index_build import measure_index_build
from bench.search.quality import measure_quality
from bench.search.sites import MeasuredSite, build_sites
from bench.search.size import measure_size
from bench.search.speed import measure_speed
from bench.tables import Result
from rig.chromium import launched
from rig.served import served

_SMALLEST = 1_000


def measure_search(
    catalogues: dict[int, Path], work: Path, environment: dict[str, str], data: Path | None, with_pagefind: bool
) -> Iterator[Result]:
    """``catalogues`` are folders by their number of records; ``work`` is a folder to write in.

    ``data`` holds the sets of queries that are not in the repository; None leaves them out.
    """
    work = work / "search"
    work.mkdir()
    program = None
    if with_pagefind:
        try:
            program = pagefind.install(work / "pagefind")
        except CommandFailed as failure:
            reason = str(failure).strip().splitlines()[-1]
            yield Result("search: Pagefind", note=f"Left out: {pagefind.PACKAGE} cannot be fetched. {reason}")
    else:
        yield Result("search: Pagefind", note=f"Left out: --pagefind fetches {pagefind.PACKAGE} from PyPI.")
    yield from measure_quality(data, work, program)
    sizes = [size for size in catalogues if size >= min(_SMALLEST, max(catalogues))]
    for size in sizes:
        _tell(f"building sites of {size} records")
        folder = work / str(size)
        site = build_sites(catalogues[size], size, size == sizes[0], folder, environment)
        yield from _of_site(site, folder)
        shutil.rmtree(folder)


def _of_site(site: MeasuredSite, work: Path) -> Iterator[Result]:
    lunr_index = work / "lunr.json"
    _tell("building indexes of the same texts")
    yield measure_index_build(site.pickled, site.size, lunr_index)
    with served(site.ours) as ours, served(site.stock or site.ours) as stock, launched() as browser:
        _tell("counting bytes")
        yield measure_size(browser, ours, site, lunr_index)
        _tell("timing pages")
        pages = {"http": f"{ours}katalog.html", "file": f"{site.ours.as_uri()}/katalog.html"}
        material = f"{stock}index.html" if site.stock else None
        yield from measure_speed(browser, pages, material, site.size, site.queries)


def _tell(message: str) -> None:
    print(f"bench: search: {message} …", file=sys.stderr, flush=True)
