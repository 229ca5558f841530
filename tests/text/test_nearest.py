"""``Menade du …?``: the word that was most likely meant."""

from __future__ import annotations

import pytest

from generator.text.swedish import did_you_mean, is_spelling_of, nearest

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


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("nyanlnda", "Nyanlända", True),
        ("utrikesfödda", "Utrikes födda", True),
        ("kvinna", "Kvinnor", True),
        ("personer med kort utbilding", "Personer med kort utbildning", True),
        ("personer med lång utbildning", "Personer med kort utbildning", False),
        ("personer över 60 år", "Personer över 55 år", False),
        ("arbetslösa", "äldre arbetslösa", False),
        ("nyanlända kvinnor", "Nyanlända", False),
        ("arbetssökande", "Asylsökande", False),
        ("", "Unga", False),
    ],
)
def test_a_word_spells_a_name_that_says_the_same(word: str, name: str, expected: bool) -> None:
    assert is_spelling_of(word, name) is expected


def test_it_is_asked_only_when_there_is_one() -> None:
    assert did_you_mean("avslutad", ("avslutat",)) == " Menade du avslutat?"
    assert did_you_mean("klart", ("avslutat",)) == ""
