"""Swedish text to terms: what an index holds and what a query asks for.

``browser/search/analysis.js`` is the same analysis for a query; the two share their patterns, and a test proves them
equal. The steps:

1. A *token* is a run of letters and digits with what may stand inside it: ``e-tjänst``, ``AF:s``,
   ``2021–2027``. A sign of paragraph or a plus stays with its word, and groups of digits with each other:
   ``§ 37``, ``37 §``, ``ESF+``, ``698 982``.
2. Normalising: NFC, lower case, accents gone except on å ä ö, one kind of dash.
3. *Terms* of a token: the whole first, then the parts of a joined word. What they mean to an index, the
   lemmas and the parts of compounds, is up to ``morphology`` at build time and to ``lexicon.js`` in a query.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from snowballstemmer import stemmer

from .. import agreed

Kind = Literal["word", "stop", "code", "part"]

_TOKEN = re.compile(agreed.token_pattern(agreed.LETTER))
_UNUSUAL = re.compile(f"[{agreed.MARKS}{agreed.ASTRAL}]")
_USUAL_TOKEN = re.compile(agreed.token_pattern(r"[^\W_]", marks=""))
"""``_TOKEN`` for texts without any of ``_UNUSUAL``: the same tokens in a third of the time."""
_DROPPED = re.compile(f"[{agreed.MARKS}]")
_DIGIT = re.compile("[0-9]")
_PLAIN = re.compile(agreed.PLAIN)
_DASHES = re.compile(f"[{agreed.DASHES}]")
_CASE_ENDING = re.compile(agreed.CASE_ENDING)
_JOINER = re.compile(f"[{agreed.JOINERS}]")
_PARAGRAPH = re.compile(agreed.PARAGRAPH)
_IN_NUMBER = re.compile(agreed.IN_NUMBER)
_FOLDED = str.maketrans(dict(agreed.FOLDED))
_SPELLED = str.maketrans(dict(agreed.SPELLED))

_LITTLE_WORDS = """
alla allt att av bara behöver behövs betyder blev bli blir de dem den denna deras dess dessa det detta dig din dina
ditt du då där efter ej eller en er era ert ett fick finnas finns från får fått för genom gick gjorde gjort går gått
gäller gör göra ha hade han handlar hans har henne hennes heter hon hos hur här i icke in innebär inom inte jag ju
kan kom kr kronor kunde man med mellan men mig min mina mitt mot mycket måste ned ni nu någon något några när och om
oss på redan samt sedan sig sin sina sitt ska skall skiljer skillnad skillnaden skillnader skulle slags som sorts så
sådan sådana sådant såna sånt till under upp ur ut vad var vara varit varje vars vem vet vi vid vilka vilken vilket
vill vår våra vårt än är över
"""
STOP_WORDS = frozenset(_LITTLE_WORDS.split())
"""Words that say little about what a text is about: weighed less in a query, never dropped."""

_stemmer = stemmer("swedish")


@dataclass(frozen=True)
class Term:
    """A normalised token, or a part of it."""

    text: str
    kind: Kind

    @property
    def has_digit(self) -> bool:
        return _DIGIT.search(self.text) is not None

    @property
    def comparable(self) -> str:
        """What is compared with the words of a concept: the stem, of the last part where it is joined."""
        if self.kind == "code":
            return self.text
        before, dash, last = self.text.rpartition("-")
        return before + dash + stem(last)


def written_as_acronym(token: str) -> bool:
    """Whether it is in capitals, a case ending after a colon aside: ``SFI``, ``AF:s``."""
    head = token.split(":")[0]
    return head == head.upper() and head != head.lower()


def token_texts(text: str) -> list[str]:
    """The tokens of ``text`` in NFC, in order."""
    return (_TOKEN if _UNUSUAL.search(text) else _USUAL_TOKEN).findall(text)


def normalise(text: str) -> str:
    """A token as it is compared: ``Café`` to ``cafe``, ``2021–2027`` to ``2021-2027``; å ä ö stay."""
    lowered = unicodedata.normalize("NFC", text).lower()
    if _PLAIN.fullmatch(lowered):
        return lowered
    composed = unicodedata.normalize("NFC", lowered).translate(_SPELLED)
    bare = "".join(letter if letter in agreed.FOLDED else unicodedata.normalize("NFD", letter) for letter in composed)
    return _IN_NUMBER.sub("", _DASHES.sub("-", _DROPPED.sub("", bare)))


def fold(term: str) -> str:
    """A term as someone without å ä ö on the keyboard types it: ``ostergotland``."""
    return term.translate(_FOLDED)


def as_written(token: str) -> str:
    """A token as words in quotes are compared: folded, ``§ 37`` and ``37 §`` alike, no space in it."""
    word = fold(normalise(token))
    return _paragraph(word) if "§" in word else word


def stem(word: str) -> str:
    """The Snowball stem (the Swedish algorithm of 2025) of a normalised word."""
    found: str = _stemmer.stemWord(word)
    return found


@lru_cache(maxsize=65_536)
def terms(token: str) -> tuple[Term, ...]:
    """The whole token first; every token has at least that."""
    word = normalise(token)[: agreed.LONGEST_TERM]
    if "§" in word:
        code = _paragraph(word)
        return Term(code, "code"), Term(code[1:], "part")
    word = _CASE_ENDING.sub("", word)
    if word.endswith("+"):
        return Term(word, "code"), *(Term(term.text, "part") for term in terms(word[:-1]))
    parts = [part for part in _JOINER.split(word) if part]
    if len(parts) < 2:
        return (_single(parts[0] if parts else word),)
    whole = Term("-".join(parts), "code" if _DIGIT.search(parts[-1]) else "word")
    return whole, *(Term(part, "part") for part in parts)


def _paragraph(word: str) -> str:
    return "§" + _PARAGRAPH.sub("", word)


def _single(word: str) -> Term:
    if _DIGIT.search(word):
        return Term(word, "code")
    return Term(word, "stop" if word in STOP_WORDS else "word")
