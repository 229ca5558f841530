"""Workbooks as people, other programs and wicked ones make them, and what importing them says."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import openpyxl

from generator.contributing.imports.judging import Judged, Told, judged
from generator.contributing.imports.mapping import Mapping as FieldMapping
from generator.contributing.imports.reading import read_file
from generator.contributing.tables.wording import Wording
from generator.models.kinds import KIND_BY_FOLDER
from generator.reading.refused import nobody
from tests.small import TODAY, check

HEADINGS = ("Titel", "Sammanfattning", "Projektägare", "Status", "Källor")
ROW = ("Språkcafé", "Ett café.", "Provkommunen", "avslutat", "https://www.exempel.se/")


def book(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> openpyxl.Workbook:
    """A workbook with rows of values by sheet."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return made


def projects(*rows: Sequence[Any], more: Sequence[str] = ()) -> openpyxl.Workbook:
    """A workbook with projects, and ``more`` columns than those that must be there."""
    return book({"Projekt": [(*HEADINGS, *more), *rows]})


def content(made: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def imported(
    name: str,
    data: bytes,
    files: Mapping[str, str | bytes | None] | None = None,
    mapping: FieldMapping | None = None,
    folder: str = "",
    source: str = "",
) -> tuple[list[Judged], list[Told]]:
    """The records of a file and what is told of the file itself, in the small catalogue with ``files`` over it."""
    catalogue, _ = check(files or {})
    kind = KIND_BY_FOLDER.get(folder)
    read = read_file(name, data, kind, mapping, Wording(catalogue), TODAY, source)
    return judged(read.drafts, catalogue, TODAY, nobody, name), read.problems


def told(problems: Iterable[Told]) -> list[tuple[str, str]]:
    """The code and the cell of each problem."""
    return [(fault.code, place.cell) for fault, place in problems]
