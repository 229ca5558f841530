"""The same search as the pages', over the data scripts of a built site."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lunr.index import Index as Lunr
from lunr.query import Query

from ..urls import record_url
from .concepts import Concepts, Expression
from .data_scripts import BrokenData, read_data_script
from .lexicon import Lexicon
from .query import Hit, as_name, rank, words_of

Read = Callable[[str], str]
"""The text of a file of the site by its path in it; raises OSError."""


@dataclass(frozen=True)
class Result:
    """A record found. ``id`` is ``folder/id``; ``kind`` and ``title`` are for readers."""

    id: str
    score: float
    kind: str
    title: str
    summary: str
    url: str


class LunrIndex:
    """A lunr index that is asked for nothing but sums of scores of terms it holds."""

    def __init__(self, serialised: dict[str, Any]) -> None:
        self._lunr = Lunr.load(serialised)
        self.lexicon = Lexicon(self._lunr.inverted_index)

    def holds(self, term: str) -> bool:
        return term in self._lunr.inverted_index

    def score(self, terms: Mapping[str, float]) -> dict[int, float]:
        query: Query = self._lunr.create_query()
        for term, weight in terms.items():
            query.clause(term, boost=weight, use_pipeline=False)
        scale = math.sqrt(sum(weight * weight for weight in terms.values()))
        return {int(found["ref"]): found["score"] * scale for found in self._lunr.query(query)}


@dataclass(frozen=True)
class Engine:
    """What is loaded of a site; ``text_of`` reads the texts of a document only when asked."""

    records: Mapping[str, Any]
    concepts: Concepts
    index: LunrIndex
    titles: tuple[str, ...]
    text_of: Callable[[int], list[Any]]

    def search(self, query: str, limit: int = 50) -> list[Result]:
        """The best ``limit`` records for ``query``; all of them by title when it holds no word."""
        words = words_of(query, self.index, self.concepts)
        if words:
            hits = rank(words, as_name(query), self.index, self.titles)
        else:
            hits = [Hit(number, 0.0, 0) for number in range(len(self.records["refs"]))]
        return [self._result(hit) for hit in hits[: max(limit, 0)]]

    def _result(self, hit: Hit) -> Result:
        ref = self.records["refs"][hit.number]
        return Result(
            id=ref,
            score=hit.score,
            kind=self.records["kinds"][ref.split("/")[0]],
            title=self.records["titles"][hit.number],
            summary=self.text_of(hit.number)[0],
            url=record_url(ref),
        )


def load_engine(read: Read) -> Engine:
    """The engine of the site whose files ``read`` gives.

    Raises OSError when a file is missing and BrokenData when one is cut short or of another build.
    """
    loaded: dict[str, Any] = {}
    fingerprints: dict[str, str] = {}

    def load(name: str) -> Any:
        if name not in loaded:
            fingerprints[name], loaded[name] = read_data_script(name, read(f"data/sok-{name}.js"))
            if fingerprints[name] != fingerprints["poster"]:
                raise BrokenData(name)
        return loaded[name]

    records, words, index = load("poster"), load("ord"), load("index")

    def text_of(number: int) -> list[Any]:
        chunk, place = divmod(number, records["chunk"])
        text: list[Any] = load(f"text-{chunk}")[place]
        return text

    known = Concepts(
        tuple(Expression(tuple(way), concept, bool(acronym)) for way, concept, acronym in words["concepts"])
    )
    titles = tuple(as_name(title) for title in records["titles"])
    return Engine(records, known, LunrIndex(index), titles, text_of)
