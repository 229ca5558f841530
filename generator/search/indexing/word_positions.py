"""Where every word stands, as it is written: what answers for words in quotes.

All texts of all documents are laid after each other, each word in a *place* of its own, with one place left free
after each text so that no phrase reaches into the next. Words in quotes stand there if each stands in the place after
the one before. ``browser/search/word_positions.js`` is the same for the page.
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
class Places:
    """``shards[n]`` holds the words from ``first_words[n]`` on with the distances between their places.

    ``lengths`` is how many places each document takes.
    """

    lengths: list[int]
    first_words: list[str]
    shards: list[str]


def places(documents: Iterable[Sequence[Sequence[int]]], tokens: Sequence[str]) -> Places:
    """``documents`` are their texts, each the numbers of its words in ``tokens``."""
    rows: dict[str, array[int]] = {}
    row_of = [rows.setdefault(as_written(token), array("I")) for token in tokens]
    lengths = []
    place = 0
    for texts in documents:
        start = place
        for text in texts:
            for row, here in zip(map(row_of.__getitem__, text), count(place)):
                row.append(here)
            place += len(text) + 1
        lengths.append(place - start)
    words = sorted(rows)
    firsts, shards = divided([f"{word},{_written(rows[word])}" for word in words])
    return Places(lengths, [words[first] for first in firsts], shards)


def _written(places: Sequence[int]) -> str:
    return "".join(map(_letters_of_step.__getitem__, map(sub, places, chain((-1,), places))))


class _LettersOfStep(dict[int, str]):
    """Step from one place to the next -> the letters of its distance. Long steps are too many to be kept."""

    def __missing__(self, step: int) -> str:
        letters = in_letters(step - 1)
        if step < _LONG_STEP:
            self[step] = letters
        return letters


_LONG_STEP = 32_768
_letters_of_step = _LettersOfStep()


class ShippedPlaces:
    """The places of a site's words, a file at a time as they are asked for."""

    def __init__(self, lengths: str, first_words: Sequence[str], load: Callable[[int], Any]) -> None:
        self._starts = list(accumulate(read_numbers(lengths), initial=0))
        self._first_words = first_words
        self._load = load

    def holders(self, phrase: str) -> set[int]:
        """The documents with a text that has ``phrase``, as ``as_name`` gives it, word by word."""
        starts: set[int] | None = None
        for offset, word in enumerate(phrase.split()):
            here = {place - offset for place in self._places(word)}
            starts = here if starts is None else starts & here
        return {bisect_right(self._starts, start) - 1 for start in starts or ()}

    def _places(self, word: str) -> Iterable[int]:
        shard = bisect_right(self._first_words, word) - 1
        if shard < 0:
            return ()
        rows = dict(row.split(",") for row in self._load(shard).split(" "))
        places = accumulate(distance + 1 for distance in read_numbers(rows.get(word, "")))
        return (place - 1 for place in places)
