"""The sheets of a record type: which there are, their columns, and where in a record each cell stands.

The first sheet has a row for each record. A list of groups (financing, parties, budget …) has a sheet of its own, with
a row for each group; one more sheet says where each text comes from. All of it follows from the models.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from ...faults.problems import Path
from ...models.common import Record, SourceRef
from ...models.fields import FieldSpec, fields_of
from ...models.kinds import Kind
from ..leaves import SOURCES

SHEET_NAME_MAX = 31
"""Excel's limit to the name of a sheet, which may hold none of ``[]:*?/\\``."""
ID, RECORD, ABOUT = "Id", "Hör till", "Gäller"
"""Headings of columns that are no fields: the id of a record, which record a row is of, what a source is for."""
REFERENCES = "Källhänvisningar"
"""The sheet of sources with their places."""
HELP, EXAMPLE = "(hjälp)", "(exempel)"
"""What stands first in rows that are no records."""
GUIDE, LISTS, COLUMNS = "Läs mig", "Listor", "Kolumner"
"""Sheets without records: how to fill in, what the drop-downs hold, and what every column means."""


class Column(NamedTuple):
    """A column: its heading, and the keys from the group of its row to the field."""

    heading: str
    keys: tuple[str, ...]
    spec: FieldSpec
    required: bool


class Table(NamedTuple):
    """A sheet: ``keys`` lead from a row of ``parent`` to the list whose groups are its rows.

    The sheet of the records themselves has no parent. ``label`` is what a place in words calls a row.
    """

    name: str
    label: str
    keys: tuple[str, ...]
    parent: Table | None
    columns: tuple[Column, ...]

    def row_path(self, numbers: Path) -> Path:
        """Where the group of a row stands; ``numbers`` count it and the rows that it is below, from 0."""
        if self.parent is None:
            return ()
        return (*self.parent.row_path(numbers[:-1]), *self.keys, numbers[-1])

    @property
    def numbered_by(self) -> tuple[Table, ...]:
        """The sheets whose rows the rows of this one are below, but for that of the records."""
        above = self.parent
        return () if above is None or above.parent is None else (*above.numbered_by, above)


@cache
def tables(kind: Kind) -> tuple[Table, ...]:
    """The sheets of a record type, that of the records first."""
    return tuple(_tables(kind.model, kind.plural, kind.plural, (), None, kind.useful))


def _tables(
    model: type[BaseModel],
    name: str,
    label: str,
    keys: tuple[str, ...],
    parent: Table | None,
    useful: tuple[str, ...] = (),
) -> Iterator[Table]:
    columns = _unlike(_columns(model, (), "", True))
    if parent is None:
        columns.sort(key=lambda column: (not column.required, column.keys[0] not in useful))
    table = Table(name[:SHEET_NAME_MAX], label, keys, parent, tuple(columns))
    yield table
    for below, inner_label, part in _lists(model, (), ""):
        inner_name = inner_label if parent is None else f"{name} – {inner_label}"
        yield from _tables(part, inner_name.replace(": ", " – "), inner_label, below, table)


def _columns(model: type[BaseModel], keys: tuple[str, ...], around: str, required: bool) -> Iterator[Column]:
    for spec in fields_of(model).values():
        here, heading = (*keys, spec.key), around + spec.label
        if spec.part is SourceRef:
            if issubclass(model, Record):
                yield Column(heading, here, spec, required and spec.required)
        elif spec.part and not spec.many:
            yield from _columns(spec.part, here, f"{heading}: ", required and spec.required)
        elif not spec.part:
            yield Column(heading, here, spec, required and spec.required)


def _lists(
    model: type[BaseModel], keys: tuple[str, ...], around: str
) -> Iterator[tuple[tuple[str, ...], str, type[BaseModel]]]:
    """The lists of groups in a mapping of ``model``, those of sources excepted."""
    for spec in fields_of(model).values():
        here, label = (*keys, spec.key), around + spec.label
        if spec.part and spec.part is not SourceRef:
            if spec.many:
                yield here, label, spec.part
            else:
                yield from _lists(spec.part, here, f"{label}: ")


def _unlike(columns: Iterator[Column]) -> list[Column]:
    """The columns; those with the same heading get their key behind it."""
    found = list(columns)
    headings = [column.heading for column in found]
    return [
        column._replace(heading=f"{column.heading} ({column.keys[-1]})")
        if headings.count(column.heading) > 1
        else column
        for column in found
    ]


def place_in_words(model: type[BaseModel], path: Path) -> str:
    """``Syfte 2``, ``Parter 3: Roll``: what the column ``Gäller`` calls a place; empty for the whole record.

    A number is left out for the first text of a list.
    """
    words: list[str] = []
    current: type[BaseModel] | None = model
    spec: FieldSpec | None = None
    for step in path:
        if isinstance(step, int):
            if step or (spec and spec.part):
                words[-1] += f" {step + 1}"
        elif current is not None:
            spec = fields_of(current)[step]
            words.append(label_of(current, spec))
            current = spec.part
    return ": ".join(words)


def place_meant(model: type[BaseModel], words: str) -> Path | None:
    """The place that ``words`` call by labels or keys; None when there is none of that name."""
    path: Path = ()
    current: type[BaseModel] | None = model
    for word in filter(None, re.split(r"\s*:\s*|\.", words)):
        if current is None:
            return None
        name, number = _parted(word)
        by_label = {label_of(current, spec).casefold(): spec for spec in fields_of(current).values()}
        spec = by_label.get(name) or fields_of(current).get(name)
        if spec is None:
            return None
        path += (spec.key, number - 1) if spec.many and spec.part is not SourceRef else (spec.key,)
        current = None if spec.part is SourceRef else spec.part
    return path


def _parted(word: str) -> tuple[str, int]:
    match = re.fullmatch(r"(.+?) ([1-9]\d{0,3})", word.strip())
    return (match[1].casefold(), int(match[2])) if match else (word.strip().casefold(), 1)


def label_of(model: type[BaseModel], spec: FieldSpec) -> str:
    """The label of a field, with its key when another field of the model has the same."""
    is_shared = [other.label for other in fields_of(model).values()].count(spec.label) > 1
    return f"{spec.label} ({spec.key})" if is_shared else spec.label


class Spot(NamedTuple):
    """Where a value stands: in which sheet and column, ``numbers`` of its row as in ``Table.row_path``.

    ``item`` is the number of the value in its list, from 0.
    """

    table: Table
    numbers: Path
    column: Column
    item: int


def spot(kind: Kind, path: Path) -> Spot:
    """The spot of the value at ``path``, which is no source's."""
    table, rest = tables(kind)[0], path
    numbers: Path = ()
    while below := next((other for other in tables(kind) if _leads_to(other, table, rest)), None):
        length = len(below.keys)
        table, numbers, rest = below, (*numbers, rest[length]), rest[length + 1 :]
    column = next(column for column in table.columns if column.keys == rest[: len(column.keys)])
    index = next((step for step in rest[len(column.keys) :] if isinstance(step, int)), 0)
    return Spot(table, numbers, column, index)


def _leads_to(table: Table, above: Table, path: Path) -> bool:
    is_below = table.parent is not None and table.parent.name == above.name
    return is_below and len(path) > len(table.keys) and path[: len(table.keys)] == table.keys


class Cited(NamedTuple):
    """A value of a source: ``about`` is its field, or the text it stands beside, ``rest`` its number and key.

    The rest is empty when a text is said to have no source.
    """

    about: Path
    rest: Path


def cited(model: type[BaseModel], path: Path) -> Cited | None:
    """What the value at ``path`` says of a source, or None when it is a value of the record itself."""
    current: type[BaseModel] | None = model
    for at, step in enumerate(path):
        if isinstance(step, int):
            continue
        spec = fields_of(current).get(step) if current else None
        if spec is None:
            return Cited(path[:at], path[at + 1 :]) if step == SOURCES else None
        if spec.part is SourceRef:
            return Cited(path[: at + 1], path[at + 1 :])
        current = spec.part
    return None
