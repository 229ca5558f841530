"""Events as an iCalendar file (RFC 5545): whole days, each with a name of its own that calendars know it by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"
_LONGEST_LINE = 75
"""Octets, its end apart (RFC 5545, 3.1)."""
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNTOLD = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and halves of characters."""
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_PER_MINUTE = 10
"""What a minute adds to a SEQUENCE: it has room until the year 2378 (RFC 5545, 3.3.8)."""
_HOUR_OF_ALARM = timedelta(hours=9)
_NOTHING_YET = (
    "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
"""What a calendar without events holds, since it must hold something (RFC 5545, 3.6): it can be subscribed to."""


@dataclass(frozen=True)
class Event:
    """Something that is on the days from ``first`` to ``last``.

    ``uid`` stays as long as the event is the same one; ``sequence`` grows when its days change, as far as that shows
    in its record. ``alarms`` are so many days before ``first``. ``url`` is empty when there is none.
    """

    uid: str
    sequence: int
    first: date
    last: date
    summary: str
    description: str
    url: str
    status: str
    alarms: tuple[int, ...] = ()


def calendar_file(name: str, about: str, events: Iterable[Event], now: datetime) -> str:
    """The file of a calendar called ``name``; ``now`` (with its time zone) is when it says what it says.

    A later file has higher numbers, so nobody has to remember to say that a day has moved. Without a change that asks
    nothing of anyone: the events have no attendees, who would have to answer anew.
    """
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    since = int(now.timestamp()) // 60 * _PER_MINUTE
    lines = [line for event in events for line in _event(event, stamp, since + event.sequence)]
    head = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kunskapsbanken//Kalender//SV", "METHOD:PUBLISH"),
        *(f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}"),
        *(f"DESCRIPTION:{_text(about)}", f"X-WR-CALDESC:{_text(about)}"),
        *("REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"),
    )
    return "".join(map(_folded, (*head, *(lines or _NOTHING_YET), "END:VCALENDAR")))


def _event(event: Event, stamp: str, sequence: int) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{_text(event.uid)}", f"DTSTAMP:{stamp}", f"SEQUENCE:{sequence}")
    yield f"DTSTART;VALUE=DATE:{_day(event.first)}"
    if event.last < date.max:  # the end is the day after; without it the event is on its first day only
        yield f"DTEND;VALUE=DATE:{_day(event.last + timedelta(1))}"
    yield f"SUMMARY:{_text(event.summary)}"
    yield f"DESCRIPTION:{_text(event.description)}"
    if event.url:
        yield f"URL:{quote(event.url, safe=_IN_ADDRESSES)}"
    yield from (f"STATUS:{event.status}", "TRANSP:TRANSPARENT")
    for days in event.alarms:
        before = timedelta(days) - _HOUR_OF_ALARM
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(event.summary)}")
        yield from (f"TRIGGER:-P{before.days}DT{before.seconds // 3600}H", "END:VALARM")
    yield "END:VEVENT"


_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=-._~%"
"""What may stand as it is in an address (RFC 3986, 2)."""


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(text: str) -> str:
    """A value of the type TEXT (RFC 5545, 3.3.11), without signs that no calendar may hold."""
    return _UNTOLD.sub("", _BREAK.sub("\n", text)).translate(_ESCAPED)


def _folded(line: str) -> str:
    """The line and its end, folded between characters, so that no reader sees half a letter."""
    rest, parts, most = line.encode(), [], _LONGEST_LINE
    while len(rest) > most:
        end = next(end for end in range(most, 0, -1) if rest[end] & 0xC0 != 0x80)  # where a character begins (UTF-8)
        parts.append(rest[:end])
        rest, most = rest[end:], _LONGEST_LINE - 1
    return b"\r\n ".join((*parts, rest)).decode() + "\r\n"
