"""YAML text to plain data.

Stricter than YAML: every scalar stays text (no octal numbers, no ``no`` as False), and anchors,
aliases, tags, merge keys, several documents, duplicate keys and deep nesting are refused event
by event, before anything is built from them. Text is normalised to NFC, with ordinary spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple, TypeAlias

import yaml

from ..faults.abridging import unlisted
from ..faults.codes import CODES, advice, problem
from ..faults.problems import Path, Problem
from ..text.characters import is_hidden, unusual, visible
from ..text.personal import MASK
from ..text.swedish import shorten
from .decode import CONTROL, MARK, character_name, check_lines, split_lines, written_as
from .positions import LOADER, Position, Positions, clean_key, has_odd_spaces
from .slip import begin_row, quoted_value

MAX_DEPTH = 16
MAX_VALUES = 10_000
"""Of a file. The longest real record has some 2 000."""

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

ODD_SPACES = r"[\u00a0\u2007\u202f\u2028\u2029\x85]"
_ESCAPED_BREAKS = "[\x85\u2028\u2029]"
"""What ``\\N``, ``\\L`` and ``\\P`` stand for: in a path such as ``C:\\Projekt`` nobody means them."""
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_DISCARD = "\0"
"""Stands for a repeated key while its value is read; no file can hold it."""


class Document(NamedTuple):
    """A file that was understood: its data and where they stand."""

    data: Data
    positions: Positions


def parse(
    file: str, text: str, names: Callable[[], Collection[str]] = tuple, to_fill_in: Callable[[], str] = str
) -> tuple[Document | None, list[Problem]]:
    """Decoded YAML text to a Document and its problems; None when it could not be understood.

    ``names`` gives the field names that such a file may hold, when they are known; ``to_fill_in`` what to do with one
    that holds nothing.
    """
    if too_much := list(check_lines(file, text)):
        return None, too_much
    positions = Positions(text)
    builder = _Builder(file, positions, clean=text.isascii() or _is_clean(text))
    handlers = builder.handlers
    try:
        for event in iter(LOADER(text).get_event, None):
            if not handlers[type(event)](event):
                return None, builder.problems
    except yaml.MarkedYAMLError as error:
        from .yaml_slips import fault_of, find_slips  # only a file that cannot be read needs them

        return None, [*builder.problems, *find_slips(file, text, fault_of(error, names()))]
    except yaml.YAMLError:
        return None, [*builder.problems, problem("yaml-syntax", file)]
    if builder.root is None:
        return None, [problem("yaml-tom", file, advice=to_fill_in())]
    cut = _cut_by_comment(file, positions) if " #" in text else ()
    swallowed = _swallowed_items(file, positions) if builder.has_dashes else ()
    return Document(builder.root, positions), [*builder.problems, *cut, *swallowed]


def _swallowed_items(file: str, positions: Positions) -> Iterator[Problem]:
    """List items indented deeper than the one above: YAML takes them for more of its text."""
    lines = split_lines(positions.text)
    for event in iter(LOADER(positions.text).get_event, None):
        if type(event) is yaml.ScalarEvent and not event.style:
            start: Any = event.start_mark
            end: Any = event.end_mark
            for line in range(start.line + 1, min(end.line + 1, len(lines))):
                if (match := re.match(r"( +)- ", lines[line])) and (line < end.line or match.end() <= end.column):
                    above = re.match(r"( *)- ", lines[start.line])
                    hint = begin_row(len(above[1])) if above else advice.LIST_AFTER_TEXT
                    yield _told(positions, "yaml-indrag", file, (line + 1, match.end(1) + 1), advice=hint)


def _cut_by_comment(file: str, positions: Positions) -> Iterator[Problem]:
    """Plain values that end at a ``#`` written close to a word: most likely it was part of the text."""
    lines = split_lines(positions.text)
    for event in iter(LOADER(positions.text).get_event, None):
        if type(event) is yaml.ScalarEvent and not event.style:
            mark: Any = event.end_mark
            match = re.match(r"\s+(#[^\s#])", lines[mark.line][mark.column :]) if mark.line < len(lines) else None
            if match:
                hint = _with_sign(lines, mark.line) if positions.may_suggest() else ""
                place = (mark.line + 1, mark.column + match.start(1) + 1)
                yield _told(positions, "yaml-fyrkant", file, place, advice=hint)


def _with_sign(lines: list[str], line: int) -> str:
    """How to write a value that goes on after ``#``: as a list when it is keywords as they are written elsewhere."""
    key, _, value = lines[line].partition(": ")
    words = re.findall(r"#([\w-]+)", value)
    if words and re.fullmatch(r"\s*(?:#[\w-]+[,;\s]*)+", value):
        return advice.LINES.format(rader=f"{key}: [{', '.join(words)}]")
    shown = quoted_value(lines, line, ())
    return shown and advice.QUOTED_OR_COMMENT.format(rad=shown)


def _told(positions: Positions, code: str, file: str, where: Position, **values: object) -> Problem:
    """The Problem of ``code``, or of a file with very many one that is only counted."""
    if not positions.may_tell(CODES[code].severity):
        return unlisted(code, file, ())
    return problem(code, file, where, **values)


def _is_clean(text: str) -> bool:
    odd = unusual(text)
    return unicodedata.is_normalized("NFC", text) and not has_odd_spaces(odd) and not any(map(is_hidden, {*odd}))


def _shown_tag(tag: str) -> str:
    """A tag as it is written: ``!!set``. Many digits and the rest are masked: a number may go on after the tag."""
    return re.sub(r"\d{6}.*", lambda digits: MASK * len(digits[0]), tag.replace("tag:yaml.org,2002:", "!!"))


def _hard_spaces(text: str, clean: str) -> str:
    """What to do with hard spaces in a field name; nothing where they only stand after it."""
    if has_odd_spaces(text[:1]):
        is_indent = has_odd_spaces(text[1:2]) or text[1:2] == " "
        return (advice.HARD_INDENT if is_indent else advice.HARD_SPACE_FIRST).format(nyckel=clean)
    return advice.HARD_SPACE_INSIDE if has_odd_spaces(text.rstrip()) else ""


def normalise(text: str) -> str:
    """NFC, ordinary spaces, no space at either end, no byte order marks."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", re.sub(ODD_SPACES, " ", text.replace(MARK, ""))).strip()


class _Builder:
    """A stack machine over YAML events; a handler answers False when the file must be given up."""

    def __init__(self, file: str, positions: Positions, clean: bool) -> None:
        self.problems: list[Problem] = []
        self.root: Data = None
        self.has_dashes = False
        self._is_repeating = False
        self.handlers: dict[type, Callable[[Any], bool]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceStartEvent: self._open_sequence,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: lambda event: self._refuse("yaml-ankare", event, märke=shorten(f"*{event.anchor}")),
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: lambda event: True,
            yaml.StreamStartEvent: lambda event: True,
            yaml.StreamEndEvent: lambda event: True,
        }
        self._file = file
        self._positions = positions
        self._clean = clean
        self._documents = 0
        self._values = 0
        self._top: list[Data] | dict[str, Data] | None = None
        self._key: str | None = None
        self._lines: dict[str, int] = {}
        self._outer: list[tuple[list[Data] | dict[str, Data] | None, str | None, dict[str, int]]] = []

    def _refuse(self, code: str, event: Any, **values: object) -> bool:
        mark = event.start_mark
        self.problems.append(_told(self._positions, code, self._file, (mark.line + 1, mark.column + 1), **values))
        return False

    def _refuse_mark(self, event: Any) -> bool:
        """An anchor or a tag, in front of a text that it may belong to, or of a list or a group."""
        mark = shorten(f"&{event.anchor}" if event.anchor is not None else _shown_tag(event.tag))
        hint = advice.NO_MARK.format(märke=mark)
        is_text = type(event) is yaml.ScalarEvent
        shown = quoted_value(split_lines(self._positions.text), event.start_mark.line, ()) if is_text else ""
        hint += shown and advice.QUOTED_MARK.format(rad=shown)
        if event.anchor is not None:
            return self._refuse("yaml-ankare", event, märke=mark, advice=hint)
        return self._refuse("yaml-tagg", event, tagg=mark, advice=hint)

    def _document(self, event: Any) -> bool:
        self._documents += 1
        return self._documents == 1 or self._refuse("yaml-flera-dokument", event)

    def _scalar(self, event: Any) -> bool:
        if event.anchor is not None or event.tag is not None:
            return self._refuse_mark(event)
        text, clean = event.value, self._clean
        if event.style == '"':  # its escapes can spell what the file itself must not hold
            clean = False
            if found := re.search(CONTROL, text):
                source = self._positions.text[event.start_mark.index : event.end_mark.index]
                hint = advice.ESCAPED.format(kod=written_as(found[0], source))
                return self._refuse("fil-styrtecken", event, tecken=character_name(found[0]), advice=hint)
            if re.search(_ESCAPED_BREAKS, text):
                return self._refuse("yaml-bakstreck", event)
        if self._key is None and type(self._top) is dict:
            return self._take_key(text, event, clean)
        if self._values >= MAX_VALUES:
            return self._refuse("yaml-manga", event, tak=MAX_VALUES)
        if not event.style:
            if text in _NULLS:
                return self._add(None)
            self.has_dashes |= " - " in text
        return self._add(text.strip() if clean else normalise(text))

    def _take_key(self, text: str, event: Any, clean: bool) -> bool:
        if text == "<<" and not event.style:
            return self._refuse("yaml-merge", event)
        if not clean:
            text = self._cleaned(text, event)
        line = event.start_mark.line + 1
        first = self._lines.setdefault(text, line)
        assert type(self._top) is dict
        if text in self._top:
            if not self._outer[1:] and self._begins_anew(text, event):
                return self._refuse(
                    "yaml-dubblett", event, nyckel=text, rad=first, advice=advice.TWICE.format(rad=line)
                )
            self._refuse("yaml-dubblett", event, nyckel=text, rad=first)
            text = _DISCARD
        self._key = text
        return True

    def _begins_anew(self, key: str, event: Any) -> bool:
        """Whether the record stands once more from its first field on, pasted below itself."""
        assert type(self._top) is dict
        if key != next(iter(self._top)) or self._is_repeating:
            return False
        self._is_repeating = True
        below = re.findall(r"^([^\s#:-][^:\n]*):", self._positions.text[event.start_mark.index :], re.MULTILINE)
        return len(self._top.keys() & set(below)) > 2

    def _cleaned(self, text: str, event: Any) -> str:
        clean = clean_key(text)
        if has_odd_spaces(text):
            shown = visible(text).strip() if has_odd_spaces(visible(text).strip()) else clean.removeprefix("- ")
            hint = _hard_spaces(text, clean)
            self._refuse("nyckel-osynligt-tecken", event, nyckel=normalise(shown), advice=hint)
        elif clean != visible(text):
            self._refuse("nyckel-nfd", event, nyckel=clean)
        return clean

    def _open_mapping(self, event: Any) -> bool:
        return self._open({}, event)

    def _open_sequence(self, event: Any) -> bool:
        return self._open([], event)

    def _open(self, container: list[Data] | dict[str, Data], event: Any) -> bool:
        if event.anchor is not None or event.tag is not None:
            return self._refuse_mark(event)
        if self._values >= MAX_VALUES:
            return self._refuse("yaml-manga", event, tak=MAX_VALUES)
        if len(self._outer) >= MAX_DEPTH:
            return self._refuse("yaml-djup", event, tak=MAX_DEPTH)
        if self._key is None and type(self._top) is dict:
            return self._refuse("yaml-nyckel", event)
        self._add(container)
        self._outer.append((self._top, self._key, self._lines))
        self._top, self._key, self._lines = container, None, {}
        return True

    def _close(self, event: Any) -> bool:
        self._top, self._key, self._lines = self._outer.pop()
        return True

    def _add(self, value: Data) -> bool:
        self._values += 1
        top = self._top
        if type(top) is dict:
            if self._key is not None and self._key != _DISCARD:
                top[self._key] = value
            self._key = None
        elif type(top) is list:
            top.append(value)
        else:
            self.root = value
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
