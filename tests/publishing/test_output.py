"""The output folder: replaced whole or not at all, and never a folder that is not ours."""

from __future__ import annotations

import errno
import json
import os
import shutil
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
    refuse_place,
    remove_leavings,
    repair,
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
from generator.publishing import output
site, where = Path(sys.argv[1]), sys.argv[2]
rename, exchanged, calls = Path.rename, output._exchanged, []
def crashing(self, target):
    if where == f"before rename {len(calls)}":
        os._exit(9)
    calls.append(target)
    return rename(self, target)
def exchange(*folders):
    if "rename" in where:
        return False
    done = where == "before the exchange" or exchanged(*folders)
    os._exit(9 if done else 8)
Path.rename, output._exchanged = crashing, exchange
with output.exclusive(site), output.staged(site) as staging:
    output.write_tree(staging, {"b.html": "new"})
"""
CRASHES = {"before rename 0": "old", "before rename 1": "old", "before rename 2": "new", "before the exchange": "old"}
CRASHES |= {"after the exchange": "new"} if sys.platform == "linux" else {}


@pytest.mark.parametrize("where", CRASHES)
def test_a_crash_around_the_swap_is_repaired_by_the_next_run(tmp_path: Path, where: str) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    old = content(site)
    crashed = subprocess.run([sys.executable, "-c", CRASH, str(site), where], check=False)
    assert crashed.returncode == 9
    repair(site)
    assert content(site) == (old if CRASHES[where] == "old" else {"b.html": "new"})
    with exclusive(site):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_two_folders_cannot_be_exchanged_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    make_site(tmp_path / "site", {"a.html": "old"})
    with staged(tmp_path / "site") as staging:
        write_tree(staging, {"b.html": "new"})
    assert content(tmp_path / "site") == {"b.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_only_copy_of_a_site_is_never_taken_for_a_leaving(tmp_path: Path) -> None:
    make_site(tmp_path / ".site.kb-gammal", {"a.html": "old"})
    assert remove_leavings(tmp_path / "site") == []
    assert (tmp_path / ".site.kb-gammal/a.html").exists()


def test_what_cannot_be_removed_is_named_and_stops_no_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})

    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(shutil, "rmtree", refuse)
    for number in range(2):
        with exclusive(site), staged(site) as staging:
            write_tree(staging, {"b.html": f"new {number}"})
        assert content(site) == {"b.html": f"new {number}"}
    told = remove_leavings(site)
    assert [(fault.code, fault.file) for fault in told] == [
        ("rest-kvar", str(tmp_path / f".site.kb-ny{number}")) for number in ("", 1)
    ]
    assert all("du har inte rätt" in fault.message and fault.severity == "warning" for fault in told)


def test_a_file_that_has_the_name_of_a_leaving_stops_no_build(tmp_path: Path) -> None:
    (tmp_path / ".site.kb-ny").write_text("")
    (tmp_path / ".site.kb-gammal").write_text("")
    with exclusive(tmp_path / "site"), staged(tmp_path / "site") as staging:
        write_tree(staging, {"b.html": "new"})
    assert content(tmp_path / "site") == {"b.html": "new"}


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(OutputRefused) as refused:
        output_folder(tmp_path)
    assert refused.value.problem.code == "utdata-framman"
    assert (tmp_path / "thesis.doc").exists()


def test_our_folder_with_a_strangers_file_in_it_is_refused_and_the_file_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    (site / "notes.txt").write_text("mine")
    with pytest.raises(OutputRefused) as refused:
        output_folder(site)
    assert "notes.txt" in refused.value.problem.message


def test_what_a_system_leaves_behind_is_no_stranger(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site, {"a.html": "old"})
    (site / ".DS_Store").write_text("")
    assert output_folder(site) is not None


@pytest.mark.parametrize("where", [".", "catalogue", "catalogue/site"])
def test_a_folder_that_holds_the_sources_or_lies_in_them_is_refused(tmp_path: Path, where: str) -> None:
    catalogue = tmp_path / "catalogue"
    catalogue.mkdir()
    with pytest.raises(OutputRefused) as refused:
        refuse_place((tmp_path / where).resolve(), (catalogue,))
    assert refused.value.problem.code == "utdata-olamplig"


def test_a_file_as_output_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(OutputRefused):
        output_folder(tmp_path / "site")


@pytest.mark.parametrize("marker", ["", "[]", "{}", '{"files": 3}', "{\0"])
def test_a_broken_marker_does_not_make_a_folder_ours(tmp_path: Path, marker: str) -> None:
    (tmp_path / MARKER).write_text(marker)
    (tmp_path / "a.html").write_text("")
    with pytest.raises(OutputRefused):
        output_folder(tmp_path)


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
