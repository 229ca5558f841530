"""How far apart two spellings are, in half slips; ``browser/search/slips.js`` counts the same.

A slip is a letter wrong, missing, too many, or two that changed positions. Slips that Swedish spelling
invites count half: a letter doubled or not, and letters that are written for the same sound.
"""

from __future__ import annotations

SLIP = 2
_HALF = 1
_UNLIKELY = 3
"""A vowel for a consonant."""
_VOWELS = frozenset("aeiouyåäö")
_PAIRS = "ea eä oa oå ou oö uö aå aä iy ck kq cs sz gj jy vw dt bp".split()
_ALIKE = frozenset((*_PAIRS, *(pair[::-1] for pair in _PAIRS)))


def slips_apart(one: str, other: str, most: int) -> int:
    """Half slips between two words; ``most + 1`` stands for all above ``most``."""
    before: list[int] = []
    row = [0]
    for position in range(len(other)):
        row.append(row[position] + _gap(other, position))
    for i, letter in enumerate(one):
        dropped = _gap(one, i)
        following = [row[0] + dropped]
        for j, wanted in enumerate(other):
            cost = min(row[j + 1] + dropped, following[j] + _gap(other, j), row[j] + _changed(letter, wanted))
            if i and j and letter == other[j - 1] and wanted == one[i - 1]:
                cost = min(cost, before[j - 1] + SLIP)
            following.append(cost)
        if min(following) > most:
            return most + 1
        before, row = row, following
    return min(row[-1], most + 1)


def _gap(word: str, position: int) -> int:
    return _HALF if position and word[position] == word[position - 1] else SLIP


def _changed(one: str, other: str) -> int:
    if one == other:
        return 0
    if one + other in _ALIKE:
        return _HALF
    return SLIP if (one in _VOWELS) is (other in _VOWELS) else _UNLIKELY


def letters_of(word: str) -> int:
    """The different letters of a word as bits: two words that lack many of each other's cannot be near."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits
