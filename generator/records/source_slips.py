"""Sources written where they cannot stand, or that the catalogue lacks: what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from ..faults.codes import advice
from ..models.common import SourcedText, SourceRef
from ..models.fields import fields_of
from ..reading.yaml_text import as_yaml
from .key_slips import meant_key
from .names import Names
from .shape_slips import group_of
from .value_slips import LONGEST_HINT

_TEXT, _SOURCES = fields_of(SourcedText)


def means_sources(key: str) -> bool:
    """Whether ``key`` is what people call the sources of something."""
    return meant_key(key, SourcedText, ()) == _SOURCES


def no_source(holder: type[BaseModel] | None) -> str:
    """What to do where a field of ``holder`` names a source that the catalogue lacks: only some can be web pages."""
    return advice.NO_SOURCE if holder is SourceRef else advice.NO_DOCUMENT


def own_sources_hint(value: object, holder: type[BaseModel], beside: Mapping[str, Any], names: Names | None) -> str:
    """How to keep the sources ``value``, written in a group of the fields of ``holder``: the lines of one value."""
    written = value if isinstance(value, list) else [value]
    sources = [each if isinstance(each, dict) else group_of(str(each), SourceRef, names) for each in written]
    shown = sources if sources and all(sources) else [{"källa": "…"}]
    lines = (as_yaml(_with_sources(*field, shown)).rstrip("\n") for field in _values(holder, beside))
    fits = (each for each in lines if len(each) < LONGEST_HINT)
    return advice.OWN_SOURCES.format(rader=next(fits, as_yaml(_with_sources("…", "…", shown[:1])).rstrip("\n")))


def _values(holder: type[BaseModel], beside: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The values beside the sources that can have sources, those that only name the group last."""
    specs = [spec for spec in fields_of(holder).values() if not (spec.part or spec.choices or spec.marker)]
    for spec in sorted(specs, key=lambda spec: spec.required):
        if beside.get(spec.key):
            yield spec.key, beside[spec.key]


def _with_sources(key: str, value: Any, sources: list[Any]) -> dict[str, Any]:
    """A field with ``sources`` at its value, or at the first of several."""
    if not isinstance(value, list):
        return {key: {_TEXT: value, _SOURCES: sources}}
    return {key: [{_TEXT: value[0], _SOURCES: sources}, *(["…"] if value[1:] else [])]}
