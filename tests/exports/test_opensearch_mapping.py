"""The mapping on paper with which OpenSearch would take the records of katalog.json: it knows every field.

``python -m tests.exports.test_opensearch_mapping`` writes it anew from the models.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from generator.models.fields import FieldSpec, fields_of
from generator.models.kinds import KINDS
from generator.models.types import PartialDate
from tests import ROOT

FILE = ROOT / "site_src" / "utveckling" / "opensearch-mapping.json"
_TEXT = {"type": "text", "analyzer": "svenska", "copy_to": "all_text"}
_WORD = {"type": "keyword", "ignore_above": 2000}
_DATE = {"type": "date", "format": "yyyy||yyyy-MM||yyyy-MM-dd"}
_ANALYSIS = {
    "filter": {
        "svenska_stoppord": {"type": "stop", "stopwords": "_swedish_"},
        "svenska_stammar": {"type": "stemmer", "language": "swedish"},
        "lemman": {"type": "stemmer_override", "rules_path": "analysis/lemman.txt"},
        "synonymer": {"type": "synonym_graph", "synonyms_path": "analysis/synonymer.txt"},
        "delar": {
            "type": "dictionary_decompounder",
            "word_list_path": "analysis/ord.txt",
            "min_subword_size": 4,
            "only_longest_match": True,
        },
    },
    "analyzer": {
        "svenska": {
            "tokenizer": "standard",
            "filter": ["lowercase", "delar", "lemman", "svenska_stoppord", "svenska_stammar"],
        },
        "svenska_frågor": {
            "tokenizer": "standard",
            "filter": ["lowercase", "synonymer", "lemman", "svenska_stoppord", "svenska_stammar"],
        },
    },
}

_OF_ALL = {
    "id": _WORD,
    "typ": _WORD,
    "url": _WORD,
    "länkas_från": _WORD,
    "all_text": {"type": "text", "analyzer": "svenska", "search_analyzer": "svenska_frågor"},
}


def mapping() -> dict[str, Any]:
    """An index for each type, since types have fields of one name and different kinds; an alias joins them."""
    return {
        f"kunskapsbank-{kind.folder}": {
            "aliases": {"kunskapsbank": {}},
            "settings": {"analysis": _ANALYSIS},
            "mappings": {"dynamic": "strict", "properties": {**_OF_ALL, **_properties(kind.model)}},
        }
        for kind in KINDS
    }


def _properties(model: type[BaseModel]) -> dict[str, Any]:
    return {key: _field(spec) for key, spec in fields_of(model).items()}


def _field(spec: FieldSpec) -> dict[str, Any]:
    if spec.part:
        return {"properties": _properties(spec.part)}
    if spec.marker or spec.choices or (spec.scalar and spec.base is str):
        return _WORD
    if spec.base is PartialDate:
        return _DATE
    return {"type": "long"} if spec.base is int else {"type": "double"} if spec.base is float else _TEXT


def text() -> str:
    return json.dumps(mapping(), ensure_ascii=False, indent=1) + "\n"


def test_it_follows_from_the_models() -> None:
    assert FILE.read_text("utf-8") == text(), "run python -m tests.exports.test_opensearch_mapping"


def test_it_has_every_field_of_every_type() -> None:
    told = json.loads(FILE.read_text("utf-8"))
    assert told.keys() == {f"kunskapsbank-{kind.folder}" for kind in KINDS}
    for kind in KINDS:
        _assert_has(told[f"kunskapsbank-{kind.folder}"]["mappings"]["properties"], kind.model)


def _assert_has(properties: dict[str, Any], model: type[BaseModel]) -> None:
    for key, spec in fields_of(model).items():
        assert key in properties, key
        if spec.part:
            _assert_has(properties[key]["properties"], spec.part)


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
