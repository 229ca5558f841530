"""What others have written in each field, to show beside it: real values, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from pydantic import BaseModel

from ..models.fields import FieldSpec, fields_of
from ..models.types import CountyName, Ref, Term
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.written import as_written, values_in
from ..text.swedish import first_words

_LOOKED_AT = 100
"""Records of each type that examples are looked for in."""
_SHORT = 70


def field_examples(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """An example for each field that some record has, by the name of its model and its key; the first short one."""
    found: dict[tuple[str, str], str] = {}
    for entries in catalogue.records.values():
        for entry in islice(entries.values(), _LOOKED_AT):
            for model, spec, value in _values(as_written(entry), entry.kind.model):
                key = (model.__name__, spec.key)
                if len(found.get(key, " " * (_SHORT + 1))) > _SHORT:
                    found[key] = first_words(_in_words(catalogue, spec, value), 2 * _SHORT)
    return found


def _values(data: Mapping[str, Any], model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], FieldSpec, Any]]:
    """Every single value of a group of fields and of the groups in it, with its field and the model that has it."""
    specs = fields_of(model)
    for key, whole in data.items():
        for value in values_in(whole, specs[key]):
            if isinstance(value, dict) and (part := specs[key].part):
                yield from _values(value, part)
            elif not isinstance(value, dict):
                yield model, specs[key], value


def _in_words(catalogue: Catalogue, spec: FieldSpec, value: Any) -> str:
    """A term, a county or a record by its name, anything else as it was written."""
    if isinstance(spec.marker, Term) and (row := catalogue.vocabularies[spec.marker.vocabulary].get(value)):
        return row.term.name
    if isinstance(spec.marker, CountyName):
        return str(counties(catalogue).get(value, value))
    if isinstance(spec.marker, Ref) and (
        entry := catalogue.find(f"{spec.marker.folder}/{value}" if spec.marker.folder else value)
    ):
        return entry.record.title
    return str(value)
