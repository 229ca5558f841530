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
_SEPARATOR = rf"{_GAP}[-+]{{1,3}}{_GAP}|[ /]"
_WEAK = r"[.:,_(]|[^\S\n]{2,9}|\t"
"""What separates more often other things than these numbers: the check digit must be right."""
_LAST = r"(?P<last>\d{4}|[TRSUWXJKLMNtrsuwxjklmn]\d{3})(?!\d)"
_TOGETHER = (
    r"(?<!\d)(?P<century>1[89]|20)?(?P<date>\d{6})"
    rf"(?:(?P<separator>{_SEPARATOR})|(?P<weak>{_WEAK})|){_LAST}(?!-\d\d-\d\d(?!\d))"
)
_PARTED = (
    r"(?<!\d)(?<!\d[ -])(?:19|20)\d{6}-\d\d \d\d(?!\d|[ -]\d)"
    r"|(?<!\d)(?<!\d[ ,.])(?:19|20)\d(?: \d{3}){3}(?![ ]?\d)"
)
"""With a gap in the four last, and as a program for tables writes great numbers. The check digit must be right."""
_APART = (
    r"(?<!\d)(?<!\d[-./,:])(?:(?<!\d )|(?=\d{4}-))(?P<century>1[89]|20)?(?P<date>\d\d(?P<mark>[-./ ])\d\d(?P=mark)\d\d)"
    rf"(?:(?P<separator>{_GAP}[-+]{_GAP})| )(?!19|20){_LAST}(?!-\d\d)"
)
"""With the date as dates are written. What looks like a year or the next date is taken for just that."""
_NAMED = r"(?i)\b(?:p(?:ers(?:on)?)?\.?[ -]?(?:nr|nummer)|samordnings(?:nr|nummer)|född)(?:et)?\W{1,3}(?:är )?$"
"""A word that says what follows."""


def identity_numbers(text: str, addresses: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Start and end of every number in a plain text; ``addresses`` are the places within web addresses.

    In a web address digits are mostly dates, times and ids. There the check digit must be right, but of twelve digits
    that stand as a whole and are no time.
    """
    for match in re.finditer(_TOGETHER, text):
        if not re.search("[-+]", match["separator"] or "") and re.search(
            r"\d\.$", text[max(match.start() - 2, 0) : match.start()]
        ):
            continue  # decimals
        sure = match["separator"] or (match["century"] and not match["weak"])
        if _in_any(match.start(), addresses):
            sure = sure and _is_whole(match, text) and not _is_time(match)
        if _is_birth(match["century"], match["date"]) and (sure or _has_check_digit(match["date"] + match["last"])):
            yield match.span()
    for match in re.finditer(_APART, text):
        digits = re.sub(r"\D", "", match["date"])
        named = re.search(_NAMED, text[max(match.start() - 30, 0) : match.start()])
        sure = named or (match["century"] and match["separator"] and not _in_any(match.start(), addresses))
        if _is_birth(match["century"], digits) and (sure or _has_check_digit(digits + match["last"])):
            yield match.span()
    for match in re.finditer(_PARTED, text):
        digits = re.sub(r"\D", "", match[0])
        if _is_birth(digits[:2], digits[2:8]) and _has_check_digit(digits[2:]):
            yield match.span()


def _is_whole(match: re.Match[str], text: str) -> bool:
    """Whether twelve digits are all of a part of a web address or of a parameter's value."""
    around = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
    return bool(match["century"]) and not any(sign.isalnum() or sign in "-_" for sign in around if sign)


def _is_time(match: re.Match[str]) -> bool:
    """Whether twelve digits are a day since there are web addresses, and an hour and a minute of it."""
    return f"{match['century']}{match['date']}" >= "1993" and bool(
        re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d", match["last"])
    )


def _in_any(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (place, sys.maxsize)) - 1
    return index >= 0 and place < spans[index][1]


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
