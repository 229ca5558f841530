"""The terms that an index holds, and how a word that is not among them leads to one that is.

``browser/lexicon.js`` is the same for the page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from .analysis import fold
from .concepts import MARK

MOST_TERMS = 60
"""How many terms a beginning or a misspelling may lead to; the shortest come first."""


class Lexicon:
    """The terms of an index, concepts apart."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = sorted(term for term in terms if not term.startswith(MARK))
        self._known = frozenset(self._terms)
        self._folded = sorted((fold(term), term) for term in self._terms)

    def __contains__(self, term: str) -> bool:
        return term in self._known

    def folding_to(self, plain: str) -> list[str]:
        """The terms that look like ``plain`` to someone without å ä ö."""
        return [term for folded, term in self._folded_from(plain) if folded == plain]

    def beginning_with(self, start: str) -> list[str]:
        """Terms that begin so; a ``start`` without å ä ö also stands for a start with them."""
        if fold(start) == start:
            found = [term for _, term in self._folded_from(start)]
        else:
            found = []
            for term in self._terms[bisect_left(self._terms, start) :]:
                if not term.startswith(start):
                    break
                found.append(term)
        return _shortest(found)

    def similar_to(self, term: str) -> list[str]:
        """Terms one slip away: a letter wrong, missing, too many, or two that changed places."""
        plain = fold(term)
        return _shortest([other for folded, other in self._folded if one_slip_apart(plain, folded)])

    def _folded_from(self, start: str) -> list[tuple[str, str]]:
        found = []
        for pair in self._folded[bisect_left(self._folded, (start,)) :]:
            if not pair[0].startswith(start):
                break
            found.append(pair)
        return found


def _shortest(terms: Sequence[str]) -> list[str]:
    return sorted(terms, key=lambda term: (len(term), term))[:MOST_TERMS]


def one_slip_apart(one: str, other: str) -> bool:
    """Whether the words are equal or differ by one letter changed, added, dropped or swapped with the next."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    same = 0
    while same < len(one) and one[same] == other[same]:
        same += 1
    if len(one) < len(other):
        return one[same:] == other[same + 1 :]
    if one[same + 1 :] == other[same + 1 :]:
        return True
    return one[same : same + 2] == other[same : same + 2][::-1] and one[same + 2 :] == other[same + 2 :]
