"""Of very many problems a person gets the first and their number, whatever the form."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any
from unittest.mock import Mock

import pytest

from generator.faults.abridging import MOST_LISTED, MOST_OF_A_FILE, abridged, totals, unlisted, worst_first
from generator.faults.codes import for_release, problem
from generator.faults.problems import Problem
from generator.faults.report import as_github, as_json, as_markdown, as_text, sort_problems
from generator.reading.positions import Positions
from generator.reading.yaml_source import parse
from generator.records import catalogue
from generator.records.origin import Origin
from generator.records.parse import judge_record
from tests.small import PROJECT, check


def faults(file: str, errors: int, warnings: int = 0) -> list[Problem]:
    """Warnings on the first lines, errors on those below."""
    codes = ["titel-lika"] * warnings + ["yaml-tabb"] * errors
    told = {code: problem(code, file, (1, 1), annan="b") for code in codes[:1] + codes[-1:]}
    return [replace(told[code], line=line) for line, code in enumerate(codes, 1)]


def test_few_problems_stay_as_they_are() -> None:
    few = faults("a", MOST_OF_A_FILE)
    assert abridged([*few, *few[:3]]) == few


def test_the_first_errors_are_listed_and_the_rest_is_counted_at_the_last() -> None:
    *listed, rest = abridged(faults("a", 9_000, warnings=60))
    assert [fault.line for fault in listed] == list(range(61, 61 + MOST_OF_A_FILE))
    assert (rest.line, rest.severity, rest.counted) == (listed[-1].line, "error", (8_950, 60))
    assert rest.message == "… och 8\u00a0950 fel och 60 varningar till i den här filen."
    assert rest.hint == "Rätta de första och kör igen."


def test_what_is_abridged_can_be_abridged_again() -> None:
    some, more = faults("a", 70), faults("a", 60, warnings=200)[200:]
    twice = abridged([*abridged(some), *abridged(more)])
    assert (len(twice), totals(twice)) == (MOST_OF_A_FILE + 1, (130, 0))


def test_problems_that_are_only_counted_are_not_taken_for_the_same() -> None:
    (rest,) = abridged(
        [unlisted("yaml-tabb", "a", ()), unlisted("yaml-tabb", "a", ()), unlisted("titel-lika", "a", ())]
    )
    assert rest.counted == (2, 1)


def test_a_release_is_refused_while_warnings_are_only_counted() -> None:
    rest = abridged(faults("a", 0, warnings=80))[-1]
    assert rest.severity == "warning"
    (refused,) = for_release([rest])
    assert (refused.severity, refused.counted) == ("error", (30, 0))


def test_the_order_of_a_report_is_that_of_the_files_and_lines_with_the_count_last() -> None:
    told = sort_problems([*faults("b", 60), *faults("a", 2)])
    assert [(fault.file, fault.line) for fault in told] == [
        *[("a", line) for line in (1, 2)],
        *[("b", line) for line in (*range(1, 51), 50)],
    ]


@cache
def many() -> list[Problem]:
    return [fault for number in range(400) for fault in faults(f"projekt/p{number:03}.yaml", 2 if number else 3000)]


def test_of_very_many_files_the_worst_come_first_and_all_are_counted() -> None:
    listed, others = worst_first(sort_problems(many()))
    assert next(iter(listed)) == "projekt/p000.yaml"
    assert sum(map(len, listed.values())) <= MOST_LISTED
    assert (len(listed) + len(others), others != {}) == (400, True)


def test_the_text_of_very_many_can_be_read() -> None:
    lines = as_text(sort_problems(many()), 400).split("\n")
    assert len(lines) < 4 * MOST_LISTED
    assert lines[0].startswith("Det är för mycket för att visa allt.")
    assert lines[2] == "projekt/p000.yaml"
    assert "  projekt/p000.yaml: 3\u00a0000 fel" in lines
    assert "  300 filer till: 600 fel" in lines
    assert lines[-1].startswith("3\u00a0798 fel och inga varningar. 400 filer kontrollerade.")


def test_few_problems_have_no_preface() -> None:
    assert as_text(faults("a", 1), 1).startswith("a\n")


@pytest.mark.parametrize("form", [lambda told: as_github(told, str), lambda told: as_markdown(told, str, 400)])
def test_what_github_shows_of_very_many_begins_with_the_worst(form: Callable[[list[Problem]], str]) -> None:
    shown = form(sort_problems(many()))
    assert len(shown.encode()) < 200_000
    assert "p000.yaml" in next(line for line in shown.split("\n") if "p0" in line)
    assert "fel" in shown.split("\n")[-2 if shown.endswith("\n") else -1]


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_what_github_counts_of_other_files_is_as_bad_as_they_are(severity: str) -> None:
    amount = {"errors": 1} if severity == "error" else {"errors": 0, "warnings": 1}
    told = [fault for number in range(2 * MOST_LISTED) for fault in faults(f"projekt/p{number:03}.yaml", **amount)]
    assert as_github(sort_problems(told), str).split("\n")[-1].startswith(f"::{severity} title=fler-fel::")


def test_json_keeps_its_fields() -> None:
    *_, rest = json.loads(as_json(sort_problems(faults("a", 60))))
    assert list(rest) == "file line column field code severity message hint".split()
    assert (rest["code"], rest["message"]) == ("fler-fel", "… och 10 fel till i den här filen.")


def test_a_long_value_is_cut() -> None:
    assert len(problem("utdata-olamplig", "a", mapp="x" * 5000, orsak="y").message) < 1000


@pytest.mark.parametrize(
    ("lines", "code", "number"),
    [
        ("".join(f"k{number}: x\n" for number in range(900)), "okant-falt", (900, 0)),
        ("målgrupper:\n" + "  - nyanlanda\n" * 900, "varde-dubbelt", (0, 899)),
        ("relaterade:\n" + "".join(f"  - p{number}\n" for number in range(900)), "hanvisning-form", (900, 0)),
        ("syfte: a\n" * 901, "yaml-dubblett", (900, 0)),
    ],
)
def test_a_record_with_very_many_faults(lines: str, code: str, number: tuple[int, int]) -> None:
    _, told = check({"projekt/exempel.yaml": PROJECT + lines})
    assert [fault.code for fault in told] == [code] * MOST_OF_A_FILE + ["fler-fel"]
    assert totals(told) == number


def test_fields_of_an_error_that_is_only_counted_are_not_checked_further() -> None:
    many = "".join(f"  - {{url: x{number}}}\n" for number in range(900))
    _, told = check({"projekt/exempel.yaml": f"{PROJECT}länkar:\n{many}"})
    assert {fault.code for fault in told} == {"adress-schema", "fler-fel"}


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("titel: x\n" + "  - a - b\n" * 3000, 3000),
        ("titel: x\n" + "".join(f"a\u0308{index}: x\n" for index in range(3000)), 3000),
        ("titel: x\n" + "".join(f"a\u00a0{index}: x\n" for index in range(3000)), 3000),
        ("titel: x\n" * 3001, 3000),
        ("".join(f"a{index}: b #c\n" for index in range(3000)), 3000),
    ],
    ids=["deep items", "keys in NFD", "keys with odd spaces", "repeated keys", "cut by a comment"],
)
def test_of_very_many_slips_only_the_first_get_words(lines: str, number: int) -> None:
    _, found = parse("projekt/exempel.yaml", lines)
    assert sum(totals(found)) == number
    assert sum(not fault.counted for fault in found) <= 300


def test_a_record_with_very_many_faults_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    judged = []

    def counted(*args: Any, **more: Any) -> Any:
        judged.append(args[2])
        return judge_record(*args, **more)

    monkeypatch.setattr(catalogue, "judge_record", counted)
    many = "".join(f"k{number}: x\n" for number in range(900))
    check({"projekt/exempel.yaml": PROJECT + many, "projekt/annat.yaml": f"{PROJECT}kx: x\n"})
    assert [judged.count(file) for file in ("projekt/annat.yaml", "projekt/exempel.yaml")] == [2, 1]


def test_nobody_looks_for_the_words_of_a_fault_that_is_only_counted() -> None:
    origin = Origin("projekt/exempel.yaml", Positions("syfte: a\n"))
    asked = Mock(return_value={"advice": "Så här."})
    told = [origin.fault("kalla-saknas", ("syfte",), asked) for _ in range(1_000)]
    assert {fault.hint for fault in told if not fault.counted} == {"Så här."}
    assert asked.call_count == sum(not fault.counted for fault in told) == 300
