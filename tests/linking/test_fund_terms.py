"""What a fund and its programme areas state, and what is never taken over from the whole."""

from __future__ import annotations

import typing

import pytest

from generator.linking.fund_terms import cofinancing_demands, is_closed, partner_demands, parts_of_fund
from generator.models.fund import Fund
from generator.models.types import CountryCode
from generator.records.parse import Entry
from generator.text.countries import COUNTRIES
from generator.text.swedish import sort_key
from tests.pages.views.records import SOURCE, catalogue_of


def fund(terms: str) -> Entry:
    record = f"titel: Fonden\nsammanfattning: Betalar.\nkällor: [{{källa: rapport}}]\n{terms}"
    entry = catalogue_of({"fonder/fonden": record, "kallor/rapport": SOURCE}).find("fonder/fonden")
    assert entry
    return entry


def record(terms: str) -> Fund:
    found = fund(terms).record
    assert isinstance(found, Fund)
    return found


def test_an_area_has_only_its_own_terms_and_knows_its_wholes() -> None:
    whole, a, a1 = parts_of_fund(
        fund(
            "villkor: {partnerkrav: önskas, tak: [{belopp: 9, valuta: SEK}]}\n"
            "programområden: [{kod: A, medfinansiering_procent: 46}, {kod: A1, ingår_i: A}]\n"
        )
    )
    assert (whole.terms.partner_demand, whole.terms.cofinancing) == ("önskas", None)
    assert (a.terms.partner_demand, a.terms.cofinancing, a.terms.ceilings) == (None, 46, ())
    assert (a1.terms.cofinancing, a1.path) == (None, ("programområden", 1))
    assert [part.area and part.area.code for part in a1.wholes] == ["A", None]


@pytest.mark.parametrize(
    ("terms", "demands"),
    [
        ("", ("framgår inte",)),
        ("villkor: {medfinansiering: Rapporten säger ingenting.}", ("framgår inte",)),
        ("villkor: {medfinansiering: 10 procent för kommuner och 20 procent för företag.}", ("krävs",)),
        ("villkor: {medfinansiering_procent: 0}", ("ingen krävs",)),
        (
            "programområden: [{kod: A, medfinansiering_procent: 46}, {kod: B}, {kod: C, medfinansiering_procent: 0}]",
            ("ingen krävs", "krävs"),
        ),
        ("utlysningar: [{namn: Vår, medfinansiering_procent: 53}]", ("krävs",)),
    ],
)
def test_what_a_fund_demands_of_own_money(terms: str, demands: tuple[str, ...]) -> None:
    assert cofinancing_demands(record(terms)) == demands


def test_what_a_fund_demands_of_partners() -> None:
    assert partner_demands(record("")) == ("framgår inte",)
    assert partner_demands(record("villkor: {partnerländer: EE}")) == ("framgår inte",)
    areas = "programområden: [{kod: A, partnerkrav: inget krav}, {kod: B, partnerkrav: krävs}]"
    assert partner_demands(record(areas)) == ("krävs", "inget krav")


def test_a_fund_with_history_is_closed() -> None:
    assert is_closed(record("avslutad: Programmet är slut.\n"))
    assert not is_closed(record("programperiod: 2007–2013\n"))


def test_every_country_has_a_name() -> None:
    assert tuple(COUNTRIES) == typing.get_args(CountryCode)
    assert list(COUNTRIES.values()) == sorted(COUNTRIES.values(), key=sort_key)
