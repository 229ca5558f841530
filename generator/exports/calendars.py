"""Calendars: ``kalender.ics`` all calls, ``fonder/ID.ics`` those of a fund, ``kalender/ROLL.ics`` reviews of a role.

Every fund has a file, under its former ids too, and so has the whole when it is empty: who subscribes before the first
call is told of it. The reviews stand apart: nobody who wants the calls is reminded of others' work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from ..models.fund import Call, Fund
from ..models.types import PartialDate
from ..records.calls import first_day, is_cancelled, is_firm, known_as, last_day
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..records.review import owners, review_due
from ..text.swedish import format_date, format_number
from ..text.urls import CALENDAR_FILE, calendar_of_fund, record_url
from .icalendar import CANCELLED, CONFIRMED, TENTATIVE, Event, calendar_file

MOST_EVENTS = 2_000
"""Calendars grow slow with more; those nearest in time are kept."""
KEPT_FOR = timedelta(days=365)
"""So long after its day an event stays."""
_CHANGE = 10
"""What a line of the log counts for: more than all steps from a year to a day, so that a date may be taken back too."""
_BEFORE_CLOSING = (14, 2)
_BEFORE_REVIEW = (14,)


def calendars(catalogue: Catalogue, now: datetime, site_name: str, site_url: str) -> dict[str, str]:
    """Path from the site's root -> file. ``site_url`` is empty when the site does not know its own address."""
    funds = [(entry, list(_calls(entry, site_url))) for entry in catalogue.records["fonder"].values()]
    every = [event for _, events in funds for event in events]
    files = {CALENDAR_FILE: _file(f"Utlysningar, {site_name}", _ABOUT_CALLS, every, now)}
    for entry, events in funds:
        content = _file(f"Utlysningar, {entry.record.title}", _ABOUT_CALLS, events, now)
        files |= {calendar_of_fund(ref): content for ref in entry.refs}
    for owner in owners(catalogue):
        reviews = [_review(entry, due, site_url) for entry in owner.entries if (due := review_due(entry))]
        files[owner.calendar] = _file(f"Granskningar, {owner.name or site_name}", _ABOUT_REVIEWS, reviews, now)
    return files


_ABOUT_CALLS = "Datum enligt källorna. Kontrollera alltid hos den som utlyser pengarna."
_ABOUT_REVIEWS = "Poster som ska granskas mot källorna."


def _file(name: str, about: str, events: Sequence[Event], now: datetime) -> str:
    today = now.date()
    current = sorted(
        (event for event in events if event.last >= today - KEPT_FOR),
        key=lambda event: (abs(event.last - today), event.uid),
    )
    kept = sorted(current[:MOST_EVENTS], key=lambda event: (event.first, event.uid))
    if len(current) > MOST_EVENTS:
        about += f" Här står de {format_number(MOST_EVENTS)} närmaste av {format_number(len(current))} datum."
    return calendar_file(name, about, kept, now)


def _calls(entry: Entry, site_url: str) -> Iterator[Event]:
    """The days of the calls of a fund. Calls of the same name are told apart by their order.

    The full stop before its number stands in no anchor, so that no other name makes the same UID.
    """
    assert isinstance(entry.record, Fund)
    fund, seen = entry.first_ref.rpartition("/")[2], Counter[str]()
    for call in entry.record.calls:
        name = known_as(call)
        seen[name] += 1
        uid = f"{fund}.{name}" + (f".{seen[name]}" if seen[name] > 1 else "")
        if call.opens:
            yield _day_of_call(entry, call, call.opens, "öppnar", f"{uid}.oppnar", site_url)
        if call.closes:
            closes = _day_of_call(entry, call, call.closes, "sista dag", f"{uid}.stanger", site_url)
            yield replace(closes, alarms=_BEFORE_CLOSING) if closes.status == CONFIRMED else closes


def _day_of_call(entry: Entry, call: Call, when: PartialDate, what: str, uid: str, site_url: str) -> Event:
    """A line of the record's log counts as a change, and a day for more than what was preliminary."""
    status = CANCELLED if is_cancelled(call) else CONFIRMED if is_firm(call, when) else TENTATIVE
    firmness = sum((when.half is not None, 2 * (when.month is not None), when.day is not None))
    firmness = {TENTATIVE: firmness, CONFIRMED: 4, CANCELLED: 5}[status]
    begins = {TENTATIVE: f"preliminärt, {what}", CONFIRMED: what, CANCELLED: f"inställd, {what}"}[status]
    page = _page(entry, site_url)
    said = (
        f"Preliminärt: {_in_words(when)}." if status == TENTATIVE else "",
        f"Status enligt källan: {call.status}." if call.status else "",
        f"Diarienummer: {call.reference}." if call.reference else "",
        _ABOUT_CALLS,
        page,
    )
    return Event(
        uid=f"{uid}@kunskapsbanken",
        sequence=_CHANGE * len(entry.record.log) + firmness,
        first=first_day(when),
        last=last_day(when),
        summary=f"{begins[0].upper()}{begins[1:]}: {call.name} ({entry.record.title})",
        description="\n".join(filter(None, said)),
        url=call.url or page,
        status=status,
    )


def _review(entry: Entry, due: date, site_url: str) -> Event:
    """The next review of a record: one event, which moves ahead each time that somebody has made it."""
    reviewed, responsible = entry.record.reviewed, entry.record.responsible
    said = (
        f"Senast granskad: {_in_words(reviewed)}." if reviewed else "",
        f"Ansvarig: {responsible}." if responsible else "",
        page := _page(entry, site_url),
    )
    return Event(
        uid=f"granskning.{entry.first_ref.replace('/', '.')}@kunskapsbanken",
        sequence=due.toordinal(),
        first=due,
        last=due,
        summary=f"Granska: {entry.record.title}",
        description="\n".join(filter(None, said)),
        url=page,
        status=CONFIRMED,
        alarms=_BEFORE_REVIEW,
    )


def _page(entry: Entry, site_url: str) -> str:
    return f"{site_url.rstrip('/')}/{record_url(entry.ref)}" if site_url else ""


def _in_words(when: PartialDate) -> str:
    return format_date(when.year, when.month, when.day, when.half)
