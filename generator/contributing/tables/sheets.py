"""Records to the rows of their sheets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...faults.problems import Path
from ...models.common import SourceRef
from ...models.fields import FieldSpec, fields_of
from ...models.kinds import Kind
from ...models.types import PartialDate
from ...reading.yaml_source import Data
from ...records.value_slips import takes_half_years
from ..leaves import SOURCES, Leaves, leaves
from .layout import ABOUT, ID, RECORD, REFERENCES, Column, Table, cited, place_in_words, spot, tables
from .wording import OWN_WORDS, Wording, joined

Row = dict[str, str]
"""Cells by heading."""


class Heading(NamedTuple):
    """The head of a column: its name, what to write there, and the field, if it is one."""

    name: str
    help: str
    spec: FieldSpec | None = None
    required: bool = False


class Sheet(NamedTuple):
    """A sheet with its columns and rows."""

    name: str
    headings: tuple[Heading, ...]
    rows: list[Row]


def sheets(kind: Kind, records: Mapping[str, Mapping[str, Data]], wording: Wording) -> list[Sheet]:
    """The sheets of ``kind`` with the records by what their rows are called: ids, or an example."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for id, data in records.items():
        for sheet, found in _rows(kind, id, leaves(data, kind.model), wording).items():
            rows[sheet] += found
    listed = [Sheet(table.name, _headings(kind, table, rows[table.name]), rows[table.name]) for table in tables(kind)]
    return [*listed, Sheet(REFERENCES, _reference_headings(), rows[REFERENCES])]


def _headings(kind: Kind, table: Table, rows: Iterable[Row]) -> tuple[Heading, ...]:
    used = {heading for row in rows for heading in row}
    if table.parent is None:
        first = [Heading(ID, "Lämna tomt för en ny post. Id:t blir då titeln med små bokstäver.")]
    else:
        first = [_of_record()]
        first += [
            Heading(number_of(above), f"Vilken rad i {above.name}, 1 för den första.") for above in table.numbered_by
        ]
    columns = []
    for column in table.columns:
        columns += [Heading(name, _help(column), column.spec, column.required) for name in _names(column, used)]
    return (*first, *columns)


def _of_record() -> Heading:
    return Heading(RECORD, "Titeln, som på första bladet, eller id:t.", required=True)


def _reference_headings() -> tuple[Heading, ...]:
    about = Heading(ABOUT, "Tomt för hela posten. Annars rubriken: Syfte, Syfte 2, Parter 3: Roll.")
    return (
        _of_record(),
        about,
        *(Heading(spec.label, spec.help, spec) for spec in fields_of(SourceRef).values()),
    )


def number_of(table: Table) -> str:
    """The heading of the column that numbers a row of ``table``, on the sheets below it."""
    return f"{table.label} nr"


def _names(column: Column, used: set[str]) -> list[str]:
    """The column and, of texts that are several, those that follow it."""
    if not is_numbered(column.spec):
        return [column.heading]
    follows = re.compile(rf"{re.escape(column.heading)} (\d+)")
    count = max((int(match[1]) for heading in used if (match := follows.fullmatch(heading))), default=1)
    return [numbered(column.heading, index) for index in range(count)]


def is_numbered(spec: FieldSpec) -> bool:
    """Whether the items of a list stand in columns of their own: texts do, words share a cell."""
    return spec.many and spec.prose


def numbered(heading: str, index: int) -> str:
    """``Syfte``, ``Syfte 2``: the heading of item ``index``, from 0."""
    return f"{heading} {index + 1}" if index else heading


def _help(column: Column) -> str:
    spec = column.spec
    said = "Krävs. " if column.required else ""
    said += spec.help
    if is_numbered(spec):
        return f"{said} Flera: en kolumn till med rubriken {numbered(column.heading, 1)}."
    if spec.part is SourceRef:
        return f"{said} Skriv källans titel eller en webbadress. Avsnitt och sida skrivs på bladet {REFERENCES}."
    if spec.many:
        return f"{said} Flera: semikolon emellan."
    if takes_half_years(spec):
        return f"{said} Till exempel 2027-09-01, 2027-09 eller 2027-H2."
    return f"{said} Till exempel 2017, 2017-09 eller 2017-09-01." if spec.base is PartialDate else said


def _rows(kind: Kind, id: str, values: Leaves, wording: Wording) -> dict[str, list[Row]]:
    """The rows of one record by sheet."""
    found: dict[str, dict[Path, Row]] = defaultdict(dict)
    lists: dict[tuple[str, Path, str], list[str]] = defaultdict(list)
    sources: dict[Path, dict[int, Row]] = defaultdict(dict)
    main = found[tables(kind)[0].name].setdefault((), {ID: id})
    for path, value in values.items():
        if source := cited(kind.model, path):
            number, key = source.rest or (0, "")
            sources[source.about].setdefault(int(number), {})[str(key)] = value
            continue
        table, numbers, column, index = spot(kind, path)
        row = _row(found, table, numbers, id)
        word = wording.shown(value, column.spec)
        if column.spec.many and not is_numbered(column.spec):
            lists[table.name, numbers, column.heading].append(word)
            word = joined(lists[table.name, numbers, column.heading])
        row[numbered(column.heading, index) if is_numbered(column.spec) else column.heading] = word
    listed = fields_of(kind.model).get(SOURCES)
    refs = sources.get((SOURCES,), {}).values()
    if listed and all(ref.keys() <= {"källa"} or ref.keys() <= {"url"} for ref in refs):
        sources.pop((SOURCES,), None)
        specs = fields_of(SourceRef)
        main[listed.label] = joined(wording.shown(value, specs[key]) for ref in refs for key, value in ref.items())
    rows = {name: [by_number[numbers] for numbers in sorted(by_number)] for name, by_number in found.items()}
    return {**rows, REFERENCES: _references(kind, id, sources, wording)}


def _row(found: dict[str, dict[Path, Row]], table: Table, numbers: Path, id: str) -> Row:
    """The row of a sheet, made if there is none, as are those above it: one with nothing of its own is counted too."""
    if table.parent is None:
        return found[table.name][()]
    _row(found, table.parent, numbers[:-1], id)
    above = {number_of(other): str(int(number) + 1) for other, number in zip(table.numbered_by, numbers, strict=False)}
    return found[table.name].setdefault(numbers, {RECORD: id, **above})


def _references(kind: Kind, id: str, sources: Mapping[Path, Mapping[int, Row]], wording: Wording) -> list[Row]:
    specs = fields_of(SourceRef)
    return [
        {RECORD: id}
        | ({ABOUT: place_in_words(kind.model, about)} if about != (SOURCES,) else {})
        | {specs[key].label: wording.shown(value, specs[key]) for key, value in ref.items() if key}
        | ({specs["källa"].label: OWN_WORDS} if "" in ref else {})
        for about, refs in sources.items()
        for ref in refs.values()
    ]
