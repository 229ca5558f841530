"""Sources written below a value that stands on the line of its field already: YAML has no room for them there."""

from __future__ import annotations

import re
from textwrap import dedent, indent

from ..faults.codes import advice
from .slip import KEY, Fault, Slip

_SOURCES = re.compile(r"( +)(källor:(?:\s.*)?)$")
_KEY_VALUE = re.compile(rf"( *(?:- +)?)({KEY}):(?:\s+(.*))?$")
_ITEM = re.compile(r"( *- +)()(.*)$")
_LONGEST = 800
"""Lines longer than this together show a whole text, not what to change."""


def sources_under_text(lines: list[str], at: Fault) -> Slip | None:
    """``källor:`` as a line of its own below ``- En text.`` or ``medfinansiering_procent: 10``.

    In a record without sources of its own the line is more likely those, too far in.
    """
    sources = _SOURCES.match(lines[at.line])
    if not sources or not any(line.startswith("källor:") for line in lines):
        return None
    first = next((index for index in range(at.line - 1, -1, -1) if _begun(lines[index])), 0)
    value = _begun(lines[first])
    if value is None:
        return None
    dash, key, begins = value[1].lstrip(), value[2], value[3] or ""
    column = len(value[1]) if key else len(value[1]) - len(dash)
    if column >= len(sources[1]) or begins[:1] in tuple("[{|>&*!#"):
        return None
    text = " ".join(filter(None, (begins, *(line.strip() for line in lines[first + 1 : at.line]))))
    below = indent(dedent("\n".join(_below(lines, at.line, len(sources[1])))), "  ")
    whole = f"text: {text}\n{sources[2]}\n{below}".rstrip()
    shown = f"{key}:\n{indent(whole, '  ')}" if key else whole
    shown = dash + indent(shown, " " * len(dash)).lstrip()
    hint = advice.SOURCES_OF_VALUE.format(rader=shown) if len(shown) < _LONGEST else ""
    return Slip("yaml-kallor-under-text", at.line, len(sources[1]), {"advice": hint})


def _begun(line: str) -> re.Match[str] | None:
    """A line that begins a value: what stands before, the field if it names one, the value."""
    return _KEY_VALUE.match(line) or _ITEM.match(line)


def _below(lines: list[str], line: int, column: int) -> list[str]:
    """The lines that belong to the field at ``line``, which begins in ``column``."""
    rest = lines[line + 1 :]
    is_part = re.compile(rf" {{{column + 1}}}| {{{column}}}- ")
    end = next((index for index, each in enumerate(rest) if not is_part.match(each)), len(rest))
    return rest[:end]
