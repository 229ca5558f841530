"""Headings, sheets and titles that people change: what is understood, and where the rest is told."""

from __future__ import annotations

import json

import pytest
import yaml

from generator.contributing.imports.report import as_json, as_text
from tests.contributing.imports.books import HEADINGS, ROW, book, content, imported, projects, told


def test_a_heading_is_told_where_it_stands_and_a_missing_value_where_to_write_it() -> None:
    rows = [("Vår lista",), (), (*HEADINGS, "Samanfattning av allt"), (ROW[0], None, *ROW[2:])]
    (record,), problems = imported("a.xlsx", content(book({"Projekt": rows})))
    assert told(problems) == [("import-rubrik-okand", "F3")]
    ((fault, place),) = record.problems
    assert (fault.code, place.cell) == ("saknat-falt", "B4")
    assert fault.hint.startswith("Skriv det i kolumnen Sammanfattning. Om fältet: ")


def test_the_name_of_a_sheet_or_column_repeats_no_personal_data() -> None:
    number = "070-" + "123 45 67"
    records, problems = imported("a.xlsx", content(book({"Projekt": [HEADINGS, ROW], number: [["a"], ["b"]]})))
    assert problems
    assert number not in as_text(records, problems, "") + as_json(records, problems)
    records, problems = imported("a.json", json.dumps([{"titel": "Ett", "status": "x", number: "1"}]).encode())
    assert problems
    assert number not in as_text(records, problems, "") + as_json(records, problems)


def test_a_heading_that_stands_twice_is_one_more_text_or_told() -> None:
    made = projects((*ROW, "Ett skäl.", "Ett till.", "Annan"), more=["Syfte", "Syfte", "Titel"])
    (record,), problems = imported("a.xlsx", content(made))
    assert yaml.load(record.text, yaml.BaseLoader)["syfte"] == ["Ett skäl.", "Ett till."]
    assert told(problems) == [("import-rubrik-okand", "H1")]
    assert problems[0][0].message == "Rubriken Titel hör inte till något fält. Den finns redan i kolumn A."
    assert "# Titel 2: Annan\n" in record.text


def test_a_sheet_of_ours_whose_title_is_called_something_else_is_known_by_its_name() -> None:
    (record,), problems = imported("a.xlsx", content(book({"Projekt": [("Titlar", *HEADINGS[1:]), ROW]})))
    assert "Menade du Titel?" in problems[0][0].message
    assert (record.status, told(record.problems)) == ("avvisad", [("saknat-falt", "")])


def test_a_template_that_nobody_filled_in_is_told() -> None:
    rows = [("Id", *HEADINGS), ("(hjälp)", "x"), ("(exempel)", *ROW)]
    records, ((fault, _),) = imported("a.xlsx", content(book({"Projekt": rows})))
    assert (records, fault.code) == ([], "import-tom")


@pytest.mark.parametrize(
    ("heading", "written", "message"),
    [
        ("Källor", "Om språkvänner", "”Om språkvänner”. Närmast: Slutrapport för språkvänner i Kil."),
        ("Källor", "Slutordet", "”Slutordet”."),
        ("Aktiviteter", "finns-inte", "”finns-inte”."),
    ],
)
def test_what_names_no_record_is_told_by_the_word_that_stands_there(heading: str, written: str, message: str) -> None:
    row = dict(zip(HEADINGS, ROW, strict=True)) | {heading: written}
    extra = {"kallor/kil.yaml": "titel: Slutrapport för språkvänner i Kil\nsammanfattning: Allt.\n"}
    (record,), _ = imported("a.xlsx", content(book({"Projekt": [tuple(row), tuple(row.values())]})), extra)
    (fault,) = [fault for fault, _ in record.problems if fault.code.startswith(("id-", "hanvisning-"))]
    assert fault.message == f"Bland {heading.lower()} i katalogen finns inget som heter {message}"


def test_a_source_that_is_guessed_is_told() -> None:
    row = dict(zip(HEADINGS, ROW, strict=True)) | {"Källor": "En rapport om bostäder, s. 3"}
    (record,), _ = imported("a.xlsx", content(book({"Projekt": [tuple(row), tuple(row.values())]})))
    assert (record.status, [fault.code for fault, _ in record.problems]) == ("tveksam", ["import-andrat"])
