"""Dates: what ends does so after it begins, what is done is not in the future, reviews fall due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..faults.problems import Path, Problem
from ..models.common import Period, SourceRef
from ..models.fields import parts_of
from ..models.fund import Call
from ..models.source import Source
from ..models.types import PartialDate
from ..models.vocabulary import Watched
from ..records.calls import PATTERNS as CALL_STATUS
from ..records.calls import first_day, is_firm, last_day
from ..records.catalogue import Catalogue
from ..records.origin import name_of
from ..records.parse import Entry
from ..records.review import review_due
from ..text.swedish import format_date
from .holders import Holder, rows

FIRST_YEAR = 1900
YEARS_AHEAD = 50


def check_dates(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Dates in the wrong order, days of work that has not happened yet, days of the log, and overdue reviews."""
    for entry in catalogue.entries():
        record = entry.record
        for path, period in parts_of(record, Period):
            yield from _span(entry, path, {"start": period.start, "slut": period.end}, today)
        for path, call in parts_of(record, Call):
            yield from _span(entry, path, {"öppnar": call.opens, "stänger": call.closes}, today)
            yield from _call_status(entry, path, call, today)
        for path, source in parts_of(record, SourceRef):
            yield from _future(entry, (*path, "hämtad"), source.fetched, today)
        if isinstance(record, Source):
            yield from _future(entry, ("datum",), record.date, today)
        yield from _fetched_in_texts(entry, today)
        yield from _review(entry, today)
        yield from _log(entry, today)
    for row in rows(catalogue):
        if isinstance(row.term, Watched):
            yield from _future(row, ("senast_tittat",), row.term.looked, today)
        for path, source in parts_of(row.term, SourceRef):
            yield from _future(row, (*path, "hämtad"), source.fetched, today)
        yield from _fetched_in_texts(row, today)


def _fetched_in_texts(holder: Holder, today: date) -> Iterator[Problem]:
    for path, sources in holder.provenance.items():
        for index, source in enumerate(sources):
            yield from _future(holder, (*path, "källor", index, "hämtad"), source.fetched, today)


def _span(entry: Entry, path: Path, ends: dict[str, PartialDate | None], today: date) -> Iterator[Problem]:
    """Ends in the wrong order, and years that neither can have."""
    (early_key, early), (late_key, late) = ends.items()
    if early and late and early.first_day() > late.last_day():
        values = {"senare": late_key, "senare_värde": late, "tidigare": early_key, "tidigare_värde": early}
        yield entry.origin.fault("datum-ordning", (*path, late_key), **values)
    for key, day in ends.items():
        yield from _year(entry, (*path, key), day, today)


def _year(entry: Entry, path: Path, day: PartialDate | None, today: date) -> Iterator[Problem]:
    """A year that no project and no call of ours can have: most likely a digit is wrong."""
    if day and not FIRST_YEAR <= day.year <= today.year + YEARS_AHEAD:
        yield entry.origin.fault("datum-orimligt", path, fält=name_of(path), värde=day)


def _call_status(entry: Entry, path: Path, call: Call, today: date) -> Iterator[Problem]:
    """A status that its own dates contradict, as it will when nobody has looked at the call since."""
    opens, closes = (day if day and is_firm(call, day) else None for day in (call.opens, call.closes))
    says_open, says_closed = (CALL_STATUS[name].match(call.status or "") for name in ("open", "closed"))
    if says_open and closes and last_day(closes) < today:
        words, day = "sista dagen ({0}) har gått", closes
    elif says_open and opens and first_day(opens) > today:
        words, day = "den öppnar först {0}", opens
    elif says_closed and closes and last_day(closes) >= today:
        words, day = "sista dagen ({0}) har inte gått", closes
    else:
        return
    told = format_date(day.year, day.month, day.day)
    yield entry.origin.fault("utlysning-status", (*path, "status"), status=call.status, varför=words.format(told))


def _future(holder: Holder, path: Path, day: PartialDate | None, today: date) -> Iterator[Problem]:
    if day and day.first_day() > (today.year, today.month, today.day):
        yield holder.origin.fault("datum-framtid", path, fält=path[-1], värde=day)


def _review(entry: Entry, today: date) -> Iterator[Problem]:
    reviewed = entry.record.reviewed
    yield from _future(entry, ("granskad",), reviewed, today)
    due = review_due(entry)
    if reviewed and due and due < today:
        yield entry.origin.fault("granskning-forfallen", ("granskad",), värde=_when(reviewed), förfallen=_when(due))


def _log(entry: Entry, today: date) -> Iterator[Problem]:
    """Days of the log that are none, have not come, or stand after a later one."""
    latest: PartialDate | None = None
    for index, row in enumerate(entry.record.log):
        here: Path = ("historik", index, "datum")
        yield from _future(entry, here, row.date, today)
        if row.date.day is None:
            yield entry.origin.fault("historik-dag", here, värde=row.date)
        if latest and row.date.last_day() < latest.first_day():
            yield entry.origin.fault("historik-ordning", here, värde=row.date, förra=latest)
        else:
            latest = row.date


def _when(day: PartialDate | date) -> str:
    """``den 1 april 2026``, ``i april 2026`` or ``2026``."""
    return ("den " if day.day else "i " if day.month else "") + format_date(day.year, day.month, day.day)
