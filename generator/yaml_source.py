"""YAML text to plain data and a table of positions.

Stricter than YAML: every scalar stays text (no octal numbers, no ``no`` as False), and anchors,
aliases, tags, merge keys, several documents, duplicate keys and deep nesting are refused event
by event, before anything is built from them. Text is normalised to NFC, with ordinary spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from .codes import problem
from .problems import Path, Problem
from .yaml_slips import find_slips

_Loader: Any = getattr(yaml, "CLoader", yaml.Loader)

MAX_BYTES = 1_000_000
MAX_DEPTH = 16

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " ", "\ufeff": " "})
_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]")
_INVISIBLE = re.compile("[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060\u3000]")


@dataclass(frozen=True)
class Place:
    """Where a node begins (from 0), and its children's places."""

    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    children: dict[str | int, Place] = field(default_factory=dict)

    def locate(self, path: Path) -> tuple[int, int]:
        """Line and column (from 1) of the value at ``path``, or of its nearest ancestor.

        Of a ``{text, källor}`` wrapper it is the text's.
        """
        place = self
        for step in path:
            child = place.children.get(step)
            if child is None:
                break
            place = child
        place = place.children.get("text", place)
        return place.line + 1, place.column + 1

    def written(self, path: Path) -> Path:
        """``path`` as it stands in the file: without the steps that a model adds to a bare value.

        ``("kommuner", 0)`` is ``("kommuner",)`` where a single value stands for a list of one.
        The last key is kept even where the file lacks it.
        """
        place, steps = self, []
        for step in path:
            child = place.children.get(step)
            if child is not None:
                place = child
                steps.append(step)
            elif isinstance(step, str):
                steps.append(step)
        return tuple(steps)

    def locate_key(self, path: Path) -> tuple[int, int]:
        """Line and column (from 1) of the last key of ``path``."""
        place = self
        for step in path[:-1]:
            child = place.children.get(step)
            if child is None:
                return place.line + 1, place.column + 1
            place = child
        line, column = place.keys.get(str(path[-1]), (place.line, place.column))
        return line + 1, column + 1


@dataclass(frozen=True)
class Document:
    """A parsed file: ``data`` is ``None`` when the file could not be understood."""

    data: Data
    places: Place


_NOWHERE = Place(0, 0)


def decode(file: str, content: bytes) -> tuple[str | None, list[Problem]]:
    """Bytes to text without byte order mark, or the problems that forbid it."""
    if len(content) > MAX_BYTES:
        return None, [problem("fil-stor", file, storlek=f"{len(content) / 1e6:.1f}", tak=MAX_BYTES // 1_000_000)]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [problem("fil-utf16", file)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        return None, [problem("fil-utf8", file, (line, column), byte=f"{content[error.start]:02x}")]
    faults = []
    for match in _CONTROL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        faults.append(problem("fil-styrtecken", file, (line, column), tecken=f"U+{ord(match[0]):04X}"))
        if len(faults) == 20:
            break
    return (None if faults else text.translate(_ODD_BREAKS)), faults


def parse(file: str, text: str) -> tuple[Document, list[Problem]]:
    """Decoded YAML text to a Document and its problems.

    A fault of the YAML itself gives a Document without data.
    """
    builder = _Builder(file, clean=text.isascii() or _is_clean(text))
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if not builder.take(event):
                return Document(None, _NOWHERE), builder.problems
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        return Document(None, _NOWHERE), builder.problems + list(find_slips(file, text, line, column))
    except yaml.YAMLError:
        return Document(None, _NOWHERE), [*builder.problems, problem("yaml-syntax", file)]
    if builder.root_place is None:
        return Document(None, _NOWHERE), [problem("yaml-tom", file)]
    return Document(builder.root, builder.root_place), builder.problems


def _is_clean(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not _INVISIBLE.search(text)


def normalise(text: str) -> str:
    """NFC, ordinary spaces, ordinary line breaks, no space at either end."""
    text = unicodedata.normalize("NFC", _ODD_SPACES.sub(" ", text))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class _Builder:
    """A stack machine over YAML events; ``take`` answers False when the file must be given up."""

    def __init__(self, file: str, clean: bool) -> None:
        self.file = file
        self.clean = clean
        self.problems: list[Problem] = []
        self.root: Data = None
        self.root_place: Place | None = None
        self._stack: list[tuple[list[Data] | dict[str, Data], Place]] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> bool:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.MappingStartEvent:
            return self._open({}, event)
        if kind is yaml.SequenceStartEvent:
            return self._open([], event)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._stack.pop()
            self._keys.pop()
            return True
        if kind is yaml.AliasEvent:
            return self._refuse("yaml-ankare", event)
        if kind is yaml.DocumentStartEvent:
            self._documents += 1
            return self._documents == 1 or self._refuse("yaml-flera-dokument", event)
        return True

    def _refuse(self, code: str, event: yaml.Event, **values: object) -> bool:
        mark = event.start_mark
        self.problems.append(problem(code, self.file, (mark.line + 1, mark.column + 1), **values))
        return False

    def _scalar(self, event: Any) -> bool:
        if event.anchor is not None:
            return self._refuse("yaml-ankare", event)
        if event.tag is not None:
            return self._refuse("yaml-tagg", event, tagg=event.tag)
        text: str = event.value
        if self._stack and self._keys[-1] is None and type(self._stack[-1][0]) is dict:
            return self._key(text, event)
        style = event.style
        if not style and (not text or text in ("~", "null", "Null", "NULL")):
            return self._add(None, Place(event.start_mark.line, event.start_mark.column))
        text = normalise(text) if not self.clean else text.strip()
        return self._add(text, Place(event.start_mark.line, event.start_mark.column))

    def _key(self, text: str, event: Any) -> bool:
        if text == "<<" and not event.style:
            return self._refuse("yaml-merge", event)
        mark = event.start_mark
        where = (mark.line + 1, mark.column + 1)
        if not self.clean:
            normal = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).strip()
            if _INVISIBLE.search(text):
                self.problems.append(problem("nyckel-osynligt-tecken", self.file, where, nyckel=normal))
            elif normal != text:
                self.problems.append(problem("nyckel-nfd", self.file, where, nyckel=normal))
            text = normal
        container, place = self._stack[-1]
        if text in place.keys:
            first = place.keys[text][0] + 1
            self.problems.append(problem("yaml-dubblett", self.file, where, nyckel=text, rad=first))
        else:
            place.keys[text] = (mark.line, mark.column)
        self._keys[-1] = text
        return True

    def _open(self, container: list[Data] | dict[str, Data], event: Any) -> bool:
        if event.anchor is not None:
            return self._refuse("yaml-ankare", event)
        if event.tag is not None:
            return self._refuse("yaml-tagg", event, tagg=event.tag)
        if len(self._stack) >= MAX_DEPTH:
            return self._refuse("yaml-djup", event, tak=MAX_DEPTH)
        if self._stack and self._keys[-1] is None and type(self._stack[-1][0]) is dict:
            return self._refuse("yaml-nyckel", event)
        place = Place(event.start_mark.line, event.start_mark.column)
        self._add(container, place)
        self._stack.append((container, place))
        self._keys.append(None)
        return True

    def _add(self, value: Data, place: Place) -> bool:
        if not self._stack:
            self.root, self.root_place = value, place
            return True
        container, parent = self._stack[-1]
        if type(container) is dict:
            key = self._keys[-1]
            assert key is not None
            if key not in container:
                container[key] = value
                parent.children[key] = place
            self._keys[-1] = None
        else:
            assert type(container) is list
            parent.children[len(container)] = place
            container.append(value)
        return True


def walk(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every scalar of ``data`` with its path."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*path, index))
    elif data is not None:
        yield path, data
