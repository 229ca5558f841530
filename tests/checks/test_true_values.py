"""Texts and values that look like slips and are none: silent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.test_words_in_place import told

PARTIES = """
Exempelby kommun, Kommunledningskontoret
Region Östergötland, Centrum för verksamhetsstöd
Arbetsförmedlingen, Enheten för integration
Linköpings universitet, Institutionen för samhälls- och välfärdsstudier
Vård, Omsorg och Skola AB
Stiftelsen Skola, Arbete och Fritid
Råd, Stöd & Hjälp ekonomisk förening
Ideella föreningen Öst, Norra kretsen
Myndigheten för ungdoms- och civilsamhällesfrågor
Barn- och ungdomsförvaltningen, Motala
Studieförbundet Vuxenskolan, SV Östergötland
Statens institutionsstyrelse, SiS
Svenska kyrkan, Linköpings stift
Länsstyrelsen i Östergötland
Verket för innovationssystem, Vinnova
Södra kommunerna (Ödeshög, Boxholm och Ydre)
"""
NOT_STATED = """
Hur många deltagare som fick arbete framgår inte.
Antalet kvinnor framgår inte.
Det framgår inte hur deltagarna valdes ut.
Rapporten säger inte hur många som fortsatte till studier.
Resultatet för kvinnor redovisas inte.
Hur resultatet mättes framgår inte.
Hur resultaten ska tas till vara framgår inte.
Budgeten för andra året framgår inte.
Egen insats per kommun framgår inte.
Vilka kommuner som fortsatte efter projektet anges inte.
Vilka parter som betalade framgår inte.
Projektägarens egen kostnad framgår inte.
Effekten på målgruppen är okänd.
Det är oklart om projektet fortsätter.
Källan säger inte varför projektet lades ner.
Hur budgeten delades framgår inte.
När utvärderingen gjordes framgår inte.
Slutdatum för fas ett framgår inte.
Finansieringen efter projektets slut är oklar.
Uppgift om ålder saknas.
Rapporten anger inte deltagarnas bakgrund.
Deltagarnas utbildning framgår inte.
Målgruppens storlek framgår inte.
Målgruppen framgår tydligt av ansökan.
Perioden för förstudien framgår inte.
Resultatet är okänt för allmänheten.
Antal deltagare i Motala framgår inte.
Resultat på lång sikt framgår inte.
Vem som betalade lokalerna framgår inte.
"""
TEXTS = """
Arbets- och studievägledning ges varje vecka.
In- och utvandring
Barn- och ungdomsverksamhet, hälso- och sjukvård samt för- och grundskola
Språk-, yrkes- och samhällskunskap
Före- och eftermätningar gjordes.
Kort- eller långtidsarbetslösa
Kort- alternativt långtidsarbetslösa
Dag-, kväll- respektive helgtid
Nu- och framtid
Kommun- resp. regionnivå
In- såväl som utflyttning
Hel- än mer deltid
Sfi- undervisningen hålls på kvällar.
Upp- till nedgång
Läs- (och skriv)stöd
Teori- plus praktikdelar
Kommun-, region- och statsnivå
Mentors- & handledarstöd
Frågor om A & B
Antal < 10 redovisas inte, och > 90 slås ihop.
Både in- såväl som utflyttning
Både kort- alternativt långtid
Både teori- plus praktikdelar
Både hel- än deltid
Både läs- (och skriv)stöd
Både språk-, yrkes- och samhällskunskap
Både ungdoms- & vuxenstöd
Både upp- eller nedgång
Både dag- respektive kvällstid
Både dag- och kvällstid
Med mål- och resultatstyrning, hälso- samt sjukvård
Från för- till eftermätning
Både mot- såsom medgång
Både korttids- liksom långtidsarbetslösa
Av dag- via kväll- med mera
För yrkes- (inte allmän) utbildning
Barn- – och ungdomsfrågor
Barn- inklusive ungdomsfrågor
Forskning & utveckling (F&U)
Kvinnor <25 år och män >25 år
"""
SHARES = ["1", "0", "100", "0,5 %", "1,5", "10,25", "66,5"]


@pytest.mark.parametrize("name", PARTIES.strip().split("\n"))
def test_one_party(name: str) -> None:
    assert told("projekt", {"parter": name}) == []


@pytest.mark.parametrize("words", NOT_STATED.strip().split("\n"))
def test_that_another_thing_is_not_stated(words: str) -> None:
    fields = {
        "period": {"start": "2015", "slut": "2017"},
        "deltagare": {"antal": "43"},
        "budget": [{"summa": "2500000", "valuta": "SEK"}],
        "finansiering": [{"finansiär": "Regionen", "belopp": "100", "valuta": "SEK"}],
        "målgrupper": ["unga"],
        "kommuner": ["0580"],
        "parter": ["En förening"],
        "utfall": "avvecklat",
        "resultat": "Fler fick arbete.",
    }
    assert told("projekt", {**fields, "att_tänka_på": words}) == []


@pytest.mark.parametrize("words", TEXTS.strip().split("\n"))
def test_a_text(words: str) -> None:
    assert told("projekt", {"syfte": words}) == []


@pytest.mark.parametrize("share", SHARES)
def test_a_share(share: str) -> None:
    row: dict[str, Any] = {"finansiär": "Regionen", "andel_procent": share}
    assert told("projekt", {"finansiering": [row]}) == []


@pytest.mark.parametrize("year", ["1901", "1962", "2026", "2049", "2070"])
def test_a_year(year: str) -> None:
    assert told("projekt", {"period": {"start": year}}) == []
