"""What a message says to write is right where it says so: at the dash, within braces, one level out."""

from __future__ import annotations

import pytest

from tests.small import PROJECT, check

FUND = "titel: Ett prov\nsammanfattning: En post i proven.\nkällor: [{källa: oschotte-guschelov}]\n"
SOURCELESS = PROJECT.partition("källor:")[0]
HINTS = [
    ("finansiering:\n  - fond:\n    belopp: 1\n", "låt strecket stå kvar"),
    ("finansiering: [{fond: , belopp: 1}]\n", "eller ta bort det."),
    ("budget: {rader: [{belopp: 1}]}\n", "Lägg till ”, post: …” före }."),
    ("budget:\n  rader:\n    - belopp: 1\n", "”post:”, lika långt in som ”belopp:” på rad 8."),
    ("budget: [{rader: [{post: A, belopp: 1, valuta: SEK}]}]\n", "Flytta valuta utåt, till budget"),
    ("belopp: 1\n", "Skriv så här:\nfinansiering:\n  - belopp: 1"),
    ("finansiering:\n  - fond: amif\nbelopp: 1\n", "det i finansiering, från rad 6,"),
    ("valuta: SEK\n", "Flytta in raden under det av dem"),
    ("projekt ägare: A\n", "Behåll den rad"),
    ("granskat: 2026-01-15\n", "Byt ”granskat:” mot ”granskad:”."),
    ("syfte: {text: A, källa: oschotte-guschelov}\n", "källor:\n  - källa: oschotte-guschelov"),
    ("utfall: [okänt]\n", "Skriv så här:\nutfall: okänt"),
    ("taggar: [[a]]\n", "Skriv bara a på den platsen i listan."),
    ("aktiviteter: [{id: ambassadorer}]\n", "Skriv bara ambassadorer på den platsen i listan."),
    ("deltagare: {antal: '30,5'}\n", "Kontrollera mot källan vad talet ska vara."),
    ("finansiering: [{fond: amif, belopp: '30,5'}]\n", "Avrunda och skriv 31."),
    ("tidigare_id: Prov\n", "det är postens id nu."),
    ("tidigare_id: prov\n", "det är postens id nu."),
    ("tidigare_id: all-in\n", "en annan post har det som id nu."),
    ("relaterade: [Ett prov]\n", "Ett prov är posten själv."),
    ('ansvarig: "a\\x1b\\e"\n', "med koden \\x1b."),
    ('ansvarig: "a\\eb"\n', "med koden \\e."),
    ("länkar: ['https://www.scb.se/a%20%E2%80%AEb']\n", "med koden %E2%80%AE."),
    ("\u00a0ansvarig: A\n", "Ta bort det, så att ”ansvarig” står först."),
    ("period:\n\u00a0\u00a0start: 2017\n", "skriv indraget för hand"),
    ("att\u00a0tänka: A\n", "står det _ emellan"),
    ("går_isär: [{uppgift: A}]\n", "värden:\n  - värde: …\n    källa: …\n  - värde: …\n    källa: …"),
    ("målgrupper:\n  - • nyanlanda\n", "Ta bort •: raden börjar redan med bindestreck."),
    ("syfte: &a A\n", "Ta bort &a. Hör det till texten"),
    ("syfte: &a [A]\n", "Ta bort &a."),
    ("  titel:A\nstatus:klart\nkällor:a\n", "på raderna"),
]
"""Lines at the end of a project, and what one of its hints says."""


@pytest.mark.parametrize(("lines", "said"), HINTS)
def test_the_hint_is_right_where_it_stands(lines: str, said: str) -> None:
    hints = [fault.hint for fault in check({"projekt/prov.yaml": f"{PROJECT}{lines}"})[1]]
    assert any(said in hint for hint in hints), hints


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("projekt/prov.yaml", "", "titel: …\nsammanfattning: …\nkällor:\n  - url: https://…"),
        ("projekt/prov.yaml", f"{SOURCELESS}källor: []\n", "Ta bort []. Är källan en webbsida"),
        (
            "projekt/prov.yaml",
            f"{SOURCELESS}källor: [{{källa: oschotte-guschelov, url: https://a.se}}]\n",
            "guschelov\n- url: https:",
        ),
        ("fonder/prov.yaml", f"{FUND}programområden: [{{kod: A, ingår_i: B}}]\n", "- kod: B\nEller ta bort ingår_i."),
        ("fonder/prov.yaml", f"{FUND}efterträdare: [amif, amiff]\n", "Skriv id:t för en post som finns"),
        ("ordlistor/mal.yaml", "", "skriv bara [] i filen. Annars skriv så här:\n- id: …\n  namn: …"),
        ("ordlistor/mal.yaml", "a: A\nb: B\n", "- id: a\n  namn: A\n- id: b\n  namn: B"),
        ("ordlistor/mal.yaml", "id: a\nnamn: A\n", "- id: a\n  namn: A"),
        ("ordlistor/mal.yaml", "- Fler i arbete\n", "- id: fler-i-arbete\n  namn: Fler i arbete"),
        ("ordlistor/kommuner.yaml", "- Kinda\n", "- id: …\n  namn: Kinda\n  län: …"),
        ("ordlistor/malgrupp.yaml", "- id: a\n", "Flytta raderna till ordlistor/malgrupper.yaml"),
    ],
)
def test_of_other_files_too(file: str, text: str, said: str) -> None:
    hints = [fault.hint for fault in check({file: text})[1] if fault.file == file]
    assert any(said in hint for hint in hints), hints


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\3\4\xd2", "ett dokument från ett annat program"),
        (b"titel: \xc3", "slutar mitt i ett tecken"),
        (b"titel: \xe5", "tecknet här"),
        ("titel: A".encode("utf-32"), "UTF-32"),
        ("titel: A".encode("utf-16"), "UTF-16"),
    ],
)
def test_what_a_file_is_that_is_no_text(content: bytes, said: str) -> None:
    messages = [fault.message for fault in check({"projekt/prov.yaml": content})[1]]
    assert any(said in message for message in messages), messages
