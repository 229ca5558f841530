"""Value types of record fields: how a YAML scalar (always text) becomes a typed value.

A validator that refuses a value raises ``PydanticCustomError`` whose type is a key of
``schema_faults.CODE_BY_ERROR``; the Swedish wording lives in ``codes`` and nowhere else.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple, TypeVar
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from .shapes import Limits, OneOrMany, Scalar

ID = r"^[a-z0-9][a-z0-9-]{1,63}$"
TERM_ID = r"^[a-z0-9][a-z0-9-]{0,63}$"
MUNICIPALITY_ID = r"^[0-9]{4}$"
ONE_LINE = r"^[^\n]*$"
CURRENCY = r"^[A-Z]{3}$"
TITLE_MAX = 300
TEXT_MAX = 20_000
URL_MAX = 2000
DIGITS_MAX = 15


class Ref(NamedTuple):
    """Marks a field whose value is the id of a record in ``folder`` (None: ``folder/id``)."""

    folder: str | None


class Term(NamedTuple):
    """Marks a field whose value is the id of a row in ``ordlistor/<vocabulary>.yaml``."""

    vocabulary: str


class CountyName:
    """Marks a county, by its code or its name; counties are known from ``ordlistor/kommuner.yaml``."""


class ProgrammeCode:
    """Marks a code of the programme area of the fund named by the sibling field ``fond``."""


class Prose:
    """Marks text that may hold paragraphs, lists, emphasis and links (limited Markdown)."""


@dataclass(frozen=True)
class PartialDate:
    """A date as precise as its source: a year, a half of it, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None
    half: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + ([f"H{self.half}"] if self.half else [])
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def first_day(self) -> tuple[int, int, int]:
        """The earliest (year, month, day) that the value can mean."""
        return self.year, self.month or (7 if self.half == 2 else 1), self.day or 1

    def last_day(self) -> tuple[int, int, int]:
        """The latest (year, month, day) that the value can mean."""
        month = self.month or (6 if self.half == 1 else 12)
        return self.year, month, self.day or calendar.monthrange(self.year, month)[1]


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_HALF_YEAR = re.compile(r"(\d{4})-H([12])")
_GAP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_WHOLE = re.compile(r"-?[0-9]+")
_PERCENT = re.compile(r"-?\d{1,9}(\.\d{1,6})?")
_ODD_IN_URL = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f]")
PATTERNS = {
    "date": _DATE,
    "halfYear": _HALF_YEAR,
    "gap": _GAP,
    "whole": _WHOLE,
    "percent": _PERCENT,
    "oddInUrl": _ODD_IN_URL,
}
"""What the page's script, which reads the same values, goes by."""


def parse_date(value: object) -> object:
    """``2017``, ``2017-09`` or ``2017-09-01`` to a PartialDate.

    Raises PydanticCustomError: ``date_format`` for another shape, ``date_value`` for a day
    that the calendar lacks.
    """
    if not isinstance(value, str):
        return _expect_scalar(value)
    match = _DATE.fullmatch(value)
    if not match:
        raise PydanticCustomError("date_format", "not a date")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if year < 1 or (month is not None and not 1 <= month <= 12):
        raise PydanticCustomError("date_value", "no such month")
    if day is not None and not 1 <= day <= calendar.monthrange(year, month or 1)[1]:
        raise PydanticCustomError("date_value", "no such day")
    return PartialDate(year, month, day)


def parse_call_date(value: object) -> object:
    """As ``parse_date``, and ``2027-H1`` for the first half of 2027: calls are announced so, long before their day."""
    match = _HALF_YEAR.fullmatch(value) if isinstance(value, str) else None
    if match and int(match[1]) > 0:
        return PartialDate(int(match[1]), half=int(match[2]))
    return parse_date(value)


def _expect_scalar(value: object) -> object:
    raise PydanticCustomError("string_type", "not a scalar")


def parse_integer(value: object) -> object:
    """``26607900`` or ``26 607 900`` (spaces group the digits) to int; a minus is allowed."""
    if not isinstance(value, str):
        return _expect_scalar(value)
    digits = _GAP.sub("", value).replace("−", "-")
    if not _WHOLE.fullmatch(digits):
        raise PydanticCustomError("whole_number", "not a whole number")
    if len(digits) > DIGITS_MAX:
        raise PydanticCustomError("number_too_large", "too large")
    return int(digits)


def parse_count(value: object) -> object:
    """As ``parse_integer``, but never negative."""
    number = parse_integer(value)
    if isinstance(number, int) and number < 0:
        raise PydanticCustomError("negative_number", "negative")
    return number


def parse_percent(value: object) -> object:
    """``46``, ``53,02`` or ``53.02``, with or without %, to a number from 0 to 100."""
    if not isinstance(value, str):
        return _expect_scalar(value)
    text = value.removesuffix("%").rstrip().replace(",", ".")
    if not _PERCENT.fullmatch(text):
        raise PydanticCustomError("percent_format", "not a percentage")
    number = float(text)
    if not 0 <= number <= 100:
        raise PydanticCustomError("percent_range", "outside 0 to 100")
    return int(number) if number.is_integer() else number


def parse_url(value: object) -> object:
    """An absolute http or https address without spaces, user name or password."""
    if not isinstance(value, str):
        return _expect_scalar(value)
    if len(value) > URL_MAX:
        raise PydanticCustomError("string_too_long", "too long", {"max_length": URL_MAX})
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise PydanticCustomError("url_format", "not an address") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise PydanticCustomError("url_scheme", "not http or https")
    if not host or host in ("http", "https") or "@" in parts.netloc or _ODD_IN_URL.search(value):
        raise PydanticCustomError("url_format", "not an address")
    return value


Id = Annotated[str, Limits(pattern=ID)]
Title = Annotated[str, Limits(min_length=1, max_length=TITLE_MAX, pattern=ONE_LINE)]
Text = Annotated[str, Limits(min_length=1, max_length=TEXT_MAX)]
ProseText = Annotated[Text, Prose()]
Texts = Annotated[tuple[ProseText, ...], OneOrMany()]
Date = Annotated[PartialDate, Scalar(parse_date, type=["string", "integer"], pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
CallDate = Annotated[
    PartialDate,
    Scalar(parse_call_date, type=["string", "integer"], pattern=r"^\d{4}(-H[12]|-\d{2}(-\d{2})?)?$"),
]
WholeNumber = Annotated[int, Scalar(parse_integer, type=["integer", "string"], pattern="^[-−]?[0-9 ]+$")]
Count = Annotated[int, Scalar(parse_count, type=["integer", "string"], minimum=0, pattern="^[0-9 ]+$")]
Percent = Annotated[
    float | int,
    Scalar(parse_percent, type=["number", "string"], minimum=0, maximum=100, pattern="^[0-9]+([.,][0-9]+)? ?%?$"),
]
Url = Annotated[
    str, Scalar(parse_url, type="string", format="uri", maxLength=URL_MAX, pattern="^[Hh][Tt][Tt][Pp][Ss]?://")
]
Currency = Annotated[str, Limits(pattern=CURRENCY)]

CountryCode = Literal[
    "AL", "AD", "BE", "BA", "BG", "CY", "DK", "EE", "FI", "FR", "FO", "GE",
    "GR", "GL", "IE", "IS", "IT", "XK", "HR", "LV", "LI", "LT", "LU", "MT",
    "MD", "MC", "ME", "NL", "MK", "NO", "PL", "PT", "RO", "SM", "CH", "RS",
    "SK", "SI", "ES", "GB", "SE", "CZ", "TR", "DE", "UA", "HU", "AX", "AT",
]  # fmt: skip
"""Countries of Europe, as ISO 3166 codes them; ``text/countries.py`` has their names."""

ProjectId = Annotated[Id, Ref("projekt")]
ExampleId = Annotated[Id, Ref("exempel")]
FundId = Annotated[Id, Ref("fonder")]
ActivityId = Annotated[Id, Ref("aktiviteter")]
SourceId = Annotated[Id, Ref("kallor")]
RecordRef = Annotated[str, Ref(None)]

Municipality = Annotated[str, Term("kommuner")]
County = Annotated[str, CountyName()]
Area = Annotated[str, Term("omraden")]
TargetGroup = Annotated[str, Term("malgrupper")]
Goal = Annotated[str, Term("mal")]
AreaCode = Annotated[str, Limits(min_length=1, max_length=20), ProgrammeCode()]


_Item = TypeVar("_Item")
Many = Annotated[tuple[_Item, ...], OneOrMany()]
"""The type of a field that takes one value or a list of them."""
