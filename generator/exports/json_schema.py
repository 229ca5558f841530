"""JSON Schema (draft-07) of the records and vocabularies, for editors, made from the models.

A schema describes the file as a YAML reader sees it: ``0580`` may arrive as a number and ``no``
as a truth value, and any value may be a ``{text, källor}`` mapping. An empty value is refused,
because ``check`` warns of it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, Union

from pydantic import BaseModel

from ..models.common import SourcedText, SourceRef
from ..models.fields import Marker, fields_of
from ..models.kinds import KIND_BY_FOLDER, VOCABULARIES
from ..models.shapes import Limits, OneOrMany, Scalar, TextAs
from ..models.types import CountyName, Ref, Term
from ..reading.yaml_text import CODE
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..text.countries import COUNTRIES

DRAFT = "http://json-schema.org/draft-07/schema#"
SCHEMA_NAMES = (*KIND_BY_FOLDER, *VOCABULARIES)
_SCALAR = ["string", "number", "boolean"]
_BARE = (SourceRef, SourcedText)
"""Parts whose values cannot have sources of their own."""

Schema = dict[str, Any]


Called = Callable[[Marker], Iterable[tuple[str, str]]]
"""The values that may stand where a marker does, each with what people call it."""


def json_schema(name: str | None = None, called: Called | None = None) -> Schema:
    """The schema of a record type (by folder) or a vocabulary; without ``name`` of any record.

    With ``called`` an editor suggests values by their names. They are no ``enum``: a record that came yesterday is not
    wrong. Raises KeyError for a name that is not in ``SCHEMA_NAMES``.
    """
    writer = _Writer(called)
    if name is None:
        body: Schema = {
            "title": "Kunskapsbankens poster",
            "anyOf": [writer.reference(kind.model) for kind in KIND_BY_FOLDER.values()],
        }
    elif name in KIND_BY_FOLDER:
        kind = KIND_BY_FOLDER[name]
        body = {"title": kind.singular, **writer.mapping(kind.model)}
    else:
        body = {"title": f"Ordlistan {name}", "type": "array", "items": writer.reference(VOCABULARIES[name])}
    return {"$schema": DRAFT, **body, "definitions": writer.definitions}


def called_in(catalogue: Catalogue) -> Called:
    """The records, terms and counties of ``catalogue`` by name; codes of programme areas hang on their fund."""

    def called(marker: Marker) -> Iterator[tuple[str, str]]:
        if isinstance(marker, Term):
            rows = catalogue.vocabularies.get(marker.vocabulary, {}).values()
            yield from ((row.term.id, row.term.name) for row in rows)
        elif isinstance(marker, CountyName):
            yield from counties(catalogue).items()
        elif isinstance(marker, Ref):
            entries = [entry for entry in catalogue.entries() if marker.folder in (None, entry.kind.folder)]
            yield from ((entry.id if marker.folder else entry.ref, entry.record.title) for entry in entries)

    return called


class _Writer:
    """Collects the definitions that a schema refers to."""

    def __init__(self, called: Called | None) -> None:
        self.definitions: dict[str, Schema] = {}
        self._called = called

    def reference(self, model: type[BaseModel]) -> Schema:
        name = model.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self.mapping(model)
        return {"$ref": f"#/definitions/{name}"}

    def mapping(self, model: type[BaseModel]) -> Schema:
        """An object with the fields of ``model`` and no others."""
        properties = {}
        for spec in fields_of(model).values():
            shape = self._field(model, spec.key, sourced=model not in _BARE)
            wrapped = {"allOf": [shape]} if "$ref" in shape else shape
            properties[spec.key] = {"title": spec.label, "description": spec.help, **wrapped}
        required = [spec.key for spec in fields_of(model).values() if spec.required]
        return {
            "type": "object",
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _shape(self, annotation: Any, metadata: list[Any], sourced: bool) -> Schema:
        """The schema of a type: ``metadata`` is what ``Annotated`` said around it."""
        origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
        if origin is typing.Annotated:
            return self._shape(arguments[0], [*metadata, *arguments[1:]], sourced)
        if origin in (Union, types.UnionType) and type(None) in arguments:
            rest = [argument for argument in arguments if argument is not type(None)]
            return self._shape(Union[tuple(rest)], metadata, sourced)  # noqa: UP007 - made at run time
        if origin is tuple:
            item = self._shape(arguments[0], [], sourced)
            many: Schema = {"type": "array", "items": item}
            return {"anyOf": [item, many]} if any(isinstance(mark, OneOrMany) for mark in metadata) else many
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            part = self.reference(annotation)
            text_as = next((mark for mark in metadata if isinstance(mark, TextAs)), None)
            return {"anyOf": [self._field(annotation, text_as.key, sourced), part]} if text_as else part
        leaf = _scalar(annotation, metadata) | self._suggestions(annotation, metadata)
        return {"anyOf": [leaf, self.reference(SourcedText)]} if sourced else leaf

    def _suggestions(self, annotation: Any, metadata: list[Any]) -> Schema:
        """What yaml-language-server lists when one types the name of a value, or rests on a country's code."""
        if self._called is None:
            return {}
        if typing.get_origin(annotation) is Literal and (codes := typing.get_args(annotation))[0] in COUNTRIES:
            return {"enumDescriptions": [COUNTRIES[code] for code in codes]}
        marker = next((mark for mark in metadata if isinstance(mark, Marker)), None)
        found = [
            {"label": f"{name} ({value})", "body": f'"{value}"' if CODE.fullmatch(value) else value}
            for value, name in (self._called(marker) if marker else ())
        ]
        return {"defaultSnippets": found} if found else {}

    def _field(self, model: type[BaseModel], key: str, sourced: bool) -> Schema:
        info = model.model_fields[fields_of(model)[key].attribute]
        return self._shape(info.annotation, list(info.metadata), sourced)


def _scalar(annotation: Any, metadata: list[Any]) -> Schema:
    for mark in metadata:
        if isinstance(mark, Scalar):
            return dict(mark.json_schema)
    if typing.get_origin(annotation) is Literal:
        return {"enum": list(typing.get_args(annotation))}
    schema: Schema = {"type": _SCALAR}
    for mark in metadata:
        if isinstance(mark, Limits):
            limits = {"minLength": mark.min_length, "maxLength": mark.max_length, "pattern": mark.pattern}
            schema |= {key: value for key, value in limits.items() if value is not None}
    return schema
