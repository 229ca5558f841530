"""Swedish text to terms: what an index holds and what a query asks for.

``browser/analysis.js`` is the same analysis for the page; a test proves the two equal. The steps:

1. A *token* is a run of letters and digits with what may stand inside it: ``e-tjänst``, ``AF:s``,
   ``2021–2027``. A sign of paragraph or a plus stays with its word: ``§ 37``, ``37 §``, ``ESF+``.
2. Normalising: NFC, lower case, accents gone except on å ä ö, one kind of dash.
3. *Terms* of a token: its main term first (words by their stem, Snowball Swedish), then its parts.

Letters beyond Unicode's basic plane are not words, so that order by code point and by UTF-16 agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from snowballstemmer.swedish_stemmer import SwedishStemmer

Kind = Literal["word", "stop", "code", "part", "concept"]

LONGEST_TERM = 64
"""Letters of a token that count; what follows is cut, in the index and in queries alike."""

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = rf"(?:[^\W_\U00010000-\U0010ffff][{_MARKS}]*)+"
_TOKEN = re.compile(
    rf"§+[ \u00a0]?[0-9]+(?:[a-zA-Z](?!{_WORD}))?"
    r"|[0-9]+[ \u00a0]?§"
    rf"|{_WORD}(?:[-\u2010\u2011\u2013:'\u2019]{_WORD})*(?:\+(?!{_WORD}))?"
)
_DROPPED = re.compile(f"[{_MARKS}]")
_DIGIT = re.compile("[0-9]")
_PLAIN = re.compile("[a-zåäö0-9]*")
_DASHES = re.compile("[\u2010\u2011\u2013]")
_CASE_ENDING = re.compile(":(?:s|n|t|en|et|ns|ens|ets|ar|are|aren|arna|arnas|er|erna|ernas)$")
_JOINER = re.compile("[-:']")
_FOLDED = str.maketrans("åäö", "aao")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ä", "ø": "ö", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "\u2019": "'"}
)

_LITTLE_WORDS = """
alla allt att av bara blev bli blir de dem den denna deras dess dessa det detta dig din dina ditt du där då efter
ej eller en er era ert ett från för genom ha hade han hans har henne hennes hon hos hur här i icke in inom inte
jag ju kan kom kunde man med mellan men mig min mina mitt mot mycket ned ni nu när någon något några och om oss
på redan samt sedan sig sin sina sitt ska skall skulle som så sådan sådana sådant till under upp ur ut utan vad
var vara varit varje vars vem vi vid vilka vilken vilket vill vår våra vårt än är över
"""
STOP_WORDS = frozenset(_LITTLE_WORDS.split())
"""Words that say little about what a text is about: weighed less in a query, never dropped."""

_stemmer = SwedishStemmer()


@dataclass(frozen=True)
class Token:
    """A word as it is written, and where: ``text[start:end]`` of the text it came from."""

    text: str
    start: int
    end: int

    @property
    def written_as_acronym(self) -> bool:
        """Whether it is in capitals, a case ending after a colon aside: ``SFI``, ``AF:s``."""
        head = self.text.split(":")[0]
        return head == head.upper() and head != head.lower()


@dataclass(frozen=True)
class Term:
    """What a token is found by. ``weight`` counts in the index as so many occurrences."""

    text: str
    kind: Kind
    weight: float = 1


def tokens(text: str) -> Iterator[Token]:
    """The tokens of ``text`` in NFC, in order."""
    for match in _TOKEN.finditer(text):
        yield Token(match[0], match.start(), match.end())


def normalise(text: str) -> str:
    """A token as it is compared: ``Café`` to ``cafe``, ``2021–2027`` to ``2021-2027``; å ä ö stay."""
    lowered = unicodedata.normalize("NFC", text).lower()
    if _PLAIN.fullmatch(lowered):
        return lowered
    composed = unicodedata.normalize("NFC", lowered).translate(_LETTERS)
    bare = "".join(letter if letter in "åäö" else unicodedata.normalize("NFD", letter) for letter in composed)
    return _DASHES.sub("-", _DROPPED.sub("", bare))


def fold(term: str) -> str:
    """A term as someone without å ä ö on the keyboard types it: ``ostergotland``."""
    return term.translate(_FOLDED)


def stem(word: str) -> str:
    """The Snowball stem (the Swedish algorithm of 2025) of a normalised word."""
    found: str = _stemmer.stemWord(word)
    return found


@lru_cache(maxsize=65_536)
def terms(token: str) -> tuple[Term, ...]:
    """The terms of a token, the main term first; every token has at least one."""
    word = normalise(token)[:LONGEST_TERM]
    if "§" in word:
        number = "".join(letter for letter in word if letter not in "§ \u00a0")
        return Term(f"§{number}", "code"), Term(number, "part")
    word = _CASE_ENDING.sub("", word)
    if word.endswith("+"):
        return Term(word, "code"), *(Term(term.text, "part") for term in terms(word[:-1]))
    parts = [part for part in _JOINER.split(word) if part]
    if len(parts) < 2:
        return (_single(parts[0] if parts else word),)
    single = [_single(part) for part in parts]
    whole = Term("-".join([*parts[:-1], single[-1].text]), "code" if single[-1].kind == "code" else "word")
    return whole, *(Term(part.text, "part") for part in single)


def _single(word: str) -> Term:
    if _DIGIT.search(word):
        return Term(word, "code")
    return Term(stem(word), "stop" if word in STOP_WORDS else "word")
