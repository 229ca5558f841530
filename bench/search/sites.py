"""The sites of one size that are measured: ours as it is built, and a stock one of the same pages."""

from __future__ import annotations

import gzip
import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.processes import kunskapsbank, measure
from bench.search.queries import Query, sample_queries
from bench.search.stock_site import build_site
from generator.linking.links import link
from generator.reading.files import read_tree
from generator.records.catalogue import load
from generator.search.indexing.documents import SearchDocument, search_documents
from rig import ROOT


@dataclass(frozen=True)
class MeasuredSite:
    """``documents`` are also in the file ``pickled``; ``stock`` is None where none is built."""

    size: int
    ours: Path
    stock: Path | None
    documents: Sequence[SearchDocument]
    pickled: Path
    queries: Sequence[Query]


def build_sites(catalogue: Path, size: int, with_stock: bool, work: Path, environment: dict[str, str]) -> MeasuredSite:
    """Builds the sites of a catalogue inside the new folder ``work``."""
    ours, peer, pickled = work / "site", work / "peer", work / "documents.pickle"
    work.mkdir()
    folders = ("--catalogue", catalogue, "--site-src", ROOT / "site_src", "--output", ours)
    kunskapsbank("build", "--no-zip", *folders, environment=environment)
    if with_stock:
        measure([sys.executable, "-m", "bench.peer", catalogue, peer], environment)
    loaded, _ = load(read_tree(catalogue)[0])
    documents = search_documents(loaded, link(loaded))
    pickled.write_bytes(pickle.dumps(documents))
    stock = build_site(peer) if with_stock else None
    return MeasuredSite(size, ours, stock, documents, pickled, sample_queries(documents))


def packed_size(file: Path) -> int:
    """The bytes of a file as ``gzip -9`` leaves it."""
    return len(gzip.compress(file.read_bytes(), 9))
