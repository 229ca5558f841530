"""Personal data: e-mail addresses, telephone numbers and personal identity numbers in any text.

Forms: Swedish personal identity numbers are YYMMDD-NNNN or YYYYMMDD-NNNN, coordination numbers
have 60 added to the day (the Swedish Tax Agency, SKV 704 and 707). Organisation numbers have the
same shape but a "month" of at least 20, so no valid date. Diary numbers, amounts, municipality
codes and web addresses must not be taken for any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ..faults.codes import problem
from ..faults.problems import Problem
from ..reading.yaml_source import walk
from ..records.catalogue import Catalogue
from .holders import Holder

_SUSPECT = re.compile(r"[@\\+\d](?:(?<=[@\\])|(?<=\+)46|(?<=\d)\d{5}|(?<=0)(?<![\d/.,–-]0)\d{1,3}\s?[-–/\s(])")
"""Finds something in the text of every file with personal data; begins with a set, which is fast to look for."""

_COMMENT = r"(?m)^[ \t]*#.*$"
_ADDRESS = r"https?://\S+"
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_IDENTITY = r"(?<![\d/.,-])(?:(19|20)(\d{6})([-+–]?)|(\d{6})([-+–]?))(\d{4})(?![\d/-])"
_SUBSCRIBER = r"(?=(?:\s?\d){5,8}(?!\s?\d))(?:\d{5,8}|\d{2,3}(?:\s\d{2,3}){1,3})(?![\d/-])"
_PHONE = rf"""(?x)(?<![\w/.,–-])(?<!\d\s)(?:
    07[02369]\d{{7}}(?![\d/-])                                      # a mobile number written together
  | 0[1-9]\d{{0,2}}(?:\s?[-–/]\s?|\s){_SUBSCRIBER}                 # 013-…
  | (?:\+46|0046)[\s-]?(?:\(0\)\s?)?[1-9]\d{{0,2}}[\s-]?{_SUBSCRIBER}
)"""


def check_personal_data(catalogue: Catalogue) -> Iterator[Problem]:
    """Texts and comments of records and vocabularies that seem to hold personal data."""
    for entry in catalogue.entries():
        yield from _in_file([entry])
    for rows in catalogue.vocabularies.values():
        yield from _in_file(list(rows.values()))


def _in_file(holders: list[Holder]) -> Iterator[Problem]:
    """What the holders of one file say, and what the file's comments say beside it."""
    if not holders or not _SUSPECT.search(holders[0].origin.positions.text):
        return
    told = set()
    for holder in holders:
        for path, text in walk(holder.data):
            for kind, value in personal_data(text):
                told.add(value)
                yield holder.origin.fault("personuppgift", path, slag=kind, värde=value)
    origin = holders[0].origin
    for comment in re.finditer(_COMMENT, origin.positions.text):
        where = origin.positions.text.count("\n", 0, comment.start()) + 1, 1
        for kind, value in personal_data(comment[0]):
            if value not in told:
                yield problem("personuppgift", origin.file, where, slag=kind, värde=value)


def personal_data(text: str) -> Iterator[tuple[str, str]]:
    """What in ``text`` looks like personal data: its kind in Swedish and the characters."""
    if not _SUSPECT.search(text):
        return
    for match in re.finditer(_EMAIL, text):
        yield "en e-postadress", match[0]
    bare = re.sub(_ADDRESS, " ", text)
    for match in re.finditer(_IDENTITY, bare):
        if _is_identity_number(match):
            yield "ett personnummer", match[0]
    for match in re.finditer(_PHONE, bare):
        yield "ett telefonnummer", match[0]


def _is_identity_number(match: re.Match[str]) -> bool:
    """A valid date; ten digits in a row must also have the right check digit."""
    century, long, _, short, separator, last = match.groups()
    six = long or short
    day = int(six[4:])
    try:
        date(int((century or "20") + six[:2]), int(six[2:4]), day - 60 if day > 60 else day)
    except ValueError:
        return False
    return bool(century or separator) or _luhn(six + last)


def _luhn(digits: Iterable[str]) -> bool:
    """The check digit of identity numbers: weights 2, 1, 2 …, digit sums, a multiple of ten."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
