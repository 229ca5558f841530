"""How long an index takes to build: ours and plain lunr's over the same texts, each in a process of its own.

``python -m bench.search.index_build ENGINE DOCUMENTS INDEX`` reads the pickled documents and writes the index as
it would be shipped. Plain lunr has a title and a text per document, no pipeline but its own.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from lunr import lunr

from bench.processes import Usage, measure
from bench.tables import Goal, Result
from generator.reading.files import read_tree
from generator.records.catalogue import load
from generator.search.indexing.documents import SearchDocument
from generator.search.indexing.index import search_index
from generator.search.language.concepts import concepts
from generator.search.language.known_words import KnownWords
from rig import CATALOGUE

_LIMIT = 0.5
_JUDGED = 10_000
"""The number of records at which the limit holds: at fewer, the dictionary that is read first weighs more."""


def measure_index_build(documents: Path, count: int, lunr_file: Path) -> Result:
    """Whole processes, once each; lunr's index stays in ``lunr_file``."""
    ours = _build("ours", documents, documents.with_suffix(".ours"))
    plain = _build("lunr", documents, lunr_file)
    ratio = ours.cpu_seconds / plain.cpu_seconds
    return Result(
        title=f"search: building the index of {count} records, whole processes",
        columns=("index", "s", "CPU s"),
        rows=tuple(
            (name, usage.seconds, usage.cpu_seconds) for name, usage in (("ours", ours), ("plain lunr.py", plain))
        ),
        goals=(Goal("CPU time, ours / plain lunr.py", ratio, _LIMIT),) if count == _JUDGED else (),
    )


def _build(engine: str, documents: Path, index: Path) -> Usage:
    return measure([sys.executable, "-m", "bench.search.index_build", engine, documents, index], {})


def _ours(documents: Sequence[SearchDocument]) -> str:
    catalogue, _ = load(read_tree(CATALOGUE)[0])
    index = search_index(documents, concepts(catalogue), KnownWords())
    return json.dumps([index.lexicon, index.first_terms, index.shards], ensure_ascii=False, separators=(",", ":"))


def _plain_lunr(documents: Sequence[SearchDocument]) -> str:
    texts = [
        {"ref": document.ref, "title": document.title, "text": "\n".join(_all_but_title(document))}
        for document in documents
    ]
    index = lunr(ref="ref", fields=("title", "text"), documents=texts)
    return json.dumps(index.serialize(), ensure_ascii=False, separators=(",", ":"))


def _all_but_title(document: SearchDocument) -> tuple[str, ...]:
    return (*document.tags, document.summary, document.body)


_ENGINES: dict[str, Callable[[Sequence[SearchDocument]], str]] = {"ours": _ours, "lunr": _plain_lunr}

if __name__ == "__main__":
    engine, source, target = sys.argv[1:]
    Path(target).write_text(_ENGINES[engine](pickle.loads(Path(source).read_bytes())), encoding="utf-8")
