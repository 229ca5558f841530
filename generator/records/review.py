"""When a record has to be reviewed again, and when a place outside is to be looked at."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass

from ..models.types import PartialDate
from ..models.vocabulary import Interval, Watched
from ..text.swedish import slug, sort_key
from .catalogue import Catalogue
from .parse import Entry
from .placement import RESERVED


@dataclass(frozen=True)
class Owner:
    """A role and the records that it answers for, those to be reviewed first first; those never reviewed before all.

    ``name`` is empty for the records that nobody answers for, ``calendar`` is the path of the file with the reviews.
    """

    name: str
    calendar: str
    entries: tuple[Entry, ...]


def owners(catalogue: Catalogue) -> tuple[Owner, ...]:
    """The roles that answer for records, in Swedish order, and last what nobody answers for.

    Spellings that make the same address are one role, called as it is first written.
    """
    found: dict[str, list[Entry]] = {}
    for entry in catalogue.entries():
        found.setdefault(_file_name(entry.record.responsible), []).append(entry)
    made = [
        Owner(
            entries[0].record.responsible or "",
            f"kalender/{file}.ics",
            tuple(sorted(entries, key=lambda entry: (review_due(entry) or datetime.date.min, entry.ref))),
        )
        for file, entries in found.items()
    ]
    return tuple(sorted(made, key=lambda owner: (not owner.name, sort_key(owner.name))))


def _file_name(role: str | None) -> str:
    """A name for a file, the same on every build: readable where it can be, and never one that Windows refuses."""
    if role is None:
        return "ingen-ansvarig"
    name = slug(role)
    if name and not RESERVED.fullmatch(name):
        return name
    return f"ansvarig-{hashlib.sha256(role.encode()).hexdigest()[:8]}"


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
