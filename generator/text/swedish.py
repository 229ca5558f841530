"""Swedish in text: dates, numbers, plurals, sorting, nearest words. Once."""

from __future__ import annotations

import datetime
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

MONTH_NAMES = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip

HALF_YEARS = ("första halvåret", "andra halvåret")
"""Said with a year after."""

CURRENCIES = {"SEK": "kr", "EUR": "euro"}
"""What readers call a currency."""

_ALPHABET = {letter: index for index, letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyzåäö")}


def _plain(letter: str) -> str:
    """A letter without its accents, å, ä and ö as they are."""
    return letter if letter in "åäö" else unicodedata.normalize("NFD", letter)[0]


@cache
def sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """A key that sorts as a Swedish dictionary: å, ä, ö last; accents and case second."""
    folded = []
    for letter in unicodedata.normalize("NFC", text).lower():
        letter = _plain(letter)
        if letter in _ALPHABET:
            folded.append(_ALPHABET[letter] + 1)
        elif letter.isalnum():
            folded.append(100 + ord(letter))
        else:
            folded.append(0)
    return tuple(folded), text


def initial(text: str) -> str:
    """What ``text`` stands under in a list sorted by ``sort_key``: ``É`` under ``E``, a digit under ``0–9``."""
    letter = _plain(unicodedata.normalize("NFC", text).lower()[:1])
    if letter.isdecimal():
        return "0–9"
    return letter.upper() if letter in _ALPHABET or letter.isalnum() else "Tecken"


def format_date(year: int, month: int | None = None, day: int | None = None, half: int | None = None) -> str:
    """``1 september 2017``, ``september 2017``, ``första halvåret 2017`` or ``2017``."""
    if month is None:
        return f"{HALF_YEARS[half - 1]} {year}" if half else str(year)
    return f"{day} {MONTH_NAMES[month - 1]} {year}" if day else f"{MONTH_NAMES[month - 1]} {year}"


def format_day(day: datetime.date) -> str:
    """``1 september 2017``"""
    return format_date(day.year, day.month, day.day)


def format_number(value: int | float, decimals: int | None = None) -> str:
    """Thousands apart by a non-breaking space, decimal comma, true minus sign."""
    text = f"{value:,.{decimals}f}" if decimals is not None else f"{value:,}"
    return text.replace(",", "\u00a0").replace(".", ",").replace("-", "−")


def format_percent(value: int | float) -> str:
    return f"{format_number(value)}\u00a0%"


def format_money(amount: int, currency: str | None) -> str:
    """``26 607 900 kr``, ``213 550 euro``; another currency by its code."""
    return f"{format_number(amount)}\u00a0{CURRENCIES.get(currency, currency)}" if currency else format_number(amount)


def count(number: int, one: str, many: str) -> str:
    """``1 källa``, ``3 källor``."""
    return f"{format_number(number)} {one if number == 1 else many}"


def enumerate_words(words: Sequence[str], last: str = "och") -> str:
    """``a, b och c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


SLUG_LETTERS = {"å": "a", "ä": "a", "ö": "o", "ø": "o", "æ": "ae", "é": "e", "ü": "u", "ß": "ss"}
_SLUG = str.maketrans(SLUG_LETTERS)


def _folded(text: str) -> str:
    """Without case and without dots and rings: what a hurried reader sees."""
    return unicodedata.normalize("NFC", text).casefold().translate(_SLUG)


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The candidate most like ``word``, or the only one that begins with it; None when none is like it.

    Of many candidates only those that begin or end much like ``word`` are looked at, so that the
    time does not grow with their number.
    """
    return _nearest(word, candidates if isinstance(candidates, frozenset) else tuple(candidates), cutoff)


@lru_cache(maxsize=1024)
def _nearest(word: str, candidates: frozenset[str] | tuple[str, ...], cutoff: float) -> str | None:
    from difflib import get_close_matches  # imported only when something is wrong

    by_fold, forwards, backwards = _sorted_both_ways(candidates)
    start = _folded(word)
    near = {*_around(start, forwards), *(fold[::-1] for fold in _around(start[::-1], backwards))}
    found = get_close_matches(start, sorted(near), n=1, cutoff=cutoff)
    if not found and len(start) > 2:
        longer = [fold for fold in near if fold.startswith(start)]
        found = longer if len(longer) == 1 else []
    return by_fold[found[0]] if found else None


@lru_cache(maxsize=64)
def _sorted_both_ways(candidates: frozenset[str] | tuple[str, ...]) -> tuple[dict[str, str], list[str], list[str]]:
    by_fold = {_folded(candidate): candidate for candidate in sorted(candidates)}
    return by_fold, sorted(by_fold), sorted(fold[::-1] for fold in by_fold)


def _around(word: str, ordered: list[str]) -> list[str]:
    """The words on either side of where ``word`` belongs; all of them, when they are few."""
    if len(ordered) <= 100:
        return ordered
    position = bisect_left(ordered, word)
    return ordered[max(position - 25, 0) : position + 25]


_ALIKE = 0.76
"""Of the letters of a word: ``kvinna`` for ``kvinnor``, not ``arbetssökande`` for ``asylsökande``."""


def is_spelling_of(word: str, name: str) -> bool:
    """Whether ``word`` is ``name`` with letters wrong or another ending, and no word more, less or other."""
    from difflib import SequenceMatcher  # imported only when something is wrong

    said, named = (re.findall(r"\w+", _folded(text)) for text in (word, name))
    if "".join(said) == "".join(named):
        return True
    alike = (SequenceMatcher(None, *pair).ratio() > _ALIKE for pair in zip(said, named, strict=False))
    return len(said) == len(named) and all(alike)


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """What a message asks about the candidate most like ``word``, or an empty string."""
    return question(nearest(word, candidates))


def question(meant: str | None) -> str:
    """`` Menade du X?`` with a leading space, or an empty string when nothing is meant."""
    return f" Menade du {meant}?" if meant else ""


def slug(text: str) -> str:
    """An id made of a title: ``Kulturhuset i Finspång`` to ``kulturhuset-i-finspang``."""
    plain = unicodedata.normalize("NFC", text).lower().translate(_SLUG)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-")


_PERSONAL = 1_000
"""More than personal data at the cut is long, with what may stand inside it."""


def shorten(text: str, length: int = 60) -> str:
    """A value in a message: at most ``length`` characters on one line, cut with an ellipsis.

    Of what is cut personal data is masked first, since half of it is no longer known for what it is.
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    from .personal import masked  # of few values

    return _cut(masked(line[: length + _PERSONAL]), length)


def _cut(line: str, length: int) -> str:
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


@lru_cache(maxsize=4096)
def first_words(text: str, length: int) -> str:
    """At most ``length`` characters on one line, cut between words when there is a gap to cut at.

    What says that it is cut goes with the last word: alone on a line it says nothing.
    """
    line = _cut(" ".join(text.split()), length)
    if not line.endswith("…") or line == text:
        return line
    words, gap, _ = line.rpartition(" ")
    return f"{words.rstrip('.,;:–-')}\N{NO-BREAK SPACE}…" if gap and len(words) > length // 2 else line
