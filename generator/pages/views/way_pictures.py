"""The pictures of lagg-till.html: the form, a workbook and a file, drawn of the fields that a project must have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...models.fields import FieldSpec, fields_of
from ...models.project import Project
from ...text.urls import PICTURE_OF_FILE, PICTURE_OF_FORM, PICTURE_OF_WORKBOOK
from .blocks import NOT_STATED

_WIDTH, _ROW, _EDGE = 640, 44, 16


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    width: int
    height: int
    tone: str


@dataclass(frozen=True)
class Words:
    x: int
    y: int
    text: str
    tone: str = "words"


@dataclass(frozen=True)
class Picture:
    """A drawing: its boxes, and the words on them; ``tone`` chooses their colours."""

    path: str
    title: str
    width: int
    height: int
    boxes: tuple[Box, ...]
    words: tuple[Words, ...]


def way_pictures() -> Iterator[Picture]:
    """A picture of each way to add a record."""
    fields = [spec for spec in fields_of(Project).values() if spec.required]
    yield _form(fields)
    yield _workbook(fields)
    yield _file(fields)


def _form(fields: list[FieldSpec]) -> Picture:
    """A box to fill in for every field, and beside them the page that comes of it."""
    height = _EDGE + len(fields) * _ROW + _EDGE
    boxes = [Box(_EDGE, _EDGE + row * _ROW + 16, 280, 22, "blank") for row in range(len(fields))]
    words = [Words(_EDGE, _EDGE + row * _ROW + 11, spec.label) for row, spec in enumerate(fields)]
    page = Box(330, _EDGE, _WIDTH - 330 - _EDGE, height - 2 * _EDGE, "page")
    lines = [Box(346, 66 + row * 22, 190 - 40 * (row % 2), 8, "line") for row in range(4)]
    said = (
        Words(346, 46, "Så kommer sidan att se ut", "heading"),
        Words(346, height - 42, f"Period: {str(NOT_STATED).lower()}"),
    )
    return Picture(PICTURE_OF_FORM, "Formuläret", _WIDTH, height, (*boxes, page, *lines), (*words, *said))


def _workbook(fields: list[FieldSpec]) -> Picture:
    """A column for every field, a row for every project."""
    column, rows, row = (_WIDTH - 2 * _EDGE) // len(fields), 4, 30
    boxes = [
        Box(_EDGE + number * column, _EDGE + line * row, column, row, "blank" if line else "head")
        for line in range(rows)
        for number in range(len(fields))
    ]
    words = [Words(_EDGE + number * column + 8, _EDGE + 20, spec.label) for number, spec in enumerate(fields)]
    return Picture(PICTURE_OF_WORKBOOK, "Excelmallen", _WIDTH, 2 * _EDGE + rows * row, tuple(boxes), tuple(words))


def _file(fields: list[FieldSpec]) -> Picture:
    """A line for every field: its name and what the source says."""
    row = 26
    height = 2 * _EDGE + len(fields) * row + 16
    page = Box(_EDGE, _EDGE, _WIDTH - 2 * _EDGE, height - 2 * _EDGE, "page")
    words = [Words(36, 44 + number * row, f"{spec.key}:", "code") for number, spec in enumerate(fields)]
    lines = [Box(190, 36 + number * row, 300 - 60 * (number % 3), 8, "line") for number in range(len(fields))]
    return Picture(PICTURE_OF_FILE, "En post som fil", _WIDTH, height, (page, *lines), tuple(words))
