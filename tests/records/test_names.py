"""The term that a word means: none is better than one that says something else."""

from __future__ import annotations

import pytest

from generator.models.types import Term
from generator.models.vocabulary import VocabularyTerm
from generator.records.names import Names

ROWS = [
    {"id": "over-55", "namn": "Personer över 55 år", "även": ["äldre arbetslösa"]},
    {"id": "arbete-och-kompetens", "namn": "Arbete och kompetens"},
]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Äldre arbetslös", "over-55"),
        ("personer över 55", None),
        ("arbetslösa", None),
        ("arbete och kompetenser", "arbete-och-kompetens"),
        ("personer", None),
    ],
)
def test_a_term(word: str, meant: str | None) -> None:
    terms = [VocabularyTerm.model_validate(row) for row in ROWS]
    found = Names({}, {"malgrupper": terms}).meant(Term("malgrupper"), word)
    assert (found and found.value) == meant
