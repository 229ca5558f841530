"""Personal data and hidden characters: the page's script finds what Python finds, and hides it the same way."""

from __future__ import annotations

from random import Random

import pytest

from generator.browser.embedded import Script
from generator.text.personal import masked
from rig.personal_texts import with_number, without_number
from tests.contributing.script import script
from tests.small import check


@pytest.fixture(scope="module")
def page() -> Script:
    return script(check({})[0])


def masks(page: Script, texts: list[str]) -> list[str]:
    found: list[str] = page.evaluate("(texts) => texts.map((text) => masked(rules, text))", texts)
    return found


def test_texts_with_and_without_numbers(page: Script) -> None:
    random = Random(12)
    texts = [with_number(random) for _ in range(300)] + [without_number(random) for _ in range(300)]
    assert masks(page, texts) == [masked(text) for text in texts]
