"""What the rules that recognise slips in YAML share: a place in the text, a slip found there, the lines around it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

KEY = r"[a-zåäöA-ZÅÄÖ_][\wåäöÅÄÖ-]*"
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
