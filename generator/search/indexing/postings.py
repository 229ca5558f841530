"""Where a term occurs, as text: for each document the distance from the one before, then how well it matches.

How well a document matches is a level from 1 to 63. Its square is what counts in a score, so that a word
said once in a long text and a title are both told apart from their like. ``browser/search/numbers.js`` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain

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
    before = chain((-1,), postings)
    return "".join([_letters(own - (last | _LEVELS - 1) - 1) for last, own in zip(before, postings, strict=False)])


@cache
def _letters(difference: int) -> str:
    distance, level = divmod(difference, _LEVELS)
    return in_letters(distance) + LETTERS[level]
