"""Bytes of a file to text that every later stage can trust: UTF-8 without control characters."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice

from ..faults.codes import advice, problem
from ..faults.problems import Problem
from ..text.characters import unusual
from ..text.swedish import format_number

MAX_LINE = 30_000
"""Characters; a text of a record may have 20 000."""
MAX_LINES = 15_000
"""The longest vocabulary of ours has fewer than 8 000, the longest record fewer than 2 000."""
_MAX_FAULTS = 20

_CONTROL_SET = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_ODD_BREAK_SET = r"\x85\u2028\u2029"
"""Line breaks to YAML but not to an editor."""
_ODD_BREAKS = f"[{_ODD_BREAK_SET}]"
CONTROL = f"[{_CONTROL_SET}]"
"""A pattern: characters that no text may hold."""
MARK = "\ufeff"
"""A byte order mark, which files that are put together have inside them: it shows nothing and means nothing there."""
_ODD = re.compile(f"[{_CONTROL_SET}{_ODD_BREAK_SET}{MARK}]")
_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_LATIN_1 = "åäöÅÄÖé".encode("latin-1")
DOCUMENTS = (b"PK\3\4", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
"""How files of word processors, spreadsheets and pictures begin."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"\x00t", b"t\x00", b"\x00#", b"#\x00")
"""Byte order marks, and the first letter of ``titel`` or a comment as UTF-16 without one."""


def decode(file: str, content: bytes) -> tuple[str | None, list[Problem]]:
    """Bytes to text without byte order marks, or None and the problems that forbid it."""
    if content.startswith(_UTF32):
        return None, [problem("fil-utf16", file, kod="UTF-32", advice=advice.UTF_32)]
    if content.startswith(_UTF16):
        return None, [problem("fil-utf16", file, kod="UTF-16")]
    try:
        content = content.removeprefix(BOM_UTF8)
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        return None, [problem("fil-utf8", file, _end_of(before), **_not_text(content, error))]
    if not _ODD.search(unusual(text)):
        return text, []
    faults = [
        problem("fil-styrtecken", file, _end_of(text[: match.start()]), **control(match[0]))
        for match in islice(re.finditer(CONTROL, text), _MAX_FAULTS)
    ]
    return (None if faults else breaks_as_spaces(text).replace(MARK, "")), faults


def _not_text(content: bytes, error: UnicodeDecodeError) -> dict[str, str]:
    """Why the bytes are no text, and what to do when that is not to choose another coding."""
    if content.startswith(DOCUMENTS):
        return {"orsak": "den är ett dokument från ett annat program", "advice": advice.NOT_TEXT}
    if error.reason == "unexpected end of data" and content[error.start] not in _LATIN_1:
        return {"orsak": "den slutar mitt i ett tecken", "advice": advice.BROKEN_OFF}
    return {"orsak": "tecknet här går inte att läsa"}


def control(character: str) -> dict[str, str]:
    """How a control character is called, and what to put in its place if it parts words."""
    return {"tecken": character_name(character), "advice": advice.AS_SPACE if character in "\x0b\x0c" else ""}


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


_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)
_SHORT_ESCAPES = {"\0": "\\0", "\a": "\\a", "\b": "\\b", "\x0b": "\\v", "\x0c": "\\f", "\x1b": "\\e"}
"""Of YAML 1.2, 5.7, those of control characters."""


def written_as(character: str, source: str) -> str:
    """How ``source``, a text within double quotation marks, spells ``character``."""
    for match in _ESCAPE.finditer(source):
        code = match[1] or match[2] or match[3]
        if (chr(int(code, 16)) if code else match[0]) in (character, _SHORT_ESCAPES.get(character)):
            return match[0]
    return character_name(character)


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
        yield problem(
            "rader-manga", file, (MAX_LINES + 1, 1), antal=format_number(len(lines)), tak=format_number(MAX_LINES)
        )
        return
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            yield problem(
                "rad-lang", file, (number, MAX_LINE + 1), längd=format_number(len(line)), tak=format_number(MAX_LINE)
            )
            return
