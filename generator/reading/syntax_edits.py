"""What to write in place of slips that YAML stops at, when nothing else can be meant: tabs, and quotation marks."""

from __future__ import annotations

import re

import yaml

from ..faults.problems import Edit, edited
from .positions import LOADER
from .slip import ITEM_VALUE, KEY_VALUE, in_curly_quotes, quoted_text

_TABS = re.compile(r"^( *\t[ \t]*)(?=\S)", re.MULTILINE)
_WIDTHS = (2, 4, 8)
"""Of a tab, in the editors that people use."""


def spaces_for_tabs(text: str) -> tuple[Edit, ...]:
    """Spaces for the tabs that rows begin with; nothing when it depends on their width what belongs together."""
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
    """Straight quotation marks for the curly ones around the value on ``line`` (from 0), if such stand there."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    row = re.match(r"[^\r\n]*", text[starts[line] :])
    match = row and (KEY_VALUE.match(row[0]) or ITEM_VALUE.match(row[0]))
    value = match[3].rstrip() if match else ""
    if not match or not in_curly_quotes(value):
        return ()
    start = starts[line] + match.start(3)
    return (Edit(start, start + len(value), quoted_text(value)),)
