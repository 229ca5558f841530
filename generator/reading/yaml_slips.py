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
from .slip import KEY, KEY_VALUE, Fault, Slip, is_text, key_above, near, quoted_value
from .yaml_text import quoted

_NO_SPACE = re.compile(rf"^\s*(?:- +)?({KEY}):(?=[^ \t/])")
_ITEM_VALUE = re.compile(r"^(\s*- +)()(.*)$")
_NO_COLON = re.compile(rf"^(\s*(?:- +)?)({KEY})(?=\s+\S|\s*$)[^:]*$")
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
            yield problem(slip.code, file, (slip.line + 1, slip.column + 1), **slip.values)
            return
    yield problem(otherwise, file, (at.line + 1, at.column + 1))


def _tab(lines: list[str], at: Fault) -> Slip | None:
    tabs = {index: match.end() - 1 for index, line in enumerate(lines) if (match := re.match(r" *\t(?=\s*\S)", line))}
    first = next((index for index in near(at.line) if index in tabs), None)
    if first is None:
        return None
    rows = enumerate_words([str(index + 1) for index in tabs]) if len(tabs) > 1 else ""
    return Slip("yaml-tabb", first, tabs[first], {"advice": rows and advice.TABS.format(rader=rows)})


def _second_document(lines: list[str], at: Fault) -> Slip | None:
    for index in near(at.line)[1:]:
        if re.match(r"\.\.\.\s*$", lines[index]):
            return Slip("yaml-flera-dokument", index, 0, {})
    return None


def _missing_space(lines: list[str], at: Fault) -> Slip | None:
    for index in near(at.line):
        match = _NO_SPACE.match(lines[index])
        if match:
            return Slip("yaml-mellanslag-efter-kolon", index, match.end(1), {"nyckel": match[1]})
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


def _quotes(lines: list[str], at: Fault) -> Slip | None:
    for index in range(at.line, -1, -1):
        match = KEY_VALUE.match(lines[index]) or _ITEM_VALUE.match(lines[index])
        if not match or match[3][:1] not in ('"', "'"):
            continue
        start = match.start(3)
        end = _closing_quote(lines, index, start)
        if end is None or (end[0] >= at.line and _follows(lines[end[0]], end[1])):
            return Slip("yaml-citattecken", index, start, _quote_words(lines, index, match))
        if end[0] > index and KEY_VALUE.match(lines[end[0]]):
            return Slip("yaml-citattecken", index, start, _quote_words(lines, index, match))
    return None


def _quote_words(lines: list[str], line: int, match: re.Match[str]) -> dict[str, object]:
    """The words for the fault, with the line as it should be when the value is on one line."""
    sign, value = match[3][0], match[3].strip()
    is_one_line = not "".join(lines[line + 1 : line + 2]).strip() or not is_text(lines[line + 1])
    inner = value[1:].removesuffix(sign) if value.count(sign) == 1 or value.endswith(sign) else value
    shown = f"{match[0][: match.start(3)].strip()} {quoted(inner)}" if is_one_line and inner else ""
    hint = shown and advice.LINES.format(rader=shown)
    return {"nyckel": match[2] or key_above(lines, line), "tecken": sign, "advice": hint}


def _closing_quote(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """Line and column of the quotation mark that ends the one at ``line``:``column``."""
    quote = lines[line][column]
    inside = r"(?:\\.|[^\"\\])*" if quote == '"' else r"(?:''|[^'])*"
    rest = "\n".join([lines[line][column + 1 :], *lines[line + 1 :]])
    match = re.match(inside + quote, rest)
    if not match:
        return None
    down = match[0].count("\n")
    width = len(match[0]) - match[0].rfind("\n") - 1
    return line + down, width - 1 + (0 if down else column + 1)


def _follows(line: str, column: int) -> bool:
    """Whether text that cannot be there follows a closing quotation mark."""
    return not re.match(r"\s*(?:$|#|[,\]}:])", line[column + 1 :])


def _started_by_indicator(lines: list[str], at: Fault) -> Slip | None:
    match = KEY_VALUE.match(lines[at.line]) or _ITEM_VALUE.match(lines[at.line])
    if not match or match[3][:1] not in tuple(_INDICATORS) or _BLOCK_HEADER.match(match[3]):
        return None
    sign = match[3][0]
    is_sequence = sign in "[{" and not _closed_before(match[3], at.column - match.start(3))
    is_text = sign == "-" and match[3][1:2] != " "
    if is_sequence or is_text:
        return None
    if sign in "[{" and lines[at.line][at.column : at.column + 1] in tuple("]}"):
        return Slip("yaml-hakparentes", at.line, at.column, {})
    values: dict[str, object] = {"tecken": sign, "råd": ""}
    if sign == "-":
        values["råd"] = " En lista med ”- ” börjar på raden under fältnamnet."
    elif shown := quoted_value(lines, at.line, at.names):
        values["advice"] = advice.QUOTED.format(rad=shown)
    return Slip("yaml-tecken-forst", at.line, match.start(3), values)


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
        return Slip("yaml-hakparentes", *at.began, {})
    match = KEY_VALUE.match(lines[at.line]) or _ITEM_VALUE.match(lines[at.line])
    if match and match[3][:1] in tuple("[{") and not _closed_before(match[3], len(match[3])):
        return Slip("yaml-hakparentes", at.line, match.start(3), {})
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
    _quotes,
    _started_by_indicator,
    _colon_in_text,
    _open_bracket,
    _missing_colon,
    first_line_indented,
    text_not_indented,
    row_above,
    indentation,
)
