"""A record with a value in every field of its model, so that nothing a model has can be forgotten by a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from pydantic import BaseModel

from generator.models.fields import FieldSpec, fields_of
from generator.models.types import CountyName, PartialDate, ProgrammeCode, Ref, Term

_TERMS = {"kommuner": "0580", "omraden": "omrade", "malgrupper": "grupp", "mal": "mal"}
Write = Callable[[FieldSpec], str]


def filled(model: type[BaseModel], write: Write) -> dict[str, Any]:
    """The data of a record: texts come from ``write``, references and closed choices are valid ones."""
    numbers = count(11)
    return {key: _many(spec, write, numbers) for key, spec in fields_of(model).items()}


def _many(spec: FieldSpec, write: Write, numbers: Iterator[int]) -> Any:
    if spec.many and spec.choices:
        return [spec.choices[0]]
    return [_one(spec, write, numbers) for _ in range(2)] if spec.many else _one(spec, write, numbers)


def _one(spec: FieldSpec, write: Write, numbers: Iterator[int]) -> Any:
    if spec.part:
        return {key: _many(part, write, numbers) for key, part in fields_of(spec.part).items()}
    if spec.choices:
        return spec.choices[0]
    if spec.base is PartialDate:
        return str(1900 + next(numbers))
    if spec.base in (int, float):
        return str(next(numbers) % 100)
    return _special(spec, next(numbers)) or write(spec)


def _special(spec: FieldSpec, number: int) -> str | None:
    """Values whose form is fixed, and references to what ``surroundings`` holds."""
    marker = spec.marker
    if isinstance(marker, Ref):
        return "rapport" if marker.folder else "projekt/rapport"
    if isinstance(marker, Term):
        return _TERMS[marker.vocabulary]
    if isinstance(marker, CountyName):
        return "Provlän"
    if isinstance(marker, ProgrammeCode) and spec.key != "kod":
        return "A"
    if spec.key == "valuta":
        return "SEK"
    if spec.key in ("url", "webbplats", "länk"):
        return f"https://exempel.se/{number}"
    return f"id-{number}" if spec.key in ("id", "tidigare_id") else None


def surroundings() -> dict[str, str]:
    """What the references of a filled record lead to, as YAML by path."""
    record = "titel: Rapport\nsammanfattning: Text.\n"
    sourced = f"{record}källor: [{{källa: rapport}}]\n"
    rows = {name: f"- {{id: '{id}', namn: Term}}\n" for name, id in _TERMS.items()}
    return {
        "projekt/rapport": f"{sourced}projektägare: a\nstatus: avslutat\n",
        "exempel/rapport": sourced,
        "fonder/rapport": f"{sourced}programområden: [{{kod: A}}]\n",
        "aktiviteter/rapport": sourced,
        "kallor/rapport": record,
        **{f"ordlistor/{name}": text for name, text in rows.items()},
        "ordlistor/kommuner": "- {id: '0580', namn: Kommun, län: Provlän}\n",
    }
