"""Tables with our own headings, in sheets as ``export`` writes them or in a single one, to drafts of records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...faults.codes import advice, problem
from ...faults.problems import Path, Problem
from ...models.common import SourceRef
from ...models.fields import fields_of
from ...models.kinds import KINDS, Kind
from ...text.swedish import did_you_mean, shorten
from ..leaves import SOURCES
from ..tables.layout import ABOUT, COLUMNS, EXAMPLE, GUIDE, HELP, ID, RECORD, REFERENCES, Column, place_meant, tables
from ..tables.layout import Table as Layout
from ..tables.sheets import is_numbered, number_of
from ..tables.wording import Wording
from .cells import Grid, Place, Table, table_of
from .drafting import PERSONAL_HEADINGS, Draft

_NO_RECORDS = (GUIDE.casefold(), COLUMNS.casefold())
_FEWEST = 2
"""Known headings that make a sheet one of ours."""


class Read(NamedTuple):
    """The drafts of a file, and what is wrong with the file itself, each with its place."""

    drafts: list[Draft]
    problems: list[tuple[Problem, Place]]


def kind_of(grids: Sequence[Grid]) -> Kind | None:
    """The record type whose headings a sheet has, most of them, when only one has as many."""
    counts = {kind.folder: max((_likeness(kind, grid) for grid in grids), default=0) for kind in KINDS}
    most = max(counts.values())
    best = [kind for kind in KINDS if counts[kind.folder] == most]
    return best[0] if len(best) == 1 and most >= _FEWEST else None


def _likeness(kind: Kind, grid: Grid) -> int:
    """How many headings of a sheet are those of the records of ``kind``: none without that of the title."""
    main = tables(kind)[0]
    known = Columns(main)
    found = [column for heading in table_of(grid, known.has).headings if (column := known.meant(heading))]
    is_named = grid.name.casefold() == main.name.casefold()
    has_title = any(column.keys == ("titel",) for column, _ in found)
    return len(found) + 100 * is_named if has_title or (is_named and len(found) >= _FEWEST) else 0


class Columns:
    """The columns of a sheet by what their headings may be: their names or their keys."""

    def __init__(self, table: Layout) -> None:
        self._by_name = {".".join(column.keys): column for column in table.columns}
        self._by_name |= {column.heading.casefold(): column for column in table.columns}

    def meant(self, heading: str) -> tuple[Column, int] | None:
        """The column of a heading, and the number of the text that it holds, from 0."""
        said = heading.casefold().strip(" *:")
        if said in self._by_name:
            return self._by_name[said], 0
        match = re.fullmatch(r"(.+?) ([1-9]\d{0,2})", said)
        column = self._by_name.get(match[1]) if match else None
        return (column, int(match[2]) - 1) if match and column and is_numbered(column.spec) else None

    def has(self, heading: str) -> bool:
        """Whether a heading is one of the sheet."""
        return self.meant(heading) is not None


def read_own(file: str, kind: Kind, grids: Sequence[Grid], wording: Wording) -> Read:
    """The records in ``grids``, whose headings are those of ``kind``."""
    reader = _Reader(file, kind, wording)
    main = tables(kind)[0]
    first = next((grid for grid in grids if grid.name.casefold() == main.name.casefold()), None)
    first = first or max(grids, key=lambda grid: _likeness(kind, grid))
    reader.main(first, main)
    if not reader.drafts:
        reader.tell(problem("import-tom", file, blad=first.name), Place(first.name, 1, ""))
    by_name = {table.name.casefold(): table for table in tables(kind)[1:]}
    for grid in grids:
        name = grid.name.casefold()
        if name in by_name:
            reader.below(grid, by_name[name])
        elif name != REFERENCES.casefold() and grid is not first and name not in _NO_RECORDS and any(grid.rows):
            known = [table.name for table in tables(kind)]
            words = {"blad": grid.name, "orsak": "", "menade": did_you_mean(grid.name, [*known, REFERENCES])}
            reader.tell(problem("import-blad-okant", file, **words), Place(grid.name, 1, ""))
    for grid in grids:
        if grid.name.casefold() == REFERENCES.casefold():
            reader.references(grid)
    return Read(reader.drafts, reader.problems)


class _Reader:
    """One reading of the sheets of a workbook, that of the records first."""

    def __init__(self, file: str, kind: Kind, wording: Wording) -> None:
        self.drafts: list[Draft] = []
        self.problems: list[tuple[Problem, Place]] = []
        self._file = file
        self._kind = kind
        self._wording = wording
        self._counts: dict[tuple[str, int, Path], int] = {}
        self._main = ""
        self._columns = {table.name: Columns(table) for table in tables(kind)}

    def tell(self, fault: Problem, place: Place) -> None:
        self.problems.append((fault, place))

    def main(self, grid: Grid, layout: Layout) -> None:
        """A draft for every row."""
        table = self._table(grid, layout, (ID,))
        self._main = grid.name
        for row, cells in table.rows:
            draft = Draft(self._kind, Place(grid.name, row, ""), cells.pop(ID, "").rpartition("/")[2])
            self._fill(draft, table, row, cells, layout, ())
            for heading in table.headings:
                if heading not in cells and (found := self._columns[layout.name].meant(heading)):
                    draft.places.setdefault(found[0].keys, table.place(row, heading))
            self.drafts.append(draft)

    def below(self, grid: Grid, layout: Layout) -> None:
        """The groups of a list, each row to the record that it names."""
        numbers = [number_of(above) for above in layout.numbered_by]
        table = self._table(grid, layout, (RECORD, *numbers))
        for row, cells in table.rows:
            draft = self._record_of(table, row, cells)
            if draft is not None:
                above = tuple(int(said) - 1 if (said := cells.pop(name, "1")).isdecimal() else 0 for name in numbers)
                counted = (grid.name, id(draft), above)
                self._counts[counted] = self._counts.get(counted, -1) + 1
                self._fill(draft, table, row, cells, layout, layout.row_path((*above, self._counts[counted])))

    def references(self, grid: Grid) -> None:
        """Sources with their places, each to the record or the text that it names."""
        specs = {spec.label: spec for spec in fields_of(SourceRef).values()}
        table = _kept(table_of(grid, lambda heading: heading in (*specs, RECORD, ABOUT)))
        for row, cells in table.rows:
            draft = self._record_of(table, row, cells)
            if draft is None:
                continue
            words = cells.pop(ABOUT, "")
            about = place_meant(self._kind.model, words) if words else (SOURCES,)
            source = {specs[name].key: text for name, text in cells.items() if name in specs}
            places = {specs[name].key: table.place(row, name) for name in cells if name in specs}
            draft.left += [(name, text) for name, text in cells.items() if name not in specs]
            if source and (about is None or not draft.cite(about, source, places, self._wording)):
                fault = problem("import-plats-okand", self._file, (row, 1), värde=shorten(words))
                draft.problems.append((fault, table.place(row, ABOUT)))
                draft.left.append((f"Källa till {words}", ", ".join(source.values())))

    def _table(self, grid: Grid, layout: Layout, others: tuple[str, ...]) -> Table:
        """The rows of a sheet that are records or parts of them; unknown headings are told."""
        known = self._columns[layout.name]
        table = table_of(grid, lambda heading: heading in others or known.has(heading))
        for heading in table.headings:
            if heading not in others and not known.has(heading):
                self.tell(*unknown_heading(self._file, heading, [c.heading for c in layout.columns], table))
        return _kept(table)

    def _record_of(self, table: Table, row: int, cells: dict[str, str]) -> Draft | None:
        said = cells.pop(RECORD, "")
        named = said.casefold().rpartition("/")[2]
        found = [draft for draft in self.drafts if draft.id and named == draft.id]
        found = found or [draft for draft in self.drafts if _title(draft) == said.casefold()]
        if len(found) == 1 or (not said and len(self.drafts) == 1):
            return (found or self.drafts)[0]
        titles = [title for draft in self.drafts if (title := draft.values.get(("titel",)))]
        words = {"värde": shorten(said) or "ingen titel", "blad": self._main, "menade": did_you_mean(said, titles)}
        self.tell(problem("import-rad-utan-post", self._file, (row, 1), **words), table.place(row, RECORD))
        return None

    def _fill(self, draft: Draft, table: Table, row: int, cells: dict[str, str], layout: Layout, path: Path) -> None:
        for heading, text in cells.items():
            found = self._columns[layout.name].meant(heading)
            if found:
                column, index = found
                draft.put((*path, *column.keys), text, table.place(row, heading), self._wording, index)
            elif not PERSONAL_HEADINGS.search(heading):
                draft.left.append((heading, text))


def unknown_heading(file: str, heading: str, known: Iterable[str], table: Table) -> tuple[Problem, Place]:
    """What is told of a heading that no field has, or that stands there twice, with its place."""
    place = table.place(table.head, heading)
    if PERSONAL_HEADINGS.search(heading):
        return problem("import-personkolumn", file, rubrik=shorten(heading)), place
    words = {"rubrik": shorten(heading), "menade": did_you_mean(heading, known)}
    if first := table.again.get(heading):
        column = table.headings[first]
        words = {
            "rubrik": shorten(first),
            "menade": f" Den finns redan i kolumn {column}.",
            "advice": advice.HEADING_TWICE,
        }
    return problem("import-rubrik-okand", file, **words), place


def _kept(table: Table) -> Table:
    """Without the rows of help and examples."""
    rows = [(row, cells) for row, cells in table.rows if not {HELP, EXAMPLE} & {*_firsts(cells)}]
    return table._replace(rows=rows)


def _firsts(cells: dict[str, str]) -> Iterator[str]:
    yield from (cells[name] for name in (ID, RECORD) if name in cells)


def _title(draft: Draft) -> str:
    return draft.values.get(("titel",), draft.values.get(("titel", "text"), "")).casefold()
