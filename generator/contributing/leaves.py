"""A record as its single values, each by the path where it stands, and back: what a cell of a table can hold.

In between, a list of one is a list, and a group that may be written as a text is a group. A text with sources of its
own stands at ``(…, "text")``, and they at ``(…, "källor", 0, "källa")``; words that are no source's have an empty
value at ``(…, "källor")``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..faults.problems import Path
from ..models.common import SourceRef
from ..models.fields import FieldSpec, fields_of
from ..reading.yaml_source import Data

SOURCES = "källor"
"""The field beside ``text`` in a text with sources of its own."""
Leaves = dict[Path, str]


def leaves(data: Mapping[str, Data], model: type[BaseModel], path: Path = ()) -> Leaves:
    """The values of a valid mapping of ``model``, in order."""
    specs = fields_of(model)
    return {
        place: value
        for key, item in data.items()
        if item is not None
        for place, value in _of_field(item, specs[key], (*path, key))
    }


def leaves_at(path: Path, value: Data, spec: FieldSpec) -> Leaves:
    """The values of what stands at ``path``, a field or an item of a list, whose field is ``spec``."""
    return dict((_of_item if isinstance(path[-1], int) else _of_field)(value, spec, path))


def _of_field(value: Data, spec: FieldSpec, path: Path) -> Iterator[tuple[Path, str]]:
    if not spec.many:
        yield from _of_item(value, spec, path)
    else:
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            yield from _of_item(item, spec, (*path, index))


def _of_item(value: Data, spec: FieldSpec, path: Path) -> Iterator[tuple[Path, str]]:
    is_bare = not isinstance(value, dict) or "text" in value
    if spec.part and spec.text_as and is_bare:
        text_as = fields_of(spec.part)[spec.text_as]
        yield from _of_item(value, text_as, (*path, spec.text_as))
    elif spec.part:
        assert isinstance(value, dict)
        yield from leaves(value, spec.part, path).items()
    elif isinstance(value, dict):
        yield (*path, "text"), str(value["text"])
        sources = value.get(SOURCES)
        assert sources is None or isinstance(sources, list)
        if sources == []:
            yield (*path, SOURCES), ""
        for index, source in enumerate(sources or ()):
            assert isinstance(source, dict)
            yield from leaves(source, SourceRef, (*path, SOURCES, index)).items()
    else:
        yield path, str(value)


class Assembled(NamedTuple):
    """The data of a record, and where among its leaves each value came from, by its path in the data."""

    data: dict[str, Any]
    origins: dict[Path, Path]


def assembled(values: Mapping[Path, str], model: type[BaseModel]) -> Assembled:
    """The record that ``values`` make; what follows a gap in a list moves up."""
    origins: dict[Path, Path] = {}
    return Assembled(_group(values, model, (), (), origins), origins)


def _group(
    values: Mapping[Path, str], model: type[BaseModel], here: Path, origin: Path, origins: dict[Path, Path]
) -> dict[str, Any]:
    below = _by_first_step(values)
    group = {}
    for key, spec in fields_of(model).items():
        if key not in below:
            continue
        at, of = (*here, key), (*origin, key)
        if spec.many and () not in below[key]:
            items = sorted(_by_first_step(below[key]).items())
            group[key] = [
                _item(inside, spec, (*at, index), (*of, number), origins)
                for index, (number, inside) in enumerate(items)
            ]
        else:
            group[key] = _item(below[key], spec, at, of, origins)
    return group


def _item(values: Mapping[Path, str], spec: FieldSpec, here: Path, origin: Path, origins: dict[Path, Path]) -> Any:
    origins[here] = origin
    if () in values:
        return values[()]
    if spec.part:
        group = _group(values, spec.part, here, origin, origins)
        is_bare = tuple(group) == (spec.text_as,) and isinstance(group[spec.text_as], str)
        return group[spec.text_as] if is_bare else group
    below = _by_first_step(values)
    text = {"text": below["text"][()]} if "text" in below else {}
    sources = [
        _group(inside, SourceRef, (*here, SOURCES, index), (*origin, SOURCES, number), origins)
        for index, (number, inside) in enumerate(sorted(_by_first_step(below.get(SOURCES, {})).items()))
    ]
    return text | ({SOURCES: sources} if SOURCES in below else {})


def _by_first_step(values: Mapping[Path, str]) -> dict[Any, dict[Path, str]]:
    parted: dict[Any, dict[Path, str]] = {}
    for path, value in values.items():
        if path:
            parted.setdefault(path[0], {})[path[1:]] = value
    return parted
