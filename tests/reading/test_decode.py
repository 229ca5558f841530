"""Bytes to text: what is refused, where, and what is put right."""

from __future__ import annotations

import pytest

from generator.reading.decode import decode


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xe5", (1, 1)),
        (b"a\nb\xe5", (2, 2)),
        (b"a\r\nb\r\xe5", (3, 1)),
        ("åä".encode() + b"\xff", (1, 3)),
        (b"\xef\xbb\xbfab\xff", (1, 3)),
        (b"a\n" + "å".encode()[:1], (2, 1)),
    ],
)
def test_where_the_first_byte_that_is_not_utf8_stands(content: bytes, place: tuple[int, int]) -> None:
    text, problems = decode("x", content)
    assert text is None
    assert [(fault.code, fault.line, fault.column) for fault in problems] == [("fil-utf8", *place)]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_told_as_what_it_is(codec: str) -> None:
    _, problems = decode("x", "titel: Ett prov".encode(codec))
    assert [fault.code for fault in problems] == ["fil-utf16"]


def test_every_control_character_is_told_up_to_a_limit() -> None:
    _, problems = decode("x", b"a\x00b\n\x1b" + b"\x07" * 100)
    assert [(fault.line, fault.column) for fault in problems[:3]] == [(1, 2), (2, 1), (2, 2)]
    assert len(problems) == 20
    assert "U+0000" in problems[0].message


def test_a_byte_order_mark_and_the_line_breaks_of_other_systems_are_accepted() -> None:
    assert decode("x", b"\xef\xbb\xbftitel: a\r\nb\rc\td")[0] == "titel: a\r\nb\rc\td"


def test_what_only_yaml_takes_for_a_line_break_becomes_a_space() -> None:
    assert decode("x", "a\u2028b\u2029c\x85d".encode())[0] == "a b c d"


def test_a_byte_order_mark_inside_a_text_is_left_out() -> None:
    assert decode("x", "a\ufeffb\n\ufeffc".encode())[0] == "ab\nc"
