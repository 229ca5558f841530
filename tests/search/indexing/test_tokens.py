"""What an earlier build kept of documents changes nothing in what comes of them."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock, call

import pytest

from generator.linking.links import link
from generator.reading.memory import Memory
from generator.records.catalogue import Catalogue
from generator.search.indexing.documents import search_documents
from generator.search.indexing.tokens import in_tokens
from generator.search.language.analysis import token_texts
from generator.search.language.concepts import Concepts, concepts
from tests.search.samples import catalogue

OTHERS = {
    "projekt__bb": {"titel": "Sfi på jobbet", "metod": "Kurs i SFI enligt § 37 och svenska för invandrare."},
    "projekt__cc": {"titel": "Ännu en", "metod": "Vi vägledde."},
}
BEFORE = catalogue(projekt__aa={"titel": "Handledning", "metod": "Kurs i SFI."}, **OTHERS)
AFTER = catalogue(projekt__aa={"titel": "Mentorer", "metod": "Vi vägledde."}, **OTHERS)
CONCEPTS = concepts(BEFORE)


def made(found: Catalogue, memory: Memory | None = None, known: Concepts = CONCEPTS) -> object:
    return in_tokens(search_documents(found, link(found)), known, memory)


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / ".cache", "this")


@pytest.mark.parametrize("then", [BEFORE, AFTER], ids=["the same", "another record"])
@pytest.mark.parametrize("known", [CONCEPTS, Concepts(CONCEPTS.expressions[1:])], ids=["the same", "other concepts"])
def test_with_a_memory_all_is_the_same(memory: Memory, then: Catalogue, known: Concepts) -> None:
    assert made(BEFORE, memory) == made(BEFORE)
    assert made(then, memory, known) == made(then, None, known)
    assert made(then, memory, known) == made(then, None, known)


def test_only_what_has_changed_is_cut_again(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    made(BEFORE, memory)
    cut = Mock(side_effect=token_texts)
    monkeypatch.setattr("generator.search.indexing.tokens.token_texts", cut)
    made(AFTER, memory)
    assert call("Mentorer") in cut.mock_calls
    assert call("invandrare.") not in cut.mock_calls
