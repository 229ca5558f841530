"""Codes whose examples are described in words: the thing described gives the code."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks.pages import check_addresses, check_pages
from generator.faults.codes import CODES
from generator.faults.codes.code import DESCRIBED
from generator.validate import Inputs, select, validate
from tests.small import PROJECT, SMALL, TODAY

Make = Callable[[Path], None]


def _record(name: str, content: bytes = PROJECT.encode()) -> Make:
    return lambda catalogue: _write(catalogue / name, content)


def _page(name: str) -> Make:
    return lambda catalogue: _write(catalogue.parent / "site_src" / name, b"# En sida\n")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _measured_plan(catalogue: Path) -> None:
    evidence = "belägg: [{post: projekt/all-in, stöd: stöder, slag: mätt}]\n"
    _write(catalogue / "lardomar/exempel.yaml", f"{SMALL['exempel/alla-med.yaml']}{evidence}".encode())
    _write(catalogue / "projekt/all-in.yaml", SMALL["projekt/all-in.yaml"].replace("avslutat", "planerat").encode())


def _section_of_none(catalogue: Path) -> None:
    evidence = "belägg: [{post: projekt/all-in, avsnitt: Slutord, stöd: stöder, slag: erfaret}]\n"
    _write(catalogue / "lardomar/exempel.yaml", f"{SMALL['exempel/alla-med.yaml']}{evidence}".encode())
    letter = SMALL["kallor/oschotte-guschelov.yaml"].replace("En rapport", "Ett brev")
    letter = SMALL["kallor/oschotte-guschelov.yaml"].replace("En rapport", "Ett brev")
    _write(catalogue / "kallor/brevet.yaml", letter.encode())
    named = SMALL["projekt/all-in.yaml"].replace("]\n", ", {källa: brevet}]\n", 1)
    _write(catalogue / "projekt/all-in.yaml", named.encode())


MADE: dict[str, Make] = {
    "avsnitt-i-ingen": _section_of_none,
    "belagg-planerat": _measured_plan,
    "fil-utf8": _record("projekt/exempel.yaml", PROJECT.replace("prov", "försök").encode("latin-1")),
    "fil-utf16": _record("projekt/exempel.yaml", PROJECT.encode("utf-16")),
    "fil-styrtecken": _record("projekt/exempel.yaml", PROJECT.replace("proven", "pro\0ven").encode()),
    "fil-stor": _record("projekt/exempel.yaml", PROJECT.encode() + b"#" * 10_000_000),
    "rad-lang": _record("projekt/exempel.yaml", PROJECT.encode() + b"#" * 40_000),
    "rader-manga": _record("projekt/exempel.yaml", PROJECT.encode() + b"#\n" * 20_000),
    "yaml-manga": _record(
        "projekt/exempel.yaml", f"{PROJECT}taggar: [{'a, ' * 10_000}]\n".replace("a, ", "a,\n").encode()
    ),
    "fil-lank": lambda catalogue: (catalogue / "projekt/exempel.yaml").symlink_to("all-in.yaml"),
    "fil-mapp": lambda catalogue: (catalogue / "projekt/exempel.yaml").mkdir(),
    "fil-olasbar": lambda catalogue: os.mkfifo(catalogue / "projekt/exempel.yaml"),
    "fil-andelse": _record("projekt/exempel.yml"),
    "fil-okand": _record("projekt/anteckningar.docx"),
    "fil-utan-mapp": _record("exempel.yaml"),
    "mapp-okand": _record("projekten/exempel.yaml"),
    "ordlista-okand": _record("ordlistor/malgrupp.yaml"),
    "ordlista-saknas": lambda catalogue: (catalogue / "ordlistor/kommuner.yaml").unlink(),
    "id-ogiltigt": _record("projekt/Kulturhuset i Finspång.yaml"),
    "id-reserverat": _record("projekt/index.yaml"),
    "yaml-syntax": _record("projekt/exempel.yaml", b"%YAML 9.9\n---\n" + PROJECT.encode()),
    "fel-mapp": _record("fonder/exempel.yaml", f"{PROJECT}deltagare: {{antal: 3}}\n".encode()),
    "yaml-streck-fore-falt": _record("projekt/exempel.yaml", f"- {PROJECT}".encode()),
    "yaml-inte-post": _record("projekt/exempel.yaml", "Alla med i Linköping\n".encode()),
    "yaml-inte-lista": _record("ordlistor/malgrupper.yaml", b"id: nyanlanda\n"),
    "yaml-tom": _record("projekt/exempel.yaml", b""),
    "sida-namn": _page("vad är det?.md"),
}
ELSEWHERE = {
    "katalog-saknas",
    "sokvag-saknas",
    "fler-fel",
    "sida-krock",
    "sida-dubblett",
    "sida-lank-bruten",
    "site-src-saknas",
    "utdata-framman",
    "utdata-olamplig",
    "skriva-gick-inte",
    "bygge-avbrots",
    "bygge-misslyckades",
    "kontakt-saknas",
    "redogorelse-ofullstandig",
    "redogorelse-gammal",
    "redogorelse-framtid",
    "byggare-fel",
    "mkdocs-fel",
    "rest-kvar",
    *(code for code in CODES if code.startswith("import-")),
}
"""Tested below, in tests/faults/test_abridging.py, where sites are built, in tests/checks/test_release.py and in
tests/contributing/imports."""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    for file, text in SMALL.items():
        _record(file, text.encode())(tmp_path / "catalogue")
    (tmp_path / "site_src").mkdir()
    return tmp_path / "catalogue"


def test_each_is_made_somewhere() -> None:
    assert {code for code, entry in CODES.items() if entry.file == DESCRIBED} == MADE.keys() | ELSEWHERE


@pytest.mark.parametrize("code", sorted(MADE))
def test_what_is_described_gives_the_code(code: str, catalogue: Path) -> None:
    MADE[code](catalogue)
    problems = validate(catalogue, catalogue.parent / "site_src", TODAY).problems
    assert {fault.code for fault in problems} == {code}


def test_a_catalogue_that_does_not_exist(tmp_path: Path) -> None:
    validated = validate(tmp_path / "katalog", tmp_path, TODAY)
    assert [fault.code for fault in validated.problems] == ["katalog-saknas"]
    assert not validated.found


def test_a_path_that_does_not_exist(catalogue: Path) -> None:
    problems, found = select((), ["projekt/al-in.yaml"], Inputs(catalogue, catalogue.parent / "site_src"))
    assert [fault.code for fault in problems] == ["sokvag-saknas"]
    assert not found


def test_two_pages_with_one_address() -> None:
    problems = check_pages({"Guide.md": b"# En\n", "guide.md": b"# Tv\xc3\xa5\n"})
    assert [(fault.file, fault.code) for fault in problems] == [("guide.md", "sida-dubblett")]


def test_a_page_where_a_generated_page_will_be() -> None:
    problems = check_addresses(["projekt/all-in.md"], ["projekt/all-in.html"])
    assert [fault.code for fault in problems] == ["sida-krock"]
