"""When a record has to be reviewed again, and when a place outside is to be looked at."""

from __future__ import annotations

import datetime

from ..models.types import PartialDate
from ..models.vocabulary import Interval, Watched
from .parse import Entry


def review_due(entry: Entry) -> datetime.date | None:
    """The day when the record's last review stops holding (6 months for a fund, else 24)."""
    reviewed = entry.record.reviewed
    return add_months(reviewed, entry.kind.review_months) if reviewed else None


def is_overdue(entry: Entry, today: datetime.date) -> bool:
    """Whether the record should have been reviewed again before ``today``."""
    due = review_due(entry)
    return due is not None and due < today


_MONTHS: dict[Interval, int] = {"varje månad": 1, "varje kvartal": 3, "varje halvår": 6, "varje år": 12}
_WEEK = datetime.timedelta(days=7)


def look_due(place: Watched) -> datetime.date | None:
    """The day by which somebody is to look again; None when nobody has noted that they looked."""
    if place.looked is None:
        return None
    if place.interval in _MONTHS:
        return add_months(place.looked, _MONTHS[place.interval])
    last = datetime.date(*place.looked.last_day())
    return last + min(_WEEK, datetime.date.max - last)


def add_months(date: PartialDate, months: int) -> datetime.date:
    """``date`` plus whole months; an imprecise date counts from its last day."""
    year, month, day = date.last_day()
    index = year * 12 + month - 1 + months
    year, month = min(index // 12, 9999), index % 12 + 1
    last = PartialDate(year, month).last_day()[2]
    return datetime.date(year, month, min(day, last))
