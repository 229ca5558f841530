"""The form tells what ``kunskapsbank check`` tells, of every bad case that can stand in a form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.contributing.form_codes import NOT_IN_A_BROWSER, codes_of_the_form
from generator.faults.codes import CODES
from generator.faults.problems import Problem
from generator.models.kinds import KIND_BY_FOLDER
from generator.reading.decode import decode
from generator.reading.files import read_tree
from generator.reading.yaml_source import parse
from generator.records.catalogue import Catalogue
from tests.contributing.script import problems_in_script
from tests.small import check
from tests.test_cases import CASES, MENDED, PERSONAL, TODAY, checked

ONLY_COMMANDS = frozenset().union(*NOT_IN_A_BROWSER.values())
AS_YAML = {
    "comma-in-flow-wrapper": "a comma within { } makes two fields of a text",
    "former-id-taken-as-former": "told where the other record says it",
    "hidden-escaped-key": "a hidden character in a name is gone when the file is read",
    "indent-nested-missing": "an empty group, and its fields beside it",
    "key-soft-hyphen": "a hidden character in a name is gone when the file is read",
    "key-zero-width": "a hidden character in a name is gone when the file is read",
    "hidden-in-comment": "comments are no data",
    "colon-after-field-name-in-item": "the message says how to write the line",
}
"""Cases that are about how YAML is written, though their codes are not."""
NOT_IN_CASES = {
    "avsnitt-i-ingen",
    "belagg-planerat",
    "fil-stor",
    "fler-fel",
    "personuppgift",
    "yaml-djup",
    "fil-styrtecken",
}
"""Codes without a case that is the data of one record: they are told below."""


class Told(NamedTuple):
    """What the command and the script tell of one record."""

    case: str
    command: list[Problem]
    script: list[dict[str, Any]]


def record_of(case: Path) -> tuple[str, Any] | None:
    """The one record of a case and its data, if it has just one that can be read."""
    files = [file for file in read_tree(case)[0] if file.endswith(".yaml") and not file.startswith(MENDED)]
    if len(files) != 1 or files[0].count("/") != 1 or files[0].partition("/")[0] not in KIND_BY_FOLDER:
        return None
    text, _ = decode(files[0], (case / files[0]).read_bytes())
    document = parse(files[0], text)[0] if text else None
    return (files[0], document.data) if document and isinstance(document.data, dict) else None


def told() -> Iterator[Told]:
    for case in sorted((CASES / "bad").iterdir()):
        found = None if (case / "names.json").exists() or case.name in AS_YAML else record_of(case)
        if found is None:
            continue
        file, data = found
        catalogue, problems = checked(case)
        command = [fault for fault in problems if fault.file == file]
        if command and not any(fault.code in ONLY_COMMANDS for fault in command):
            yield Told(case.name, command, in_script(catalogue, file, data))


def in_script(catalogue: Catalogue, file: str, data: Any) -> list[dict[str, Any]]:
    folder, _, name = file.partition("/")
    return problems_in_script(catalogue, folder, name.removesuffix(".yaml"), data, TODAY.isoformat())


@pytest.fixture(scope="module")
def cases(slow: None) -> list[Told]:
    return list(told())


def test_the_same_codes_at_the_same_fields(cases: list[Told]) -> None:
    assert len(cases) > 350
    for case in cases:
        command = sorted((fault.code, fault.field, fault.severity) for fault in case.command)
        is_misspelt = any(fault.code == "okant-falt" for fault in case.command)
        script = sorted(
            (fault["code"], fault["field"], fault["severity"])
            for fault in case.script
            if not (is_misspelt and fault["code"] == "saknat-falt")  # a form has no misspelt names of fields
        )
        assert (case.case, script) == (
            case.case,
            [each for each in command if not (is_misspelt and each[0] == "saknat-falt")],
        )


def test_the_same_words(cases: list[Told]) -> None:
    """But for what was meant, which the form understands when it is typed, or offers as choices."""
    for case in cases:
        for fault in case.command:
            here = (fault.code, fault.field)
            said = [each["message"] for each in case.script if (each["code"], each["field"]) == here]
            is_open = "{menade}" in CODES[fault.code].message
            assert any(fault.message.startswith(each) if is_open else fault.message == each for each in said), case.case


def test_every_code_of_the_form_is_told_by_a_case(cases: list[Told]) -> None:
    found = {fault["code"] for case in cases for fault in case.script}
    assert set(codes_of_the_form()) - found == NOT_IN_CASES


@pytest.mark.parametrize(
    ("name", "code"), [("lesson-plan-measured", "belagg-planerat"), ("lesson-section-of-none", "avsnitt-i-ingen")]
)
def test_what_other_records_say_of_evidence_is_told_as_the_command_tells_it(name: str, code: str) -> None:
    """Whether they are only planned, and what they rest on."""
    case = CASES / "bad" / name
    file = "lardomar/min-lardom.yaml"
    text, _ = decode(file, (case / file).read_bytes())
    assert text
    document = parse(file, text)[0]
    assert document
    catalogue, problems = checked(case)
    expected = [(fault.code, fault.field, fault.message) for fault in problems if fault.file == file]
    told = [(fault["code"], fault["field"], fault["message"]) for fault in in_script(catalogue, file, document.data)]
    assert told == expected
    assert [each for each, _, _ in told] == [code]


def test_the_section_of_evidence_is_sought_in_the_source_that_the_lesson_itself_names() -> None:
    """A lesson that names itself is told so, and what it says of its own source is read all the same."""
    evidence = [{"post": "lardomar/prov-post", "avsnitt": "Finns inte", "stöd": "stöder", "slag": "mätt"}]
    data = {
        "titel": "En lärdom",
        "sammanfattning": "Så är det.",
        "källor": [{"källa": "oschotte-guschelov"}],
        "belägg": evidence,
    }
    file = "lardomar/prov-post.yaml"
    catalogue, problems = check({file: json.dumps(data, ensure_ascii=False)})
    expected = sorted((fault.code, fault.field) for fault in problems if fault.file == file)
    for known in (catalogue, check({})[0]):
        assert sorted((fault["code"], fault["field"]) for fault in in_script(known, file, data)) == expected
    assert [code for code, _ in expected] == ["avsnitt-saknas", "hanvisning-sig-sjalv"]


@pytest.mark.slow
def test_a_record_without_faults() -> None:
    for case in (CASES / "good").iterdir():
        if found := record_of(case):
            assert in_script(checked(case)[0], *found) == [], case.name


PERSON = PERSONAL["telefonnummer"].format("")
NESTED: Any = "x"
for _ in range(200):
    NESTED = [NESTED]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"syfte": f"Ring {PERSON}"}, ("personuppgift", "syfte")),
        ({PERSON: "x"}, ("personuppgift", "•••-•••••••")),
        ({"titel": "x" * 100_000}, ("text-lang", "titel")),
        ({"syfte": ["ord " * 4000] * 10}, ("fil-stor", "")),
        ({"titel": "\ud800"}, ("tecken-forlorat", "titel")),
        ({"titel": "a\u0007b"}, ("fil-styrtecken", "titel")),
        ({"titel": NESTED}, ("yaml-djup", "")),
        ({"titel": {"titel": {}}}, ("text-vantad", "titel")),
        ({"__proto__": 1}, ("okant-falt", "__proto__")),
        ({"constructor": {"prototype": None}}, ("okant-falt", "constructor")),
        ({"status": "toString"}, ("varde-ej-tillatet", "status")),
        ({"kommuner": ["__proto__"]}, ("ordlistevarde-saknas", "kommuner.0")),
        ({"källor": [{"källa": "constructor", "avsnitt": "x"}]}, ("hanvisning-saknas", "källor.0.källa")),
        ({"relaterade": ["constructor/prototype"]}, ("hanvisning-form", "relaterade.0")),
        ({"deltagare": {"antal": 1e300}}, ("tal-format", "deltagare.antal")),
        ({"deltagare": {"antal": True}}, ("tal-format", "deltagare.antal")),
        ({"finansiering": [None, 5, "", []]}, ("tom-rad", "finansiering.0")),
        ({"källor": "x"}, ("lista-vantad", "källor")),
        ({"period": []}, ("grupp-vantad", "period")),
        ({str(number): number for number in range(60)}, ("fler-fel", "")),
    ],
)
def test_nonsense_is_told_and_breaks_nothing(data: Any, told: tuple[str, str]) -> None:
    problems = in_script(check({})[0], "projekt/exempel.yaml", data)
    assert told in [(fault["code"], fault["field"]) for fault in problems]
    assert PERSON not in str(problems)
    assert len(problems) <= 51
