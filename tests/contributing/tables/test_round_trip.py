"""Records through a workbook and back: the same data."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import openpyxl
import pytest

from generator.contributing.imports.drafting import Draft
from generator.contributing.imports.reading import read_file
from generator.contributing.leaves import assembled, leaves
from generator.contributing.tables.books import exported, templated, templates
from generator.contributing.tables.layout import EXAMPLE, HELP, place_in_words, place_meant, spot, tables
from generator.contributing.tables.sheets import sheets
from generator.contributing.tables.wording import Wording
from generator.contributing.tables.workbook import workbook
from generator.exports.records_csv import catalogue_csv
from generator.models.kinds import KIND_BY_FOLDER, KINDS, Kind
from generator.records.catalogue import Catalogue
from tests.generated_records import GENERATED, generated
from tests.real import real_catalogue
from tests.small import PROJECT as PROJECT_TEXT
from tests.small import check

TODAY = date(2026, 2, 1)
PROJECT = KIND_BY_FOLDER["projekt"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


@cache
def records() -> list[tuple[Kind, dict[str, Any]]]:
    return [generated(number) for number in range(GENERATED)]


def read(content: bytes, wording: Wording) -> list[Draft]:
    """The drafts of a workbook that nothing is wrong in."""
    found = read_file("poster.xlsx", content, None, None, wording, TODAY)
    assert found.problems == []
    assert [(draft.left, draft.problems) for draft in found.drafts] == [([], []) for _ in found.drafts]
    return found.drafts


@pytest.mark.slow
def test_generated_records_come_back_as_they_were() -> None:
    wording = Wording(check({})[0])
    by_kind: dict[str, dict[str, Any]] = {kind.folder: {} for kind in KINDS}
    for number, (kind, data) in enumerate(records()):
        by_kind[kind.folder][f"post-{number}"] = data
    for kind in KINDS:
        made = by_kind[kind.folder]
        found = read(workbook(kind, sheets(kind, made, wording), wording), wording)
        assert {draft.id: draft.values for draft in found} == {
            id: leaves(data, kind.model) for id, data in made.items()
        }


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_records_of_the_catalogue_come_back_as_they_were(kind: Kind, catalogue: Catalogue) -> None:
    found = read(exported(kind, catalogue), Wording(catalogue))
    known = catalogue.records[kind.folder]
    assert {draft.id: assembled(draft.values, kind.model).data for draft in found} == {
        id: assembled(leaves(entry.data, kind.model), kind.model).data for id, entry in known.items()
    }


def test_data_are_the_same_after_they_have_been_taken_apart() -> None:
    for kind, data in records():
        assert leaves(assembled(leaves(data, kind.model), kind.model).data, kind.model) == leaves(data, kind.model)


def test_every_place_has_words_that_lead_back_to_it() -> None:
    for kind, data in records()[:50]:
        for path in leaves(data, kind.model):
            if path[-1] != "text" and "källor" not in path and "enligt" not in path:
                assert place_meant(kind.model, place_in_words(kind.model, path)) == path
                table, numbers, column, item = spot(kind, path)
                assert (*table.row_path(numbers), *column.keys) == path[: len(path) - (isinstance(path[-1], int))]
                assert item == (path[-1] if isinstance(path[-1], int) else 0)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_sheets_and_columns_have_names_of_their_own(kind: Kind) -> None:
    names = [table.name for table in tables(kind)]
    assert len(set(names)) == len(names)
    for table in tables(kind):
        headings = [column.heading for column in table.columns]
        assert len(set(headings)) == len(headings)
        assert len(table.name) <= 31


def cells(content: bytes, sheet: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content))[sheet].iter_rows()]


def test_a_template_has_headings_help_and_an_example_that_is_no_record(catalogue: Catalogue) -> None:
    content = templated(PROJECT, catalogue)
    headings, help, example = cells(content, "Projekt")
    required = ["Titel", "Sammanfattning", "Källor", "Projektägare", "Status"]
    assert headings[:6] == ["Id", *required]
    assert (help[0], example[0]) == (HELP, EXAMPLE)
    assert all(said.startswith("Krävs. ") for said in help[1:6])
    assert all(example[1:6])
    found = read_file("mall.xlsx", content, None, None, Wording(catalogue), TODAY)
    assert (found.drafts, [fault.code for fault, _ in found.problems]) == ([], ["import-tom"])


def test_a_template_offers_words_not_codes(catalogue: Catalogue) -> None:
    book = openpyxl.load_workbook(io.BytesIO(templated(PROJECT, catalogue)))
    sheet = book["Projekt"]
    by_column = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}

    def words(heading: str) -> list[str]:
        column = next(cell.column_letter for cell in sheet[1] if cell.value == heading)
        listed = next(source for place, source in by_column.items() if place.startswith(f"{column}3:"))
        name, _, area = listed.partition("!")
        return [row[0].value for row in book[name.strip("=")][area.replace("$", "")]]

    assert "Mjölby" in words("Kommuner")
    assert "0586" not in words("Kommuner")
    assert catalogue.records["kallor"]["jamtland-projektbank"].record.title in words("Källor")
    assert book["Listor"].sheet_state == "hidden"


def test_the_head_is_locked_and_the_rest_is_not(catalogue: Catalogue) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(templated(PROJECT, catalogue)))["Projekt"]
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "C3"
    assert (sheet["A1"].protection.locked, sheet.column_dimensions["A"].protection.locked) == (True, False)


@pytest.mark.slow
def test_templates_are_the_same_every_time(catalogue: Catalogue) -> None:
    assert templates(catalogue) == templates(catalogue)


def test_a_catalogue_without_records_has_templates_too() -> None:
    catalogue, _ = check({})
    empty: Mapping[str, Any] = {kind.folder: {} for kind in KINDS}
    bare = Catalogue(empty, catalogue.vocabularies, {kind.folder: frozenset() for kind in KINDS})
    assert len(cells(templated(PROJECT, bare), "Projekt")) == 2


def test_words_with_a_semicolon_stay_one_and_those_of_two_records_are_ids() -> None:
    extra = {"projekt/ett.yaml": PROJECT_TEXT.replace("Ett prov", "Samma; titel")}
    extra["projekt/tva.yaml"] = extra["projekt/ett.yaml"].replace("Provkommunen", "En annan")
    wording = Wording(check(extra)[0])
    data: dict[str, Any] = {"titel": "T", "taggar": ["a; b", 'c "d"', "e"]}
    data["relaterade"] = ["projekt/ett", "projekt/all-in"]
    (sheet, *_) = sheets(PROJECT, {"x": data}, wording)
    row = sheet.rows[0]
    assert (row["Taggar"], row["Relaterat"]) == ('"a; b"; "c ""d"""; e', "projekt/ett; All In")
    (draft,) = read(workbook(PROJECT, sheets(PROJECT, {"x": data}, wording), wording), wording)
    assert draft.values == leaves(data, PROJECT.model)


def test_a_group_with_nothing_but_rows_below_it_is_counted() -> None:
    budget = [{"rader": [{"post": "Lön", "belopp": "5"}]}, {"fas": "Slut", "rader": [{"post": "Hyra", "belopp": "-2"}]}]
    data: dict[str, Any] = {"titel": "T", "budget": budget}
    wording = Wording(check({})[0])
    (draft,) = read(workbook(PROJECT, sheets(PROJECT, {"x": data}, wording), wording), wording)
    assert draft.values == leaves(data, PROJECT.model)


@pytest.mark.parametrize("sign", list("=+-@\t\r"))
def test_no_cell_that_goes_out_is_a_formula(sign: str) -> None:
    """In a workbook such a text is stored as text, and stays as it is; in CSV an apostrophe makes it one."""
    text = f"{sign}2+cmd|' /C calc'!A0"
    wording = Wording(check({})[0])
    content = workbook(PROJECT, sheets(PROJECT, {"x": {"titel": "T", "syfte": text}}, wording), wording)
    every = [cell for row in openpyxl.load_workbook(io.BytesIO(content))["Projekt"].iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in every}
    assert any(text.strip() in str(cell.value) for cell in every)
    written = json.dumps(text)  # which is YAML too
    found, _ = check({"projekt/ett.yaml": f"{PROJECT_TEXT}syfte: {written}\n"})
    rows = list(csv.reader(io.StringIO(catalogue_csv(found, (PROJECT,)), newline=""), delimiter=";"))
    (cell,) = [cell for row in rows for cell in row if "cmd|" in cell]
    assert cell.startswith("2" if sign.isspace() else f"'{sign}")
