"""Where a term occurs, as text: for each document the distance from the one before, then how well it matches.

How well a document matches is a level from 1 to 63. Its square is what counts in a score, so that a word
said once in a long text and a title are both told apart from their like. ``browser/postings.js`` reads the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .numbers import LETTERS, in_letters

_VALUES = {letter: value for value, letter in enumerate(LETTERS)}


def written(postings: Iterable[tuple[int, int]]) -> str:
    """Documents in rising order, each with its level."""
    letters = []
    last = -1
    for number, level in postings:
        letters.append(in_letters(number - last - 1) + LETTERS[level])
        last = number
    return "".join(letters)


def read(text: str) -> Sequence[tuple[int, int]]:
    """What ``written`` wrote. Raises KeyError or IndexError when it is something else."""
    found = []
    number, place = -1, 0
    while place < len(text):
        distance, shift = 0, 0
        while True:
            value = _VALUES[text[place]]
            place += 1
            distance |= (value & 31) << shift
            shift += 5
            if value < 32:
                break
        number += distance + 1
        found.append((number, _VALUES[text[place]]))
        place += 1
    return found
