"""Reading a folder: what is read, what is passed over, and what is told instead of followed."""

from __future__ import annotations

import errno
import itertools
import os
from pathlib import Path
from typing import Any

import pytest

from generator.reading import files
from generator.reading.files import read_tree, repository_root, write_new
from generator.reading.sizes import Most


def told(root: Path, most: int = 1000) -> list[tuple[str, str]]:
    return [(fault.file, fault.code) for fault in read_tree(root, lambda _: Most(most, "en post"))[1]]


def test_paths_are_relative_and_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    for name in ("a.yaml", "b/c.yaml", "README.md", ".gitkeep", "Thumbs.db", "._a.yaml", ".#a.yaml", ".git/x.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    contents, problems = read_tree(tmp_path)
    assert contents == {"a.yaml": b"x", "b/c.yaml": b"x"}
    assert problems == []


def test_a_hidden_record_is_not_lost_in_silence(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml").write_bytes(b"x")
    assert read_tree(tmp_path)[0] == {".a.yaml": b"x"}


def test_links_are_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.yaml").write_bytes(b"x")
    (tmp_path / "tree" / "file.yaml").symlink_to(tmp_path / "secret" / "a.yaml")
    (tmp_path / "tree" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "tree" / "loop").symlink_to(tmp_path / "tree")
    (tmp_path / "tree" / "nowhere.yaml").symlink_to("nothing")
    assert told(tmp_path / "tree") == [
        ("file.yaml", "fil-lank"),
        ("folder", "fil-lank"),
        ("loop", "fil-lank"),
        ("nowhere.yaml", "fil-lank"),
    ]


def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert told(tmp_path) == [("a.yaml", "fil-olasbar")]


def test_a_folder_named_as_a_record_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    (tmp_path / "a.yaml" / "b.yaml").write_bytes(b"x")
    assert told(tmp_path) == [("a.yaml", "fil-mapp")]


def test_folders_too_deep_inside_one_another_are_told(tmp_path: Path) -> None:
    tmp_path.joinpath(*"m" * 25).mkdir(parents=True)
    ((path, code),) = told(tmp_path)
    assert (code, path) == ("fil-olasbar", "/".join("m" * 21))


def test_a_large_file_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * 11)
    assert told(tmp_path, 10) == [("a.yaml", "fil-stor")]
    assert told(tmp_path, 11) == []


def test_a_name_that_is_no_text_is_shown_as_its_bytes(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml")).write_bytes(b"x")
    assert list(read_tree(tmp_path)[0]) == ["\\udcff.yaml"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "du har inte rätt att läsa eller skriva där"),
        (errno.EIO, "disken svarar inte"),
        (9999, "systemfel 9999"),
    ],
)
def test_what_the_system_refuses_is_told_in_swedish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(path: str, mode: str) -> None:
        raise OSError(number, "refused", path)

    (tmp_path / "a.yaml").write_bytes(b"x")
    monkeypatch.setattr(files, "open", refuse, raising=False)
    _, problems = read_tree(tmp_path)
    assert [fault.message for fault in problems] == [f"Filen går inte att läsa: {words}."]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(os, "scandir", refuse)
    assert told(tmp_path) == [(".", "fil-olasbar")]


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    write_new({tmp_path / "ny" / "a.yaml": b"titel: a"})
    with pytest.raises(FileExistsError):
        write_new({tmp_path / "ny" / "a.yaml": b"annat"})
    assert (tmp_path / "ny" / "a.yaml").read_bytes() == b"titel: a"


@pytest.mark.parametrize("fails", ["open", "rename"])
def test_of_new_files_all_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    new = {tmp_path / folder / f"{name}.yaml": b"x" for folder in ("ny/projekt", "ny/fonder") for name in "ab"}
    (tmp_path / ".left").write_bytes(b"")
    calls = itertools.count()

    def full(*arguments: Any, **named: Any) -> Any:
        if next(calls) == 2:
            raise OSError(errno.ENOSPC, "full")
        return works(*arguments, **named)

    works: Any = open if fails == "open" else Path.rename
    monkeypatch.setattr(*((files, "open", full, False) if fails == "open" else (Path, "rename", full)))
    with pytest.raises(OSError, match="full"):
        write_new(new)
    assert [path.name for path in tmp_path.rglob("*")] == [".left"]
    write_new(new)
    assert {path for path in tmp_path.rglob("*.*") if path.name != ".left"} == {*new}


def test_what_a_run_that_was_cut_short_left_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.kb-ny").write_bytes(b"halv")
    assert read_tree(tmp_path) == ({}, [])
    write_new({tmp_path / "a.yaml": b"hel"})
    assert read_tree(tmp_path) == ({"a.yaml": b"hel"}, [])
    assert len([*tmp_path.iterdir()]) == 1


def test_the_root_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "a" / "catalogue").mkdir(parents=True)
    assert repository_root(tmp_path / "repo" / "a" / "catalogue") == tmp_path / "repo"
    monkeypatch.chdir(tmp_path / "repo" / "a")
    assert repository_root(Path("catalogue")) == tmp_path / "repo"
