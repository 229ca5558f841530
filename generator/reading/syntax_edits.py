"""What to write in place of slips that YAML stops at, when nothing else can be meant: tabs, and quotation marks."""

from __future__ import annotations

import re
from typing import Any

import yaml

from ..faults.problems import Edit
from .positions import LOADER
from .slip import ITEM_VALUE, KEY_VALUE, SMART_QUOTES, quoted_text

_TABS = re.compile(r"^( *\t[ \t]*)(?=\S)", re.MULTILINE)
_WIDTHS = (2, 4, 8)
"""Of a tab, in the editors that people use."""


def spaces_for_tabs(text: str) -> tuple[Edit, ...]:
    """Spaces in place of the tabs that rows begin with; nothing when it depends on their width what belongs together."""
    tried = [
        tuple(Edit(match.start(), match.end(), match[0].expandtabs(width)) for match in _TABS.finditer(text))
        for width in _WIDTHS
    ]
    readings = [(edits, found) for edits in tried if (found := _reading(edited(text, edits)))]
    return readings[0][0] if readings and all(found == readings[0][1] for _, found in readings) else ()


def _reading(text: str) -> list[tuple[type, str]]:
    """What YAML reads, event by event; nothing when it cannot."""
    try:
        return [(type(event), getattr(event, "value", "")) for event in iter(LOADER(text).get_event, None)]
    except yaml.YAMLError:
        return []


def straight_quotes(text: str, line: int) -> tuple[Edit, ...]:
    """Straight quotation marks in place of the curly ones around the value on ``line`` (from 0), if such stand there."""
    rows = text.splitlines(keepends=True) if "\r" not in text else re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    row: Any = rows[line] if line < len(rows) else ""
    match = KEY_VALUE.match(row.rstrip("\r\n")) or ITEM_VALUE.match(row.rstrip("\r\n"))
    value = match[3].rstrip() if match else ""
    if match is None or not is_in_curly_quotes(value):
        return ()
    start = sum(map(len, rows[:line])) + match.start(3)
    return (Edit(start, start + len(value), quoted_text(value)),)


def is_in_curly_quotes(value: str) -> bool:
    """Whether curly quotation marks stand around a value, and none in it."""
    return len(value) > 2 and {value[0], value[-1]} <= SMART_QUOTES and SMART_QUOTES.isdisjoint(value[1:-1])


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with the edits made; of two that overlap only the first."""
    parts, done = [], 0
    for start, end, written in sorted(edits):
        if start >= done:
            parts += [text[done:start], written]
            done = end
    return "".join([*parts, text[done:]])
