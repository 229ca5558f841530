"""Where in a file a value or a field name stands, found when somebody asks.

Most files have no fault, so positions are not kept while a file is read; the text is composed
again, by libyaml, when the first position is wanted.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import Any, NamedTuple, TypeAlias

import yaml

from ..faults.problems import SEVERITY_NAMES, Edit, Path, Severity
from ..text.characters import visible

LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces that are not the one of the keyboard."""

_MOST_SUGGESTIONS = 100
_MOST_TOLD = 300
"""Of errors and of warnings. Fewer are listed, but those that come first in the file are found last by some checks."""

Position: TypeAlias = tuple[int, int]
"""Line and column, from 1."""


class CutValue(NamedTuple):
    """The field ``key`` whose value is cut, the whole ``text``, and what YAML took for the next field, ``second``."""

    key: str
    text: str
    second: str


@dataclass(frozen=True)
class Positions:
    """The positions in ``text``, YAML that ``yaml_source.parse`` has accepted."""

    text: str

    @cached_property
    def digest(self) -> str:
        """What stands for the text in short."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def _root(self) -> Any:
        return yaml.compose(self.text, Loader=LOADER)

    @cached_property
    def _indexes(self) -> dict[Any, dict[str, tuple[Any, Any]]]:
        """The children of the mappings that have been asked for, by field name."""
        return {}

    @cached_property
    def _suggestions(self) -> Iterator[bool]:
        return repeat(True, _MOST_SUGGESTIONS)

    @cached_property
    def _told(self) -> dict[Severity, Iterator[bool]]:
        return {severity: repeat(True, _MOST_TOLD) for severity in SEVERITY_NAMES}

    def may_suggest(self) -> bool:
        """Whether to look for what a word in the file means: it takes long, so not for all of very many."""
        return next(self._suggestions, False)

    def may_tell(self, severity: Severity) -> bool:
        """Whether to say where and what a fault of the file is: of very many only the number will be told."""
        return next(self._told[severity], False)

    def value(self, path: Path) -> Position:
        """Of the value at ``path``, or of its nearest ancestor; of the whole file it is 1:1.

        Of a ``{text, källor}`` wrapper it is the text's.
        """
        nodes = list(self._descend(path))
        if not nodes:
            return 1, 1
        *_, (_, node) = nodes
        wrapped = self._child(node, "text")
        return _position(wrapped[1] if wrapped else node)

    def replacement(self, path: Path, written: str, beside: Mapping[str, str]) -> tuple[Edit, ...]:
        """How to write ``written`` in place of the scalar at ``path``, and fields ``beside`` it that are not there.

        Nothing where that cannot be done on one line, or where a field beside it holds something else.
        """
        nodes = [(None, self._root), *self._descend(path)]
        if len(nodes) <= len(path):
            return ()
        (_, holder), (key, value) = nodes[-2:]
        wrapped = self._child(value, "text")
        text = wrapped[1] if wrapped else value
        held = {name: found[1].value for name in beside if (found := self._child(holder, name))}
        missing = [f"{name}: {said}" for name, said in beside.items() if name not in held]
        span = _span(text)
        if span is None or (missing and wrapped) or any(held[name] != beside[name] for name in held):
            return ()
        edit = Edit(*span, written)
        if not missing:
            return (edit,)
        if holder.flow_style:
            return (edit._replace(text=", ".join((written, *missing))),)
        end = self.text.find("\n", edit.end)
        row = end if end >= 0 else len(self.text)  # after a comment on the row
        return edit, Edit(row, row, "".join(f"\n{' ' * key.start_mark.column}{each}" for each in missing))

    def key(self, path: Path) -> Position:
        """Of the last key of ``path``, or of the value that should hold it."""
        nodes = list(self._descend(path))
        if len(nodes) < len(path):
            return self.value(path[:-1])
        return _position(nodes[-1][0])

    def excerpt(self, path: Path) -> str:
        """The field at ``path`` as it is written, its lines as far in as if its name began the line."""
        *_, (key, value) = self._descend(self.written(path))
        first, *more = self.text[key.start_mark.index : value.end_mark.index].rstrip().split("\n")
        return "\n".join((first, *(line[key.start_mark.column :] for line in more)))

    def written(self, path: Path) -> Path:
        """``path`` as it stands in the file: without the steps that a model adds to a bare value.

        ``("kommuner", 0)`` is ``("kommuner",)`` where a single value stands for a list of one,
        and ``("parter", 0, "namn")`` is ``("parter", 0)`` where a party is only a text. A key
        that its mapping lacks is kept.
        """
        node, steps = self._root, []
        for step in path:
            found = self._child(node, step)
            if found:
                node = found[1]
                steps.append(step)
            elif isinstance(node, yaml.MappingNode) and isinstance(step, str):
                return (*steps, step)
        return tuple(steps)

    def begins_item(self, path: Path) -> bool:
        """Whether the key at ``path`` stands behind the dash of an item that has more fields."""
        *_, (_, mapping) = [(None, self._root), *self._descend(path[:-1])]
        if not isinstance(mapping, yaml.MappingNode) or mapping.flow_style or len(mapping.value) < 2:
            return False
        first, _ = mapping.value[0]
        start = first.start_mark.index
        before = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        return bool(clean_key(first.value) == path[-1] and before.strip() == "-")

    def is_flow(self, path: Path) -> bool:
        """Whether the mapping at ``path`` is written within { }."""
        *_, (_, node) = [(None, self._root), *self._descend(path)]
        return isinstance(node, yaml.MappingNode) and bool(node.flow_style)

    def cut_value(self, path: Path) -> CutValue | None:
        """The value that a comma within { } ended too early, when the key at ``path`` is what follows the comma."""
        *_, (_, mapping) = [(None, self._root), *self._descend(path[:-1])]
        if not isinstance(mapping, yaml.MappingNode) or not mapping.flow_style:
            return None
        pairs = mapping.value
        first = last = next((at for at, (key, _) in enumerate(pairs) if clean_key(key.value) == path[-1]), 0)
        while first and self._is_bare(*pairs[first]):
            first -= 1
        while last + 1 < len(pairs) and self._is_bare(*pairs[last + 1]):
            last += 1
        key, value = pairs[first]
        if first == last or not isinstance(value, yaml.ScalarNode) or value.style or not value.value:
            return None
        whole = self.text[value.start_mark.index : pairs[last][0].end_mark.index]
        return CutValue(key.value, " ".join(whole.split()), clean_key(pairs[first + 1][0].value))

    def _is_bare(self, key: Any, value: Any) -> bool:
        """Whether a field within { } is a name only, without a colon."""
        return not self.text[key.end_mark.index : value.end_mark.index].strip()

    def _descend(self, path: Path) -> Iterator[tuple[Any, Any]]:
        """The key node and the value node of every step that the file has."""
        node = self._root
        for step in path:
            found = self._child(node, step)
            if not found:
                return
            yield found
            node = found[1]

    def _child(self, node: Any, step: str | int) -> tuple[Any, Any] | None:
        """The key node and the value node of one step; the item twice, in a list."""
        if isinstance(node, yaml.SequenceNode):
            return (node.value[step],) * 2 if isinstance(step, int) and step < len(node.value) else None
        if not isinstance(node, yaml.MappingNode) or not isinstance(step, str):
            return None
        if node not in self._indexes:
            self._indexes[node] = {clean_key(key.value): (key, value) for key, value in reversed(node.value)}
        return self._indexes[node].get(step)


def scalars(text: str) -> Iterator[tuple[Path, Any]]:
    """Every key and value of a YAML text, as its event, with the path to it, as far as the text can be read.

    Nothing is built, so neither aliases nor depth cost anything.
    """
    frames: list[_Frame] = []
    with contextlib.suppress(yaml.YAMLError):
        for event in iter(LOADER(text).get_event, None):
            if isinstance(event, yaml.CollectionEndEvent):
                is_key = frames.pop().is_key
                if frames:
                    frames[-1].wants_key = frames[-1].is_mapping and not is_key
            elif isinstance(event, yaml.NodeEvent):
                top = frames[-1] if frames else _Frame(False, False)
                is_key = top.wants_key
                if is_key:
                    top.step = clean_key(event.value) if isinstance(event, yaml.ScalarEvent) else "?"
                elif not top.is_mapping:
                    top.step = int(top.step) + 1
                if isinstance(event, yaml.CollectionStartEvent):
                    frames.append(_Frame(isinstance(event, yaml.MappingStartEvent), is_key))
                    continue
                top.wants_key = top.is_mapping and not is_key
                if isinstance(event, yaml.ScalarEvent):
                    yield tuple(frame.step for frame in frames), event


class _Frame:
    """A list or a mapping that is being read; ``is_key`` says that it stands where a field name should."""

    def __init__(self, is_mapping: bool, is_key: bool) -> None:
        self.is_mapping = self.wants_key = is_mapping
        self.is_key = is_key
        self.step: str | int = -1


def clean_key(text: str) -> str:
    """A field name as it should have been written: NFC, with nothing that cannot be seen."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return unicodedata.normalize("NFC", _SPACES.sub("", visible(text))).strip()


def has_odd_spaces(text: str) -> bool:
    """Whether spaces stand in ``text`` that are not the one of the keyboard."""
    return bool(_SPACES.search(text))


def _span(node: Any) -> tuple[int, int] | None:
    """Where a value on its own row begins and ends: a scalar, or a text that YAML took for a field with its value."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style and len(node.value) == 1:
        first, last = node.value[0]
    else:
        first = last = node
    texts = isinstance(first, yaml.ScalarNode) and isinstance(last, yaml.ScalarNode)
    return (first.start_mark.index, last.end_mark.index) if texts and last.style not in ("|", ">") else None


def _position(node: Any) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1
