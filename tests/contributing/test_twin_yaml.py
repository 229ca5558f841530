"""Python and the page's script write the same lines, byte for byte."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given

from generator.browser.embedded import Script
from generator.contributing.canonical import canonical
from generator.models.kinds import KIND_BY_FOLDER
from generator.records.written import as_written
from tests.contributing.script import script
from tests.contributing.test_canonical import DATA
from tests.generated_records import GENERATED, generated
from tests.real import real_catalogue


@pytest.fixture(scope="module")
def page() -> Script:
    return script()


def written(page: Script, given: list[tuple[str, Any]]) -> list[str]:
    texts: list[str] = page.evaluate("(given) => given.map(([type, data]) => canonicalYaml(rules, type, data))", given)
    return texts


def test_of_generated_records(page: Script) -> None:
    made = [generated(number) for number in range(GENERATED)]
    texts = written(page, [(kind.folder, data) for kind, data in made])
    assert texts == [canonical(data, kind.model) for kind, data in made]


@pytest.mark.slow
def test_of_all_records_of_the_catalogue(page: Script) -> None:
    entries = list(real_catalogue().entries())
    texts = written(page, [(entry.kind.folder, as_written(entry)) for entry in entries])
    assert texts == [canonical(entry.data, entry.kind.model) for entry in entries]


@given(DATA)
@example(
    {"titel": ["\ud800a", "a\x07\tb\n", "\ufffe", "\x1c a \x85", "😀 " * 60, "e\u0301", "\u2028", "\r", "Ａ\u3000b"]}
)
@example({"constructor": {"__proto__": {"text": "", "källor": []}}, "titel": {"text": 1, "källor": []}})
def test_of_any_data(page: Script, data: dict[str, Any]) -> None:
    assert written(page, [("projekt", data)]) == [canonical(data, KIND_BY_FOLDER["projekt"].model)]
