"""What a site says that it was made of: the program's version and the commit of the records."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
from pathlib import Path

import pytest

from generator.cli.source import site_source
from generator.exports.records_json import catalogue_json, record_lines
from generator.linking.links import link
from generator.models.site_source import SiteSource
from generator.pages.render import render_pages
from tests.pages.views.records import NOW, Settings, catalogue_of

_PROGRAM = f"kunskapsbanken {importlib.metadata.version('kunskapsbanken')}"
_COMMIT = "0123456789abcdef" * 2


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=prov", "-c", "user.email=", "-c", "commit.gpgsign=false")
    answer = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return answer.stdout.strip()


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    folder = tmp_path / "bank/catalogue"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("titel: A\n")
    git(folder.parent, "init", "--quiet")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--quiet", "--message", "Add a record")
    return folder


def test_the_commit_and_whether_anything_differs(catalogue: Path, tmp_path: Path) -> None:
    commit, pages = git(catalogue, "rev-parse", "HEAD"), catalogue.parent / "site_src"
    others = (pages, tmp_path / "elsewhere")
    assert site_source(catalogue, others, {}) == SiteSource(_PROGRAM, commit, modified=False)
    (catalogue.parent / "anteckningar.txt").write_text("hör inte till webbplatsen")
    assert site_source(catalogue, others, {}).modified is False
    pages.mkdir()
    (pages / "ny.md").write_text("# Ny\n")
    assert site_source(catalogue, others, {}) == SiteSource(_PROGRAM, commit, modified=True)


def test_outside_git_only_the_program_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert site_source(tmp_path, (), {}) == SiteSource(_PROGRAM)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert site_source(tmp_path, (), {}) == SiteSource(_PROGRAM)


def test_the_environment_may_say_it(tmp_path: Path, catalogue: Path) -> None:
    assert site_source(tmp_path, (), {"KUNSKAPSBANK_COMMIT": _COMMIT}) == SiteSource(_PROGRAM, _COMMIT)
    assert site_source(catalogue, (), {"KUNSKAPSBANK_COMMIT": "<b>"}).commit == git(catalogue, "rev-parse", "HEAD")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (SiteSource(), "Program: okänd version. Version av innehållet: okänd."),
        (SiteSource("bank 1", _COMMIT, modified=False), "bank 1. Version av innehållet: <code>0123456789ab</code>."),
        (SiteSource("bank 1", _COMMIT, modified=True), "</code>, med ändringar som inte är sparade i den."),
    ],
)
def test_the_page_and_the_data_say_it(source: SiteSource, told: str) -> None:
    catalogue = catalogue_of({})
    links = link(catalogue)
    assert told in render_pages(catalogue, links, NOW, Settings(), source)["om.md"]
    data = json.loads(catalogue_json(record_lines(catalogue, links), NOW, source))
    assert data["generator"] == (source.generator or None)
    assert (data["commit"], data["modified"]) == (source.commit or None, source.modified)


def test_the_page_leads_to_the_commit() -> None:
    catalogue, settings = catalogue_of({}), Settings(repo_url="https://exempel.se/kod/")
    page = render_pages(catalogue, link(catalogue), NOW, settings, SiteSource("bank 1", _COMMIT))["om.md"]
    assert f'<a href="https://exempel.se/kod/commit/{_COMMIT}" rel="noopener"><code>0123456789ab</code></a>.' in page
