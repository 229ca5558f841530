"""data/openapi.json: valid, and true of what is in the files."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

from generator.exports.openapi import openapi
from generator.exports.record_files import record_files
from generator.exports.records_json import catalogue_json, record_lines
from generator.linking.links import link
from generator.models import data_files
from generator.models.kinds import KINDS
from generator.models.site_owner import Contact
from tests.exports.test_record_files import FILES
from tests.pages.views.records import NOW, Settings, catalogue_of

KNOWN = Settings(site_url="https://exempel.se/bank/", contact=Contact("info@exempel.se", ""))


@cache
def described(records: int = 7, settings: Settings | None = None) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(openapi(records, settings or Settings()))
    return read


@pytest.mark.slow
def test_it_is_valid() -> None:
    """To look through all paths takes seconds, and those are the same whatever a site tells of itself."""
    known, bare = described(settings=KNOWN), described()
    validate(known)
    assert bare == {**known, "servers": bare["servers"], "info": bare["info"]}
    validate({**bare, "paths": {}, "components": {}})


def test_it_says_where_the_files_are_and_who_answers_for_them() -> None:
    assert described()["servers"] == [{"url": ".."}]
    assert "contact" not in described()["info"]
    known = described(
        settings=Settings(site_url="https://exempel.se/bank/", contact=Contact("", "https://exempel.se/f"))
    )
    assert known["servers"] == [{"url": "https://exempel.se/bank"}]
    assert known["info"]["contact"] == {"url": "https://exempel.se/f"}
    assert known["info"]["version"] == str(data_files.SCHEMA_VERSION)
    for said in ("webbplatsens rot", "schema_version, höjs när", "Access-Control-Allow-Origin"):
        assert said in known["info"]["description"]


def test_a_large_site_has_no_index_for_lunr() -> None:
    few, many = described(data_files.MOST_FOR_LUNR)["paths"], described(data_files.MOST_FOR_LUNR + 1)["paths"]
    assert set(few) - set(many) == {"/data/lunr-index.json", "/data/lunr-documents.json"}


@pytest.fixture(scope="module")
def files() -> dict[str, Any]:
    """Path in the site -> content, of a catalogue with a record of every type."""
    catalogue = catalogue_of(FILES)
    links = link(catalogue)
    lines = record_lines(catalogue, links)
    texts = {"data/katalog.json": catalogue_json(lines, NOW), **record_files(catalogue, links, lines, "")}
    return {path: json.loads(text) for path, text in texts.items()}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_record_is_as_described(files: dict[str, Any], kind: Any) -> None:
    mine = [file for path, file in files.items() if path.startswith(kind.folder)]
    assert mine
    for file in mine:
        assert faults(f"/{kind.folder}/{{id}}.json", file) == []
    assert faults(f"/{kind.folder}/{{id}}.json", {**mine[0], "titel": None}) != []
    assert faults(f"/{kind.folder}/{{id}}.json", {**mine[0], "typ": "annat"}) != []


def test_the_catalogue_is_as_described(files: dict[str, Any]) -> None:
    catalogue = files["data/katalog.json"]
    assert faults("/data/katalog.json", catalogue) == []
    assert faults("/data/katalog.json", {**catalogue, "records": [{"id": "projekt/prov"}]}) != []


def faults(path: str, value: object) -> list[str]:
    description = described()
    (content,) = description["paths"][path]["get"]["responses"]["200"]["content"].values()
    whole = {**content["schema"], "components": description["components"]}
    return [fault.message for fault in OAS31Validator(whole).iter_errors(value)]
