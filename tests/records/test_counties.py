"""Counties follow from the municipalities."""

from __future__ import annotations

import pytest

from generator.records.counties import as_shown, counties
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


def test_readers_see_the_municipalities_that_records_name_and_the_rest_of_the_counties_that_they_name() -> None:
    places = {"0580": "05", "0586": "05", "1280": "12", "1863": "18", "2326": "23"}
    names = {**NAMES, "12": "Skåne län"}
    rows = "".join(f'- {{id: "{id}", namn: K{id}, län: {names[county]}}}\n' for id, county in places.items())
    files = {
        "ordlistor/kommuner.yaml": rows,
        "projekt/exempel.yaml": f"{PROJECT}län: Östergötland\nkommuner: ['1863']\n",
    }
    shown = as_shown(check(files)[0])
    assert [*shown.vocabularies["kommuner"]] == ["0580", "0586", "1863"]
    assert [*as_shown(check({"ordlistor/kommuner.yaml": rows})[0]).vocabularies["kommuner"]] == []
