"""A file of the search that is missing, cut short or of another build: said in Swedish, and the list stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.cli.main import commands
from generator.cli.swedish import run
from generator.records.catalogue import Catalogue
from tests.browser.search_site import write_site
from tests.odd_text import ODD_QUERIES
from tests.search.samples import catalogue

_NEEDED = ["data/sok-poster.js", "data/sok-ord.js", "data/sok-index-0.js", "data/sok-ordagrant-0.js"]
"""What a query in quotes needs before its first result."""


def records() -> Catalogue:
    return catalogue(projekt__aa={"titel": "Språkfika"}, projekt__bb={"titel": "Odling"})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(tmp_path, records())
    return tmp_path


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another build, of another catalogue."""
    folder = tmp_path_factory.mktemp("other")
    write_site(folder, catalogue(projekt__aa={"titel": "Annat"}))
    return folder


def cut_short(file: Path, share: float) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * share)])


def message(page: Page, site: Path, search: str = '?q="språk"') -> str:
    page.goto(f"{(site / 'katalog.html').as_uri()}{search}")
    expect(page.locator("[data-kb-message]")).to_be_visible()
    assert page.locator("[data-kb-results][data-kb-ready]").count() == 0
    assert page.locator("[data-kb-results] [data-kb-id]").count() == 2
    assert page.locator("[data-kb-results] h2").all_inner_texts() == ["Projekt"]
    return page.inner_text("[data-kb-message]")


@pytest.mark.parametrize("file", _NEEDED)
def test_a_missing_file(page: Page, site: Path, file: str) -> None:
    (site / file).unlink()
    said = message(page, site)
    assert said.startswith(f"Sökningen fungerar inte just nu: filen {file} saknas eller går inte att läsa.")


@pytest.mark.parametrize("file", _NEEDED)
@pytest.mark.parametrize("share", [0, 0.01, 0.9])
def test_a_file_cut_short(page: Page, site: Path, file: str, share: float) -> None:
    cut_short(site / file, share)
    assert f"filen {file} är trasig" in message(page, site)


@pytest.mark.parametrize("file", _NEEDED)
def test_files_of_two_builds(page: Page, site: Path, other: Path, file: str) -> None:
    (site / file).write_bytes((other / file).read_bytes())
    assert "hör till en annan version av webbplatsen; ladda om sidan" in message(page, site)


def test_a_broken_index_leaves_the_filters(page: Page, site: Path) -> None:
    (site / "data/sok-index-0.js").unlink()
    message(page, site)
    page.locator("[data-kb-query]").fill("")
    page.locator("[data-kb-query]").press("Enter")
    page.wait_for_selector("[data-kb-ready]")
    assert not page.locator("[data-kb-message]").is_visible()
    assert page.locator("[data-kb-results] [data-kb-id]").count() == 2


@pytest.mark.parametrize(
    ("hurt", "said"),
    [
        (lambda file, other: file.unlink(), "saknas eller går inte att läsa"),
        (lambda file, other: cut_short(file, 0.5), "är trasig"),
        (lambda file, other: file.write_bytes(other.read_bytes()), "hör till en annan version"),
    ],
    ids=["missing", "cut-short", "other-build"],
)
def test_hurt_texts_leave_the_titles(
    page: Page, site: Path, other: Path, hurt: Callable[[Path, Path], None], said: str
) -> None:
    hurt(site / "data/sok-text-0.js", other / "data/sok-text-0.js")
    page.goto(f"{(site / 'katalog.html').as_uri()}?q=språkfika")
    page.wait_for_selector("[data-kb-ready]")
    assert page.locator("[data-kb-results] [data-kb-id] a").all_inner_texts() == ["Språkfika"]
    message = page.inner_text("[data-kb-message]")
    assert message.startswith(f"En del av texten under träffarna kan inte visas: filen data/sok-text-0.js {said}")


@pytest.mark.parametrize("file", [*_NEEDED, "data/sok-text-0.js"])
@pytest.mark.parametrize("share", [None, 0, 0.5])
def test_the_command_says_it_too(
    site: Path, capsys: pytest.CaptureFixture[str], file: str, share: float | None
) -> None:
    if share is None:
        (site / file).unlink()
    else:
        cut_short(site / file, share)
    assert run(commands, ["search", '"språkfika"', "--site", str(site)]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.endswith(f"kunskapsbank build --output {site}\n")) == ("", True)


def test_the_command_wants_a_site_of_its_own_version(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = site / "data/sok-ord.js"
    file.write_text(file.read_text("utf-8").replace('"positions":', '"plats":'), "utf-8")
    assert run(commands, ["search", "språkfika", "--site", str(site)]) == 1
    assert "kunskapsbank build" in capsys.readouterr().err


@pytest.mark.slow
def test_the_command_answers_any_text(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for typed in ODD_QUERIES:
        assert run(commands, ["search", "--json", "--limit", "1", "--site", str(site), "--", typed]) == 0, typed[:40]
        assert isinstance(json.loads(capsys.readouterr().out), list)


@pytest.mark.parametrize("share", [None, 0, 0.5])
def test_without_its_program_the_page_says_so_and_lists_everything(page: Page, site: Path, share: float | None) -> None:
    program = site / "assets/kunskapsbank.js"
    if share is None:
        program.unlink()
    else:
        cut_short(program, share)
    page.goto(f"{(site / 'katalog.html').as_uri()}?q=språk")
    said = page.inner_text("[data-kb-message]")
    assert said.startswith("Sökningen fungerar inte just nu: filen assets/kunskapsbank.js saknas eller är trasig")
    assert page.locator("[data-kb-results] [data-kb-id] a").all_inner_texts() == ["Odling", "Språkfika"]
    assert not page.locator("[data-kb-query]").is_visible()


def test_the_box_in_the_head_says_it_too(page: Page, site: Path) -> None:
    (site / "data/sok-index-0.js").unlink()
    page.goto((site / "projekt/sida.html").as_uri())
    page.locator("[data-kb-search]").press_sequentially("språk")
    expect(page.locator("[data-kb-quick]")).to_contain_text("filen data/sok-index-0.js saknas")
