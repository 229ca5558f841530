"""What the rules that recognise slips in YAML share: a place in the text, a slip found there, the lines around it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from ..faults.codes import advice
from .yaml_text import quoted

KEY = r"[a-zåäöA-ZÅÄÖ_][\wåäöÅÄÖ-]*"
SMART_QUOTES = frozenset("”“„»«‘’‚")
ITEM_VALUE = re.compile(r"^(\s*- +)()(.*)$")
KEY_VALUE = re.compile(rf"^(\s*(?:- +)?)({KEY}):[ \t]+(.*)$")


class Fault(NamedTuple):
    """Where the reader gave up, and where the construct that it was reading began (lines and columns from 0).

    ``names`` are the field names that a file of this sort may hold; none when they are not known.
    """

    line: int
    column: int
    began: tuple[int, int] | None = None
    names: Collection[str] = ()


class Slip(NamedTuple):
    """A fault by its code, its place (from 0) and the words for its message."""

    code: str
    line: int
    column: int
    values: dict[str, object]


_BEGINNING = re.compile(rf"(\s*(?:- +)?)(?:({KEY}):(?=\s|$)\s*)?")
_LONGEST = 800
"""A text longer than this is not shown: where it stands is clear enough."""


def quoted_value(lines: list[str], line: int, names: Collection[str]) -> str:
    """How to write the value that ``line`` is of, or goes on with, within quotation marks; or nothing.

    A word before a colon that is none of ``names`` belongs to the value.
    """
    for index in range(line, -1, -1):
        match = _BEGINNING.match(lines[index])
        assert match
        is_field = match[2] in names or (match[2] and not names)
        if is_field or "-" in match[1]:
            break
    else:
        return ""
    start = match.end() if is_field else match.end(1)
    indent = len(match[1]) if is_field else len(lines[index]) - len(lines[index].lstrip())
    rest = lines[index + 1 :]
    below = next((at for at, each in enumerate(rest) if len(each) - len(each.lstrip()) <= indent), len(rest))
    parts = [lines[index][start:], *rest[: max(below, line - index)]]
    text = " ".join(filter(None, (part.strip() for part in parts)))
    return f"{lines[index][:start].strip()} {quoted_text(text)}" if 0 < len(text) < _LONGEST else ""


def quoted_text(text: str) -> str:
    """A text within straight quotation marks, in place of the curly ones around it."""
    return quoted(text[1:-1].strip() if in_curly_quotes(text) else text)


def in_curly_quotes(text: str) -> bool:
    """Whether curly quotation marks stand around a text, and none in it."""
    return len(text) > 2 and {text[0], text[-1]} <= SMART_QUOTES and SMART_QUOTES.isdisjoint(text[1:-1])


def is_text(line: str) -> bool:
    """Whether a row is neither an item of a list nor a field."""
    return re.match(rf"\s*(?:- |-$|{KEY}:(?:\s|$))", line) is None


def begin_row(spaces: int) -> str:
    """The hint to move one row."""
    return advice.BEGIN_ROW.format(antal=spaces) if spaces else advice.BEGIN_ROW_LEFT


def near(line: int) -> range:
    """The line of the fault and the two before it, nearest first."""
    return range(line, max(line - 3, -1), -1)


def key_above(lines: list[str], line: int) -> str:
    """The field that the text on ``line`` belongs to."""
    for index in range(line, -1, -1):
        match = KEY_VALUE.match(lines[index]) or re.match(rf"^(\s*(?:- +)?)({KEY}):\s*$", lines[index])
        if match:
            return match[2]
    return ""
