"""Documents as numbers: the tokens of their texts, and which concepts stand there.

To cut texts and to look for concepts is a third of the work on an index. What came of a document is kept for the next
build, by the digest of its texts.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from ...reading.memory import Memory
from ..agreed import FIELD_BOOSTS, IN_NUMBER
from ..language.analysis import token_texts
from ..language.concepts import Concepts, TextKind
from .documents import SearchDocument

_SUBJECT = "tokens"
_SPACED_NUMBER = re.compile(f"[0-9]{IN_NUMBER}")


@dataclass(frozen=True, slots=True)
class Field:
    """The numbers of the tokens in the texts of a field, and twice how often each concept stands there."""

    texts: Sequence[array[int]]
    tokens: array[int]
    halves_of_concepts: Mapping[int, int]

    @property
    def length(self) -> int:
        return len(self.tokens)


Fields = Sequence[Field]
"""Those of a document, in the order of ``FIELD_BOOSTS``."""


def in_tokens(
    documents: Sequence[SearchDocument], known: Concepts, memory: Memory | None = None
) -> tuple[list[Fields], list[str]]:
    """The fields of each document, and the tokens that their numbers stand for, numbered as they are met."""
    tokens, concepts = _Tokens(known), _digest(known.expressions)
    kept = memory.recall(_SUBJECT) if memory else None
    _, old_tokens, old_fields = kept if kept and kept[0] == concepts else (concepts, [], {})
    renumbered = _Renumbered(old_tokens, tokens)
    keys: list[str] = []
    found: dict[str, Fields] = {}
    for document in documents:
        texts = dict(_texts(document))
        keys.append(_digest(texts))
        if keys[-1] in old_fields:
            found[keys[-1]] = [_recalled(field, renumbered) for field in old_fields[keys[-1]]]
        else:
            found[keys[-1]] = [_field(name, written, tokens) for name, written in texts.items()]
    if memory and found.keys() != old_fields.keys():
        memory.keep(
            _SUBJECT, [concepts, tokens.texts, {key: list(map(_plain, fields)) for key, fields in found.items()}]
        )
    return [found[key] for key in keys], tokens.texts


def _texts(document: SearchDocument) -> Iterator[tuple[str, Sequence[str]]]:
    headings = [section.heading for section in document.sections]
    body = [section.text for section in document.sections]
    return zip(FIELD_BOOSTS, ((document.title,), document.tags, (document.summary, *headings), body), strict=True)


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()


def _field(name: str, texts: Sequence[str], tokens: _Tokens) -> Field:
    cut = [tokens.of(text) for text in texts]
    found = _joined(cut)
    concepts = Counter(tokens.concepts_in(found, "tags" if name == "tags" else "text"))
    return Field(cut, found, {concept: 2 * n for concept, n in concepts.items()})


def _joined(texts: Sequence[array[int]]) -> array[int]:
    whole = array("I")
    for text in texts:
        whole.extend(text)
    return whole


def _plain(field: Field) -> list[Any]:
    """A field as JSON; numbers as such would take much memory when they are read."""
    return [[b64encode(text.tobytes()).decode() for text in field.texts], list(field.halves_of_concepts.items())]


def _recalled(plain: Sequence[Any], renumbered: _Renumbered) -> Field:
    texts, halves = plain
    cut = [array("I", map(renumbered.__getitem__, array("I", b64decode(text)))) for text in texts]
    return Field(cut, _joined(cut), dict(halves))


class _Renumbered(dict[int, int]):
    """The number of a token in an earlier build -> its number in this one."""

    def __init__(self, before: Sequence[str], tokens: _Tokens) -> None:
        self._before = before
        self._tokens = tokens

    def __missing__(self, number: int) -> int:
        found = self[number] = self._tokens.number(self._before[number])
        return found


class _Tokens:
    """Different tokens, numbered in the order in which they are met; each run of letters between spaces is cut once."""

    def __init__(self, known: Concepts) -> None:
        self.texts: list[str] = []
        self._known = known
        self._numbers: dict[str, int] = {}
        self._may_begin = cache(lambda number: known.may_begin_with(self.texts[number]))
        self._in_run = cache(self._in)

    def of(self, text: str) -> array[int]:
        """The numbers of the tokens in ``text``; only one of a paragraph or a number may hold a space."""
        runs = (text,) if "§" in text or _SPACED_NUMBER.search(text) else text.split()
        return array("I", chain.from_iterable(map(self._in_run, runs)))

    def number(self, token: str) -> int:
        number = self._numbers.setdefault(token, len(self.texts))
        if number == len(self.texts):
            self.texts.append(token)
        return number

    def concepts_in(self, tokens: Sequence[int], kind: TextKind) -> Iterator[int]:
        """The concept of each expression in a text, given as numbers of tokens."""
        likely = [position for position, number in enumerate(tokens) if self._may_begin(number)]
        words = [self.texts[number] for number in tokens] if likely else []
        return (span.concept for span in self._known.spans(words, kind, likely))

    def _in(self, run: str) -> tuple[int, ...]:
        return tuple(map(self.number, token_texts(run)))
