"""Every faulty record of tests/cases through a workbook: the same codes as in its file."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import pytest

from generator.contributing.imports.judging import Judged, judged
from generator.contributing.imports.reading import read_file
from generator.contributing.tables.sheets import sheets
from generator.contributing.tables.wording import Wording
from generator.contributing.tables.workbook import workbook
from generator.models.kinds import KIND_BY_FOLDER
from generator.reading.decode import decode
from generator.reading.refused import nobody
from generator.reading.yaml_source import parse
from generator.records.catalogue import load
from tests.test_cases import CASES, TODAY, case_files, checked

SHAPES = set("flera-i-en-text grupp-vantad lista-vantad text-vantad".split())
"""A sheet gives a value the one that its field has; what is wrong in the value is told then."""
NOTHING = set("kalla-saknas text-tom tom-rad tomt-falt tomt-obligatoriskt-falt".split())
"""An empty cell says nothing; where something must stand it is missing."""
OTHERS = {
    "are slips of YAML": "punkt-i-lista",
    "are names of fields: a heading is told once, not in every record": "okant-falt nyckel-nfd nyckel-osynligt-tecken",
    "are left out when cells are read": "osynligt-tecken",
    "are of ids, which are others here": "hanvisning-sig-sjalv id-dubblett id-ogiltigt id-reserverat",
    "are of titles, which are made unlike here": "exempeltext titel-lika",
}
"""With all that begin with ``yaml-``."""
OTHERWISE = {
    "conflict-no-values": "a list without groups has no rows, so it is missing",
    "county-two-in-one": "words with commas in one cell are several",
    "empty-source-mapping": "a source without anything has no row, so it is missing",
    "hidden-tags-and-fillers": "without their hidden characters the words are the same",
    "lesson-evidence-dangling": "evidence whose record is unknown loses it, and then stands nowhere",
    "no-space-after-colon-flow": "YAML takes the source for a name, and a name has no cell",
    "reference-self-predecessor": "the record has another id here",
    "source-id-is-address": "an address in the column of sources is one",
    "source-name-in-conflict": "a source that is unknown is left out, and then there is none",
}
"""Cases that say something else in a workbook."""


class Case(NamedTuple):
    """A case whose only file is a record, its data, and the codes that its file gives."""

    folder: str
    data: dict[str, Any]
    codes: set[str]


def cases() -> Iterator[tuple[str, Case]]:
    """Those whose file YAML can read."""
    base = case_files(CASES / "base")[0]
    for path in sorted((CASES / "bad").iterdir()):
        files = case_files(path)[0]
        changed = [file for file in files if files[file] != base.get(file)]
        folder, _, name = changed[0].partition("/") if len(changed) == 1 else ("", "", "")
        text = (
            decode("", files[changed[0]])[0]
            if folder in KIND_BY_FOLDER and name.endswith(".yaml") and "/" not in name
            else None
        )
        document = parse("", text)[0] if text else None
        if document and isinstance(document.data, dict):
            told = json.loads((path / "expected.json").read_bytes())
            yield path.name, Case(folder, document.data, {fault["code"] for fault in told})


@cache
def imported() -> Mapping[str, tuple[Case, Judged]]:
    """Every case that can stand in a workbook, all in one of their type, and what becomes of it."""
    catalogue = load(case_files(CASES / "base")[0])[0]
    wording = Wording(catalogue)
    by_folder: dict[str, dict[str, Case]] = defaultdict(dict)
    for name, case in cases():
        title = case.data.get("titel")
        data = {**case.data, **({"titel": f"{title} {name}"} if isinstance(title, str) and title.strip() else {})}
        try:
            sheets(KIND_BY_FOLDER[case.folder], {name: data}, wording)
        except (AssertionError, KeyError):  # what no field has, or another shape than it has, stands nowhere in a sheet
            continue
        by_folder[case.folder][name] = case._replace(data=data)
    found: dict[str, tuple[Case, Judged]] = {}
    for folder, some in by_folder.items():
        kind = KIND_BY_FOLDER[folder]
        content = workbook(kind, sheets(kind, {name: case.data for name, case in some.items()}, wording), wording)
        read = read_file("a.xlsx", content, None, None, wording, TODAY)
        assert read.problems == []
        found |= {
            record.id: (some[record.id], record) for record in judged(read.drafts, catalogue, TODAY, nobody, "a.xlsx")
        }
    return found


@pytest.mark.slow
def test_a_fault_has_the_same_code_in_a_workbook_or_is_mended() -> None:
    assert {name for name, (case, record) in imported().items() if _differs(name, case, record)} == OTHERWISE.keys()


def _differs(name: str, case: Case, record: Judged) -> bool:
    """Whether a fault is neither told nor mended, or another is told."""
    codes = {fault.code for fault, _ in record.problems}
    told = {code for code in codes if not code.startswith("import-")}
    missing = case.codes - told - SHAPES - NOTHING - set(" ".join(OTHERS.values()).split())
    missing = {code for code in missing if not code.startswith("yaml-")}
    if missing and "import-andrat" not in codes:
        missing -= {fault.code for fault in checked(CASES / "bad" / name)[1] if fault.offer or fault.edits}
    allowed = told if case.codes & SHAPES else {"saknat-falt"} if case.codes & NOTHING else set()
    return bool(missing and "import-andrat" not in codes) or bool(told - case.codes - allowed)


@pytest.mark.slow
def test_most_records_that_can_be_read_can_stand_in_a_workbook() -> None:
    assert len(imported()) > 350


@pytest.mark.slow
def test_no_hint_is_of_lines_of_yaml() -> None:
    hints = {(fault.code, fault.hint) for _, record in imported().values() for fault, _ in record.problems}
    assert {
        (code, hint) for code, hint in hints if re.search(r"\n|\.yaml|”- ”|>-|\w:”|raden |skriv så här", hint)
    } == set()
