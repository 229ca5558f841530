"""A record as it was written, as plain data that JSON can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from ..models.fields import FieldSpec, fields_of
from ..reading.yaml_source import Data
from .parse import Entry


def as_written(entry: Entry) -> dict[str, Any]:
    """The keys and values of the YAML, numbers as numbers, references unresolved."""
    return _mapping(entry.data, entry.record)


def values_in(value: Any, spec: FieldSpec) -> Iterator[Any]:
    """What stands at a field, item by item, without the sources beside a text."""
    if isinstance(value, list):
        for item in value:
            yield from values_in(item, spec)
    elif isinstance(value, dict) and "text" in value and not (spec.part and "text" in fields_of(spec.part)):
        yield from values_in(value["text"], spec)
    elif value is not None:
        yield value


def _mapping(data: Mapping[str, Data], typed: BaseModel) -> dict[str, Any]:
    specs, differing = fields_of(type(typed)), _as_typed(type(typed))
    return {
        key: _value(value, getattr(typed, specs[key].attribute)) if key in differing else value
        for key, value in data.items()
        if value is not None
    }


@cache
def _as_typed(model: type[BaseModel]) -> frozenset[str]:
    """The fields that are not as they were written: with numbers in them, or with groups, which leave out the empty."""
    return frozenset(key for key, spec in fields_of(model).items() if spec.part or spec.base in (int, float))


def _value(value: Data, typed: Any) -> Any:
    """``value`` as it was written, but for numbers, which are what the model made of it: ``typed``."""
    if isinstance(value, list):
        return [_value(item, one) for item, one in zip(value, typed, strict=True)]
    if isinstance(typed, tuple):
        (typed,) = typed  # a single value where a list may stand
    if isinstance(typed, BaseModel) and isinstance(value, str):
        (attribute,) = typed.model_fields_set  # a single value where a group may stand
        typed = getattr(typed, attribute)
    if isinstance(value, dict):
        has_text = isinstance(typed, BaseModel) and "text" in fields_of(type(typed))
        is_wrapper = "text" in value and not has_text
        return {**value, "text": _value(value["text"], typed)} if is_wrapper else _mapping(value, typed)
    return typed if isinstance(typed, int | float) else value
