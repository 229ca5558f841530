"""Whole numbers as letters that stand unescaped in a script: five bits a letter, the sixth says that more follow."""

from __future__ import annotations

from ..agreed import LETTERS

_LAST: str = LETTERS[: len(LETTERS) // 2]
_MORE: str = LETTERS[len(LETTERS) // 2 :]
_BEGINNINGS: list[str] = [first + second for second in _MORE for first in _MORE]
"""The letters of the lowest bits of a number, when there are more: two at a time, for an index holds millions."""
_ENDINGS: list[str] = [*_LAST, *(first + last for last in _LAST[1:] for first in _MORE)]


def in_letters(number: int) -> str:
    """A number from 0 on, its lowest bits first."""
    if number < len(_ENDINGS):
        return _ENDINGS[number]
    higher, lowest = divmod(number, len(_BEGINNINGS))
    return _BEGINNINGS[lowest] + in_letters(higher)
