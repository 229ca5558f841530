"""Which words are Swedish, as a filter small enough for pages: what keeps a right word from being taken for another.

A Bloom filter over the forms of the dictionary: a word in it is always known, and one of fifty others is too. Words of
more than ``_SHORT`` letters are compounds for the most part, which the page knows by their parts: of those only words
that cannot be cut are in it, *begravning*, and neither names nor any that are longer than ``_LONGEST``.

To make it takes as long as to build the site of forty records, and it depends on the dictionary only. So it lies beside
this module, and a test says when ``python -m generator.search.language.swedish_words`` has to write it anew.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from zlib import crc32

from ..agreed import LETTERS
from .analysis import normalise
from .dictionary import Dictionary, dictionary
from .irregular import FORMS_OF

_FILE = "swedish_words.txt"
_SHORT, _LONGEST, _HASHES = 9, 10, 5
_SHORTEST_FIRST, _SHORTEST_LAST = 4, 5
"""Of the parts that the script cuts a word into."""
_BITS_A_WORD = 8
_GENITIVE = "s"
"""What the script takes off by itself."""
_BITS_A_LETTER = 6
_SPREAD = 0x9E3779B1
_WHOLE = 0xFFFFFFFF


@cache
def swedish_words() -> dict[str, str | int]:
    """The filter as the script ``swedish_words.js`` reads it: its bits as letters, and what words it is for."""
    bits = resources.files(__package__).joinpath(_FILE).read_text("ascii")
    return {"bits": bits, "hashes": _HASHES, "longest": _LONGEST, "short": _SHORT}


def filter_of(words: Dictionary) -> str:
    """The bits of the filter, six a letter."""
    short = {form for form in _forms(words) if len(form) <= _SHORT and form.isalpha()}
    long = {form for form in _long_forms(words) if form.isalpha() and not _is_compound(form, short)}
    forms = short | long
    forms -= {f"{form}{_GENITIVE}" for form in forms}
    return _filter(sorted(set(map(normalise, forms))))


def _forms(words: Dictionary) -> Iterator[str]:
    for base in words.bases(_SHORT):
        yield from words.forms_of(base)
    for forms in FORMS_OF.values():
        yield from forms


def _long_forms(words: Dictionary) -> Iterator[str]:
    for base in words.bases(_LONGEST):
        if not words.is_name(base):
            yield from (form for form in words.forms_of(base) if _SHORT < len(form) <= _LONGEST)


def _is_compound(word: str, known: Container[str]) -> bool:
    """Whether it is two known words, as the script cuts it."""
    for place in range(_SHORTEST_FIRST, len(word) - _SHORTEST_LAST + 1):
        first, last = word[:place], word[place:]
        if last in known and (first in known or first.removesuffix(_GENITIVE) in known):
            return True
    return False


def _filter(words: Iterable[str]) -> str:
    hashes = [crc32(word.encode()) for word in words]
    letters = bytearray(len(hashes) * _BITS_A_WORD // _BITS_A_LETTER + 1)
    size = len(letters) * _BITS_A_LETTER
    for first in hashes:
        step = first * _SPREAD & _WHOLE | 1
        for number in range(_HASHES):
            letter, bit = divmod((first + number * step & _WHOLE) % size, _BITS_A_LETTER)
            letters[letter] |= 1 << bit
    return "".join(map(LETTERS.__getitem__, letters))


if __name__ == "__main__":
    Path(__file__).with_name(_FILE).write_text(filter_of(dictionary()), "ascii")
