"""Hand-written pages: text, names, front matter, and the addresses that they take."""

from __future__ import annotations

import pytest

from generator.checks.pages import check_addresses, check_pages


def told(pages: dict[str, bytes]) -> list[tuple[str, int, int, str]]:
    return [(fault.file, fault.line, fault.column, fault.code) for fault in check_pages(pages)]


@pytest.mark.parametrize(
    "content",
    [
        b"# Om\n",
        b"---\ntitle: Om\ntags: [a, b]\n---\n# Om\n",
        b"---\r\ntitle: Om\r\n---\r\n# Om\r\n",
        b"---\n---\n# Om\n",
        b"\xef\xbb\xbf# Om\n",
        "# Om å, ä och ö\n\n---\n\nen: linje\n".encode(),
        b"",
    ],
)
def test_ordinary_pages(content: bytes) -> None:
    assert told({"om.md": content}) == []


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"# Om\n\xe5\n", (2, 1, "fil-utf8")),
        ("# Om\n".encode("utf-16"), (1, 1, "fil-utf16")),
        (b"# O\x00m\n", (1, 4, "fil-styrtecken")),
        (b"---\ntitle: Om: oss\n---\n", (2, 10, "yaml-kolon-i-text")),
        (b"---\r\ntitle: Om\r\n\tdescription: x\r\n---\r\n", (3, 1, "yaml-tabb")),
        (b"---\ntitle: Om\ntitle: Oss\n---\n", (3, 1, "yaml-dubblett")),
        (b"---\nGuide\n---\n", (1, 1, "sida-huvud")),
        (b"---\n- title\n---\n", (1, 1, "sida-huvud")),
    ],
)
def test_faults_stand_at_their_line(content: bytes, fault: tuple[int, int, str]) -> None:
    assert told({"om.md": content}) == [("om.md", *fault)]


def test_only_text_must_be_text() -> None:
    pages = {"a.png": b"\xff\x00", "b.css": b"\xff", "c.woff2": b"\x00", "d.SVG": b"\xff"}
    assert told(pages) == [("b.css", 1, 1, "fil-utf8"), ("d.SVG", 1, 1, "fil-utf8")]


@pytest.mark.parametrize(
    "name", ["å.md", "a b.md", "a?.md", ".htaccess", "con.md", "NUL", "a/aux/b.md", "a.", "a\n.md"]
)
def test_names_that_some_computers_refuse(name: str) -> None:
    assert "sida-namn" in {code for *_, code in told({name: b""})}


@pytest.mark.parametrize("name", ["om.md", "bilder/Kartan_2.PNG", "_redirects", "a.b-c.md", "console.md"])
def test_names_that_all_accept(name: str) -> None:
    assert told({name: b"\xff" if name.endswith("PNG") else b""}) == []


@pytest.mark.parametrize(
    ("page", "generated"),
    [
        ("projekt/all-in.md", "projekt/all-in.html"),
        ("projekt/all-in.md", "projekt/all-in.md"),
        ("projekt/all-in.html", "projekt/all-in.md"),
        ("Matris.md", "matris.html"),
        ("data/katalog.json", "data/katalog.json"),
    ],
)
def test_a_generated_page_has_its_place(page: str, generated: str) -> None:
    faults = list(check_addresses([page, "annan.md"], [generated]))
    assert [(fault.file, fault.code) for fault in faults] == [(page, "sida-krock")]


def test_two_pages_cannot_have_one_address() -> None:
    assert told({"a/om.html": b"", "a/om.md": b"", "A/om.txt": b""}) == [("a/om.md", 1, 1, "sida-dubblett")]
