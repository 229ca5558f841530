"""What people who write YAML by hand most often get wrong, recognised from the text itself.

The YAML reader only says where it gave up; a rule here looks at the lines near that place and
names the slip. The first rule that fits wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

from ..faults.codes import advice, problem
from ..faults.problems import Problem
from ..text.swedish import enumerate_words
from .decode import split_lines
from .indent_mending import with_rows
from .indent_slips import first_line_indented, indentation, row_above, text_not_indented
from .own_sources import sources_under_text
from .pasted_slips import (
    bullet,
    code_fence,
    dash_before_field,
    extra_comma,
    marked_key,
    merge_conflict,
    question_mark,
    table,
    two_fields,
    wrong_sign,
)
from .sign_slips import bracket_hint, quotes
from .slip import ITEM_VALUE, KEY, KEY_VALUE, Fault, Slip, key_above, near, quoted_value
from .syntax_edits import spaces_for_tabs, straight_quotes

_NO_SPACE = re.compile(rf"^\s*(?:- +)?({KEY}):(?=[^ \t/])")
_NO_COLON = re.compile(rf"^(\s*(?:- +)?)({KEY})(?=\s+\S|\s*$)[^:]*$")
_LONGEST = 800
"""Lines longer than this together show a whole text, not what to change."""
_MOST_ROWS = 20
_INDICATORS = "@`%*&!]},|>?-[{"
_BLOCK_HEADER = re.compile(r"[|>][+-]?[1-9]?[+-]?\s*(?:#.*)?$")


def fault_of(error: Any, names: Collection[str] = ()) -> Fault:
    """The marks of a ``yaml.MarkedYAMLError``."""
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    began = (context.line, context.column) if context else None
    return Fault(mark.line, mark.column, began, names) if mark else Fault(0, 0)


def find_slips(file: str, text: str, fault: Fault, otherwise: str = "yaml-syntax") -> Iterator[Problem]:
    """The likeliest cause of ``fault``, or a problem of the code ``otherwise``."""
    lines = split_lines(text)
    line = min(fault.line, len(lines) - 1)
    while line and not lines[line].strip():
        line -= 1
    at = fault if line == fault.line else fault._replace(line=line, column=len(lines[line]))
    for rule in _RULES:
        slip = rule(lines, at)
        if slip:
            if slip.code == "yaml-indrag" and not slip.values:
                slip = with_rows(slip, lines)
            edits = spaces_for_tabs(text) if slip.code == "yaml-tabb" else ()
            if slip.code == "yaml-kolon-i-text":
                edits = straight_quotes(text, slip.line)
            yield problem(slip.code, file, (slip.line + 1, slip.column + 1), edits=edits, **slip.values)
            return
    yield problem(otherwise, file, (at.line + 1, at.column + 1), som="")


def _tab(lines: list[str], at: Fault) -> Slip | None:
    tabs = {index: match.end() - 1 for index, line in enumerate(lines) if (match := re.match(r" *\t(?=\s*\S)", line))}
    first = next((index for index in near(at.line) if index in tabs), None)
    if first is None:
        return None
    rows = enumerate_words([str(index + 1) for index in tabs]) if len(tabs) > 1 else ""
    return Slip("yaml-tabb", first, tabs[first], {"advice": rows and advice.TABS.format(rader=rows)})


def _directive(lines: list[str], at: Fault) -> Slip | None:
    if lines[at.line].startswith("%"):
        return Slip("yaml-syntax", at.line, 0, {"advice": advice.NO_DIRECTIVE})
    return None


def _second_document(lines: list[str], at: Fault) -> Slip | None:
    for index in near(at.line)[1:]:
        if re.match(r"\.\.\.\s*$", lines[index]):
            return Slip("yaml-flera-dokument", index, 0, {})
    return None


def _missing_space(lines: list[str], at: Fault) -> Slip | None:
    for index in near(at.line):
        match = _NO_SPACE.match(lines[index])
        if match:
            alike = [row for row, line in enumerate(lines, 1) if (key := _NO_SPACE.match(line)) and key[1] in at.names]
            rows = (
                enumerate_words([str(row) for row in alike[:_MOST_ROWS]])
                if len(alike) > 1 and match[1] in at.names
                else ""
            )
            hint = rows and advice.SPACES_AFTER_COLON.format(rader=rows)
            return Slip("yaml-mellanslag-efter-kolon", index, match.end(1), {"nyckel": match[1], "advice": hint})
    return None


def _missing_space_after_dash(lines: list[str], at: Fault) -> Slip | None:
    for index in near(at.line):
        match = re.match(rf"( *)-(?:({KEY}):\s|[^\s-])", lines[index])
        beside = [*lines[index + 1 : index + 2], *lines[max(index - 1, 0) : index]]
        if match and (match[2] in at.names or any(line.startswith(f"{match[1]}- ") for line in beside)):
            values: dict[str, object] = {"fält": key_above(lines, index)}
            return Slip("yaml-mellanslag-efter-streck", index, len(match[1]), values)
    return None


def _backslash(lines: list[str], at: Fault) -> Slip | None:
    if at.began and _character(lines, *at.began) == '"':
        for column in range(at.column, at.column - 3, -1):
            if _character(lines, at.line, column) == "\\":
                return Slip("yaml-bakstreck", at.line, column, {})
    return None


def _started_by_indicator(lines: list[str], at: Fault) -> Slip | None:
    match = KEY_VALUE.match(lines[at.line]) or ITEM_VALUE.match(lines[at.line])
    if not match or match[3][:1] not in tuple(_INDICATORS) or _BLOCK_HEADER.match(match[3]):
        return None
    sign = match[3][0]
    is_sequence = sign in "[{" and not _closed_before(match[3], at.column - match.start(3))
    is_text = sign == "-" and match[3][1:2] != " "
    if is_sequence or is_text:
        return None
    if sign in "[{" and lines[at.line][at.column : at.column + 1] in tuple("]}"):
        hint = bracket_hint(lines[at.line], match.start(3), [])
        return Slip("yaml-hakparentes", at.line, at.column, {"advice": hint})
    hint = _list_below(lines, at.line) if sign == "-" and match[2] else ""
    if sign != "-" and (shown := quoted_value(lines, at.line, at.names)):
        hint = advice.QUOTED.format(rad=shown)
    return Slip("yaml-tecken-forst", at.line, match.start(3), {"tecken": sign, "advice": hint})


def _list_below(lines: list[str], line: int) -> str:
    """The lines of a list whose first item stands on the line of its field."""
    name, _, item = lines[line].partition(": ")
    rest = lines[line + 1 :]
    count = next((row for row, each in enumerate(rest) if not re.match(r"\s+- ", each)), len(rest))
    rows = "\n".join(f"  {each.strip()}" for each in (item, *rest[:count]))
    return advice.LIST_OR_TEXT.format(rader=f"{name.strip()}:\n{rows}") if len(rows) < _LONGEST else ""


def _closed_before(value: str, column: int) -> bool:
    """Whether the bracket that begins ``value`` is closed before ``column``."""
    depth = 0
    for character in value[: max(column, 0)]:
        depth += (character in "[{") - (character in "]}")
    return depth <= 0 and column > 0


def _colon_in_text(lines: list[str], at: Fault) -> Slip | None:
    if at.began and at.began[0] < at.line and _character(lines, *at.began) in tuple("[{"):
        return None
    match = re.match(rf"^\s*(?:- +)?{KEY}(?=:(?:\s|$))", lines[at.line])
    inside = match.end() if match else -1
    if _character(lines, at.line, at.column) == ":" and at.column > inside:
        shown = "" if _is_within_brackets(lines, at) else quoted_value(lines, at.line, at.names)
        hint = shown and advice.QUOTED.format(rad=shown)
        return Slip("yaml-kolon-i-text", at.line, at.column, {"nyckel": key_above(lines, at.line), "advice": hint})
    return None


def _is_within_brackets(lines: list[str], at: Fault) -> bool:
    return at.began is not None and _character(lines, *at.began) in tuple("[{")


def _open_bracket(lines: list[str], at: Fault) -> Slip | None:
    if at.began and _character(lines, *at.began) in tuple("[{"):
        hint = bracket_hint(lines[at.began[0]], at.began[1], lines[at.began[0] + 1 :])
        return Slip("yaml-hakparentes", *at.began, {"advice": hint})
    match = KEY_VALUE.match(lines[at.line]) or ITEM_VALUE.match(lines[at.line])
    if match and match[3][:1] in tuple("[{") and not _closed_before(match[3], len(match[3])):
        hint = bracket_hint(lines[at.line], match.start(3), lines[at.line + 1 :])
        return Slip("yaml-hakparentes", at.line, match.start(3), {"advice": hint})
    return None


def _missing_colon(lines: list[str], at: Fault) -> Slip | None:
    for index in near(at.line):
        match = _NO_COLON.match(lines[index])
        if not match or (at.names and match[2].lower() not in at.names):
            continue
        indent = len(match[1])
        beside = [*lines[index + 1 : index + 2], *lines[max(index - 1, 0) : index]]
        if any((found := KEY_VALUE.match(line)) and len(found[1]) == indent for line in beside):
            return Slip("yaml-kolon-saknas", index, match.end(2), {"nyckel": match[2], "ersätter": ""})
    return None


def _character(lines: list[str], line: int, column: int) -> str:
    return lines[line][column : column + 1] if 0 <= line < len(lines) and column >= 0 else ""


_RULES: tuple[Callable[[list[str], Fault], Slip | None], ...] = (
    merge_conflict,
    code_fence,
    table,
    _directive,
    _tab,
    bullet,
    extra_comma,
    question_mark,
    dash_before_field,
    marked_key,
    wrong_sign,
    sources_under_text,
    two_fields,
    _second_document,
    _missing_space,
    _missing_space_after_dash,
    _backslash,
    quotes,
    _started_by_indicator,
    _colon_in_text,
    _open_bracket,
    _missing_colon,
    first_line_indented,
    text_not_indented,
    row_above,
    indentation,
)
