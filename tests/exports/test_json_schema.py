"""The schema says what ``check`` says: an editor and the command agree on a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.exports.json_schema import SCHEMA_NAMES, called_in, json_schema
from generator.models.fields import fields_of
from generator.models.kinds import KIND_BY_FOLDER, VOCABULARY_FOLDER
from tests import ROOT
from tests.small import check

FILES = sorted((ROOT / "catalogue").glob("*/*.yaml"))
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
}


def faults(schema: dict[str, Any], value: object, root: dict[str, Any], at: str = "") -> Iterator[str]:
    """Where ``value`` breaks ``schema``: the part of draft-07 that our schemas use."""
    if "$ref" in schema:
        yield from faults(root["definitions"][schema["$ref"].rpartition("/")[2]], value, root, at)
    for part in schema.get("allOf", ()):
        yield from faults(part, value, root, at)
    if "anyOf" in schema and not any(not list(faults(part, value, root, at)) for part in schema["anyOf"]):
        yield f"{at}: anyOf"
    named = schema.get("type", [])
    types = tuple(kind for name in ([named] if isinstance(named, str) else named) for kind in TYPES[name])
    if types and (not isinstance(value, types) or (isinstance(value, bool) and bool not in types)):
        yield f"{at}: type"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: enum"
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield f"{at}: length"
        if not re.search(schema.get("pattern", ""), value):
            yield f"{at}: pattern"
    elif isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{at}: limits"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from faults(schema.get("items", {}), item, root, f"{at}/{index}")
    elif isinstance(value, dict):
        properties = schema.get("properties")
        yield from (f"{at}: lacks {key}" for key in schema.get("required", ()) if key not in value)
        for key, item in value.items():
            if properties is not None and key not in properties:
                yield f"{at}: knows no {key}"
            yield from faults((properties or {}).get(key, {}), item, root, f"{at}/{key}")


def broken(name: str, text: str) -> list[str]:
    """What an editor would underline: the text is read as YAML 1.2 readers do, dates as text."""
    data = yaml.load(text, Loader=_Editor)
    schema = json_schema(name)
    return list(faults(schema, data, schema))


class _Editor(yaml.CSafeLoader):
    pass


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp")]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

PROJECT = "titel: T\nsammanfattning: S\nprojektägare: P\nstatus: avslutat\nkällor: [{källa: rapporten}]\n"


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_our_own_catalogue_keeps_it(file: Path) -> None:
    name = file.stem if file.parent.name == "ordlistor" else file.parent.name
    assert broken(name, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "lines",
    [
        "kommuner: [0580, '0581', 1863]",
        "granskad: 2017",
        "granskad: 2017-09-01",
        "ansvarig: no",
        "ansvarig: {text: Redaktionen, källor: [{källa: rapporten, avsnitt: A}]}",
        "syfte: En text",
        "syfte: [En text, {text: En till, källor: [{url: 'https://x.se/'}]}]",
        "parter: [En kommun, {namn: En till, roll: Ägare}]",
        "län: Östergötland",
        "deltagare: {antal: 30, kvinnor: '1 000'}",
        "finansiering: [{fond: amif, belopp: 26 607 900, andel_procent: '53,02 %'}]",
        "finansiering: [{fond: amif, andel_procent: 53.02}]",
        "länkar: ['https://x.se/', {url: 'http://y.se/', titel: Y}]",
        "tidigare_id: gammalt-id",
    ],
)
def test_what_check_accepts_is_accepted(lines: str) -> None:
    assert broken("projekt", PROJECT + lines) == []


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("granskat: 2017", ": knows no granskat"),
        ("status: klart", "/status: anyOf"),
        ("kommuner: 580", "/kommuner: type"),
        ("granskad: 1 maj", "/granskad: anyOf"),
        ("ansvarig: ''", "/ansvarig: anyOf"),
        ("ansvarig:", "/ansvarig: anyOf"),
        ("aktiviteter: [Stora Bokstäver]", "/aktiviteter/0: anyOf"),
        ("deltagare: {antal: -1}", "/deltagare/antal: anyOf"),
        ("finansiering: [{andel_procent: 101}]", "/finansiering/0/andel_procent: anyOf"),
        ("länkar: [www.x.se, 'javascript:x']", "/länkar/0: anyOf"),
        ("period: 2017–2018", "/period: type"),
        ("syfte: {text: Fler, kalla: x}", "/syfte: anyOf"),
    ],
)
def test_what_check_refuses_is_refused(lines: str, fault: str) -> None:
    kept = "".join(line for line in PROJECT.splitlines(keepends=True) if line.split(":")[0] != lines.split(":")[0])
    assert fault in broken("projekt", kept + lines)


def test_every_field_has_its_label_and_help() -> None:
    for folder, kind in KIND_BY_FOLDER.items():
        shown = {key: (part["title"], part["description"]) for key, part in json_schema(folder)["properties"].items()}
        assert shown == {spec.key: (spec.label, spec.help) for spec in fields_of(kind.model).values()}


def test_a_reference_has_no_neighbours_that_draft_07_ignores() -> None:
    def walk(node: object) -> Iterator[dict[str, object]]:
        for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            yield from walk(child)
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            yield node

    for name in (None, *SCHEMA_NAMES):
        schema = json_schema(name)
        references = list(walk(schema))
        assert all(list(node) == ["$ref"] for node in references)
        assert {str(node["$ref"]).rpartition("/")[2] for node in references} <= set(schema["definitions"])


def test_the_schema_of_all_takes_each() -> None:
    schema = json_schema()
    assert list(faults(schema, yaml.safe_load(PROJECT), schema)) == []
    assert list(faults(schema, {"titel": "T"}, schema)) == [": anyOf"]


def test_a_name_that_is_none() -> None:
    with pytest.raises(KeyError):
        json_schema("projekten")


def suggested(schema: Any) -> Iterator[tuple[str, str]]:
    """Every suggestion of an editor in a schema: what is shown, and what is written."""
    if isinstance(schema, dict):
        yield from ((each["label"], each["body"]) for each in schema.get("defaultSnippets", ()))
        for value in schema.values():
            yield from suggested(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from suggested(value)


def test_an_editor_suggests_ids_by_name_as_they_are_written() -> None:
    shape = json_schema("projekt", called_in(check({})[0]))
    found = dict(suggested(shape))
    assert found == {
        "Linköping (0580)": '"0580"',
        "Hällefors (1863)": "1863",
        "Östergötlands län (05)": '"05"',
        "Örebro län (18)": "18",
        "Utbildning (utbildning)": "utbildning",
        "Nyanlända (nyanlanda)": "nyanlanda",
        "Unga (unga)": "unga",
        "Fler i arbete (fler-i-arbete)": "fler-i-arbete",
        **{
            f"{title} ({ref.rpartition('/')[2]})": ref.rpartition("/")[2]
            for title, ref in TITLES
            if "projekt" not in ref
        },
        **{f"{title} ({ref})": ref for title, ref in TITLES},
    }
    assert list(suggested(json_schema("projekt"))) == []


TITLES = [
    ("All In", "projekt/all-in"),
    ("En aktivitet", "aktiviteter/ambassadorer"),
    ("En fond", "fonder/esf-plus"),
    ("En fond till", "fonder/amif"),
    ("En rapport", "kallor/oschotte-guschelov"),
    ("Ett exempel", "exempel/alla-med"),
]


def test_countries_have_names() -> None:
    written = json.dumps(json_schema("fonder", called_in(check({})[0])), ensure_ascii=False)
    assert '"enumDescriptions": ["Albanien", "Andorra"' in written


def test_vs_code_finds_a_schema_for_every_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {
        f"./.cache/schema/{name}.json": f"catalogue/{name}/*.yaml"
        if name in KIND_BY_FOLDER
        else f"catalogue/{VOCABULARY_FOLDER}/{name}.yaml"
        for name in SCHEMA_NAMES
    }
    assert "schema --into .cache/schema" in (ROOT / "Makefile").read_text("utf-8")
