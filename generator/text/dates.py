"""Dates as Swedes write them, as the catalogue writes them: ``1 september 2017`` to ``2017-09-01``."""

from __future__ import annotations

import contextlib
import re
from calendar import monthrange
from datetime import date, timedelta

from .swedish import MONTH_NAMES

_YEAR = r"(?P<year>\d{4})"
_SHORT_YEAR = r"(?P<year>\d{4}|['’-]?\d{2})"
_MONTH_NAME = r"(?P<name>[a-zåäö]{3,})\.?(?: månad)?"
_TOGETHER = (
    r"(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])",
    r"(?P<year>\d{4}|\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)",
)
"""Dates without signs between their parts: six digits may be read in two ways."""
_EXACT = (
    rf"{_YEAR}[/. -](?P<month>\d{{1,2}})[/. -](?P<day>\d{{1,2}})(?:[ t]\d\d?[:.]\d\d.*)?",
    rf"{_YEAR}[/.-](?P<month>\d{{1,2}})",
    r"(?P<year>2\d)-(?P<month>\d{2})-(?P<day>\d{2})",
    rf"(?P<day>\d{{1,2}})[/. ] ?(?P<month>\d{{1,2}})[/. -] ?{_SHORT_YEAR}",
    r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})",
    rf"(?P<month>\d{{1,2}})[/.-]{_YEAR}",
    r"(?:i |under |[a-zåäö]+dag(?:en)? )?(?:den )?(?:(?P<day>\d{1,2})(?::?[ae]|\.)? )?"
    rf"{_MONTH_NAME}(?:,? |-){_SHORT_YEAR}",
    rf"{_YEAR} (?:(?P<day>\d{{1,2}}) )?{_MONTH_NAME}",
)
_INEXACT = re.compile(
    r"(?P<words>ca\b\.?|cirka|omkring|runt|våren|sommaren|hösten|vintern|vår|höst|slutet av|början av|mitten av|år"
    r"|[vh]t|[qk][1-4]|kvartal [1-4]|senast|tidigast|från|till|efter|före)[- ]?(?P<year>\d{4}|\d{2})"
    r"|(?P<year_first>\d{4})[ -]?(?:q[1-4]|kvartal [1-4]|vår(?:en)?|höst(?:en)?|vt|ht|\?|\(?preliminärt\)?)"
)
_ABOUT = re.compile(
    r"(?:preliminärt|troligen|cirka|ca\.?|omkring|runt|slutet av|början av|mitten av|senast|tidigast) (?:i )?"
)
_HALF_YEARS = (
    r"(?:preliminärt |prel\.? )?(?:under |i )?(?P<half>första|1:?a|andra|2:?a) halv(?:året|an av) (?P<year>\d{4})",
    r"(?:halvår(?:et)? ?|h)(?P<half>[12])[ /-]?(?P<year>\d{4})",
    r"(?P<year>\d{4})[ /-]?(?:halvår(?:et)? ?|h)(?P<half>[12])",
)
"""A half of a year. Spring and autumn are none: they begin and end when each of us thinks so."""
_LAST_SHORT = 40
"""A year of two digits above this may be of the last century."""
_SPREADSHEET_START = date(1899, 12, 30)
"""Day 0 of spreadsheets, which show days as numbers when the format is lost (ECMA-376, part 1, 18.17.4.1)."""
_RANGE = re.compile(
    r" ?[–—] ?| ?-- ?|,? till(?: och med)? | - |,? t\.? ?o\.? ?m\.? |(?<=\d{4})[-/](?=\d{4}$)|(?<=\d{4})/(?=\d\d$)"
    r"|(?<=-\d\d)/(?=\d{4}-)",
    re.IGNORECASE,
)


def meant_date(text: str) -> str:
    """What ``text`` means as ``2017``, ``2017-09`` or ``2017-09-01``; empty when it is no date of the calendar."""
    text = " ".join(text.casefold().strip(" .").split())
    if re.fullmatch(r"\d{6}(?:\d\d)?", text):
        matches = (re.fullmatch(pattern, text) for pattern in _TOGETHER)
        found = {_written(m["year"], int(m["month"]), int(m.groupdict().get("day", 0))) for m in matches if m} - {""}
        return found.pop() if len(found) == 1 else ""
    for pattern in _EXACT:
        if match := re.fullmatch(pattern, text):
            parts = match.groupdict()
            month = _month(parts["name"]) if "name" in parts else int(parts["month"])
            if written := _written(parts["year"], month, int(parts.get("day") or 0)):
                return written
    if match := re.fullmatch(r"(\d\d)-(\d\d)-(\d\d)", text):
        return _with_short_year(*match.groups())
    if re.fullmatch(r"[34]\d{4}", text):
        return (_SPREADSHEET_START + timedelta(int(text))).isoformat()
    return ""


_CERTAIN = (
    r"[12]\d{3}[/. -](?P<month>\d{1,2})[/. -]\d{1,2}(?:[ t]00[:.]00\S*)?",
    r"[12]\d{3}[/.-](?P<month>\d{1,2})",
    r"[12]\d{3}(?P<month>\d\d)\d\d",
    r"(?P<month>\d{1,2})[/.-][12]\d{3}",
    r"\d{1,2}\. ?(?P<month>\d{1,2})\. ?[12]\d{3}",
    r"\d{1,2}/(?P<month>\d{1,2}) [12]\d{3}",
    r"(?:1[3-9]|2\d|3[01])[/-](?P<month>\d{1,2})[/-][12]\d{3}",
    r"(?=.*(?<!\d)[12]\d{3}(?!\d))(?=.*[a-zåäö]{3})[^:]+",
)
"""Dates that are read in one way: with the year in full, in an order that Swedes use and no American does, or the
name of the month. ``1/9/2017`` is another day in other countries."""


def is_certain(text: str) -> bool:
    """Whether a date that ``meant_date`` reads can be read in one way only, and says no more than that."""
    text = " ".join(text.casefold().strip(" .").split())
    match = next((match for pattern in _CERTAIN if (match := re.fullmatch(pattern, text))), None)
    return match is not None and int(match.groupdict().get("month") or 1) <= 12


def is_certain_period(text: str) -> bool:
    """Whether ``meant_period`` reads two dates in ``text``, each of them in one way."""
    parts = _RANGE.split(text.strip())
    return len(parts) == 2 and all(re.fullmatch(r"[12]\d{3}", part.strip()) or is_certain(part) for part in parts)


def _with_short_year(first: str, month: str, last: str) -> str:
    """``17-09-01`` or ``01-09-17``: the order in which the year is one of ours, when only one of them gives that."""
    likely = [(year, day) for year, day in ((first, last), (last, first)) if 10 <= int(year) <= _LAST_SHORT]
    found = {_written(year, int(month), int(day)) for year, day in likely} - {""}
    return found.pop() if len(found) == 1 else ""


def meant_about(text: str) -> str:
    """The year of ``hösten 2022``, ``HT22``, ``ca 2022``, the day or month of ``preliminärt mars 2027``; else empty."""
    text = " ".join(text.casefold().strip(" .").split())
    if match := _INEXACT.fullmatch(text):
        return _full_year(match["year"] or match["year_first"])
    if match := re.fullmatch(r"v(?:ecka)?\.? ?(?P<week>\d{1,2}),? (?P<year>\d{4})", text):
        with contextlib.suppress(ValueError):
            return date.fromisocalendar(int(match["year"]), int(match["week"]), 1).strftime("%Y-%m")
    about = _ABOUT.match(text)
    return meant_date(text[about.end() :]) if about else ""


def meant_half_year(text: str) -> str:
    """``2027-H1`` for ``första halvåret 2027`` or ``H1 2027``; empty when it is no half of a year."""
    text = " ".join(text.casefold().strip(" .").split())
    match = next((match for pattern in _HALF_YEARS if (match := re.fullmatch(pattern, text))), None)
    return f"{match['year']}-H{1 if match['half'][0] in '1f' else 2}" if match else ""


def meant_period(text: str) -> tuple[str, str] | None:
    """First and last of ``2017–2018``, ``jan 2017 till mars 2018`` or ``2017``; the last is empty for ``2017–``."""
    parts = _RANGE.split(text.strip())
    if len(parts) == 1 and text.strip().endswith("-"):
        parts = [text.strip()[:-1], ""]
    if len(parts) == 2 and re.fullmatch(r"\d\d", parts[1].strip()) and re.fullmatch(r"\d{4}", parts[0].strip()):
        parts[1] = parts[0].strip()[:2] + parts[1].strip()
    ends = [_as_date(part) for part in parts]
    if len(ends) == 1 and ends[0]:
        return ends[0], ends[0]
    if len(ends) != 2 or not ends[0] or (parts[1].strip() and not ends[1]):
        return None
    return ends[0], ends[1]


def _as_date(text: str) -> str:
    text = text.strip()
    return text if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?", text) else meant_date(text) or meant_about(text)


def _month(name: str) -> int:
    """The month whose name, or the beginning of it, is ``name``, the end perhaps misspelt; else 0."""
    return next((number for number, month in enumerate(MONTH_NAMES, 1) if _is_name(name, month)), 0)


def _is_name(name: str, month: str) -> bool:
    return month.startswith(name) or (name[:4] == month[:4] and abs(len(name) - len(month)) < 2)


def _written(year_text: str, month: int, day: int) -> str:
    """The date as the catalogue writes it, month and day the other way round when only that is a date."""
    if month > 12 and 1 <= day <= 12:
        month, day = day, month
    year = int(_full_year(year_text) or 0)
    if not (1000 <= year <= 9999 and 1 <= month <= 12 and 0 <= day <= monthrange(year, month)[1]):
        return ""
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _full_year(text: str) -> str:
    """A year with four digits; empty for two that may be of either century."""
    digits = text.strip("'’-")
    return digits if len(digits) == 4 else f"20{digits}" if int(digits) <= _LAST_SHORT else ""


PATTERNS = {"about": _ABOUT, "inexact": _INEXACT, "range": _RANGE}
TOGETHER, EXACT, HALF_YEARS, LAST_SHORT = _TOGETHER, _EXACT, _HALF_YEARS, _LAST_SHORT
"""What the page's script, which reads the same dates, goes by."""
