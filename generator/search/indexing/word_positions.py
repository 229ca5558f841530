"""Where every word stands, as it is written: what answers for words in quotes.

All texts of all documents are laid after each other, each word in a *position* of its own, with one position left
free after each text so that no phrase reaches into the next. Words in quotes stand there if each stands in the position
after the one before. ``browser/search/word_positions.js`` looks them up.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, count
from operator import sub

from ..language.analysis import as_written
from .numbers import in_letters
from .shards import POSITIONS, divided


@dataclass(frozen=True)
class WordPositions:
    """``shards[n]`` holds the words from ``first_words[n]`` on with the distances between their positions.

    ``lengths`` is how many positions each document takes.
    """

    lengths: list[int]
    first_words: list[str]
    shards: list[str]


def word_positions(documents: Iterable[Sequence[Sequence[int]]], tokens: Sequence[str]) -> WordPositions:
    """``documents`` are their texts, each the numbers of its words in ``tokens``."""
    rows: dict[str, array[int]] = {}
    row_of = [rows.setdefault(as_written(token), array("I")) for token in tokens]
    lengths = []
    position = 0
    for texts in documents:
        start = position
        for text in texts:
            for row, here in zip(map(row_of.__getitem__, text), count(position)):
                row.append(here)
            position += len(text) + 1
        lengths.append(position - start)
    words = sorted(rows)
    firsts, shards = divided([f"{word},{_written(rows[word])}" for word in words], POSITIONS)
    return WordPositions(lengths, [words[first] for first in firsts], shards)


def _written(positions: Sequence[int]) -> str:
    return "".join(map(_letters_of_step.__getitem__, map(sub, positions, chain((-1,), positions))))


class _LettersOfStep(dict[int, str]):
    """Step from one position to the next -> the letters of its distance. Long steps are too many to be kept."""

    def __missing__(self, step: int) -> str:
        letters = in_letters(step - 1)
        if step < _LONG_STEP:
            self[step] = letters
        return letters


_LONG_STEP = 32_768
_letters_of_step = _LettersOfStep()
