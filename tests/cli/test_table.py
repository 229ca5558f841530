"""``kunskapsbank import`` and ``export``."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import openpyxl
import pytest

from generator.exports import records_sqlite
from tests.cli.commands import Cli
from tests.contributing.imports.books import ROW, content, projects


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def file(here: Path) -> Path:
    path = here / "nya.xlsx"
    path.write_bytes(content(projects(ROW, ("All In", "Nytt.", "Provkommunen", *ROW[3:]), ("Två", None, *ROW[2:]))))
    return path


def test_without_write_nothing_is_written(cli: Cli, here: Path, file: Path) -> None:
    before = snapshot(here)
    code, out, err = cli("import", file)
    assert (code, err, snapshot(here)) == (1, "", before)
    assert out.splitlines() == [
        "Nya (1)",
        "  projekt/sprakcafe.yaml",
        "",
        "Finns redan (1)",
        "  projekt/all-in.yaml",
        "    Projekt, rad 3: varning: Posten finns redan: projekt/all-in, men skiljer sig i sammanfattning och källor."
        " [import-finns-redan]",
        "      → Inget skrivs över. Är något nytt i filen, ändra i den posten.",
        "",
        "Avvisade: rätta i filen och kör igen (1)",
        "  projekt/tva.yaml",
        "    Projekt, B4: fel: Fältet sammanfattning saknas. [saknat-falt]",
        *[line for line in out.splitlines() if line.startswith("      → ") and "Inget skrivs" not in line],
        "",
        "3 poster lästa: 1 nya, 0 tveksamma, 1 finns redan, 1 avvisade. Inget är skrivet: lägg till --write.",
    ]


def test_what_is_written_is_accepted_and_a_second_run_changes_nothing(cli: Cli, here: Path, file: Path) -> None:
    known = snapshot(here)
    cli("import", file, "--write")
    after = snapshot(here)
    assert after.keys() - known.keys() == {"catalogue/projekt/sprakcafe.yaml"}
    assert {path: after[path] for path in known} == known
    assert cli("check", "projekt/sprakcafe.yaml").code == 0
    out = cli("import", file, "--write").out
    assert "0 nya, 0 tveksamma, 2 finns redan, 1 avvisade." in out
    assert snapshot(here) == after


def test_drafts_can_be_written_beside_the_catalogue(cli: Cli, here: Path, file: Path) -> None:
    known = snapshot(here / "catalogue")
    cli("import", file, "--write", "--into", here / "utkast")
    assert snapshot(here / "catalogue") == known
    assert list(snapshot(here / "utkast")) == ["projekt/sprakcafe.yaml"]
    assert "0 nya" in cli("import", file, "--write", "--into", here / "utkast").out


def test_a_program_gets_an_object(cli: Cli, file: Path) -> None:
    told = json.loads(cli("import", file, "--format", "json").out)
    assert told["read"] == 3
    assert told["not_understood"] == []
    assert [(each["id"], each["file"], each["status"]) for each in told["records"]] == [
        ("sprakcafe", "projekt/sprakcafe.yaml", "ny"),
        ("all-in", "projekt/all-in.yaml", "dubblett"),
        ("tva", "projekt/tva.yaml", "avvisad"),
    ]
    (fault,) = told["records"][2]["problems"]
    assert list(fault) == [
        *("file", "line", "column", "field", "code", "severity", "message", "hint"),
        *("sheet", "row", "cell"),
    ]
    assert (fault["code"], fault["sheet"], fault["row"], fault["cell"]) == ("saknat-falt", "Projekt", 4, "B4")


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "saknas.xlsx"),
        ("import", "nya.xlsx", "--type", "projekten"),
        ("import", "nya.xlsx", "--mapping", "saknas.yaml"),
        ("import", "nya.xlsx", "--mapping", "nya.xlsx"),
        ("import", "nya.xlsx", "--catalogue", "saknas"),
        ("import", "nya.xlsx", "--write", "--into", "catalogue/projekt"),
        ("import", "catalogue"),
        ("export", "projekt", "nya.xlsx"),
        ("export", "--template", "projekt", "nya.xlsx"),
        ("import",),
        ("export", "projekt"),
        ("export", "projekten", "a.xlsx"),
        ("export", "projekt", "a.pdf"),
        ("export", "projekt", "a.csv", "--template"),
        ("export", "sqlite", "a.xlsx"),
        ("export", "sqlite", "a.db", "--template"),
        ("export", "sqlite", "a.db", "--catalogue", "saknas"),
    ],
)
def test_wrong_usage(cli: Cli, here: Path, file: Path, arguments: tuple[str, ...]) -> None:
    before = snapshot(here)
    code, out, err = cli(*arguments)
    assert (code, out, snapshot(here)) == (2, "", before)
    assert "Fel: " in err


def test_records_go_out_and_come_back_as_known(cli: Cli, here: Path) -> None:
    for kind in ("projekt", "exempel", "fonder", "aktiviteter", "kallor"):
        assert cli("export", kind, here / f"{kind}.xlsx").code == 0
        told = json.loads(cli("import", here / f"{kind}.xlsx", "--format", "json").out)
        assert told["not_understood"] == []
        for record in told["records"]:
            (fault,) = record["problems"]
            assert fault["message"] == f"Posten finns redan: {kind}/{record['id']}."


def test_a_template_and_a_table_for_other_programs(cli: Cli, here: Path) -> None:
    assert cli("export", "--template", "projekt", here / "mall.xlsx").code == 0
    assert openpyxl.load_workbook(here / "mall.xlsx").sheetnames[:2] == ["Läs mig", "Projekt"]
    assert cli("export", "projekt", here / "ut.csv").code == 0
    lines = (here / "ut.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("id;typ;url;titel;sammanfattning;")
    assert [line.split(";")[0] for line in lines[1:]] == ["projekt/all-in"]


def test_the_whole_catalogue_goes_out_as_a_database(cli: Cli, here: Path) -> None:
    answer = cli("export", "sqlite", "ut/prov.sqlite")
    said = "".join(f"{Path('ut') / name} är skriven.\n" for name in ("prov.sqlite", "prov.metadata.json"))
    assert answer == (0, said, "")
    with closing(sqlite3.connect(here / "ut/prov.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM poster").fetchone() == (6,)
    assert list(json.loads((here / "ut/prov.metadata.json").read_text("utf-8"))["databases"]) == ["prov"]
    (here / "ut/prov.sqlite").unlink()
    assert "prov.metadata.json finns redan" in cli("export", "sqlite", "ut/prov.sqlite").err
    assert not (here / "ut/prov.sqlite").exists()
    assert cli("export", "sqlite", "ut/prov.sqlite", "--force").code == 0


def test_no_database_is_written_of_a_catalogue_with_errors(cli: Cli, here: Path) -> None:
    (here / "catalogue/projekt/fel.yaml").write_text("titel: Utan resten\n", encoding="utf-8")
    assert cli("export", "sqlite", "prov.db") == (
        1,
        "",
        "Katalogen har fel, så ingen databas skrivs. Kör kunskapsbank check och rätta dem först.\n",
    )
    assert not (here / "prov.db").exists()


def test_why_a_database_cannot_be_made_is_told(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records_sqlite, "catalogue_sqlite", Mock(side_effect=records_sqlite.SqliteLacking("FTS5")))
    code, _, err = cli("export", "sqlite", "prov.db")
    assert (code, "en SQLite utan FTS5" in err) == (1, True)


@pytest.mark.parametrize(
    ("given", "said"),
    [("saknas.xlsx", "går inte att läsa: den finns inte."), ("catalogue", "catalogue är en mapp. Ange en fil.")],
)
def test_why_a_file_cannot_be_read_is_told(cli: Cli, here: Path, given: str, said: str) -> None:
    assert said in cli("import", given).err


def test_a_file_is_replaced_when_that_is_asked_for(cli: Cli, file: Path) -> None:
    before = file.read_bytes()
    assert "finns redan" in cli("export", "projekt", file).err
    assert file.read_bytes() == before
    assert cli("export", "projekt", file, "--force").code == 0
    assert "All In" in {cell.value for cell in openpyxl.load_workbook(file)["Projekt"]["B"]}


def test_nothing_is_written_through_a_link_out_of_the_folder(cli: Cli, here: Path, file: Path) -> None:
    (here / "annan" / "projekt").mkdir(parents=True)
    (here / "catalogue" / "ut").symlink_to(here / "annan")
    assert "ligger i katalogen" in cli("import", file, "--write", "--into", "catalogue/ut").err
    (here / "utkast").mkdir()
    (here / "utkast" / "projekt").symlink_to(here / "annan" / "projekt")
    code, out, err = cli("import", file, "--write", "--into", "utkast")
    assert (code, out) == (2, "")
    assert "utkast/projekt är en länk till en annan mapp" in err
    assert snapshot(here / "annan") == {}
    assert "1 nya" in cli("import", file, "--write", "--into", "catalogue/../nytt").out


def test_when_not_all_can_be_written_none_is_and_that_is_told(cli: Cli, here: Path, file: Path) -> None:
    (here / "utkast").write_bytes(b"")
    code, out, err = cli("import", file, "--write", "--into", "utkast")
    assert (code, err) == (1, "")
    assert "Det gick inte att läsa eller skriva utkast: det är inte en mapp. [skriva-gick-inte]" in out
    assert "→ Ingen av posterna är skriven." in out
    assert out.endswith("1 avvisade. Inget är skrivet.\n")
    told = json.loads(cli("import", file, "--write", "--into", "utkast", "--format", "json").out)
    assert [fault["code"] for fault in told["not_understood"]] == ["skriva-gick-inte"]
