"""The two things that are checked alike: records and vocabulary rows."""

from __future__ import annotations

from collections.abc import Iterator

from ..records.catalogue import Catalogue
from ..records.parse import Entry, VocabularyRow

Holder = Entry | VocabularyRow


def rows(catalogue: Catalogue) -> Iterator[VocabularyRow]:
    """Every valid row of every vocabulary."""
    for vocabulary in catalogue.vocabularies.values():
        yield from vocabulary.values()


def holders(catalogue: Catalogue) -> Iterator[Holder]:
    """Every valid record and every valid row."""
    yield from catalogue.entries()
    yield from rows(catalogue)
