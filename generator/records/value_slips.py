"""What a single value was meant to be: numbers, dates, choices and addresses as people write them.

A slip that can be mended on the way in is a ``ValueSlip``; what to write instead of a refused value is an ``Offer``.
Both are values: a message shows them, and whatever writes records can use them. Nothing is offered that would be
refused in its turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from ..faults.codes import advice
from ..models.fields import FieldSpec, fields_of
from ..models.fund import Ceiling, Length
from ..models.project import Budget, BudgetLine
from ..models.types import parse_call_date, parse_url
from ..reading.slip import SMART_QUOTES, in_curly_quotes, quoted_text
from ..reading.yaml_text import as_yaml
from ..text.countries import COUNTRIES
from ..text.dates import is_certain, meant_about, meant_date, meant_half_year
from ..text.quantities import EUR, MONTHS, PEOPLE, PERCENT, SEK, first_quantity, only_quantity
from ..text.swedish import enumerate_words, is_spelling_of, nearest, shorten

BULLETS = frozenset("•●▪◦∙·–*")
"""Signs that word processors put before the items of a list."""
SLIP_STARTS = SMART_QUOTES | BULLETS | {"-", "1"}
"""A value that begins with none of these has no slip."""

_NOT_STATED = re.compile(
    r"okän[dt]|oklart?|saknas|(?:inga?|inte) uppgift(?:er)?|uppgift(?:er)? saknas|framgår (?:inte|ej)(?: av källan)?"
    r"|vet (?:inte|ej)|(?:inte|ej) (?:angivet|känt|bestämt)|[?–x.…-]+|n/a|tbd"
)
_STILL_GOING = frozenset(
    ("pågår", "pågående", "tills vidare", "nu", "fortfarande", "löper", "fortsätter", "ej avslutat")
)
RELATIVE_DAYS = {"idag": 0, "i dag": 0, "dagens datum": 0, "today": 0, "igår": -1, "i går": -1, "förrgår": -2}
"""Days as they are called on the day itself, by their distance from it."""
_NONE = frozenset(("ingen", "inget", "inga", "nej", "noll"))
MEANT = {
    "pågår": ("pågående",),
    "pågående": ("pågår", "aktivt", "aktuellt", "löpande", "startat", "ongoing"),
    "avslutat": ("klart", "klar", "färdigt", "färdig", "slutfört", "slutförd", "genomfört", "finished", "done"),
    "planerat": ("kommande", "planeras", "på gång", "förslag", "planned", "ej påbörjat", "ansökt"),
    "avvecklat": ("nedlagt", "avbrutet", "upphört"),
    "egen insats": ("medfinansiering", "egenfinansiering", "egen finansiering", "egna medel"),
    "beviljat": ("beviljad", "bidrag", "tilldelat"),
    "sökt": ("ansökt", "söks"),
    "in natura": ("arbetstid", "natura"),
}
MEANT |= {code: (name.casefold(),) for code, name in COUNTRIES.items()}
CURRENCIES = {"kr": "SEK", "kronor": "SEK", "svenska kronor": "SEK", "skr": "SEK", "mkr": "SEK", "tkr": "SEK"}
CURRENCIES |= {"euro": "EUR", "euros": "EUR", "€": "EUR", "$": "USD", "dollar": "USD"}


LONGEST_HINT = 800
"""A hint that shows more than this shows a whole text, not what to change."""


class ValueSlip(NamedTuple):
    """The code of a slip, what finds the words for its message, and what was meant."""

    code: str
    words: Callable[[], Mapping[str, str]]
    meant: Any


class Offer(NamedTuple):
    """The data to write instead, or None when the field is to be left out; a hint in place of the usual one.

    ``name`` says what the data are called, when they are only a code. ``sure`` says that the value means nothing else
    and nothing more than the data, with those ``beside`` them in other fields: it can be written without asking.
    """

    data: Any
    hint: str = ""
    name: str = ""
    sure: bool = False
    beside: Mapping[str, str] = MappingProxyType({})


def find_slip(value: str, spec: FieldSpec, is_item: bool, sourced: bool) -> ValueSlip | None:
    """The slip in ``value``; ``is_item`` says that it stands in a list, ``sourced`` that it has sources of its own."""
    if value[0] in BULLETS:
        return _bullet(value, spec, is_item)
    if value[0] == "1":
        return _numbered(value, spec) if spec.prose and spec.many and not is_item else None
    if value.startswith("-"):
        is_list = spec.many and not is_item and (value[1:2].isalpha() or not spec.prose)
        return ValueSlip("yaml-mellanslag-efter-streck", dict, []) if is_list else None
    if not in_curly_quotes(value):
        return None
    if _is_one_line(spec):
        straight = value[1:-1].strip()
        return ValueSlip(
            "smarta-citattecken", lambda: {"värde": shorten(value), "written": quoted_text(value)}, straight
        )
    return ValueSlip("smarta-citattecken-prosa", dict, value) if spec.prose and not sourced else None


def _bullet(value: str, spec: FieldSpec, is_item: bool) -> ValueSlip | None:
    """A sign of a list in place of ``- ``; what is meant is the list, or the item without the sign."""
    if value[1:2] not in (" ", "\t", "\u00a0") or not spec.many or (value[0] == "*" and is_item):
        return None
    if value[0] == "–" and spec.prose and (is_item or " – " not in value):
        return None  # a line of speech
    items = [part.strip() for part in re.split(rf"(?:^|\s){re.escape(value[0])}\s", value) if part.strip()]
    if is_item:
        words = {"tecken": value[0], "advice": advice.BULLET_IN_ITEM.format(tecken=value[0])}
        return ValueSlip("punkt-i-lista", lambda: words, items[0])
    return _list_in_text(value[0], items, spec)


def _numbered(value: str, spec: FieldSpec) -> ValueSlip | None:
    """``1. Ett 2. Två``, numbered by a word processor; what is meant is the list."""
    numbers = re.findall(r"(?:^|\s)(\d)[.)]\s", value)
    if len(numbers) < 2 or numbers != [str(number) for number in range(1, len(numbers) + 1)]:
        return None
    items = [part.strip() for part in re.split(r"(?:^|\s)\d[.)]\s", value) if part.strip()]
    return _list_in_text("1. 2. …", items, spec)


def _list_in_text(signs: str, items: list[str], spec: FieldSpec) -> ValueSlip:
    def words() -> dict[str, str]:
        lines = as_yaml({spec.key: items}).rstrip("\n")
        return {"tecken": signs, "advice": advice.LINES.format(rader=lines) if len(lines) < LONGEST_HINT else ""}

    return ValueSlip("punkt-i-lista", words, items)


def _is_one_line(spec: FieldSpec) -> bool:
    """Whether the field holds a short value rather than running text."""
    return spec.single_line or bool(spec.choices) or spec.marker is not None or spec.base is not str


def number_offer(value: str, spec: FieldSpec, holder: type[BaseModel] | None) -> Offer | None:
    """The number in ``ca 40``, ``1,5 mkr``, ``2 år``, ``10 % av budgeten``, for a field of ``holder``."""
    beside = fields_of(holder) if holder else {}
    is_share = spec.base is float
    if is_share and value.casefold() in _NONE:
        return Offer("0")
    found, more = only_quantity(value), ""
    if found is None and (first := first_quantity(value)):
        found, more = first
    if found is None:
        return left_out(value, spec)
    if found.unit and found.unit not in units_of(spec, holder):
        return None
    if found.low < 0 and holder not in (Budget, BudgetLine):
        return None
    place = _place_for_words(spec, beside)
    if found.low != found.high:
        rest = "" if spec.required else f" och skriv ”{shorten(value)}”{place}"
        return None if spec.required else Offer(None, advice.RANGE.format(fält=spec.key, plats=rest))
    if is_share and not 0 <= found.low <= 100:
        return None
    whole = int(found.low + (0.5 if found.low > 0 else -0.5))
    number = f"{found.low:g}".replace(".", ",") if is_share else f"{whole:,}".replace(",", " ")
    means_limit = holder in (Ceiling, Length) and found.about in _AT_MOST
    words = "" if means_limit else found.about
    rests = [f"”{shorten(value if words and more else words or more.strip('()'))}”{place}"] if words or more else []
    is_whole = float(number.replace(" ", "").replace(",", ".")) == found.low
    currency = {"valuta": found.unit} if found.unit in (SEK, EUR) and "valuta" in beside else {}
    sure = is_whole and not rests and (bool(currency) or found.unit not in (SEK, EUR))
    rests += [f"{found.unit} i fältet valuta"] if currency else []
    if not rests:
        return Offer(number, advice.NUMBER_ONLY.format(tal=number), sure=sure)
    hint = advice.NUMBER_AND_MORE.format(delar=enumerate_words([f"{number} här", *rests]))
    return Offer(number, hint, sure=sure, beside=currency)


def units_of(spec: FieldSpec, holder: type[BaseModel] | None) -> tuple[str, ...]:
    """What a number in a field of ``holder`` may be written with; the currency of a budget's lines is the budget's."""
    beside = fields_of(holder) if holder else {}
    if spec.base is float:
        return (PERCENT, spec.key)
    if holder is Length:
        return (MONTHS, spec.key)
    if "valuta" in beside:
        return (SEK, EUR, spec.key)
    return (SEK if holder is BudgetLine else PEOPLE, spec.key)


_AT_MOST = frozenset(("högst", "max", "max.", "upp till", "maximalt", "som mest", "<", "≤"))


def _place_for_words(spec: FieldSpec, beside: Collection[str]) -> str:
    """Where the words around a number can stand: in the comment beside it, or the text on the same thing."""
    key = next((key for key in ("kommentar", spec.key.removesuffix("_procent")) if key in beside), spec.key)
    return f" i fältet {key}" if key != spec.key else " i en text om det är viktigt"


def date_offer(value: str, spec: FieldSpec, holder: type[BaseModel] | None) -> Offer | None:
    """The date in ``1 december 2022``, the year of ``hösten 2022``, half a year of a call; nothing for ``pågår``."""
    if takes_half_years(spec) and (half_year := meant_half_year(value)):
        return Offer(half_year, sure=True)
    if exact := meant_date(value):
        return Offer(exact, sure=is_certain(value))
    if about := meant_about(value):
        is_year = len(about) == len("2022")
        hint = advice.INEXACT_CALL if takes_half_years(spec) and is_year else advice.INEXACT_DATE
        return Offer(about, hint.format(tid=about, ord=shorten(value)))
    word = value.casefold().strip(" .")
    if word in RELATIVE_DAYS or re.match(r"(?:i |för |sedan )?(?:förra|senaste|\d+ \w+ sedan|veckan?|måndags)", word):
        return Offer(None, advice.RELATIVE_DATE)
    if spec.required:
        return None
    if word in _STILL_GOING:
        return Offer(None, advice.STILL_GOING.format(fält=spec.key))
    if word == "löpande" and holder and "status" in fields_of(holder):
        return Offer(None, advice.SAY_IN_STATUS.format(fält=spec.key, ord=word))
    return left_out(value, spec)


def takes_half_years(spec: FieldSpec) -> bool:
    """Whether the field is a date that may be half a year."""
    return spec.scalar is not None and spec.scalar.read is parse_call_date


def left_out(value: str, spec: FieldSpec) -> Offer | None:
    """To leave the field out, for a word that says only that nothing is known."""
    is_nothing = _NOT_STATED.fullmatch(value.casefold().strip())
    return Offer(None, advice.LEAVE_OUT.format(fält=spec.key)) if is_nothing and not spec.required else None


def choice_offer(value: str, spec: FieldSpec) -> Offer | None:
    """The allowed value that is most like ``value``, or that people mean by it."""
    word = value.casefold().strip(" .")
    if found := nearest(value, spec.choices):  # ”oavslutat” is not ”avslutat”
        return Offer(found, sure=is_spelling_of(value, found) and word[:3] == found.casefold()[:3])
    meant = next((choice for choice in spec.choices if word in MEANT.get(choice, ())), None)
    return Offer(meant, sure=meant in COUNTRIES) if meant else left_out(value, spec)


def currency_offer(value: str) -> Offer | None:
    """``SEK`` for ``kr``, ``EUR`` for ``€``."""
    word = value.casefold().strip(" .")
    code = CURRENCIES.get(word, value.upper().strip())
    is_times = word in ("mkr", "tkr")  # which says something of the amount too
    return Offer(code, sure=code in (SEK, EUR) and not is_times) if re.fullmatch(r"[A-Z]{3}", code) else None


BARE_ADDRESS = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-zåäö]{2,}(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)
SCHEME = re.compile(r"(?:https?:/*)*(?:h?t{0,3}ps?s?\s*[:;]?\s*/{1,3}|https?:)(?=[\w-]+\.)", re.IGNORECASE)


def meant_address(value: str) -> str:
    """The web address in ``www.scb.se``, ``htps://scb.se``, ``<https://scb.se>``; empty when there is none."""
    text = value.strip(" <>")
    if link := re.fullmatch(r"\[[^\]]*\]\((.*)\)", text):
        text = link[1]
    secure = re.match(r"http:|http/", text, re.IGNORECASE) is None
    if scheme := SCHEME.match(text):
        text = text[scheme.end() :]
    elif not BARE_ADDRESS.fullmatch(text.replace(" ", "%20")):
        return ""
    if "@" in text.partition("/")[0]:
        return ""
    address = f"{'https' if secure else 'http'}://{text.replace(' ', '%20')}"
    try:
        parse_url(address)
    except PydanticCustomError:
        return ""
    return address


def address_offer(value: str) -> Offer | None:
    """The address to write, or what to do with what is none."""
    if "://" not in value and ("@" in value or value.lower().startswith("mailto:")):
        return Offer(None, advice.MAIL)
    if re.match(r"file:|[A-Za-z]:[\\/]|\\\\", value, re.IGNORECASE):
        return Offer(None, advice.OWN_COMPUTER)
    within = re.findall(r"https?://[^\s<>()\"]+", value)
    address = meant_address(value) or (meant_address(within[0].rstrip(".,;")) if len(within) == 1 else "")
    return Offer(address) if address else Offer(None, advice.ADDRESS_UNKNOWN) if "//" not in value else None
