"""From folders to a finished site, and what stands when something goes wrong on the way."""

from __future__ import annotations

import datetime
import errno
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest

from generator.build import _DATA, BuildResult, Folders, _exports, _search, build
from generator.linking.links import link
from generator.publishing import mkdocs_site, page_building, publish
from generator.publishing.offline_zip import ZIP_NAME
from generator.publishing.output import MARKER, list_files
from generator.publishing.settings import read_settings
from generator.publishing.site_links import broken_links
from generator.publishing.sums import SUMS_NAME
from generator.publishing.verify import verify
from generator.reading.files import read_tree
from generator.reading.memory import Memory
from generator.records.catalogue import load
from tests import ROOT
from tests.site.same_pages import differences

SAMPLE = ROOT / "tests" / "sample"
NOW = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)


class Quiet:
    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


def build_in(
    folder: Path,
    output: str = "site",
    now: datetime.datetime = NOW,
    builder: str | None = None,
    strict: bool = False,
) -> BuildResult:
    folders = Folders(ROOT, folder / "catalogue", folder / "site_src", folder / output)
    return build(folders, now, Quiet(), with_builder=builder, strict=strict)


def content(site: Path) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in list_files(site)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    assert build_in(folder).built
    return folder


@pytest.fixture
def copy_of_built(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path


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


def test_the_site_and_the_zip_are_what_their_sums_say(built: Path) -> None:
    for path in (built / "site", built / "site" / ZIP_NAME):
        found = verify(path)
        assert found.deviations == ()
        assert found.files > 50


def test_a_trusted_page_may_run_its_script_and_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("karta.md", "egen.html"):
        (folder / "site_src" / name).write_text("<script>document.title = 'karta'</script>\n")
    assert [fault.code for fault in build_in(folder).problems if fault.severity == "error"] == ["sida-skript"] * 2
    pages = ("karta.md", "egen.html")
    settings = replace(read_settings(ROOT / "mkdocs.yml"), trusted_pages=pages)
    monkeypatch.setattr("generator.build.read_settings", lambda *_: settings)
    monkeypatch.setattr("generator.build.trusted_pages", lambda _: pages)
    assert build_in(folder).built
    digest = "'sha256-SVhnE2jbsoRdpKrqrfdU8bz+t1I4b2/TNyAfbSDCbxA='"
    allowed = {
        page for page in ("karta.html", "egen.html", "hjalp.html") if digest in (folder / "site" / page).read_text()
    }
    assert allowed == {"karta.html", "egen.html"}


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


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def changed_record(folder: Path) -> None:
    edit(folder / "catalogue/projekt/fika-och-jobb.yaml", "Språkfika på arbetsplatser", "Fika och språk på jobbet")


def removed_record(folder: Path) -> None:
    (folder / "catalogue/projekt/farlig-text.yaml").unlink()


def renamed_record(folder: Path) -> None:
    record = folder / "catalogue/projekt/farlig-text.yaml"
    record.rename(record.with_name("omdopt-text.yaml"))


def changed_vocabulary(folder: Path) -> None:
    edit(folder / "catalogue/ordlistor/kommuner.yaml", "Linköping", "Linköpings stad")


def changed_hand_written_page(folder: Path) -> None:
    (folder / "site_src/hjalp.md").write_text("# Hjälp\n\nSe [kokboken](exempel/kokboken.md).\n")


def target_of_hand_written_link_gone(folder: Path) -> None:
    changed_hand_written_page(folder)
    assert build_in(folder).built
    edit(folder / "site_src/hjalp.md", "exempel/kokboken", "projekt/farlig-text")
    assert build_in(folder).built
    removed_record(folder)


CHANGES = (
    changed_record,
    removed_record,
    renamed_record,
    changed_vocabulary,
    changed_hand_written_page,
    target_of_hand_written_link_gone,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_rebuild_after_a_change_equals_a_clean_build(copy_of_built: Path, change: Callable[[Path], None]) -> None:
    change(copy_of_built)
    result = build_in(copy_of_built)
    assert result.built
    assert 0 < result.reused < result.pages
    assert build_in(copy_of_built, "clean").reused == 0
    assert content(copy_of_built / "site") == content(copy_of_built / "clean")


def test_when_nothing_has_changed_every_page_is_taken_over(
    copy_of_built: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.MEMORY", copy_of_built / "nothing is remembered")
    result = build_in(copy_of_built)
    assert result.reused == result.pages
    assert content(copy_of_built / "site") == content(built / "site")


def test_other_code_builds_every_page_anew(copy_of_built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.hashes", lambda *_: {"render.py": "another version"})
    assert build_in(copy_of_built).reused == 0


def test_a_link_to_a_page_that_is_taken_over_leads_there(copy_of_built: Path) -> None:
    changed_hand_written_page(copy_of_built)
    assert build_in(copy_of_built).reused > 0
    assert 'href="exempel/kokboken.html"' in (copy_of_built / "site/hjalp.html").read_text()


def test_a_page_changed_by_hand_is_built_again(copy_of_built: Path, built: Path) -> None:
    page = copy_of_built / "site/exempel/kokboken.html"
    page.write_text("vandalised")
    assert build_in(copy_of_built).built
    assert page.read_bytes() == (built / "site/exempel/kokboken.html").read_bytes()


def test_a_record_that_is_gone_leaves_no_page(copy_of_built: Path) -> None:
    (copy_of_built / "catalogue/projekt/farlig-text.yaml").unlink()
    assert build_in(copy_of_built).built
    assert not (copy_of_built / "site/projekt/farlig-text.html").exists()


def broken_record(folder: Path) -> None:
    (folder / "catalogue/projekt/ny.yaml").write_text("titel: [")


def latin1_page(folder: Path) -> None:
    (folder / "site_src/hjalp.md").write_bytes("# Hjälp".encode("latin-1"))


def colliding_page(folder: Path) -> None:
    (folder / "site_src/katalog.md").write_text("# Min katalog")


def page_among_the_data(folder: Path) -> None:
    (folder / "site_src/data").mkdir()
    (folder / "site_src/data/SOK-ord.json").write_text("")


def page_as_symlink(folder: Path) -> None:
    (folder / "site_src/lank.md").symlink_to(folder / "site_src/hjalp.md")


def no_site_src(folder: Path) -> None:
    shutil.rmtree(folder / "site_src")


def no_catalogue(folder: Path) -> None:
    shutil.rmtree(folder / "catalogue")


def deeply_nested_page(folder: Path) -> None:
    (folder / "site_src/djup.md").write_text("- " * 3000 + "x")


def page_that_takes_long(folder: Path) -> None:
    (folder / "site_src/djup.md").write_text(("[" * 20_000 + "\n") * 5)


FAULTS = {
    broken_record: "yaml-hakparentes",
    latin1_page: "fil-utf8",
    colliding_page: "sida-krock",
    page_among_the_data: "sida-krock",
    page_as_symlink: "fil-lank",
    no_site_src: "site-src-saknas",
    no_catalogue: "katalog-saknas",
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_leaves_the_previous_site_as_it_was(copy_of_built: Path, fault: object) -> None:
    before = content(copy_of_built / "site")
    fault(copy_of_built)  # type: ignore[operator]
    result = build_in(copy_of_built)
    assert not result.built
    assert FAULTS[fault] in {problem.code for problem in result.problems}  # type: ignore[index]
    assert content(copy_of_built / "site") == before
    assert not list(copy_of_built.glob(".site*"))


def test_a_crash_in_the_middle_of_the_swap_and_then_a_faulty_record(copy_of_built: Path) -> None:
    before = content(copy_of_built / "site")
    (copy_of_built / "site").rename(copy_of_built / ".site.kb-gammal")
    broken_record(copy_of_built)
    assert not build_in(copy_of_built).built
    assert content(copy_of_built / "site") == before
    assert not list(copy_of_built.glob(".site*"))


@pytest.mark.parametrize("page", [deeply_nested_page, page_that_takes_long])
def test_markdown_that_breaks_the_reader_is_told_and_breaks_nothing(
    copy_of_built: Path, page: Callable[[Path], None]
) -> None:
    before = content(copy_of_built / "site")
    page(copy_of_built)
    result = build_in(copy_of_built)
    assert [(p.file, p.code) for p in result.problems if p.severity == "error"] == [
        ("site_src/djup.md", "bygge-misslyckades")
    ]
    assert content(copy_of_built / "site") == before


@pytest.mark.parametrize(
    ("module", "step"), [(publish, "write_tree"), (mkdocs_site, "build_pages"), (publish, "write_zip")]
)
def test_a_full_disk_leaves_the_previous_site(
    copy_of_built: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType, step: str
) -> None:
    before = content(copy_of_built / "site")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module, step, full)
    result = build_in(copy_of_built)
    assert [problem.code for problem in result.problems if problem.severity == "error"] == ["skriva-gick-inte"]
    assert "disken är full" in result.problems[-1].message
    assert content(copy_of_built / "site") == before
    assert not list(copy_of_built.glob(".site*"))


def test_search_data_that_cannot_be_made_leave_the_previous_site(
    copy_of_built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(copy_of_built / "site")

    def missing(*_: object) -> dict[str, str | bytes]:
        raise OSError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr("generator.search.indexing.assets.search_files", missing)
    result = build_in(copy_of_built)
    assert [problem.code for problem in result.problems if problem.severity == "error"] == ["skriva-gick-inte"]
    assert content(copy_of_built / "site") == before
    assert not list(copy_of_built.glob(".site*"))


def test_the_data_keep_to_the_names_that_are_held_for_them(built: Path, tmp_path: Path) -> None:
    catalogue, _ = load(read_tree(built / "catalogue")[0])
    links = link(catalogue)
    data = (*_search(catalogue, links, Memory(tmp_path, "")), *_exports(catalogue, links, NOW))
    assert [path for path in data if not path.startswith(_DATA)] == []


def test_a_part_of_the_build_that_dies_leaves_the_previous_site(
    copy_of_built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.background.threading.active_count", lambda: 1)
    monkeypatch.setattr("generator.build._exports", lambda *_: os._exit(9))
    before = content(copy_of_built / "site")
    result = build_in(copy_of_built)
    assert (result.problems[-1].code, result.built) == ("bygge-avbrots", False)
    assert content(copy_of_built / "site") == before


def test_a_page_that_the_builder_leaves_out_stops_nothing(folder: Path) -> None:
    (folder / "site_src" / "templates").mkdir()
    (folder / "site_src" / "templates" / "mall.md").write_text("# Mall\n", encoding="utf-8")
    assert build_in(folder).built
    assert not (folder / "site" / "templates" / "mall.html").exists()


def test_ctrl_c_leaves_the_previous_site(copy_of_built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(copy_of_built / "site")

    def interrupted(*_: object) -> Iterator[None]:
        raise KeyboardInterrupt

    monkeypatch.setattr(mkdocs_site, "build_pages", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build_in(copy_of_built)
    assert content(copy_of_built / "site") == before
    assert not list(copy_of_built.glob(".site*"))


def test_only_pages_of_the_same_builder_are_taken_over(built: Path, copy_of_built: Path) -> None:
    reused = [build_in(copy_of_built, builder=name).reused for name in ("properdocs", "properdocs", "zensical")]
    assert reused[0] == reused[2] == 0
    assert reused[1] > 0
    assert list(differences(built / "site", copy_of_built / "site")) == []


def test_a_folder_of_somebody_else_is_left_alone(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site/uppsats.docx").write_text("år av arbete")
    result = build_in(folder)
    assert [problem.code for problem in result.problems if problem.severity == "error"] == ["utdata-framman"]
    assert (folder / "site/uppsats.docx").exists()


def test_a_place_inside_the_catalogue_is_refused_before_anything_is_made_there(folder: Path) -> None:
    result = build_in(folder, "catalogue/ny/site")
    assert [problem.code for problem in result.problems if problem.severity == "error"] == ["utdata-olamplig"]
    assert not (folder / "catalogue/ny").exists()


def test_a_dead_link_of_a_hand_written_page_is_told_at_its_line(folder: Path) -> None:
    (folder / "site_src/hjalp.md").write_text("# Hjälp\n\nSe [katalogen](katalogg.html).\n")
    result = build_in(folder)
    assert result.built
    told = [problem for problem in result.problems if problem.code == "sida-lank-bruten"]
    assert [(problem.file, problem.line) for problem in told] == [("site_src/hjalp.md", 3)]
    assert "katalog.html" in told[0].message


@pytest.mark.parametrize("written", ["[x](ingenstans.md)", "![Bild](bilder/saknas.png)", "<p style='color:red'>x</p>"])
def test_a_strict_build_is_stopped_by_a_warning(copy_of_built: Path, written: str) -> None:
    before = content(copy_of_built / "site")
    edit(copy_of_built / "catalogue/fonder/provfonden.yaml", "granskad: 2024-01-01", "granskad: 2026-02-01")
    (copy_of_built / "site_src/ny.md").write_text(f"# Ny\n\n{written}\n")
    result = build_in(copy_of_built, strict=True)
    assert not result.built
    assert [fault.file for fault in result.problems] == ["site_src/ny.md"]
    assert content(copy_of_built / "site") == before


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
