"""What must be said before a site is published."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.checks.release import check_release
from generator.publishing.settings import SiteError, read_settings
from generator.reading.positions import Positions

TODAY = datetime.date(2026, 3, 1)
CONFIG = """\
extra:
  subject: integration
  projects: integrationsprojekt
  place: i Östergötland
  contact: {email: info@exempel.se, form: ""}
  accessibility:
    responsible: Exempelkommunen
    conformance: delvis
    shortcomings:
      - {what: En bild saknar text., criterion: 1.1.1, why: Den kom i går.}
    assessed: 2025-03-01
    method: Genomgång.
    updated: 2026-03-01
    supervisor: Exempelmyndigheten
    complaints: https://www.exempel.se/anmal
"""


def release_faults(tmp_path: Path, config: str) -> list[tuple[str, str, int]]:
    """Code, field and line of what a release lacks."""
    file = tmp_path / "mkdocs.yml"
    file.write_text(config, "utf-8")
    settings = read_settings(file)
    found = check_release("mkdocs.yml", Positions(config), settings.contact, settings.accessibility, TODAY)
    return [(fault.code, fault.field, fault.line) for fault in found]


def test_a_statement_with_all_parts_can_be_published(tmp_path: Path) -> None:
    assert release_faults(tmp_path, CONFIG) == []
    assert release_faults(tmp_path, CONFIG.replace("delvis", "helt").replace("shortcomings", "# ").split("# ")[0]) != []


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("    responsible: Exempelkommunen\n", "responsible"),
        ("    conformance: delvis\n", "conformance"),
        ("    assessed: 2025-03-01\n", "assessed"),
        ("    method: Genomgång.\n", "method"),
        ("    updated: 2026-03-01\n", "updated"),
        ("    supervisor: Exempelmyndigheten\n", "supervisor"),
        ("    complaints: https://www.exempel.se/anmal\n", "complaints"),
        ("      - {what: En bild saknar text., criterion: 1.1.1, why: Den kom i går.}\n", "shortcomings"),
    ],
)
def test_every_part_is_asked_for(line: str, key: str, tmp_path: Path) -> None:
    assert line in CONFIG
    ((code, field, _),) = release_faults(tmp_path, CONFIG.replace(line, ""))
    assert (code, field) == ("redogorelse-ofullstandig", f"extra.accessibility.{key}")


def test_a_part_that_stands_there_empty_is_told_at_its_line(tmp_path: Path) -> None:
    empty = CONFIG.replace("responsible: Exempelkommunen", 'responsible: ""')
    assert release_faults(tmp_path, empty) == [
        ("redogorelse-ofullstandig", "extra.accessibility.responsible", 7),
    ]


def test_nothing_said_at_all(tmp_path: Path) -> None:
    codes = [code for code, _, _ in release_faults(tmp_path, CONFIG.partition("  contact")[0])]
    assert codes == ["kontakt-saknas", *["redogorelse-ofullstandig"] * 7]


def test_an_assessment_holds_for_a_year(tmp_path: Path) -> None:
    old = CONFIG.replace("assessed: 2025-03-01", "assessed: 2025-02-28")
    assert release_faults(tmp_path, old) == [("redogorelse-gammal", "extra.accessibility.assessed", 11)]


def test_what_is_planned_is_not_done(tmp_path: Path) -> None:
    planned = CONFIG.replace("updated: 2026-03-01", "updated: 2026-03-02")
    assert release_faults(tmp_path, planned) == [("redogorelse-framtid", "extra.accessibility.updated", 13)]


@pytest.mark.parametrize(
    ("said", "instead", "told"),
    [
        ("conformance: delvis", "conformance: nästan", "helt, delvis eller inte"),
        ("assessed: 2025-03-01", "assessed: i våras", "en dag, som 2026-02-03, inte i våras"),
        ("complaints: https://www.exempel.se/anmal", "complaints: javascript:alert(1)", "börjar med https://"),
        ("email: info@exempel.se", "email: ring oss", "en e-postadress"),
        ("shortcomings:\n      - {", "shortcomings: {", "extra.accessibility.shortcomings ska vara en lista"),
        ("method: Genomgång.", "method: [a]", "extra.accessibility.method ska vara en text"),
        ('contact: {email: info@exempel.se, form: ""}', "contact: ja", "extra.contact ska vara rader"),
    ],
)
def test_values_of_another_kind_are_told(said: str, instead: str, told: str, tmp_path: Path) -> None:
    assert said in CONFIG
    with pytest.raises(SiteError, match=told):
        release_faults(tmp_path, CONFIG.replace(said, instead))
