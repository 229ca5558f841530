"""What was meant where a list or a group of fields should stand: one value, a mapping, a text with commas.

As in ``value_slips`` nothing is offered that would be refused in its turn: ids and codes are looked up first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from ..faults.codes import advice
from ..models.activity import FundingOption
from ..models.common import ConflictingValue, Financing, Link, Party, Period, Risk, SourceRef
from ..models.fields import FieldSpec, Marker, fields_of
from ..models.fund import Ceiling, Length, ProgrammeArea
from ..models.project import Budget, BudgetLine, Participants
from ..models.types import Ref, Term
from ..models.vocabulary import MunicipalityTerm
from ..reading.yaml_text import as_yaml
from ..text.dates import is_certain_period, meant_period
from ..text.quantities import EUR, MEN, PEOPLE, SEK, WOMEN, first_quantity, only_quantity, quantities
from ..text.swedish import enumerate_words, shorten, slug
from .names import Names
from .value_slips import LONGEST_HINT, Offer, meant_address


def list_offer(value: Any, spec: FieldSpec, names: Names | None) -> Offer | None:
    """The list meant by ``Mjölby, Linköping``, by an address under ``källor`` or by a group without its dash."""
    if spec.part:
        if isinstance(value, dict):
            pairs = [pair_of(key, each, spec.part) for key, each in value.items()]
            if pairs and all(pairs):
                return _lines(spec, pairs)
            return _lines(spec, [value]) if _fits(value, spec.part) else None
        groups = [group_of(part, spec.part, names) for part in _several(value, spec)]
        return _lines(spec, groups) if groups and all(groups) else _source_hint(spec) or _skeleton_hint(spec)
    words = list(value) if isinstance(value, dict) else _several(value, spec)
    if spec.marker is None or names is None:
        return _lines(spec, words) if words and spec.marker is None else None
    meant = [(word, names.meant(spec.marker, word)) for word in words]
    missing = [word for word, found in meant if found is None]
    found = list(dict.fromkeys(match.value for _, match in meant if match))
    hint = missing_hint(missing, spec.marker, names) if missing else ""
    sure = not missing and all(match.sure for _, match in meant if match)
    offer = _lines(spec, found)._replace(sure=sure) if found else Offer(None)
    return offer._replace(hint="\n".join(filter(None, (offer.hint, hint)))) if found or hint else None


_PAIRS = {
    Link: ("titel", "url"),
    BudgetLine: ("post", "belopp"),
    Party: ("namn", "roll"),
    Risk: ("risk", "åtgärd"),
    ProgrammeArea: ("kod", "namn"),
    Ceiling: ("storlek", "belopp"),
    Length: ("storlek", "högst"),
}
"""What stands before and after the colon, where people write ``- Lokal: 1000``."""


def pair_of(key: str, value: object, part: type[BaseModel]) -> dict[str, str] | None:
    """The two fields of ``part`` meant by ``Lokal: 1000``."""
    if part not in _PAIRS or not isinstance(value, str) or not value:
        return None
    first, second = _PAIRS[part]
    if second == "url":
        value = meant_address(value)
    elif fields_of(part)[second].base is int:
        number = only_quantity(value)
        value = str(number.whole) if number and number.whole is not None else ""
    return {first: key, second: value} if value else None


def pair_hint(key: str, value: object, part: type[BaseModel]) -> str:
    """The lines to write in place of ``- Lokal: 1000``, or nothing."""
    if part is Budget:
        return budget_hint({key: value})
    group = pair_of(key, value, part)
    return advice.ITEM.format(rader=as_item(group)) if group else ""


def budget_hint(fields: Mapping[str, Any]) -> str:
    """The rows of a budget meant by ``Lokal: 1000``, where only its own fields fit; or nothing."""
    known = fields_of(Budget)
    rows = [pair_of(key, value, BudgetLine) for key, value in fields.items() if key not in known]
    return advice.BUDGET_ROWS.format(rader=as_yaml({"rader": rows}).rstrip("\n")) if rows and all(rows) else ""


def group_offer(value: Any, spec: FieldSpec, names: Names | None, is_item: bool) -> Offer | None:
    """The fields meant by ``period: 2017–2018``, ``deltagare: 40`` or, as an item of a list, ``- https://…``."""
    assert spec.part
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        value = value[0]
    if isinstance(value, list):
        parts = [part for part in value if isinstance(part, dict)]
        whole = {key: part[key] for part in parts for key in part}
        return _lines(spec, whole) if len(parts) == len(value) and _fits(whole, spec.part) else None
    if not isinstance(value, str):
        return None
    group = group_of(value, spec.part, names)
    if group is None and spec.part in (Budget, Financing):
        return _skeleton_hint(spec)
    if spec.part is ConflictingValue:
        return Offer(None, advice.LIKE_THIS.format(rader=as_item({"värde": value, "källa": "…"})))
    if group is None:
        return _source_hint(spec)
    if is_item:
        return Offer(group, advice.ITEM.format(rader=as_item(group)))
    sure = spec.part is Period and is_certain_period(value)
    return _lines(spec, [group] if spec.many else group)._replace(sure=sure)


def group_of(text: str, part: type[BaseModel], names: Names | None) -> dict[str, str] | None:
    """The fields of ``part`` that a text says, or None when that cannot be known."""
    if part is SourceRef:
        return _source(text, names)
    if part is Link:
        address = meant_address(text)
        return {"url": address} if address else None
    if part is Period:
        ends = meant_period(text)
        return {key: end for key, end in zip(("start", "slut"), ends, strict=True) if end} if ends else None
    if part is Participants:
        return _participants(text)
    if part is Budget:
        found = only_quantity(text)
        if found and found.whole is not None and found.unit in ("", SEK, EUR):
            return {"valuta": found.unit or SEK, "summa": str(found.whole)}
        return None
    if part in (Financing, FundingOption):
        return _fund(text, names) or (_payer(text) if part is Financing else None)
    required = [spec for spec in fields_of(part).values() if spec.required]
    if len(required) != 1 or required[0].base is not str or required[0].choices:
        return None
    most = required[0].limits and required[0].limits.max_length
    return {required[0].key: text} if most is None or len(text) <= most else None


def _source(text: str, names: Names | None) -> dict[str, str] | None:
    """A web address, or a document that the catalogue has."""
    if address := meant_address(text):
        return {"url": address}
    text, page = without_page(text)
    found = names.meant(Ref("kallor"), text.partition(",")[0]) if names else None
    if found is None:
        return None
    return {"källa": found.value, "sida": page} if page else {"källa": found.value}


def without_page(text: str) -> tuple[str, str]:
    """``rapporten`` and ``17`` of ``rapporten, s. 17``."""
    match = re.fullmatch(r"(.+?)[,;]?\s+\(?(?:s|sid|sidan?|sidorna|p)\.?\s*(\d+(?:\s?[-–]\s?\d+)?)\)?", text)
    return (match[1], match[2]) if match else (text, "")


def _fund(text: str, names: Names | None) -> dict[str, str] | None:
    """``ESF+ A1`` to a fund and its programme area."""
    if names is None:
        return None
    head, _, code = text.rpartition(" ")
    if head and (fund := names.meant(Ref("fonder"), head)) and (area := names.programme_area(fund.value, code)):
        return {"fond": fund.value, "programområde": area.value}
    fund = names.meant(Ref("fonder"), text)
    return {"fond": fund.value} if fund else None


def _payer(text: str) -> dict[str, str] | None:
    """Who pays, and how much: ``500 000 kr från Länsstyrelsen``; None when more amounts are told."""
    money = [number for number in quantities(text) if number.unit in (SEK, EUR)]
    if not money:
        return {"finansiär": text}
    first = first_quantity(text)
    match = re.fullmatch(r"(?:från|av|ur|via)\s+(.+)", first[1]) if first else None
    if len(money) > 1 or first is None or match is None or first[0].whole is None:
        return None
    return {"finansiär": match[1], "belopp": str(first[0].whole), "valuta": first[0].unit}


def _participants(text: str) -> dict[str, str] | None:
    keys = {"": "antal", PEOPLE: "antal", WOMEN: "kvinnor", MEN: "män"}
    group: dict[str, str] = {}
    numbers = quantities(text)
    for number in numbers:
        key = keys.get(number.unit, "")
        if number.whole is None or not key or key in group:
            return None
        group[key] = str(number.whole)
    if any(number.about for number in numbers):
        group["kommentar"] = text
    return group or None


def _several(value: Any, spec: FieldSpec) -> list[str]:
    """The values that a text lists: only ids, addresses and keywords can be told apart by commas."""
    if not isinstance(value, str):
        return []
    is_ids = spec.marker is not None or spec.key == "taggar" or spec.part is FundingOption
    is_addresses = spec.part is not None and re.search(r"[,;\s]\s*https?://", value)
    if not (is_ids or is_addresses):
        return [value]
    parts = re.split(
        r"\s*[,;\t\n]\s*|\s+(?=https?://)|(?:^|\s+)\d[.)]\s+" + (r"|\s+(?:och|samt|&)\s+" if is_ids else ""), value
    )
    return [part.strip(" .•·–*") for part in parts if part.strip(" .•·–*")]


def as_item(group: dict[str, Any]) -> str:
    """The lines of one item of a list, whichever list it is."""
    first, *rest = as_yaml(group).rstrip("\n").split("\n")
    return "\n".join((f"- {first}", *(f"  {line}" for line in rest)))


def _lines(spec: FieldSpec, data: Any) -> Offer:
    return Offer(data, advice.LINES.format(rader=as_yaml({spec.key: data}).rstrip("\n")))


def _fits(group: dict[str, Any], part: type[BaseModel]) -> bool:
    return all(key in fields_of(part) for key in group)


def _source_hint(spec: FieldSpec) -> Offer | None:
    return Offer(None, advice.SOURCE.format(fält=spec.key)) if spec.part is SourceRef else None


def _skeleton_hint(spec: FieldSpec) -> Offer | None:
    """What a group must have, for one that cannot be made of a text."""
    assert spec.part
    whole = _skeleton(spec.part)
    items = [_skeleton(spec.part) for _ in range(2 if spec.part is ConflictingValue else 1)]
    rows = as_yaml({spec.key: items if spec.many else whole}).rstrip("\n")
    return Offer(None, advice.LIKE_THIS.format(rader=rows)) if whole else None


@cache
def rows_to_add(spec: FieldSpec) -> str:
    """The lines of a group that is missing or empty; nothing for a single value."""
    offer = _source_hint(spec) or _skeleton_hint(spec) if spec.part else None
    return offer.hint if offer else ""


@cache
def row_to_fill_in(spec: FieldSpec) -> str:
    """The lines of an item of a list of groups that says nothing; nothing for a list of texts."""
    if spec.part is SourceRef:
        return advice.SOURCE_ITEM
    whole = _skeleton(spec.part) if spec.part else None
    return advice.ITEM_OR_NONE.format(rader=as_item(whole)) if whole else ""


def skeleton(part: type[BaseModel], data: Mapping[str, Any] | None = None) -> str:
    """The lines of an item with what ``part`` must have, filled with ``data`` as far as it goes."""
    return as_item({**_skeleton(part), **(data or {})})


def to_fill_in(model: type[BaseModel]) -> str:
    """What to do with the file of a record that holds nothing."""
    return advice.TO_FILL_IN.format(rader=as_yaml(_skeleton(model)).rstrip("\n"))


def row_meant(data: Any, model: type[BaseModel]) -> str:
    """The row of a vocabulary that a text is meant to be, with … for what is not known."""
    if not isinstance(data, str):
        return skeleton(model)
    return skeleton(model, {"namn": data} if model is MunicipalityTerm else {"id": slug(data), "namn": data})


_MOST_ROWS = 20
"""More are not shown: how the first is written is enough."""


def rows_meant(data: Any, model: type[BaseModel]) -> str:
    """The rows of a vocabulary that is written as fields: of one row, or of a few ids with their names."""
    rows = [skeleton(model)]
    if isinstance(data, dict) and _fits(data, model):
        rows = [skeleton(model, data)]
    elif isinstance(data, dict) and len(data) <= _MOST_ROWS and all(isinstance(name, str) for name in data.values()):
        rows = [skeleton(model, {"id": key, "namn": name}) for key, name in data.items()]
    lines = "\n".join(rows)
    return advice.LINES.format(rader=lines if len(lines) < LONGEST_HINT else skeleton(model))


def _skeleton(part: type[BaseModel]) -> dict[str, Any]:
    if part is SourceRef:
        return {"url": "https://…"}
    fields = {}
    for spec in fields_of(part).values():
        if spec.required:
            rows = 2 if spec.part is ConflictingValue else 1
            fields[spec.key] = [_skeleton(spec.part) for _ in range(rows)] if spec.part and spec.many else "…"
    if part is Budget:
        return {"rader": [_skeleton(BudgetLine)]}
    if part is Financing:
        return {"finansiär": "…", "belopp": "…", "valuta": SEK}
    return fields if part is not ConflictingValue else {**fields, "källa": "…"}


def missing_hint(words: list[str], marker: Marker, names: Names) -> str:
    """What to do with words that a vocabulary or a folder lacks."""
    shown = enumerate_words([shorten(word) for word in words])
    if isinstance(marker, Term):
        terms = names.few_terms(marker.vocabulary)
        few = advice.TERMS.format(värden=terms) if terms else ""
        return advice.NOT_IN_VOCABULARY.format(värden=shown, ordlista=marker.vocabulary) + few
    if isinstance(marker, Ref) and marker.folder:
        return advice.NO_RECORD.format(värden=shown, mapp=marker.folder)
    return ""
