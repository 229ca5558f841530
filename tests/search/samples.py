"""Small catalogues for the tests of search: fictional records written as Python values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.faults.problems import has_errors
from generator.linking.links import link
from generator.records.catalogue import Catalogue, load
from generator.search.indexing.assets import search_files
from generator.search.query import Engine

VOCABULARIES: dict[str, list[dict[str, Any]]] = {
    "kommuner": [
        {"id": "0580", "namn": "Linköping", "län": "Östergötlands län"},
        {"id": "0581", "namn": "Norrköping", "län": "Östergötlands län"},
        {"id": "1880", "namn": "Örebro", "län": "Örebro län"},
    ],
    "omraden": [{"id": "sprak", "namn": "Språk"}],
    "malgrupper": [{"id": "nyanlanda", "namn": "Nyanlända"}],
    "mal": [{"id": "arbete", "namn": "Fler i arbete"}],
    "synonymer": [
        {"id": "sfi", "namn": "svenska för invandrare", "förkortning": "SFI"},
        {"id": "rus", "namn": "regional utvecklingsstrategi", "förkortning": "RUS"},
        {"id": "paragraf-37", "namn": "§37-medel", "förkortning": "§37", "även": ["paragraf 37"]},
    ],
}


def catalogue(**records: Mapping[str, Any]) -> Catalogue:
    """``projekt__sprakfika={…}`` to a catalogue; what every record must have is filled in."""
    return with_synonyms(VOCABULARIES["synonymer"], records)


def with_synonyms(rows: list[dict[str, Any]], records: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    """A catalogue as ``catalogue`` makes it, with these synonyms."""
    files = {f"ordlistor/{name}.yaml": _yaml(found) for name, found in (VOCABULARIES | {"synonymer": rows}).items()}
    for key, values in records.items():
        folder, _, id = key.replace("__", "/").partition("/")
        files[f"{folder}/{id.replace('_', '-')}.yaml"] = _yaml(_required(folder) | dict(values))
    loaded, problems = load(files)
    assert not has_errors(problems), problems
    return loaded


def engine(found: Catalogue) -> Engine:
    """The search of a catalogue, whose files are made when a query reads one: what is only collected costs nothing."""
    files = cache(lambda: search_files(found, link(found)))
    return Engine(lambda path: str(files()[path]))


def _required(folder: str) -> dict[str, Any]:
    base: dict[str, Any] = {"titel": "Utan titel", "sammanfattning": "Kort."}
    if folder == "kallor":
        return base
    base["källor"] = [{"url": "https://example.org/rapport", "hämtad": "2026-01-02"}]
    if folder == "projekt":
        base |= {"projektägare": "Exempelförbundet", "status": "avslutat"}
    return base


def _yaml(value: object) -> bytes:
    """JSON is YAML, and text in quotes stays text."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
