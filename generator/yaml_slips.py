"""What people who write YAML by hand most often get wrong, recognised from the text itself.

The YAML reader only says where it gave up; a rule here looks at the lines near that place and
names the slip. The first rule that fits wins; ``yaml-syntax`` is the last resort.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .codes import problem
from .problems import Problem

_KEY = r"[a-zåäöA-ZÅÄÖ_][\wåäöÅÄÖ-]*"
_NO_SPACE = re.compile(rf"^\s*(?:- +)?({_KEY}):(?=[^\s/])")
_NBSP_AFTER_COLON = re.compile(rf"^\s*(?:- +)?{_KEY}:[\u00a0\u2007\u202f]")
_KEY_VALUE = re.compile(rf"^(\s*(?:- +)?)({_KEY}):[ \t]+(.*)$")
_OPENERS = {"[": "]", "{": "}"}


@dataclass(frozen=True)
class _Slip:
    code: str
    line: int
    column: int
    values: dict[str, object]


def find_slips(file: str, text: str, line: int, column: int) -> Iterator[Problem]:
    """The likeliest cause of a YAML error that was noticed at ``line``:``column`` (from 0)."""
    lines = text.splitlines() or [""]
    line = min(line, len(lines) - 1)
    for rule in _RULES:
        slip = rule(lines, line, column)
        if slip:
            yield problem(slip.code, file, (slip.line + 1, slip.column + 1), **slip.values)
            return
    yield problem("yaml-syntax", file, (line + 1, column + 1))


def _near(line: int) -> range:
    """The line of the error and the two before it, nearest first."""
    return range(line, max(line - 3, -1), -1)


def _tab(lines: list[str], line: int, column: int) -> _Slip | None:
    for index in _near(line):
        indent = lines[index][: len(lines[index]) - len(lines[index].lstrip())]
        if "\t" in indent:
            return _Slip("yaml-tabb", index, indent.index("\t"), {})
    return None


def _missing_space(lines: list[str], line: int, column: int) -> _Slip | None:
    for index in _near(line):
        match = _NO_SPACE.match(lines[index])
        if match:
            return _Slip("yaml-mellanslag-efter-kolon", index, match.end(1), {"nyckel": match[1]})
    return None


def _open_quote(lines: list[str], line: int, column: int) -> _Slip | None:
    for index in range(line, -1, -1):
        match = _KEY_VALUE.match(lines[index])
        if not match:
            continue
        value = match[3]
        quote = value[:1]
        if quote not in ('"', "'"):
            return None
        rest = value[1:].replace("\\" + quote, "") if quote == '"' else value[1:].replace("''", "")
        end = rest.find(quote)
        if end == -1 or rest[end + 1 :].strip().rstrip(","):
            return _Slip("yaml-citattecken", index, match.start(3), {"nyckel": match[2], "tecken": quote})
        return None
    return None


def _colon_in_text(lines: list[str], line: int, column: int) -> _Slip | None:
    match = _KEY_VALUE.match(lines[line])
    if match and not match[3].startswith(('"', "'", "[", "{", "|", ">")):
        inside = re.search(r":(?=\s|$)", match[3])
        if inside:
            return _Slip("yaml-kolon-i-text", line, match.start(3) + inside.start(), {"nyckel": match[2]})
    return None


def _open_bracket(lines: list[str], line: int, column: int) -> _Slip | None:
    for index in range(line, max(line - 10, -1), -1):
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", lambda found: " " * len(found[0]), lines[index])
        for opener, closer in _OPENERS.items():
            if bare.count(opener) > bare.count(closer):
                return _Slip("yaml-hakparentes", index, bare.rindex(opener), {"tecken": closer})
    return None


def _reserved_start(lines: list[str], line: int, column: int) -> _Slip | None:
    match = _KEY_VALUE.match(lines[line])
    start = match.start(3) if match else len(lines[line]) - len(lines[line].lstrip("- "))
    if lines[line][start : start + 1] in ("@", "`", "%", "*", "&", "!", "]", "}", ","):
        return _Slip("yaml-tecken-forst", line, start, {"tecken": lines[line][start]})
    return None


def _indentation(lines: list[str], line: int, column: int) -> _Slip | None:
    if re.match(rf"^\s*(?:- |{_KEY}:)", lines[line]) or lines[line].startswith(" "):
        indent = len(lines[line]) - len(lines[line].lstrip())
        return _Slip("yaml-indrag", line, indent, {})
    return None


_RULES: tuple[Callable[[list[str], int, int], _Slip | None], ...] = (
    _tab,
    _missing_space,
    _open_quote,
    _open_bracket,
    _colon_in_text,
    _reserved_start,
    _indentation,
)
