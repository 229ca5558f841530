"""Real texts: does an everyday word find all texts that hold it, an inflection or a compound of it, and no others?

The texts are the projects in ``DIR/eruf-2014-2020.json`` (``--data DIR``). Which of their words are the
word was judged word by word; ``everyday_words.tsv`` names those that hold its letters and are not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.search.engines import OURS, without_folders
from bench.search.ours import Records, Search, catalogue_of, our_exact_search
from bench.tables import Goal, Result
from generator.models.vocabulary import Synonym
from generator.reading.files import read_tree
from generator.records.catalogue import load
from generator.search.language.analysis import normalise, terms, token_texts
from rig import CATALOGUE

_JUDGED = Path(__file__).with_name("everyday_words.tsv")
_FEWEST_TEXTS = 10
_LONGEST_ACRONYM = 6
_LIMIT = 0.98


@dataclass(frozen=True)
class Count:
    """How many texts hold a word, how many a search found, and how many of those it was right to find."""

    holding: int
    found: int
    right: int

    @property
    def recall(self) -> float:
        return self.right / self.holding if self.holding else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


def read_texts(folder: Path) -> Records:
    """Title and text of each project. Raises OSError when the file is missing."""
    projects = json.loads((folder / "eruf-2014-2020.json").read_text("utf-8"))
    return {
        f"projekt-{number:03d}": (project["projektnamn"], project["projektbeskrivning"])
        for number, project in enumerate(projects)
    }


def everyday_words(texts: Records) -> dict[str, frozenset[str]]:
    """The ids of the texts that hold each judged word, of those words that enough of the texts hold."""
    held = {id: {normalise(token) for token in token_texts("\n".join(text))} for id, text in texts.items()}
    found = {}
    for line in _JUDGED.read_text("utf-8").splitlines()[1:]:
        word, letters, others = line.split("\t")
        aside = frozenset(others.split())
        holding = frozenset(id for id, words in held.items() if any(letters in it for it in words - aside))
        if len(holding) >= _FEWEST_TEXTS:
            found[word] = holding
    return found


def count(search: Search, word: str, holding: frozenset[str]) -> Count:
    """What ``search`` finds for ``word``."""
    found = set(search(word))
    return Count(len(holding), len(found), len(found & holding))


def total(counts: Iterable[Count]) -> Count:
    """All counts as one: the micro average."""
    rows = tuple(counts)
    return Count(sum(row.holding for row in rows), sum(row.found for row in rows), sum(row.right for row in rows))


def found_inside_words(search: Search, acronym: str, texts: Records) -> int:
    """How many texts ``search`` finds for an acronym that stands in them only as letters of longer words."""
    return sum(_only_inside_words(acronym, "\n".join(texts[id])) for id in search(acronym) if id in texts)


def _only_inside_words(acronym: str, text: str) -> bool:
    tokens = token_texts(text)
    alone = any(term.text == acronym for token in tokens for term in terms(token))
    return not alone and any(acronym in normalise(token) for token in tokens)


def tables(engines: Mapping[str, Search], texts: Records) -> list[Result]:
    """A row per everyday word and one of all; a row per acronym. What is asked is asked of ours."""
    return [_of_words(engines, texts), _of_acronyms(engines, texts)]


def _of_words(engines: Mapping[str, Search], texts: Records) -> Result:
    words = everyday_words(texts)
    counts = {
        name: {word: count(search, word, holding) for word, holding in words.items()}
        for name, search in engines.items()
    }
    whole = {name: total(of_words.values()) for name, of_words in counts.items()}
    rows = [_row("all", list(whole.values()))]
    rows += [_row(word, [of_words[word] for of_words in counts.values()]) for word in words]
    return Result(
        title=f"search: everyday words in {len(texts)} real texts (a word in fewer than {_FEWEST_TEXTS} is left out)",
        columns=("word", "texts", *(f"{name}, {figure}" for name in engines for figure in ("recall", "precision"))),
        rows=tuple(rows),
        goals=(
            Goal("recall over all words", whole[OURS].recall, _LIMIT, at_least=True),
            Goal("precision over all words", whole[OURS].precision, _LIMIT, at_least=True),
        ),
    )


def _row(name: str, counts: Sequence[Count]) -> tuple[str | float, ...]:
    return (name, counts[0].holding, *(figure for row in counts for figure in (row.recall, row.precision)))


def acronyms() -> list[str]:
    """Those of our list of synonyms that are nothing but letters, in lower case."""
    catalogue, _ = load(read_tree(CATALOGUE)[0])
    rows = [row.term for row in catalogue.vocabularies["synonymer"].values()]
    found = {row.abbreviation.lower() for row in rows if isinstance(row, Synonym) and row.abbreviation}
    return sorted(acronym for acronym in found if acronym.isalpha() and len(acronym) <= _LONGEST_ACRONYM)


def _of_acronyms(engines: Mapping[str, Search], texts: Records) -> Result:
    asked = acronyms()
    exact = {**engines, OURS: without_folders(our_exact_search(catalogue_of(texts)))}
    hits = {acronym: [found_inside_words(search, acronym, texts) for search in exact.values()] for acronym in asked}
    sums = dict(zip(engines, (sum(column) for column in zip(*hits.values(), strict=True)), strict=True))
    rows: list[tuple[str | float, ...]] = [(f"all {len(asked)}", *sums.values())]
    rows += [(acronym, *row) for acronym, row in hits.items() if any(row)]
    return Result(
        title="search: texts found for an acronym that is in them only as letters of longer words",
        note="Ours with widening turned off: what only resembles the query is told apart in the page and ranked last. "
        "Acronyms that mislead no engine are left out.",
        columns=("acronym", *engines),
        rows=tuple(rows),
        goals=(Goal("texts found for letters inside words", sums[OURS], 0),),
    )
