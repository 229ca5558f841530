"""Catalogues with a fault, and odd ones without: one folder of tests/cases each, laid over a small valid base.

``expected.json`` says all that ``check`` finds there, with its hint where that is the point, or what the record is
taken to say. ``names.json``, if there
is one, gives files the paths that some systems cannot hold; null leaves out a file of the base. What somebody wrote who
had read only the messages stands in ``mended``: it must be without faults.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.checks import check_catalogue
from generator.faults.codes import CODES
from generator.faults.problems import Problem
from generator.faults.report import sort_problems
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load

CASES = Path(__file__).parent / "cases"
MENDED = "mended/"
TODAY = date(2026, 11, 21)
PERSONAL = {"telefonnummer": "070-{}1740605", "personnummer": "19121212-{}1212", "e-postadress": "namn{}@k.example"}
"""Fictional, and whole only when the braces are filled."""
ELSEWHERE = {
    "need links, rights or no folder": "fil-lank fil-olasbar katalog-saknas sokvag-saknas",
    "are too large for a folder": "fil-stor fler-fel rad-lang rader-manga yaml-manga",
    "need pages": "sida-dubblett sida-huvud sida-krock sida-lank-bruten sida-namn sida-skript sida-utifran "
    "sida-utseende site-src-saknas",
    "need a release": "kontakt-saknas redogorelse-framtid redogorelse-gammal redogorelse-ofullstandig",
    "need a build": "bygge-avbrots bygge-misslyckades byggare-fel mkdocs-fel rest-kvar skriva-gick-inte"
    " utdata-framman utdata-olamplig",
    "need something to import": "import-andrat import-blad-okant import-dokument import-felvarde import-fil"
    " import-finns-redan import-formel import-kvar import-liknar import-okand-form import-personkolumn"
    " import-plats-okand import-rad-utan-post import-rubrik-okand import-sammanfogat import-tom",
    "must stand in no file": "personuppgift",
}


def folders(kind: str) -> list[Any]:
    return [pytest.param(folder, id=folder.name) for folder in sorted((CASES / kind).iterdir())]


def case_files(case: Path, added: dict[str, bytes] | None = None) -> tuple[dict[str, bytes], list[Problem]]:
    """The catalogue of a case, and what of it could not be read."""
    base, problems = _base()
    overlay, unread = read_tree(case)
    files = base | {file: content for file, content in overlay.items() if not file.startswith(MENDED)} | (added or {})
    files.pop("expected.json", None)
    for stored, real in json.loads(files.pop("names.json", b"{}")).items():
        content = files.pop(stored)
        files |= {real: content} if real else {}
    return files, [*problems, *unread]


@cache
def _base() -> tuple[dict[str, bytes], list[Problem]]:
    return read_tree(CASES / "base")


@cache
def checked(case: Path) -> tuple[Catalogue, list[Problem]]:
    """What ``check`` finds in a case, worked out once: the form and the workbooks are held against it too."""
    return _checked(case)


def _checked(case: Path, added: dict[str, bytes] | None = None) -> tuple[Catalogue, list[Problem]]:
    files, unread = case_files(case, added)
    catalogue, found = load(files, [fault.file for fault in unread])
    return catalogue, sort_problems([*unread, *found, *check_catalogue(catalogue, TODAY)])


@pytest.mark.parametrize("case", folders("bad"))
def test_a_fault_gives_exactly_these_problems(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_bytes())
    keys = {"file", "line", "column", "field", "code", "severity"}.union(*expected)
    found = [{key: getattr(fault, key) for key in keys} for fault in checked(case)[1]]
    assert found == expected


@pytest.mark.parametrize("case", [case for case in folders("bad") if (CASES / "bad" / case.id / MENDED).exists()])
def test_the_message_leads_to_a_file_without_faults(case: Path) -> None:
    assert checked(case / MENDED)[1] == []


@pytest.mark.parametrize("case", folders("good"))
def test_what_is_accepted_is_normalised(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_bytes())
    catalogue, problems = checked(case)
    assert problems == []
    (entry,) = (entry for entry in catalogue.entries() if entry.ref == expected["ref"])
    typed = entry.record.model_dump(mode="json", by_alias=True, exclude_unset=True)
    cited = {".".join(map(str, path)): [ref.source for ref in refs] for path, refs in entry.provenance.items()}
    found = {"data": entry.data, "values": {key: typed[key] for key in expected["values"]}, "sources": cited}
    assert found == {key: expected[key] for key in found}


@pytest.mark.parametrize("kind", PERSONAL)
def test_personal_data(kind: str) -> None:
    record = (CASES / "base/projekt/vagen.yaml").read_bytes() + f"syfte: Fråga {PERSONAL[kind].format('')}\n".encode()
    (fault,) = _checked(CASES / "base", {"projekt/vagen.yaml": record})[1]
    place = (fault.line, fault.column, fault.field, fault.code, kind in fault.message)
    assert place == (8, 14, "syfte", "personuppgift", True)
    assert PERSONAL[kind].format("") not in fault.message


def test_every_code_has_a_case() -> None:
    told = {fault["code"] for path in CASES.glob("bad/*/expected.json") for fault in json.loads(path.read_bytes())}
    assert sorted([*told, *" ".join(ELSEWHERE.values()).split()]) == sorted(CODES)
