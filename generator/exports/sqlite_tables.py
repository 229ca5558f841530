"""The tables of a catalogue in SQLite, as the models say: names, columns, what they mean and how a record fills them.

A record is a row of the table of its type. A field with one value is a column, and so are the fields of a group that
there is one of: ``period_slut``. A list has a table of its own, ``projekt_finansiering``, whose rows name the row that
they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..models.fields import FieldSpec, fields_of
from ..models.kinds import KINDS, VOCABULARIES
from ..models.types import PartialDate, Ref, Term

RECORDS = "poster"
BELONGS_TO = "tillhör"
VALUE = "värde"
_NUMBERS = {int: "INTEGER", float: "NUMERIC"}


class Column(NamedTuple):
    """A column, what readers call it and what it holds; ``refers`` is the table and column whose value it names."""

    name: str
    label: str
    help: str
    type: str = "TEXT"
    refers: tuple[str, str] | None = None
    key: bool = False
    required: bool = False


class Field(NamedTuple):
    """A column that a field fills; ``attribute`` leads to it from the holder, dotted, empty for the holder itself."""

    column: Column
    attribute: str

    def value(self, holder: Any) -> str | int | float | None:
        value = _at(holder, self.attribute)
        return str(value) if isinstance(value, PartialDate) else value


class Table(NamedTuple):
    """A table: ``keys`` are the columns that come first, ``fields`` those that a holder fills, ``lists`` the tables
    whose rows belong to one of this, each by the attribute that holds them."""

    name: str
    label: str
    help: str
    keys: tuple[Column, ...]
    fields: tuple[Field, ...] = ()
    lists: tuple[tuple[str, Table], ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        return (*self.keys, *(field.column for field in self.fields))

    def every(self) -> Iterator[Table]:
        """This table and those below it."""
        yield self
        for _, below in self.lists:
            yield from below.every()

    def held(self, holder: Any) -> Iterator[tuple[Table, Any]]:
        """What stands in the lists of ``holder``, item by item."""
        for attribute, below in self.lists:
            yield from ((below, item) for item in _at(holder, attribute) or ())


@cache
def record_tables() -> dict[str, Table]:
    """The table of each record type, by folder."""
    return {
        kind.folder: _of_model(
            kind.folder,
            kind.plural,
            f"En rad för varje post av typen {kind.singular.lower()}.",
            kind.model,
            (
                Column("id", "Id", "Postens id, samma som filens namn.", key=True),
                Column("ref", "Post", "Postens mapp och id.", refers=(RECORDS, "ref"), required=True),
            ),
        )
        for kind in KINDS
    }


@cache
def vocabulary_tables() -> dict[str, Table]:
    """The table of each vocabulary, by name."""
    return {
        name: _loosened(_of_model(name, f"Ordlistan {name}", "De ord som posterna väljer bland.", model, ()))
        for name, model in VOCABULARIES.items()
    }


def _loosened(table: Table) -> Table:
    """Vocabularies hold for any records, so they may name some that are not there: no key says otherwise."""
    fields = (
        field._replace(column=field.column._replace(refers=None)) if field.column.refers == (RECORDS, "ref") else field
        for field in table.fields
    )
    lists = ((attribute, _loosened(below)) for attribute, below in table.lists)
    return table._replace(fields=tuple(fields), lists=tuple(lists))


def _of_model(name: str, label: str, help: str, model: type[BaseModel], keys: tuple[Column, ...]) -> Table:
    fields: list[Field] = []
    lists: list[tuple[str, Table]] = []
    key = keys[0].name if keys else "id"
    for spec, column, attribute, sure in _flat(model):
        if spec.many:
            lists.append((attribute, _of_list(f"{name}_{column}", f"{label}: {spec.label}", spec, (name, key))))
        else:
            is_key = not keys and column == "id"
            fields.append(Field(_column(column, spec, key=is_key, required=sure and spec.required), attribute))
    return Table(name, label, help, keys, tuple(fields), tuple(lists))


def _of_list(name: str, label: str, spec: FieldSpec, holder: tuple[str, str]) -> Table:
    number = Column("nr", "Nummer", "Radens nummer; raderna står i postens ordning.", "INTEGER", key=True)
    kind = "INTEGER" if holder[1] == number.name else "TEXT"
    whose = Column(BELONGS_TO, "Tillhör", f"Raden i {holder[0]} som den hör till.", kind, holder, required=True)
    if spec.part:
        return _of_model(name, label, spec.help, spec.part, (number, whose))
    return Table(name, label, spec.help, (number, whose), (Field(_column(VALUE, spec, required=True), ""),))


def _flat(model: type[BaseModel], prefix: str = "", holder: str = "", sure: bool = True) -> Iterator[Any]:
    """The fields of ``model`` and of the groups in it: each with its column, where it is, and if all around it are."""
    for spec in fields_of(model).values():
        column, attribute = f"{prefix}{spec.key}", f"{holder}{spec.attribute}"
        if spec.part and not spec.many:
            yield from _flat(spec.part, f"{column}_", f"{attribute}.", sure and spec.required)
        else:
            yield spec, column, attribute, sure


def _column(name: str, spec: FieldSpec, key: bool = False, required: bool = False) -> Column:
    type = _NUMBERS.get(spec.base, "TEXT") if spec.base else "TEXT"
    return Column(name, spec.label, spec.help, type, _referred(spec), key, required)


def _referred(spec: FieldSpec) -> tuple[str, str] | None:
    if isinstance(spec.marker, Ref):
        return (spec.marker.folder, "id") if spec.marker.folder else (RECORDS, "ref")
    return (spec.marker.vocabulary, "id") if isinstance(spec.marker, Term) else None


def _at(holder: Any, attribute: str) -> Any:
    """What the dotted ``attribute`` leads to; None where a group on the way is absent."""
    for step in attribute.split(".") if attribute else ():
        if holder is None:
            return None
        holder = getattr(holder, step)
    return holder
