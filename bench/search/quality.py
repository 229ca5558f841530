"""What search finds: the judged queries, and the lists of words and real texts that ``--data DIR`` holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from lunr.index import Index

from bench.processes import measure
from bench.search import real_texts, word_lists
from bench.search.engines import OURS, engines, engines_over
from bench.search.judged import (
    ANSWERED,
    COLUMNS,
    KIND_COLUMNS,
    LEAST_FOUND,
    LEAST_IN_FIRST,
    LEAST_RANK_OF_KINDS,
    LEAST_RECIPROCAL_RANK,
    MOST_DECOYS,
    MOST_WITHOUT_HITS,
    NO_ANSWER,
    judged_rows,
    kind_rows,
)
from bench.search.ours import Search, our_whole_search, write_search
from bench.search.plain_lunr import lunr_search, plain_lunr
from bench.search.stock_site import build_site
from bench.tables import Goal, Result
from generator.exports.lunr_index import LUNR_INDEX, lunr_files
from generator.linking.links import link
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from generator.search.indexing.assets import searchable
from rig import CATALOGUE


def measure_quality(data: Path | None, work: Path, pagefind: Path | None) -> Iterator[Result]:
    """A result per set of queries. ``data`` is the folder of the sets that are not in the repository.

    ``work`` is a folder to write in, ``pagefind`` the program where it is to be compared with.
    """
    yield _of_judged(work / "judged", pagefind)
    yield _of_kinds()
    if data is None:
        yield Result(
            title="search: lists of words and real texts",
            note="Left out: these sets are not in the repository. --data DIR says where they are.",
        )
    else:
        yield _of_words(data, work / "words", pagefind)
        yield from _of_texts(data, work / "texts", pagefind)


def _of_judged(work: Path, pagefind: Path | None) -> Result:
    catalogue, _ = load(read_tree(CATALOGUE)[0])
    ours = write_search(catalogue, work / "ours")
    measure([sys.executable, "-m", "bench.peer", CATALOGUE, work / "stock"], {})
    refs = frozenset(entry.ref for entry in catalogue.entries())
    with engines(ours, build_site(work / "stock"), pagefind) as found:
        rows = judged_rows({name: _only(refs, search) for name, search in found.items()} | _lunr_searches(catalogue))
    _, _, rank, share = next(row for row in rows if row[0] == OURS)
    return Result(
        title="search: judged queries on the real catalogue; of what peers find, only the pages of records count",
        columns=COLUMNS,
        rows=rows,
        goals=(
            Goal("mean reciprocal rank", float(rank), LEAST_RECIPROCAL_RANK, at_least=True),
            Goal("right records in the first ten", float(share) / 100, LEAST_FOUND, at_least=True),
        ),
    )


def _of_kinds() -> Result:
    rows = kind_rows(our_whole_search(load(read_tree(CATALOGUE)[0])[0]))
    figures = {str(kind): [float(figure) for figure in rest] for kind, _, *rest in rows}
    rank, first, without = figures[ANSWERED]
    return Result(
        title="search: judged queries on the real catalogue, kind by kind",
        columns=KIND_COLUMNS,
        rows=rows,
        goals=(
            Goal("mean reciprocal rank of all kinds", rank, LEAST_RANK_OF_KINDS, at_least=True),
            Goal("queries with a right record in the first ten, %", first, LEAST_IN_FIRST, at_least=True),
            Goal("queries that find nothing, %", without, MOST_WITHOUT_HITS),
            Goal("queries without an answer that find something, %", 100 - figures[NO_ANSWER][2], MOST_DECOYS),
        ),
    )


def _lunr_searches(catalogue: Catalogue) -> dict[str, Search]:
    """lunr.py as it comes, with Swedish stems, and over the index that the site gives to others."""
    links = link(catalogue)
    known, _ = searchable(catalogue, links)
    given = json.loads(lunr_files(known)[LUNR_INDEX])
    return {
        "plain lunr.py": lunr_search(plain_lunr(known.documents, stems=False)),
        "lunr.py by Swedish stems": lunr_search(plain_lunr(known.documents, stems=True)),
        f"lunr.py over {LUNR_INDEX}": lunr_search(Index.load(given)),
    }


def _only(refs: Collection[str], search: Search) -> Search:
    return lambda query: [ref for ref in search(query) if ref in refs]


def _of_words(data: Path, work: Path, pagefind: Path | None) -> Result:
    tasks = word_lists.read_tasks(data / "search-dev")
    records = word_lists.records_of(tasks)
    with engines_over(records, work, pagefind) as found:
        return word_lists.table(tasks, found, records)


def _of_texts(data: Path, work: Path, pagefind: Path | None) -> list[Result]:
    texts = real_texts.read_texts(data)
    with engines_over(texts, work, pagefind) as found:
        return real_texts.tables(found, texts)
