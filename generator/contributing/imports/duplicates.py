"""Whether the catalogue has a record already: by its reference number, then by its title and its owner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from ...faults.problems import Path
from ...models.fields import fields_of
from ...models.kinds import Kind
from ...records.catalogue import Catalogue
from ..leaves import leaves
from .drafting import Draft

_REFERENCE = "diarienummer"
_OWNERS = ("projektägare", "förvaltare", "organisation", "utgivare")
_ALIKE = 0.85
"""Titles of one owner that are so alike most likely name one project."""


class Existing(NamedTuple):
    """A record that there is: ``folder/id`` and its values."""

    ref: str
    values: Mapping[Path, str]

    @property
    def id(self) -> str:
        return self.ref.partition("/")[2]


class Known:
    """The records of a catalogue, and those that are being added to it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_ref: dict[str, Existing] = {}
        self._by_reference: dict[tuple[str, str], Existing] = {}
        self._by_name: dict[tuple[str, str, str], list[Existing]] = {}
        self._by_owner: dict[tuple[str, str], dict[str, tuple[int, str]]] = {}
        self._taken = {f"{folder}/{id}" for folder, ids in catalogue.ids.items() for id in ids}
        for entry in catalogue.entries():
            self._add(entry.kind, Existing(entry.ref, leaves(entry.data, entry.kind.model)))

    def add(self, draft: Draft, ref: str, values: Mapping[Path, str]) -> None:
        """Counts a draft among the records."""
        self._taken.add(ref)
        self._add(draft.kind, Existing(ref, values))

    def _add(self, kind: Kind, existing: Existing) -> None:
        self._by_ref.setdefault(existing.ref, existing)
        if reference := _reference(existing.values):
            self._by_reference.setdefault((kind.folder, reference), existing)
        folder, title, owner = name = _name(kind, existing.values)
        self._by_name.setdefault(name, []).append(existing)
        self._by_owner.setdefault((folder, owner), {}).setdefault(title, (_pairs(title), existing.ref))

    def find(self, draft: Draft) -> Existing | None:
        """The record that a draft is, if it is there. Two with different reference numbers are not the same."""
        ref = f"{draft.kind.folder}/{draft.id}"
        if draft.id and ref in self._taken:
            return self._by_ref.get(ref, Existing(ref, draft.values))
        reference = _reference(draft.values)
        if reference and (same := self._by_reference.get((draft.kind.folder, reference))):
            return same
        named = self._by_name.get(_name(draft.kind, draft.values), ())
        return next((other for other in named if not (reference and _reference(other.values))), None)

    def like(self, draft: Draft) -> str:
        """The ``folder/id`` of another record of the same owner with almost the same title, or nothing."""
        folder, title, owner = _name(draft.kind, draft.values)
        others = self._by_owner.get((folder, owner), {}) if owner else {}
        return others[title][1] if title in others else next(_like(title, others), "")

    def free_id(self, kind: Kind, id: str) -> str:
        """``id``, with a number behind it when another record has it."""
        free, number = id, 2
        while f"{kind.folder}/{free}" in self._taken:
            tail = f"-{number}"
            free, number = id[: 64 - len(tail)].rstrip("-") + tail, number + 1
        return free


def _like(title: str, others: Mapping[str, tuple[int, str]]) -> Iterator[str]:
    """What those are that are called almost ``title``."""
    matcher = SequenceMatcher(None, "", title, autojunk=False)
    pairs = _pairs(title)
    for other, (its_pairs, ref) in others.items():
        # a letter without its match parts three pairs at most, and to count pairs is a hundred times as fast
        if (pairs ^ its_pairs).bit_count() <= 3 * (1 - _ALIKE) * (len(title) + len(other)):
            matcher.set_seq1(other)
            if matcher.quick_ratio() > _ALIKE and matcher.ratio() > _ALIKE:
                yield ref


def _pairs(title: str) -> int:
    """A bit for each two letters that stand side by side; some share one."""
    found = 0
    for one, next_one in pairwise(title):
        found |= 1 << ((31 * ord(one) + ord(next_one)) % 512)
    return found


def _reference(values: Mapping[Path, str]) -> str:
    return "".join(_text(values, _REFERENCE).casefold().split())


def _name(kind: Kind, values: Mapping[Path, str]) -> tuple[str, str, str]:
    """The folder, the title and the owner, without what people write in different ways."""
    owner = next((key for key in _OWNERS if key in fields_of(kind.model)), "")
    return kind.folder, _plain(_text(values, "titel")), _plain(_text(values, owner))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _text(values: Mapping[Path, str], key: str) -> str:
    return values.get((key,), values.get((key, "text"), ""))
