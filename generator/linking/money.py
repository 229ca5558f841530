"""What the projects of a catalogue say of money, added up by currency and kind; nothing is added across these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..models.common import Conflict, Financing
from ..models.project import Project
from ..records.parse import Entry
from ..text.quantities import EUR, SEK, quantities

MoneyKind = str | None
"""A kind of financing; None where the record does not say."""
_OF_MONEY = frozenset((SEK, EUR))
_MAY_BE_MONEY = re.compile(r"\b(?:[mtk]n?kr|kr|kron\w*|[mk]?sek|[mk]?euro?)\b|€|:-", re.IGNORECASE)
"""To read numbers takes long, and few conflicts are about money."""


class MoneySum(NamedTuple):
    """The sum of a kind in a currency (None where none is stated), and the projects that it is the sum of."""

    currency: str | None
    kind: MoneyKind
    total: int
    refs: tuple[str, ...]


class Money(NamedTuple):
    """``without_amount[kind]`` are projects that name a kind and no amount of it; ``silent`` state no amount at all.

    ``disputed`` are projects whose sources contradict each other on amounts, with the facts that are in dispute.
    """

    sums: tuple[MoneySum, ...]
    without_amount: dict[MoneyKind, tuple[str, ...]]
    silent: tuple[str, ...]
    disputed: dict[str, tuple[str, ...]]


def money_of(projects: Iterable[Entry]) -> Money:
    """The money of ``projects``, in the order in which it is met."""
    totals: dict[tuple[str | None, MoneyKind], int] = {}
    refs: dict[tuple[str | None, MoneyKind], dict[str, None]] = {}
    without: dict[MoneyKind, dict[str, None]] = {}
    silent: list[str] = []
    disputed: dict[str, tuple[str, ...]] = {}
    for entry in projects:
        if not isinstance(entry.record, Project):
            continue
        stated = [line for line in entry.record.financing if line.amount is not None]
        for line in stated:
            key = (line.currency, line.kind)
            totals[key] = totals.get(key, 0) + (line.amount or 0)
            refs.setdefault(key, {})[entry.ref] = None
        for kind in _kinds_without(entry.record.financing):
            without.setdefault(kind, {})[entry.ref] = None
        if not stated:
            silent.append(entry.ref)
        if facts := tuple(conflict.fact for conflict in entry.record.conflicts if _is_about_amounts(conflict)):
            disputed[entry.ref] = facts
    sums = tuple(MoneySum(*key, total, tuple(refs[key])) for key, total in totals.items())
    return Money(sums, {kind: tuple(found) for kind, found in without.items()}, tuple(silent), disputed)


def _kinds_without(lines: tuple[Financing, ...]) -> Iterator[MoneyKind]:
    """The kinds that a project names without any amount."""
    stated = {line.kind for line in lines if line.amount is not None}
    yield from dict.fromkeys(line.kind for line in lines if line.kind and line.kind not in stated)


def _is_about_amounts(conflict: Conflict) -> bool:
    """Whether its values state different amounts: what a conflict is about is said in words only."""
    stated = [_amounts(value.value) for value in conflict.values]
    return len(set(filter(None, stated))) > 1


def _amounts(text: str) -> frozenset[float]:
    if not _MAY_BE_MONEY.search(text):
        return frozenset()
    return frozenset(found.low for found in quantities(text) if found.unit in _OF_MONEY)
