"""What the form is told: every field of every model, and the names that its values point at."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.contributing.field_examples import field_examples
from generator.contributing.form_files import CHUNK, form_files
from generator.contributing.form_rules import form_rules
from generator.models.fields import fields_of
from generator.models.kinds import KINDS, Kind
from generator.search.indexing.data_scripts import read_data_script
from tests.contributing.script import script
from tests.small import PROJECT, check


@pytest.fixture(scope="module")
def rules() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(form_rules(check({})[0])))
    return told


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_field_of_a_type_is_told_and_stands_in_a_group(kind: Kind, rules: dict[str, Any]) -> None:
    told = rules["types"][kind.folder]
    fields = {field["key"]: field for field in rules["parts"][told["part"]]}
    assert {key: (field["label"], field["help"]) for key, field in fields.items()} == {
        key: (spec.label, spec.help) for key, spec in fields_of(kind.model).items()
    }
    assert {field["group"] for field in fields.values()} == set(told["groups"])
    assert all(field["group"] and field["help"] for field in fields.values())
    assert told["groups"][0] == fields["titel"]["group"]


def test_every_part_that_a_field_names_is_told(rules: dict[str, Any]) -> None:
    named = {field["part"] for fields in rules["parts"].values() for field in fields if field["kind"] == "part"}
    assert named <= set(rules["parts"])


def test_what_values_name_stands_there_by_id_and_name(rules: dict[str, Any]) -> None:
    assert ["0580", "Linköping", "Östergötlands län"] in rules["vocabularies"]["kommuner"]
    assert rules["vocabularies"]["malgrupper"] == [["nyanlanda", "Nyanlända"], ["unga", "Unga", "Ungdomar"]]
    assert rules["records"]["projekt"] == [["all-in", "All In"]]
    assert rules["counties"] == [["05", "Östergötlands län"], ["18", "Örebro län"]]
    assert rules["areas"] == {"esf-plus": [["A", "A"], ["A1", "A1"]]}
    assert rules["sections"] == {"oschotte-guschelov": ["Bakgrund", "Genomförande"]}


def test_examples_are_in_words() -> None:
    links = PROJECT + 'kommuner: ["0580"]\nlän: ["18"]\nrelaterade: [exempel/alla-med]\n'
    examples = field_examples(check({"projekt/all-in.yaml": links})[0])
    assert [examples["Project", key] for key in ("kommuner", "län", "relaterade")] == [
        "Linköping",
        "Örebro län",
        "Ett exempel",
    ]


def test_a_record_lies_in_the_file_that_its_place_among_all_says() -> None:
    catalogue, _ = check({})
    files = form_files(catalogue, {})
    script = files["data/bidra-post-0.js"]
    assert isinstance(script, str)
    shard = json.loads(read_data_script("post-0", script)[1])
    assert [record["titel"] for record in shard] == [entry.record.title for entry in catalogue.entries()][:CHUNK]


def test_the_days_of_a_call_are_asked_for_at_once() -> None:
    shown = "(part, held) => shownFirst(rules.parts[part], held).map(({ key }) => key)"
    assert script().evaluate(shown, "Call", {}) == ["namn", "öppnar", "stänger"]
    assert script().evaluate(shown, "Call", {"url": "https://exempel.se/"}) == ["namn", "öppnar", "stänger", "url"]
