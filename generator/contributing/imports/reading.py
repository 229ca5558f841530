"""A file of any sort to drafts: which sort it is, which mapping fits, and the first words on what cannot be read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ...faults.codes import problem
from ...faults.problems import Problem
from ...models.fields import fields_of
from ...models.kinds import Kind
from ...text.swedish import enumerate_words, format_number
from ..leaves import SOURCES
from ..tables.wording import Wording
from .cells import Grid, Place, cell_text, column_letter, table_of
from .foreign import read_document, read_foreign
from .mapping import Mapping, shipped
from .opened import MAX_AREA, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Refused, open_workbook
from .own_tables import Read, kind_of, read_own

_TABLES = (".xlsx", ".xlsm", ".csv", ".json")
_DOCUMENTS = (".txt", ".md")


def read_file(
    name: str,
    content: bytes,
    kind: Kind | None,
    mapping: Mapping | None,
    wording: Wording,
    today: date,
    source: str = "",
) -> Read:
    """The drafts of a file; ``kind`` and ``mapping`` are what the user says, None to find out.

    ``source`` is that of the records that name none.
    """
    read = _read_file(name, content, kind, mapping, wording, today)
    for draft in read.drafts if source else ():
        if SOURCES in fields_of(draft.kind.model) and not draft.sources_at((SOURCES,)):
            draft.put((SOURCES,), source, draft.place, wording)
    return read


def _read_file(
    name: str, content: bytes, kind: Kind | None, mapping: Mapping | None, wording: Wording, today: date
) -> Read:
    try:
        if len(content) > MAX_BYTES:
            raise Refused(f"den är större än {MAX_BYTES // 1_000_000} MB")
        ending = "." + name.lower().rpartition(".")[2]
        if ending in _DOCUMENTS or (mapping and mapping.is_document):
            return _document(name, _text(content), mapping, wording, today)
        if ending not in _TABLES:
            endings = enumerate_words((*_TABLES, *_DOCUMENTS), "eller")
            raise Refused(f"den slutar på {ending}, och ska sluta på {endings}")
        grids, problems = _grids(name, content, ending)
        if (columns := max((len(grid.columns) for grid in grids), default=0)) > MAX_COLUMNS:
            most = format_number(MAX_COLUMNS)
            raise Refused(f"den har {format_number(columns)} kolumner, och högst {most} läses")
        return _tables(name, grids, kind, mapping, wording, today, problems)
    except Refused as refused:
        return Read([], [(problem("import-fil", name, orsak=refused), Place("", 1, ""))])


def _grids(name: str, content: bytes, ending: str) -> tuple[Sequence[Grid], Iterable[Problem]]:
    if ending in (".xlsx", ".xlsm"):
        return open_workbook(name, content)
    grid = _csv(name, _text(content)) if ending == ".csv" else _json(name, content)
    if len(grid.rows) > MAX_ROWS:
        raise Refused(f"den har {format_number(len(grid.rows))} rader, och högst {format_number(MAX_ROWS)} läses")
    return (grid,), ()


def _tables(
    name: str,
    grids: Sequence[Grid],
    kind: Kind | None,
    mapping: Mapping | None,
    wording: Wording,
    today: date,
    problems: Iterable[Problem],
) -> Read:
    told = [(fault, Place("", fault.line, "")) for fault in problems]
    chosen, grid = _mapping_for(grids, mapping) if kind is None or mapping else (None, None)
    if chosen and grid:
        read = read_foreign(name, chosen, grid, wording, today)
    else:
        meant = kind or kind_of(grids)
        if meant is None or not any(grid.rows for grid in grids):
            known = enumerate_words(tuple(each.name for each in shipped()))
            return Read(
                [], [*told, (problem("import-okand-form", name, känner=f"Känns igen: {known}."), Place("", 1, ""))]
            )
        read = read_own(name, meant, grids, wording)
    return Read(read.drafts, [*told, *read.problems])


def _mapping_for(grids: Sequence[Grid], given: Mapping | None) -> tuple[Mapping | None, Grid | None]:
    for mapping in (given,) if given else shipped():
        names = mapping.names()
        for grid in grids:
            table = table_of(grid, lambda heading, names=names: heading.casefold() in names)  # type: ignore[misc]
            if given or (not mapping.is_document and mapping.fits(table.headings)):
                return mapping, grid
    return None, None


def _document(name: str, text: str, mapping: Mapping | None, wording: Wording, today: date) -> Read:
    fitting = (each for each in shipped() if each.is_document and all(word in text for word in each.known_by))
    chosen = mapping or next(fitting, None)
    if chosen is None:
        known = enumerate_words(tuple(each.name for each in shipped() if each.is_document))
        return Read([], [(problem("import-okand-form", name, känner=f"Känns igen: {known}."), Place("", 1, ""))])
    return Read([read_document(chosen, "", cell_text(text), wording, today)], [])


def _text(content: bytes) -> str:
    """The text of a file, whatever program wrote it; what is no UTF-8 is taken for that of Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _csv(name: str, text: str) -> Grid:
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    try:
        rows = [
            [cell_text(_active(cell)) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=separator)
        ]
    except csv.Error:
        raise Refused("raderna går inte att dela i kolumner") from None
    return Grid(name, tuple(map(column_letter, range(max(map(len, rows), default=0)))), rows)


def _active(cell: str) -> str:
    """A cell without the sign that keeps spreadsheets from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@") else cell


def _json(name: str, content: bytes) -> Grid:
    try:
        data = json.loads(_text(content))
    except (ValueError, RecursionError):
        raise Refused("den är ingen JSON som går att tyda") from None
    if isinstance(data, dict):
        data = next((value for value in data.values() if isinstance(value, list)), None)
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise Refused("den ska vara en lista med ett objekt för varje post")
    columns = tuple(dict.fromkeys(key for item in data for key in item))
    if len(columns) * len(data) > MAX_AREA:
        raise Refused(f"dess objekt har {format_number(len(columns))} olika namn, och det är för många")
    rows = [[cell_text(_said(item.get(key))) for key in columns] for item in data]
    return Grid("", columns, [list(columns), *rows], first=0)


def _said(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(map(_said, value))
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)
