"""How large files may be: what real ones need is within the limits, and the limits are told."""

from __future__ import annotations

import pytest

from generator.checks.pages import check_pages, largest
from generator.models.types import TEXT_MAX
from generator.reading.decode import MAX_LINE, MAX_LINES, check_lines
from generator.reading.sizes import OTHER, PAGE, RECORD, TEXT, VOCABULARY, Most, of_catalogue, too_large
from generator.reading.yaml_source import MAX_VALUES, parse
from tests import ROOT


@pytest.mark.parametrize(
    ("size", "most", "message"),
    [
        (150_001, RECORD, "Filen är 151\u00a0kB; en post får vara högst 150\u00a0kB."),
        (200_001, VOCABULARY, "Filen är 201\u00a0kB; en ordlista får vara högst 200\u00a0kB."),
        (10_000_001, OTHER, "Filen är 10,1\u00a0MB; en bild eller annan fil får vara högst 10\u00a0MB."),
        (200_001, TEXT, "Filen är 201\u00a0kB; en textfil får vara högst 200\u00a0kB."),
    ],
)
def test_the_size_is_told_in_swedish(size: int, most: Most, message: str) -> None:
    assert too_large("x", size, most).message == message


def test_every_file_of_site_src_has_a_limit() -> None:
    paths = ("om.md", "OM.MD", "stil.css", "karta.svg", "bilder/foto.jpg", "rapport.pdf")
    assert [largest(path) for path in paths] == [PAGE, PAGE, TEXT, TEXT, OTHER, OTHER]


def test_real_records_and_pages_have_room_to_grow() -> None:
    root = ROOT / "catalogue"
    sizes = {file.relative_to(root).as_posix(): file.stat().st_size for file in root.rglob("*.yaml")}
    assert max(size / of_catalogue(file).bytes for file, size in sizes.items()) < 0.8
    assert max(size for file, size in sizes.items() if of_catalogue(file) is RECORD) * 1.5 < RECORD.bytes
    assert max(file.stat().st_size for file in (ROOT / "site_src").rglob("*.md")) * 4 < PAGE.bytes
    assert TEXT_MAX < MAX_LINE


def test_the_first_line_that_is_too_long_is_told() -> None:
    (fault,) = check_lines("x", f"a\r\n{'b' * MAX_LINE}\n{'c' * (MAX_LINE + 1)}\n{'d' * 90_000}")
    assert (fault.line, fault.column, fault.code) == (3, MAX_LINE + 1, "rad-lang")
    assert parse("x", f"titel: {'a' * MAX_LINE}")[1][0].code == "rad-lang"
    for name in ("a.md", "a.txt", "a.csv"):
        assert [fault.code for fault in check_pages({name: b"x" * 40_000})] == ["rad-lang"]
    assert list(check_pages({"karta.svg": b"x" * 40_000})) == []


def test_too_many_lines_are_counted() -> None:
    (fault,) = check_lines("x", "a\r\n" * MAX_LINES)
    assert (fault.line, fault.column, fault.code) == (MAX_LINES + 1, 1, "rader-manga")
    assert f"{MAX_LINES + 1}" in fault.message.replace("\u00a0", "")
    assert list(check_lines("x", "\n" * (MAX_LINES - 1))) == []


def test_text_is_limited_whatever_its_name_and_pictures_are_not() -> None:
    many = b"1 " * (TEXT.bytes // 2) + b"1"
    assert [fault.code for fault in check_pages({"a": many, "b.png": many + b"\xff"})] == ["fil-stor"]


def test_values_are_counted_however_they_stand() -> None:
    for text in ("- a\n" * MAX_VALUES, "- []\n" * MAX_VALUES, "".join(f"k{n}:\n" for n in range(MAX_VALUES + 1))):
        assert parse("x", text)[1][-1].code == "yaml-manga"
    assert parse("x", "- a\n" * (MAX_VALUES - 1))[1] == []
