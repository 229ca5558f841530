from __future__ import annotations

from pathlib import Path

import pytest

from generator.linking.links import link
from generator.reading.memory import Memory
from generator.records.catalogue import Catalogue
from generator.search.indexing.assets import search_files, searchable
from generator.search.language import known_words
from tests.search.samples import catalogue

BEFORE = catalogue(projekt__aa={"titel": "Handledarutbildning", "metod": "Vi vägledde deltagarna i e-tjänster."})
AFTER = catalogue(projekt__aa={"titel": "Handledarutbildning", "metod": "Näringslivsföreträdare vägledde oss."})


def built(found: Catalogue, memory: Memory | None = None) -> dict[str, str | bytes]:
    links = link(found)
    return search_files(found, links, searchable(found, links, memory))


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / ".cache", "this")


def test_with_a_memory_the_files_are_the_same(memory: Memory) -> None:
    assert built(BEFORE, memory) == built(BEFORE) == built(BEFORE, memory)
    assert built(AFTER, memory) == built(AFTER)


def test_what_is_remembered_is_not_worked_out_again(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    built(BEFORE, memory)
    monkeypatch.setattr(known_words, "morphology", None)
    built(BEFORE, memory)
    with pytest.raises(TypeError):
        built(AFTER, memory)


def test_a_word_that_no_record_says_any_more_is_not_remembered(memory: Memory) -> None:
    built(BEFORE, memory)
    kept = memory.folder / "words"
    assert "handledarutbildning" in kept.read_text()
    built(catalogue(projekt__aa={"titel": "Vi", "metod": "Vi vägledde deltagarna i e-tjänster."}), memory)
    assert "handledarutbildning" not in kept.read_text()
