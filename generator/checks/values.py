"""The values of a record that words are compared with: where they stand, and how a message shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from ..faults.problems import Path
from ..models.fields import fields_of, items_of, parts_of
from ..text.swedish import format_number


def parts(record: BaseModel, wanted: type[BaseModel]) -> Iterator[tuple[Path, BaseModel]]:
    """Every part of ``record`` that is a ``wanted``, itself too, with its path."""
    if isinstance(record, wanted):
        yield (), record
    else:
        yield from parts_of(record, wanted)


def values_at(part: BaseModel, key: str, place: Path = ()) -> Iterator[tuple[Path, Any]]:
    """The values at the dotted path ``key`` from ``part``, through every list on the way."""
    first, _, rest = key.partition(".")
    spec = fields_of(type(part)).get(first)
    for step, item in items_of(part, spec) if spec else ():
        if rest:
            yield from values_at(item, rest, (*place, *step))
        else:
            yield (*place, *step), item


def shown(value: Any) -> str:
    """A value for people: ``2017–2018``, ``20 000 SEK``."""
    if isinstance(value, tuple):
        parts = [format_number(each) if isinstance(each, int) else str(each) for each in value if each]
        return ("–" if all(isinstance(each, str) for each in value) else " ").join(parts)
    return value if isinstance(value, str) else format_number(value)
