"""The output folder: replaced whole or not at all, and never a folder that is not ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing.output import (
    MARKER,
    OutputRefused,
    exclusive,
    hashes,
    list_files,
    output_folder,
    staged,
    take_over,
    write_tree,
)


def make_site(folder: Path, files: dict[str, str]) -> None:
    write_tree(folder, dict(files))
    write_tree(folder, {MARKER: json.dumps({"files": hashes(folder, files)})})


def content(folder: Path) -> dict[str, str]:
    return {path: (folder / path).read_text() for path in list_files(folder)}


def test_the_finished_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    with staged(site) as staging:
        write_tree(staging, {"b/c.html": "new"})
        assert content(site)["a.html"] == "old"
    assert content(site) == {"b/c.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_fault_leaves_the_old_folder_and_no_leavings(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    before = content(site)
    with pytest.raises(NotADirectoryError), staged(site) as staging:
        write_tree(staging, {"b.html": "new", "b.html/c.html/..": "no file can be called so"})
    assert content(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_ctrl_c_leaves_the_old_folder_and_no_leavings(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    before = content(site)
    with pytest.raises(KeyboardInterrupt), staged(site):
        raise KeyboardInterrupt
    assert content(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


CRASH = """
import os, sys
from pathlib import Path
from generator.publishing.output import exclusive, staged, write_tree
site = Path(sys.argv[1])
rename, calls = Path.rename, []
def crashing(self, target):
    if len(calls) == int(sys.argv[2]):
        os._exit(9)
    calls.append(target)
    return rename(self, target)
Path.rename = crashing
with exclusive(site), staged(site) as staging:
    write_tree(staging, {"b.html": "new"})
"""


@pytest.mark.parametrize("renames_before_crash", [0, 1])
def test_a_crash_around_the_renames_is_repaired_by_the_next_run(tmp_path: Path, renames_before_crash: int) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    before = content(site)
    crashed = subprocess.run([sys.executable, "-c", CRASH, str(site), str(renames_before_crash)], check=False)
    assert crashed.returncode == 9
    with exclusive(site):
        previous = output_folder(site, ())
    assert previous is not None
    assert content(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(OutputRefused) as refused:
        output_folder(tmp_path, ())
    assert refused.value.problem.code == "utdata-framman"
    assert (tmp_path / "thesis.doc").exists()


def test_our_folder_with_a_strangers_file_in_it_is_refused_and_the_file_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    (site / "notes.txt").write_text("mine")
    with pytest.raises(OutputRefused) as refused:
        output_folder(site, ())
    assert "notes.txt" in refused.value.problem.message


def test_what_a_system_leaves_behind_is_no_stranger(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    (site / ".DS_Store").write_text("")
    assert output_folder(site, ()) is not None


@pytest.mark.parametrize("where", [".", "catalogue", "catalogue/site"])
def test_a_folder_that_holds_the_sources_or_lies_in_them_is_refused(tmp_path: Path, where: str) -> None:
    catalogue = tmp_path / "catalogue"
    catalogue.mkdir()
    with pytest.raises(OutputRefused) as refused:
        output_folder((tmp_path / where).resolve(), (catalogue,))
    assert refused.value.problem.code == "utdata-olamplig"


def test_a_file_as_output_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(OutputRefused):
        output_folder(tmp_path / "site", ())


@pytest.mark.parametrize("marker", ["", "[]", "{}", '{"files": 3}', "{\0"])
def test_a_broken_marker_does_not_make_a_folder_ours(tmp_path: Path, marker: str) -> None:
    (tmp_path / MARKER).write_text(marker)
    (tmp_path / "a.html").write_text("")
    with pytest.raises(OutputRefused):
        output_folder(tmp_path, ())


def test_one_build_at_a_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with exclusive(site), pytest.raises(OutputRefused) as refused, exclusive(site):
        pass
    assert "pågår" in refused.value.problem.message
    with exclusive(site):
        pass


def test_pages_are_taken_over_where_links_are_refused_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_site(tmp_path / "old", {"x/a.html": "same"})

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    take_over(tmp_path / "old", tmp_path / "new", "x/a.html")
    assert content(tmp_path / "new") == {"x/a.html": "same"}


def test_where_the_system_has_no_flock_no_file_is_held_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to remove an open file."""
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with exclusive(tmp_path / "site"):
        assert list(tmp_path.iterdir()) == []
