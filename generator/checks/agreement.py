"""What is said in words and what is said in fields: the same, and never only in words (``models/twins.py``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from textwrap import dedent
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..faults.codes import advice
from ..faults.problems import Path, Problem, dotted
from ..models.fields import fields_of
from ..models.fund import Fund, ProgrammeArea, Terms
from ..models.twins import DATE, MONEY, PERIOD, TIME, TWINS, Twin
from ..reading.yaml_text import as_value, as_yaml
from ..records.catalogue import Catalogue
from ..records.origin import name_of
from ..records.parse import Entry
from ..text.personal import masked
from ..text.quantities import PERCENT
from ..text.swedish import enumerate_words, shorten
from .stated import Stated, stated_in
from .values import parts, shown, values_at

_BY_PART: dict[type[BaseModel], list[Twin]] = {
    model: [twin for twin in TWINS if twin.part is model] for model in dict.fromkeys(twin.part for twin in TWINS)
}


class _Addition(NamedTuple):
    """What to write for a value that only words state: where, for people, and the data to add there."""

    place: str
    data: Any
    within: bool
    """Whether the group is written within { }."""


_Found = tuple[Problem, _Addition | None]


def check_agreement(catalogue: Catalogue) -> Iterator[Problem]:
    """Words that state a value which its field lacks, or for which the field says something else."""
    for entry in catalogue.entries():
        told: set[tuple[Path, Any]] = set()
        found: list[_Found] = []
        for model, twins in _BY_PART.items():
            for path, part in parts(entry.record, model):
                for fault, key in (each for twin in twins for each in _check(entry, twin, path, part)):
                    if key not in told:
                        told.add(key)
                        found.append(fault)
        yield from _with_lines(found)


def _with_lines(found: list[_Found]) -> Iterator[Problem]:
    """The problems, each with all the lines to add to the same group: those of one alone would make it stand twice."""
    together: dict[tuple[str, str], Any] = {}
    for _, addition in found:
        if addition:
            key = _group(addition)
            together[key] = _merged(together[key], addition.data) if key in together else addition.data
    for fault, addition in found:
        if addition is None:
            yield fault
            continue
        data = together[_group(addition)]
        lines = as_yaml(data) if isinstance(data, dict) else dedent(as_yaml({"": data}).partition("\n")[2])
        place = f" under {addition.place}" if addition.place else ""
        hint = advice.ADD_LINES.format(plats=place, rader=lines.rstrip("\n"))
        if addition.within:
            hint = advice.ADD_WITHIN.format(rad=as_value(data)[1:-1])
        yield replace(fault, hint=masked(hint))


def _group(addition: _Addition) -> tuple[str, str]:
    return addition.place, "" if isinstance(addition.data, list) else next(iter(addition.data))


def _merged(one: Any, other: Any) -> Any:
    """Two additions as one: the fields of both, in the first item of a list."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **{key: _merged(one[key], value) if key in one else value for key, value in other.items()}}
    return [_merged(one[0], other[0])] if isinstance(one, list) and isinstance(other, list) else one


def _check(entry: Entry, twin: Twin, path: Path, part: BaseModel) -> Iterator[tuple[_Found, tuple[Path, Any]]]:
    """The problems of one part, each with what tells it from others; the texts of a field are judged together."""
    for key in twin.words:
        places: dict[Stated, Path] = {}
        for place, text in values_at(part, key):
            stated = stated_in(text, twin, _choices(part)) if isinstance(text, str) else []
            places = {**dict.fromkeys(stated, place), **places}
        if not places:
            continue
        held, related = _held(part, twin), _related(entry, twin, part)
        wrong = _contradicting([*places], held, related) if held else _in_words_only([*places], related)
        if wrong:
            where, field = (*path, *places[wrong]), (*path, *twin.value.split("."))
            fault = _fault(entry, twin, path, part, where, wrong, held)
            yield fault, (where, wrong.shown) if held else (field, None)


def _choices(part: BaseModel) -> tuple[str, ...]:
    """What kind of value ``part`` says that it holds: an amount that was ``sökt`` is another than one ``beviljat``."""
    chosen = (getattr(part, spec.attribute) for spec in fields_of(type(part)).values() if spec.choices)
    return tuple(choice for choice in chosen if isinstance(choice, str))


def _in_words_only(stated: list[Stated], related: list[Any]) -> Stated | None:
    """The one value that words state; a range, or one of several, cannot stand in the field."""
    only = stated[0]
    is_told = any(_agree(only, value) for value in related)
    return only if len(stated) == 1 and only.value is not None and not is_told else None


def _contradicting(stated: list[Stated], held: list[Any], related: list[Any]) -> Stated | None:
    """A value of the words that is none of those held; of several it is known only when as many are held."""
    strange = [each for each in stated if not any(_agree(each, value) for value in (*held, *related))]
    return strange[0] if strange and len(stated) in (1, len(held)) else None


def _agree(stated: Stated, held: Any) -> bool:
    if isinstance(held, str):  # dates, as exact as their source
        return _same_time(held, stated.value)
    if isinstance(held, tuple) and isinstance(stated.value, tuple):
        ends = zip(stated.value, held, strict=True)
        return all(not one or not other or _same_time(one, other) for one, other in ends)
    amount, currency = held if isinstance(held, tuple) else (held, "")
    if currency and stated.currency and currency != stated.currency:
        return bool(amount != stated.least)  # the same amount in another currency, more or less
    return bool(stated.least <= amount <= stated.most)


def _same_time(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _held(part: BaseModel, twin: Twin) -> list[Any]:
    """The values of the field, in the form in which words state them."""
    values = list(values_at(part, twin.value))
    if twin.unit == MONEY:
        key = ".".join((*twin.value.split(".")[:-1], "valuta"))
        currencies = {place[:-1]: currency for place, currency in values_at(part, key)}
        return [(amount, currencies.get(place[:-1], "")) for place, amount in values]
    if twin.unit == PERIOD:
        return [tuple(str(end) if end else "" for end in (period.start, period.end)) for _, period in values]
    return [str(value) if twin.unit in (DATE, TIME) else value for _, value in values]


def _related(entry: Entry, twin: Twin, part: BaseModel) -> list[Any]:
    """Values of other fields that explain the words: the fund's other part, the shares of its programme areas."""
    fund = entry.record
    if twin.unit != PERCENT or not isinstance(fund, Fund):
        return []
    terms = fund.terms or Terms()
    own, paid = terms.cofinancing, terms.support
    if isinstance(part, ProgrammeArea):
        above = [area.cofinancing for area in fund.programme_areas if area.code == part.parent]
        values = [own, *above, part.share, part.cofinancing, _rest(part.cofinancing), _rest(own)]
    elif twin.value == "stöd_högst_procent":
        values = [_rest(own)]
    else:
        shares = [*(area.cofinancing for area in fund.programme_areas), *(call.cofinancing for call in fund.calls)]
        values = [*shares, *map(_rest, shares), _rest(own), paid]
    return [value for value in values if value is not None]


def _rest(share: float | None) -> float | None:
    return None if share is None else 100 - share


def _fault(
    entry: Entry, twin: Twin, path: Path, part: BaseModel, where: Path, stated: Stated, held: list[Any]
) -> _Found:
    """The problem, at the words; its field and its offer are those of the value."""
    key = twin.value.rpartition(".")[2]
    words = {"fält": name_of(where), "ord": stated.shown, "tvilling": key}
    is_another = twin.value.startswith("utlysningar.")  # a call has its own days
    addition, offer = None, ""
    if stated.value is not None:
        offer = as_value(_written(twin, stated)[key])
    if held and not is_another:
        lines = as_yaml(_written(twin, stated)).rstrip("\n") if offer else ""
        hint = {"advice": advice.IF_WORDS_HOLD.format(rader=lines)} if lines else {}
        values = enumerate_words([shown(value) for value in held])
        fault = entry.origin.fault("ord-och-falt-olika", where, **hint, **words, värde=values)
    else:
        above, data = _to_add(twin, part, stated)
        is_within = not above and "." not in twin.value and entry.origin.positions.is_flow(path)
        addition = _Addition(_place(path, part, above), data, is_within)
        fault = entry.origin.fault("ord-utan-falt", where, **words)
    return replace(fault, field=dotted((*path, *twin.value.split("."))), offer=offer), addition


def _to_add(twin: Twin, part: BaseModel, stated: Stated) -> tuple[tuple[str, ...], Any]:
    """The groups that exist already on the way to the value, and the data to add to the last of them.

    A day that is none of those of the calls is that of another call.
    """
    steps = twin.value.split(".")
    above: list[str] = []
    current = part
    while len(steps) > 1 and (value := getattr(current, fields_of(type(current))[steps[0]].attribute)):
        current = value[0] if isinstance(value, tuple) else value
        above.append(steps.pop(0))
    data: Any = _written(twin, stated)
    if twin.unit == DATE and above and above[-1] in _LISTS:
        return tuple(above), [{**_LISTS[above[-1]], **data}]
    for step in reversed(steps[:-1]):
        data = {step: [{**_LISTS[step], **data}] if step in _LISTS else data}
    return tuple(above), data


_LISTS: dict[str, dict[str, str]] = {"tak": {}, "längd_månader": {}, "utlysningar": {"namn": "Utlysningen"}}
"""Lists, and what the first item of one that does not exist yet begins with."""


def _written(twin: Twin, stated: Stated) -> dict[str, Any]:
    """The value as its field, and its currency, are written."""
    key = twin.value.rpartition(".")[2]
    if twin.unit == MONEY:
        return {key: str(stated.value), **({"valuta": stated.currency} if stated.currency else {})}
    if twin.unit == PERIOD:
        return {key: {end: value for end, value in zip(("start", "slut"), stated.value, strict=True) if value}}
    return {key: str(stated.value)}


def _place(path: Path, part: BaseModel, above: tuple[str, ...]) -> str:
    """Where to write, for people: ``programområden, C``."""
    words = [str(step) for step in path if isinstance(step, str)]
    if path and isinstance(path[-1], int):
        names = (value for key in ("kod", "namn", "fas", "finansiär", "fond") for _, value in values_at(part, key))
        words.append(shorten(next(names, f"nummer {path[-1] + 1} uppifrån")))
    return ", ".join((*words, *above))
