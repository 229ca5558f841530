"""What the models say about their fields, as plain values that the other modules can walk."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union

from pydantic import BaseModel

from ..faults.problems import Path
from .shapes import Limits, OneOrMany, Scalar, TextAs
from .types import CountyName, ProgrammeCode, Prose, Ref, Term

Marker = Ref | Term | CountyName | ProgrammeCode


class FieldSpec(NamedTuple):
    """One field of a model.

    ``many`` is true for a list; ``part`` is the model of a mapping, ``choices`` the closed set of
    values written in the model, ``marker`` what a value refers to, ``base`` the scalar type, ``limits`` and
    ``scalar`` how a value is written. ``one_or_many`` lets a value stand for a list of it, ``text_as`` names the
    field that a text may stand for in place of a mapping, and ``group`` is where a form shows the field.
    """

    attribute: str
    key: str
    label: str
    help: str
    required: bool
    many: bool
    part: type[BaseModel] | None
    choices: tuple[str, ...]
    marker: Marker | None
    prose: bool
    single_line: bool
    base: type | None
    limits: Limits | None
    scalar: Scalar | None
    one_or_many: bool
    text_as: str
    group: str


@cache
def fields_of(model: type[BaseModel]) -> dict[str, FieldSpec]:
    """The fields of ``model`` by YAML key, in the order they are declared."""
    specs = {}
    group = ""
    for attribute, info in model.model_fields.items():
        extra = info.json_schema_extra
        group = (str(extra["group"]) if isinstance(extra, dict) else "") or group
        spec = _spec(attribute, info, group)
        specs[spec.key] = spec
    return specs


def _spec(attribute: str, info: Any, group: str) -> FieldSpec:
    many, part, choices, base = False, None, (), None
    metadata: list[object] = list(info.metadata)
    pending = [info.annotation]
    while pending:
        annotation = pending.pop()
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            inner, *extra = typing.get_args(annotation)
            metadata += extra
            pending.append(inner)
        elif origin in (Union, types.UnionType):
            pending += [arg for arg in typing.get_args(annotation) if arg is not type(None)]
        elif origin is tuple:
            many = True
            pending.append(typing.get_args(annotation)[0])
        elif origin is Literal:
            choices = typing.get_args(annotation)
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
            part = annotation
        elif isinstance(annotation, type):
            base = annotation if base in (None, int) else base
    marker = next((mark for mark in metadata if isinstance(mark, Marker)), None)
    limits = next((mark for mark in metadata if isinstance(mark, Limits)), None)
    return FieldSpec(
        attribute=attribute,
        key=info.alias or attribute,
        label=info.title or attribute,
        help=info.description or "",
        required=info.is_required(),
        many=many,
        part=part,
        choices=choices,
        marker=marker,
        prose=any(isinstance(mark, Prose) for mark in metadata),
        single_line=bool(limits and limits.pattern),
        base=base,
        limits=limits,
        scalar=next((mark for mark in metadata if isinstance(mark, Scalar)), None),
        one_or_many=any(isinstance(mark, OneOrMany) for mark in metadata),
        text_as=next((mark.key for mark in metadata if isinstance(mark, TextAs)), ""),
        group=group,
    )


@cache
def ordered_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of ``model`` as they are written: of a record what it is, its type's own, and what all records have.

    The first group of fields is what a record is; a part has no groups, and its keys stand as they are declared.
    """
    specs = list(fields_of(model).values())
    if not specs[0].group:
        return tuple(spec.key for spec in specs)
    own = model.__annotations__
    return tuple(
        spec.key for spec in sorted(specs, key=lambda spec: (spec.group != specs[0].group, spec.attribute not in own))
    )


def spec_at(model: type[BaseModel], path: Path) -> FieldSpec | None:
    """The field that ``path`` (keys and list indices) leads to, or None where no field is."""
    spec = None
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if current is None:
            return None
        spec = fields_of(current).get(step)
        if spec is None:
            return None
        current = spec.part
    return spec


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the mapping at ``path``; the record's own model for the empty path."""
    if not any(isinstance(step, str) for step in path):
        return model
    spec = spec_at(model, path)
    return spec.part if spec else None


def items_of(part: BaseModel, spec: FieldSpec) -> Iterator[tuple[Path, Any]]:
    """The values that ``part`` holds in the field of ``spec``, each with its path from the part."""
    value = getattr(part, spec.attribute)
    if spec.many:
        yield from (((spec.key, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield (spec.key,), value


class Marked(NamedTuple):
    """A value that refers to something, where it stands and the part that holds it."""

    path: Path
    spec: FieldSpec
    marker: Marker
    value: str
    holder: BaseModel


@cache
def _leads_to_markers(model: type[BaseModel]) -> tuple[FieldSpec, ...]:
    return tuple(
        spec for spec in fields_of(model).values() if spec.marker or (spec.part and _leads_to_markers(spec.part))
    )


def marked_values(record: BaseModel, path: Path = ()) -> Iterator[Marked]:
    """Every value of ``record`` whose field carries a marker, at any depth."""
    for spec in _leads_to_markers(type(record)):
        for step, item in items_of(record, spec):
            if spec.part:
                yield from marked_values(item, (*path, *step))
            elif spec.marker:
                yield Marked((*path, *step), spec, spec.marker, item, record)


_Part = TypeVar("_Part", bound=BaseModel)


@cache
def _leads_to_parts(model: type[BaseModel], wanted: type[BaseModel]) -> tuple[FieldSpec, ...]:
    return tuple(
        spec
        for spec in fields_of(model).values()
        if spec.part and (issubclass(spec.part, wanted) or _leads_to_parts(spec.part, wanted))
    )


def parts_of(record: BaseModel, wanted: type[_Part], path: Path = ()) -> Iterator[tuple[Path, _Part]]:
    """Every part of ``record`` that is a ``wanted``, at any depth, with its path."""
    for spec in _leads_to_parts(type(record), wanted):
        for step, item in items_of(record, spec):
            if isinstance(item, wanted):
                yield (*path, *step), item
            else:
                yield from parts_of(item, wanted, (*path, *step))
