"""Whole numbers as letters that stand unescaped in a script: five bits a letter, the sixth says that more follow."""

from __future__ import annotations

from collections.abc import Iterator

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
MOST_LEVELS = len(LETTERS)
_BITS = 5
_BASE = 1 << _BITS
VALUES = {letter: value for value, letter in enumerate(LETTERS)}


def in_letters(number: int) -> str:
    """A number from 0 on, its lowest bits first."""
    if number < _BASE:
        return LETTERS[number]
    return LETTERS[_BASE + number % _BASE] + in_letters(number >> _BITS)


def read_numbers(text: str) -> Iterator[int]:
    """The numbers that ``text`` holds one after the other. Raises KeyError for a letter that is none of ours."""
    number = shift = 0
    for letter in text:
        value = VALUES[letter]
        number |= value % _BASE << shift
        if value < _BASE:
            yield number
            number = shift = 0
        else:
            shift += _BITS
