"""``kunskapsbank new``: questions, answers that are judged at once, and a record without faults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.contributing.draft import questions
from generator.models.common import SourceRef
from generator.models.kinds import KIND_BY_FOLDER, KINDS, Kind
from tests.cli.commands import Cli

ANSWERS = {
    "projekt": [
        "Väg till arbete: ett försök",
        "Ett försök.",
        "Provkommunen",
        "3",
        "oschotte-guschelov",
        "Bakgrund",
        "",
    ],
    "exempel": ["Kaffe & språk", "Ett exempel.", "https://www.linkoping.se/", ""],
    "fonder": ["Provfonden 2030", "En fond.", "oschotte-guschelov", "", ""],
    "aktiviteter": ["#1 Träffpunkt", "- En aktivitet.", "oschotte-guschelov", "Genomförande", "https://scb.se/", ""],
    "lardomar": ["Börja smått", "Små steg hjälper.", "oschotte-guschelov", "", "", "ansökan", "1", "Sök litet först."],
    "kallor": ["Ja", "nej"],
}


def typed(answers: list[str]) -> str:
    return "\n".join(answers) + "\n"


@pytest.mark.parametrize("kind", sorted(ANSWERS))
def test_the_record_has_no_faults(cli: Cli, here: Path, kind: str) -> None:
    before = set(here.rglob("*.yaml"))
    code, out, err = cli("new", kind, typed=typed(ANSWERS[kind]))
    assert (code, err) == (0, "")
    (made,) = set(here.rglob("*.yaml")) - before
    assert f"{made.relative_to(here)} är skapad." in out
    assert json.loads(cli("check", made, "--format", "json").out) == []


def test_what_is_written(cli: Cli, here: Path) -> None:
    cli("new", "projekt", typed=typed(ANSWERS["projekt"]))
    assert (here / "catalogue/projekt/vag-till-arbete-ett-forsok.yaml").read_text(encoding="utf-8") == (
        'titel: "Väg till arbete: ett försök"\n'
        "sammanfattning: Ett försök.\n"
        "projektägare: Provkommunen\n"
        "status: avslutat\n"
        "historik:\n"
        "  - datum: 2026-02-01\n"
        "    vad: Posten lades till.\n"
        "källor:\n"
        "  - källa: oschotte-guschelov\n"
        "    avsnitt: Bakgrund\n"
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_what_must_be_there_is_asked_first_and_can_be(kind: Kind) -> None:
    asked = questions(kind)
    required = [spec for spec in asked if spec.required]
    assert asked[: len(required)] == required
    assert [spec.key for spec in asked[len(required) :]] == list(kind.useful)
    assert all(spec.part is SourceRef or not (spec.part or spec.many) for spec in required)


def test_useful_fields_are_asked_and_chosen_by_number(cli: Cli, here: Path) -> None:
    useful = ["1, Linköping", "hösten", "2022–2023", "Nyanlända", "", "Fler träffades."]
    code, out, err = cli("new", "projekt", typed=typed([*ANSWERS["projekt"], *useful]))
    assert (code, err.partition(".")[0]) == (0, "period ska bestå av fält, men är en text")
    assert "\n  1  Hällefors\n" in out
    record = (here / "catalogue/projekt/vag-till-arbete-ett-forsok.yaml").read_text(encoding="utf-8")
    assert 'kommuner:\n  - 1863\n  - "0580"\nperiod:\n  start: 2022\n  slut: 2023\n' in record
    assert "\nresultat: Fler träffades.\n" in record
    assert record.endswith("\nkällor:\n  - källa: oschotte-guschelov\n    avsnitt: Bakgrund\n")


def test_an_address_without_its_beginning_is_an_address(cli: Cli, here: Path) -> None:
    cli("new", "exempel", typed=typed([*ANSWERS["exempel"][:2], "www.linkoping.se", "scb.se/kommuner", ""]))
    record = (here / "catalogue/exempel/kaffe-sprak.yaml").read_text(encoding="utf-8")
    assert record.endswith(
        "källor:\n  - url: https://www.linkoping.se\n    hämtad: 2026-02-01\n"
        "  - url: https://scb.se/kommuner\n    hämtad: 2026-02-01\n"
    )


def test_a_choice_in_capitals_and_a_title_in_place_of_an_id_are_understood(cli: Cli, here: Path) -> None:
    title = "en rapport"
    answers = ["Ett försök", "Ett försök.", "Provkommunen", "Avslutat", title, "", ""]
    code, _, err = cli("new", "projekt", typed=typed(answers))
    record = (here / "catalogue/projekt/ett-forsok.yaml").read_text(encoding="utf-8")
    assert (code, err) == (0, "")
    assert "\nstatus: avslutat\n" in record
    assert record.endswith("\nkällor:\n  - källa: oschotte-guschelov\n")


def test_days_are_understood_as_they_are_called(cli: Cli, here: Path) -> None:
    cli("new", "kallor", typed=typed(["En rapport", "En rapport.", "", "Igår"]))
    assert "datum: 2026-01-31\n" in (here / "catalogue/kallor/en-rapport.yaml").read_text(encoding="utf-8")


def test_an_empty_answer_is_not_to_be_taken_away(cli: Cli) -> None:
    err = cli("new", "projekt", typed="\n").err
    assert "titel är en tom text. Fyll i texten. Om fältet: Namnet som det skrivs i källan, på en rad." in err


def test_the_questions_come_from_the_models(cli: Cli, here: Path) -> None:
    out = cli("new", "projekt", typed=typed(ANSWERS["projekt"])).out
    for spec in questions(KIND_BY_FOLDER["projekt"]):
        assert f"{spec.label} – {spec.help}" in out
    assert "  1  planerat\n  2  pågående\n  3  avslutat\n" in out


def test_a_wrong_answer_is_told_at_once_and_asked_for_again(cli: Cli, here: Path) -> None:
    answers = ["", "index", "Ett försök", "Ett försök.", "Provkommunen", "klart", "4", "pågående"]
    sources = [
        "oschotte",
        "https://www.linkoping.se/om oss",
        "oschotte-guschelov",
        "Bakgrunden",
        "",
    ]
    code, _, err = cli("new", "projekt", typed=typed([*answers, *sources]))
    assert code == 0
    assert [line.partition(".")[0] for line in err.splitlines()] == [
        "titel är en tom text",
        "Namnet index är reserverat och kan inte vara ett id",
        "”klart” är inte ett tillåtet värde för status",
        "”4” är inte ett tillåtet värde för status",
        "kallor/oschotte finns inte",
        "”https://www",
        "Källan oschotte-guschelov har inget avsnitt som heter ”Bakgrunden”",
    ]
    assert "status: pågående\n" in (here / "catalogue/projekt/ett-forsok.yaml").read_text(encoding="utf-8")


def test_a_record_is_never_written_over(cli: Cli, here: Path) -> None:
    path = here / "catalogue/projekt/all-in.yaml"
    before = path.read_bytes()
    code, _, err = cli("new", "projekt", typed=typed(["All In", *ANSWERS["projekt"][1:]]))
    assert (code, err) == (1, "projekt/all-in.yaml finns redan och skrivs inte över.\n")
    assert path.read_bytes() == before


def test_answers_that_run_out_leave_nothing(cli: Cli, here: Path) -> None:
    before = set(here.rglob("*"))
    code, _, err = cli("new", "projekt", typed="Ett försök\nEtt försök.\n")
    assert (code, err.strip()) == (1, "Avbrutet: svaren tog slut.")
    assert set(here.rglob("*")) == before


def test_what_may_be_left_out_may_be_left_out_by_ending(cli: Cli, here: Path) -> None:
    assert cli("new", "fonder", typed="Provfonden\nEn fond.\noschotte-guschelov").code == 0


def test_a_folder_that_is_not_there_is_made(cli: Cli, here: Path) -> None:
    (here / "catalogue/exempel/alla-med.yaml").unlink()
    (here / "catalogue/exempel").rmdir()
    assert cli("new", "exempel", typed=typed(ANSWERS["exempel"])).code == 0
    assert (here / "catalogue/exempel/kaffe-sprak.yaml").exists()


def test_a_contact_of_a_function_may_be_answered(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "mkdocs.yml").write_text("extra: {public_contacts: [sfi]}\n", encoding="utf-8")
    monkeypatch.setattr("generator.cli.options.ROOT", here)
    answers = ["Kaffe", f"Skriv till {'@'.join(('sfi', 'kommunen.example'))}.", *ANSWERS["exempel"][2:]]
    assert cli("new", "exempel", typed=typed(answers)).code == 0
