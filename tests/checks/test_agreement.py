"""What is said in words and what is said in fields: told when they differ, and never when they need not agree."""

from __future__ import annotations

import re

import pytest

from generator.faults.problems import Problem
from tests.small import PROJECT, check

SOURCED = "källor: [{källa: oschotte-guschelov, avsnitt: Bakgrund}]\n"
FUND = f"titel: Provfond\nsammanfattning: Betalar prov.\n{SOURCED}"
IN_WORDS_ONLY = {
    "villkor: {medfinansiering: 10 %}": "villkor.medfinansiering_procent 10",
    "villkor: {medfinansiering: tio procent}": "villkor.medfinansiering_procent 10",
    "villkor: {medfinansiering: Enligt rapporten ca 10 procent.}": "villkor.medfinansiering_procent 10",
    "villkor: {medfinansiering: [Minst 25 procent.]}": "villkor.medfinansiering_procent 25",
    "villkor: {medfinansiering: Hälften av kostnaden.}": "villkor.medfinansiering_procent 50",
    "villkor: {medfinansiering: Ingen medfinansiering krävs.}": "villkor.medfinansiering_procent 0",
    "villkor: {medfinansiering: Ingen}": "villkor.medfinansiering_procent 0",
    "villkor: {råd: Räkna med 10 procent i medfinansiering.}": "villkor.medfinansiering_procent 10",
    "villkor: {medfinansiering: Fonden betalar högst 80 procent.}": "villkor.stöd_högst_procent 80",
    "villkor: {medfinansiering: 10}": "villkor.medfinansiering_procent 10",
    "villkor: {om_taket: 500 000}": "villkor.tak.belopp 500000",
    "villkor: {om_taket: 2 milj. kr}": "villkor.tak.belopp 2000000",
    "villkor: {om_taket: Högst 500 000 euro per projekt.}": "villkor.tak.belopp 500000",
    "villkor: {om_taket: Projektet får pågå i 24 månader.}": "villkor.längd_månader.högst 24",
    "villkor: {krav_på_sökande: Projektet får pågå högst två år.}": "villkor.längd_månader.högst 24",
    "villkor: {längd_månader: [{vanligen: högst 36 mån}]}": "villkor.längd_månader.0.högst 36",
    "programområden: [{kod: A, om_taket: Högst 9 kr.}]": "programområden.0.tak.belopp 9",
    "programområden: [{kod: A, kommentar: Projektet pågår högst ett år}]": "programområden.0.längd_månader.högst 12",
    "villkor: {utlysningar: Utlysningen stänger 15 mars 2026.}": "utlysningar.stänger 2026-03-15",
    "programområden: [{kod: A, kommentar: Medfinansiering 10 %.}]": "programområden.0.medfinansiering_procent 10",
    "programområden: [{kod: A, fokus: Ingen medfinansiering krävs.}]": "programområden.0.medfinansiering_procent 0",
    "programområden: [{kod: A, kommentar: '66,5 procent av fonden.'}]": "programområden.0.andel_av_fonden_procent 66.5",
    "{utlysningar: [{namn: Vår, stänger: 2026-03-15}], villkor: {utlysningar: Nästa stänger 1 maj 2027.}}": (
        "utlysningar.stänger 2027-05-01"
    ),
    "utlysningar: [{namn: Vår, status: Öppnar 15 januari 2026}]": "utlysningar.0.öppnar 2026-01-15",
}
DIFFERENT = [
    "villkor: {medfinansiering_procent: 20, medfinansiering: 10 %}",
    "villkor: {medfinansiering_procent: 12, medfinansiering: 15–20 procent}",
    "villkor: {medfinansiering_procent: 0, medfinansiering: 10 %}",
    "villkor: {medfinansiering_procent: 10, medfinansiering: Ingen medfinansiering krävs.}",
    "villkor: {om_taket: Högst 1 mkr, tak: [{belopp: 900 000, valuta: SEK}]}",
    "villkor: {om_taket: Högst 900 000 kr, tak: [{belopp: 900 000, valuta: EUR}]}",
    "villkor: {längd_månader: [{högst: 24, vanligen: högst 36 månader}]}",
    "programområden: [{kod: A, medfinansiering_procent: 46, kommentar: Medfinansiering 10 %.}]",
    "programområden: [{kod: A, andel_av_fonden_procent: 60, kommentar: 66 procent av fonden.}]",
    "utlysningar: [{namn: Vår, stänger: 2026-03-15, status: Stänger 1 april 2026}]",
]
AGREED = [
    "villkor: {medfinansiering: Hur stor del den sökande ska stå för framgår inte.}",
    "villkor: {medfinansiering: Rapporten säger ingenting om medfinansiering.}",
    "villkor: {medfinansiering: 10–15 procent}",
    "villkor: {medfinansiering: 10 procent för kommuner och 20 procent för företag.}",
    "villkor: {medfinansiering: [20 procent i A., 30 procent i B.]}",
    "villkor: {medfinansiering: I tidigare utlysningar var kravet 10 procent.}",
    "villkor: {medfinansiering: Till exempel kan kravet vara 10 procent.}",
    "villkor: {medfinansiering: Enligt artikel 10 krävs medfinansiering.}",
    "villkor: {medfinansiering: Högst 10 procent av medfinansieringen får vara arbetstid.}",
    "villkor: {medfinansiering_procent: 20, medfinansiering: Fonden betalar upp till 80 procent.}",
    "villkor: {medfinansiering_procent: 20, medfinansiering: 20 procent. Hälften får vara arbetstid.}",
    "villkor: {medfinansiering_procent: 15, medfinansiering: 10–20 procent}",
    "villkor: {om_taket: Oftast inget uttalat tak.}",
    "villkor: {om_taket: Beloppet anges inte.}",
    "villkor: {om_taket: Utlysningen 2024 hade inget tak.}",
    "villkor: {om_taket: Minst 50 000 kr.}",
    "villkor: {om_taket: 1–2 miljoner kronor}",
    "villkor: {om_taket: Utlysningen har en pott på 20 miljoner kronor.}",
    "villkor: {om_taket: 1 tkr eller 2 tkr, tak: [{storlek: A, belopp: 1000}, {storlek: B, belopp: 2000}]}",
    "villkor: {längd_månader: [{storlek: Stort, vanligen: 2–3 år}]}",
    "villkor: {utlysningar: Två gånger om året.}",
    "{villkor: {medfinansiering_procent: 20}, programområden: [{kod: A, kommentar: Medfinansieringen är 20 procent.}]}",
]
PROJECTS = {
    "deltagare: {kommentar: Totalt 40 deltagare.}": "ord-utan-falt",
    "deltagare: {antal: 40, kommentar: Totalt 50 deltagare.}": "ord-och-falt-olika",
    "deltagare: {antal: 40, kommentar: 24 kvinnor.}": "ord-utan-falt",
    "deltagare: {antal: 40, kommentar: 20 fick arbete.}": "",
    "deltagare: {antal: 40, kommentar: 24 kvinnor och 16 män.}": "ord-utan-faltord-utan-falt",
    "deltagare: {kommentar: 40}": "ord-utan-falt",
    "finansiering: [{finansiär: A, kommentar: 180 tkr}]": "ord-utan-falt",
    "finansiering: [{finansiär: A, belopp: 90, slag: sökt, kommentar: Sökt belopp är 80 kr.}]": "ord-och-falt-olika",
    "finansiering: [{finansiär: A, belopp: 90, kommentar: Lokaler för 20 kr och tid för 70 kr.}]": "",
    "finansiering: [{finansiär: A, kommentar: 20 procent av kostnaden}]": "ord-utan-falt",
    "budget: [{kommentar: 'Totalt 1,5 mkr'}]": "ord-utan-falt",
    "att_tänka_på: Projektet pågick 2018–2019.": "ord-utan-falt",
    "{period: {start: 2022}, att_tänka_på: Projektet pågick 2018–2019.}": "ord-och-falt-olika",
    "att_tänka_på: Projekttiden var januari 2018 till maj 2019.": "ord-utan-falt",
    "{period: {start: 2018-09, slut: 2019-05}, att_tänka_på: Projektet pågick 2018–2019.}": "",
}


def told(record: str, file: str, lines: str) -> list[Problem]:
    lines = (
        re.sub(r"([}\]]), (?=[a-zåäö_]+: [{\[A-Z])", r"\1\n", lines[1:-1], count=1) if lines.startswith("{") else lines
    )
    return check({file: f"{record}{lines}\n"})[1]


@pytest.mark.parametrize("lines", IN_WORDS_ONLY)
def test_a_value_that_stands_only_in_words_is_shown_with_the_line_to_add(lines: str) -> None:
    (fault,) = told(FUND, "fonder/prov.yaml", lines)
    assert (fault.code, fault.severity, f"{fault.field} {fault.offer}") == (
        "ord-utan-falt",
        "warning",
        IN_WORDS_ONLY[lines],
    )
    assert f"{fault.field.rpartition('.')[2]}: {fault.offer}" in fault.hint


@pytest.mark.parametrize("lines", DIFFERENT)
def test_words_that_say_something_else(lines: str) -> None:
    (fault,) = told(FUND, "fonder/prov.yaml", lines)
    assert (fault.code, fault.severity) == ("ord-och-falt-olika", "warning")


@pytest.mark.parametrize("lines", AGREED)
def test_words_that_need_no_field(lines: str) -> None:
    assert told(FUND, "fonder/prov.yaml", lines) == []


@pytest.mark.parametrize("lines", PROJECTS)
def test_projects(lines: str) -> None:
    assert "".join(fault.code for fault in told(PROJECT, "projekt/prov.yaml", lines)) == PROJECTS[lines]
