"""What `kunskapsbank search` tells besides the hits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.linking.links import link
from generator.publishing.output import write_tree
from generator.search.indexing.assets import search_files
from tests.cli.commands import Cli
from tests.search.samples import catalogue

HANDLEDARE = "  1. Handledarna (projekt)\n     Vi lär av varandra.\n     {site}/projekt/handledare.html\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    found = catalogue(projekt__handledare={"titel": "Handledarna", "sammanfattning": "Vi lär av varandra."})
    write_tree(tmp_path / "site", search_files(found, link(found)))
    return tmp_path / "site"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("handledare", HANDLEDARE),
        ("hantledare", HANDLEDARE + "Visar också träffar på ”handledare”.\n"),
        ("xyzxyz", "Inga träffar på ”xyzxyz”.\n"),
        ('"hantledare"', 'Inga träffar på "hantledare".\nMenade du …\n"handledare"\n'),
    ],
)
def test_search_tells_what_else_it_looked_for(cli: Cli, site: Path, query: str, told: str) -> None:
    assert cli("search", query, "--site", str(site)) == (0, told.replace("{site}", str(site)), "")


def test_json_is_the_hits_alone(cli: Cli, site: Path) -> None:
    _, out, _ = cli("search", "hantledare", "--json", "--site", str(site))
    assert [hit["id"] for hit in json.loads(out)] == ["projekt/handledare"]
