"""Which words are Swedish, as filters small enough for pages: what keeps a right word from being taken for another.

Bloom filters over the words of the dictionary: a word in them is always known, and one of a hundred others is too.
Words of more than ``_SHORT`` letters are compounds for the most part, which the page knows by their parts: of those all
forms are there only of words that cannot be cut, *begravning*, and neither of names nor of any longer than
``_LONGEST``.
Which long words the dictionary lists is kept apart, a word once for all its forms: a compound that it lists,
*aktiefond*, is a thing of its own and more than its parts.

A filter is for a run of words, so that a page loads those that it asks for. To make them takes as long as to build the
site of forty records, and depends on the dictionary only. So they lie beside this module, below a fingerprint by which
a test says when ``python -m generator.search.language.swedish_words`` has to write them anew.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from zlib import crc32

from .. import agreed
from ..agreed import LETTERS
from .analysis import normalise
from .dictionary import Dictionary, dictionary_files
from .irregular import FORMS_OF

_FILE = "swedish_words.txt"
_SHORT, _LONGEST, _HASHES = 9, 10, 7
_SHORTEST_FIRST, _SHORTEST_LAST = 4, 5
"""Of the parts that the script cuts a word into."""
_WORDS_OF_A_FILTER = 9_000
_BITS_A_WORD = 10
_GENITIVE = "s"
"""What the script takes off by itself."""
_ROOT, _ENDINGS, _LISTED = 6, "aeornts", "-"
"""Of a long word its first letters are kept, what follows but for the last that endings are made of, and a mark."""
_BITS_A_LETTER = 6
_SAMPLED = 10
_SPREAD = 0x9E3779B1
_WHOLE = 0xFFFFFFFF


@dataclass(frozen=True)
class SwedishWords:
    """The filters as the script ``swedish_words.js`` reads them: their bits as letters, and the first word of each."""

    firsts: tuple[str, ...]
    filters: tuple[str, ...]

    def for_the_page(self) -> dict[str, object]:
        """What the script must know before it asks a filter."""
        return {
            "firsts": self.firsts,
            "hashes": _HASHES,
            "short": _SHORT,
            "longest": _LONGEST,
            "root": _ROOT,
            "endings": _ENDINGS,
            "listed": _LISTED,
        }


@cache
def swedish_words() -> SwedishWords:
    """The filters that lie beside this module."""
    lines = _lines()[1:]
    return SwedishWords(*zip(*(line.split(" ") for line in lines), strict=True))


def written_fingerprint() -> str:
    """That of the filters that lie beside this module, when they were made."""
    return _lines()[0]


def fingerprint(made: SwedishWords, words: str, affixes: str) -> str:
    """Of filters and what they follow from: the files of the dictionary, and this program.

    What the program does is told by the filters that it makes of every ``_SAMPLED``th row: a tenth of the work.
    """
    sample = filters_of(Dictionary("\n".join(words.splitlines()[::_SAMPLED]), affixes))
    return sha256(repr((made, sample, words, affixes)).encode()).hexdigest()


def _lines() -> Sequence[str]:
    return resources.files(__package__).joinpath(_FILE).read_text("utf-8").splitlines()


def filters_of(words: Dictionary) -> SwedishWords:
    """The filters of a dictionary."""
    short = {form for form in _forms(words) if len(form) <= _SHORT and form.isalpha()}
    long = {form for form in _long_forms(words) if form.isalpha() and not _is_compound(form, short)}
    forms = short | long
    forms -= {f"{form}{_GENITIVE}" for form in forms}
    kept = sorted({normalise(form) for form in forms} | set(_listed(words)))
    runs = list(_runs(kept))
    return SwedishWords(tuple(run[0] for run in runs), tuple(map(_filter, runs)))


def _forms(words: Dictionary) -> Iterator[str]:
    for base in words.bases(_SHORT):
        yield from words.forms_of(base)
    for forms in FORMS_OF.values():
        yield from forms


def _long_forms(words: Dictionary) -> Iterator[str]:
    for base in words.bases(_LONGEST):
        if not words.is_name(base):
            yield from (form for form in words.forms_of(base) if _SHORT < len(form) <= _LONGEST)


def _listed(words: Dictionary) -> Iterator[str]:
    """The long words, each as the script asks for any form of it."""
    for base in words.bases(agreed.LONGEST_TERM):
        if len(base) > _SHORT and base.isalpha():
            word = normalise(base)
            yield word[:_ROOT] + word[_ROOT:].rstrip(_ENDINGS) + _LISTED


def _is_compound(word: str, known: Container[str]) -> bool:
    """Whether it is two known words, as the script cuts it."""
    for place in range(_SHORTEST_FIRST, len(word) - _SHORTEST_LAST + 1):
        first, last = word[:place], word[place:]
        if last in known and (first in known or first.removesuffix(_GENITIVE) in known):
            return True
    return False


def _runs(words: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(words), _WORDS_OF_A_FILTER):
        yield words[start : start + _WORDS_OF_A_FILTER]


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
    files = dictionary_files()
    made = filters_of(Dictionary(*files))
    rows = [f"{first} {bits}" for first, bits in zip(made.firsts, made.filters, strict=True)]
    text = "\n".join([fingerprint(made, *files), *rows, ""])
    Path(__file__).with_name(_FILE).write_text(text, "utf-8")
