"""Queries with which speed and size are measured, drawn from the texts that are searched.

The same documents give the same queries.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.search.indexing.documents import SearchDocument
from generator.search.language.analysis import STOP_WORDS, normalise, token_texts

_EACH = 20
_SHORTEST = 5
"""Letters of a word that someone would look for."""
_MANY = 6
_LETTERS = "abdefgiklmnoprstuvåäö"


@dataclass(frozen=True)
class Query:
    """What is typed, and what kind of query it is."""

    kind: str
    text: str


def sample_queries(documents: Sequence[SearchDocument], each: int = _EACH) -> list[Query]:
    """Different queries, ``each`` of every kind, in an order that mixes the kinds."""
    rng = random.Random(1)
    queries: dict[str, Query] = {}
    for kind, make in _KINDS.items():
        made = 0
        while made < each:
            text = make(rng, rng.choice(documents))
            if text not in queries:
                queries[text] = Query(kind, text)
                made += 1
    mixed = list(queries.values())
    rng.shuffle(mixed)
    return mixed


def rare_words(documents: Sequence[SearchDocument], count: int) -> Iterator[tuple[str, str]]:
    """Of ``count`` random documents, the word that fewest documents hold, and the document's ``ref``."""
    held = [sorted({normalise(token) for token in token_texts(_text(document))}) for document in documents]
    spread = Counter(word for words in held for word in words)
    for number in random.Random(2).sample(range(len(documents)), count):
        words = [word for word in held[number] if word.isalpha() and len(word) >= _SHORTEST]
        if words:
            yield min(words, key=lambda word: (spread[word], word)), documents[number].ref


def _text(document: SearchDocument) -> str:
    return f"{document.summary}\n{document.body}"


def _words(document: SearchDocument) -> list[str]:
    return [word for word in token_texts(_text(document)) if _telling(word)]


def _telling(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and normalise(word) not in STOP_WORDS


def _one(rng: random.Random, document: SearchDocument) -> str:
    return rng.choice(_words(document))


def _two(rng: random.Random, document: SearchDocument) -> str:
    return " ".join(rng.sample(_words(document), 2))


def _prefix(rng: random.Random, document: SearchDocument) -> str:
    word = _one(rng, document)
    return word[: rng.randint(3, len(word) - 1)]


def _typo(rng: random.Random, document: SearchDocument) -> str:
    word = _one(rng, document)
    place = rng.randrange(1, len(word))
    return rng.choice((word[:place] + word[place + 1 :], word[:place] + rng.choice(_LETTERS) + word[place + 1 :]))


def _phrase(rng: random.Random, document: SearchDocument) -> str:
    words = token_texts(_text(document))
    pairs = [f'"{one} {other}"' for one, other in pairwise(words) if _telling(one)]
    return rng.choice(pairs)


def _minus(rng: random.Random, document: SearchDocument) -> str:
    return " -".join(rng.sample(_words(document), 2))


def _many(rng: random.Random, document: SearchDocument) -> str:
    words = _words(document)
    return " ".join(rng.sample(words, min(_MANY, len(words))))


def _unknown(rng: random.Random, document: SearchDocument) -> str:
    """Compounds that no text has."""
    return " ".join(f"{_one(rng, document)}{_one(rng, document)}" for _ in range(3))


_KINDS: dict[str, Callable[[random.Random, SearchDocument], str]] = {
    "one word": _one,
    "two words": _two,
    "beginning of a word": _prefix,
    "misspelling": _typo,
    "phrase": _phrase,
    "without a word": _minus,
    "many words": _many,
    "unknown words": _unknown,
}
