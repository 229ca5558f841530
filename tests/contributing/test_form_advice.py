"""What the form says of faults: what to do with its fields and buttons, never with lines of a file."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from generator.contributing.form_advice import IN_THE_FORM
from generator.contributing.form_codes import codes_of_the_form

_OF_FILES = re.compile(
    r"\.ya?ml|\bmkdocs|\bmappen\b|\bfil(?:en|er|namnet)?\b|\bkolon|börjar med ”|”- ”|:”|\bid:?t?\b|[a-zåäö]_[a-zåäö]",
    re.IGNORECASE,
)
"""Words of those who write records by hand."""


@pytest.mark.parametrize("name", codes_of_the_form())
def test_nothing_is_said_of_lines_and_files(name: str) -> None:
    code = codes_of_the_form()[name]
    told = IN_THE_FORM.get(name)
    said = f"{told.message or code.message} {told.hint}" if told else f"{code.message} {code.hint}"
    assert not _OF_FILES.search(re.sub(r"\{\w+\}", "", said)), said


def test_the_form_fills_in_what_the_commands_do() -> None:
    for name, told in IN_THE_FORM.items():
        code = codes_of_the_form()[name]
        assert names(told.hint) | names(told.message) <= names(code.hint) | names(code.message), name


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
