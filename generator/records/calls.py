"""What state a call is in on a day, and when that changes: worked out from its dates, never assumed.

A date that is no day, or any date of a call whose status begins with *preliminär*, is preliminary. When all of such a
time has passed it tells nothing: nobody has written what became of it. A missing date sets no limit, but a call that
opened more than a year ago and has no last day is only known to be open if its status begins with *löpande*. Without
dates a call is what its status says of all days: *löpande* or *stängd*.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from ..models.fund import Call
from ..models.types import PartialDate
from ..text.urls import anchor

OPEN, COMING, EXPECTED, UNKNOWN, CLOSED, CANCELLED = "öppen", "kommande", "väntas", "okänt", "stängd", "inställd"
"""The states of a call; an expected one has only preliminary dates ahead."""
STATES = (OPEN, COMING, EXPECTED, UNKNOWN, CLOSED, CANCELLED)
"""In the order that readers need them."""
LONGEST_OPEN = timedelta(days=365)

PATTERNS = {
    "preliminary": re.compile(r"(?i)prel(?:iminär|\b)"),
    "open": re.compile(r"(?i)öpp(?:en|et|na)\b"),
    "closed": re.compile(r"(?i)(?:stäng[dt]|avslutad|avslutat)\b"),
}
"""What a status begins with that says the state, or that no date is settled; the page's script goes by it too."""
_ROLLING = re.compile(r"(?i)löpande\b")
_CANCELLED = re.compile(r"(?i)inställ[dt]")


class Turn(NamedTuple):
    """From ``day`` on the call is in ``state``; ``target`` is the firm day that readers of that state count to."""

    day: date
    state: str
    target: date | None


def turns(call: Call) -> tuple[Turn, ...]:
    """The states of ``call`` through all time, in order; the first has always been."""
    days = {date.min}
    for when in (call.opens, call.closes):
        if when:
            days |= {first_day(when), _later(last_day(when), timedelta(1))}
    if call.opens:
        days.add(_later(last_day(call.opens), LONGEST_OPEN + timedelta(1)))
    found: list[Turn] = []
    for day in sorted(days):
        state, target = _state(call, day)
        if not found or (state, target) != found[-1][1:]:
            found.append(Turn(day, state, target))
    return tuple(found)


def turn_at(call: Call, today: date) -> Turn:
    """The state that ``call`` is in ``today``."""
    return next(turn for turn in reversed(turns(call)) if turn.day <= today)


def is_firm(call: Call, when: PartialDate) -> bool:
    """Whether a date of ``call`` is a day that is settled."""
    return when.day is not None and not _begins(call, PATTERNS["preliminary"])


def is_cancelled(call: Call) -> bool:
    return _begins(call, _CANCELLED)


def known_as(call: Call) -> str:
    """What calendars go on calling ``call`` when its name changes."""
    return anchor(call.first_name or call.name)


def first_day(when: PartialDate) -> date:
    return date(*when.first_day())


def last_day(when: PartialDate) -> date:
    return date(*when.last_day())


def _state(call: Call, day: date) -> tuple[str, date | None]:
    if is_cancelled(call):
        return CANCELLED, None
    opens, closes = _telling(call, call.opens, day), _telling(call, call.closes, day)
    ends = last_day(closes) if closes and is_firm(call, closes) else None
    if ends and ends < day:
        return CLOSED, ends
    if opens and not is_firm(call, opens):
        return EXPECTED, None
    if opens and first_day(opens) > day:
        return COMING, first_day(opens)
    if ends:
        return OPEN, ends
    if not opens and closes:
        return EXPECTED, None
    if not opens:
        return _as_written(call), None
    lasts = call.closes is None and (_begins(call, _ROLLING) or day - first_day(opens) <= LONGEST_OPEN)
    return (OPEN if closes or lasts else UNKNOWN), None


def _as_written(call: Call) -> str:
    """The state of a call without dates: that it never closes, or has closed, stays true; that it is open does not."""
    return OPEN if _begins(call, _ROLLING) else CLOSED if _begins(call, PATTERNS["closed"]) else UNKNOWN


def _telling(call: Call, when: PartialDate | None, day: date) -> PartialDate | None:
    """The date, unless it is a preliminary time that has passed."""
    return when if when and (is_firm(call, when) or last_day(when) >= day) else None


def _begins(call: Call, pattern: re.Pattern[str]) -> bool:
    return pattern.match(call.status or "") is not None


def _later(day: date, more: timedelta) -> date:
    return day + more if day < date.max - more else date.max
