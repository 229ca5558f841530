"""Records in the canonical style: the text reads back to the same data, and looks as people would write it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.contributing.canonical import canonical, without_empty
from generator.models.kinds import KIND_BY_FOLDER
from generator.reading.decode import decode
from generator.reading.yaml_source import parse
from generator.records.written import as_written
from tests.generated_records import GENERATED, generated
from tests.real import real_catalogue

PROJECT = KIND_BY_FOLDER["projekt"].model

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t \u00a0:#-'"), max_size=40)
KEYS = st.sampled_from(("titel", "text", "källor", "__proto__", "constructor", "a b", "no", "0580", "å: ä", "-"))
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS | st.none() | st.booleans() | st.integers(-(10**15), 10**15),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=8,
    ),
)


def read(text: str) -> Any:
    """What our reader makes of a text, which must be free of faults."""
    decoded, faults = decode("a.yaml", text.encode())
    assert decoded is not None
    document, more = parse("a.yaml", decoded)
    assert [*faults, *more] == []
    assert document
    return document.data


def as_text(data: Any) -> Any:
    """Data as YAML gives it back: numbers are texts."""
    if isinstance(data, dict):
        return {key: as_text(value) for key, value in data.items()}
    return [as_text(value) for value in data] if isinstance(data, list) else str(data)


def test_generated_records_read_back_to_their_data() -> None:
    for number in range(GENERATED):
        kind, data = generated(number)
        text = canonical(data, kind.model)
        assert read(text) == without_empty(data) == data
        assert canonical(read(text), kind.model) == text


@pytest.mark.slow
def test_every_record_of_the_catalogue_reads_back_to_its_data() -> None:
    for entry in real_catalogue().entries():
        text = canonical(entry.data, entry.kind.model)
        assert read(text) == entry.data
        assert canonical(as_written(entry), entry.kind.model) == text


@given(DATA)
@example({"a b": ["a\tb", "x\n\ty", "ä" * 200, "a  b " * 60, "\u2028a", "a\r\nb\rc", "\ufffe", "\ue000"]})
def test_any_data_reads_back(data: dict[str, Any]) -> None:
    kept = without_empty(data)
    text = canonical(data)
    assert not kept or yaml.load(text, Loader=yaml.BaseLoader) == as_text(kept)


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("All In", "titel: All In\n"),
        ("no", 'titel: "no"\n'),
        ("0580", 'titel: "0580"\n'),
        ("2017-09", "titel: 2017-09\n"),
        ("-5000", "titel: -5000\n"),
        ("- a", 'titel: "- a"\n'),
        ("Språk: en väg", 'titel: "Språk: en väg"\n'),
        ('"Språk": en väg', "titel: '\"Språk\": en väg'\n"),
        ("  a\u00a0b ", "titel: a b\n"),
        ("a\r\nb", "titel: |-\n  a\n  b\n"),
        ("a\u0007\tb", 'titel: "a\\u0007\\tb"\n'),
        ("a\ud800", "titel: a\ufffd\n"),
        ("ord " * 40, f"titel: >-\n  {' '.join(['ord'] * 29)}\n  {' '.join(['ord'] * 11)}\n"),
        (f"https://{'x' * 200}", f"titel: https://{'x' * 200}\n"),
        ([], ""),
        ({"text": "", "källor": []}, ""),
        ({"källor": [], "text": "a"}, "titel:\n  text: a\n  källor: []\n"),
        (["a", {"url": "b", "": ""}], "titel:\n  - a\n  - url: b\n"),
        (True, 'titel: "true"\n'),
        (53.02, "titel: 53.02\n"),
    ],
)
def test_how_a_value_is_written(value: Any, lines: str) -> None:
    assert canonical({"titel": value}, PROJECT) == lines


def test_fields_stand_in_the_order_of_the_model() -> None:
    data = {"källor": [{"url": "u"}], "x": "1", "status": "avslutat", "titel": "a", "granskad": "2026"}
    keys = [line.partition(":")[0] for line in canonical(data, PROJECT).splitlines() if line[0] != " "]
    assert keys == ["titel", "status", "granskad", "källor", "x"]
