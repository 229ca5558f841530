"""Whole numbers as letters that stand unescaped in a script: five bits a letter, the sixth says that more follow."""

from __future__ import annotations

from ..agreed import LETTERS

_BASE = len(LETTERS) // 2
_BITS = _BASE.bit_length() - 1


def in_letters(number: int) -> str:
    """A number from 0 on, its lowest bits first."""
    if number < _BASE:
        return LETTERS[number]
    return LETTERS[_BASE + number % _BASE] + in_letters(number >> _BITS)
