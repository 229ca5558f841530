"""A file of the search that is missing, cut short or of another build: said in Swedish, and the list stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue import Catalogue
from tests.search.samples import catalogue

from .search_site import write_site


def records() -> Catalogue:
    return catalogue(projekt__aa={"titel": "Språkfika"}, projekt__bb={"titel": "Odling"})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(tmp_path, records())
    return tmp_path


def message(page: Page, site: Path, search: str = "?q=språk") -> str:
    page.goto(f"{(site / 'katalog.html').as_uri()}{search}")
    expect(page.locator("[data-kb-message]")).to_be_visible()
    assert page.locator("[data-kb-results][data-kb-ready]").count() == 0
    assert page.locator("[data-kb-results] [data-kb-id]").count() == 2
    assert page.locator("[data-kb-results] h2").all_inner_texts() == ["Projekt"]
    return page.inner_text("[data-kb-message]")


@pytest.mark.parametrize("file", ["data/sok-poster.js", "data/sok-ord.js", "data/sok-index-0.js"])
def test_a_missing_file(page: Page, site: Path, file: str) -> None:
    (site / file).unlink()
    said = message(page, site)
    assert said.startswith(f"Sökningen fungerar inte just nu: filen {file} saknas eller går inte att läsa.")


@pytest.mark.parametrize("file", ["data/sok-poster.js", "data/sok-ord.js", "data/sok-index-0.js"])
def test_a_file_cut_short(page: Page, site: Path, file: str) -> None:
    content = (site / file).read_bytes()
    (site / file).write_bytes(content[: len(content) // 2])
    assert f"filen {file} är trasig" in message(page, site)


def test_files_of_two_builds(page: Page, site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    write_site(other, catalogue(projekt__aa={"titel": "Annat"}))
    (site / "data/sok-index-0.js").write_bytes((other / "data/sok-index-0.js").read_bytes())
    assert "hör till en annan version av webbplatsen; ladda om sidan" in message(page, site)


def test_a_broken_index_leaves_the_filters(page: Page, site: Path) -> None:
    (site / "data/sok-index-0.js").unlink()
    message(page, site)
    page.locator("[data-kb-query]").fill("")
    page.locator("[data-kb-query]").press("Enter")
    page.wait_for_selector("[data-kb-ready]")
    assert not page.locator("[data-kb-message]").is_visible()
    assert page.locator("[data-kb-results] [data-kb-id]").count() == 2


def test_missing_texts_leave_the_titles(page: Page, site: Path) -> None:
    (site / "data/sok-text-0.js").unlink()
    page.goto(f"{(site / 'katalog.html').as_uri()}?q=språkfika")
    page.wait_for_selector("[data-kb-ready]")
    assert page.locator("[data-kb-results] [data-kb-id] a").all_inner_texts() == ["Språkfika"]
    assert page.inner_text("[data-kb-message]").startswith(
        "Sammanfattningarna kan inte visas: filen data/sok-text-0.js"
    )


def test_the_box_in_the_head_says_it_too(page: Page, site: Path) -> None:
    (site / "data/sok-index-0.js").unlink()
    page.goto((site / "projekt/sida.html").as_uri())
    page.locator("[data-kb-search]").press_sequentially("språk")
    expect(page.locator("[data-kb-quick]")).to_contain_text("filen data/sok-index-0.js saknas")
