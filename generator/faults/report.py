"""Problems as text for people, as JSON for programs and as annotations for GitHub."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from itertools import chain, islice

from ..text.characters import hidden
from ..text.personal import masked
from ..text.swedish import count, format_number
from .abridging import COUNT, ByFile, abridged, in_words, totals, worst_first
from .explanation import MORE_OF_A_CODE
from .problems import SEVERITY_NAMES, Problem, has_errors

_PREFACE = "Det är för mycket för att visa allt. Här är filerna med flest fel, de värsta först."
_MOST_COUNTED = 100
"""The files that are counted one by one when there are too many problems to list."""


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, each once; of a file with many the first, and last how many more there are.

    Personal data in the names of files is masked.
    """
    shown = (replace(fault, file=masked(fault.file)) for fault in abridged(problems))
    return sorted(shown, key=lambda fault: (fault.file, fault.counted is not None, fault))


def as_text(problems: list[Problem], checked: int) -> str:
    """Sorted problems, a paragraph per file, and a line that counts them; ``checked`` is the number of files.

    When there are too many to read, those of the worst files stand first and alone, and after them how many
    each file has.
    """
    listed, others = worst_first(problems)
    lines = [_PREFACE, ""] if others else []
    for file, faults in listed.items():
        lines.append(written_out(file))
        for fault in faults:
            position = f"{fault.line}:{fault.column}"
            lines.append(
                f"  {position:<8}{SEVERITY_NAMES[fault.severity]}: {written_out(fault.message)} [{fault.code}]"
            )
            if fault.hint:
                first, *more = fault.hint.split("\n")
                lines.append(f"  {'':<8}→ {written_out(first)}")
                lines += (f"  {'':<10}{written_out(line)}" for line in more)
        lines.append("")
    if others:
        counts = (f"  {written_out(file)}: {found}" for file, found in _by_file(listed | others))
        lines += ["Så många är de i varje fil:", *counts, ""]
    return "\n".join([*lines, _total(problems, checked)])


def _by_file(files: ByFile) -> Iterator[tuple[str, str]]:
    """The files and how much is wrong in each, in words; the last of many together."""
    for file, faults in islice(files.items(), _MOST_COUNTED):
        yield file, in_words(*totals(faults))
    if rest := dict(islice(files.items(), _MOST_COUNTED, None)):
        yield count(len(rest), "fil till", "filer till"), in_words(*totals(chain.from_iterable(rest.values())))


def _in_other_files(others: ByFile) -> str:
    found = in_words(*totals(chain.from_iterable(others.values())))
    return f"… och {found} till i {count(len(others), 'annan fil', 'andra filer')}."


def _total(problems: list[Problem], checked: int | None) -> str:
    errors, warnings = totals(problems)
    files = "" if checked is None else f" {count(checked, 'fil', 'filer')} kontrollerade."
    if not problems:
        return f"Inga fel.{files}"
    found = f"{format_number(errors) if errors else 'Inga'} fel"
    found += f" och {count(warnings, 'varning', 'varningar') if warnings else 'inga varningar'}"
    return f"{found}.{files} Mer om en kod: {MORE_OF_A_CODE}"


def as_json(problems: list[Problem]) -> str:
    """A list of objects with the fields of ``Problem`` that others may rely on, in order."""
    import json  # not for every run

    return json.dumps([*map(as_object, problems)], ensure_ascii=False, indent=2)


def as_object(fault: Problem) -> dict[str, object]:
    """A problem as others may rely on it: what it carries between our own parts is left out."""
    own = ("counted", "offer", "edits")
    return {name: value for name, value in asdict(fault).items() if name not in own}


def as_github(problems: list[Problem], path_of: Callable[[str], str]) -> str:
    """Workflow commands, one line per problem; ``path_of`` gives a file's path from the repository's root.

    Those of the worst files come first and alone, with one that counts the others, when there are too many to read.

    The escapes are those of GitHub's documentation of workflow commands: ``%``, CR and LF
    everywhere, ``:`` and ``,`` in properties.
    """
    listed, others = worst_first(problems)
    lines = []
    for fault in chain.from_iterable(listed.values()):
        properties = {
            "file": path_of(fault.file),
            "line": str(fault.line),
            "col": str(fault.column),
            "title": fault.code,
        }
        written = ",".join(f"{key}={_escape(value, also=':,')}" for key, value in properties.items())
        lines.append(f"::{fault.severity} {written}::{_escape(f'{fault.message} {fault.hint}'.strip())}")
    if others:
        severity = "error" if has_errors(chain.from_iterable(others.values())) else "warning"
        lines.append(f"::{severity} title={COUNT}::{_escape(_in_other_files(others))}")
    return "\n".join(lines)


def as_markdown(problems: list[Problem], path_of: Callable[[str], str], checked: int | None) -> str:
    """A table of the problems, for the summary of a workflow run; too many are cut as in ``as_text``.

    ``checked`` is the number of files, when it is known.
    """
    listed, others = worst_first(problems)
    lines = ["## Kontroll av katalogen", "", _total(problems, checked), *(["", _PREFACE] if others else [])]
    if problems:
        lines += ["", "| Fil | Rad | | Vad är fel | Gör så här |", "| --- | --- | --- | --- | --- |"]
    for fault in chain.from_iterable(listed.values()):
        cells = (
            path_of(fault.file),
            f"{fault.line}:{fault.column}",
            SEVERITY_NAMES[fault.severity],
            fault.message,
        )
        hint = "<br>".join(_cell(line) for line in fault.hint.split("\n"))
        lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} | {hint} |")
    if others:
        lines += ["", *(f"- {_cell(path_of(file))}: {found}" for file, found in _by_file(listed | others))]
    return "\n".join(lines) + "\n"


def _escape(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return written_out(text)


def _cell(text: str) -> str:
    """Text that stays text: no markup, and nothing that GitHub makes links or mentions of."""
    indent = len(text) - len(text.lstrip(" "))
    shown = re.sub(r"([\\`*_{}\[\]<>|~!&])", r"\\\1", written_out(text[indent:]))
    return "&nbsp;" * indent + re.sub(r"(?i)[@#]|:(?=//)|(?<=www)\.", _reference, shown)


def _reference(sign: re.Match[str]) -> str:
    code = f"&#{ord(sign[0])};"
    return f"<code>{code}</code>" if sign[0] in "@#" else code


def written_out(text: str) -> str:
    """Line breaks, and characters that cannot be seen or steer what is shown, written out."""
    unseen = {*hidden(text), *(match.start() for match in re.finditer(r"[\t\n\r]", text))}
    if not unseen:
        return text
    return "".join(f"\\u{ord(letter):04x}" if place in unseen else letter for place, letter in enumerate(text))
