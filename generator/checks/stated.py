"""What a text states of a value: read clause by clause, in the unit that the field counts.

It errs on the side of silence: what only explains, gives an example or tells of another time is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..models.twins import DATE, MONEY, PERIOD, TIME, Twin
from ..text.dates import meant_date, meant_period
from ..text.quantities import (
    EUR,
    MEN,
    MONTHS,
    PEOPLE,
    PERCENT,
    SEK,
    WOMEN,
    Quantity,
    only_quantity,
    quantities,
)
from ..text.swedish import MONTHS as MONTH_NAMES
from ..text.swedish import format_number

_NOT_STATED = re.compile(
    r"framgår (?:inte|ej)|anges (?:inte|ej)|säger (?:inte|inget|ingenting|ej)|står (?:inte|ej)|okän[dt]|oklart"
)
_NOT_THIS = re.compile(
    r"till exempel|t\.? ?ex\.?|exempelvis|tidigare|förra|förut|jämför|vanlig(?:en|t)|oftast|ofta\b|brukar|i snitt"
    r"|genomsnitt"
)
_OWN = r"(?:medfinansiering|egen ?finansiering|egen ?insats)"
_ZERO = re.compile(
    rf"\b(?:ingen|inget|inga|utan)(?: krav på)? (?:egen )?{_OWN}\b(?! (?:får|kan|räknas|av|i form))"
    rf"|behöver inte (?:själv )?medfinansier|{_OWN} (?:krävs|behövs|fordras) (?:inte|ej)"
    r"|^(?:ingen|inget|inga|nej)(?: krav| krävs)?\.?$"
)
_CLAUSES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”0-9])|;\s+|,(?!\d)\s*|\s+(?:men|medan)\s+|\n")
_DAYS = re.compile(r"\s+och\s+(?=(?:den |har |sista |senast )?(?:stäng|öppn|sista))")
_MONTH = "|".join(name[:3] for name in MONTH_NAMES)
_DAY = (
    rf"(?:\d{{1,2}}(?::?[ae])? (?:{_MONTH})[a-zåäö]*\.? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    r"|\d{1,2}[/.]\d{1,2}[/.\s-]\d{4})"
)
_TIME = rf"{_DAY}|(?:{_MONTH})[a-zåäö]*\.? \d{{4}}|\d{{4}}(?:-\d{{2}})?"
_SPAN = re.compile(rf"({_TIME})\s*(?:–|-|till(?: och med)?|och|t\.o\.m\.)\s*({_TIME})", re.IGNORECASE)
_SIGNS = {
    PERCENT: (
        *"0123456789",
        "procent",
        "medfinans",
        "hälften",
        "del",
        "ingen",
        "inget",
        "nej",
        "utan ",
        "hela kostnaden",
        "alla kostnader",
    ),
    MONEY: ("kr", "euro", "€", "sek", ":-", "eur", "mn", "milj", "tusen", "000"),
    MONTHS: ("mån", "år"),
    PEOPLE: ("deltagare", "personer", "individer", "st", *"0123456789"),
    WOMEN: ("kvinnor",),
    MEN: ("män",),
    DATE: ("20", "19"),
    TIME: ("projektet start", "projektet börja", "projektet inle", "projektet slut", "projektet avslut"),
    PERIOD: ("projekt",),
}
"""A text with none of these states no value of that unit, and is not read further."""


_LONGEST_CLAUSE = 500
"""Longer ones are no prose, and take time to search."""


class Stated(NamedTuple):
    """A value that words state, as it would stand in the field, and the highest value when the words give a range."""

    value: Any
    shown: str
    high: Any = None


def stated_in(text: str, twin: Twin) -> list[Stated]:
    """What ``text`` states of the value of ``twin``: each once."""
    found: list[Stated] = []
    low = text.casefold()
    if not any(sign in low for sign in _SIGNS[twin.unit]) or (twin.unit == PERIOD and not _SPAN.search(text)):
        return found
    clauses = _CLAUSES.split(text)
    if twin.unit == DATE:
        clauses = [part for clause in clauses for part in _DAYS.split(clause)]
    for clause in clauses:
        low = clause.casefold()
        if len(low) > _LONGEST_CLAUSE:
            continue
        if _NOT_STATED.search(low) or _NOT_THIS.search(low) or not re.search(twin.about, low):
            continue
        if twin.value.endswith("medfinansiering_procent") and _ZERO.search(low.strip()):
            found += [none for none in (Stated(0, "ingen medfinansiering"),) if none not in found]
        if twin.value.endswith("stöd_högst_procent") and re.search(r"\b(?:hela kostnaden|alla kostnader)\b", low):
            found += [whole for whole in (Stated(100, "hela kostnaden"),) if whole not in found]
        if twin.but and re.search(twin.but, low):
            continue
        found += (value for value in _in_clause(clause, twin) if value not in found)
    return found


def _in_clause(clause: str, twin: Twin) -> Iterator[Stated]:
    if twin.unit in (DATE, TIME):
        for match in re.findall(_DAY if twin.unit == DATE else _TIME, clause, re.IGNORECASE):
            if day := meant_date(match) or match:
                yield Stated(day, match)
    elif twin.unit == PERIOD:
        for match in _SPAN.finditer(clause):
            if ends := meant_period(f"{match[1]} – {match[2]}"):
                yield Stated(ends, match[0])
    else:
        says_what = not twin.about and (not twin.loose or twin.unit == PEOPLE)  # a bare number needs no unit
        alone = only_quantity(clause) if says_what else None
        for quantity in [alone._replace(unit=alone.unit or twin.unit)] if alone else quantities(clause):
            if quantity.unit == twin.unit or (twin.unit == MONEY and quantity.unit in (SEK, EUR)):
                yield _quantity(quantity, twin)


def _quantity(quantity: Quantity, twin: Twin) -> Stated:
    words = {PERCENT: " procent", SEK: " kronor", EUR: " euro", MONEY: ""}
    unit = words.get(quantity.unit, f" {quantity.unit}")
    low, high = (int(end) if end == int(end) else end for end in (quantity.low, quantity.high))
    currency = quantity.unit if quantity.unit != MONEY else ""
    value: Any = (low, currency) if twin.unit == MONEY else low
    if low != high:
        return Stated(value, f"{format_number(low)}–{format_number(high)}{unit}", high)
    return Stated(value, f"{format_number(low)}{unit}")
