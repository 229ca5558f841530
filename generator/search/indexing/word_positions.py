"""Where every word stands, as it is written: what answers for words in quotes.

All texts of all documents are laid after each other, each word in a *position* of its own, with one position left
free after each text so that no phrase reaches into the next. Words in quotes stand there if each stands in the position
after the one before. ``browser/search/word_positions.js`` is the same for the page.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, count
from operator import sub
from typing import Any

from ..language.analysis import as_written
from .numbers import in_letters, read_numbers
from .shards import divided


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
    firsts, shards = divided([f"{word},{_written(rows[word])}" for word in words])
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


class ShippedPositions:
    """The positions of a site's words, a file at a time as they are asked for."""

    def __init__(self, lengths: str, first_words: Sequence[str], load: Callable[[int], Any]) -> None:
        self._starts = list(accumulate(read_numbers(lengths), initial=0))
        self._first_words = first_words
        self._load = load

    def holders(self, phrase: str) -> set[int]:
        """The documents with a text that has ``phrase``, as ``as_name`` gives it, word by word."""
        starts: set[int] | None = None
        for offset, word in enumerate(phrase.split()):
            here = {position - offset for position in self._positions(word)}
            starts = here if starts is None else starts & here
        return {bisect_right(self._starts, start) - 1 for start in starts or ()}

    def _positions(self, word: str) -> Iterable[int]:
        shard = bisect_right(self._first_words, word) - 1
        if shard < 0:
            return ()
        rows = dict(row.split(",") for row in self._load(shard).split(" "))
        positions = accumulate(distance + 1 for distance in read_numbers(rows.get(word, "")))
        return (position - 1 for position in positions)
