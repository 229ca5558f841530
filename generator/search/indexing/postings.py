"""Where a term occurs, as text: for each document the distance from the one before, then for each how well it matches.

Distances are alike, and so are levels: apart they are a tenth shorter with gzip than in turns.

How well a document matches is a level from 1 to 63. Its square is what counts in a score, so that a word
said once in a long text and a title are both told apart from their like. ``browser/search/numbers.js`` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from operator import sub

from ..agreed import BEST_LEVEL, LETTERS
from .numbers import in_letters

_LEVELS = BEST_LEVEL + 1


def posting(number: int, level: int) -> int:
    """A document and its level as one number: an index holds millions of them."""
    return number * _LEVELS + level


def number_and_level(posting: int) -> tuple[int, int]:
    """The document and the level that ``posting`` made one number of."""
    return divmod(posting, _LEVELS)


def written(postings: Sequence[int]) -> str:
    """What ``posting`` gave, documents in rising order."""
    numbers = [one // _LEVELS for one in postings]
    distances = map(_letters_of_distance, map(sub, numbers, chain((-1,), numbers)))
    levels = bytes([one % _LEVELS for one in postings]).translate(_LETTERS_OF_LEVELS).decode()
    return "".join(distances) + levels


_LETTERS_OF_LEVELS = LETTERS.encode().ljust(256)


@cache
def _letters_of_distance(distance: int) -> str:
    return in_letters(distance - 1)
