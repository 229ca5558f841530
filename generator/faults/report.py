"""Problems as text for people, as JSON for programs and as annotations for GitHub."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict
from itertools import groupby

from ..text.swedish import count
from .problems import SEVERITY_NAMES, Problem

_UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, each once."""
    return sorted(dict.fromkeys(problems))


def as_text(problems: list[Problem], checked: int) -> str:
    """Sorted problems, a paragraph per file, and a line that counts them; ``checked`` is the number of files."""
    lines = []
    for file, faults in groupby(problems, key=lambda fault: fault.file):
        lines.append(_visible(file))
        for fault in faults:
            position = f"{fault.line}:{fault.column}"
            lines.append(f"  {position:<8}{SEVERITY_NAMES[fault.severity]}: {_visible(fault.message)} [{fault.code}]")
            if fault.hint:
                lines.append(f"  {'':<8}→ {_visible(fault.hint)}")
        lines.append("")
    return "\n".join([*lines, _total(problems, checked)])


def _total(problems: list[Problem], checked: int) -> str:
    errors = sum(fault.severity == "error" for fault in problems)
    warnings = len(problems) - errors
    files = count(checked, "fil", "filer")
    if not problems:
        return f"Inga fel. {files} kontrollerade."
    found = f"{errors or 'Inga'} fel och {count(warnings, 'varning', 'varningar') if warnings else 'inga varningar'}"
    return f"{found}. {files} kontrollerade. Mer om en kod: kunskapsbank explain KOD"


def as_json(problems: list[Problem]) -> str:
    """A list of objects with the fields of ``Problem``, in order."""
    import json  # not for every run

    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: list[Problem], path_of: Callable[[str], str]) -> str:
    """Workflow commands, one line per problem; ``path_of`` gives a file's path from the repository's root.

    The escapes are those of GitHub's documentation of workflow commands: ``%``, CR and LF
    everywhere, ``:`` and ``,`` in properties.
    """
    lines = []
    for fault in problems:
        properties = {
            "file": path_of(fault.file),
            "line": str(fault.line),
            "col": str(fault.column),
            "title": fault.code,
        }
        written = ",".join(f"{key}={_escape(value, also=':,')}" for key, value in properties.items())
        lines.append(f"::{fault.severity} {written}::{_escape(f'{fault.message} {fault.hint}'.strip())}")
    return "\n".join(lines)


def as_markdown(problems: list[Problem], path_of: Callable[[str], str], checked: int) -> str:
    """A table of all problems, for the summary of a workflow run."""
    lines = ["## Kontroll av katalogen", "", _total(problems, checked)]
    if problems:
        lines += ["", "| Fil | Rad | | Vad är fel | Gör så här |", "| --- | --- | --- | --- | --- |"]
    for fault in problems:
        cells = (
            path_of(fault.file),
            f"{fault.line}:{fault.column}",
            SEVERITY_NAMES[fault.severity],
            fault.message,
            fault.hint,
        )
        lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    return "\n".join(lines) + "\n"


def _escape(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _cell(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|~!&])", r"\\\1", _visible(text))


def _visible(text: str) -> str:
    """Line breaks and characters that steer a terminal, written out."""
    return re.sub(_UNPRINTABLE, lambda found: f"\\u{ord(found[0]):04x}", text)
