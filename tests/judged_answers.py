"""What our search answers to the judged queries on the real catalogue: asked once in a run, since it takes long."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.search.query import Engine
from rig.judged import judged_queries
from tests.browser.search_site import write_site
from tests.once import made_once
from tests.real import real_catalogue

Answers = dict[str, list[tuple[str, float]]]
"""The id and the score of every record that a query finds, best first."""
_ANSWERS = "svar.json"


def judged_answers(factory: pytest.TempPathFactory) -> tuple[Path, Answers]:
    """The folder of a site that can search the catalogue, and what the command line finds there."""
    folder = made_once(factory, "judged", _make)
    return folder, {
        query: list(map(tuple, found)) for query, found in json.loads((folder / _ANSWERS).read_bytes()).items()
    }


def _make(folder: Path) -> None:
    catalogue = real_catalogue()
    write_site(folder, catalogue)
    engine = Engine(lambda path: (folder / path).read_text("utf-8"))
    size = sum(1 for _ in catalogue.entries())
    found = {
        one.query: [(hit.id, hit.score) for hit in engine.find(one.query, size).results] for one in judged_queries()
    }
    (folder / _ANSWERS).write_text(json.dumps(found), "utf-8")
