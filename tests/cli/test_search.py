"""What `kunskapsbank search` tells besides the hits."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from generator.linking.links import link
from generator.publishing.output import write_tree
from generator.search.indexing.assets import search_files
from tests.cli.commands import Cli, without_reader
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


@pytest.mark.slow
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_reader_that_leaves_is_no_fault(site: Path, form: tuple[str, ...]) -> None:
    assert without_reader("search", "handledare", "--site", str(site), *form) == (1, b"")


def test_a_site_that_cannot_be_read_is_not_said_to_be_missing(
    cli: Cli, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", refuse)
    code, out, err = cli("search", "handledare", "--site", str(site))
    assert (code, out) == (1, "")
    assert err.startswith(f"Det gick inte att läsa eller skriva {site}/data/sok-")
    assert "du har inte rätt" in err
