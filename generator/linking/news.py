"""What is new: the rows of all logs, newest first, and those of them that the feed of a page tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain
from typing import NamedTuple

from ..models.kinds import KINDS
from ..models.types import PartialDate
from ..records.catalogue import Catalogue
from ..records.counties import shown_municipalities
from ..records.parse import Entry
from ..text.urls import NEWS, list_url, record_url
from .links import Links
from .term_uses import Refs

MOST_IN_FEED = 50
FUNDS, AREAS, MUNICIPALITIES = "fonder", "omraden", "kommuner"
FOLLOWED_TERMS = (AREAS, MUNICIPALITIES)
"""The vocabularies whose pages have feeds."""


@dataclass(frozen=True, eq=False)
class News:
    """A row of the log of ``entry``, the ``number``th of its day there, from 0; the ``first`` says that it came in."""

    entry: Entry
    day: PartialDate
    number: int
    what: str
    first: bool

    @property
    def key(self) -> str:
        """What feeds and browsers know the row by, also when the record gets another id."""
        return f"{self.entry.first_ref} {self.day} {self.number}"


class Feed(NamedTuple):
    """What the feed beside ``page`` tells, newest first; ``name`` is what it follows, empty for everything.

    ``former`` are the addresses that the page had before, the first of them first.
    """

    page: str
    name: str
    rows: tuple[News, ...]
    former: tuple[str, ...] = ()


def news(entries: Iterable[Entry]) -> list[News]:
    """The rows of all logs, newest first; of one day in the order of the records, the last written first."""
    rows = [row for entry in entries for row in reversed(list(_rows(entry)))]
    return sorted(rows, key=lambda row: row.day.first_day(), reverse=True)


def _rows(entry: Entry) -> Iterator[News]:
    of_day: Counter[PartialDate] = Counter()
    for place, row in enumerate(entry.record.log):
        yield News(entry, row.date, of_day[row.date], row.what, place == 0)
        of_day[row.date] += 1


def feeds(catalogue: Catalogue, links: Links, uses: Mapping[tuple[str, str], Refs]) -> Iterator[Feed]:
    """All feeds of a site: of everything, each type, area, municipality and fund that has a page.

    That of a fund tells of the fund and of what names it: projects that it paid, activities that it can pay.
    ``uses`` are as of ``term_uses``.
    """
    every = news(catalogue.entries())
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(every):
        places[row.entry.ref].append(place)

    def of(refs: Iterable[str]) -> tuple[News, ...]:
        found = chain.from_iterable(places[ref] for ref in refs if ref in places)
        return tuple(every[place] for place in nsmallest(MOST_IN_FEED, found))

    yield Feed(NEWS, "", tuple(every[:MOST_IN_FEED]))
    for kind in KINDS:
        members = catalogue.records[kind.folder].values()
        yield Feed(list_url(kind.folder), kind.plural, of(entry.ref for entry in members))
    named = {id for vocabulary, id in uses if vocabulary == MUNICIPALITIES}
    shown = {AREAS: catalogue.vocabularies.get(AREAS, {}), MUNICIPALITIES: shown_municipalities(catalogue, named)}
    for vocabulary, terms in shown.items():
        for id, term in terms.items():
            yield Feed(record_url(f"{vocabulary}/{id}"), term.term.name, of(uses.get((vocabulary, id), ())))
    for entry in catalogue.records[FUNDS].values():
        rows = of((entry.ref, *links.incoming.get(entry.ref, ())))
        yield Feed(record_url(entry.ref), entry.record.title, rows, tuple(map(record_url, entry.former_refs)))
