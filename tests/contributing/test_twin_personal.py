"""Personal data and hidden characters: the page's script finds what Python finds, and hides it the same way."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.browser.embedded import Script
from generator.text.characters import full_name, hidden
from generator.text.personal import masked
from rig.personal_texts import with_number, without_number
from tests.contributing.script import script


@pytest.fixture(scope="module")
def page() -> Script:
    return script()


def masks(page: Script, texts: list[str]) -> list[str]:
    found: list[str] = page.evaluate("(texts) => texts.map((text) => masked(rules, text))", texts)
    return found


def test_texts_with_and_without_numbers(page: Script) -> None:
    random = Random(12)
    texts = [with_number(random) for _ in range(60)] + [without_number(random) for _ in range(60)]
    assert masks(page, texts) == [masked(text) for text in texts]


TEXTS = st.text(st.characters(max_codepoint=0x1F9FF), max_size=30)


@given(TEXTS)
@example("Spr\u00e5k\u200bv\u00e4nner \U0001f469\u200d\U0001f469 \u2764\ufe0f a\u200db \u202e \ue000 1\ufe0f\u20e3")
def test_hidden_characters(page: Script, text: str) -> None:
    found = page.evaluate("(text) => hidden(rules, text).map((sign) => [sign, fullName(rules, sign)])", text)
    assert found == [[text[place], full_name(text[place])] for place in hidden(text)]


def test_letters_of_other_scripts_change_nothing(page: Script) -> None:
    """Patterns are made twice: for Latin letters, and for all."""
    random = Random(7)
    texts = [f"{with_number(random)} \U0001f600 б٣" for _ in range(15)]
    assert masks(page, texts) == [masked(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "info@kommunen.se",
        "fornamn.efternamn (at) kommunen punkt se",
        "Ring 013{}-20 60 00 eller mejla",
        "dnr 2017/00083, 26 607 900 kr, 0580, 2017-09-01",
        "<p>070{}-174 06</p><p>05</p> &#48;70-1740605",
        "a@b <b>x</b> %40 \\u0040",
    ],
)
def test_texts_of_other_kinds(page: Script, text: str) -> None:
    whole = text.format("") if "{}" in text else text
    assert masks(page, [whole]) == [masked(whole)]
