"""The same search as the pages', over the data scripts of a built site."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...text.urls import record_url
from ..indexing.data_scripts import BrokenData, read_data_script
from ..indexing.postings import read as read_postings
from ..indexing.word_positions import ShippedPositions
from ..language.analysis import as_name
from ..language.concepts import USES, Concepts, Expression
from .lexicon import Lexicon
from .query import FEW, LONGEST_QUERY, PLAIN, Query, Reading, read_query
from .ranking import Hit, rank

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


class ShippedIndex:
    """The postings of a site, a file at a time as they are asked for."""

    def __init__(self, first_terms: Sequence[int], size: int, load: Callable[[str], Any]) -> None:
        self.size = size
        self._first_terms = first_terms
        self._load = load
        self._shards: dict[int, list[str]] = {}

    def postings(self, term: int) -> Sequence[tuple[int, int]]:
        shard = bisect_right(self._first_terms, term) - 1
        if shard not in self._shards:
            self._shards[shard] = self._load(f"index-{shard}").split(" ")
        return read_postings(self._shards[shard][term - self._first_terms[shard]])


@dataclass(frozen=True)
class Engine:
    """What is loaded of a site; ``text_of`` reads the texts of a document only when asked."""

    records: Mapping[str, Any]
    concepts: Concepts
    lexicon: Lexicon
    index: ShippedIndex
    positions: ShippedPositions
    names: tuple[str, ...]
    text_of: Callable[[int], list[Any]]

    def search(self, text: str, limit: int = 50, reading: Reading = PLAIN) -> list[Result]:
        """The best ``limit`` records for a query; all of them by title when it holds no word."""
        return self.results(self.find(text, reading)[1], limit)

    def results(self, hits: Sequence[Hit], limit: int) -> list[Result]:
        """What readers are told of the first ``limit`` of ``hits``."""
        return [self._result(hit) for hit in hits[: max(limit, 0)]]

    def find(self, text: str, reading: Reading = PLAIN) -> tuple[Query, list[Hit]]:
        """How ``text`` was read, and all documents found, best first. What finds little is read generously."""
        query = read_query(text, self.lexicon, self.concepts, reading)
        hits = self._hits(query, text)
        if len(hits) > FEW or reading.exact:
            return query, hits
        query = read_query(text, self.lexicon, self.concepts, replace(reading, generous=True))
        return query, self._hits(query, text)

    def _hits(self, query: Query, text: str) -> list[Hit]:
        hits = rank(query, as_name(text[:LONGEST_QUERY]), self.index, self.names)
        wanted = [self.positions.holders(phrase) for phrase in query.phrases]
        left_out = set().union(*map(self.positions.holders, query.excluded_phrases))
        return [hit for hit in hits if hit.number not in left_out and all(hit.number in numbers for numbers in wanted)]

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

    Raises OSError when a file is missing and BrokenData when one is cut short or of another build or version.
    """
    loaded: dict[str, Any] = {}
    fingerprints: dict[str, str] = {}

    def load(name: str) -> Any:
        if name not in loaded:
            fingerprints[name], loaded[name] = read_data_script(name, read(f"data/sok-{name}.js"))
            if fingerprints[name] != fingerprints["poster"]:
                raise BrokenData(name)
        return loaded[name]

    records, words = load("poster"), load("ord")

    def text_of(number: int) -> list[Any]:
        chunk, position = divmod(number, records["chunk"])
        text: list[Any] = load(f"text-{chunk}")[position]
        return text

    names = tuple(map(as_name, records["titles"]))
    try:
        return Engine(
            records,
            Concepts(
                tuple(
                    Expression(tuple(main), concept, bool(acronym), name, USES[use])
                    for main, concept, acronym, name, use in words["concepts"]
                )
            ),
            Lexicon(words),
            ShippedIndex(words["shards"], len(names), load),
            ShippedPositions(words["lengths"], words["positions"], lambda shard: load(f"ordagrant-{shard}")),
            names,
            text_of,
        )
    except KeyError:  # a site that another version built
        raise BrokenData("ord") from None
