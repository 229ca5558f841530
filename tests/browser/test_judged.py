"""Pages in a browser and the command line give the same answers to every judged query on the real catalogue."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from rig.served import served
from tests.judged_answers import judged_answers


def test_page_and_command_line_agree_on_every_judged_query(
    page: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site, answers = judged_answers(tmp_path_factory)
    with served(site) as address:
        page.goto(f"{address}projekt/sida.html")
        theirs: list[list[dict[str, Any]]] = page.evaluate(
            "(queries) => Promise.all(queries.map((query) => kunskapsbank.search(query, {}, Infinity)))", [*answers]
        )
    ours = {query: [{"id": id, "score": score} for id, score in found] for query, found in answers.items()}
    different = {
        query: (ours[query], found) for query, found in zip(answers, theirs, strict=True) if ours[query] != found
    }
    assert different == {}
