"""A fault is a value: where it is, what is wrong and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from ..text.personal import masked

Severity = Literal["error", "warning"]
Path = tuple[str | int, ...]
"""Where in a record a value stands: keys and list indices from the root."""


SEVERITY_NAMES: dict[Severity, str] = {"error": "fel", "warning": "varning"}


class Edit(NamedTuple):
    """What to write in place of the characters from ``start`` up to ``end`` of a file's text."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; of two that overlap only the first."""
    parts: list[str] = []
    done = 0
    for start, end, written in sorted(edits):
        if start >= done:
            parts += [text[done:start], written]
            done = end
    return "".join([*parts, text[done:]])


@dataclass(frozen=True, order=True)
class Problem:
    """One fault. ``line`` and ``column`` count from 1; a fault of a whole file stands at 1:1.

    ``field`` is the dotted path in the record (``källor.0.avsnitt``) or empty; ``code`` is a key
    of ``codes.CODES``; ``message`` and ``hint`` are Swedish, and only a hint has several lines. ``counted``
    are the errors and the warnings that are not listed, of a Problem that says how many they are. ``offer`` is the
    value to write at ``field`` instead, on one line of YAML, when that is known; ``edits`` write it into the text of
    the file, when nothing else can be meant.
    """

    file: str
    line: int
    column: int
    field: str
    code: str
    severity: Severity
    message: str
    hint: str
    counted: tuple[int, int] | None = None
    offer: str = ""
    edits: tuple[Edit, ...] = ()


def dotted(path: Path) -> str:
    """``("källor", 0, "avsnitt")`` to ``källor.0.avsnitt``, without personal data in the names."""
    return ".".join(_without_persons(step) if isinstance(step, str) else str(step) for step in path)


_without_persons = lru_cache(maxsize=1000)(masked)
"""Many faults stand under the same few names."""


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
