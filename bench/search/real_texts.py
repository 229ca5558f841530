"""Real texts: does an everyday word find all texts that hold it, an inflection or a compound of it, and no others?

The texts are the projects in ``DIR/eruf-2014-2020.json`` (``--data DIR``). Which of their words are the
word was judged word by word; ``everyday_words.tsv`` names those that hold its letters and are not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.search.analysis import normalise, token_texts

_JUDGED = Path(__file__).with_name("everyday_words.tsv")
_FEWEST_TEXTS = 10


@dataclass(frozen=True)
class EverydayWord:
    """A word and the numbers of the texts that hold it."""

    word: str
    texts: frozenset[int]


def read_texts(folder: Path) -> list[tuple[str, str]]:
    """Title and text of each project. Raises OSError when the file is missing."""
    projects = json.loads((folder / "eruf-2014-2020.json").read_text("utf-8"))
    return [(project["projektnamn"], project["projektbeskrivning"]) for project in projects]


def everyday_words(texts: Sequence[tuple[str, str]]) -> list[EverydayWord]:
    """The judged words that enough of the texts hold."""
    tokens = [{normalise(token) for token in token_texts("\n".join(text))} for text in texts]
    found = []
    for line in _JUDGED.read_text("utf-8").splitlines()[1:]:
        word, letters, others = line.split("\t")
        holding = frozenset(
            number for number, held in enumerate(tokens) if any(letters in t for t in held.difference(others.split()))
        )
        if len(holding) >= _FEWEST_TEXTS:
            found.append(EverydayWord(word, holding))
    return found


def titles_and_texts(texts: Sequence[tuple[str, str]]) -> Mapping[str, tuple[str, str]]:
    """Id -> title and text of a record per project."""
    return {f"projekt-{number:03d}": text for number, text in enumerate(texts)}
