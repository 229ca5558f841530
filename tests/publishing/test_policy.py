"""The content policy of a page: first in the page, and with the hashes of its frame only."""

from __future__ import annotations

import base64
import hashlib
import re
from xml.etree import ElementTree

import pytest

from generator.publishing.policy import with_policy, with_script

_HEAD = "<!doctype html>\n<html>\n<head>\n<meta charset='utf-8'>\n"
_FRAME = _HEAD + "<script>a()</script>\n</head>\n<body>{}</body>\n</html>"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"/>\n')


def directives(html: str) -> dict[str, list[str]]:
    """Name -> sources of the only policy of a page."""
    (policy,) = _POLICY.findall(html)
    return {words[0]: words[1:] for words in (directive.split() for directive in policy.split(";"))}


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def scripts(html: str) -> list[str]:
    """The hashes that the policy lets run."""
    return [word for word in directives(html)["script-src"] if word.startswith("'sha256-")]


def test_nothing_comes_from_elsewhere_and_nothing_unsafe_runs() -> None:
    found = directives(with_policy(_FRAME.format("<article></article>")))
    assert found["object-src"] == found["base-uri"] == ["'none'"]
    known = {"'self'", "file:", "data:", "'none'", source("a()")}
    assert {word for words in found.values() for word in words} == known
    assert [name for name, words in found.items() if "data:" in words] == ["img-src"]


def test_the_policy_stands_before_all_that_it_binds() -> None:
    html = with_policy(_FRAME.format(""))
    assert html.startswith(f"{_HEAD}<meta http-equiv=")
    assert _POLICY.sub("", html) == _FRAME.format("")


@pytest.mark.parametrize(
    "html", ["", "text", "<p>x", "<!-- <head> --><script>a()</script>", "\ufeff<!DOCTYPE html><title>x"]
)
def test_any_file_gets_one_at_its_beginning(html: str) -> None:
    found = with_policy(html)
    assert _POLICY.search(found)
    assert found.index("<meta") <= len("\ufeff<!DOCTYPE html>")


def test_a_page_of_xhtml_is_well_formed_with_its_policy() -> None:
    html = '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head></html>'
    assert ElementTree.fromstring(with_policy(html))[0][0].attrib["http-equiv"] == "Content-Security-Policy"


def test_a_script_of_the_frame_has_its_hash_and_one_in_the_article_none() -> None:
    html = _FRAME.format("<article id='x'><script>b()</script></article><script>c()</script>")
    assert scripts(with_policy(html)) == [source("a()"), source("c()")]
    broken_out = _FRAME.format("<article></article><script>b()</script></article><script>c()</script>")
    assert scripts(with_policy(broken_out)) == [source("a()"), source("c()")]


def test_a_page_without_an_article_has_no_hash_unless_it_is_trusted() -> None:
    assert scripts(with_policy(_FRAME.format("<script>b()</script>"))) == []
    assert scripts(with_policy(_FRAME.format("<script>b()</script>"), trusted=True)) == [source("a()"), source("b()")]


def test_hashes_are_of_the_text_as_browsers_read_it() -> None:
    html = _FRAME.format("<article></article><SCRIPT\n>a\r\nb\n</SCRIPT ><script>å</script><script>å</script>")
    assert scripts(with_policy(html)) == [source("a()"), source("a\nb\n"), source("å")]


def test_files_and_data_need_no_hash_and_a_style_is_no_script() -> None:
    parts = (
        '<script src="x.js"></script>',
        '<script type="application/json">{}</script>',
        "<style>b{}</style>",
    )
    html = with_policy(_FRAME.format("<article></article>" + "".join(parts)))
    assert scripts(html) == [source("a()")]
    assert directives(html)["style-src"][-1] == source("b{}")


def test_a_policy_takes_the_place_of_an_older_one() -> None:
    html = with_policy(_FRAME.format("<article></article>"))
    assert with_policy(html) == html


def test_what_the_preview_adds_runs_beside_all_that_ran() -> None:
    html = _FRAME.format("<article><script>b()</script></article>")
    for trusted, known in ((True, [source("a()"), source("b()")]), (False, [source("a()")])):
        shown = with_script(with_policy(html, trusted), "<script>d()</script>")
        assert scripts(shown) == [source("d()"), *known]
        assert shown.endswith("</html><script>d()</script>")
    assert with_script("<p>x", "<script>d()</script>") == "<p>x<script>d()</script>"
