"""A file of any sort to drafts: which sort it is, which mapping fits, and the first words on what cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ...faults.codes import advice, problem
from ...faults.problems import Problem
from ...models.fields import fields_of
from ...models.kinds import Kind
from ...text.swedish import enumerate_words, shorten
from ..leaves import SOURCES
from ..tables.wording import Wording
from .cells import Grid, Place, cell_text, table_of
from .foreign import read_document, read_foreign
from .mapping import Mapping, shipped
from .opened import MAX_BYTES, Refused, open_workbook
from .own_tables import Read, kind_of, read_own
from .text_tables import csv_grid, json_grid, text_of

_TABLES = (".xlsx", ".xlsm", ".csv", ".json")
_DOCUMENTS = (".txt", ".md")
_NAMED = 6
"""So many headings are named when none of them is known."""


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
            raise Refused(f"den är större än {MAX_BYTES // 1_000_000} MB", advice.IMPORT_PART)
        ending = "." + name.lower().rpartition(".")[2]
        if ending in _DOCUMENTS or (mapping and mapping.is_document):
            return _document(name, text_of(content), mapping, wording, today)
        if ending not in _TABLES:
            endings = enumerate_words((*_TABLES, *_DOCUMENTS), "eller")
            raise Refused(f"den slutar på {ending}, och ska sluta på {endings}", advice.IMPORT_AS_TABLE)
        grids, problems = _grids(name, content, ending)
        return _tables(name, grids, kind, mapping, wording, today, problems)
    except Refused as refused:
        fault = problem("import-fil", name, refused.where, orsak=refused, advice=refused.advice)
        return Read([], [(fault, Place("", fault.line, ""))])


def _grids(name: str, content: bytes, ending: str) -> tuple[Sequence[Grid], Iterable[Problem]]:
    if ending in (".xlsx", ".xlsm"):
        return open_workbook(name, content)
    text = text_of(content)
    return (csv_grid(name, text) if ending == ".csv" else json_grid(text),), ()


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
            return Read([], [*told, (_unknown(name, shipped(), grids), Place("", 1, ""))])
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
        return Read([], [(_unknown(name, (each for each in shipped() if each.is_document)), Place("", 1, ""))])
    return Read([read_document(chosen, "", cell_text(text), wording, today)], [])


def _unknown(name: str, known: Iterable[Mapping], grids: Sequence[Grid] = ()) -> Problem:
    """What is told of a file that could hold anything, with the headings that it seems to have."""
    rows = (list(filter(None, row)) for grid in grids for row in grid.rows)
    headings = [shorten(cell, 40) for cell in next((row for row in rows if len(row) > 1), ())]
    found = f": rubrikerna är {enumerate_words(tuple(headings[:_NAMED]))}" if headings else ""
    known_names = enumerate_words(tuple(each.name for each in known))
    return problem("import-okand-form", name, rubriker=found, känner=f"Känns igen: {known_names}.")
