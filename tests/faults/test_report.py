"""Problems for people, for programs and for GitHub."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.faults.problems import Problem
from generator.faults.report import as_github, as_json, as_markdown, as_text, sort_problems

ERROR = Problem(
    "projekt/a.yaml", 12, 3, "projektagare", "okant-falt", "error", "Fältet finns inte.", "Menade du projektägare?"
)
WARNING = Problem("projekt/a.yaml", 2, 1, "", "titel-lika", "warning", "Titeln är lika.", "")
OTHER = Problem("fonder/ö.yaml", 1, 1, "", "yaml-tom", "error", "Filen är tom.", "Fyll i posten.")
HOSTILE = Problem(
    "projekt/a,b:c%.yaml", 1, 1, "", "okant-falt", "error", "rad 1\nrad 2 | `<b>` [x](y) ::error::\x1b[31m", "100 %"
)


def test_text_has_a_paragraph_for_each_file_and_ends_with_the_sum() -> None:
    assert as_text(sort_problems([ERROR, OTHER, WARNING]), 3) == (
        "fonder/ö.yaml\n"
        "  1:1     fel: Filen är tom. [yaml-tom]\n"
        "          → Fyll i posten.\n"
        "\n"
        "projekt/a.yaml\n"
        "  2:1     varning: Titeln är lika. [titel-lika]\n"
        "  12:3    fel: Fältet finns inte. [okant-falt]\n"
        "          → Menade du projektägare?\n"
        "\n"
        "2 fel och 1 varning. 3 filer kontrollerade. "
        "Mer om en kod: kunskapsbank explain KOD eller sidan Felkoder på webbplatsen"
    )


def test_a_hint_may_be_lines_to_write() -> None:
    shown = replace(ERROR, hint="Skriv så här:\nkällor:\n  - url: x\x1b", offer="[{url: x}]")
    assert "          → Skriv så här:\n            källor:\n              - url: x\\u001b\n" in as_text([shown], 1)
    assert "| Skriv så här:<br>källor:<br>&nbsp;&nbsp;- url: x" in as_markdown([shown], str, 1)
    assert as_github([shown], str).endswith("Skriv så här:%0Akällor:%0A  - url: x\\u001b")


def test_text_without_problems() -> None:
    assert as_text([], 1) == "Inga fel. 1 fil kontrollerade."


def test_text_shows_nothing_that_steers_a_terminal() -> None:
    assert "rad 1\\u000arad 2 | `<b>` [x](y) ::error::\\u001b[31m" in as_text([HOSTILE], 1)


def test_each_problem_once_in_order_of_place() -> None:
    assert sort_problems([ERROR, WARNING, ERROR, OTHER]) == [OTHER, WARNING, ERROR]


def test_json_has_the_fields_of_the_contract_in_order() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "file": "projekt/a.yaml",
            "line": 12,
            "column": 3,
            "field": "projektagare",
            "code": "okant-falt",
            "severity": "error",
            "message": "Fältet finns inte.",
            "hint": "Menade du projektägare?",
        }
    ]
    assert list(json.loads(as_json([ERROR]))[0]) == "file line column field code severity message hint".split()
    assert "Fältet" in as_json([ERROR])
    assert json.loads(as_json([])) == []


def test_github_annotations_are_one_line_each_with_paths_from_the_root() -> None:
    assert as_github([ERROR, WARNING], lambda file: f"catalogue/{file}").splitlines() == [
        "::error file=catalogue/projekt/a.yaml,line=12,col=3,title=okant-falt::"
        "Fältet finns inte. Menade du projektägare?",
        "::warning file=catalogue/projekt/a.yaml,line=2,col=1,title=titel-lika::Titeln är lika.",
    ]


def test_github_annotations_cannot_be_broken_out_of() -> None:
    (line,) = as_github([HOSTILE], str).split("\n")
    assert line.startswith("::error file=projekt/a%2Cb%3Ac%25.yaml,line=1,col=1,title=okant-falt::rad 1%0Arad 2 | ")
    assert line.endswith("100 %25")


def test_the_table_holds_every_problem_and_is_only_a_table() -> None:
    table = as_markdown([ERROR] * 12 + [HOSTILE], lambda file: f"catalogue/{file}", 3)
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + 13
    assert rows[2] == ("| catalogue/projekt/a.yaml | 12:3 | fel | Fältet finns inte. | Menade du projektägare? |")
    assert rows[-1].count(" | ") == 4
    assert "\\<b\\>" in rows[-1]
    assert "\\|" in rows[-1]


def test_the_table_of_a_clean_run_is_a_sentence() -> None:
    assert as_markdown([], str, 61) == "## Kontroll av katalogen\n\nInga fel. 61 filer kontrollerade.\n"
