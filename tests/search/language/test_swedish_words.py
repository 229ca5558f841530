"""The filter of Swedish words: it is what the dictionary gives, and the script reads it as it was written."""

from __future__ import annotations

import pytest

from generator.search.agreed import LETTERS
from generator.search.language.dictionary import Dictionary, dictionary
from generator.search.language.swedish_words import filter_of, swedish_words
from tests.browser.modules import modules

_KNOWS = "(data, letters, words) => words.filter((word) => swedishWords(data, letters).knows(word))"
_CUTS = "(data, letters, word) => swedishWords(data, letters).cuts(word)"


def known(*words: str) -> list[str]:
    found: list[str] = modules().evaluate(_KNOWS, swedish_words(), LETTERS, words)
    return found


def test_the_filter_is_that_of_the_dictionary() -> None:
    assert swedish_words()["bits"] == filter_of(dictionary()), (
        "run python -m generator.search.language.swedish_words: the dictionary or the filter has changed"
    )


@pytest.mark.parametrize(
    "word",
    ["läkare", "fotboll", "krig", "moskeer", "remi", "mask", "kvinnors", "männens", "skrev", "kiruna", "bra"],
)
def test_a_word_of_the_dictionary_is_known_in_any_form(word: str) -> None:
    assert known(word) == [word]


@pytest.mark.parametrize("word", ["krigsutbrott", "äldreboende", "språkombud", "hundkapplöpning"])
def test_a_compound_of_known_words_is_known(word: str) -> None:
    assert known(word) == [word]


def test_most_misspelt_words_are_not_known() -> None:
    misspelt = "hantledare samhälsorientering rehabilitaring handledarutbilding integrationspackt pandimin länstyrelsen"
    assert known(*misspelt.split()) == []


def test_a_word_is_cut_between_words_only() -> None:
    assert modules().evaluate(_CUTS, swedish_words(), LETTERS, "språkombud") == [["språk", "ombud"]]
    assert modules().evaluate(_CUTS, swedish_words(), LETTERS, "moskeer") == []


def test_accents_and_names_are_read_as_queries_write_them() -> None:
    bits = filter_of(Dictionary("3\nidé/AD\nRiga/A\nbara/Z\n", "SFX A Y 1\nSFX A 0 s .\n"))
    data = {"bits": bits, "hashes": 5, "longest": 9}
    words = ["ide", "ides", "riga", "bara"]
    assert modules().evaluate(_KNOWS, data, LETTERS, words) == ["ide", "ides", "riga"]
