"""Rows that begin too far in, or not far enough: YAML gives up at the first that fits nowhere, often a right one."""

from __future__ import annotations

import re

from ..faults.codes import advice
from .slip import KEY, Fault, Slip, is_text


def first_line_indented(lines: list[str], at: Fault) -> Slip | None:
    first = next((index for index, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
    if lines[first].startswith(" ") and first < at.line and not lines[at.line].startswith(" "):
        return Slip("yaml-indrag", first, len(lines[first]) - len(lines[first].lstrip()), {})
    return None


def text_not_indented(lines: list[str], at: Fault) -> Slip | None:
    """Text that goes on at the start of a line: the first of such lines."""
    found = None
    for index in range(at.line, -1, -1):
        if re.match(r"(?:[^\s#-]|-\S)(?!.*:(?:\s|$))", lines[index]):
            found = index
        elif found is not None or index < at.line - 1:
            break
    return Slip("yaml-indrag", found, 0, {}) if found else None


def indentation(lines: list[str], at: Fault) -> Slip | None:
    if re.match(rf"^\s*(?:- |-$|{KEY}:)", lines[at.line]) or lines[at.line].startswith(" "):
        indent = len(lines[at.line]) - len(lines[at.line].lstrip())
        return Slip("yaml-indrag", at.line, indent, {})
    return None


def row_above(lines: list[str], at: Fault) -> Slip | None:
    """The first row of a group, when that and not the rows below it begins at the wrong place."""
    rows = [(index, _indent(line)) for index, line in enumerate(lines) if line.strip() and line.strip()[0] != "#"]
    here = next((place for place, (index, _) in enumerate(rows) if index == at.line), None)
    if here is None or is_text(lines[at.line]):
        return None
    right = rows[here][1]
    outer = next((place for place in range(here - 1, 0, -1) if rows[place][1] < right), 0)
    line, indent = rows[outer]
    before = rows[outer - 1] if outer and re.match(rf" *{KEY}:", lines[line]) else (0, -1)
    if before[1] == indent and _is_bare(lines[before[0]]):
        return _moved(line, indent, right, at.line)
    if before[1] == right and outer == here - 1:
        return Slip("yaml-indrag", at.line, right, {"advice": advice.EITHER_ROW.format(rad=line + 1, antal=right)})
    wrong = min((indent for _, indent in rows[outer + 1 : here]), default=right)
    if right in (0, wrong) or not _is_bare(lines[line]):
        return None
    below = next((place for place in range(here, len(rows)) if rows[place][1] < right), len(rows))
    more = [indent for _, indent in rows[here:below]].count(right)
    fewer = [indent for _, indent in rows[outer + 1 : here]].count(wrong)
    if more > fewer or (more == fewer and wrong % 2 > right % 2):
        return _moved(rows[outer + 1][0], rows[outer + 1][1], right, at.line)
    return None


def _moved(line: int, column: int, right: int, like: int) -> Slip:
    hint = advice.MOVE_ROW.format(antal=right, rad=like + 1)
    return Slip("yaml-indrag", line, column, {"advice": hint})


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_bare(line: str) -> bool:
    """Whether a row is a field whose value stands below it."""
    return re.match(rf" *(?:- +)?{KEY}:\s*(?:#.*)?$", line) is not None
