"""Fields that cannot be understood, compared as they are written: value by value, wherever in lists they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from ..faults.problems import dotted
from ..models.fields import spec_at
from ..reading.yaml_source import Data
from ..text.personal import masked
from ..text.swedish import shorten
from .compare import Change
from .words import differing

_Keys = tuple[str, ...]
_Leaves = Counter[tuple[_Keys, str]]


def compare_written(
    before: Mapping[str, Data], after: Mapping[str, Data], keys: Iterable[str], model: type[BaseModel]
) -> Iterator[Change]:
    """The changes of the fields ``keys`` of two records of ``model``, of which one or both are faulty."""
    for key in sorted(keys):
        if before.get(key) != after.get(key):
            old, new = (Counter(_leaves(data.get(key), (key,))) for data in (before, after))
            paths = dict.fromkeys(path for path, _ in (*old, *new))
            found = [change for path in paths for change in _at(path, old - new, new - old, model)]
            yield from found or (Change(masked(key), _label((key,), model), "form"),)


def _at(
    path: _Keys, gone: Counter[tuple[_Keys, str]], new: Counter[tuple[_Keys, str]], model: type[BaseModel]
) -> Iterator[Change]:
    """The values that went and came at ``path``: a single one instead of another, or each on its own."""
    was, now = ([text for (place, text) in side.elements() if place == path] for side in (gone, new))
    field, label = dotted(path), _label(path, model)
    if len(was) == len(now) == 1:
        yield Change(field, label, "ändrad", *differing(was[0], now[0]))
        return
    yield from (Change(field, label, "borta", before=shorten(text, 200)) for text in was)
    yield from (Change(field, label, "ny", after=shorten(text, 200)) for text in now)


def _leaves(data: Data, path: _Keys) -> Iterator[tuple[_Keys, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(data, list):
        for value in data:
            yield from _leaves(value, path)
    elif data is not None:
        yield path, masked(" ".join(data.split()))


def _label(path: _Keys, model: type[BaseModel]) -> str:
    """``Villkor, medfinansiering``: the labels on the way, or the keys as they are written."""
    specs = (spec_at(model, path[: length + 1]) for length in range(len(path)))
    labels = [spec.label if spec else masked(key) for spec, key in zip(specs, path, strict=True)]
    return ", ".join((labels[0], *(label.lower() for label in labels[1:])))
