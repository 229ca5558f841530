"""Items of lists find what they were."""

from __future__ import annotations

import pytest

from generator.changes.pairs import Pairs, pairs
from generator.changes.words import differing
from generator.models.common import Link


def link(url: str, title: str | None = None) -> Link:
    return Link.model_validate({"url": f"https://{url}", "titel": title} if title else {"url": f"https://{url}"})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("a", "b"), ("b", "c"), Pairs(((1, 0),), (0,), (1,))),
        (("a", "a"), ("a",), Pairs(((0, 0),), (1,), ())),
        (("a", "b"), ("b", "a"), Pairs(((1, 0), (0, 1)), (), ())),
        (("Vi gör det här", "x"), ("Vi gör inte det här",), Pairs(((0, 0),), (1,), ())),
        ((link("a.se", "Ett"),), (link("b.se"), link("a.se", "Två")), Pairs(((0, 1),), (), (0,))),
    ],
)
def test_equal_then_called_the_same_then_alike(before: tuple[object], after: tuple[object], expected: Pairs) -> None:
    assert pairs(before, after, mended=True) == expected


def test_words_of_vocabularies_are_not_mended() -> None:
    assert pairs(("unga vuxna",), ("unga vuxna till",), mended=False) == Pairs((), (0,), (0,))


def test_long_texts_that_differ_at_the_end() -> None:
    before, after = differing("ord " * 100 + "a", "ord " * 100 + "b")
    assert (before[-6:], after[-6:]) == (" ord a", " ord b")
    assert differing("x" * 300, "x" * 300 + "y")[0] != differing("x" * 300, "x" * 300 + "y")[1]
