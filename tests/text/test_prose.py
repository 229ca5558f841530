"""What limited Markdown becomes, and what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.prose import paragraphs, plain, prose, typeset
from tests.pages.finished import Found


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ett ord.", "<p>Ett ord.</p>"),
        ("Ett\n\nTvå", "<p>Ett</p>\n<p>Två</p>"),
        ("*a* och **b**", "<p><em>a</em> och <strong>b</strong></p>"),
        ("[a](https://exempel.se)", '<p><a href="https://exempel.se">a</a></p>'),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
        ("# a", "<p># a</p>"),
        ("a\n===", "<p>a\n===</p>"),
        ("`a`", "<p>`a`</p>"),
        ("[a](mailto:b)", "<p>[a](mailto:b)</p>"),
        ("[a](//exempel.se)", "<p>[a](//exempel.se)</p>"),
        ("&amp;", "<p>&amp;amp;</p>"),
        ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>"),
        (r"\*a\*", "<p>*a*</p>"),
    ],
)
def test_prose(text: str, html: str) -> None:
    assert prose(text) == html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1 380 000 kr", "1~380~000~kr"),
        ("46 procent av 2 miljoner euro", "46~procent av 2~miljoner euro"),
        ("10 %, § 37", "10~%, §~37"),
        ("18 månader, 55 år", "18~månader, 55~år"),
        ("år 2024 300 personer", "år 2024~300 personer"),
        ("den 3 1234 krav", "den 3 1234 krav"),
        ("tre 100-lappar, 5 kramar", "tre 100-lappar, 5 kramar"),
    ],
)
def test_no_line_ends_within_a_number_or_before_its_unit(text: str, shown: str) -> None:
    assert typeset(text) == plain(text) == shown.replace("~", "\u00a0")
    assert typeset(typeset(text)) == typeset(text)


@pytest.mark.parametrize("text", ["[a]()", "a [b]( ) c", "![a]()", '[a]( "t")', "[a](\n)", "[a](<>)", r"\[a]()"])
def test_a_link_without_an_address_is_text(text: str) -> None:
    assert Found(prose(text)).values("href") == []
    assert "a" in Found(prose(text)).text


@given(st.text(alphabet=st.sampled_from("ab *_[]()<>&\n-1.!`\\/:\"'\x02\x85åö"), max_size=60))
def test_prose_is_balanced_and_holds_nothing_active(text: str) -> None:
    found = Found(prose(text))
    assert {tag for tag, _ in found.tags} <= {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
    assert {name for _, attributes in found.tags for name in attributes} <= {"href", "title", "start"}
    assert found.unclosed == []
    assert "\n\n" not in prose(text)
    assert typeset(prose(text)) == prose(text)


def test_plain_text_keeps_its_lines() -> None:
    assert paragraphs("a\nb\n\n\n*c*") == "<p>a<br>b</p><p>*c*</p>"


def test_plain_words_of_prose() -> None:
    assert plain("**a**\n\n- b & c") == "a b & c"
