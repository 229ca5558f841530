"""Lists of single words: each word a record, and what share of the queries finds what it must.

The lists lie in ``DIR/search-dev`` (``--data DIR``): tab-separated, a heading first.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import Catalogue, load
from generator.links import link
from generator.search.assets import search_files
from generator.search.engine import Engine, load_engine

Find = Callable[[str], Sequence[str]]
"""A query to the words whose records it finds, best first."""


@dataclass(frozen=True)
class WordLists:
    """Pairs of a query and the word whose record it must find, or must not."""

    forms: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]
    decoys: tuple[tuple[str, str], ...]
    misspellings: tuple[tuple[str, str], ...]

    def words(self) -> list[str]:
        """Every word that has a record."""
        pairs = (*self.forms, *self.parts, *self.decoys, *self.misspellings)
        return sorted({word for _, word in pairs})


def read_word_lists(folder: Path) -> WordLists:
    """The lists in ``folder``. Raises OSError when one is missing."""
    cut = [(word, part) for word, split in _rows(folder / "compounds.tsv") for part in split.split("|")]
    return WordLists(
        forms=tuple((form, lemma) for form, lemma in _rows(folder / "forms.tsv")),
        parts=tuple((part, word) for word, part in cut if part != word),
        decoys=tuple((query, word) for query, word in _rows(folder / "decoys.tsv")),
        misspellings=tuple((wrong, right) for wrong, right in _rows(folder / "misspellings.tsv")),
    )


def _rows(file: Path) -> list[tuple[str, str]]:
    lines = file.read_text("utf-8").splitlines()[1:]
    return [(one, other) for one, other, *_ in (line.split("\t") for line in lines if line.strip())]


def catalogue_of(records: Mapping[str, tuple[str, str]]) -> Catalogue:
    """Records that hold nothing but a title and a summary, by id."""
    files = {
        f"kallor/{id}.yaml": _yaml({"titel": title, "sammanfattning": summary})
        for id, (title, summary) in records.items()
    }
    vocabularies = ("kommuner", "omraden", "malgrupper", "mal", "synonymer")
    return load(files | {f"ordlistor/{name}.yaml": b"[]" for name in vocabularies})[0]


def _yaml(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def engine_of(catalogue: Catalogue) -> Engine:
    files = search_files(catalogue, link(catalogue))
    return load_engine(lambda path: str(files[path]))


def our_search(words: Sequence[str]) -> Find:
    """Our engine over a record per word."""
    titles = {f"ord-{number:05d}": word for number, word in enumerate(words)}
    engine = engine_of(catalogue_of({id: (word, word) for id, word in titles.items()}))
    return lambda query: [titles[result.id.split("/")[1]] for result in engine.search(query, len(words))]


def share(pairs: Iterable[tuple[str, str]], find: Find, first: int | None = None) -> float:
    """How many of the pairs' words are among the ``first`` that their query finds."""
    found = [word in find(query)[:first] for query, word in pairs]
    return sum(found) / len(found)
