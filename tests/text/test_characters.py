"""Characters that cannot be seen: which they are, and where they may stand all the same."""

from __future__ import annotations

import unicodedata

import pytest

from generator.text.characters import full_name, hidden, is_hidden, visible

REFUSED = (
    *(
        "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufeff\ufff9\ufffa\ufffb\ufffc\ufffe\ufdd0\ue000\U0010ffff"
    ),
    *(chr(code) for code in (*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x2028, 0x202F))),
    *(chr(code) for code in (*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE0080))),
    *(chr(code) for code in (*range(0x20 - 1, 0x20), 0x7F, *range(0x80, 0xA0), 0xD800, 0xE0100, 0xE01EF, 0x1D173)),
)


@pytest.mark.parametrize("character", REFUSED, ids=lambda character: f"{ord(character):04X}")
def test_what_is_refused(character: str) -> None:
    assert list(hidden(f"ord{character}et, {character}")) == [3, 8]
    assert visible(f"ord{character}et") == "ordet"
    assert f"{ord(character):04X}" in full_name(character)


def test_what_can_be_seen_and_spaces_and_breaks_are_not() -> None:
    seen = [chr(code) for code in range(0x10000) if unicodedata.category(chr(code))[0] in "LNPS"]
    assert [character for character in seen if is_hidden(character)] == [*"\u115f\u1160\u2800\u3164\uffa0\ufffc"]
    assert list(hidden("a\tb\r\nc\u00a0d\u202fe\u3000f\u0301g")) == []


@pytest.mark.parametrize("emoji", ["🏳️\u200d🌈", "👩🏽\u200d🔬", "❤️", "1️⃣", "☎\ufe0e", "👨\u200d👩\u200d👧"])
def test_emoji_are_whole(emoji: str) -> None:
    assert list(hidden(f"Hej {emoji}!")) == []


@pytest.mark.parametrize("text", ["a\u200db", "🌈\u200db", "a\ufe0f", "🏴\U000e0067\U000e007f"])
def test_what_joins_emoji_joins_nothing_else(text: str) -> None:
    assert list(hidden(text)) != []


def test_names() -> None:
    assert full_name("\u00ad") == "mjukt bindestreck (U+00AD)"
    assert full_name("\U000e0041") == "U+E0041"
    assert full_name("\ue000") == "tecken för eget bruk (U+E000)"


def test_some_hidden_characters_can_be_left_out() -> None:
    assert list(hidden("a\0b\u202ec\x01", but="[\x00-\x08]")) == [3]
