"""The index that plain lunr loads: what it finds, and that nothing of ours is needed to ask it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.search.plain_lunr import lunr_search
from generator.exports.lunr_index import LUNR_INDEX, lunr_files
from generator.linking.links import link
from generator.models import data_files
from generator.search.indexing.assets import searchable
from tests.search.samples import catalogue

FOUND = catalogue(
    projekt__kommun={"titel": "Kommunen", "metod": "Talesmännen skrev till Arbetsförmedlingen."},
    projekt__utbildning={"titel": "Handledarutbildning", "metod": "E-tjänster för SFI, 2021–2027."},
    projekt__sprak={"titel": "Språkkafé", "metod": "Svenska för invandrare."},
    fonder__esf={"titel": "ESF+", "sammanfattning": "Socialfonden."},
)


def files() -> dict[str, str]:
    return lunr_files(searchable(FOUND, link(FOUND))[0])


@pytest.fixture(scope="module")
def search() -> Callable[[str], list[str]]:
    from lunr.index import Index

    return lunr_search(Index.load(json.loads(files()[LUNR_INDEX])))


@pytest.mark.parametrize(
    ("query", "ref"),
    [
        ("kommunernas", "projekt/kommun"),
        ("Kommun", "projekt/kommun"),
        ("talesman", "projekt/kommun"),
        ("skrivit", "projekt/kommun"),
        ("utbildningar", "projekt/utbildning"),
        ("handledarens", "projekt/utbildning"),
        ("tjänsten", "projekt/utbildning"),
        ("2027", "projekt/utbildning"),
        ("fond", "fonder/esf"),
        ("esf+", "fonder/esf"),
    ],
)
def test_inflections_parts_and_codes_are_found(search: Callable[[str], list[str]], query: str, ref: str) -> None:
    assert search(query) == [ref]


def test_an_abbreviation_finds_what_is_written_out(search: Callable[[str], list[str]]) -> None:
    assert sorted(search("sfi")) == ["projekt/sprak", "projekt/utbildning"]


def test_a_title_weighs_more_than_a_text(search: Callable[[str], list[str]]) -> None:
    assert search("kommun arbetsförmedlingen") == ["projekt/kommun"]
    assert search("invandrare handledarutbildning")[0] == "projekt/utbildning"


def test_letters_that_are_no_word_find_nothing(search: Callable[[str], list[str]]) -> None:
    assert search("esf") == ["fonder/esf"]
    assert search("tali") == search("") == search("…") == []


def test_every_hit_has_its_document() -> None:
    told = json.loads(files()["data/lunr-documents.json"])
    assert [list(record) for record in told] == [["id", "titel", "sammanfattning", "url"]] * len(told)
    index = json.loads(files()[LUNR_INDEX])
    assert {f"text/{record['id']}" for record in told} == {ref for ref, _ in index["fieldVectors"]}
    assert index["pipeline"] == []


def test_lunr_alone_loads_it(tmp_path: Path) -> None:
    """In a process that knows lunr and nothing of ours."""
    (tmp_path / "index.json").write_text(files()[LUNR_INDEX], encoding="utf-8")
    code = """
import json, sys
from lunr.index import Index

index = Index.load(json.load(open("index.json", encoding="utf-8")))
print([hit["ref"] for hit in index.search("kommunernas")])
assert not [name for name in sys.modules if name.startswith("generator")]
"""
    answer = subprocess.run(
        [sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "['projekt/kommun']"


def test_a_large_catalogue_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_files, "MOST_FOR_LUNR", 3)
    assert files() == {}
    monkeypatch.setattr(data_files, "MOST_FOR_LUNR", 4)
    assert len(files()) == 2
