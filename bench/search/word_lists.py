"""Lists of single words: each word a record, and what share of the queries finds what it must.

The lists lie in ``DIR/search-dev`` (``--data DIR``): tab-separated, a heading first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.search.engines import OURS
from bench.search.ours import Records, Search
from bench.tables import Goal, Result
from generator.search.language.dictionary import dictionary

_FIRST = 3
"""How many results a misspelling may need to look through."""


@dataclass(frozen=True)
class Task:
    """Pairs of a query and the word whose record it must find among the ``first``, or must not find (``most``)."""

    name: str
    pairs: tuple[tuple[str, str], ...]
    limit: float
    most: bool = False
    first: int | None = None


def read_tasks(folder: Path) -> tuple[Task, ...]:
    """The lists in ``folder``. Raises OSError when one is missing."""
    cut = [(word, part) for word, split in _rows(folder / "compounds.tsv") for part in split.split("|")]
    parts = [(part, word) for word, part in cut if part != word]
    return (
        Task("an inflected form finds its lemma", _rows(folder / "forms.tsv"), 0.95),
        Task("a part finds the compound", tuple(parts), 0.95),
        Task("letters across the cut find the compound", _rows(folder / "decoys.tsv"), 0.03, most=True),
        Task(
            f"a misspelling that is no word itself finds the word among the first {_FIRST}",
            _misspellings(folder),
            0.90,
            first=_FIRST,
        ),
    )


def _misspellings(folder: Path) -> tuple[tuple[str, str], ...]:
    """Without those that are Swedish words too, *växter* for *växer*: what is a word is not taken for another."""
    words = dictionary()
    pairs = _rows(folder / "misspellings.tsv")
    return tuple((one, other) for one, other in pairs if not (words.is_lemma(one) or words.inflected_from(one)))


def _rows(file: Path) -> tuple[tuple[str, str], ...]:
    lines = file.read_text("utf-8").splitlines()[1:]
    return tuple((one, other) for one, other, *_ in (line.split("\t") for line in lines if line.strip()))


def records_of(tasks: Sequence[Task]) -> Records:
    """A record for every word that is to be found or not."""
    words = sorted({word for task in tasks for _, word in task.pairs})
    return {f"ord-{number:05d}": (word, word) for number, word in enumerate(words)}


def share(task: Task, search: Search, records: Records) -> float:
    """How many of the queries find the record of their word."""
    ids = {title: id for id, (title, _) in records.items()}
    found = [ids[word] in search(query)[: task.first] for query, word in task.pairs]
    return sum(found) / len(found)


def table(tasks: Sequence[Task], engines: Mapping[str, Search], records: Records) -> Result:
    """A row per list, a column per engine; what is asked is asked of ours."""
    rows = [(task, {name: share(task, search, records) for name, search in engines.items()}) for task in tasks]
    return Result(
        title=f"search: lists of words, each of {len(records)} words a record; share of the queries",
        columns=("list", "queries", *engines),
        rows=tuple((task.name, len(task.pairs), *shares.values()) for task, shares in rows),
        goals=tuple(_goals(rows)),
    )


def _goals(rows: Sequence[tuple[Task, Mapping[str, float]]]) -> Iterator[Goal]:
    for task, shares in rows:
        yield Goal(task.name, shares[OURS], task.limit, at_least=not task.most)
