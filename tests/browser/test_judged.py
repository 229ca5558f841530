"""Pages in a browser and the command line give the same answers to every judged query on the real catalogue."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from generator.reading.files import read_tree
from generator.records.catalogue import load
from generator.search.query import Engine
from rig.judged import FIRST, judged_queries
from rig.served import served
from tests import CATALOGUE
from tests.browser.search_site import write_site


def test_page_and_command_line_agree_on_every_judged_query(page: Page, tmp_path: Path) -> None:
    write_site(tmp_path, load(read_tree(CATALOGUE)[0])[0])
    engine = Engine(lambda path: (tmp_path / path).read_text("utf-8"))
    queries = [judged.query for judged in judged_queries()]
    with served(tmp_path) as address:
        page.goto(f"{address}projekt/sida.html")
        theirs: list[list[dict[str, Any]]] = page.evaluate(
            "([queries, first]) => Promise.all(queries.map((query) => kunskapsbank.search(query, {}, first)))",
            [queries, FIRST],
        )
    ours = [[{"id": one.id, "score": one.score} for one in engine.find(query, FIRST).results] for query in queries]
    different = {
        query: (mine, found)
        for query, mine, found in zip(queries, ours, theirs, strict=True)
        if json.loads(json.dumps(mine)) != found
    }
    assert different == {}
