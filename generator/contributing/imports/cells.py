"""What tables of all sorts are once they are read: cells of text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from typing import NamedTuple

from ...reading.yaml_source import normalise
from ...text.characters import hidden


class Place(NamedTuple):
    """Where in a file something stands: sheet, row from 1 and the letter or name of the column, empty if unknown."""

    sheet: str
    row: int
    column: str

    @property
    def cell(self) -> str:
        """``C7``; of a table without letters the name of the column."""
        return f"{self.column}{self.row}" if re.fullmatch("[A-Z]{1,3}", self.column) else self.column


class Grid(NamedTuple):
    """A sheet as it is, row by row; ``columns`` are their letters, or their names, ``first`` the number of its row."""

    name: str
    columns: tuple[str, ...]
    rows: list[list[str]]
    first: int = 1


class Table(NamedTuple):
    """The rows below a row of headings: each its number and the texts of its cells by heading, none of them empty.

    ``head`` is the number of the row of headings. One that stands there again is numbered, as texts are in our own
    sheets; ``again`` is what such are called in the file.
    """

    name: str
    headings: dict[str, str]
    rows: list[tuple[int, dict[str, str]]]
    head: int
    again: dict[str, str]

    def place(self, row: int, heading: str) -> Place:
        """Where the cell of a row and a heading stands."""
        return Place(self.name, row, self.headings.get(heading, ""))


_SEARCHED = 20
"""Rows that headings are looked for in: titles and dates often stand above them."""


def table_of(grid: Grid, is_known: Callable[[str], bool]) -> Table:
    """The table in a sheet, its headings being the row that has most known ones."""
    counts = [sum(is_known(cell) for cell in row if cell) for row in grid.rows[:_SEARCHED]]
    head = counts.index(max(counts)) if counts else 0
    headings = grid.rows[head] if grid.rows else []
    names: dict[str, str] = {}
    again: dict[str, str] = {}
    by_column: dict[int, str] = {}
    for at, heading in enumerate(headings):
        if heading:
            name = heading
            if heading in names:
                numbered = (f"{heading} {number}" for number in count(2))
                name = next(each for each in numbered if each not in names and each not in headings)
                again[name] = heading
            names[name], by_column[at] = grid.columns[at], name
    rows = [
        (number, {by_column.get(at, f"kolumn {grid.columns[at]}"): cell for at, cell in enumerate(row) if cell})
        for number, row in enumerate(grid.rows[head + 1 :], head + grid.first + 1)
    ]
    return Table(
        grid.name, names, [(number, cells) for number, cells in rows if cells], max(head + grid.first, 1), again
    )


def cell_text(text: str) -> str:
    """A text as a record may hold it: line breaks of one sort, NFC, nothing that cannot be seen."""
    text = re.sub(r"\r\n?", "\n", text)
    unseen = {*hidden(text)}
    return normalise("".join(sign for place, sign in enumerate(text) if place not in unseen) if unseen else text)


def column_letter(index: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    while index >= 0:
        letters, index = chr(ord("A") + index % 26) + letters, index // 26 - 1
    return letters
