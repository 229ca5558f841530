"""Bytes of a file to text that every later stage can trust: UTF-8 without control characters."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice

from ..faults.codes import problem
from ..faults.problems import Problem
from ..text.characters import unusual

MAX_LINE = 30_000
"""Characters; a text of a record may have 20 000."""
MAX_LINES = 15_000
"""The longest vocabulary of ours has fewer than 8 000, the longest record fewer than 2 000."""
_MAX_FAULTS = 20

_CONTROL_SET = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_ODD_BREAK_SET = "\x85\u2028\u2029\ufeff"
"""Line breaks to YAML but not to an editor, and a byte order mark inside the text."""
_ODD_BREAKS = f"[{_ODD_BREAK_SET}]"
CONTROL = f"[{_CONTROL_SET}]"
"""A pattern: characters that no text may hold."""
_ODD = re.compile(f"[{_CONTROL_SET}{_ODD_BREAK_SET}]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"\x00t", b"t\x00", b"\x00#", b"#\x00")
"""Byte order marks, and the first letter of ``titel`` or a comment as UTF-16 without one."""


def decode(file: str, content: bytes) -> tuple[str | None, list[Problem]]:
    """Bytes to text without byte order mark, or None and the problems that forbid it."""
    if content.startswith(_UTF16):
        return None, [problem("fil-utf16", file)]
    try:
        content = content.removeprefix(BOM_UTF8)
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        return None, [problem("fil-utf8", file, _end_of(before), byte=f"{content[error.start]:02X}")]
    if not _ODD.search(unusual(text)):
        return text, []
    faults = [
        problem("fil-styrtecken", file, _end_of(text[: match.start()]), tecken=character_name(match[0]))
        for match in islice(re.finditer(CONTROL, text), _MAX_FAULTS)
    ]
    return (None if faults else breaks_as_spaces(text)), faults


def as_far_as_possible(content: bytes) -> str:
    """The text of a file with nothing refused: bytes that are no text are halves of characters (surrogates)."""
    if content.startswith(_UTF16):
        return content.decode("utf-16-be" if content[0] in (0, 0xFE) else "utf-16-le", "replace").removeprefix("\ufeff")
    return content.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape")


def breaks_as_spaces(text: str) -> str:
    """What is a line break to YAML but not to an editor becomes a space; the text stays as long as it was."""
    return re.sub(_ODD_BREAKS, " ", text) if re.search(_ODD_BREAKS, unusual(text)) else text


def split_lines(text: str) -> list[str]:
    """The lines of a text as an editor shows them."""
    return re.split(r"\r\n?|\n", text)


def character_name(character: str) -> str:
    """``U+0007``"""
    return f"U+{ord(character):04X}"


def _end_of(text: str) -> tuple[int, int]:
    """Line and column (from 1) of what comes after ``text``."""
    lines = split_lines(text)
    return len(lines), len(lines[-1]) + 1


def check_lines(file: str, text: str) -> Iterator[Problem]:
    """Too many lines, or the first that is too long: what reads a text line by line gets slow then."""
    if len(text) <= MAX_LINES:
        return
    lines = split_lines(text)
    if len(lines) > MAX_LINES:
        yield problem("rader-manga", file, (MAX_LINES + 1, 1), antal=len(lines), tak=MAX_LINES)
        return
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            yield problem("rad-lang", file, (number, MAX_LINE + 1), längd=len(line), tak=MAX_LINE)
            return
