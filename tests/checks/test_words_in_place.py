"""Sentences as reports have them, beside fields that are right: silent; and beside fields that are wrong: told."""

from __future__ import annotations

from typing import Any

import pytest

from generator.reading.yaml_text import as_yaml
from tests.small import PROJECT, check

FUND = "titel: Provfond\nsammanfattning: Betalar prov.\nkällor: [{källa: oschotte-guschelov}]\n"
BASE = {"projekt": PROJECT, "fonder": FUND}


def told(folder: str, fields: dict[str, Any]) -> list[str]:
    record = "".join(line for line in BASE[folder].splitlines(True) if line.partition(":")[0] not in fields)
    return [fault.code for fault in check({f"{folder}/prov.yaml": f"{record}{as_yaml(fields)}"})[1]]


ABOUT_PARTICIPANTS = """
Drygt 40 deltagare
Drygt 40 deltagare, varav ungefär hälften kvinnor.
Cirka 40 deltagare.
Ca 45 personer
c:a 40 deltagare
Omkring 40 deltagare deltog.
Nästan 50 deltagare.
Knappt 50 personer
Närmare 50 deltagare
Minst 40 deltagare
Fler än 40 deltagare
Mer än 20 personer
Över 40 deltagare
Högst 60 deltagare
Upp till 50 deltagare
Färre än 50 deltagare.
40–45 deltagare
Mellan 40 och 50 personer
43
43 st
43 deltagare.
Fyrtiotre deltagare.
3 personer hoppade av
3 hoppade av, 40 gick vidare.
Målet var 60 deltagare.
Planerat antal: 60 deltagare
I ansökan angavs 100 deltagare.
60 deltagare enligt ansökan, 43 enligt slutrapporten.
Hälften av deltagarna var kvinnor.
En tredjedel av deltagarna fick arbete.
20 deltagare per år
12 nya deltagare våren 2018
15 deltagare i Motala och 28 i Mjölby
12 arbetslösa deltagare
Av dem gick 12 personer vidare till studier.
Det förra projektet hade 120 deltagare.
Jämfört med 80 deltagare i det finska projektet.
Varje grupp hade 8 deltagare.
Två grupper om 20 personer
1,200 personer nåddes av informationen.
1 200 besökare på mässan
75 procent närvaro
10 deltagare åt gången
1 200 personer fick information.
6 personer per grupp och vecka
"""


@pytest.mark.parametrize("words", ABOUT_PARTICIPANTS.strip().split("\n"))
def test_participants_that_are_right(words: str) -> None:
    assert told("projekt", {"deltagare": {"antal": "43", "kommentar": words}}) == []


ABOUT_A_PROJECT = """
Projektet var en del av programmet 2014–2020.
Projektet är ett av tre som genomfördes 2012–2014.
Projektet bygger på ett försök som pågick 2010–2012.
Projektet pågick 2015–2017.
Projektet pågick från januari 2015 till december 2017.
Projektet genomfördes mellan 2015 och 2017.
Projektet pågick 2015–2016 och förlängdes sedan till 2017.
Projektet skulle ha pågått 2015–2016.
Projektet startade 2015.
Projektet startade hösten 2015.
Projektet startade i Motala 2016.
Projektet startade som en idé 2013.
Projektet inleddes med en förstudie 2014.
Projektet avslutades 2017 och utvärderades 2019.
Projektet avslutades i förtid 2016 i en av kommunerna.
Projektet startade 2015 och avslutades 2017.
Ett liknande projekt i Danmark pågick 2008–2010.
Det danska projektet pågick 2008–2010.
Projekttiden var 36 månader.
Projektet genomfördes i fas två 2016–2017.
Projektet hade 43 deltagare.
Projektet hade omkring 40 deltagare.
Totalt deltog fler än 40 deltagare.
Projektet hade totalt 25 deltagare det första året.
Projektet omfattade 43 deltagare, varav 20 kvinnor.
Projektet riktar sig till 200 deltagare i länet.
Projektet hade plats för 60 deltagare.
Projektet hade 12 handledare och 43 deltagare.
Det tidigare projektet hade totalt 90 deltagare.
Totalt 18 deltagare fick arbete.
Kommunen har 1 200 deltagare i etableringsprogrammet totalt.
Omfattande stöd gavs 12 deltagare.
Tre av fyra deltagare i projektet var nöjda.
En tredjedel av deltagarna hade gått på universitet.
Budgeten var 2,5 miljoner kronor, utfallet 2,1 miljoner.
Kostnaden per deltagare var 58 000 kr.
I snitt deltog 12 personer per träff.
"""


@pytest.mark.parametrize("words", ABOUT_A_PROJECT.strip().split("\n"))
@pytest.mark.parametrize("key", ["sammanfattning", "att_tänka_på"])
def test_a_project_whose_fields_are_right(key: str, words: str) -> None:
    fields = {
        "period": {"start": "2015-01", "slut": "2017-12"},
        "deltagare": {"antal": "43"},
        "budget": [{"summa": "2500000", "valuta": "SEK"}],
    }
    assert told("projekt", {**fields, key: words}) == []


ABOUT_MONEY = """
1,125 miljoner kronor
1 125 000 kr
1.125.000 kronor
1,125 mkr
1 125 tkr
Drygt 1,1 miljoner kronor
Ca 1,1 mkr
1–2 miljoner kronor
Högst 2 miljoner kronor
Sökt belopp var 2 mkr.
Av beloppet gick 200 000 kr till löner.
Varav 300 000 kr i arbetstid
500 000 kr per år
375 000 kronor per kommun
Utfallet blev 980 000 kr.
Motsvarar 100 000 euro
100 000 euro
Lokaler för 20 000 kr och tid för 70 000 kr.
Belopp enligt ansökan 1,5 mkr
Totalt kostade projektet 3 miljoner kronor.
Summan 45 000 kr betalades tillbaka.
Indexuppräknat 1,3 mkr
12,500 % av något annat
En fjärdedel betalas av regionen.
1,125,000 kr
"""


@pytest.mark.parametrize("words", ABOUT_MONEY.strip().split("\n"))
def test_an_amount_that_is_right(words: str) -> None:
    row = {"finansiär": "Regionen", "belopp": "1125000", "valuta": "SEK", "slag": "beviljat", "andel_procent": "40"}
    assert told("projekt", {"finansiering": [{**row, "kommentar": words}]}) == []


TERMS = {
    "medfinansiering_procent": "10",
    "stöd_högst_procent": "90",
    "tak": [{"belopp": "1500000", "valuta": "SEK"}],
    "längd_månader": [{"högst": "36"}],
}
ABOUT_TERMS = [
    ("medfinansiering", "Minst 10 procent."),
    ("medfinansiering", "Cirka 10 procent"),
    ("medfinansiering", "8–12 procent"),
    ("medfinansiering", "EU betalar 90 procent och projektägaren minst 10 procent."),
    ("medfinansiering", "Regionen står för 50 procent i sina projekt."),
    ("medfinansiering", "Staten betalar 40 procent av kostnaden."),
    ("medfinansiering", "Under 2020 sänktes kravet till 5 procent."),
    ("medfinansiering", "I Finland är medfinansieringen 25 procent."),
    ("medfinansiering", "Medfinansieringen får till 50 procent vara arbetstid."),
    ("medfinansiering", "Hälften av medfinansieringen ska vara kontant."),
    ("medfinansiering", "För företag är medfinansieringen 30 procent."),
    ("medfinansiering", "Ingen medfinansiering krävs för förstudier."),
    ("medfinansiering", "Indirekta kostnader räknas som 15 procent av lönerna."),
    ("medfinansiering", "40 procent är ett schablonpåslag."),
    ("medfinansiering", "12,500 % är inget krav."),
    ("medfinansiering", "En tredjedel får vara arbetstid."),
    ("medfinansiering", "Förskottet är 20 procent av stödet."),
    ("om_taket", "1–2 miljoner kronor"),
    ("om_taket", "1,5 miljoner kronor"),
    ("om_taket", "1 500 tkr"),
    ("om_taket", "Högst 1 500 000 kr per projekt."),
    ("om_taket", "Projekt får kosta högst 1,5 mkr och pågå högst tre år."),
    ("om_taket", "500 000 kr per år"),
    ("om_taket", "Utlysningen omfattar 20 miljoner kronor."),
    ("om_taket", "Minst 300 000 kr"),
    ("om_taket", "Förstudier får kosta högst 200 000 kr."),
    ("om_taket", "Ca 130 000 euro"),
    ("om_taket", "Timlönen får vara högst 450 kr."),
    ("råd", "Sökande står för minst hälften"),
    ("råd", "De flesta projekt pågår i 24 månader."),
    ("råd", "Räkna med 3 månader för ansökan."),
    ("krav_på_sökande", "Organisationen ska ha funnits i minst två år."),
    ("krav_på_sökande", "Projektledaren ska ha arbetat högst 12 månader."),
    ("utlysningar", "Två gånger om året, i mars och oktober."),
    ("utlysningar", "Den förra utlysningen stängde den 3 mars 2024."),
]


@pytest.mark.parametrize(("key", "words"), ABOUT_TERMS)
def test_terms_that_are_right(key: str, words: str) -> None:
    assert told("fonder", {"villkor": {**TERMS, key: words}}) == []


WRONG: list[tuple[str, dict[str, Any], str]] = [
    *(
        ("projekt", {"deltagare": {"antal": "43", "kommentar": words}}, "ord-och-falt-olika")
        for words in (
            "Totalt 50 deltagare.",
            "34",
            "Fyrtio deltagare deltog.",
            "Minst 100 deltagare",
            "Högst 20 deltagare",
            "Fler än 50 deltagare",
            "Cirka 400 personer",
            "60–80 deltagare",
            "4 300 deltagare",
            "Antalet deltagare var 34 personer.",
            "Drygt 100 deltagare",
            "Knappt 40 deltagare",
        )
    ),
    *(
        ("projekt", {"period": {"start": "2015-01", "slut": "2017-12"}, "sammanfattning": words}, "ord-och-falt-olika")
        for words in (
            "Projektet pågick 2016–2018.",
            "Projektet genomfördes mellan 2014 och 2016.",
            "Projekttiden var januari 2015 till maj 2018.",
            "Projektet startade 2016.",
            "Projektet avslutades i juni 2017.",
            "Projektet startade hösten 2014.",
        )
    ),
    *(
        (
            "projekt",
            {"finansiering": [{"finansiär": "A", "belopp": "1125000", "valuta": "SEK", "kommentar": words}]},
            "ord-och-falt-olika",
        )
        for words in (
            "1,25 miljoner kronor",
            "1 215 000 kr",
            "Totalt 11 250 000 kr",
            "1 125 000 euro",
            "Beloppet är 112 500 kr.",
        )
    ),
    ("projekt", {"budget": [{"summa": "1500000", "kommentar": "Totalt 2,5 mkr"}]}, "ord-och-falt-olika"),
    ("projekt", {"deltagare": {"kvinnor": "20", "kommentar": "24 kvinnor"}}, "ord-och-falt-olika"),
    *(
        ("fonder", {"villkor": {**TERMS, key: words}}, "ord-och-falt-olika")
        for key, words in (
            ("medfinansiering", "20 procent"),
            ("medfinansiering", "Minst 25 % av kostnaden."),
            ("medfinansiering", "Projektägaren ska själv betala en fjärdedel."),
            ("medfinansiering", "Ingen medfinansiering krävs."),
            ("medfinansiering", "Medfinansieringen ska vara minst 12,500 %."),
            ("medfinansiering", "Fonden betalar högst 60 procent."),
            ("om_taket", "Högst 2,5 miljoner kronor per projekt."),
            ("om_taket", "2–3 miljoner kronor"),
            ("om_taket", "1 500 000 euro"),
            ("om_taket", "Projektet får pågå högst två år."),
            ("krav_på_sökande", "Projekt får pågå i högst 24 månader."),
        )
    ),
    ("projekt", {"sammanfattning": "Projektet hade 43 deltagare."}, "ord-utan-falt"),
    ("projekt", {"sammanfattning": "Projektet genomfördes 2015–2017."}, "ord-utan-falt"),
    ("fonder", {"sammanfattning": "Den sökande betalar minst 10 procent av kostnaden."}, "ord-utan-falt"),
    ("fonder", {"sammanfattning": "Utlysningen stänger den 3 mars 2027."}, "ord-utan-falt"),
    ("fonder", {"programområden": [{"kod": "A", "fokus": "Hit går 30 procent av fonden."}]}, "ord-utan-falt"),
]


@pytest.mark.parametrize(("folder", "fields", "code"), WRONG)
def test_a_field_that_is_wrong_or_missing(folder: str, fields: dict[str, Any], code: str) -> None:
    assert told(folder, fields) == [code]


def test_no_number_is_offered_for_a_range() -> None:
    fields = {"villkor": {**TERMS, "om_taket": "2–3 miljoner kronor"}}
    (fault,) = check({"fonder/prov.yaml": f"{FUND}{as_yaml(fields)}"})[1]
    assert (fault.field, fault.offer) == ("villkor.tak.belopp", "")
    assert "belopp:" not in fault.hint
