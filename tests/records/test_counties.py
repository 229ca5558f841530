"""Counties follow from the municipalities."""

from __future__ import annotations

import pytest

from generator.records.counties import counties, nearest_first, shown_municipalities
from generator.records.county_codes import county_code, county_of
from tests.small import PROJECT, check, problems

NAMES = {"05": "Östergötlands län", "14": "Västra Götalands län", "18": "Örebro län", "23": "Jämtlands län"}


def test_the_first_two_digits_are_the_code() -> None:
    assert county_of("0580") == "05"
    assert counties(check({})[0]) == {"05": "Östergötlands län", "18": "Örebro län"}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("05", "05"),
        ("Östergötlands län", "05"),
        ("östergötlands län", "05"),
        ("Östergötland", "05"),
        ("Västra Götaland", "14"),
        ("Örebro", "18"),
        ("Örebro län", "18"),
        ("Jämtland", "23"),
        ("5", None),
        ("Skåne län", None),
        ("län", None),
        ("", None),
    ],
)
def test_a_county_by_code_or_by_name(value: str, code: str | None) -> None:
    assert county_code(value, NAMES) == code


def test_a_faulty_municipality_judges_no_county() -> None:
    files = {
        "ordlistor/kommuner.yaml": '- {id: "0580", namn: Linköping}\n',
        "projekt/exempel.yaml": f"{PROJECT}län: Skåne län\nkommuner: ['0580']\n",
    }
    assert [(file, code) for file, _, _, code, _ in problems(files)] == [("ordlistor/kommuner.yaml", "saknat-falt")]


def test_readers_see_the_municipalities_that_are_named_and_the_rest_of_a_county_that_nearly_is() -> None:
    places = {"0580": "05", "0586": "05", "1280": "12", "1281": "12", "1282": "12", "2326": "23"}
    names = {**NAMES, "12": "Skåne län"}
    rows = "".join(f'- {{id: "{id}", namn: K{id}, län: {names[county]}}}\n' for id, county in places.items())
    catalogue, _ = check({"ordlistor/kommuner.yaml": rows})
    assert [*shown_municipalities(catalogue, {"0586", "1281"})] == ["0580", "0586", "1281"]
    assert [*shown_municipalities(catalogue, {"1280", "1281"})] == ["1280", "1281", "1282"]
    assert [*shown_municipalities(catalogue, ())] == []


def test_municipalities_of_the_county_that_records_name_come_first_then_in_swedish_order() -> None:
    rows = [("0117", "Österåker", "Stockholms län"), ("2380", "Östersund", "Jämtlands län")]
    rows += [("1863", "Hällefors", "Örebro län"), ("0580", "Linköping", "Östergötlands län")]
    listed = "".join(f'- {{id: "{code}", namn: {name}, län: {county}}}\n' for code, name, county in rows)
    found, _ = check({"ordlistor/kommuner.yaml": listed, "projekt/ett.yaml": f"{PROJECT}kommuner: ['0580']\n"})
    names = [row.term.name for row in nearest_first(found)]
    assert names == ["Linköping", "Hällefors", "Östersund", "Österåker"]
