"""What no file may hold is found in any file, and told where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generator.checks.pages import check_pages
from generator.faults.problems import Path
from generator.reading import refused
from generator.reading.positions import scalars
from generator.reading.refused import refused_content, refused_names
from tests.small import PROJECT, problems

NUMBER = "-".join(("811228", "9874"))
MAILBOX = "@".join(("fornamn", "kommunen.example"))
FILE = "projekt/exempel.yaml"


def places(content: str | bytes, page: bool = False) -> list[tuple[int, int, str]]:
    bytes_ = content.encode() if isinstance(content, str) else content
    return [(fault.line, fault.column, fault.field) for fault in refused_content(FILE, bytes_, page=page)]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (f"titel: Prov {NUMBER}\n", (1, 13, "titel")),
        (f"# {NUMBER}\r\ntitel: Prov\n", (1, 3, "")),
        (f"titel: Prov\r\n\r# å {NUMBER}", (3, 5, "")),
        (f"\ufefftitel: {NUMBER}", (1, 8, "titel")),
        (f"{NUMBER}: Prov\n", (1, 1, "81••••-••••")),
        (f"metod:\n  - {{text: å {NUMBER}}}\n", (2, 14, "metod.0.text")),
        ('titel: "Prov 811228\\u20119874"\n', (1, 14, "titel")),
        ("syfte: >-\n  å 811228-\n  9874\n", (2, 5, "syfte")),
        (f"titel: [{NUMBER}\nå: }}", (1, 9, "titel.0")),
        (f"titel: &a {NUMBER}\n", (1, 11, "titel")),
        (f"a: 1\na: {NUMBER}\n", (2, 4, "a")),
        (f"\x00\x07{NUMBER}", (1, 3, "")),
        (f"\te: å {NUMBER}", (1, 7, "")),
    ],
)
def test_each_is_told_once_at_its_place(content: str, place: tuple[int, int, str]) -> None:
    assert places(content) == [place]


@pytest.mark.parametrize("codec", ["cp1252", "utf-16", "utf-16-le", "utf-16-be", "mac-roman"])
def test_a_file_in_another_encoding(codec: str) -> None:
    assert places(f"titel: å {NUMBER}".encode(codec)) == [(1, 10, "titel")]


@pytest.mark.parametrize("area", ["0480", "+46 480", "+46 (0)480", "0046 480", "+46480"])
def test_a_public_telephone_number_is_known_in_every_form(area: str) -> None:
    content = f"telefon: {area}-45 00 {'00'}, {area}-45 00 {'01'}\n".encode()
    for contact in (f"0480-45 00 {'00'}", f"+46 480 45 00 {'00'}"):
        (fault,) = refused_content(FILE, content, lambda contact=contact: [contact])  # type: ignore[misc]
        assert fault.column == content.index(b",") + 3


def test_windows_dashes_and_spaces() -> None:
    assert places("å 811228–9874 811228\u00a09874".encode("cp1252")) == [(1, 3, ""), (1, 15, "")]


def test_the_whole_catalogue() -> None:
    files = {
        f"projekt/{NUMBER}/a.yaml": PROJECT,
        f"projekt/{NUMBER}/b.yaml": PROJECT,
        "ordlistor/mal.yaml": f"# {MAILBOX}\n- {{id: fler-i-arbete, namn: Fler, beslutad_av: {NUMBER}}}\n",
        "projekt/anteckningar.txt": NUMBER,
    }
    found = [problem for problem in problems(files) if problem[3] == "personuppgift"]
    assert found == [
        ("ordlistor/mal.yaml", 1, 3, "personuppgift", ""),
        ("ordlistor/mal.yaml", 2, 48, "personuppgift", "0.beslutad_av"),
        ("projekt/81••••-••••/a.yaml", 1, 1, "personuppgift", ""),
        ("projekt/anteckningar.txt", 1, 1, "personuppgift", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        *(f"---\ntitle: {NUMBER}\n---\n", f"Text <!-- {NUMBER} -->", f"![{NUMBER}](a.svg)", f"<svg><title>{NUMBER}"),
        *(f"a;b\r\n{NUMBER};1", f"[{MAILBOX}](mailto:x)", "811228&#8209;9874", "_811228_-9874"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.svg", "a.csv", "a.ics", "a"])
def test_pages_and_their_files(text: str, name: str) -> None:
    assert [fault.code for fault in check_pages({name: text.encode()})].count("personuppgift") == 1


def test_names_of_pages_and_folders() -> None:
    faults = refused_names([f"{NUMBER}/a.md", f"{NUMBER}/b.md", "b/anna\u202egnp.png"])
    assert [(fault.file, fault.code) for fault in faults] == [
        (f"{NUMBER}/a.md", "personuppgift"),
        ("b/anna\u202egnp.png", "osynligt-tecken"),
    ]


def test_pictures_are_not_text() -> None:
    assert list(check_pages({"a.png": b"\x89PNG\x00" + NUMBER.encode()})) == []


@pytest.mark.parametrize(
    "text",
    [
        "a\u200bb",
        "a&#8203;b",
        "a&#8203b",
        "a&#x200b b",
        "a&shy;b",
        "a&shyb",
        "a&ZeroWidthSpace;b",
        "a%E2%80%8Bb",
        "a\ufeffb",
        "a\u2028b",
    ],
)
def test_what_cannot_be_seen_in_a_page(text: str) -> None:
    assert [(fault.code, fault.column) for fault in check_pages({"a.md": text.encode()})] == [("osynligt-tecken", 2)]


def test_what_yaml_normalises_may_stand_in_records() -> None:
    assert places("titel: a\ufeffb\u2028c\u00a0d &shy; e\u0301\n") == []


def test_many_are_not_all_told() -> None:
    assert len(places(f"{NUMBER}\n\n" * 1_000)) == 100
    assert len(places("a\u200b" * 10_000)) == 100


def test_a_file_is_read_no_further_than_what_is_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    met = []

    def counted(text: str) -> Iterator[tuple[Path, Any]]:
        for path, event in scalars(text):
            met.append(path)
            yield path, event

    monkeypatch.setattr(refused, "scalars", counted)
    later, earlier = f"b: {NUMBER}\n", "a: x\u200by\n"
    assert places(earlier + later + "k: v\n" * 1_000) == [(2, 4, "b"), (1, 5, "a")]
    assert [*dict.fromkeys(met)] == [("a",), ("b",), ("k",)]
    assert len(met) < 10
