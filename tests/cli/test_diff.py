"""``kunskapsbank diff``: what changed since a commit, in repositories as people make them."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from generator.text.personal import personal_data
from tests import ROOT
from tests.cli.commands import Answer, Cli
from tests.cli.test_source import git
from tests.small import PROJECT, SMALL

_MAIL = "@".join(("fornamn.efternamn", "kommunen.example"))
_LONG = "Först stod det så här om arbetet i länets kommuner och vad som hände sedan. " * 6
_HOSTILE = (
    "<script>x</script> <img src=x> [x](javascript:y) ![x](https://a.se/x) @någon @org/lag #1 https://b.se www.c.se"
    " `${{ github.token }}` $(id) ::error::x ##[error]x | * _a_ ~b~ &lt;b&gt; &#60;i&#62;"
)


@pytest.fixture
def repository(here: Path) -> Path:
    """The small catalogue and a page, committed."""
    (here / ".git").rmdir()
    (here / "site_src").mkdir()
    (here / "site_src/om.md").write_text("# Om\n", encoding="utf-8")
    git(here, "init", "--quiet")
    commit(here)
    return here


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Change records")


def write(folder: Path, file: str, text: str | bytes) -> None:
    path = folder / "catalogue" / file
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def told(cli: Cli, *arguments: str) -> str:
    code, out, err = cli("diff", *(arguments or ("HEAD",)))
    assert (code, err) == (0, "")
    return out


def data(cli: Cli, base: str = "HEAD") -> Any:
    return json.loads(told(cli, base, "--format", "json"))


def test_nothing_has_changed(cli: Cli, repository: Path) -> None:
    assert told(cli) == "Det här ändras\n  Inga poster och inga ordlistor.\n"
    assert told(cli, "HEAD", "--format", "markdown") == "## Det här ändras\n\n- Inga poster och inga ordlistor&#46;\n"


def test_a_new_record_is_presented(cli: Cli, repository: Path) -> None:
    write(repository, "projekt/sprakcafe.yaml", PROJECT.replace("Ett prov", "Språkcafé") + 'kommuner: ["0580"]\n')
    out = told(cli)
    assert "  Poster: 1 ny.\n" in out
    assert "  Ny: projekt Språkcafé i Linköping (projekt/sprakcafe)\n    Sammanfattning, ny: En post i proven.\n" in out
    pages = "kallor/oschotte-guschelov.html, kommuner/0580.html, projekt/sprakcafe.html"
    assert f"Sidor som ändras\n  {pages}. Listor, sökning och data följer med.\n" in out


def test_a_change_is_told_field_by_field_with_names(cli: Cli, repository: Path) -> None:
    fund = SMALL["fonder/amif.yaml"]
    write(repository, "fonder/amif.yaml", fund + "länkar: [https://a.se, https://b.se]\nmålgrupper: [unga]\n")
    commit(repository)
    terms = "villkor: {medfinansiering_procent: 10}\nmålgrupper: [nyanlanda]\nefterträdare: esf-plus\n"
    write(repository, "fonder/amif.yaml", f"{fund}länkar: [https://b.se, https://c.se, https://d.se]\n{terms}")
    assert told(cli).split("\n\n")[0].splitlines()[2:] == [
        "  Ändrad: fond En fond till (fonder/amif)",
        "    Länkar: 2 nya och 1 borta",
        "      − https://a.se",
        "      + https://c.se",
        "      + https://d.se",
        "    Efterträdare, ny: En fond",
        "    Målgrupper: 1 ny och 1 borta",
        "      − Unga",
        "      + Nyanlända",
        "    Villkor, medfinansiering: framgår inte → 10 %",
    ]
    assert data(cli)["records"][0]["fields"][-1] == {
        "field": "villkor.medfinansiering_procent",
        "label": "Villkor, medfinansiering",
        "change": "ändrad",
        "before": None,
        "after": "10 %",
    }


def test_of_a_long_text_only_what_differs_is_shown(cli: Cli, repository: Path) -> None:
    write(repository, "projekt/all-in.yaml", f"{SMALL['projekt/all-in.yaml']}syfte: {_LONG}Slut.\n")
    commit(repository)
    write(repository, "projekt/all-in.yaml", f"{SMALL['projekt/all-in.yaml']}syfte: {_LONG}Början.\n")
    (change,) = data(cli)["records"][0]["fields"]
    assert change["field"] == "syfte.0"
    assert change["before"].startswith("… ")
    assert change["before"].endswith("vad som hände sedan. Slut.")
    assert change["after"].endswith("vad som hände sedan. Början.")
    assert len(change["before"]) < 80


def test_a_source_of_its_own_is_a_change(cli: Cli, repository: Path) -> None:
    sourced = "resultat:\n  - {text: Det gick bra., källor: [{källa: oschotte-guschelov, avsnitt: Bakgrund}]}\n"
    write(repository, "projekt/all-in.yaml", SMALL["projekt/all-in.yaml"] + "resultat: [Det gick bra.]\n")
    commit(repository)
    write(repository, "projekt/all-in.yaml", SMALL["projekt/all-in.yaml"] + sourced)
    assert "    Resultat, källa: postens källor → En rapport, Bakgrund\n" in told(cli)
    commit(repository)
    risk = "risker: [{risk: Få kommer., åtgärd: Ring.}]\n"
    write(repository, "projekt/all-in.yaml", SMALL["projekt/all-in.yaml"] + risk)
    commit(repository)
    write(
        repository,
        "projekt/all-in.yaml",
        SMALL["projekt/all-in.yaml"] + risk.replace("Ring.", "{text: Ring., källor: []}"),
    )
    assert "    Risker, åtgärd, källa: postens källor → kunskapsbankens egna ord\n" in told(cli)


def test_only_the_way_of_writing(cli: Cli, repository: Path) -> None:
    write(repository, "projekt/all-in.yaml", f"# Kommentar\r\n{SMALL['projekt/all-in.yaml']}")
    assert "    Bara hur filen är skriven, inte vad den säger.\n" in told(cli)


@pytest.mark.parametrize("former", ["", "tidigare_id: all-in\n"])
def test_a_renamed_record(cli: Cli, repository: Path, former: str) -> None:
    """Git knows it when the text is alike, the record itself when it names its former id."""
    text = (PROJECT if former else SMALL["projekt/all-in.yaml"]) + former
    (repository / "catalogue/projekt/all-in.yaml").unlink()
    write(repository, "projekt/alla.yaml", "# Ny text.\n" * 40 * bool(former) + text)
    if not former:
        git(repository, "add", "--all")
    out = told(cli)
    assert f"  Nytt namn: projekt {'Ett prov' if former else 'All In'} (projekt/alla, förut projekt/all-in)\n" in out
    assert ("    Titel: All In → Ett prov\n" in out) == bool(former)
    assert "Poster: 1 med nytt namn." in out
    assert ("  Glöm inte, i projekt/alla: Är det samma post skriver du tidigare_id: [all-in], så" in out) == (
        not former
    )
    assert len(data(cli)["records"][0]["reminders"]) == (not former)


def test_a_deleted_record(cli: Cli, repository: Path) -> None:
    (repository / "catalogue/projekt/all-in.yaml").unlink()
    assert "  Borttagen: projekt All In (projekt/all-in)\n" in told(cli)
    assert "projekt/all-in.html" in data(cli)["changed_pages"]


def test_a_record_that_is_broken_is_compared_as_far_as_it_can_be(cli: Cli, repository: Path) -> None:
    planned = SMALL["projekt/all-in.yaml"].replace("avslutat", "planerat")
    write(repository, "projekt/all-in.yaml", planned)
    commit(repository)
    broken = planned.replace("planerat", "planerad").replace("Provkommunen", "En kommun")
    write(repository, "projekt/all-in.yaml", broken)
    assert told(cli).split("\n\n")[0].splitlines()[2:] == [
        "  Ändrad: projekt All In (projekt/all-in)",
        "    Fel: Det är fel i filen. Den är jämförd så långt det går.",
        "    Projektägare: Provkommunen → En kommun",
        "    Status: planerat → planerad",
    ]
    commit(repository)
    write(repository, "projekt/all-in.yaml", SMALL["projekt/all-in.yaml"])
    assert "Det var fel i filen tidigare" in told(cli)
    write(repository, "projekt/all-in.yaml", b"\xff\x00: [")
    assert (
        "  Ändrad: projekt All In (projekt/all-in)\n    Fel: Det var och är fel i filen. Ingen skillnad går att visa."
        in told(cli)
    )
    commit(repository)
    write(repository, "projekt/all-in.yaml", b"\xff\x00: ]")
    assert (
        "  Ändrad: projekt all-in (projekt/all-in)\n    Fel: Det var och är fel i filen. Ingen skillnad går att visa."
        in told(cli)
    )


def test_vocabularies(cli: Cli, repository: Path) -> None:
    write(repository, "ordlistor/malgrupper.yaml", "- {id: nyanlanda, namn: Nya}\n- {id: barn, namn: Barn}\n")
    write(repository, "ordlistor/mal.yaml", "{\n")
    (repository / "catalogue/ordlistor/omraden.yaml").unlink()
    out = told(cli)
    assert "  Ny: ordlistan malgrupper Barn (malgrupper/barn)\n" in out
    assert "  Ändrad: ordlistan malgrupper Nya (malgrupper/nyanlanda)\n    Namn: Nyanlända → Nya\n" in out
    assert "  Borttagen: ordlistan malgrupper Unga (malgrupper/unga)\n" in out
    assert "  Borttagen: ordlista omraden (ordlistor/omraden)\n" in out
    assert "  Ändrad: ordlista mal (ordlistor/mal)\n    Fel: Det är fel i" in out
    assert "fler-i-arbete" not in out


def test_pages_and_what_is_no_content(cli: Cli, repository: Path) -> None:
    (repository / "site_src/om.md").write_text("# Om oss\n", encoding="utf-8")
    (repository / "site_src/ny.md").write_text("# Ny\n", encoding="utf-8")
    (repository / "catalogue/anteckning.txt").write_text("x")
    (repository / "Makefile").write_text("all:\n")
    found = data(cli)
    assert [(file["change"], file["file"]) for file in found["pages"]] == [("ny", "ny.md"), ("ändrad", "om.md")]
    assert [file["file"] for file in found["other_files"]] == ["anteckning.txt"]
    assert [file["file"] for file in found["outside"]] == ["Makefile"]
    assert "Utanför katalogen och sidorna\n  Det här ändrar inte innehållet." in told(cli)


_DECOMPOSED = unicodedata.normalize("NFD", "åäö")
_NAMES = ("ny\nrad", 'cit"at', "<b>x", "@någon", "--help", "a b", _DECOMPOSED, "😀", "$(id)", "\\x", "\udcff")


def test_names_and_texts_that_are_hostile(cli: Cli, repository: Path) -> None:
    for name in _NAMES:
        write(repository, f"projekt/{name}.yaml", PROJECT.replace("Ett prov", json.dumps(_HOSTILE)))
        (repository / f"site_src/{name}.md").write_text("x")
        (repository / name).write_text("x")
    before = told(cli, "HEAD", "--format", "markdown")
    commit(repository)
    assert told(cli, "HEAD~1", "--format", "markdown") == before
    assert len(data(cli, "HEAD~1")["records"]) == len(_NAMES)
    page = markdown(before)
    assert not re.findall(r"<(?!/?(?:h2|h3|ul|li|p|strong|code)>)", page)
    bare = re.sub(r"<code>&#\d+;</code>|&#\d+;|^###? ", "", before, flags=re.MULTILINE)
    assert not re.search(r"[@#<>`*_~\\]|\]\(", bare.replace("**", ""))
    assert "https://" not in before
    assert "www." not in before
    assert all(re.match(r"(?:## |### |\s*- |$)", line) for line in before.splitlines())
    text = told(cli, "HEAD~1")
    assert "projekt/ny\\u000arad" in text
    assert not re.search(r"^\s*(?:::|##\[)", text, re.MULTILINE)


def test_personal_data_is_masked_everywhere(cli: Cli, repository: Path) -> None:
    write(
        repository, "projekt/all-in.yaml", SMALL["projekt/all-in.yaml"] + f"syfte: [Fråga {_MAIL}, {_LONG} {_MAIL}]\n"
    )
    write(repository, f"projekt/{_MAIL}.yaml", PROJECT)
    (repository / _MAIL).write_text("x")
    for style in ("text", "markdown", "json"):
        out = told(cli, "HEAD", "--format", style)
        assert "fornamn" not in out
        assert personal_data(out) == []


_NO_COMMITS = ("", "finns-inte", "--all", "-h~1", "HEAD:catalogue", "a..b", "HEAD\n", "$(id)", "HEAD^{tree}", "a\0b")


@pytest.mark.parametrize("base", _NO_COMMITS)
def test_a_commit_that_is_not_there(cli: Cli, repository: Path, base: str) -> None:
    answer = cli("diff", "--", base)
    assert refused(answer).endswith("finns inte i git-arkivet. Ange en commit, en gren eller en tagg.")


def test_links_that_come_and_go(cli: Cli, repository: Path) -> None:
    write(repository, "projekt/prov.yaml", PROJECT + "aktiviteter: [ambassadorer]\n")
    commit(repository)
    git(repository, "mv", "catalogue/projekt/all-in.yaml", "catalogue/projekt/all-inne.yaml")
    write(repository, "projekt/prov.yaml", PROJECT + "exempel: [alla-med]\nrelaterade: [fonder/amif]\n")
    assert (
        "Länkar mellan poster\n"
        "  2 nya och 1 borta.\n"
        "      + projekt/prov → exempel/alla-med\n"
        "      + projekt/prov → fonder/amif\n"
        "      − projekt/prov → aktiviteter/ambassadorer\n\n"
    ) in told(cli)
    assert data(cli)["links"] == {
        "new": [["projekt/prov", "exempel/alla-med"], ["projekt/prov", "fonder/amif"]],
        "gone": [["projekt/prov", "aktiviteter/ambassadorer"]],
    }


def test_a_comment_tells_new_changed_renamed_deleted_and_broken_records(cli: Cli, repository: Path) -> None:
    """What comment.yml makes of a whole proposal, hostile names among it."""
    write(repository, "projekt/bort.yaml", PROJECT.replace("Ett prov", "Ska bort"))
    commit(repository)
    (repository / "catalogue/projekt/bort.yaml").unlink()
    git(repository, "mv", "catalogue/exempel/alla-med.yaml", "catalogue/exempel/alla-inne.yaml")
    write(repository, "fonder/amif.yaml", SMALL["fonder/amif.yaml"] + "taggar: [pengar]\n")
    write(repository, "projekt/nytt.yaml", PROJECT.replace("Ett prov", f"'{_HOSTILE.replace(chr(39), '')}'"))
    write(repository, "aktiviteter/ambassadorer.yaml", "titel: [\n")
    (repository / "catalogue/projekt/$(id) @lag #1 `x` <!-- .txt").write_text("x", "utf-8")
    script = runpy.run_path(str(ROOT / "scripts/proposal_comment.py"))
    faults = cli("check", "--format", "json").out
    said = script["body"]({script["CHANGES"]: told(cli), script["FAULTS"]: faults}, [], "")
    for words in (
        "Ny&#58; projekt",
        "Ändrad&#58; fond",
        "Nytt namn&#58; gott exempel",
        "Borttagen&#58; projekt Ska bort",
    ):
        assert words in said
    assert "Det är fel i filen" in said
    assert "| aktiviteter/ambassadorer.yaml | 1:8 | fel |" in said
    assert said.count("<!--") == 1
    html = markdown(said.removeprefix(script["MARK"]), extensions=["tables"])
    assert not re.search(r"<(?:a|img|script|i)\b|@(?:lag|någon|org)|(?<![\w&/])#1", html)


def refused(answer: Answer) -> str:
    """What a run with exit code 2 says is wrong."""
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    return re.search(r"^Fel: (.*?)$(?=\nHjälp)", answer.err, re.MULTILINE | re.DOTALL)[1]  # type: ignore[index]


def test_a_shallow_clone_says_so(cli: Cli, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repository, "projekt/nytt.yaml", PROJECT)
    commit(repository)
    git(repository, "clone", "--quiet", "--depth", "1", repository.as_uri(), str(tmp_path / "klon"))
    monkeypatch.chdir(tmp_path / "klon")
    assert "git fetch --unshallow" in refused(cli("diff", "HEAD~1"))


def test_without_repository_git_or_catalogue(
    cli: Cli, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "borta finns inte" in refused(cli("diff", "HEAD", "--catalogue", "borta"))
    monkeypatch.setenv("PATH", str(tmp_path / "tom"))
    assert "Programmet git finns inte" in refused(cli("diff", "HEAD"))
    monkeypatch.undo()
    monkeypatch.chdir(repository)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    shutil.rmtree(repository / ".git")
    assert "ligger inte i ett git-arkiv" in refused(cli("diff", "HEAD"))
    assert "VERSION saknas" in refused(cli("diff"))
