"""``Menade du …?``: the word that was most likely meant."""

from __future__ import annotations

import pytest

from generator.text.swedish import did_you_mean, nearest

MANY = frozenset(f"projekt-{number:04}-i-{place}" for number in range(500) for place in ("norr", "söder"))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("avslutad", "avslutat"),
        ("Avslutat", "avslutat"),
        ("pagaende", "pågående"),
        ("PÅGÅENDE", "pågående"),
        ("plan", "planerat"),
        ("p", None),
        ("klart", None),
        ("", None),
    ],
)
def test_among_few(word: str, meant: str | None) -> None:
    assert nearest(word, ("planerat", "pågående", "avslutat")) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("projekt-0123-i-norrr", "projekt-0123-i-norr"),
        ("xprojekt-0123-i-norr", "projekt-0123-i-norr"),
        ("projekt-0123-i-soder", "projekt-0123-i-söder"),
        ("något helt annat", None),
    ],
)
def test_among_many(word: str, meant: str | None) -> None:
    assert nearest(word, MANY) == meant


def test_a_beginning_that_several_share_means_none_of_them() -> None:
    assert nearest("ord", ("ordlistan-ett", "ordlistan-tva")) is None


def test_equally_near_words_give_the_same_answer_every_time() -> None:
    assert nearest("a1", frozenset(("a2", "a3", "a4")), cutoff=0.5) == nearest("a1", ("a4", "a3", "a2"), cutoff=0.5)


def test_it_is_asked_only_when_there_is_one() -> None:
    assert did_you_mean("avslutad", ("avslutat",)) == " Menade du avslutat?"
    assert did_you_mean("klart", ("avslutat",)) == ""
