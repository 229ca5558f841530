"""Swedish personal identity numbers, coordination numbers and interim numbers in a plain text.

Forms: YYMMDD-NNNN or YYYYMMDD-NNNN, ``+`` from the year a person turns 100 (the Swedish Tax Agency, SKV 704);
coordination numbers have 60 added to the day, and 00 where month or day is not known (SKV 707); in interim numbers
a letter is the first of the four. Twelve digits, or ten with a separator, are one whatever the check digit, since
a slip of the pen is a person's number too; ten in a row are so many other things that the check digit must be right.
Organisation numbers have the same shape but a "month" of at least 20, so no date.

"Plain" is a text whose digits, dashes and spaces are those of ASCII, on one line, as ``personal`` makes it.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

_GAP = r"[^\S\n]{0,3}"
_SEPARATOR = rf"{_GAP}[-+](?:{_GAP}[-+]){{0,2}}{_GAP}|[ /]"
_WEAK = r"[.:,_(]|[^\S\n]{2,9}|\t"
"""What separates more often other things than these numbers: the check digit must be right, or a word stand before."""
_LAST = r"(?P<last>\d{4}|[TRSUWXJKLMNtrsuwxjklmn]\d{3})(?!\d)"
_MONTH, _DAY = r"(?:0\d|1[0-2])", r"[0-36-9]\d"
"""As far as a pattern can say soon: what they are is judged when all else fits."""
_TOGETHER = (
    rf"(?=\d)(?<!\d)(?P<century>1[89]|20)?(?P<date>\d\d{_MONTH}{_DAY})"
    rf"(?:(?P<separator>{_SEPARATOR})|(?P<weak>{_WEAK})|){_LAST}(?!-\d\d-\d\d(?!\d))"
)
_PARTED = (
    r"(?=\d)(?:(?<!\d)(?<!\d[ -])(?:19|20)?\d{6}-\d\d \d\d(?!\d|[ -]\d)"
    r"|(?<!\d)(?<!\d[ ,.])(?:19|20)\d(?: \d{3}){3}(?![ ]?\d)"
    r"|(?<!\d)(?<!\d[ ,.])(?:(?:1 [89]|2 0) )?(?:\d ){6}(?:[-+] )?(?:\d ){3}\d(?![ ,.]?\d))"
)
"""With a gap in the four last, as a program for tables writes great numbers, and digit by digit. The check digit must
be right."""
_APART = (
    r"(?=\d)(?<!\d)(?<!\d[-./,:])(?:(?<!\d )|(?=\d{4}-))"
    rf"(?P<century>1[89]|20)?(?P<date>\d\d(?P<mark>[-./ ]){_MONTH}(?P=mark){_DAY})"
    rf"(?:(?P<separator>{_GAP}[-+]{_GAP})| )(?!19|20){_LAST}(?!-\d\d)"
)
"""With the date as dates are written. What looks like a year or the next date is taken for just that."""
_NAMED = (
    r"[pPsSfF](?<!\w.)(?i:(?<=p)(?:ers(?:on)?)?\.?[ -]?(?:nr|nummer)|(?<=s)amordnings(?:nr|nummer)|(?<=f)ödd)"
    r"(?i:et)?\W{1,3}(?i:är )?$"
)
"""A word that says what follows."""


def identity_numbers(text: str, addresses: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Start and end of every number in a plain text; ``addresses`` are the places within web addresses.

    In a web address a date that a page can have is mostly that of a page, with its id or its time after it: in the path
    only twelve digits in a row are a number then, or what a word such as *personnummer* stands before. In a parameter,
    and of those twelve, the check digit must be right unless the digits are a whole and no time.
    """
    for match in re.finditer(_TOGETHER, text):
        if _is_birth(match["century"], match["date"]) and _is_number(match, text, addresses):
            yield match.span()
    for match in re.finditer(_APART, text):
        digits = re.sub(r"\D", "", match["date"])
        if not _is_birth(match["century"], digits):
            continue
        named = _is_named(match, text)
        if not named and _is_recent(match["century"], digits) and _address(match.start(), addresses) is not None:
            continue  # the date of a page
        if named or (match["century"] and match["separator"]) or _has_check_digit(digits + match["last"]):
            yield match.span()
    for match in re.finditer(_PARTED, text):
        digits = re.sub(r"\D", "", match[0])[-10:]
        if _is_birth(None, digits[:6]) and _has_check_digit(digits):
            yield match.span()


def _is_number(match: re.Match[str], text: str, addresses: Sequence[tuple[int, int]]) -> bool:
    """Whether digits in a row, with a separator or none, that begin with a date are such a number."""
    century, digits, separator, weak, last = match.group("century", "date", "separator", "weak", "last")
    start = match.start()
    if not {*(separator or "")} & {*"-+"} and text[start - 1 : start] == "." and text[start - 2 : start - 1].isdigit():
        return False  # decimals
    recent = _is_recent(century, digits)
    sure = bool(separator or (century and (not weak or (weak == "_" and not recent))))
    if recent and last.isdigit() and (address := _address(start, addresses)) is not None:
        is_value = max(text.find("?", address, start), text.find("#", address, start)) >= 0
        in_one = century and not separator and not weak
        if not _is_named(match, text):
            if not is_value and not in_one:
                return False  # the date of a page, and the rest of its name
            sure = sure and _is_whole(match, text) and not _is_time(last)
    return sure or _has_check_digit(digits + last) or _is_named(match, text)


def _is_whole(match: re.Match[str], text: str) -> bool:
    """Whether the digits are no part of a longer word of a web address."""
    around = text[match.start() - 1], text[match.end() : match.end() + 1]
    return not any(sign.isalnum() or sign in "-_" for sign in around if sign)


def _is_named(match: re.Match[str], text: str) -> bool:
    """Whether a word that says what follows stands before."""
    return bool(re.search(_NAMED, text[max(match.start() - 30, 0) : match.start()]))


def _is_recent(century: str | None, digits: str) -> bool:
    """Whether YYMMDD is a day since there are web addresses and files with dates in their names."""
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    hundreds = int(century or (19 if year >= 40 else 20))
    return hundreds * 100 + year >= 1993 and _is_date(hundreds * 100 + year, month, day)


def _is_time(digits: str) -> bool:
    return bool(re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d", digits))


def _address(place: int, spans: Sequence[tuple[int, int]]) -> int | None:
    """Where the span that holds ``place`` begins."""
    index = bisect_right(spans, (place, sys.maxsize)) - 1
    return spans[index][0] if index >= 0 and place < spans[index][1] else None


def _is_birth(century: str | None, digits: str) -> bool:
    """Whether YYMMDD begins such a number, in the century or in one that would do."""
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    if day >= 60:
        day -= 60
        if month == 0 or day == 0:
            return month <= 12 and day <= 31
    if day == 0:
        return 1 <= month <= 12
    return any(_is_date(int(hundreds) * 100 + year, month, day) for hundreds in ([century] if century else (19, 20)))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _has_check_digit(digits: str) -> bool:
    """Weights 2, 1, 2 …, digit sums, a multiple of ten (the Luhn algorithm). A letter has no place in it."""
    if not digits.isdigit():
        return False
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


PATTERNS = {"together": _TOGETHER, "apart": _APART, "parted": _PARTED, "named": _NAMED}
"""What the page's script, which looks for the same, goes by."""
