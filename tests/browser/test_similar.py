"""While a title is typed the form asks whether the record exists."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.contributing.form_rules import form_rules
from tests.browser.test_preview import STAND_IN
from tests.pages.views.records import SOURCE, catalogue_of, project

_ENTRY = """import { similar, similarNote } from "./form/similar.js";
Object.assign(globalThis, { similar, similarNote });
"""
_TITLES = {"aa": "Språkvänner i Exempelby", "bb": "Språkcafé i Mjölby", "vagen-vidare": "Ett projekt", "cc": "Praktik"}


@cache
def script() -> Script:
    files = {f"projekt/{id}": project(title=title) for id, title in _TITLES.items()}
    script = Script(STAND_IN + join({**sources(), "test_entry.js": _ENTRY}, "test_entry.js"))
    rules = form_rules(catalogue_of(files | {"kallor/rapport": SOURCE}))
    script.evaluate("(rules) => void (globalThis.rules = rules)", rules)
    return script


def found(title: str, folder: str = "projekt") -> list[str]:
    answer: list[dict[str, Any]] = script().evaluate("(...given) => similar(rules, ...given)", folder, title)
    return [record["id"] for record in answer]


@pytest.mark.parametrize(
    ("title", "ids"),
    [
        ("språkvänn", ["aa"]),
        ("SPRAKVANNER I EXEMPLEBY", ["aa"]),
        ("Språkcaféet i Mjölby", ["bb"]),
        ("Språk", ["aa", "bb"]),
        ("Vägen vidare", ["vagen-vidare"]),
        ("Spr", []),
        ("Samhällsorientering på arabiska", []),
        ("", []),
        ("<b>☃</b>", []),
    ],
)
def test_titles_and_ids_that_are_like_it_are_found(title: str, ids: list[str]) -> None:
    assert found(title) == ids


def test_a_type_without_records_has_none() -> None:
    assert [found("Språkvänner", folder) for folder in ("fonder", "okänd")] == [[], []]


def test_they_are_shown_as_links_and_nothing_when_there_are_none() -> None:
    shown = "(title) => similarNote(rules, 'projekt', title)?.html ?? null"
    assert '<a href="projekt/bb.html" target="_blank">Språkcafé i Mjölby</a>' in script().evaluate(shown, "Språkcafé i")
    assert script().evaluate(shown, "Något annat") is None
