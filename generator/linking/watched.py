"""The places outside to keep an eye on, in the order in which an editor who has an hour a week takes them."""

from __future__ import annotations

import datetime
from typing import NamedTuple, get_args

from ..models.vocabulary import Interval, Watched
from ..records.catalogue import Catalogue
from ..records.parse import VocabularyRow
from ..records.review import look_due
from ..text.swedish import sort_key

A_WEEK = 5
"""So many places are what an editor has time for."""
_SOON = datetime.timedelta(days=7)


class WatchedPlace(NamedTuple):
    """A row of the list; ``due`` is None when nobody has noted that they looked."""

    row: VocabularyRow
    term: Watched
    due: datetime.date | None

    @property
    def line(self) -> int:
        """Where in its file the row stands."""
        line, _ = self.row.origin.positions.value(self.row.origin.base)
        return line


def watched_places(catalogue: Catalogue, today: datetime.date) -> list[WatchedPlace]:
    """Late ones first, then those that nobody has noted, the most frequent first, then by the day they are due."""
    rows = catalogue.vocabularies.get("bevakning", {}).values()
    found = [WatchedPlace(row, row.term, look_due(row.term)) for row in rows if isinstance(row.term, Watched)]
    often = get_args(Interval)
    found.sort(key=lambda place: (often.index(place.term.interval), sort_key(place.term.name)))
    return sorted(found, key=lambda place: (_urgency(place.due, today), place.due or datetime.date.min))


def are_waiting(places: list[WatchedPlace], today: datetime.date) -> list[WatchedPlace]:
    """Those of ``places`` to look at within a week."""
    return [place for place in places if place.due is None or place.due <= today + _SOON]


def _urgency(due: datetime.date | None, today: datetime.date) -> int:
    return 1 if due is None else 0 if due < today else 2
