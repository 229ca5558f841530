"""Rows of text divided among files, so that a page loads only those that it needs. A long row fills one of its own."""

from __future__ import annotations

from collections.abc import Sequence

POSTINGS, POSITIONS = 30_000, 30_000
"""Letters in a file, more or less. A query needs a few postings for each of its words, and rarely positions."""


def divided(rows: Sequence[str], most: int) -> tuple[list[int], list[str]]:
    """The number of the first row of each file, and the files of ``most`` letters: rows with a space between them."""
    firsts: list[int] = []
    shards: list[list[str]] = []
    size = most
    for number, row in enumerate(rows):
        if size >= most:
            firsts.append(number)
            shards.append([])
            size = 0
        shards[-1].append(row)
        size += len(row) + 1
    return firsts, [" ".join(shard) for shard in shards]
