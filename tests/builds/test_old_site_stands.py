"""What stands when something goes wrong on the way: the old site, as it was."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.publishing import mkdocs_site, publish
from tests.builds.sample import build_in, content, edit


def broken_record(folder: Path) -> None:
    (folder / "catalogue/projekt/ny.yaml").write_text("titel: [")


def latin1_page(folder: Path) -> None:
    (folder / "site_src/hjalp.md").write_bytes("# Hjälp".encode("latin-1"))


def colliding_page(folder: Path) -> None:
    (folder / "site_src/katalog.md").write_text("# Min katalog")


def page_among_the_data(folder: Path) -> None:
    (folder / "site_src/data").mkdir()
    (folder / "site_src/data/SOK-ord.json").write_text("")


def file_among_the_records(folder: Path) -> None:
    (folder / "site_src/projekt").mkdir()
    (folder / "site_src/projekt/Imorgon.JSON").write_text("{}")


def page_as_symlink(folder: Path) -> None:
    (folder / "site_src/lank.md").symlink_to(folder / "site_src/hjalp.md")


def no_site_src(folder: Path) -> None:
    shutil.rmtree(folder / "site_src")


def no_catalogue(folder: Path) -> None:
    shutil.rmtree(folder / "catalogue")


def deeply_nested_page(folder: Path) -> None:
    (folder / "site_src/djup.md").write_text("- " * 3000 + "x")


def page_that_takes_long(folder: Path) -> None:
    (folder / "site_src/djup.md").write_text(("[" * 19_000 + "\n") * 3)


FAULTS = {
    broken_record: "yaml-hakparentes",
    latin1_page: "fil-utf8",
    colliding_page: "sida-krock",
    page_among_the_data: "sida-krock",
    file_among_the_records: "sida-krock",
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


def test_a_part_of_the_build_that_dies_leaves_the_previous_site(
    copy_of_built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.background.threading.active_count", lambda: 1)
    monkeypatch.setattr("generator.build._exports", lambda *_: os._exit(9))
    before = content(copy_of_built / "site")
    result = build_in(copy_of_built)
    assert (result.problems[-1].code, result.built) == ("bygge-avbrots", False)
    assert content(copy_of_built / "site") == before


def test_ctrl_c_leaves_the_previous_site(copy_of_built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(copy_of_built / "site")

    def interrupted(*_: object) -> Iterator[None]:
        raise KeyboardInterrupt

    monkeypatch.setattr(mkdocs_site, "build_pages", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build_in(copy_of_built)
    assert content(copy_of_built / "site") == before
    assert not list(copy_of_built.glob(".site*"))


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


@pytest.mark.parametrize("written", ["[x](ingenstans.md)", "![Bild](bilder/saknas.png)", "<p style='color:red'>x</p>"])
def test_a_strict_build_is_stopped_by_a_warning(copy_of_built: Path, written: str) -> None:
    before = content(copy_of_built / "site")
    edit(copy_of_built / "catalogue/fonder/provfonden.yaml", "granskad: 2024-01-01", "granskad: 2026-02-01")
    (copy_of_built / "catalogue/projekt/farlig-text.yaml").unlink()
    (copy_of_built / "site_src/ny.md").write_text(f"# Ny\n\n{written}\n")
    result = build_in(copy_of_built, strict=True)
    assert not result.built
    assert [fault.file for fault in result.problems] == ["site_src/ny.md"]
    assert content(copy_of_built / "site") == before
