"""What readers are told of something that changes from day to day: a call, a review that is due.

A static page grows old. So it says which day it counted, and holds all that will be told on later days: the page's
script (``browser/page/turns.js``) only looks up the reader's own day. The words stand here alone.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...models.fund import Call
from ...records.calls import CANCELLED, CLOSED, COMING, EXPECTED, OPEN, UNKNOWN, Turn, turn_at, turns
from ...text.swedish import format_day, format_number
from .markup import text

DUE, LATE = "återstår", "försenad"
"""The states of a review."""
_WORDS: Mapping[str, tuple[str, str, str]] = {
    OPEN: ("Öppen, sista dagen i dag", "Öppen, 1 dag kvar", "Öppen, {}\u00a0dagar kvar"),
    COMING: ("Öppnar i dag", "Öppnar i morgon", "Öppnar om {}\u00a0dagar"),
    DUE: ("Senast i dag", "Senast i morgon", "Om {}\u00a0dagar"),
}
"""Today, tomorrow and in so many days."""
_UNCOUNTED: Mapping[str, str] = {
    OPEN: "Öppen, sista dagen är inte bestämd eller framgår inte",
    EXPECTED: "Väntas, datumet är preliminärt",
    UNKNOWN: "Framgår inte",
    CLOSED: "Stängd",
    CANCELLED: "Inställd",
    LATE: "Försenad",
}


@dataclass(frozen=True)
class Turning:
    """``state`` and ``target`` are those of the day that the page counted; ``html`` tells them and later ones."""

    state: str
    target: datetime.date | None
    html: Markup


def call_turning(call: Call, today: datetime.date, ended: bool = False) -> Turning:
    """Of a call; when its fund has ``ended``, one whose state nobody has written is closed with it."""
    found = turns(call)
    closed = ended and turn_at(call, today).state == UNKNOWN
    return _turning((Turn(datetime.date.min, CLOSED, None),) if closed else found, today)


def review_turning(due: datetime.date, today: datetime.date) -> Turning:
    """Of a review that should be made by ``due``."""
    late = [Turn(due + datetime.timedelta(1), LATE, due)] if due < datetime.date.max else []
    return _turning((Turn(datetime.date.min, DUE, due), *late), today)


def _turning(found: Iterable[Turn], today: datetime.date) -> Turning:
    """Turns that are behind are left out: no reader's clock goes back to them."""
    every = tuple(found)
    now = next(turn for turn in reversed(every) if turn.day <= today)
    ahead = [turn for turn in every if turn.day >= now.day]
    data = [[turn.day.isoformat(), turn.state, _iso(turn.target), *_words(turn)] for turn in ahead]
    shown = Markup('<span data-kb-turns="{}">{}</span>')
    return Turning(now.state, now.target, shown.format(json.dumps(data, ensure_ascii=False), text(_told(now, today))))


def _iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""


def _words(turn: Turn) -> tuple[str, ...]:
    return _WORDS[turn.state] if turn.target and turn.state in _WORDS else (_UNCOUNTED[turn.state],)


def _told(turn: Turn, today: datetime.date) -> str:
    words = _words(turn)
    days = (turn.target - today).days if turn.target else 0
    return words[0 if len(words) == 1 else min(days, 2)].format(format_number(days))


def counted(today: datetime.date) -> Markup:
    """The line that says which day the page counted, which the script changes."""
    day = format_day(today)
    return Markup('<p class="kb-note" data-kb-counted="{}">Räknat den <time datetime="{}">{}</time>.</p>').format(
        "Räknat i dag, efter klockan i din dator.", today.isoformat(), day
    )
