"""Patterns of Python as the page's script writes them, so that a rule stands in one place.

A pattern is taken apart by Python's own parser and put together again in the syntax of ECMAScript (``u`` flag): what
letters, digits and spaces are, that small and capital letters are the same, and what may not be given back once it has
matched are spelt out, since scripts mean other things by the same signs, or cannot say them. Groups have names:
their own, or ``g1``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

_WORD = r"\p{L}\p{N}_"
_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_CLASSES = {"WORD": _WORD, "DIGIT": r"\p{Nd}", "SPACE": _SPACE}
_PLACES = {
    "AT_BEGINNING": "^",
    "AT_BEGINNING_STRING": "^",
    "AT_END": r"(?=\n?$)",
    "AT_END_STRING": "$",
    "AT_BOUNDARY": f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))",
}
_LINES = {"AT_BEGINNING": r"(?<=^|\n)", "AT_END": r"(?=\n|$)"}


@cache
def for_script(pattern: str | re.Pattern[str]) -> str:
    """A regular expression that matches what ``pattern`` does. Raises KeyError where none can."""
    written, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags & ~re.UNICODE)
    parsed = import_module("re._parser").parse(written, flags)
    return _Writer({number: name for name, number in parsed.state.groupdict.items()}).sequence(
        parsed, parsed.state.flags
    )


class _Writer:
    def __init__(self, names: dict[int, str]) -> None:
        self._names = names
        self._kept = 0

    def sequence(self, nodes: Iterable[tuple[Any, Any]], flags: int) -> str:
        return "".join(self._node(str(code), value, flags) for code, value in nodes)

    def _node(self, code: str, value: Any, flags: int) -> str:
        match code:
            case "LITERAL":
                return _set([(code, value)], flags) if flags & re.IGNORECASE else _sign(value)
            case "NOT_LITERAL":
                return _set([("NEGATE", None), ("LITERAL", value)], flags)
            case "ANY":
                return "[^]" if flags & re.DOTALL else r"[^\n]"
            case "IN":
                return _set([(str(kind), each) for kind, each in value], flags)
            case "AT":
                return (_LINES if flags & re.MULTILINE else {}).get(str(value)) or _PLACES[str(value)]
            case "BRANCH":
                return f"(?:{'|'.join(self.sequence(each, flags) for each in value[1])})"
            case "SUBPATTERN":
                group, added, removed, inner = value
                written = self.sequence(inner, (flags | added) & ~removed)
                return f"(?:{written})" if group is None else f"(?<{self._name(group)}>{written})"
            case "GROUPREF":
                return rf"\k<{self._name(value)}>"
            case "ASSERT" | "ASSERT_NOT":
                direction, inner = value
                sign = ("=" if code == "ASSERT" else "!") if direction > 0 else ("<=" if code == "ASSERT" else "<!")
                return f"(?{sign}{self.sequence(inner, flags)})"
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, inner = value
                lazy = "?" if code == "MIN_REPEAT" else ""
                written = f"(?:{self.sequence(inner, flags)}){_times(least, most)}{lazy}"
                return self._at_once(written) if code == "POSSESSIVE_REPEAT" else written
        raise KeyError(code)

    def _name(self, group: int) -> str:
        return self._names.get(group, f"g{group}")

    def _at_once(self, written: str) -> str:
        """What is not given back once it has matched: looked for ahead, and then taken as it was found."""
        self._kept += 1
        return rf"(?=(?<kept{self._kept}>{written}))\k<kept{self._kept}>"


def _times(least: int, most: int) -> str:
    many = most >= import_module("re._constants").MAXREPEAT
    return f"{{{least},{'' if many else most}}}"


def _sign(code: int) -> str:
    character = chr(code)
    return character if character.isalnum() or character in " _" else rf"\u{{{code:x}}}"


def _set(items: list[tuple[str, Any]], flags: int) -> str:
    """One character of some: a class of them, and of what is not a letter, a digit or a space, which no class holds."""
    negated = items[:1] == [("NEGATE", None)]
    signs, without = "", []
    for kind, value in items[negated:]:
        name = str(value)
        if kind == "CATEGORY" and "_NOT_" in name:
            without.append(_CLASSES[name.rpartition("_")[2]])
        elif kind == "CATEGORY":
            signs += _CLASSES[name.rpartition("_")[2]]
        elif kind == "RANGE":
            first, last = value
            signs += _range(first, last, flags)
        else:
            signs += "".join(map(_in_class, _cases(value, flags)))
    if not without:
        return f"[{'^' if negated else ''}{signs}]"
    if negated:
        ahead = "".join(f"(?=[{each}])" for each in without[1:])
        return f"{ahead}{f'(?![{signs}])' if signs else ''}[{without[0]}]"
    return f"(?:{'|'.join([*([f'[{signs}]'] if signs else []), *(f'[^{each}]' for each in without)])})"


def _range(first: int, last: int, flags: int) -> str:
    ranges = [(first, last)]
    if flags & re.IGNORECASE:
        ranges += [
            (ord(ends[0]), ord(ends[1]))
            for ends in {chr(first).lower() + chr(last).lower(), chr(first).upper() + chr(last).upper()}
        ]
    return "".join(dict.fromkeys(f"{_in_class(low)}-{_in_class(high)}" for low, high in ranges))


def _cases(code: int, flags: int) -> list[int]:
    character = chr(code)
    forms = (character, character.lower(), character.upper()) if flags & re.IGNORECASE else (character,)
    return list(dict.fromkeys(ord(form) for form in forms if len(form) == 1))


def _in_class(code: int) -> str:
    return chr(code) if chr(code).isalnum() and code < 0x300 else rf"\u{{{code:x}}}"
