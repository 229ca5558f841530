"""What is mended without asking, and that nothing else of a file is: over every case, and the catalogue."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.contributing.canonical import canonical
from generator.contributing.imports.cells import cell_text
from generator.contributing.mending import Mended, mended
from generator.contributing.tidying import tidied, without_hidden
from generator.models.kinds import KIND_BY_FOLDER
from generator.models.project import Project
from generator.reading.decode import decode
from generator.reading.positions import scalars
from generator.reading.yaml_source import normalise, parse, walk
from tests.generated_records import GENERATED, generated
from tests.real import real_files
from tests.small import SMALL, TODAY, check
from tests.test_cases import case_files, folders

REAL = real_files()
FILE = "projekt/prov.yaml"
MENDED = [
    ("kommuner: [0580]", 'kommuner: ["0580"]'),
    ("kommuner: [0580 Linköping, 1863]  # två", 'kommuner: ["0580", 1863]  # två'),
    ("kommuner: Linköpings kommun", "kommuner: ['0580']"),
    ("målgrupper: [Ungdomar]", "målgrupper: [unga]"),
    ("målgrupper: Ungdomar och nyanlända", "målgrupper: [unga, nyanlanda]"),
    ("län: [Region Örebro]", "län: [18]"),
    ("relaterade: [All In]", "relaterade: [projekt/all-in]"),
    ("aktiviteter:\n  - {text: En aktivitet, källor: []}", "aktiviteter:\n  - {text: ambassadorer, källor: []}"),
    ("finansiering: [{fond: En fond, programområde: a1}]", "finansiering: [{fond: esf-plus, programområde: A1}]"),
    (
        "finansiering:\n  - finansiär: A\n    belopp: 1,5 mkr  # sökt\n    slag: Beviljad",
        "finansiering:\n  - finansiär: A\n    belopp: 1 500 000  # sökt\n    valuta: SEK\n    slag: beviljat",
    ),
    (
        "finansiering: [{finansiär: A, belopp: 180 000 kr, valuta: kronor}]",
        "finansiering: [{finansiär: A, belopp: 180 000, valuta: SEK}]",
    ),
    ("period: {start: 1 september 2017, slut: 1/9 2018}", "period: {start: 2017-09-01, slut: 2018-09-01}"),
    ("period: sept 2017 – 2018", "period: {start: 2017-09, slut: 2018}"),
    ("deltagare: {antal: fyrtio}", "deltagare: {antal: 40}"),
    ("ansvarig: ”Alla: en väg”", 'ansvarig: "Alla: en väg"'),
    ("taggar: [”a”, «b»]", 'taggar: ["a", "b"]'),
    ("period:\n\tstart: 2017\n\tslut: 2018", "period:\n  start: 2017\n  slut: 2018"),
    ("period:\n\u00a0\u00a0start: 2017", "period:\n  start: 2017"),
    ("taggar: [a\u00adb, a\u0301]", "taggar: [ab, á]"),
    ("utfall: Okänt\n# om\u200b taggar\ntaggar: []", "utfall: okänt\n# om taggar\ntaggar: []"),
]
LEFT_ALONE = [
    *("utfall: avbrutet", "kommuner: [Linköping nära]", "kommuner: [0580 Hällefors]", "kommuner: [Linkjöping]"),
    *("länkar: [www.exempel.se]", "aktiviteter: [ambassadör]", "län: [Hällefors kommun]", "län: Örebro kommun"),
    *("finansiering: [{finansiär: A, belopp: ca 40 kr}]", "finansiering: [{finansiär: A, belopp: 40 kr, valuta: EUR}]"),
    *("finansiering: [{finansiär: A, belopp: 40–50 kr}]", "finansiering: [{finansiär: A, valuta: mkr}]"),
    *("finansiering: [{finansiär: A, belopp: 40 kr om året}]", "finansiering: [{finansiär: A, belopp: 40,50 kr}]"),
    *("period: {start: 1/9/2017}", "period: {start: 170901}", "period: {start: hösten 2017}", "period: {start: 42979}"),
    *("period: {start: 2017-13-01}", "period: {start: 2017-09-01 12:30}", "period: {start: 1 sept 17}", "period: 2017"),
    *("syfte: ”Fler i arbete.”", "ansvarig:\n  >-\n  ”A”", "taggar: [a\u202eb, a\ue000b]"),
    *("deltagare: {antal: 40, kvinnor: 40 %}", "status: avslutat\nstatus: pågående"),
]


def mend(text: str, file: str = FILE, more: dict[str, str] | None = None) -> tuple[str, Mended]:
    files = {name: content.encode() for name, content in {**SMALL, file: text, **(more or {})}.items()}
    done = mended(files, (), TODAY, lambda name: name == file)
    return done.changed.get(file, files[file]).decode(), done


BEGUN = "titel: Ett prov\nsammanfattning: En post.\nprojektägare: A\nstatus: avslutat\nkällor: [{url: https://a.se}]\n"


@pytest.mark.parametrize(("lines", "right"), MENDED)
def test_what_can_mean_one_thing_only_is_written_so(lines: str, right: str) -> None:
    assert mend(f"{BEGUN}{lines}\n")[0] == f"{BEGUN}{right}\n"


@pytest.mark.parametrize("lines", LEFT_ALONE)
def test_what_may_mean_something_else_is_left_and_told(lines: str) -> None:
    text, done = mend(f"{BEGUN}{lines}\n")
    assert text == f"{BEGUN}{lines}\n"
    assert any(fault.file == FILE for fault in done.problems)


def test_what_is_accepted_is_left_as_it_is_written() -> None:
    lines = "syfte: a\u00a0b\u00a0 c  \nansvarig: ”A” och ”B”\ntaggar: [a,b]\nkommuner:  ['0580' ]\n\n\nlän: [ Örebro]"
    assert mend(BEGUN + lines) == (BEGUN + lines, Mended({}, []))


def test_coding_and_line_breaks() -> None:
    begun = BEGUN.replace("\n", "\r\n")
    text = mend(f"\ufeff{begun}# A\u030a sen.\nansvarig: A\rtaggar: [b]")[0]
    assert text == f"{BEGUN}# Å sen.\nansvarig: A\ntaggar: [b]"


def test_check_fix_and_import_read_a_byte_order_mark_inside_a_text_as_nothing() -> None:
    lines = 'syfte: ord\ufefford\nme\ufefftod: "a\ufeffb"\n\ufefftaggar: [c]\n'
    catalogue, found = check({FILE: BEGUN + lines})
    assert found == []
    data = catalogue.records["projekt"]["prov"].data
    assert [data[key] for key in ("syfte", "metod", "taggar")] == ["ordord", "ab", ["c"]]
    assert mend(BEGUN + lines) == (BEGUN + lines.replace("\ufeff", ""), Mended({FILE: ANY}, []))
    assert cell_text("ord\ufefford") == normalise("ord\ufefford") == "ordord"


def test_several_slips_and_one_fault_that_stays() -> None:
    text, done = mend(f"{BEGUN}utfall: Okänt\nkommuner: Mjölby, Linköping\nlän: [Östergötland\u200b]\nokänd: 1\n")
    assert text == f"{BEGUN}utfall: okänt\nkommuner: Mjölby, Linköping\nlän: [Östergötland]\nokänd: 1\n"
    assert [fault.code for fault in done.problems] == ["lista-vantad", "okant-falt"]


def test_a_file_that_yaml_stopped_at_is_mended_all_the_way() -> None:
    text, done = mend(f"{BEGUN}period:\n\tstart: 1 maj 2017\nkommuner: [0580]\nutfall: Okänt\n")
    assert text == f'{BEGUN}period:\n  start: 2017-05-01\nkommuner: ["0580"]\nutfall: okänt\n'
    assert done.problems == []


def test_tabs_whose_width_decides_what_belongs_together_stay() -> None:
    lines = "faser:\n  - namn: A\n    syfte:\n\t- b\n"
    text, done = mend(BEGUN + lines)
    assert (text, [fault.code for fault in done.problems]) == (BEGUN + lines, ["yaml-tabb"])


def test_a_name_that_several_have_is_left() -> None:
    record = "titel: Vägen\nsammanfattning: A.\nkällor: [{url: https://a.se}]\nbehov: A.\n"
    others = {"aktiviteter/ett.yaml": record, "aktiviteter/annat.yaml": record}
    lines = "aktiviteter: [Vägen]\n"
    assert mend(BEGUN + lines, more=others)[0] == BEGUN + lines


ORDERED = (
    "# Rapporten\n\ntitel: A\n# vad\nsammanfattning: >-\n  B\n  # c\n# vem\nprojektägare: C\nstatus: avslutat # d\n"
)


def test_fields_are_put_in_the_order_of_the_model_with_their_comments() -> None:
    jumbled = (
        "# Rapporten\n\nstatus: avslutat # d\n# vem\nprojektägare: C\n# vad\nsammanfattning: >-\n  B\n  # c\ntitel: A\n"
    )
    for end in ("", "\n\n# sist\n", "...\n"):
        assert tidied(f"{jumbled}{end}".encode(), Project).decode() == f"{ORDERED}{end}"
    assert tidied(jumbled.rstrip("\n").encode(), Project).decode() == ORDERED.rstrip("\n")


@pytest.mark.parametrize(
    "text",
    [
        "titel: A\nsammanfattning: B\nstatus: avslutat\nprojektägare: C\n",  # begun as the model is
        "status: avslutat\ntitel: A\nokänt: 1\n",
        "status: avslutat\ntitel: A\ntitel: B\n",
        "{status: avslutat, titel: A}\n",
        "status: |+\n  a\n\ntitel: A\n...\n# sist\n---\nb: 1\n",
        "- status: avslutat\n",
    ],
)
def test_an_order_that_is_meant_or_unclear_stays(text: str) -> None:
    assert tidied(text.encode(), Project).decode() == text


def comments(text: str) -> list[str]:
    """The comments of a file, as they read, in any order."""
    document, _ = parse("", text)
    if document is None:
        return []
    spans = [(event.start_mark.index, event.end_mark.index) for _, event in scalars(text)]
    outside = "".join(
        character if not any(start <= place < end for start, end in spans) else "x"
        for place, character in enumerate(text)
    )
    found = re.findall(r"#[^\r\n]*", outside)
    return sorted(unicodedata.normalize("NFC", without_hidden(comment)).strip() for comment in found)


def said(content: bytes) -> dict[str, str] | None:
    """All that a file says, by the path of each value; None when YAML has something against it."""
    text, _ = decode("", content)
    document, faults = parse("", text) if text is not None else (None, [])
    if document is None or any(fault.code != "nyckel-nfd" for fault in faults):
        return None
    return {".".join(map(str, path)): without_hidden(value) for path, value in walk(document.data)}


@pytest.mark.slow
@pytest.mark.parametrize("case", [*folders("good"), *folders("bad")])
def test_every_case(case: Path) -> None:
    """Nothing but what was at fault is another, no comment is lost, and to mend it again changes nothing."""
    files, faults = case_files(case)
    unread = [fault.file for fault in faults]
    done = mended(files, unread, TODAY)
    for file, content in done.changed.items():
        before, after = said(files[file]), said(content)
        assert after is not None or before is None
        if before is not None and after is not None:
            assert comments(decode("", files[file])[0] or "") == comments(content.decode())
            wrong = told(files, unread, file)
            for path in before.keys() | after.keys():
                assert before.get(path) == after.get(path) or any(beside(path, field) for field in wrong), path
    if done.changed:
        assert mended({**files, **done.changed}, unread, TODAY).changed == {}


def told(files: dict[str, bytes], unread: list[str], file: str) -> set[str]:
    """The fields of a file that something is wrong with before it is mended."""
    return {fault.field for fault in mended(files, unread, TODAY, lambda _: False).problems if fault.file == file}


def beside(path: str, field: str) -> bool:
    """Whether a value is that of a field, or the currency that an amount had in it."""
    return f"{path}.".startswith(f"{field}.") or path == f"{field.rpartition('.')[0]}.valuta"


_PIECES = [
    *(
        "titel",
        "status",
        "kommuner",
        ": ",
        ":",
        "\n",
        "  ",
        "- ",
        "\t",
        "\r",
        "\u00a0",
        "0580",
        "#",
        "”",
        '"',
        "[",
        "{",
    ),
    *("&a", "*a", "\u00ad", "\u202e", "a\u030a", "\ufeff", "\u2028", "|", ">", "---", "...", "%", "?", "\\", "x"),
    *("|+\n", "\n\n"),
]


@settings(deadline=None, derandomize=True)
@given(
    st.one_of(
        st.binary(max_size=40),
        st.lists(st.sampled_from(_PIECES), max_size=25).map(lambda parts: "".join(parts).encode()),
    )
)
def test_no_bytes_stop_it_and_twice_is_once(content: bytes) -> None:
    once = tidied(content, Project)
    assert tidied(once, Project) == once
    small = {file: text.encode() for file, text in SMALL.items()}
    done = mended({**small, FILE: content}, (), TODAY, lambda file: file == FILE).changed
    assert done == {} or mended({**small, **done}, (), TODAY, lambda file: file == FILE).changed == {}


@pytest.mark.slow
def test_our_catalogue_is_left_alone() -> None:
    assert mended(REAL, (), TODAY).changed == {}


RECORDS = sorted(file for file in REAL if not file.startswith("ordlistor/"))


@pytest.mark.slow
def test_what_the_form_writes_is_left_alone() -> None:
    """Our records, as the form would write them, and records made by chance."""
    ours = {file: as_the_form_writes(file, data(REAL[file])) for file in RECORDS}
    assert mended({**REAL, **ours}, (), TODAY).changed == {}
    for kind, record in map(generated, range(GENERATED)):
        written = canonical(record, kind.model).encode()
        assert tidied(written, kind.model) == written


def data(content: bytes) -> dict[str, Any]:
    document, _ = parse("", content.decode())
    assert document
    assert isinstance(document.data, dict)
    return document.data


def as_the_form_writes(file: str, record: dict[str, Any]) -> bytes:
    return canonical(record, KIND_BY_FOLDER[file.partition("/")[0]].model).encode()


@pytest.mark.slow
@pytest.mark.parametrize("file", RECORDS)
def test_what_pasting_does_to_a_record_is_undone(file: str) -> None:
    """Another coding, other line breaks, hyphens that cannot be seen and codes without marks: the bytes come back."""
    text = REAL[file].decode()
    pasted = re.sub(r'"(0\d+)"', r"\1", re.sub(r"(?<=[a-z])(?=ning)", "\u00ad", text))
    spoilt = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", pasted).replace("\n", "\r\n").encode()
    assert tidied(spoilt, KIND_BY_FOLDER[file.partition("/")[0]].model).decode() == text
