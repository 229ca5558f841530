"""Dates as Swedes write them."""

from __future__ import annotations

import pytest

from generator.text.dates import meant_about, meant_date, meant_half_year, meant_period


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1 september 2017", "2017-09-01"),
        ("den 1:a sept 2017", "2017-09-01"),
        ("fredagen den 1 september 2017", "2017-09-01"),
        ("1/9 2017", "2017-09-01"),
        ("1.9.2017", "2017-09-01"),
        ("20170901", "2017-09-01"),
        ("170901", "2017-09-01"),
        ("31/12-22", "2022-12-31"),
        ("12/31/2022", "2022-12-31"),
        ("2022/12", "2022-12"),
        ("2022-1", "2022-01"),
        ("12/2022", "2022-12"),
        ("2022 december", "2022-12"),
        ("dec 22", "2022-12"),
        ("2022-12-31 00:00:00", "2022-12-31"),
        ("44926", "2022-12-31"),
        ("2025-02-30", ""),
        ("99 maj 2020", ""),
        ("1 blåember 2020", ""),
        ("12345", ""),
        ("pågår", ""),
        ("", ""),
    ],
)
def test_a_date(text: str, meant: str) -> None:
    assert meant_date(text) == meant


@pytest.mark.parametrize("text", ["i mars 2027", "under mars månad 2027", "mars -27"])
def test_a_month_in_a_sentence(text: str) -> None:
    assert meant_date(text) == "2027-03"


@pytest.mark.parametrize("text", ["preliminärt mars 2027", "ca i mars 2027", "slutet av mars 2027"])
def test_a_time_about_a_month(text: str) -> None:
    assert (meant_date(text), meant_about(text)) == ("", "2027-03")


@pytest.mark.parametrize("text", ["hösten 2022", "HT22", "ca 2022", "slutet av 2022", "Q4 2022", "2022 Q4", "2022-?"])
def test_a_time_less_exact_than_a_month(text: str) -> None:
    assert (meant_date(text), meant_about(text)) == ("", "2022")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2021-2022", ("2021", "2022")),
        ("2021–2022", ("2021", "2022")),
        ("2022-01-01 - 2022-12-31", ("2022-01-01", "2022-12-31")),
        ("jan 2022 till mars 2023", ("2022-01", "2023-03")),
        ("2022-01 t.o.m. 2022-12", ("2022-01", "2022-12")),
        ("2022", ("2022", "2022")),
        ("2022–", ("2022", "")),
        ("hösten", None),
        ("2022–våren", None),
        ("", None),
    ],
)
def test_a_period(text: str, ends: tuple[str, str] | None) -> None:
    assert meant_period(text) == ends


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("första halvåret 2027", "2027-H1"),
        ("Under andra halvåret 2027.", "2027-H2"),
        ("preliminärt 1:a halvåret 2027", "2027-H1"),
        ("andra halvan av 2027", "2027-H2"),
        ("H1 2027", "2027-H1"),
        ("2027 h2", "2027-H2"),
        ("2027-h1", "2027-H1"),
        ("halvår 2 2027", "2027-H2"),
        ("våren 2027", ""),
        ("VT 2027", ""),
        ("H3 2027", ""),
        ("slutet av första halvåret 2027", ""),
        ("2027", ""),
    ],
)
def test_half_a_year(text: str, meant: str) -> None:
    assert meant_half_year(text) == meant
