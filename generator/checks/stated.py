"""What a text states of a value: read sentence by sentence, in the unit that the field counts.

It errs on the side of silence: a sentence with a word that may make it tell of something else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..models.twins import DATE, LEAST, MONEY, MOST, PERIOD, TIME, Twin
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
    quantities_in,
)
from ..text.swedish import MONTH_NAMES, format_number

_SAYS_NOTHING = frozenset(
    "den det de en ett är var ska måste får kan har hade krävs kräver krav kravet gäller i på av för med om och samt"
    " eller som enligt rapporten källan totalt sammanlagt svenska".split()
)
"""Words that a sentence may hold and still tell of nothing but the value."""
_OWN = r"(?:medfinansiering|egen ?finansiering|egen ?insats)"
_NONE = (
    rf"\b(?:ingen|inget|inga|utan)(?: krav på)? (?:egen )?{_OWN}\b|behöver inte (?:själv )?medfinansiera\b"
    rf"|{_OWN}(?:en)? (?:krävs|behövs|fordras) (?:inte|ej)|^(?:ingen|inget|inga|nej)(?: krav| krävs)?\.?$"
)
_WHOLE = {"medfinansiering_procent": (_NONE, "0 %"), "stöd_högst_procent": ("hela kostnaden|alla kostnader", "100 %")}
"""Shares that are said without a number, by the last step of the value."""
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])|;\s+|\n")
_DAYS = re.compile(r"\s+och\s+(?=(?:den |har |sista |senast )?(?:stäng|öppn|sista))")
_MONTH = "|".join(name[:3] for name in MONTH_NAMES)
_DAY = (
    rf"(?:\d{{1,2}}(?::?[ae])? (?:{_MONTH})[a-zåäö]*\.? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    r"|\d{1,2}[/.]\d{1,2}[/.\s-]\d{4})"
)
_TIME = rf"(?:{_DAY}|(?:{_MONTH})[a-zåäö]*\.? \d{{4}}|\d{{4}}(?:-\d{{2}})?)"
_SPAN = rf"({_TIME})\s*(?:–|-|till(?: och med)?|och|t\.o\.m\.)\s*({_TIME})"
_YEAR = ("19", "20")
_SIGNS: dict[str, tuple[str, ...]] = {
    PERCENT: ("%", "procent", "hälften", "femtedel", "fjärdedel", "tiondel", "ingen", "inget", "inga", "nej", "utan ",
              "inte", "ej", "hela kostnaden", "alla kostnader"),
    MONEY: ("kr", "euro", "€", "sek", ":-", "eur"),
    MONTHS: ("mån", "år"),
    PEOPLE: ("deltagare", "personer", "individer", "st"),
    WOMEN: ("kvinnor",),
    MEN: ("män",),
    DATE: _YEAR,
    TIME: _YEAR,
    PERIOD: _YEAR,
}  # fmt: skip
"""A sentence with none of these states no value of that unit, and is not read further."""
_LONGEST = 300
"""Longer sentences say more than a value, and take time to search."""

_AT_LEAST = frozenset(("minst", "lägst", ">", "≥"))
_AT_MOST = frozenset(("högst", "max", "max.", "maximalt", "som mest", "upp till", "som längst", "längst", "<", "≤"))
_MORE = _AT_LEAST | {"mer än", "fler än", "över", "drygt"}
_LESS = _AT_MOST | {"mindre än", "färre än", "under", "knappt", "nästan", "närmare"}
_NEAR = 1.5
"""How many times more or less than a number that is not exact may be meant by it."""


class Stated(NamedTuple):
    """What words state: all from ``least`` to ``most`` agrees with them.

    ``value`` is what would stand in the field, None when the words are less exact than that.
    """

    shown: str
    value: Any = None
    least: float = 0
    most: float = 0
    currency: str = ""


def stated_in(text: str, twin: Twin, also: Collection[str] = ()) -> list[Stated]:
    """What ``text`` states of the value of ``twin``: each once. ``also`` are more words that it may hold."""
    found: list[Stated] = []
    if not _may_state(text.casefold(), twin):
        return found
    sentences: Collection[str] = _sentences(text)
    if twin.unit == DATE:
        sentences = [part for sentence in sentences for part in _DAYS.split(sentence)]
    for low in sentences:
        if len(low) < _LONGEST and _may_state(low, twin) and re.search(twin.about, low):
            found += (value for value in _in_sentence(low, twin, also) if value not in found)
    return found


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in small letters; one twin after another asks for them."""
    return tuple(sentence.casefold().strip() for sentence in _SENTENCES.split(text))


def _may_state(low: str, twin: Twin) -> bool:
    return any(sign in low for sign in _SIGNS[twin.unit]) or (twin.bare and low[:1].isdigit())


def _in_sentence(low: str, twin: Twin, also: Collection[str]) -> list[Stated]:
    """All that a sentence states of the value, or nothing when it may tell of something else."""
    if twin.unit in (DATE, TIME, PERIOD):
        pattern = {DATE: _DAY, TIME: _TIME, PERIOD: _SPAN}[twin.unit]
        found, rest = list(_times(low, twin)), re.sub(pattern, "#", low)
    else:
        words, number = _WHOLE.get(twin.value.rpartition(".")[2], ("", ""))
        low = re.sub(words, number, low) if words else low
        alone = only_quantity(low) if twin.bare else None
        quantities, rest = ([alone._replace(unit=twin.unit)], "") if alone and not alone.unit else quantities_in(low)
        is_money = twin.unit == MONEY
        wanted = [each for each in quantities if each.unit == twin.unit or (is_money and each.unit in (SEK, EUR))]
        found = [stated for each in wanted if (stated := _stated(each, twin))]
    return found if found and _says_only(rest, twin.says, also) else []


def _says_only(rest: str, says: str, also: Collection[str]) -> bool:
    """Whether all words of ``rest`` are those that a sentence on the value has."""
    words, phrases = _vocabulary(says)
    for phrase in phrases:
        rest = rest.replace(phrase, " ")
    return all(word in words or word in also for word in re.findall(r"\w+", rest))


@cache
def _vocabulary(says: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of ``Twin.says``, and what is only meant together."""
    said = says.split()
    return _SAYS_NOTHING.union(said), tuple(word.replace("_", " ") for word in said if "_" in word)


def _times(low: str, twin: Twin) -> Iterator[Stated]:
    if twin.unit == PERIOD:
        for match in re.finditer(_SPAN, low):
            if ends := meant_period(f"{match[1]} – {match[2]}"):
                yield Stated(match[0], ends)
    elif twin.unit == DATE:
        for words in re.findall(_DAY, low):
            yield Stated(words, meant_date(words) or words)
    elif first := re.search(rf"(?:{twin.about})[^0-9]*?\b({_TIME})", low):
        yield Stated(first[1], meant_date(first[1]) or first[1])


def _stated(quantity: Quantity, twin: Twin) -> Stated | None:
    """What a number says; None when it is a limit of the other kind."""
    words = {PERCENT: " procent", SEK: " kronor", EUR: " euro", MONEY: ""}
    unit = words.get(quantity.unit, f" {quantity.unit}")
    low, high = (int(end) if end == int(end) else end for end in (quantity.low, quantity.high))
    numbers = format_number(low) if low == high else f"{format_number(low)}–{format_number(high)}"
    currency = quantity.unit if quantity.unit in (SEK, EUR) else ""
    about = "" if quantity.unit == MONTHS and quantity.about == "under" else quantity.about  # is also ”during”
    if about in {LEAST: _AT_LEAST, MOST: _AT_MOST}.get(twin.limit, ()):
        about = ""
    elif twin.limit and about in _AT_LEAST | _AT_MOST:
        return None
    is_exact = low == high and (not about or (twin.limit and about not in _MORE | _LESS))
    least, most = _bounds(low, high, about)
    return Stated(f"{about} {numbers}{unit}".strip(), low if is_exact else None, least, most, currency)


def _bounds(low: float, high: float, about: str) -> tuple[float, float]:
    if about in _MORE:
        return low, high * _NEAR if about == "drygt" else float("inf")
    if about in _LESS:
        return low / _NEAR if about in ("knappt", "nästan", "närmare") else 0, high
    return (low / _NEAR, high * _NEAR) if about else (low, high)


PATTERNS = {"sentences": _SENTENCES, "days": _DAYS, "day": _DAY, "time": _TIME, "span": _SPAN}
SAYS_NOTHING, WHOLE, SIGNS, LONGEST, NEAR = _SAYS_NOTHING, _WHOLE, _SIGNS, _LONGEST, _NEAR
AT_LEAST, AT_MOST, MORE, LESS = _AT_LEAST, _AT_MOST, _MORE, _LESS
"""What the page's script, which reads the same sentences, goes by."""
