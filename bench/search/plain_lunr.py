"""lunr.py as a search over our documents: what ours is held against, and what reads the index that a site ships."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from lunr import get_default_builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.trimmer import trimmer

from generator.search.indexing.documents import SearchDocument
from generator.search.language.analysis import stem

_FIELDS = ("title", "tags", "summary", "body")
_WORD = re.compile(r"[\w§+]+")


def lunr_search(index: Index) -> Callable[[str], list[str]]:
    """All refs that ``index`` finds for the words of a query, best first."""

    def search(query: str) -> list[str]:
        asked = index.create_query()
        for word in _WORD.findall(query.lower()):
            asked.term(word)
        return [hit["ref"] for hit in index.query(asked)] if asked.clauses else []

    return search


def plain_lunr(documents: Iterable[SearchDocument], stems: bool) -> Index:
    """The index that lunr.py makes of them by itself; with ``stems``, by Swedish Snowball stems."""
    builder = get_default_builder()
    if stems:
        for pipeline in (builder.pipeline, builder.search_pipeline):
            pipeline.reset()
            pipeline.add(trimmer, _swedish)
    builder.ref("ref")
    for field in _FIELDS:
        builder.field(field)
    for document in documents:
        builder.add({field: _text(getattr(document, field)) for field in _FIELDS} | {"ref": document.ref})
    return builder.build()


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " ".join(value)


def _swedish(token, index=None, tokens=None):  # type: ignore[no-untyped-def] # a function of lunr's pipeline
    return token.update(lambda text, metadata=None: stem(text))


Pipeline.register_function(_swedish, "swedish")
