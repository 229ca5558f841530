"""``kunskapsbank check``: what it says, where, and how it ends."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.cli import clock
from generator.faults.codes import CODES
from tests import ROOT
from tests.cli.commands import Cli
from tests.small import PROJECT

MAIL = "@".join(("fornamn", "kommunen.example"))


def write(here: Path, name: str, text: str) -> None:
    (here / "catalogue" / name).write_text(text, encoding="utf-8")


def test_a_clean_catalogue(cli: Cli, here: Path) -> None:
    assert cli("check") == (0, "Inga fel. 11 filer kontrollerade.\n", "")
    assert cli("check", "--format", "json") == (0, "[]\n", "")
    assert cli("check", "--format", "github") == (0, "", "")


def test_warnings_alone_are_no_failure(cli: Cli, here: Path) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}ansvarig:\n")
    code, out, _ = cli("check")
    assert code == 0
    assert out.endswith(
        "Inga fel och 1 varning. 12 filer kontrollerade. "
        "Mer om en kod: kunskapsbank explain KOD eller sidan Felkoder på webbplatsen\n"
    )
    assert cli("check", "--strict") == (1, out, "")


def test_strict_without_warnings_is_no_failure(cli: Cli, here: Path) -> None:
    assert cli("check", "--strict").code == 0


def test_errors_are(cli: Cli, here: Path) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}granskat: 2026\n")
    code, out, err = cli("check")
    assert code == 1
    assert err == ""
    assert out.startswith(
        "projekt/exempel.yaml\n  6:1     fel: Fältet granskat finns inte här. Menade du granskad? [okant-falt]\n"
    )


def test_json_names_the_place(cli: Cli, here: Path) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}granskat: 2026\n")
    (fault,) = json.loads(cli("check", "--format", "json").out)
    assert (fault["file"], fault["line"], fault["column"], fault["field"]) == ("projekt/exempel.yaml", 6, 1, "granskat")


def test_only_what_was_asked_for_is_shown_but_all_is_known(cli: Cli, here: Path) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}relaterade: [projekt/all-in, projekt/annat]\n")
    write(here, "projekt/trasig.yaml", "titel\n")
    shown = json.loads(cli("check", "catalogue/projekt/exempel.yaml", "--format", "json").out)
    assert [(fault["code"], fault["field"]) for fault in shown] == [("hanvisning-saknas", "relaterade.1")]
    assert cli("check", "fonder").code == 0


def test_a_path_or_a_catalogue_that_is_not_there_is_wrong_usage(cli: Cli, here: Path) -> None:
    for arguments, code in ((["projekt/annat.yaml"], "sokvag-saknas"), (["--catalogue", "katalog"], "katalog-saknas")):
        answer = cli("check", *arguments, "--format", "json")
        assert answer.code == 2
        assert [fault["code"] for fault in json.loads(answer.out)] == [code]


def test_a_release_refuses_the_name_of_a_person(cli: Cli, here: Path) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}ansvarig: Förnamn Efternamn\n")
    assert cli("check").code == 0
    answer = cli("check", "--release", "--format", "json")
    assert answer.code == 1
    assert ("ansvarig-person", "error") in {(fault["code"], fault["severity"]) for fault in json.loads(answer.out)}


def test_a_release_refuses_what_is_only_counted(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.import_module("generator.cli.check"), "_release_problems", lambda _: ())
    many = "".join(f"  - Ord #{number}\n" for number in range(60))
    write(here, "projekt/exempel.yaml", f"{PROJECT}resultat:\n{many}ansvarig: Förnamn Efternamn\n")
    assert cli("check").code == 0
    answer = cli("check", "--release")
    assert answer.code == 1
    assert "fel: … och" in answer.out


@pytest.mark.parametrize("style", ["text", "json", "github"])
def test_personal_data_is_never_repeated(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch, style: str, tmp_path: Path
) -> None:
    number, mail = "-".join(("19811228", "9874")), MAIL
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    write(here, f"projekt/{number}.yaml", "titel: [\n")
    write(here, "projekt/exempel.yaml", f"{PROJECT}{number}: {mail}\nstatus: {number}\nlän: {mail}\n# {number}\n")
    write(here, "projekt/annat.yaml", f"{PROJECT}granskad: {number}\nexempel: [{number}]\nlänkar: [{mail}, {number}]\n")
    write(
        here,
        "projekt/tredje.yaml",
        f"{PROJECT}syfte: {'x ' * 24}{number} slut\nsyfte: {number}\nfaser: [{{{number}: 1}}]\n",
    )
    answer = cli("check", "--format", style)
    assert answer.code == 1
    said = answer.out + answer.err + (summary.read_text(encoding="utf-8") if style == "github" else "")
    assert "1981••••-••••" in said
    assert not re.search("9874|fornamn|kommunen", said)


def test_contacts_of_functions_are_set_in_the_configuration(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "mkdocs.yml").write_text("extra: {public_contacts: [sfi, 013-20 60 00]}\n", encoding="utf-8")
    write(here, "projekt/exempel.yaml", f"{PROJECT}metod: sfi{MAIL[7:]} eller (013) 20 60 00\n")
    assert cli("check").code == 1
    monkeypatch.setattr("generator.cli.options.ROOT", here)
    assert cli("check") == (0, "Inga fel. 12 filer kontrollerade.\n", "")


def test_a_release_asks_for_what_the_configuration_leaves_out(cli: Cli, here: Path) -> None:
    answer = cli("check", "--release", "--format", "github")
    assert answer.code == 1
    assert "::error file=mkdocs.yml,line=" in answer.out
    assert "kontakt-saknas" in answer.out


def test_a_release_tells_what_is_wrong_with_the_configuration(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "mkdocs.yml").write_text("extra: {subject: integration, projects: projekt}\n", encoding="utf-8")
    monkeypatch.setattr(importlib.import_module("generator.cli.check"), "ROOT", here)
    answer = cli("check", "--release")
    assert answer.code == 1
    assert "Inställningarna i mkdocs.yml går inte att använda: extra säger inte place. [mkdocs-fel]" in answer.out


def test_reviews_fall_due_by_the_clock(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}granskad: 2026-02-01\n")
    assert cli("check", "--format", "json").out == "[]\n"
    monkeypatch.setattr(clock, "today", lambda: date(2028, 2, 2))
    assert CODES["granskning-forfallen"].severity == "warning"
    assert [fault["code"] for fault in json.loads(cli("check", "--format", "json").out)] == ["granskning-forfallen"]


def test_github_gets_annotations_and_a_table(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        write(here, f"projekt/exempel-{number}.yaml", "")
    summary = here / "summary.md"
    summary.write_text("Före\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    answer = cli("check", "--format", "github")
    assert answer.code == 1
    assert answer.out.splitlines()[0].startswith(
        "::error file=catalogue/projekt/exempel-0.yaml,line=1,col=1,title=yaml-tom::"
    )
    assert len(answer.out.splitlines()) == 12
    assert summary.read_text(encoding="utf-8").startswith("Före\n## Kontroll av katalogen\n")
    assert summary.read_text(encoding="utf-8").count("| catalogue/projekt/exempel-") == 12


def test_pages_are_checked_too(cli: Cli, here: Path) -> None:
    (here / "site_src").mkdir()
    (here / "site_src" / "om.md").write_bytes(b"\xff")
    shown = json.loads(cli("check", "--format", "json").out)
    assert [(fault["file"], fault["code"]) for fault in shown] == [("site_src/om.md", "fil-utf8")]
    assert cli("check", "--site-src", "annan").code == 0


def test_a_dead_link_and_a_missing_picture_are_warnings(cli: Cli, here: Path) -> None:
    (here / "site_src").mkdir()
    text = "# x\n\n[a](finns-inte.md) ![b](bild.png) [c](SHA256SUMS) [d](lagg-till.md) [e](bilder/favicon.svg)\n"
    (here / "site_src" / "a.md").write_text(text, encoding="utf-8")
    shown = json.loads(cli("check", "--format", "json").out)
    assert [(fault["file"], fault["line"], fault["column"], fault["code"]) for fault in shown] == [
        ("site_src/a.md", 3, 5, "sida-lank-bruten"),
        ("site_src/a.md", 3, 25, "sida-lank-bruten"),
    ]
    assert cli("check").code == 0
    assert cli("check", "--strict").code == 1
    assert cli("check", "--strict", "fonder").code == 0


@pytest.mark.parametrize("words", [("check", "--catalogue"), ("verify",), ("search", "x", "--site")])
def test_what_cannot_be_read_is_not_told_in_english(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    answer = cli(*words, "catalogue")
    assert "not readable" not in answer.err
    assert "Fel:" not in answer.err


@pytest.mark.slow
def test_the_whole_process_whatever_the_locale(here: Path) -> None:
    write(here, "projekt/exempel.yaml", f"{PROJECT}ansvarig: “å”\n")
    ended = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--catalogue", here / "catalogue", "--format", "json"],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr == b""
    assert "“å”" in json.loads(ended.stdout.decode("utf-8"))[0]["message"]


@pytest.mark.slow
def test_a_check_loads_nothing_that_only_a_build_needs(here: Path) -> None:
    program = (
        "import sys; from generator.cli.main import commands; from generator.cli.swedish import run; "
        f"code = run(commands, ['check', '--catalogue', {str(here / 'catalogue')!r}]); "
        "print(code, *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    code, *modules = said.splitlines()[-1].split()
    assert code == "0"
    assert {"yaml", "pydantic", "click"} <= set(modules)
    assert (
        set(modules) & {"mkdocs", "material", "jinja2", "lunr", "babel", "markdown", "snowballstemmer", "subprocess"}
        == set()
    )
