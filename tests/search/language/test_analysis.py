from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.agreed import LONGEST_TERM, for_the_page
from generator.search.language.analysis import fold, normalise, stem, terms, token_texts
from tests.browser.modules import modules


def main_terms(text: str) -> list[str]:
    return [terms(token)[0].comparable for token in token_texts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("§37, § 37 och 37 §", ["§37", "§37", "och", "§37"]),
        ("§ 37a", ["§37a"]),
        ("ESF+ ESF", ["esf+", "esf"]),
        ("programområde A2", ["programområd", "a2"]),
        ("2021–2027", ["2021-2027"]),
        ("AF:s EU:s", ["af", "eu"]),
        ("e-tjänster", ["e-tjänst"]),
        ("kommunernas kommunen kommun", ["kommun", "kommun", "kommun"]),
        ("Café CAFÉ cafe", ["caf", "caf", "caf"]),
        ("språk/praktik (arbete)", ["språk", "praktik", "arbet"]),
        ("a\u0308mne ämne", ["ämn", "ämn"]),
        ("kom\u00admun", ["kommun"]),
        ("__proto__ *:* ~99", ["proto", "99"]),
        ("", []),
    ],
)
def test_main_terms(text: str, expected: list[str]) -> None:
    assert main_terms(text) == expected


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("2021–2027", ["2021", "2027"]),
        ("AF-kontoret", ["af", "kontoret"]),
        ("§37", ["37"]),
        ("ESF+", ["esf"]),
        ("kommun", []),
    ],
)
def test_parts_of_a_joined_word_are_terms_too(token: str, parts: list[str]) -> None:
    assert [term.text for term in terms(token)[1:]] == parts


def test_stop_words_and_codes_are_told_apart() -> None:
    assert [terms(word)[0].kind for word in ("för", "praktik", "A2", "SFI")] == ["stop", "word", "code", "word"]


def test_folding_is_for_those_without_the_letters() -> None:
    assert fold(normalise("Östergötland Åre")) == "ostergotland are"


def test_a_token_says_where_it_stands() -> None:
    text = "Vi sökte §37-medel."
    found = modules().evaluate("(agreed, text) => new Analysis(agreed, []).tokens(text)", for_the_page(), text)
    assert [text[token["start"] : token["end"]] for token in found] == ["Vi", "sökte", "§37", "medel"]


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    for token in token_texts(text):
        first, *others = terms(token)
        assert first.text
        assert token in text
        assert all(0 < len(term.text) <= LONGEST_TERM + 1 for term in (first, *others))
        assert max(ord(letter) for letter in first.text) < 0x10000


@given(st.text() | st.text("aå 3§+-:'\u0301\u00ad😀"))
def test_a_usual_text_is_cut_as_an_unusual_one(text: str) -> None:
    """The mark at the end, which belongs to no word, makes the text one that the slower pattern cuts."""
    assert token_texts(text) == token_texts(f"{text} \u0301")


@given(st.lists(st.text("abdelnorstvåäö", max_size=4) | st.sampled_from("arna heten löst fullt öst ets igt".split())))
def test_a_stem_is_its_word_cut(pieces: list[str]) -> None:
    word = "".join(pieces)
    assert word.startswith(stem(word))
