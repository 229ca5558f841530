"""Quotation marks and brackets that do not go together, and the line with those that do."""

from __future__ import annotations

import re

from ..faults.codes import advice
from .slip import ITEM_VALUE, KEY, KEY_VALUE, Fault, Slip, key_above
from .yaml_text import quoted

_LONGEST = 800
"""A text longer than this is not shown: where it stands is clear enough."""
_PAIRS = {"[": "]", "{": "}"}


def quotes(lines: list[str], at: Fault) -> Slip | None:
    """A value that begins with a straight quotation mark and does not end with it."""
    for index in range(at.line, -1, -1):
        match = KEY_VALUE.match(lines[index]) or ITEM_VALUE.match(lines[index])
        if not match or match[3][:1] not in ('"', "'"):
            continue
        start = match.start(3)
        end = _closing_quote(lines, index, start)
        follows = end is not None and end[0] >= at.line and _follows(lines[end[0]], end[1])
        if end is None or follows or (end[0] > index and KEY_VALUE.match(lines[end[0]])):
            shown = _mended(match[3].strip(), end[1] - start if end and end[0] == index else 0)
            goes_on = index + 1 < len(lines) and re.match(rf"\s+(?!- |{KEY}:)\S", lines[index + 1])
            is_clear = not goes_on and len(shown) < _LONGEST
            hint = advice.ROW_LIKE_THIS.format(rad=f"{lines[index][:start].strip()} {shown}") if is_clear else ""
            values = {"nyckel": match[2] or key_above(lines, index), "tecken": match[3][0], "advice": hint}
            return Slip("yaml-citattecken", index, start, values)
    return None


def _mended(value: str, closed: int) -> str:
    """A value on one line with its quotation marks in order; ``closed`` is where the second one stands, if it does.

    ``"Alla med" i Linköping`` to ``”Alla med” i Linköping``, ``"Min post`` to ``"Min post"``.
    """
    sign = value[0]
    if not closed or value.endswith(sign):
        return quoted(value[1:].rstrip("\"'”"))
    text = f"”{value[1:closed]}”{value[closed + 1 :]}".replace(sign, "”")
    return quoted(text) if re.search(r":\s|\s#", text) or text.endswith((":", "”")) else text


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


def bracket_hint(line: str, column: int, below: list[str]) -> str:
    """What to do with the bracket that goes with no other, in the value that begins at ``column`` of ``line``.

    Nothing when the value may go on in the lines ``below``, or holds quotation marks.
    """
    value = line[column:].rstrip()
    if value in _PAIRS:
        return advice.NO_BRACKET.format(tecken=value)
    if '"' in value or "'" in value:
        return ""
    opened: list[str] = []
    for sign in value:
        if sign in _PAIRS:
            opened.append(sign)
        elif sign in "]}":
            if not opened:
                return advice.REMOVE_SIGN.format(tecken=f"den sista {sign}")
            if sign != (right := _PAIRS[opened.pop()]):
                is_last = value.count(sign) == 1
                return advice.REPLACE_SIGN.format(fel=sign, rätt=right) if is_last and not opened else ""
    goes_on = value.endswith(",") or (below and re.match(r"\s*[\]}]|\s+[^\s-][^:]*$", below[0]))
    missing = "".join(_PAIRS[sign] for sign in reversed(opened))
    return advice.ADD_SIGN.format(tecken=missing) if missing and not goes_on else ""
