"""README, CONTRIBUTING and CHANGELOG: what they show is what happens, and what they name is there."""

from __future__ import annotations

import re
import textwrap
from datetime import date

import pytest

from generator.checks import check_catalogue
from generator.faults.problems import Problem
from generator.faults.report import as_text, sort_problems
from generator.reading.files import read_tree
from generator.records.catalogue import load
from tests import ROOT

DOCUMENTS = {
    name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
}
FILE = "projekt/sprakvanner-exempelby.yaml"
FAULTY = """\
titel: Språkvänner i Exempelby
sammanfattning: Nyanlända och etablerade träffades för att prata svenska.
projektägare: Exempelby kommun
status: avslutad
period: {start: 2022-01, slut: 1 december 2022}
källor:
  - {url: https://www.exempel.se/slutrapport, hämtad: 2026-05-04}
"""


def _blocks(language: str) -> list[str]:
    """The contents of the fenced blocks of ``language`` in all documents."""
    fence = re.compile(rf"^( *)```{language}\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(match[2]) for text in DOCUMENTS.values() for match in fence.finditer(text)]


def _problems(record: str) -> list[Problem]:
    """The faults of a project in a catalogue with our vocabularies."""
    vocabularies, _ = read_tree(ROOT / "catalogue" / "ordlistor")
    files = {f"ordlistor/{name}": content for name, content in vocabularies.items()}
    catalogue, problems = load(files | {FILE: record.encode()})
    problems += check_catalogue(catalogue, date(2026, 6, 1))
    return sort_problems(problem for problem in problems if problem.file == FILE)


@pytest.mark.parametrize("record", _blocks("yaml"))
def test_the_records_to_copy_are_valid(record: str) -> None:
    assert _problems(record) == []


def test_there_are_records_to_copy() -> None:
    assert len(_blocks("yaml")) >= 2


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_error_that_is_shown_is_the_one_that_comes(name: str) -> None:
    shown = next(block for block in _blocks("text") if block in DOCUMENTS[name] and block.startswith(FILE))
    told = as_text(_problems(FAULTY), 1)
    assert shown.rstrip() == told.rsplit("\n\n", 1)[0]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_files(name: str) -> None:
    targets = re.findall(r"\]\(([^)\s#]+)[^)]*\)", DOCUMENTS[name])
    missing = [target for target in targets if not target.startswith("http") and not (ROOT / target).exists()]
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_that_are_named_exist(name: str) -> None:
    named = re.findall(
        r"`((?:generator|tests|bench|rig|scripts|site_src|catalogue|\.github|\.ci)/[^`\s]*)`", DOCUMENTS[name]
    )
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_knows_the_commands(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", DOCUMENTS[name])) <= targets
