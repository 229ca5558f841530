"""CSV and JSON as programs and people write them, and why such a file cannot be read."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from tests.contributing.imports.books import HEADINGS, ROW, content, imported, projects, told

CSV = f"{';'.join(HEADINGS)}\n{';'.join(ROW)}\n"
OBJECT = dict(zip(HEADINGS, ROW, strict=True))


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_of_any_program(coding: str, separator: str, end: str) -> None:
    (record,), problems = imported("a.csv", CSV.replace(";", separator).replace("\n", end).encode(coding))
    assert (record.status, problems) == ("ny", [])
    assert yaml.load(record.text, yaml.BaseLoader)["titel"] == ROW[0]


def test_a_quotation_mark_inside_a_cell_of_csv() -> None:
    (record,), _ = imported("a.csv", CSV.replace("Ett café.", 'Ett "café".').encode())
    assert yaml.load(record.text, yaml.BaseLoader)["sammanfattning"] == 'Ett "café".'


@pytest.mark.parametrize(
    ("data", "reason", "hint", "row"),
    [
        ('"Språkcafé;Ett\n' + CSV, "citattecknen på raden som börjar på rad 1 går inte ihop", "Ett citattecken", 1),
        (CSV + 'Två;"Ett" till;C\n', "citattecknen på raden som börjar på rad 3 går inte ihop", "Ett citattecken", 3),
        (CSV + f"{'x' * 200_000};C\n", "en cell där orimligt lång", "Ett citattecken", 3),
        (CSV + "\n" * 20_000, "den har fler än 20\u00a0000 rader", "dela upp filen", 1),
        (CSV + ";" * 2000, "rad 3 har 2\u00a0001 kolumner", "dela upp filen", 1),
        ("\ufeff\n", "den är tom", "rätt fil", 1),
        (content(projects(ROW)), "den är gjord i ett annat program", "spara tabellen", 1),
        (b"%PDF-1.7\xff", "den är gjord i ett annat program", "spara tabellen", 1),
    ],
)
def test_csv_that_cannot_be_read_is_told_where_and_what_to_do(
    data: str | bytes, reason: str, hint: str, row: int
) -> None:
    records, ((fault, place),) = imported("a.csv", data.encode() if isinstance(data, str) else data)
    assert (records, fault.code) == ([], "import-fil")
    assert reason in fault.message
    assert hint in fault.hint
    assert "Excel-arbetsbok" not in fault.hint
    assert place.row == fault.line == row


@pytest.mark.parametrize(
    ("data", "reason", "hint", "where"),
    [
        (b"[1, 2]", "den ska vara en lista", "Skriv den som [", (1, 1)),
        (b'{"a": 1}', "den ska vara en lista", "Skriv den som [", (1, 1)),
        (b'{"a": {"b": [{}]}}', "den ska vara en lista", "Skriv den som [", (1, 1)),
        (b'[\n {"a": 1,}\n]', "vid rad 2, tecken 10", "ett komma för mycket", (2, 10)),
        (b"{", "vid rad 1, tecken 2", "en parentes som saknas", (1, 2)),
        (b'{"a": 1}\n{"a": 2}', "vid rad 2, tecken 1", "ett komma", (2, 1)),
        (b"[" * 100_000, "i för många nivåer", "listor", (1, 1)),
        (b'[{"a":' + b"[" * 900 + b"]" * 900 + b"}]", "i för många nivåer", "listor", (1, 1)),
        (b'[{"a": 1, "b": 2, "a": 3}]', "ett objekt har namnet \u201da\u201d två gånger", "Behåll", (1, 1)),
        (json.dumps([{str(number): 1} for number in range(2000)]).encode(), "2\u00a0000 olika namn", "dela", (1, 1)),
    ],
)
def test_json_that_is_no_table_is_told_where_and_what_to_do(
    data: bytes, reason: str, hint: str, where: tuple[int, int]
) -> None:
    records, ((fault, _),) = imported("a.json", data)
    assert (records, fault.code, (fault.line, fault.column)) == ([], "import-fil", where)
    assert reason in fault.message
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("written", "value"),
    [("2017", "2017"), ("2017.0", "2017"), ("NaN", None), ("null", None), ('"2017-09"', "2017-09")],
)
def test_numbers_of_json_are_what_is_written(written: str, value: Any) -> None:
    text = json.dumps([{**OBJECT, "period.start": "?"}]).replace('"?"', written)
    (record,), _ = imported("a.json", text.encode())
    assert yaml.load(record.text, yaml.BaseLoader).get("period", {}).get("start") == value


@pytest.mark.parametrize("number", ["9" * 5000, "1e400", "Infinity", "1.5"])
def test_a_number_of_json_that_no_field_holds_is_told_and_kept(number: str) -> None:
    text = json.dumps([{**OBJECT, "deltagare.antal": "?"}]).replace('"?"', number)
    (record,), _ = imported("a.json", text.encode())
    assert record.status == "tveksam"
    assert told(record.problems)[0][1] == "deltagare.antal"


def test_the_headings_of_a_table_that_could_be_anything_are_named() -> None:
    _, ((fault, _),) = imported("a.csv", CSV.encode("mac_roman"))
    assert (fault.code, "rubrikerna är Titel, Sammanfattning, ProjektŠgare, Status" in fault.message) == (
        "import-okand-form",
        True,
    )
    assert "export --template" in fault.hint
