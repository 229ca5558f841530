"""The form reads limited Markdown as the pages do."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import settings

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.text.prose import paragraphs, prose
from tests.browser.test_preview import STAND_IN, parts

_ENTRY = (
    'import { paragraphs, prose } from "./form/preview_prose.js";\nObject.assign(globalThis, { paragraphs, prose });\n'
)
_WORDS = (
    "ord", "ett ord ", "*vikt* ", "**tyngd** ", "_vikt_ ", "***allt*** ", "*öppet ", "2*3_4 ", "a_b_c ", "kommun** ",
    "[länk](https://x.se) ", "[*länk*](https://x.se/a_b?c=(d)) ", "[x](javascript:alert) ", "[x]() ", "[ ", "] ", "](",
    "![bild](https://x.se/b.png) ", "<b>fet</b> ", "&amp; ", "`kod` ", "# ", "> ", "\\*", "\\", "!", ".", ", ",
    "\n", "\n\n", "  \n", "\\\n", "\n- punkt", "\n+ punkt", "\n* punkt", "\n  - under", "\n    mera", "\n1. först",
    "\n2) sedan", "\n\n  fortsätter",
)  # fmt: skip
_TEXTS = 20 * settings().max_examples


@cache
def script() -> Script:
    return Script(STAND_IN + join({**sources(), "test_entry.js": _ENTRY}, "test_entry.js"))


def read(function: str, texts: list[str]) -> list[str]:
    html: list[str] = script().evaluate(
        f"(texts) => texts.map((text) => {function}(text).map((node) => node.html).join(''))", texts
    )
    return html


def test_prose_is_read_as_on_pages() -> None:
    choose = random.Random(1)
    texts = ["".join(choose.choices(_WORDS, k=choose.randint(1, 9))).strip() or "ord" for _ in range(_TEXTS)]
    for text, html in zip(texts, read("prose", texts), strict=True):
        assert parts(html) == parts(str(prose(text))), text


@pytest.mark.parametrize("text", ["En rad\nen till\n\n\nEtt stycke", "\n\nÖverst\n", "Kant \n \nMellan", "*ej* [x](y)"])
def test_plain_text_is_read_as_on_pages(text: str) -> None:
    assert parts(read("paragraphs", [text])[0]) == parts(str(paragraphs(text)))


@pytest.mark.slow
@pytest.mark.parametrize("sign", ["[", "*a", "**", "- ", "1. ", "[a](", "\\", "_", "]", "\n- a\n", "> "])
def test_a_text_of_nothing_but_signs_is_read_in_time(sign: str) -> None:
    assert read("prose", [sign * 10_000])
