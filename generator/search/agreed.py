"""What Python, which makes the index, and the page's script, which asks it, must agree on.

Written once, here; ``data/sok-ord.js`` carries it to the script, so an index is always asked by the numbers and
patterns that it was made by. What only one of the two needs stands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONGEST_TERM = 64
"""Letters of a token that count; what follows is cut, in the index and in queries alike."""
MARKS = r"\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
"""What may stand on or between the letters of a word and is dropped, as inside of a character class."""
ASTRAL = r"\U00010000-\U0010ffff"
"""Letters beyond Unicode's basic plane are not words, so that order by code point and by UTF-16 agree."""
LETTER, _LETTER_IN_SCRIPT = rf"[^\W_{ASTRAL}]", r"(?![\u{10000}-\u{10ffff}])[\p{L}\p{N}]"
"""A letter or a digit, as Python and as JavaScript say it."""
DASHES = r"\u2010\u2011\u2013"
JOINERS = r"\-:'"
"""What joins words, when all dashes and apostrophes are of one kind."""
CASE_ENDING = ":(?:s|n|t|en|et|ns|ens|ets|ar|are|aren|arna|arnas|er|erna|ernas)$"
PLAIN = "^[a-zåäö0-9]*$"
"""A word in lower case with nothing to normalise."""
PARAGRAPH = r"[§ \u00a0]"
_SPACE = r"[ \u00a0\u202f]"
IN_NUMBER = rf"{_SPACE}(?=[0-9]{{3}})"
"""The space between groups of digits: 698 982 is 698982."""
FOLDED: Mapping[str, str] = {"å": "a", "ä": "a", "ö": "o"}
"""How someone types without å ä ö on the keyboard."""
SPELLED: Mapping[str, str] = {
    "ß": "ss",
    "æ": "ä",
    "ø": "ö",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ı": "i",
    "\u2019": "'",
}
"""Letters that Swedish spells in another way."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""What numbers are written with, see ``numbers``: the first half ends a number, the second says that more follow."""
BEST_LEVEL = len(LETTERS) - 1
"""How well a document can match a term."""

FIELD_BOOSTS: Mapping[str, float] = {"title": 8, "tags": 4, "summary": 3, "body": 1}
K1 = 1.2
"""What a word weighs by the field it stands in, and how soon repetition stops helping: see ``index``."""
BEST_MATCH = sum(FIELD_BOOSTS.values()) * (K1 + 1)
"""What BM25F gives at most."""
TEXT_LEVEL = round(BEST_LEVEL * (FIELD_BOOSTS["body"] * (K1 + 1) / BEST_MATCH) ** 0.5)
"""The level of a document that holds a term in its body alone, however often."""
STRONGEST = round(BEST_MATCH)
"""What the best level is worth in a score: a whole number, so that sums are exact."""


def token_pattern(letter: str, marks: str = f"[{MARKS}]*") -> str:
    """The tokens of a text, ``letter`` being a pattern for one letter or digit and ``marks`` for what may follow it."""
    word = f"(?:{letter}{marks})+"
    return (
        rf"§+[ \u00a0]?[0-9]+(?:[a-zA-Z](?!{word}))?"
        r"|[0-9]+[ \u00a0]?§"
        rf"|[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?!{word})"
        rf"|{word}(?:[{JOINERS}{DASHES}\u2019]{word})*(?:\+(?!{word}))?"
    )


def for_the_page() -> dict[str, Any]:
    """All of it as the script reads it, patterns in the syntax of JavaScript."""
    return {
        "token": token_pattern(_LETTER_IN_SCRIPT),
        "longestTerm": LONGEST_TERM,
        "marks": f"[{MARKS}]",
        "dashes": f"[{DASHES}]",
        "joiners": f"[{JOINERS}]",
        "caseEnding": CASE_ENDING,
        "plain": PLAIN,
        "paragraph": PARAGRAPH,
        "inNumber": IN_NUMBER,
        "folded": FOLDED,
        "spelled": SPELLED,
        "letters": LETTERS,
        "strongest": STRONGEST,
        "textLevel": TEXT_LEVEL,
    }
