"""Workbooks as they come: what is read, what is told, and what is never opened."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
import yaml

from generator.contributing.imports import opened
from generator.contributing.imports.opened import MAX_ROWS
from tests.contributing.imports.books import HEADINGS, ROW, book, content, imported, projects, told


def data_of(made: openpyxl.Workbook) -> Any:
    """The data of the only record of a workbook of which nothing is told."""
    (record,), problems = imported("a.xlsx", content(made))
    assert (told(problems), told(record.problems), record.status) == ([], [], "ny")
    return yaml.load(record.text, yaml.BaseLoader)


def test_a_row_becomes_a_record() -> None:
    assert data_of(projects(ROW)) == {
        "titel": "Språkcafé",
        "sammanfattning": "Ett café.",
        "projektägare": "Provkommunen",
        "status": "avslutat",
        "historik": [{"datum": "2026-02-01", "vad": "Posten lades till."}],
        "källor": [{"url": "https://www.exempel.se/"}],
    }


@pytest.mark.parametrize(
    ("heading", "written", "value"),
    [
        ("Kommuner", "Linköping; 1863", ["0580", "1863"]),
        ("Kommuner", "Linköpings kommun, Hällefors", ["0580", "1863"]),
        ("Kommuner", "Linköping\nHällefors", ["0580", "1863"]),
        ("Kommuner", 580, ["0580"]),
        ("Målgrupper", "unga", ["unga"]),
        ("Målgrupper", "Ungdomar", ["unga"]),
        ("Taggar", "ett; två", ["ett", "två"]),
        ("Län", "Östergötlands län", ["Östergötlands län"]),
        ("Period: Start", datetime(2017, 9, 1), "2017-09-01"),
        ("Period: Start", date(2017, 9, 1), "2017-09-01"),
        ("Period: Start", 42979, "2017-09-01"),
        ("Period: Start", 2017, "2017"),
        ("Period: Start", "1 september 2017", "2017-09-01"),
        ("period.start", "2017-09", "2017-09"),
        ("PERIOD: START *", "2017", "2017"),
        ("Källor", "oschotte-guschelov", [{"källa": "oschotte-guschelov"}]),
        ("Källor", "En rapport, s. 7", [{"källa": "oschotte-guschelov", "sida": "7"}]),
        ("Källor", "www.exempel.se; En rapport", [{"url": "https://www.exempel.se"}, {"källa": "oschotte-guschelov"}]),
    ],
)
def test_values_as_people_and_excel_write_them(heading: str, written: object, value: object) -> None:
    if heading in HEADINGS:
        row = [written if name == heading else text for name, text in zip(HEADINGS, ROW, strict=True)]
        assert data_of(projects(row))[heading.casefold()] == value
    else:
        held = data_of(projects((*ROW, written), more=[heading]))
        assert (held["period"]["start"] if "period" in held else held[heading.casefold()]) == value


@pytest.mark.parametrize(
    ("amount", "form", "value"),
    [
        (1250000, "#,##0", "1250000"),
        (1250000.0, "0.00", "1250000"),
        ("1 250 000", "@", "1 250 000"),
        ("1\u00a0250\u00a0000 kr", "@", "1250000"),
        ("1,25 mkr", "@", "1250000"),
        ("1.250.000", "@", "1250000"),
    ],
)
def test_amounts(amount: object, form: str, value: str) -> None:
    made = book(
        {"Projekt": [HEADINGS, ROW], "Finansiering": [("Hör till", "Belopp", "Valuta"), (ROW[0], amount, "SEK")]}
    )
    made["Finansiering"]["B2"].number_format = form
    assert data_of(made)["finansiering"] == [{"belopp": value, "valuta": "SEK"}]


@pytest.mark.parametrize(("value", "form", "meant"), [(0.46, "0%", "46 %"), (46, "0", "46"), (53.02, "0.##", "53.02")])
def test_a_share_in_a_cell_of_per_cent_is_not_a_hundredth_of_it(value: float, form: str, meant: str) -> None:
    made = book({"Projekt": [HEADINGS, ROW], "Finansiering": [("Hör till", "Andel"), (ROW[0], value)]})
    made["Finansiering"]["B2"].number_format = form
    assert data_of(made)["finansiering"] == [{"andel_procent": meant}]


def test_headings_may_stand_anywhere_below_a_title_and_in_any_order() -> None:
    rows = [("Projekt 2026",), (), ("", *reversed(HEADINGS)), ("", *reversed(ROW))]
    assert data_of(book({"Blad1": rows}))["projektägare"] == "Provkommunen"


def test_an_amount_with_decimals_is_told_and_written_whole() -> None:
    made = book({"Projekt": [HEADINGS, ROW], "Finansiering": [("Hör till", "Belopp"), (ROW[0], "1250,50")]})
    (record,), _ = imported("a.xlsx", content(made))
    assert told(record.problems) == [("import-andrat", "B2")]
    assert "belopp: 1 251\n" in record.text
    assert record.status == "tveksam"


def test_what_is_no_value_is_kept_as_a_comment_and_the_rest_comes_in() -> None:
    (record,), _ = imported(
        "a.xlsx", content(projects((*ROW, "Atlantis; Linköping", "sommar"), more=["Kommuner", "Period: Start"]))
    )
    assert record.status == "tveksam"
    assert sorted(told(record.problems)) == [
        ("datum-format", "G2"),
        ("import-kvar", ""),
        ("ordlistevarde-saknas", "F2"),
    ]
    assert yaml.load(record.text, yaml.BaseLoader)["kommuner"] == ["0580"]
    assert record.text.endswith("\n# Period: Start: sommar\n# Kommuner: Atlantis\n")


def test_a_record_without_what_it_must_have_is_refused_at_its_cell() -> None:
    (record,), _ = imported("a.xlsx", content(projects((*ROW[:2], None, *ROW[3:]))))
    assert (record.status, record.text, told(record.problems)) == ("avvisad", "", [("saknat-falt", "C2")])


def test_a_source_for_all_can_be_given() -> None:
    data = content(projects((*ROW[:4], None)))
    (record,), _ = imported("a.xlsx", data)
    ((fault, place),) = record.problems
    assert (record.status, fault.code, "--source" in fault.hint, place.cell) == ("avvisad", "saknat-falt", True, "E2")
    (record,), _ = imported("a.xlsx", data, source="oschotte-guschelov")
    assert (record.status, "källa: oschotte-guschelov" in record.text) == ("ny", True)


def test_an_unknown_heading_is_told_with_the_one_that_is_meant() -> None:
    (record,), problems = imported("a.xlsx", content(projects((*ROW, "Bakom."), more=["Bakgrunden till det"])))
    assert told(problems) == [("import-rubrik-okand", "F1")]
    assert "# Bakgrunden till det: Bakom.\n" in record.text
    (_, problems) = imported("a.xlsx", content(projects((*ROW, "X"), more=["Bakgrundd"])))
    assert "Menade du Bakgrund?" in problems[0][0].message


def test_people_never_come_along() -> None:
    made = projects((*ROW, "Namn Namnsson", "Ring 070-{}1740605".format("")), more=["Kontaktperson", "Metod"])
    (record,), problems = imported("a.xlsx", content(made))
    assert told(problems) == [("import-personkolumn", "F1")]
    assert told(record.problems) == [("personuppgift", "G2")]
    assert "Namnsson" not in record.text
    assert "1740605" not in record.text + "".join(fault.message for fault, _ in record.problems)


def test_rows_of_other_sheets_need_their_record() -> None:
    made = book(
        {
            "Projekt": [HEADINGS, ROW, ("Två", *ROW[1:])],
            "Parter": [("Hör till", "Namn"), ("Språkcafe", "Byn"), (None, "A")],
        }
    )
    records, problems = imported("a.xlsx", content(made))
    assert told(problems) == [("import-rad-utan-post", "A2"), ("import-rad-utan-post", "A3")]
    assert "Menade du Språkcafé?" in problems[0][0].message
    assert [record.status for record in records] == ["ny", "ny"]


def test_a_source_of_an_unknown_text_is_told_and_kept() -> None:
    made = book(
        {
            "Projekt": [HEADINGS, ROW],
            "Källhänvisningar": [("Hör till", "Gäller", "Källa"), (ROW[0], "Syfte", "En rapport")],
        }
    )
    (record,), _ = imported("a.xlsx", content(made))
    assert told(record.problems) == [("import-plats-okand", "B2"), ("import-kvar", "")]
    assert "# Källa till Syfte: En rapport\n" in record.text


def test_a_word_of_our_own_that_means_another_row_keeps_its_mark_and_its_comma() -> None:
    rows = (
        (*HEADINGS, "Relaterat"),
        (*ROW, "Tidig förstudie, andra delen"),
        ("Tidig förstudie, andra delen", *ROW[1:]),
    )
    marks = (("Hör till", "Gäller", "Källa"), (ROW[0], "Relaterat", "(egna ord)"))
    (record, _), _ = imported("a.xlsx", content(book({"Projekt": rows, "Källhänvisningar": marks})))
    related = yaml.safe_load(record.text)["relaterade"]
    assert related == [{"text": "projekt/tidig-forstudie-andra-delen", "källor": []}]


def test_hidden_and_unknown_sheets_are_told() -> None:
    made = book({"Projekt": [HEADINGS, ROW], "Partner": [("Namn",), ("Byn",)], "Gömd": [("x",)]})
    made["Gömd"].sheet_state = "hidden"
    records, problems = imported("a.xlsx", content(made))
    assert [(fault.code, fault.message) for fault, _ in problems] == [
        ("import-blad-okant", "Bladet Gömd läses inte: det är dolt."),
        ("import-blad-okant", "Bladet Partner läses inte. Menade du Parter?"),
    ]
    assert [record.status for record in records] == ["ny"]


def test_merged_cells_formulas_and_errors_are_told_at_their_cells() -> None:
    made = projects(ROW, ("Två", *ROW[1:]), (*ROW[:1], "#REF!", *ROW[2:]))
    sheet = made["Projekt"]
    sheet.merge_cells("C2:C3")
    sheet["B2"] = "=A2"
    sheet["B4"].data_type = "e"
    _, problems = imported("a.xlsx", content(made))
    assert [(fault.code, fault.message.split(". ")[0]) for fault, _ in problems] == [
        ("import-sammanfogat", "Cellerna Projekt!C2:C3 är sammanfogade"),
        ("import-formel", "Cellen Projekt!B2 är en formel utan värde, så inget lästes."),
        ("import-felvarde", "Cellen Projekt!B4 visar felet #REF! och läses som tom."),
    ]


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def bomb(said: int) -> bytes:
    """A workbook of 3 MB that says that it has ``said`` bytes."""
    data = bytearray(zipped({"xl/workbook.xml": b"<x/>", "xl/a.xml": b" " * 3_000_000}))
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, said)
    return bytes(data)


WORKBOOK = content(projects(ROW))


def with_sheet(xml: str) -> bytes:
    """The workbook with other content in its sheet."""
    space = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return zipped(
        {**parts_of(WORKBOOK), "xl/worksheets/sheet1.xml": f"<x:worksheet {space}>{xml}</x:worksheet>".encode()}
    )


REFUSED = {
    "nothing": (b"", "den är ingen Excel-arbetsbok"),
    "text": (b"Titel;Status\n", "den är ingen Excel-arbetsbok"),
    "half": (WORKBOOK[: len(WORKBOOK) // 2], "arbetsboken är skadad"),
    "another zip": (zipped({"a.txt": b"hej"}), "den är ingen Excel-arbetsbok"),
    "no workbook": (zipped({"xl/workbook.xml": b"<x/>"}), "arbetsboken är skadad"),
    "locked": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        "den är skyddad med lösenord",
    ),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "den är sparad i ett äldre format (.xls)"),
    "large": (b"PK\x03\x04" + bytes(20_000_001), "den är större än 20 MB"),
    "many parts": (zipped({"xl/workbook.xml": b"", **{f"{n}": b"" for n in range(1001)}}), "orimligt stor"),
    "entities": (
        zipped({**parts_of(WORKBOOK), "xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'}),
        "den innehåller något som inte hör hemma i en arbetsbok",
    ),
    "rows": (
        zipped({**parts_of(WORKBOOK), "xl/worksheets/sheet1.xml": b"<sheetData>" + b"<row/>" * 50_000}),
        f"ett blad har 50\u00a0000 rader, och högst {MAX_ROWS // 1000}\u00a0000 läses",
    ),
    "rows with a prefix": (with_sheet("<x:row>" * 20_001), "ett blad har 20\u00a0001 rader"),
    "cells": (with_sheet("<x:c/>" * 510_000), "den har fler celler eller format än som läses"),
    "merged far": (
        with_sheet('<x:sheetData/><x:mergeCells><x:mergeCell ref="A1:XFD20000"/></x:mergeCells>'),
        "den har fler celler eller format än som läses",
    ),
    "far away": (
        with_sheet('<x:sheetData><x:row r="19000"><x:c r="XFD19000"><x:v>1</x:v></x:c></x:row></x:sheetData>'),
        "något står långt ned eller långt åt höger",
    ),
    "columns": (content(projects([*ROW, *"x" * 1000])), "något står långt ned eller långt åt höger"),
    "entities over an edge": (
        zipped({**parts_of(WORKBOOK), "xl/workbook.xml": b" " * (1_000_000 - 3) + b"<!DOCTYPE x>"}),
        "den innehåller något som inte hör hemma i en arbetsbok",
    ),
    "two bytes a sign": (
        zipped({**parts_of(WORKBOOK), "xl/workbook.xml": "<x/>".encode("utf-16")}),
        "den innehåller något som inte hör hemma i en arbetsbok",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_should_not_be_opened_is_refused(case: str) -> None:
    data, reason = REFUSED[case]
    records, ((fault, _),) = imported("a.xlsx", data)
    assert (records, fault.code) == ([], "import-fil")
    assert reason in fault.message


@pytest.mark.parametrize(
    ("said", "reason"), [(3_000_000, "orimligt stor"), (3, "skadad"), (2**32 - 2, "orimligt stor")]
)
def test_a_zip_bomb_is_not_unpacked(said: int, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "_MAX_UNPACKED", 1_000_000)
    records, ((fault, _),) = imported("a.xlsx", bomb(said))
    assert (records, fault.code) == ([], "import-fil")
    assert reason in fault.message


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.xls", "a.docx"])
def test_a_file_of_another_sort_is_refused(name: str) -> None:
    _, ((fault, _),) = imported(name, b"%PDF")
    assert "ska sluta på .xlsx" in fault.message


@pytest.mark.parametrize(
    "rows", [[], [()], [("Kolumn1", "Kolumn2"), ("a", "b")], [("Titel", "Sammanfattning"), ("a", "b")]]
)
def test_a_table_that_could_be_anything_is_told(rows: Any) -> None:
    _, ((fault, _),) = imported("a.xlsx", content(book({"Blad1": rows})))
    assert fault.code == "import-okand-form"
    assert "--type" in fault.hint


def test_the_type_can_be_given() -> None:
    rows = [("Titel", "Sammanfattning"), ("En källa", "Om den.")]
    (record,), _ = imported("a.xlsx", content(book({"Blad1": rows})), folder="kallor")
    assert (record.file, record.status) == ("kallor/en-kalla.yaml", "ny")


@pytest.mark.parametrize("id", ["index", "..", "Språk Café", "a", "CON", "x" * 70])
def test_an_id_that_cannot_be_a_file_is_refused(id: str) -> None:
    (record,), _ = imported("a.xlsx", content(projects((*ROW, id), more=["Id"])))
    assert (record.status, record.text) == ("avvisad", "")
    assert record.problems[0][0].code in ("id-ogiltigt", "id-reserverat")


@pytest.mark.parametrize("title", ["!!!", "東京", "x" * 301, "Två\nrader"])
def test_a_title_that_gives_no_id_or_is_none_is_refused(title: str) -> None:
    (record,), _ = imported("a.xlsx", content(projects((title, *ROW[1:]))))
    assert (record.status, record.text) == ("avvisad", "")


def test_formulas_in_words_stay_words() -> None:
    made = projects(("=HYPERLINK('x')", *ROW[1:]))
    made["Projekt"]["A2"].data_type = "s"
    assert data_of(made)["titel"] == "=HYPERLINK('x')"


@pytest.mark.parametrize("cell", ["XFD1048576", "A20001", "ALM1"])
def test_something_far_away_is_told_and_only_a_format_there_is_nothing(cell: str) -> None:
    made = projects(ROW)
    made["Projekt"][cell].number_format = "0.00"
    assert data_of(made)["titel"] == ROW[0]
    made["Projekt"][cell] = "x"
    _, ((fault, _),) = imported("a.xlsx", content(made))
    assert (fault.code, "långt ned" in fault.message) == ("import-fil", True)
