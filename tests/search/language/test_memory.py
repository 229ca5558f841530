from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.linking.links import link
from generator.records.catalogue import Catalogue
from generator.search.indexing.assets import search_files, searchable
from generator.search.language import memory
from generator.search.language.memory import KnownWords, keep, recall
from tests.search.samples import catalogue

BEFORE = catalogue(projekt__aa={"titel": "Handledarutbildning", "metod": "Vi vägledde deltagarna i e-tjänster."})
AFTER = catalogue(projekt__aa={"titel": "Handledarutbildning", "metod": "Näringslivsföreträdare vägledde oss."})


def built(found: Catalogue, file: Path | None = None) -> dict[str, str | bytes]:
    links = link(found)
    return search_files(found, links, searchable(found, links, file))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "words"


def test_with_a_memory_the_files_are_the_same(file: Path) -> None:
    assert built(BEFORE, file) == built(BEFORE) == built(BEFORE, file)
    assert built(AFTER, file) == built(AFTER)
    assert [path.name for path in file.parent.iterdir()] == ["words"]


def test_what_is_remembered_is_not_worked_out_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(BEFORE, file)
    monkeypatch.setattr(memory, "morphology", None)
    built(BEFORE, file)
    with pytest.raises(TypeError):
        built(AFTER, file)


@pytest.mark.parametrize(
    "broken",
    [
        lambda kept: b"",
        lambda kept: kept[:-1],
        lambda kept: kept[:20],
        lambda kept: kept + b"\0",
        lambda kept: kept.replace(b"handledare", b"handledarn"),
        lambda kept: b"something else that is long enough to have a mark and more",
    ],
)
def test_a_broken_file_is_not_used(file: Path, broken: Callable[[bytes], bytes]) -> None:
    built(BEFORE, file)
    kept = file.read_bytes()
    assert broken(kept) != kept
    file.write_bytes(broken(kept))
    assert built(BEFORE, file) == built(BEFORE)
    assert file.read_bytes() == kept


def test_what_another_version_left_is_not_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_version", lambda: b"another")
    wrong = KnownWords(({"handledarutbildning": (("fel",), ())}, {}, {"fel": ("fel",)}))
    wrong.take_apart("handledarutbildning")
    wrong.learned = True
    keep(wrong, file)
    assert recall(file).take_apart("handledarutbildning") == (("fel",), ())
    monkeypatch.undo()
    assert built(BEFORE, file) == built(BEFORE)


def test_a_folder_that_cannot_be_written_in_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert built(BEFORE, tmp_path / "file" / "words") == built(BEFORE)
    (tmp_path / "folder" / "words").mkdir(parents=True)
    assert built(BEFORE, tmp_path / "folder" / "words") == built(BEFORE)
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["words"]
