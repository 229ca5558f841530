"""Whatever the bytes: an answer, with every position inside the file and every text normalised."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.faults.problems import Problem
from generator.models.kinds import KIND_BY_FOLDER, VOCABULARIES
from generator.reading.decode import decode, split_lines
from generator.reading.yaml_source import parse, walk
from generator.records.parse import parse_record, parse_vocabulary
from generator.validate import validate
from tests.small import PROJECT, TODAY, check

MANY = settings().max_examples
PIECES = st.sampled_from(
    [
        *("titel: ", "sammanfattning:", "källor:", "status: avslutat", "period:", "kommuner:", "finansiering:"),
        *("går_isär:", "värden:", "källa: oschotte-guschelov", "fond: esf-plus", "programområde: A1", "text: "),
        *("\n", "\n  ", "\n- ", "  - ", ": ", ":", "{", "}", "[", "]", '"', "'", "”", "#", " #3", "\t", "|", ">-"),
        *("&a ", "*a", "!t ", "<<: ", "---", "...", "%", "@", "?", "~", "null", "\\", '"\\x', '"\\0"', '"\\u0301'),
        *("0580", "2017-02-30", "-3", "50 %", "https://x.se/", "å", "a\u030a", "\u00a0", "\u200b", "\u2028"),
    ]
)
YAML_LIKE = st.lists(PIECES, max_size=40).map("".join)
NEARLY_A_RECORD = st.builds(
    lambda at, piece: f"{PROJECT[:at]}{piece}{PROJECT[at:]}", st.integers(0, len(PROJECT)), YAML_LIKE
)
CONTENT = st.one_of(st.binary(max_size=300), YAML_LIKE.map(str.encode), NEARLY_A_RECORD.map(str.encode))


def inside(problems: list[Problem], content: bytes) -> bool:
    lines = split_lines(content.decode("utf-8-sig", "replace"))
    return all(
        1 <= fault.line <= len(lines) and 1 <= fault.column <= len(lines[fault.line - 1]) + 1 for fault in problems
    )


@given(CONTENT, st.sampled_from(sorted(KIND_BY_FOLDER)))
@example(b"\xef\xbb\xbf", "projekt")
@example(b"- " * 5000, "projekt")
@settings(max_examples=4 * MANY, deadline=None, derandomize=True)
def test_no_bytes_crash_the_reading_of_a_record(content: bytes, folder: str) -> None:
    entry, problems = parse_record(KIND_BY_FOLDER[folder], "prov", f"{folder}/prov.yaml", content)
    assert entry or problems
    assert inside(problems, content)


@given(CONTENT, st.sampled_from(sorted(VOCABULARIES)))
@settings(max_examples=2 * MANY, deadline=None, derandomize=True)
def test_no_bytes_crash_the_reading_of_a_vocabulary(content: bytes, name: str) -> None:
    vocabulary, problems = parse_vocabulary(VOCABULARIES[name], f"ordlistor/{name}.yaml", content)
    assert vocabulary or problems
    assert inside(problems, content)


@given(NEARLY_A_RECORD)
@settings(max_examples=2 * MANY, deadline=None, derandomize=True)
def test_no_record_crashes_the_checks(text: str) -> None:
    _, problems = check({"projekt/prov.yaml": text})
    assert inside([fault for fault in problems if fault.file == "projekt/prov.yaml"], text.encode())


@given(CONTENT)
@settings(max_examples=3 * MANY, deadline=None, derandomize=True)
def test_what_is_read_is_nfc_without_odd_spaces(content: bytes) -> None:
    text, _ = decode("x", content)
    document, _ = parse("x", text) if text is not None else (None, [])
    for path, value in walk(document.data) if document else ():
        for part in (value, *(step for step in path if isinstance(step, str))):
            assert unicodedata.is_normalized("NFC", part)
            assert part == part.strip()
            assert not set(part) & {"\u00a0", "\u2007", "\u202f", "\u2028", "\u2029", "\x85", "\ufeff", "\0"}


@given(st.dictionaries(st.text("abz/.-_ÅåP\n\\\u202e", min_size=1, max_size=20), st.binary(max_size=20), max_size=5))
@settings(max_examples=MANY // 2, deadline=None, derandomize=True)
def test_no_file_names_crash_a_run(names: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        for name, content in names.items():
            path = Path(folder, "catalogue", "projekt", name.strip("/").replace("/", "_").replace("..", "x"))
            if path.parent.name == "projekt":
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        found = validate(Path(folder, "catalogue"), Path(folder), TODAY).problems
    assert found


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[" * 20_000, "yaml-djup"),
        (b"{a: " * 7_000, "yaml-djup"),
        (
            b"a: &a [" + b"x," * 1000 + b"]\nb: &b [" + b"*a," * 1000 + b"]\nc: [" + b"*b," * 1000 + b"]\n",
            "yaml-ankare",
        ),
        (b"a: {<<: [" + b"{<<: [{x: 1}]}," * 1000 + b"]}\n", "yaml-merge"),
        (b'a: "' + b"\\" * 19_999, "yaml-bakstreck"),
    ],
    ids=["lists", "groups", "aliases", "merges", "backslashes"],
)
def test_bombs_go_out(content: bytes, code: str) -> None:
    entry, problems = parse_record(KIND_BY_FOLDER["projekt"], "bomb", "projekt/bomb.yaml", content)
    assert entry is None
    assert code in {fault.code for fault in problems}
