"""The filters of Swedish words: they are what the dictionary gives, and the script reads them as they were written."""

from __future__ import annotations

from typing import Any

import pytest

from generator.search.agreed import LETTERS
from generator.search.language.dictionary import Dictionary, dictionary_files
from generator.search.language.swedish_words import (
    SwedishWords,
    filters_of,
    fingerprint,
    swedish_words,
    written_fingerprint,
)
from tests.browser.modules import modules

_ASK = """async (data, filters, letters, ask, words) => {
  const swedish = swedishWords(data, letters, async (filter) => filters[filter]);
  let found = words.map((word) => swedish[ask](word));
  while (await swedish.complete()) found = words.map((word) => swedish[ask](word));
  return found;
}"""
_LOADED = """async (data, filters, letters, words) => {
  const loaded = [];
  const swedish = swedishWords(data, letters, async (filter) => (loaded.push(filter), filters[filter]));
  do words.map(swedish.knows); while (await swedish.complete());
  return loaded.length;
}"""


def ask(question: str, *words: str, data: SwedishWords | None = None) -> list[Any]:
    asked = data or swedish_words()
    found: list[Any] = modules().evaluate(_ASK, asked.for_the_page(), asked.filters, LETTERS, question, words)
    return found


def known(*words: str) -> list[str]:
    return [word for word, is_known in zip(words, ask("knows", *words), strict=True) if is_known]


@pytest.mark.slow
def test_the_filters_are_those_of_the_dictionary() -> None:
    assert written_fingerprint() == fingerprint(swedish_words(), *dictionary_files()), (
        "run python -m generator.search.language.swedish_words: the dictionary or the filters have changed"
    )


def test_a_page_loads_a_small_part_of_the_filters_for_a_word() -> None:
    data = swedish_words()
    for words, most in ((["läkare"], 1), (["hundkapplöpning", "trädkoja"], 6)):
        loaded = modules().evaluate(_LOADED, data.for_the_page(), data.filters, LETTERS, words)
        assert 0 < loaded <= most < len(data.filters) / 5


@pytest.mark.parametrize(
    "word", ["aktiefond", "aktiefonden", "kommunalskatten", "äldreomsorgens", "cykelvägar", "sundbyberg", "bredband"]
)
def test_a_compound_that_the_dictionary_lists_is_a_thing_of_its_own(word: str) -> None:
    assert ask("lists", word) == [True]


def test_a_compound_that_it_does_not_list_is_only_known_by_its_parts() -> None:
    words = ("språkombud", "forskarsamarbete", "moskebesök", "handledarkurs")
    assert (ask("lists", *words), known(*words[:1])) == ([False] * 4, ["språkombud"])


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
    assert ask("cuts", "språkombud", "moskeer") == [[["språk", "ombud"]], []]


def test_accents_and_names_are_read_as_queries_write_them() -> None:
    data = filters_of(Dictionary("3\nidé/AD\nRiga/A\nbara/Z\n", "SFX A Y 1\nSFX A 0 s .\n"))
    assert ask("knows", "ide", "ides", "riga", "bara", data=data) == [True, True, True, False]
