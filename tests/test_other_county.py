"""Another county, about something else, changes mkdocs.yml, the vocabularies and the records, and no line of code."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from generator.build import Folders, build
from generator.publishing.output import list_files
from tests import ROOT
from tests.builds.sample import Quiet
from tests.small import SMALL

NOW = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
WORDS = {
    "Kunskapsbanken": "Lärdomslådan",
    "integrationsprojekt": "klimatprojekt",
    "integration": "klimat",
    "i Östergötland": "på Gotland",
    'county: "05"': 'county: "09"',
}
CATALOGUE = SMALL | {
    "ordlistor/kommuner.yaml": '- {id: "0980", namn: Gotland, län: Gotlands län}\n',
    "projekt/all-in.yaml": f'{SMALL["projekt/all-in.yaml"]}kommuner: ["0980"]\n',
}


@pytest.fixture(scope="module")
def site(slow: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("gotland")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    for ours, theirs in WORDS.items():
        assert ours in config
        config = config.replace(ours, theirs)
    config = config.replace('[KUNSKAPSBANK_CONTACT_EMAIL, ""]', "[KUNSKAPSBANK_CONTACT_EMAIL, klimat@exempel.se]")
    config = config.replace('[KUNSKAPSBANK_CONTACT_FORM, ""]', "[KUNSKAPSBANK_CONTACT_FORM, https://exempel.se/fraga]")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.copytree(ROOT / "generator/publishing/theme", root / "generator/publishing/theme")
    (root / "site_src").mkdir()
    (root / "site_src/hjalp.md").write_text("---\ncontact: true\n---\n# Hjälp\n", encoding="utf-8")
    for name, content in CATALOGUE.items():
        (root / "catalogue" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "catalogue" / name).write_text(content, encoding="utf-8")
    result = build(Folders(root, root / "catalogue", root / "site_src", root / "site"), NOW, Quiet(), with_zip=False)
    assert result.built, result.problems
    return root / "site"


def test_no_page_tells_of_ours(site: Path) -> None:
    ours = re.compile("|".join(["östergötland", "kunskapsbanken(?!-offline|-lista)", "integration"]), re.IGNORECASE)
    pages = {path: (site / path).read_text("utf-8") for path in list_files(site) if path.endswith((".html", ".json"))}
    del pages["koder.html"]  # the examples of the codes are the program's, as in `kunskapsbank explain`
    assert len(pages) > 20
    assert {path: found[0] for path, text in pages.items() if (found := ours.search(text))} == {}


def test_the_pages_tell_of_theirs(site: Path) -> None:
    start = (site / "index.html").read_text("utf-8")
    assert "<title>Lärdomslådan – erfarenheter av klimatprojekt</title>" in start
    assert "Det vi redan har lärt oss om klimat" in start
    assert "för den som arbetar med klimat på Gotland" in start
    assert "Erfarenheter av klimatprojekt, samlade för den som arbetar på Gotland" in start
    assert "Hela länet, Gotlands län" in (site / "katalog.html").read_text("utf-8")
    assert "Lärdomslådans redaktion" in (site / "om.html").read_text("utf-8")
    assert "1 projekt finns i kommunen i Gotlands län" in (site / "overblick.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["om.html", "tillganglighet.html", "404.html", "hjalp.html"])
def test_they_can_be_reached(page: str, site: Path) -> None:
    main = (site / page).read_text("utf-8").partition("<footer")[0]
    assert 'href="mailto:klimat@exempel.se"' in main
    assert 'href="https://exempel.se/fraga"' in main


def test_every_page_ends_with_a_way_to_them(site: Path) -> None:
    footer = (site / "index.html").read_text("utf-8").partition("<footer")[2]
    assert 'href="mailto:klimat@exempel.se"' in footer
    assert 'href="https://exempel.se/fraga"' in footer
