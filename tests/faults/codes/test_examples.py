"""Every code explains itself, and its examples tell the truth."""

from __future__ import annotations

import re

import pytest

from generator.checks.pages import check_pages
from generator.faults.codes import CODES, for_release, problem
from generator.faults.codes.code import DESCRIBED, PAGE
from generator.models.fields import fields_of
from generator.models.kinds import KIND_BY_FOLDER
from tests.small import check

WRITTEN = sorted(code for code, entry in CODES.items() if entry.file != DESCRIBED)
REQUIRED = {
    "titel": "titel: Ett prov",
    "sammanfattning": "sammanfattning: En post i proven.",
    "projektägare": "projektägare: Provkommunen",
    "status": "status: avslutat",
    "källor": "källor: [{källa: oschotte-guschelov}]",
}


def found(code: str, example: str) -> set[str]:
    """The codes that the lines of an example give where they belong, other required fields added."""
    file = CODES[code].file
    if file == PAGE:
        return {fault.code for fault in check_pages({"exempel.md": example.encode()})}
    folder = file.partition("/")[0]
    lines = []
    if folder in KIND_BY_FOLDER:
        required = [spec.key for spec in fields_of(KIND_BY_FOLDER[folder].model).values() if spec.required]
        lines = [REQUIRED[key] for key in required if not re.search(rf"^{key}:", example, re.MULTILINE)]
    _, problems = check({file: "\n".join([*lines, example, ""])})
    return {fault.code for fault in problems if fault.file == file}


@pytest.mark.parametrize("code", WRITTEN)
def test_the_bad_example_gives_the_code(code: str) -> None:
    assert found(code, CODES[code].bad) == {code}


@pytest.mark.parametrize("code", WRITTEN)
def test_the_good_example_gives_nothing(code: str) -> None:
    assert found(code, CODES[code].good) == set()


@pytest.mark.parametrize("code", sorted(CODES))
def test_everything_is_said(code: str) -> None:
    entry = CODES[code]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert all((entry.message, entry.hint, entry.why, entry.bad, entry.good))
    assert entry.bad != entry.good
    assert entry.message[0].isupper() or entry.message[0] in "{”…"
    assert entry.message.endswith((".", ".{menade}", "{filer}."))
    assert entry.hint.endswith((".", "}", "}.", '"…"'))
    assert entry.why.endswith(".")


def test_the_values_of_a_template_are_not_templates() -> None:
    assert problem("okant-falt", "x", fält="{0}{fält}", menade="", tillåtna="{}").message == (
        "Fältet {0}{fält} finns inte här."
    )


def test_a_release_refuses_what_must_not_be_published() -> None:
    private = problem("ansvarig-person", "x")
    late = problem("granskning-forfallen", "x", värde="", förfallen="")
    assert [fault.severity for fault in for_release([private, late])] == ["error", "warning"]
