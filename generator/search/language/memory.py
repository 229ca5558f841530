"""What a build found out about words, kept in a file so that the next one takes only new words apart.

To read the dictionary and to take 16 600 words apart is half of what the search data of 1 000 records
cost; a rebuild after a changed record asks the same again. The answers follow from the word alone, the
code and the packages, whose fingerprint stands first in the file: what was kept by another version, or is not to the
byte what was written, is not used. Nor is a file that cannot be read or written told: a build does without.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sys
import tempfile
from functools import cache, cached_property
from importlib import metadata, resources
from pathlib import Path
from typing import TypeVar

from .morphology import Morphology, Word, morphology

_CODE = ("analysis.py", "dictionary.py", "irregular.py", "memory.py", "morphology.py")
_PACKAGES = ("hunspell-sv", "snowballstemmer")

Plain = tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]
"""The lemmas of a word, and each of its parts with the lemmas of that."""
Answers = tuple[dict[str, Plain], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]
"""Words taken apart, the lemmas of words, the forms of lemmas."""
_Answer = TypeVar("_Answer")


class KnownWords:
    """Morphology with a memory: ``answers`` are those it gave, ``learned`` whether it had to work any out."""

    def __init__(self, remembered: Answers = ({}, {}, {})) -> None:
        self._taken_apart, self._lemmas, self._forms = remembered
        self.answers: Answers = ({}, {}, {})
        self.learned = False

    def take_apart(self, word: str) -> Plain:
        found = self._taken_apart.get(word)
        if found is None:
            found = _plain(self._morphology.take_apart(word))
        self.answers[0][word] = found
        return found

    def lemmas(self, word: str) -> tuple[str, ...]:
        found = self.answers[1][word] = self._lemmas.get(word) or self._morphology.lemmas(word)
        return found

    def forms_of(self, lemma: str) -> tuple[str, ...]:
        found = self.answers[2][lemma] = self._forms.get(lemma) or self._morphology.forms_of(lemma)
        return found

    @cached_property
    def _morphology(self) -> Morphology:
        """Raises NoDictionary."""
        self.learned = True
        return morphology()


def _plain(word: Word) -> Plain:
    return word.lemmas, tuple((part.written, part.lemmas) for part in word.parts)


def recall(file: Path | None) -> KnownWords:
    """The words that an earlier build left in ``file``; none when it is missing, broken or of another version."""
    try:
        kept = file.read_bytes() if file else b""
    except OSError:
        kept = b""
    mark = _mark(kept[_MARK:])
    return KnownWords(marshal.loads(kept[_MARK:])) if kept[:_MARK] == mark else KnownWords()


def keep(words: KnownWords, file: Path | None) -> None:
    """Leaves the answers of this build in ``file`` when some are new; whoever reads meanwhile finds the old."""
    if file is None or not words.learned:
        return
    kept = marshal.dumps(words.answers)
    with contextlib.suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        temporary = Path(name)
        try:
            with open(handle, "wb") as stream:
                stream.write(_mark(kept) + kept)
            temporary.replace(file)
        except OSError:
            temporary.unlink()
            raise


def _mark(kept: bytes) -> bytes:
    """What stands before ``kept`` in a file that this version wrote."""
    return hashlib.sha256(_version() + kept).digest()


_MARK = hashlib.sha256().digest_size


@cache
def _version() -> bytes:
    folder = resources.files(__package__)
    packages = [(package, metadata.version(package)) for package in _PACKAGES]
    digest = hashlib.sha256(repr((sys.version, packages)).encode())
    for name in _CODE:
        digest.update(folder.joinpath(name).read_bytes())
    return digest.digest()
