"""What data scripts hold shorter than it is used: ``browser/search/packed.js`` unpacks it.

All of it is loaded before the first result, and gzip alone does not see what stands in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise
from operator import sub

from ..agreed import LETTERS
from .vocabulary import shared_beginning

_SAME, _CAPITALISED = 1, 2


def shortened(rows: str) -> str:
    """Rows in order, a space between them, each as how many letters of the one before it begins with, and the rest."""
    return " ".join(_rest(before, row) for before, row in pairwise(["", *rows.split(" ")])) if rows else ""


def _rest(before: str, row: str) -> str:
    common = len(shared_beginning((before, row[: len(LETTERS) - 1])))
    return LETTERS[common] + row[common:]


def steps(numbers: Sequence[int]) -> list[int]:
    """How far each number is from the one before, the first from 0."""
    return list(map(sub, numbers, chain((0,), numbers)))


def named_by(words: str, written: str) -> str | int:
    """``written``, or a number for what is nothing but ``words``, as they are or with a capital letter."""
    if written == words:
        return _SAME
    return _CAPITALISED if written == words[:1].upper() + words[1:] else written
