"""Whole numbers as letters that stand unescaped in a script: five bits a letter, the sixth says that more follow."""

from __future__ import annotations

from functools import cache

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
MOST_LEVELS = len(LETTERS)
_BITS = 5
_BASE = 1 << _BITS


@cache
def in_letters(number: int) -> str:
    """A number from 0 on, its lowest bits first."""
    if number < _BASE:
        return LETTERS[number]
    return LETTERS[_BASE + number % _BASE] + in_letters(number >> _BITS)
