"""data/katalog.xlsx and the sheet that explains columns, read by openpyxl."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook, load_workbook

from generator.contributing.tables.books import exported
from generator.contributing.tables.reading_book import catalogue_book
from generator.exports.records_csv import columns_of, record_cells
from generator.models.fields import fields_of
from generator.models.kinds import KIND_BY_FOLDER, KINDS
from generator.records.catalogue import Catalogue
from tests.pages.views.records import SOURCE, catalogue_of, fund, project

_FILES = {
    "projekt/prov": project('kommuner: ["0580"]\nresultat: "=1+1"\nperiod: {start: 2017-09}'),
    "fonder/prov": fund(),
    "kallor/rapport": SOURCE,
    "ordlistor/kommuner": '- {id: "0580", namn: Linköping, län: Östergötlands län}\n',
}


def book_of(catalogue: Catalogue) -> Workbook:
    columns = {kind.folder: columns_of(kind) for kind in KINDS}
    return load_workbook(io.BytesIO(catalogue_book(catalogue, record_cells(catalogue), columns)))


def rows(book: Workbook, name: str) -> list[dict[str, object]]:
    head, *others = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in others]


def test_a_sheet_for_every_type_after_the_one_that_explains_them() -> None:
    book = book_of(catalogue_of(_FILES))
    assert book.sheetnames == ["Kolumner", *(kind.plural for kind in KINDS)]
    (found,) = rows(book, "Projekt")
    assert (found["Id"], found["Kommuner"], found["Adress"]) == ("projekt/prov", "Linköping", "projekt/prov.html")
    assert found["Resultat"] == "=1+1", "a text, as the type of the cell says"
    _, first = book["Projekt"].iter_rows()
    assert {cell.data_type for cell in first if cell.value} <= {"s", "inlineStr"}
    (of_fund,) = rows(book, "Fonder")
    assert of_fund["Medfinansiering"] == "framgår inte"


def test_every_column_is_explained() -> None:
    book = book_of(catalogue_of(_FILES))
    explained = {(row["Blad"], row["Kolumn"]): row for row in rows(book, "Kolumner")}
    headed = [(name, cell.value) for name in book.sheetnames[1:] for cell in book[name][1]]
    assert list(explained) == headed, "in the order of the sheets, and no column twice"
    assert explained["Projekt", "Status"]["Tillåtna värden"] == "planerat, pågående, avslutat"
    assert explained["Projekt", "Status"]["Betydelse"] == fields_of(KIND_BY_FOLDER["projekt"].model)["status"].help
    assert explained["Projekt", "Kommuner"]["Tillåtna värden"] == "Linköping"
    assert explained["Projekt", "Aktiviteter"]["Tillåtna värden"] == "Poster i aktiviteter"


def test_an_empty_catalogue_has_its_heads() -> None:
    book = book_of(catalogue_of({}))
    assert all(rows(book, kind.plural) == [] for kind in KINDS)


def test_the_same_records_give_the_same_bytes() -> None:
    catalogue = catalogue_of(_FILES)
    columns = {kind.folder: columns_of(kind) for kind in KINDS}
    one, other = (catalogue_book(catalogue, record_cells(catalogue), columns) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_what_is_exported_explains_its_columns(kind: object) -> None:
    chosen = KIND_BY_FOLDER[kind.folder]  # type: ignore[attr-defined]
    book = load_workbook(io.BytesIO(exported(chosen, catalogue_of(_FILES))))
    explained = {(row["Blad"], row["Kolumn"]) for row in rows(book, "Kolumner")}
    sheets = [name for name in book.sheetnames if name not in ("Läs mig", "Kolumner", "Listor")]
    assert explained == {(name, cell.value) for name in sheets for cell in book[name][1]}
