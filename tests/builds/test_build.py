"""From folders to a finished site."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.build import _exports, _search, is_held
from generator.linking.links import link
from generator.models.allowed import Allowed
from generator.publishing import page_building
from generator.publishing.output import MARKER
from generator.publishing.settings import read_settings
from generator.publishing.site_links import broken_links
from generator.publishing.sums import SUMS_NAME
from generator.publishing.verify import verify
from generator.reading.files import read_tree
from generator.reading.memory import Memory
from generator.records.catalogue import load
from generator.text.urls import ZIP_NAME
from tests import ROOT
from tests.builds.sample import NOW, build_in, content
from tests.pages.views.records import Settings


def test_every_file_of_the_contract_is_there(built: Path) -> None:
    named = """index.html katalog.html 404.html matris.html kartlaggning.html om.html forkortningar.html
        projekt/index.html exempel/index.html fonder/index.html aktiviteter/index.html kallor/index.html
        projekt/fika-och-jobb.html exempel/kokboken.html fonder/provfonden.html aktiviteter/sprakfika.html
        kallor/provrapporten.html kommuner/0580.html omraden/arbetsmarknad.html malgrupper/nyanlanda.html
        mal/fler-i-jobb.html data/katalog.json data/katalog.csv kunskapsbanken-offline.zip hjalp.html
        projekt/sprakfika-jobb.html"""
    assert set(named.split()) <= set(content(built / "site"))


def test_no_link_leads_nowhere(built: Path) -> None:
    site = built / "site"
    files = set(content(site))
    pages = [path for path in sorted(files) if path.endswith(".html")]
    broken = {page: list(broken_links(page, (site / page).read_text(), files)) for page in pages}
    assert {page: links for page, links in broken.items() if links} == {}


class Active(HTMLParser):
    """Collects what contributed text must never become."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.found += [f"{tag} {name}" for name in names if name.startswith("on")]
        self.found += [f"{tag} {value}" for _, value in attrs if value and value.lower().startswith("javascript:")]


def test_hostile_text_shows_as_text(built: Path) -> None:
    site = built / "site"
    for page in ("projekt/farlig-text.html", "projekt/index.html", "katalog.html", "kartlaggning.html", "index.html"):
        html = (site / page).read_text()
        parser = Active()
        parser.feed(html)
        assert parser.found == [], page
        assert "<script>alert" not in html
    page = (site / "projekt/farlig-text.html").read_text()
    assert "{{ 7*7 }}" in page
    assert "--8&lt;--" in page
    assert "!!! note" in page


def test_the_zip_is_the_site_without_itself(built: Path) -> None:
    site = built / "site"
    with zipfile.ZipFile(site / "kunskapsbanken-offline.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    expected = {f"kunskapsbanken/{path}": data for path, data in content(site).items()}
    for path in (ZIP_NAME, MARKER, SUMS_NAME):
        del expected[f"kunskapsbanken/{path}"]
    assert packed.pop(f"kunskapsbanken/{SUMS_NAME}")
    read_me = packed.pop("kunskapsbanken/LÄS MIG.txt").decode("utf-8-sig")
    assert "Packa upp hela mappen" in read_me
    assert packed == expected
    assert [name for name, data in packed.items() if f'href="{ZIP_NAME}"'.encode() in data] == []


def test_the_site_and_the_zip_are_what_their_sums_say(built: Path) -> None:
    for path in (built / "site", built / "site" / ZIP_NAME):
        found = verify(path)
        assert found.deviations == ()
        assert found.files > 50


def test_a_trusted_page_may_run_its_script_and_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = ("karta.md", "egen.html", "annan.HTML")
    for name in pages:
        (folder / "site_src" / name).write_text("<script>document.title = 'karta'</script>\n")
    assert [fault.code for fault in build_in(folder).problems if fault.severity == "error"] == ["sida-skript"] * 3
    settings = replace(read_settings(ROOT / "mkdocs.yml"), trusted_pages=pages)
    monkeypatch.setattr("generator.build.read_settings", lambda *_: settings)
    monkeypatch.setattr("generator.build.allowed", lambda _: Allowed(pages))
    assert build_in(folder).built
    digest = "'sha256-SVhnE2jbsoRdpKrqrfdU8bz+t1I4b2/TNyAfbSDCbxA='"
    made = ("karta.html", "egen.html", "annan.HTML", "hjalp.html")
    runs = {page for page in made if digest in (folder / "site" / page).read_text()}
    assert runs == {"karta.html", "egen.html", "annan.HTML"}


def test_two_builds_are_the_same_to_the_bit(built: Path, folder: Path) -> None:
    assert build_in(folder).built
    assert content(folder / "site") == content(built / "site")


def test_pages_made_in_shares_are_the_same(built: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_building, "_PAGES_IN_A_SHARE", 10)
    monkeypatch.setattr("generator.publishing.background.os.cpu_count", lambda: 3)
    monkeypatch.setattr("generator.publishing.background.threading.active_count", lambda: 1)
    result = build_in(folder)
    assert (result.reused, content(folder / "site")) == (0, content(built / "site"))
    again = build_in(folder)
    assert (again.reused, content(folder / "site")) == (again.pages, content(built / "site"))


def test_the_data_keep_to_the_names_that_are_held_for_them(built: Path, tmp_path: Path) -> None:
    catalogue, _ = load(read_tree(built / "catalogue")[0])
    links = link(catalogue)
    data = (*_search(catalogue, links, Memory(tmp_path, ""), {}), *_exports(catalogue, links, NOW, Settings()))
    assert [path for path in data if not is_held(path)] == []


def test_a_page_that_the_builder_leaves_out_stops_nothing(folder: Path) -> None:
    (folder / "site_src" / "templates").mkdir()
    (folder / "site_src" / "templates" / "mall.md").write_text("# Mall\n", encoding="utf-8")
    assert build_in(folder).built
    assert not (folder / "site" / "templates" / "mall.html").exists()


def test_a_dead_link_of_a_hand_written_page_is_told_at_its_line(folder: Path) -> None:
    (folder / "site_src/hjalp.md").write_text("# Hjälp\n\nSe [katalogen](katalogg.html).\n")
    result = build_in(folder)
    assert result.built
    told = [problem for problem in result.problems if problem.code == "sida-lank-bruten"]
    assert [(problem.file, problem.line) for problem in told] == [("site_src/hjalp.md", 3)]
    assert "katalog.html" in told[0].message


@pytest.mark.parametrize("empty", ["projekt", "exempel", "fonder", "aktiviteter", "everything"])
def test_any_folder_may_be_missing(folder: Path, empty: str) -> None:
    for name in ("projekt", "exempel", "fonder", "aktiviteter", "kallor"):
        if empty in (name, "everything"):
            shutil.rmtree(folder / "catalogue" / name)
    for record in (folder / "catalogue").glob("[!o]*/*.yaml"):
        text = record.read_text()
        if any(word in text for word in ("fika-och-jobb", "sprakfika", "provfonden", "kokboken")):
            record.unlink()
    result = build_in(folder)
    assert result.built, result.problems
    data = json.loads((folder / "site/data/katalog.json").read_text())
    assert all(not record["id"].startswith(f"{empty}/") for record in data["records"])
