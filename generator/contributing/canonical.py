"""Data to the text of a record, in the one style that people meet whoever wrote it for them.

Source of the rules: YAML 1.2.2, chapters 5 to 8. A text stands plainly where every reader of YAML takes it for the
text that it is, else within quotation marks; one that is too long for a line is folded, and one with line breaks keeps
them. Lists and groups are never written on one line. ``canonical_yaml.js`` writes the same, by ``STYLE``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from ..models.common import SourcedText
from ..models.fields import FieldSpec, fields_of, ordered_keys
from ..reading.decode import CONTROL
from ..reading.yaml_source import ODD_SPACES, normalise

STYLE: Mapping[str, Any] = {
    "width": 120,
    "notPlain": r"""^(?!-[0-9])[-?:,\[\]{}#&*!|>'"%@`]|:[ \t]|:$|[ \t]#|^0[0-9]+$""",
    "words": "~ null true false yes no on off y n = <<".split(),
    "unbroken": "[^ ]+(?: {2,}[^ ]+)*",
    "control": CONTROL,
    "oddSpaces": ODD_SPACES,
    "atEnds": r"[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]",
}
"""What a line may be long; what a plain text may not look like; words that readers of YAML take for something else;
what is not parted when a text is folded; what YAML cannot hold; what is read as a space, and cut off at the ends.

A code that begins with 0 is an octal number to some readers.
"""

_NOT_PLAIN = re.compile(STYLE["notPlain"])
_WORDS = frozenset(STYLE["words"])
_CANNOT_STAND = re.compile(rf"{CONTROL}|[\t\n]")
_ESCAPES = {"\t": "\\t", "\n": "\\n", '"': '\\"', "\\": "\\\\"}
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def canonical(data: Mapping[str, Any], model: type[BaseModel] | None = None) -> str:
    """The lines of a record, its fields in the order of ``model``; what is empty is left out.

    What YAML cannot hold as it is, control characters, is spelt out, and half a character becomes U+FFFD: the text can
    always be read, and a check tells what is wrong in it.
    """
    kept = without_empty(data)
    return "\n".join(_mapping(kept, model, 0)) + "\n" if kept else ""


def without_empty(data: Any) -> Any:
    """``data`` with its texts as a reader of YAML gives them, without values that say nothing.

    ``källor: []`` beside a text says that the words are the knowledge base's own, and stays.
    """
    if isinstance(data, Mapping):
        kept = {key: without_empty(value) for key, value in data.items()}
        is_own = data.get("källor") == [] and kept.get("text") not in (None, "", [], {})
        return {key: value for key, value in kept.items() if not _says_nothing(value) or (is_own and key == "källor")}
    if isinstance(data, list | tuple):
        return [value for value in map(without_empty, data) if not _says_nothing(value)]
    if isinstance(data, bool):
        return str(data).lower()
    return normalise(_SURROGATE.sub("\ufffd", re.sub(r"\r\n?", "\n", data))) if isinstance(data, str) else data


def _says_nothing(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _mapping(data: Mapping[str, Any], model: type[BaseModel] | None, indent: int) -> Iterator[str]:
    specs = fields_of(model) if model else {}
    order = [key for key in ordered_keys(model) if key in data] if model else []
    for key in [*order, *sorted(data.keys() - specs.keys())]:
        yield from _field(f"{' ' * indent}{_on_one_line(key)}:", data[key], specs.get(key), indent)


def _field(start: str, value: Any, spec: FieldSpec | None, indent: int) -> Iterator[str]:
    """The lines of a value that stands after ``start``, a key or a dash, with what it holds further in."""
    if value == []:
        yield f"{start} []"
    elif isinstance(value, Mapping | list):
        yield start
        yield from _within(value, spec, indent + 2)
    else:
        first, *more = _scalar(value, len(start) + 1, indent + 2)
        yield f"{start} {first}"
        yield from more


def _within(value: Any, spec: FieldSpec | None, indent: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _mapping(value, _model_of(value, spec), indent)
        return
    for item in value:
        if isinstance(item, Mapping | list):
            first, *more = _within(item, spec, indent + 2)
            yield f"{' ' * indent}- {first.lstrip(' ')}"
            yield from more
        else:
            yield from _field(f"{' ' * indent}-", item, spec, indent)


def _model_of(value: Mapping[str, Any], spec: FieldSpec | None) -> type[BaseModel] | None:
    part = spec.part if spec else None
    return SourcedText if "text" in value and not (part and "text" in fields_of(part)) else part


def _scalar(value: Any, column: int, indent: int) -> list[str]:
    """The lines of a text or a number that begins at ``column``, or goes on ``indent`` spaces in."""
    text = value if isinstance(value, str) else _number(value)
    if "\n" in text and not re.search(CONTROL, text):
        return ["|-", *(f"{' ' * indent}{line}" if line else "" for line in text.split("\n"))]
    line = _on_one_line(text)
    if column + len(line) <= STYLE["width"] or _CANNOT_STAND.search(text):
        return [line]
    folded = list(_folded(text, STYLE["width"] - indent))
    return [">-", *(f"{' ' * indent}{each}" for each in folded)] if len(folded) > 1 else [line]


def _number(value: float) -> str:
    return str(int(value) if value == int(value) else value)


def _on_one_line(text: str) -> str:
    if _CANNOT_STAND.search(text):
        return '"' + re.sub(rf"{_CANNOT_STAND.pattern}|[\"\\]", _escaped, text) + '"'
    if text and not _NOT_PLAIN.search(text) and text.lower() not in _WORDS:
        return text
    return f'"{text}"' if not re.search(r'["\\]', text) else "'" + text.replace("'", "''") + "'"


def _escaped(sign: re.Match[str]) -> str:
    return _ESCAPES.get(sign[0]) or f"\\u{ord(sign[0]):04X}"


def _folded(text: str, width: int) -> Iterator[str]:
    """The words of ``text`` in lines of at most ``width``, broken only where a single space stands."""
    line = ""
    for word in re.findall(STYLE["unbroken"], text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
