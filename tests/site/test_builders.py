"""The way out of MkDocs: ProperDocs and Zensical make the same site of the same tree, and it works from the disk."""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.publishing.builders import NAMES
from generator.publishing.output import MARKER, list_files
from generator.publishing.sums import SUMS_NAME
from tests import ROOT
from tests.browser.library import open_catalogue, shown, strict
from tests.once import made_once
from tests.site.policies import wrong_policies
from tests.site.same_pages import differences

OTHERS = [name for name in NAMES if name != "mkdocs"]
_QUERY = "handledare nyanlända"


def build(output: Path, builder: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "build", "--no-zip", "--output", str(output), "--builder", builder]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(slow: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The real site by each of the others."""

    def make(output: Path, name: str) -> None:
        answer = build(output, name)
        assert answer.returncode == 0, answer.stderr

    return {name: made_once(tmp_path_factory, name, partial(make, name=name)) for name in OTHERS}


@pytest.mark.parametrize("name", OTHERS)
def test_every_page_says_the_same_as_by_mkdocs(site: Path, built: dict[str, Path], name: str) -> None:
    assert list(differences(site, built[name])) == []


@pytest.mark.parametrize("name", OTHERS)
def test_every_page_has_a_policy_that_knows_its_scripts(built: dict[str, Path], name: str) -> None:
    assert wrong_policies(built[name]) == []


def test_properdocs_gives_the_same_bytes(site: Path, built: dict[str, Path]) -> None:
    files = [path for path in list_files(built["properdocs"]) if path not in (MARKER, SUMS_NAME)]
    assert len(files) > 100
    _, changed, missing = filecmp.cmpfiles(site, built["properdocs"], files, shallow=False)
    assert (changed, missing) == ([], [])


@pytest.mark.parametrize("name", OTHERS)
def test_search_works_from_the_disk(page: Page, site: Path, built: dict[str, Path], name: str) -> None:
    strict(page)
    open_catalogue(page, f"{site.as_uri()}/", f"?q={_QUERY}")
    expected = shown(page)
    open_catalogue(page, f"{built[name].as_uri()}/", f"?q={_QUERY}")
    assert expected
    assert shown(page) == expected
    page.locator(f'[data-kb-id="{expected[0]}"] a').first.click()
    page.wait_for_url(f"**/{expected[0]}.html*")
    page.fill("[data-kb-search]", "språkpraktik")
    expect(page.locator("[data-kb-quick] a").last).to_have_text("Visa alla träffar i katalogen")


def test_a_missing_page_is_told_in_the_same_words(site: Path, built: dict[str, Path]) -> None:
    assert {(built[name] / "404.html").read_text("utf-8") for name in OTHERS} == {
        (site / "404.html").read_text("utf-8")
    }


def test_an_unknown_builder_is_wrong_usage(tmp_path: Path) -> None:
    answer = build(tmp_path / "site", "hugo")
    assert answer.returncode == 2
    assert "Välj mkdocs, properdocs eller zensical" in answer.stderr
