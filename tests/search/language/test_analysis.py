from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.language.analysis import LONGEST_TERM, fold, normalise, stem, terms, token_texts, tokens


def main_terms(text: str) -> list[str]:
    return [terms(token.text)[0].comparable for token in tokens(text)]


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
    assert [text[token.start : token.end] for token in tokens(text)] == ["Vi", "sökte", "§37", "medel"]


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    for token in tokens(text):
        first, *others = terms(token.text)
        assert first.text
        assert text[token.start : token.end] == token.text
        assert all(0 < len(term.text) <= LONGEST_TERM + 1 for term in (first, *others))
        assert max(ord(letter) for letter in first.text) < 0x10000


@given(st.text() | st.text("aå 3§+-:'\u0301\u00ad😀"))
def test_the_texts_of_tokens_are_those_of_the_tokens(text: str) -> None:
    assert token_texts(text) == [token.text for token in tokens(text)]


@given(st.lists(st.text("abdelnorstvåäö", max_size=4) | st.sampled_from("arna heten löst fullt öst ets igt".split())))
def test_a_stem_is_its_word_cut(pieces: list[str]) -> None:
    word = "".join(pieces)
    assert word.startswith(stem(word))
