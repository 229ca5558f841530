"""The fund finder's verdicts: the report's own, and those of terms that no real fund has."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from generator.linking.matrix import matrix
from tests.browser.match_cases import CASES, FAILED, MET, SILENT, UNANSWERED, Case
from tests.browser.matching import asked, data_of, matches, real_data, rule_of
from tests.pages.views.records import SOURCE, site_of
from tests.real import real_catalogue

RULES = ["aktivitet", "område", "målgrupp", "sökande", "partnerland", "partner", "disputerad"]
RULES += ["medfinansiering", "tak", "längd", "start"]
FUND = "titel: Fonden\nsammanfattning: Betalar.\nkällor: [{källa: rapport, avsnitt: Inledning}]\n"


def data(**funds: str) -> dict[str, Any]:
    files = {f"fonder/{id}": FUND + terms for id, terms in funds.items()}
    return data_of(site_of({**files, "kallor/rapport": SOURCE}))


def verdict(terms: str, rule: str, **answers: Any) -> tuple[str, str]:
    judged = rule_of(matches(data(fonden=terms), answers), "fonder/fonden", rule)
    return judged["verdict"], judged["how"].replace("\u00a0", " ")


@cache
def told_of_cases() -> dict[int, list[dict[str, Any]]]:
    """What is told of each case, by its number: asked at once, since to hand over the data takes longest."""
    return {
        number: told["matches"] for number, told in enumerate(asked(real_data(), *(case.answers for case in CASES)))
    }


@pytest.mark.parametrize(("number", "case"), list(enumerate(CASES)), ids=str)
def test_the_reports_own_verdicts(number: int, case: Case) -> None:
    judged = rule_of(told_of_cases()[number], case.part, case.rule)
    assert judged["verdict"] == case.verdict
    if case.verdict != SILENT:
        assert {"källa": "oschotte-guschelov", "avsnitt": case.section} in judged["källor"]


def test_each_activity_meets_just_the_parts_that_the_list_names() -> None:
    table, activities = matrix(real_catalogue()), real_catalogue().records["aktiviteter"]
    every = asked(real_data(), *({"aktivitet": activity} for activity in activities))
    assert len(every) == 9
    for activity, told in zip(activities, every, strict=True):
        listed = {f"fonder/{fund}" for (row, fund) in table.cells if row == activity}
        listed |= {
            f"fonder/{cell.fund}#{code.lower()}" for cell in table.cells.values() if cell.activity == activity
            for code in cell.codes
        }  # fmt: skip
        found = told["matches"]
        met = {one["id"] for one in found if rule_of(found, one["id"], "aktivitet")["verdict"] == MET}
        assert met == listed, activity
        assert not any(one["failed"] for one in found)


@pytest.mark.parametrize(
    "answers", [{}, {"malgrupper": ["nyanlanda"], "egen_andel": 10, "disputerad": "nej"}, {"partnerlander": ["DE"]}]
)
def test_order_is_failed_then_met_with_history_last(answers: dict[str, Any]) -> None:
    found = matches(real_data(), answers)
    assert [one["rules"][0]["rule"] for one in found] == ["aktivitet"] * len(found)
    assert all([rule["rule"] for rule in one["rules"]] == RULES for one in found)
    keys = [(one["history"], one["failed"], -one["met"]) for one in found]
    assert keys == sorted(keys)


def test_equal_ones_come_by_title() -> None:
    found = matches(data(bb="", cc="", aa="avslutad: Slut.\n"), {})
    assert [one["id"] for one in found] == ["fonder/bb", "fonder/cc", "fonder/aa"]


@pytest.mark.parametrize(
    ("terms", "rule", "answers", "told"),
    [
        ("{medfinansiering_procent: 46}", "medfinansiering", {"belopp": "3 000 000 kr", "egen_andel": 5},
         (FAILED, "med 1 380 000 kr i egna medel")),
        ("{medfinansiering_procent: 20, medfinansiering_in_natura: ja}", "medfinansiering",
         {"belopp": "6,9 miljoner", "egen_andel": 5}, (FAILED, "med 1 380 000 kr i egna medel eller in natura")),
        ("{medfinansiering_procent: 20}", "medfinansiering", {"belopp": 1000, "valuta": "EUR", "egna_medel": 100},
         (FAILED, "med 200 euro i egna medel")),
        ("{medfinansiering_procent: 66.5}", "medfinansiering", {"egen_andel": 0},
         (FAILED, "med 66,5 % i egna medel")),
        ("{medfinansiering_procent: 20, medfinansiering_in_natura: nej}", "medfinansiering",
         {"egen_andel": 20, "in_natura": "ja"}, (FAILED, "om den egna delen är pengar")),
        ("{medfinansiering_procent: 20}", "medfinansiering", {"egen_andel": 20, "in_natura": "ja"},
         (MET, "Källan säger inte om annat än pengar får räknas")),
        ("{partnerkrav: krävs, partnerländer: [FI, AX]}", "partnerland", {"partnerlander": "ingen"},
         (FAILED, "med en partner i Finland eller på Åland")),
        ("{partnerkrav: krävs, partnerländer: [FI]}", "partnerland", {"partnerlander": "DE"},
         (FAILED, "med en partner i Finland")),
        ("{partnerkrav: inget krav, partnerländer: [FI]}", "partnerland", {"partnerlander": "ingen"},
         (MET, "Krävs inte")),
        ("{partnerländer: [FI]}", "partnerland", {"partnerlander": "DE"}, (SILENT, "Källan säger inte om det krävs")),
        ("{partnerkrav: krävs}", "partner", {"partner_universitet": "nej"}, (UNANSWERED, "")),
        ("{partnerkrav: krävs}", "partner", {"partner_kommuner": "ja"}, (MET, "")),
        ("{partnerkrav: krävs, partner_slag: [universitet, civilsamhälle]}", "partner",
         {"partner_universitet": "nej", "partner_civilsamhalle": "nej"},
         (FAILED, "med ett universitet eller civilsamhället som partner")),
        ("{vem_får_söka_slag: [kommun, förening]}", "sökande", {"sokande": "företag"},
         (FAILED, "om en kommun eller en förening söker")),
        ("{disputerad: inget krav}", "disputerad", {"disputerad": "nej"}, (MET, "Krävs inte")),
        ("{tak: [{belopp: 5, valuta: EUR}, {belopp: 90, valuta: SEK}]}", "tak", {"belopp": 90}, (MET, "")),
        ("{tak: [{belopp: 5, valuta: EUR}, {belopp: 90, valuta: SEK}]}", "tak", {"belopp": 91},
         (UNANSWERED, "Beloppet står i euro. Kunskapsbanken räknar inte om valutor")),
        ("{tak: [{belopp: 5, valuta: SEK}, {belopp: 90, valuta: SEK}]}", "tak", {"belopp": 91},
         (FAILED, "med högst 90 kr")),
        ("{tak: [{belopp: 5}]}", "tak", {"belopp": 4}, (SILENT, "Källan anger ingen valuta")),
        ("{tak: [{belopp: 500, valuta: SEK, storlek: Litet projekt}]}", "tak", {"belopp": 4},
         (MET, "Som litet projekt")),
        ("{längd_månader: [{högst: 18}, {högst: 36}]}", "längd", {"manader": 37}, (FAILED, "på högst 36 månader")),
        ("{längd_månader: [{vanligen: 2–3 år}]}", "längd", {}, (MET, "Ingen gräns anges")),
    ],
)  # fmt: skip
def test_what_would_make_a_rule_pass(terms: str, rule: str, answers: dict[str, Any], told: tuple[str, str]) -> None:
    assert verdict(f"villkor: {terms}\n", rule, **answers) == told


@pytest.mark.parametrize(
    ("period", "start", "told"),
    [
        ("2021–2027", "2027-12-31", (MET, "")),
        ("2021-2027", "2028", (FAILED, "om projektet startar senast 2027")),
        ("2021–2027", "2020-06", (FAILED, "om projektet startar tidigast 2021")),
        ("2021–2027", None, (UNANSWERED, "")),
        ("till och med 2027", "2028", (SILENT, "")),
    ],
)
def test_a_start_is_judged_by_the_years_of_the_programme(period: str, start: str | None, told: tuple[str, str]) -> None:
    answers = {"start": start} if start else {}
    assert verdict(f"programperiod: {period}\nprogramområden: [{{kod: A}}]\n", "start", **answers) == told
    found = matches(data(fonden=f"programperiod: {period}\nprogramområden: [{{kod: A}}]\n"), answers)
    assert rule_of(found, "fonder/fonden#a", "start")["verdict"] == told[0]


def test_a_fund_without_terms_is_silent_whatever_is_answered() -> None:
    answers = {"belopp": 5, "manader": 5, "egen_andel": 5, "sokande": "kommun", "disputerad": "ja"}
    (one,) = matches(data(fonden=""), {**answers, "partnerlander": "FI", "partner_universitet": "ja"})
    assert {rule["verdict"] for rule in one["rules"]} == {SILENT}
    assert (one["cost"], one["met"], one["failed"]) == (None, 0, 0)


def test_an_area_is_bound_by_its_wholes_but_not_by_what_is_only_our_reading() -> None:
    terms = (
        "villkor: {disputerad: krävs}\n"
        "programområden:\n  - {kod: A, medfinansiering_procent: 46}\n  - {kod: A1, ingår_i: A}\n"
        "  - {kod: A2, ingår_i: {text: A, källor: []}}\n"
    )
    found = matches(data(fonden=terms), {"egen_andel": 1, "disputerad": "nej"})
    judged = {
        (area, rule): (found_rule["verdict"], found_rule["of"])
        for area in ("a1", "a2")
        for rule in ("medfinansiering", "disputerad")
        for found_rule in [rule_of(found, f"fonder/fonden#{area}", rule)]
    }
    assert judged == {
        ("a1", "medfinansiering"): (FAILED, "programområde A"),
        ("a2", "medfinansiering"): (SILENT, ""),
        ("a1", "disputerad"): (FAILED, "hela fonden"),
        ("a2", "disputerad"): (FAILED, "hela fonden"),
    }


def test_the_own_part_is_told_in_the_currency_that_was_asked() -> None:
    (one,) = matches(data(fonden="villkor: {medfinansiering_procent: 20}\n"), {"belopp": "1,5 mnkr"})
    assert (one["cost"]["amount"], one["cost"]["currency"]) == (300_000, "SEK")
    assert one["cost"]["words"].replace("\u00a0", " ") == "300 000 kr, 20 % av 1 500 000 kr"


def test_an_empty_catalogue_has_no_matches() -> None:
    assert matches(data_of(site_of({})), {"belopp": 5}) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("__proto__", "x"), ("constructor", "x"), ("okänd", "1"), ("aktivitet", "finns-inte"),
        ("aktivitet", "toString"),
        ("partnerlander", "<img/src=x>"), ("belopp", "1e9"), ("belopp", "-5"), ("belopp", "0"), ("belopp", "NaN"),
        ("manader", "1,5"), ("egen_andel", "101"), ("disputerad", "kanske"), ("valuta", "__proto__"),
        ("belopp", "9" * 400), ("sokande", "\u202ekommun"), ("start", "2027-13"), ("start", "snart"), ("start", "27"),
    ],
)  # fmt: skip
def test_answers_that_cannot_be_read_are_told_and_change_nothing(name: str, value: str) -> None:
    (told,) = asked(data(fonden=""), {name: value})
    assert [(one["name"], value.startswith(one["value"])) for one in told["refused"]] == [(name, True)]


@pytest.mark.parametrize("value", ["", " ", ","])
def test_an_empty_answer_is_none(value: str) -> None:
    empty, none = asked(real_data(), {"partnerlander": value}, {})
    assert empty == none


def test_an_answer_may_be_several_in_one() -> None:
    one, several = asked(real_data(), {"partnerlander": "DE, FI"}, {"partnerlander": ["DE", "FI"]})
    assert one == several
