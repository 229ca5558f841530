"""Which builder is used, and how the builders tell what stops them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.builders import NAMES, builder
from generator.publishing.settings import SiteError, read_config, read_settings
from tests import ROOT

_CONFIG = ROOT / "mkdocs.yml"


def _settings(folder: Path, text: str) -> Path:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder / "mkdocs.yml"


def test_the_configuration_names_the_builder_and_a_command_may_name_another() -> None:
    assert read_settings(_CONFIG).builder == "mkdocs"
    assert read_settings(_CONFIG, "zensical").builder == "zensical"


def test_the_environment_says_where_the_site_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KUNSKAPSBANK_SITE_URL", raising=False)
    assert read_settings(_CONFIG).site_url == ""
    monkeypatch.setenv("KUNSKAPSBANK_SITE_URL", "https://exempel.se/bank/")
    assert read_settings(_CONFIG).site_url == "https://exempel.se/bank/"


def test_what_is_not_set_is_empty(tmp_path: Path) -> None:
    said = "site_name: Prov\nextra: {subject: a, projects: b, place: c}\n"
    read = read_settings(_settings(tmp_path, said))
    assert (read.site_url, read.repo_url, read.edit_uri, read.builder) == ("", "", "", "mkdocs")


def test_words_that_pages_need_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="extra säger inte projects och place"):
        read_settings(_settings(tmp_path, "site_name: Prov\nextra: {subject: a}\n"))


@pytest.mark.parametrize("text", ["", "- en lista\n", "a: [\n", "a: \x00\n"])
def test_a_configuration_that_cannot_be_read_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SiteError) as caught:
        read_settings(_settings(tmp_path, text))
    assert caught.value.page == "mkdocs.yml"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: &a [x]\nb: *a\n", "hänvisningar"),
        ("a: " + "[" * 5000, "nivåer"),
        ("a: x\n" * 30_000, "för stor"),
        ("a: b\nc: [\n", "rad 3 går inte att läsa"),
    ],
)
def test_a_configuration_that_takes_long_to_read_is_not(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(SiteError, match=reason):
        read_settings(_settings(tmp_path, text))


def test_a_configuration_that_is_not_there_is_told_in_swedish(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="den finns inte"):
        read_settings(tmp_path / "mkdocs.yml")


def test_an_unknown_name_is_told_with_those_there_are() -> None:
    with pytest.raises(SiteError, match="mkdocs, properdocs eller zensical, inte hugo"):
        builder("hugo")


@pytest.mark.parametrize("name", NAMES)
def test_a_builder_that_is_not_installed_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publishing.builders.find_spec", lambda _: None)
    with pytest.raises(SiteError, match=f"paketet {name} är inte installerat"):
        builder(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_page_that_cannot_be_read_is_told_in_one_line(name: str, tmp_path: Path) -> None:
    docs, site = tmp_path / "docs", tmp_path / "site"
    docs.mkdir()
    site.mkdir()
    (docs / "djup.md").write_text("- " * 3000 + "x")
    with pytest.raises(SiteError) as caught:
        builder(name).build_pages(_CONFIG, docs, site, (), lambda: None)
    assert caught.value.page == ("djup.md" if builder(name).reuses else "")
    assert "\n" not in caught.value.reason
    assert caught.value.reason


@pytest.mark.parametrize("name", ["mkdocs", "properdocs"])
def test_links_to_files_are_written_alike_by_the_share_that_has_them_and_by_others(name: str, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "bilder").mkdir(parents=True)
    (docs / "bilder" / "en bild.png").write_bytes(b"")
    (docs / "sida.md").write_text(
        "# Sida\n\n![En bild](./bilder/en%20bild.png) [samma](bilder/en%20bild.png)\n", "utf-8"
    )
    made = []
    for assets in (True, False):
        site = tmp_path / f"site-{assets}"
        site.mkdir()
        builder(name).build_pages(_CONFIG, docs, site, (), lambda: None, assets)
        made.append((site / "sida.html").read_text("utf-8"))
        assert (site / "bilder" / "en bild.png").exists() == assets
    assert made[0] == made[1]


def test_the_navigation_gives_every_page_a_title() -> None:
    assert [item for item in read_config(_CONFIG)["nav"] if not isinstance(item, dict)] == []


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_settings_that_the_builder_does_not_understand_are_named(tmp_path: Path, program: str) -> None:
    config = _settings(tmp_path, "site_name: Prov\ntheme: finnsinte\n")
    with pytest.raises(SiteError, match=f"{program} förstår inte det som står vid theme") as caught:
        builder(program).build_pages(config, tmp_path, tmp_path / "site", (), lambda: None)
    assert caught.value.page == "mkdocs.yml"
