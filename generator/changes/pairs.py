"""Which item of a list is which item of the list as it was."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from ..models.fields import fields_of

_MOST_COMPARED = 2_500
"""Pairs of items that are looked at for likeness."""
_ALIKE = 0.4
"""Of what two items hold together."""


class Pairs(NamedTuple):
    """Places before and after of the items that are the same, and of those that are gone and new."""

    kept: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]


def pairs(before: Sequence[object], after: Sequence[object], mended: bool) -> Pairs:
    """Pairs what is equal; of parts, and of texts that may be ``mended``, then what is called the same or is alike."""
    kept: list[tuple[int, int]] = []
    gone, new = list(range(len(before))), list(range(len(after)))

    def pair_equal(called: Callable[[object], Hashable]) -> None:
        places: dict[Hashable, deque[int]] = defaultdict(deque)
        for place in gone:
            places[called(before[place])].append(place)
        for place in list(new):
            key = called(after[place])
            if key is not None and places[key]:
                kept.append((places[key].popleft(), place))
        _take(kept, gone, new)

    pair_equal(lambda item: item)
    if mended:
        pair_equal(_called)
        if len(gone) * len(new) <= _MOST_COMPARED:
            kept += _alike(before, after, gone, new)
            _take(kept, gone, new)
    return Pairs(tuple(sorted(kept, key=lambda pair: pair[1])), tuple(gone), tuple(new))


def _take(kept: Iterable[tuple[int, int]], gone: list[int], new: list[int]) -> None:
    """Takes what is kept out of what is gone and new."""
    was, now = ({pair[side] for pair in kept} for side in (0, 1))
    gone[:] = [place for place in gone if place not in was]
    new[:] = [place for place in new if place not in now]


def _called(item: object) -> Hashable:
    """What tells a part from its like: the first thing it says. None for a text."""
    if not isinstance(item, BaseModel):
        return None
    values = (getattr(item, spec.attribute) for spec in fields_of(type(item)).values() if not spec.part)
    return next((value for value in values if value is not None and value != ()), None)


def _alike(before: Sequence[object], after: Sequence[object], gone: list[int], new: list[int]) -> list[tuple[int, int]]:
    """The most alike of what is left, each once."""
    features = {(0, place): _features(before[place]) for place in gone}
    features |= {(1, place): _features(after[place]) for place in new}
    likeness = []
    for old in gone:
        for place in new:
            one, other = features[0, old], features[1, place]
            share = len(one & other) / max(len(one | other), 1)
            if share >= _ALIKE:
                likeness.append((-share, old, place))
    found: list[tuple[int, int]] = []
    for _, old, place in sorted(likeness):
        if all(old != pair[0] and place != pair[1] for pair in found):
            found.append((old, place))
    return found


def _features(item: object) -> frozenset[Hashable]:
    if isinstance(item, BaseModel):
        return frozenset((key, value) for key, value in item if value is not None and value != ())
    return frozenset(re.findall(r"\w+", str(item).casefold()))
