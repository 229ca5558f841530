"""What somebody should do this week: places to look at, calls that close, records to review."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ..linking.gaps import late_reviews
from ..linking.watched import WatchedPlace, are_waiting, watched_places
from ..models.fields import parts_of
from ..models.fund import Call
from ..records.calls import is_cancelled
from ..records.catalogue import Catalogue
from ..text.swedish import first_words, sort_key

CLOSING = datetime.timedelta(days=30)
"""How long before it closes a call is told."""
_WORDS = 300


class Waiting(NamedTuple):
    """Something to do, the day by which, None for a day long past, and the file that it changes.

    ``line`` is where in the file, 0 for the whole of it, ``how`` says more of what to do, ``url`` where.
    """

    what: str
    day: datetime.date | None
    file: str
    line: int = 0
    how: str = ""
    url: str = ""


class Due(NamedTuple):
    places: tuple[Waiting, ...]
    calls: tuple[Waiting, ...]
    reviews: tuple[Waiting, ...]


def due(catalogue: Catalogue, today: datetime.date) -> Due:
    """All that waits on ``today``: places in the order of ``watched_places``, else what has waited longest first."""
    places = are_waiting(watched_places(catalogue, today), today)
    calls = (one for one in _calls(catalogue) if one.day and today <= one.day <= today + CLOSING)
    reviews = (Waiting(entry.record.title, day, entry.file) for entry, day in late_reviews(catalogue, today))
    return Due(tuple(map(_to_look_at, places)), *(tuple(sorted(found, key=_order)) for found in (calls, reviews)))


def _order(one: Waiting) -> tuple[object, ...]:
    return one.day or datetime.date.min, sort_key(one.what), one.file


def _to_look_at(place: WatchedPlace) -> Waiting:
    term = place.term
    how = first_words(term.look_for, _WORDS)
    return Waiting(term.name, place.due, place.row.origin.file, place.line, how, term.url or "")


def _calls(catalogue: Catalogue) -> Iterator[Waiting]:
    """Calls with the last day that they can mean; one without is in no list of days."""
    for entry in catalogue.entries():
        for _, call in parts_of(entry.record, Call):
            if call.closes and not is_cancelled(call):
                day = datetime.date(*call.closes.last_day())
                yield Waiting(f"{entry.record.title}: {call.name}", day, entry.file)
