"""A small catalogue without faults, as values: what a test lays its own files over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.checks import check_catalogue
from generator.faults.problems import Problem
from generator.faults.report import sort_problems
from generator.records.catalogue import Catalogue, load

TODAY = date(2026, 2, 1)

_SOURCED = "sammanfattning: En post i proven.\nkällor: [{källa: oschotte-guschelov}]\n"
PROJECT = f"titel: Ett prov\nprojektägare: Provkommunen\nstatus: avslutat\n{_SOURCED}"

SMALL = {
    "kallor/oschotte-guschelov.yaml": (
        "titel: En rapport\nsammanfattning: En källa.\navsnitt: [Bakgrund, Genomförande]\n"
    ),
    "fonder/esf-plus.yaml": f"titel: En fond\n{_SOURCED}programområden: [{{kod: A}}, {{kod: A1, ingår_i: A}}]\n",
    "fonder/amif.yaml": f"titel: En fond till\n{_SOURCED}",
    "aktiviteter/ambassadorer.yaml": f"titel: En aktivitet\n{_SOURCED}",
    "exempel/alla-med.yaml": f"titel: Ett exempel\n{_SOURCED}",
    "projekt/all-in.yaml": PROJECT.replace("Ett prov", "All In"),
    "ordlistor/kommuner.yaml": (
        '- {id: "0580", namn: Linköping, län: Östergötlands län}\n- {id: "1863", namn: Hällefors, län: Örebro län}\n'
    ),
    "ordlistor/omraden.yaml": "- {id: utbildning, namn: Utbildning}\n",
    "ordlistor/malgrupper.yaml": "- {id: nyanlanda, namn: Nyanlända}\n- {id: unga, namn: Unga, även: [Ungdomar]}\n",
    "ordlistor/mal.yaml": "- {id: fler-i-arbete, namn: Fler i arbete}\n",
    "ordlistor/synonymer.yaml": "- {id: sfi, namn: Svenska för invandrare, förkortning: SFI}\n",
}


def check(files: Mapping[str, str | bytes | None]) -> tuple[Catalogue, list[Problem]]:
    """The small catalogue with ``files`` laid over it (None leaves a file out), and its sorted problems."""
    together = {**SMALL, **files}
    contents = {
        file: text.encode() if isinstance(text, str) else text for file, text in together.items() if text is not None
    }
    catalogue, problems = load(contents)
    return catalogue, sort_problems([*problems, *check_catalogue(catalogue, TODAY)])


def problems(files: Mapping[str, str | bytes | None]) -> list[tuple[str, int, int, str, str]]:
    """File, line, column, code and field of every problem."""
    return [(fault.file, fault.line, fault.column, fault.code, fault.field) for fault in check(files)[1]]


def codes(extra: str, record: str = PROJECT) -> list[str]:
    """The codes that a project gives with the lines ``extra`` at its end."""
    return [code for _, _, _, code, _ in problems({"projekt/exempel.yaml": record + extra})]
