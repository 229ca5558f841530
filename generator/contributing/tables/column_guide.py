"""The sheet that says what every column of a workbook means and what may stand there; as plain as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...models.fields import FieldSpec, fields_of
from ...models.types import PartialDate, Ref, Term
from .layout import COLUMNS
from .sheets import Heading, Sheet
from .wording import Wording

_MOST_VALUES = 40
"""Of more allowed values only where they stand is said."""


def column_guide(sheets: Iterable[Sheet], wording: Wording) -> Sheet:
    """The sheet with a row for every column of ``sheets``: what it means and what may stand there."""
    names = ("Blad", "Kolumn", "Fält", "Betydelse", "Tillåtna värden")
    rows = [
        dict(
            zip(
                names,
                (
                    sheet.name,
                    heading.name,
                    heading.spec.key if heading.spec else "",
                    heading.help,
                    _allowed(heading, wording),
                ),
                strict=True,
            )
        )
        for sheet in sheets
        for heading in sheet.headings
    ]
    return Sheet(COLUMNS, tuple(Heading(name, "") for name in names), rows)


def write_plain(book: Any, name: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A sheet of texts with its head in place; rows are written in order, so that none need be kept."""
    page = book.add_worksheet(name)
    page.set_column(0, len(names) - 1, 28)
    page.freeze_panes(1, 2)
    page.write_row(0, 0, names, book.add_format({"bold": True, "bg_color": "#DCE6F1"}))
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            if text:
                page.write_string(number, column, text)


def _allowed(heading: Heading, wording: Wording) -> str:
    spec = heading.spec
    if spec is None:
        return ""
    if spec.part:
        return "Delar: " + ", ".join(part.label for part in fields_of(spec.part).values())
    if isinstance(spec.marker, Ref):
        return f"Poster i {spec.marker.folder}" if spec.marker.folder else "Poster av alla slag"
    words = wording.alternatives(spec)
    if words and len(words) <= _MOST_VALUES:
        return ", ".join(words)
    if isinstance(spec.marker, Term):
        return f"Ord ur ordlistan {spec.marker.vocabulary}"
    return _of_type(spec)


def _of_type(spec: FieldSpec) -> str:
    if spec.base is PartialDate:
        return "År, månad eller dag: 2017, 2017-09 eller 2017-09-01"
    return "Tal" if spec.base in (int, float) else "Text"
