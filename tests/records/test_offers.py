"""Whatever is offered in place of a refused value is accepted."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml

from generator.faults.problems import Problem
from generator.models.kinds import KIND_BY_FOLDER
from generator.reading.yaml_source import parse
from generator.records.parse import parse_record
from tests.small import PROJECT, check

SOURCES = [{"källa": "oschotte-guschelov"}]
RECORDS: dict[str, dict[str, Any]] = {
    "projekt/prov.yaml": {
        "titel": "Ett försök",
        "sammanfattning": "En post i proven.",
        "projektägare": "Provkommunen",
        "status": "avslutat",
        "utfall": "okänt",
        "kommuner": ["0580"],
        "län": ["05"],
        "period": {"start": "2022", "slut": "2023"},
        "finansiering": [
            {"fond": "esf-plus", "programområde": "A", "belopp": "1", "valuta": "SEK", "andel_procent": "1"}
        ],
        "budget": [{"rader": [{"post": "Lokal", "belopp": "1"}], "summa": "1"}],
        "deltagare": {"antal": "4"},
        "målgrupper": ["unga"],
        "parter": [{"namn": "En förening", "roll": "Hjälper till."}],
        "länkar": [{"url": "https://exempel.se", "titel": "Exempel"}],
        "taggar": ["praktik"],
        "aktiviteter": ["ambassadorer"],
        "relaterade": ["fonder/amif"],
        "källor": SOURCES,
        "granskad": "2026-01-15",
    },
    "fonder/prov.yaml": {
        "titel": "En ny fond",
        "sammanfattning": "En post i proven.",
        "webbplats": "https://exempel.se",
        "villkor": {"medfinansiering_procent": "5", "längd_månader": [{"storlek": "A", "högst": "9"}]},
        "programområden": [{"kod": "A", "namn": "Arbete"}],
        "utlysningar": [{"namn": "Vår", "öppnar": "2026-01-15"}],
        "föregångare": "amif",
        "källor": SOURCES,
    },
}
ODD = [
    *(
        "ca 40",
        "1,5 mkr",
        "180 000 kr",
        "-7",
        "30–40",
        "fyrtio",
        "två år",
        "hälften",
        "10 %",
        "1e9",
        "0,5",
        "99999999999999999",
    ),
    *("pågår", "framgår inte", "?", "hösten 2022", "1/9 2017", "2017–2018", "2025-02-30", "44926", "20251301", "klart"),
    *(
        "Linköpings kommun",
        "Linköping och Hällefors",
        "Hällefors, Linköping",
        "0580 Linköping",
        "58",
        "Östergötland",
        "Skåne",
    ),
    *(
        "ESF+",
        "En fond",
        "All In",
        "aktiviteter/ambassadorer",
        "ambassadorer.yaml",
        "Unga; Nyanlända",
        "En rapport",
        "Okänd sak",
    ),
    *(
        "www.exempel.se",
        "mailto:a",
        "[x](https://x.se)",
        "https://https://x.se",
        "C:\\x",
        "htps://x.se/a b",
        "x@y",
        "kr",
        "€",
    ),
    *("• ett • två", "– ett – två", "”citat”", "a: b", "#1", "{", "&", "...", "x" * 70, "å\u0308", "٣", "²", "1" * 400),
]
SHAPES: list[Any] = [
    ["a", "b"],
    {"a": "b"},
    {"Lokal": "10 kr"},
    [{"start": "2022"}, {"slut": "2023"}],
    [["a"]],
    {"text": "x"},
    [],
]


def places(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place for key, value in items for place in ((*path, key), *places(value, (*path, key)))]


def put(data: dict[str, Any], path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    changed: Any = copy.deepcopy(data)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    result: dict[str, Any] = changed
    return result


OFFERED = [
    ("aktiviteter: [En aktivitet]", "aktiviteter.0", "ambassadorer"),
    ("aktiviteter: En aktivitet", "aktiviteter", "[ambassadorer]"),
    ("aktiviteter: [aktiviteter/ambassadorer.yaml]", "aktiviteter.0", "ambassadorer"),
    ("finansiering: [{fond: En fond till}]", "finansiering.0.fond", "amif"),
    ("finansiering: [{finansiär: A, belopp: 1 mkr}]", "finansiering.0.belopp", "1 000 000"),
    ("finansiering: [{finansiär: A, valuta: kr}]", "finansiering.0.valuta", "SEK"),
    ("finansiering: ESF", "finansiering", "[{fond: esf-plus}]"),
    ("finansiering: Sparbanken", "finansiering", "[{finansiär: Sparbanken}]"),
    ("kommuner: Hällefors kommun", "kommuner", "[1863]"),
    ("kommuner: [Hällefors kommun]", "kommuner.0", "1863"),
    ("kommuner: ['9999']", "kommuner.0", ""),
    ("målgrupper: Ungdomar och nyanlända", "målgrupper", "[unga, nyanlanda]"),
    ("län: Region Örebro", "län", "18"),
    ("period: 2017–2018", "period", "{start: 2017, slut: 2018}"),
    ("period: {start: 1/9 2017}", "period.start", "2017-09-01"),
    ("period: {start: våren}", "period.start", ""),
    ("deltagare: {antal: ca 40}", "deltagare.antal", "40"),
    ("deltagare: {kvinnor: 40 kvinnor}", "deltagare.kvinnor", "40"),
    ("deltagare: {kvinnor: 40 %}", "deltagare.kvinnor", ""),
    ("relaterade: [All In]", "relaterade.0", "projekt/all-in"),
    ("relaterade: [Ett prov]", "relaterade.0", ""),
    ("länkar: [www.exempel.se]", "länkar.0", "https://www.exempel.se"),
    ("länkar: www.exempel.se", "länkar", "[{url: 'https://www.exempel.se'}]"),
    ("utfall: nedlagt", "utfall", "avvecklat"),
]
"""The first is what stands in a project, then the field that is told and what is offered there."""


@pytest.mark.parametrize(("lines", "field", "offer"), OFFERED)
def test_what_is_offered(lines: str, field: str, offer: str) -> None:
    problems = check({"projekt/prov.yaml": f"{PROJECT}{lines}\n"})[1]
    assert {fault.field: fault.offer for fault in problems}.get(field) == offer
    assert all(fault.offer in fault.message + fault.hint or as_lines(fault) for fault in problems)


def as_lines(fault: Problem) -> bool:
    """Whether a list or a group is shown as the lines to write."""
    return fault.offer[:1] in "[{" and "\n" in fault.hint


NAMES = check({})[0].names()


def faults(file: str, data: dict[str, Any]) -> list[Problem]:
    kind = KIND_BY_FOLDER[file.partition("/")[0]]
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return parse_record(kind, "prov", file, text.encode(), NAMES)[1]


def steps(field: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in field.split("."))


@pytest.mark.parametrize("file", RECORDS)
def test_the_records_have_no_faults(file: str) -> None:
    assert faults(file, RECORDS[file]) == []


@pytest.mark.slow
@pytest.mark.parametrize(("file", "path"), [(file, path) for file in RECORDS for path in places(RECORDS[file])])
def test_nothing_is_offered_that_is_refused(file: str, path: tuple[str | int, ...]) -> None:
    for value in (*ODD[len(str(path)) % 4 :: 4], *SHAPES):
        data = put(RECORDS[file], path, value)
        for fault in faults(file, data):
            if fault.offer:
                document, slips = parse(file, f"x: {fault.offer}\n")
                assert document
                assert isinstance(document.data, dict)
                mended = faults(file, put(data, steps(fault.field), document.data["x"]))
                here = [each for each in mended if f"{each.field}.".startswith(f"{fault.field}.")]
                again = [each for each in here if each.severity == "error"]
                assert (slips, again) == ([], []), (value, fault)
