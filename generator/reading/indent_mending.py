"""Where every misplaced row of a text should begin: row after row is moved until YAML accepts the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..faults.codes import advice
from .positions import LOADER
from .slip import KEY, Slip, begin_row, is_text

_MOST_MOVES = 20
_MOST_LINES = 2_000
"""Of a text that is read again after each move."""
_LONGEST = 800
"""Rows longer than this together show a whole text, not what to change."""
_ROW = re.compile(rf"( *)(- +)?({KEY}:(?=\s|$))?")
_FIELD = re.compile(rf"{KEY}:(?:\s|$)")


def with_rows(slip: Slip, lines: list[str]) -> Slip:
    """``slip`` at the first row to move, with the rows as they should be; as it is when moving rows does not help."""
    moved = _moved(lines)
    changed = [index for index, line in enumerate(lines) if moved and moved[index] != line]
    if not changed:
        return slip
    first, last = changed[0], changed[-1]
    rows = "\n".join(moved[max(first - 1, 0) : last + 1])
    if first == last:
        hint = begin_row(_indent(moved[first]))
    else:
        hint = advice.ROWS.format(första=max(first, 1), sista=last + 1, rader=rows) if len(rows) < _LONGEST else ""
    return slip._replace(line=first, column=_indent(lines[first]), values={"advice": hint})


def _moved(lines: list[str]) -> list[str]:
    """The lines with every misplaced row moved, or none when that cannot be done."""
    if len(lines) > _MOST_LINES:
        return []
    lines, before = [*lines], -1
    first = next((row for row, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
    if any(_FIELD.match(line) for line in lines[first:]):
        lines[first] = lines[first].lstrip()
    for _ in range(_MOST_MOVES):
        line = _refused(lines)
        if line is None:
            return lines
        target = _nearest_level(lines, line) if line > before else None
        if target is None:
            return []
        _move(lines, line, target - _indent(lines[line]))
        before = line
    return []


def _move(lines: list[str], first: int, shift: int) -> None:
    """Moves a row, and those below that belong to it or stand beside it; of text only more text."""
    own, is_more = _indent(lines[first]), is_text(lines[first])
    for row in range(first, len(lines)):
        if not lines[row].strip():
            continue
        if row > first and (_indent(lines[row]) < own or (is_more and not is_text(lines[row]))):
            break
        lines[row] = " " * (_indent(lines[row]) + shift) + lines[row].lstrip()


def _refused(lines: list[str]) -> int | None:
    """The row at which YAML gives up, or that it takes for more of the text above it though it is an item."""
    try:
        for event in iter(LOADER("\n".join(lines)).get_event, None):
            if type(event) is yaml.ScalarEvent and not event.style:
                start: Any = event.start_mark
                end: Any = event.end_mark
                rows = range(start.line + 1, min(end.line + 1, len(lines)))
                if (found := next((row for row in rows if re.match(" +- ", lines[row])), None)) is not None:
                    return found
    except yaml.MarkedYAMLError as error:
        line = min(error.problem_mark.line if error.problem_mark else 0, len(lines) - 1)
        return _text_outside(lines, line) or line
    return None


def _text_outside(lines: list[str], line: int) -> int | None:
    """The first of the rows of text at or above ``line`` that is not as far in as the text that it goes on with."""
    first = line if is_text(lines[line]) else line - 1
    while first > 0 and is_text(lines[first]):
        first -= 1
    begun = _ROW.match(lines[first])
    assert begun
    least = len(begun[1]) + len(begun[2] or "" if begun[3] else "") + 1
    rows = (row for row in range(first + 1, line + 1) if lines[row].strip() and is_text(lines[row]))
    return next((row for row in rows if _indent(lines[row]) < least), None)


def _nearest_level(lines: list[str], line: int) -> int | None:
    """The indentation of an open list or group that is most like that of the row; None when it has one of them."""
    own = _indent(lines[line])
    levels = [level for level in _levels(lines, line) if level != own]
    return min(levels, key=lambda level: (abs(level - own), -level), default=None)


def _levels(lines: list[str], line: int) -> Iterator[int]:
    """Where rows like that at ``line`` begin: items of the lists open above it, fields of the groups, text."""
    is_item, goes_on = lines[line].lstrip().startswith("- "), is_text(lines[line])
    limit = len(lines[line]) + 100
    for row in reversed(lines[:line]):
        match = _ROW.match(row)
        if match is None or not row.strip() or _indent(row) >= limit:
            continue
        dash, inner = len(match[1]), len(match[1]) + len(match[2] or "")
        if goes_on:
            yield inner + 2 if match[3] else inner
            return
        if is_item and match[2]:
            yield dash
        if is_item and row.rstrip().endswith(":") and inner < limit:
            yield inner + 2
        if not is_item and match[3] and inner < limit:
            yield inner
        limit = dash


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
