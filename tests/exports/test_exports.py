"""katalog.json, katalog.csv and the zip."""

from __future__ import annotations

import csv
import datetime
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.records_csv import catalogue_csv, inert
from generator.exports.records_json import catalogue_json, record_lines
from generator.linking.links import link
from generator.publishing.offline_zip import write_zip
from generator.publishing.output import hashes
from generator.records.catalogue import Catalogue, load
from tests.browser.modules import modules

NOW = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)

RECORDS = {
    "projekt/vag-in.yaml": """
titel: Väg in
sammanfattning: '=HYPERLINK("x")'
projektägare: Exempelkommunen
status: avslutat
kommuner: ["0580"]
period: {start: 2017-09, slut: 2018}
finansiering:
  - {fond: prov-fonden, programområde: A, belopp: 26 607 900, valuta: SEK, slag: beviljat, andel_procent: "46,98"}
resultat:
  - text: Fler vågade.
    källor: [{källa: rapporten, avsnitt: Resultat}]
  - Två rader
källor: [{källa: rapporten}]
""",
    "fonder/prov-fonden.yaml": """
titel: Provfonden
sammanfattning: Betalar.
programområden: [{kod: A, medfinansiering_procent: 0}]
källor: [{källa: rapporten}]
""",
    "kallor/rapporten.yaml": "titel: Rapporten\nsammanfattning: Slutrapport.\n",
    "ordlistor/kommuner.yaml": '- {id: "0580", namn: Linköping, län: Östergötlands län}\n',
}


@pytest.fixture
def catalogue() -> Catalogue:
    return load({path: text.encode() for path, text in RECORDS.items()})[0]


def as_json(catalogue: Catalogue) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(catalogue_json(record_lines(catalogue, link(catalogue)), NOW))
    return parsed


def test_records_stand_in_json_as_they_were_written(catalogue: Catalogue) -> None:
    record = next(row for row in as_json(catalogue)["records"] if row["id"] == "projekt/vag-in")
    assert record["typ"] == "projekt"
    assert record["url"] == "projekt/vag-in.html"
    assert record["kommuner"] == ["0580"]
    assert record["period"] == {"start": "2017-09", "slut": "2018"}
    assert record["finansiering"] == [
        {
            "fond": "prov-fonden",
            "programområde": "A",
            "belopp": 26607900,
            "valuta": "SEK",
            "slag": "beviljat",
            "andel_procent": 46.98,
        }
    ]
    assert record["resultat"][0] == {
        "text": "Fler vågade.",
        "källor": [{"källa": "rapporten", "avsnitt": "Resultat"}],
    }


def test_json_says_who_links_to_a_record(catalogue: Catalogue) -> None:
    rows = {row["id"]: row for row in as_json(catalogue)["records"]}
    assert rows["fonder/prov-fonden"]["länkas_från"] == ["projekt/vag-in"]
    assert rows["kallor/rapporten"]["länkas_från"] == ["fonder/prov-fonden", "projekt/vag-in"]
    assert rows["projekt/vag-in"]["länkas_från"] == []


def test_a_co_financing_of_zero_is_a_number(catalogue: Catalogue) -> None:
    rows = {row["id"]: row for row in as_json(catalogue)["records"]}
    assert rows["fonder/prov-fonden"]["programområden"] == [{"kod": "A", "medfinansiering_procent": 0}]


def test_numbers_are_those_of_the_model_whatever_they_stand_in() -> None:
    extra = """
deltagare: {antal: {text: 1 648, källor: [{källa: rapporten}]}, kvinnor: "−0"}
budget: {fas: Ett, summa: −26 607 900, rader: [{post: Lön, belopp: "12"}]}
"""
    files = RECORDS | {"projekt/vag-in.yaml": RECORDS["projekt/vag-in.yaml"] + extra}
    catalogue, _ = load({path: text.encode() for path, text in files.items()})
    record = next(row for row in as_json(catalogue)["records"] if row["id"] == "projekt/vag-in")
    assert record["deltagare"] == {"antal": {"text": 1648, "källor": [{"källa": "rapporten"}]}, "kvinnor": 0}
    assert record["budget"] == {"fas": "Ett", "summa": -26607900, "rader": [{"post": "Lön", "belopp": 12}]}
    assert "Antal: 1648; Kvinnor: 0" in catalogue_csv(catalogue)
    assert "Summa: -26607900" in catalogue_csv(catalogue)


def test_a_length_alone_is_a_number() -> None:
    fund = "titel: Fonden\nsammanfattning: Text.\nkällor: [{källa: rapporten}]\nvillkor: {längd_månader: 18}\n"
    catalogue, _ = load({path: text.encode() for path, text in (RECORDS | {"fonder/ny.yaml": fund}).items()})
    record = next(row for row in as_json(catalogue)["records"] if row["id"] == "fonder/ny")
    assert record["villkor"] == {"längd_månader": 18}


def test_csv_opens_in_swedish_excel(catalogue: Catalogue) -> None:
    text = catalogue_csv(catalogue)
    assert text.startswith("\ufeffid;typ;url;titel")
    assert text.endswith("\r\n")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    project = next(row for row in rows if row["id"] == "projekt/vag-in")
    assert project["kommuner"] == "Linköping"
    assert project["resultat"] == "Fler vågade.\nTvå rader"
    assert "Belopp: 26607900" in project["finansiering"]
    assert "Andel: 46,98" in project["finansiering"]
    fund = next(row for row in rows if row["id"] == "fonder/prov-fonden")
    assert (fund["medfinansiering"], fund["partnerkrav"]) == ("ingen krävs", "framgår inte")
    assert (project["medfinansiering"], project["partnerkrav"]) == ("", "")


def test_csv_holds_no_formula(catalogue: Catalogue) -> None:
    assert "'=HYPERLINK" in catalogue_csv(catalogue)


@given(st.text(), st.sampled_from("=+-@\t\r\n＝＋－＠"), st.sampled_from(["", " ", "\u00a0 "]))
def test_no_text_becomes_a_formula(text: str, sign: str, space: str) -> None:
    assert inert(space + sign + text).startswith("'")


@given(st.text(min_size=1).filter(lambda text: text.lstrip(" \u00a0")[:1].isalnum()))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize("text", ["=1", " \u00a0-1", "＠a", "a=1", "a" * 40_000], ids=lambda text: text[:4])
def test_the_page_makes_the_same_cells(text: str) -> None:
    assert modules().evaluate("inert", text) == inert(text)


def test_the_zip_holds_the_site_in_one_folder_and_is_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "projekt").mkdir()
    (tmp_path / "index.html").write_text("<p>å</p>", encoding="utf-8")
    (tmp_path / "projekt" / "a.html").write_text("a")
    packed = []
    for _ in range(2):
        write_zip(tmp_path, hashes(tmp_path, ["projekt/a.html", "index.html"]), NOW)
        packed.append((tmp_path / "kunskapsbanken-offline.zip").read_bytes())
    assert packed[0] == packed[1]
    with zipfile.ZipFile(io.BytesIO(packed[0])) as archive:
        assert archive.namelist() == [
            "kunskapsbanken/LÄS MIG.txt",
            "kunskapsbanken/SHA256SUMS",
            "kunskapsbanken/index.html",
            "kunskapsbanken/projekt/a.html",
        ]
        assert "Packa upp hela mappen" in archive.read("kunskapsbanken/LÄS MIG.txt").decode("utf-8-sig")


def test_own_words_are_told_in_both_exports() -> None:
    record = RECORDS["projekt/vag-in.yaml"].replace("  - Två rader\n", "  - {text: Ett ord till., källor: []}\n")
    catalogue = load({path: text.encode() for path, text in {**RECORDS, "projekt/vag-in.yaml": record}.items()})[0]
    (project,) = (one for one in as_json(catalogue)["records"] if one["id"] == "projekt/vag-in")
    assert project["resultat"][1] == {"text": "Ett ord till.", "källor": []}
    rows = list(csv.DictReader(io.StringIO(catalogue_csv(catalogue).removeprefix("\ufeff")), delimiter=";"))
    (cell,) = (row["resultat"] for row in rows if row["id"] == "projekt/vag-in")
    assert cell == "Fler vågade.\nEtt ord till. [egen förklaring, inte källans]"
