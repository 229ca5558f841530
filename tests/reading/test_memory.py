from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.reading.memory import Memory

VALUE = {"handledarutbildning": ["handledare", None, {"å": "\ud800 ”'\n"}]}


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / ".cache", "this")


def test_what_is_kept_is_recalled(memory: Memory) -> None:
    assert memory.recall("words") is None
    memory.keep("words", {})
    memory.keep("words", VALUE)
    memory.keep("records", {})
    assert (memory.recall("words"), memory.recall("records")) == (VALUE, {})
    assert sorted(path.name for path in memory.folder.iterdir()) == ["records", "words"]


@pytest.mark.parametrize(
    "broken",
    [
        lambda kept: b"",
        lambda kept: b"\n",
        lambda kept: kept[:-1],
        lambda kept: kept[:20],
        lambda kept: kept + b"\n",
        lambda kept: kept.replace(b"handledare", b"handledarn"),
        lambda kept: kept.partition(b"\n")[2],
        lambda kept: b"\x80\x04something else\nthat has two lines",
    ],
)
def test_a_broken_file_is_not_used(memory: Memory, broken: Callable[[bytes], bytes]) -> None:
    memory.keep("words", VALUE)
    file = memory.folder / "words"
    kept = file.read_bytes()
    assert broken(kept) != kept
    file.write_bytes(broken(kept))
    assert memory.recall("words") is None


def test_what_another_version_left_is_not_used(memory: Memory) -> None:
    memory.keep("words", VALUE)
    assert Memory(memory.folder, "another").recall("words") is None


def test_a_folder_that_cannot_be_written_in_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder" / "words").mkdir(parents=True)
    for folder in (tmp_path / "file", tmp_path / "folder", tmp_path / "none" / "deeper"):
        memory = Memory(folder, "this")
        memory.keep("words", VALUE)
        assert memory.recall("words") is None
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["words"]


def test_what_is_kept_apart_leaves_the_rest_as_it_was(memory: Memory) -> None:
    memory.keep("words", "of records")
    memory.apart("pages").keep("words", "of pages")
    assert (memory.recall("words"), memory.apart("pages").recall("words")) == ("of records", "of pages")
