"""The list taken away: as CSV, as a workbook, on paper and as a link. What is saved holds every hit."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from pathlib import Path
from urllib.parse import quote

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from tests.browser.library import RECORDS, TOTAL, open_catalogue, shown, strict, write_library

_COLUMNS = [
    *("Titel", "Typ", "Senaste år", "Kommun", "Län", "Fond", "Aktivitet", "Utfall", "Status"),
    *("Sammanfattning", "Adress"),
]


@pytest.fixture
def page(page: Page) -> Page:
    return strict(page)


def taken(page: Page, way: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.locator(f'[data-kb-take="{way}"]').click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare")
    name, content = taken(page, "csv")
    assert name == "kunskapsbanken-lista.csv"
    assert content.startswith(b"\xef\xbb\xbfTitel;Typ;")
    assert content.count(b"\n") == content.count(b"\r\n") == 3
    header, *rows = rows_of(content)
    assert [column for column in header if column in _COLUMNS] == _COLUMNS
    found = {row[header.index("Titel")]: dict(zip(header, row, strict=True)) for row in rows}
    assert set(found) == {"Språkkafé", "'=SUMMA(A1)"}
    cafe = found["Språkkafé"]
    assert (cafe["Typ"], cafe["Senaste år"], cafe["Kommun"]) == ("Projekt", "2020", "Linköping, Norrköping")
    assert (cafe["Fond"], cafe["Utfall"]) == ("Fonden", "Implementerat")
    assert cafe["Sammanfattning"] == RECORDS["projekt__kafe"]["sammanfattning"]
    assert cafe["Adress"] == f"{library_address}projekt/kafe.html"
    expect(page.locator("[data-kb-taken]")).to_have_text("Filen kunskapsbanken-lista.csv är sparad.")


def test_all_hits_are_taken_in_the_order_of_the_list(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?sortering=år")
    assert len(shown(page)) == 50
    rows = rows_of(taken(page, "csv")[1])
    assert len(rows) == TOTAL + 1
    assert [row[-1] for row in rows[1:51]] == [f"{library_address}{ref}.html" for ref in shown(page)]


def test_workbook(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare&-kommun=1880")
    name, content = taken(page, "xlsx")
    assert name == "kunskapsbanken-lista.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Lista", "Om listan"]
    header, *rows = book["Lista"].iter_rows(values_only=True)
    found = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    assert set(found) == {"Språkkafé", "=SUMMA(A1)"}
    assert found["Språkkafé"]["Senaste år"] == 2020
    assert all(cell.data_type != "f" for row in book["Lista"].iter_rows() for cell in row)
    about = list(book["Om listan"].iter_rows(values_only=True))
    assert about == [
        ("Innehåll", "2 träffar på ”handledare” med de valda filtren."),
        ("Filter", "Kommun: inte Örebro"),
        ("Adress", page.url),
    ]


_TEXT = st.text(st.characters(exclude_categories=["Cs"])) | st.text("_x0041\r\n\t<&>\"'\ud800\udc00=;")


@example(texts=["_x0041_", "a_x000D_b", "\r\n", "=1+1", '<&>"'])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(_TEXT, min_size=1, max_size=30))
def test_a_workbook_gives_back_any_text(pure: Page, texts: list[str]) -> None:
    content = bytes(
        pure.evaluate(
            """async (rows) => {
              const parts = workbook([{ name: "Lista", header: [], widths: [], rows }]);
              return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
            }""",
            [[index + 1, text] for index, text in enumerate(texts)],
        )
    )
    read = openpyxl.load_workbook(io.BytesIO(content))["Lista"]
    for index, text in enumerate(texts):
        joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        kept = "".join(letter for letter in joined if letter in "\t\n\r" or letter >= " ").translate(_NOT_IN_XML)
        cell = re.sub("_x([0-9A-Fa-f]{4})_", _unescaped, str(read.cell(index + 1, 2).value or ""))
        assert cell == kept, text


def _unescaped(match: re.Match[str]) -> str:
    """What ST_Xstring of ECMA-376 (22.9.2.19) says, and Excel does; openpyxl leaves it to its callers."""
    return chr(int(match[1], 16))


_NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(files=st.dictionaries(st.text("abcåäö/.", min_size=1), st.text(st.characters(exclude_categories=["Cs"]))))
def test_a_zip_gives_back_its_files(pure: Page, files: dict[str, str]) -> None:
    content = bytes(
        pure.evaluate(
            "async (files) => Array.from(new Uint8Array(await new Blob(zipParts(files)).arrayBuffer()))",
            list(files.items()),
        )
    )
    with zipfile.ZipFile(io.BytesIO(content)) as read:
        assert read.testzip() is None
        assert {info.filename: read.read(info).decode() for info in read.infolist()} == files
        assert all(zlib.crc32(files[info.filename].encode()) == info.CRC for info in read.infolist())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(st.lists(_TEXT, min_size=2, max_size=3), max_size=10))
def test_csv_gives_back_any_text_but_no_formulas(pure: Page, rows: list[list[str]]) -> None:
    clean = [[text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in row] for row in rows]
    read = list(csv.reader(io.StringIO(pure.evaluate("rows => csv(rows)", clean)[1:], newline=""), delimiter=";"))
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in clean
    ]
    assert not any(
        cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in read for cell in row
    )


def test_a_missing_file_of_texts_leaves_the_rest(page: Page, tmp_path: Path) -> None:
    write_library(tmp_path)
    for path in tmp_path.glob("data/sok-text-*.js"):
        path.unlink()
    open_catalogue(page, f"{tmp_path.as_uri()}/", "?q=handledare")
    rows = rows_of(taken(page, "csv")[1])
    assert len(rows) == 3
    assert "gick inte att läsa" in page.inner_text("[data-kb-taken]")


def test_the_printout_has_every_hit_and_the_filters(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?-kommun=0581")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    items = page.locator("[data-kb-printout] li")
    assert items.count() == TOTAL - 2
    assert items.first.is_visible()
    assert page.locator("[data-kb-chips]").is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert items.count() == 0


def test_the_button_prints_with_summaries(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=språkkafé")
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    page.locator('[data-kb-take="print"]').click()
    text = page.locator("[data-kb-printout] li").text_content() or ""
    assert "Projekt · 2020 · Utfall: Implementerat · Linköping · Norrköping · Fonden" in text
    assert "Samtal över en kopp" in text


def test_the_link_is_copied(page: Page, library_address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_catalogue(page, library_address, "?typ=projekt&-kommun=0581")
    page.locator('[data-kb-take="link"]').click()
    expect(page.locator("[data-kb-taken]")).to_contain_text("Länken är kopierad.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_without_a_clipboard_the_link_is_copied_by_selection_or_shown(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?typ=projekt")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.execCommand = () => document.activeElement.value === location.href")
    page.locator('[data-kb-take="link"]').click()
    expect(page.locator("[data-kb-taken]")).to_contain_text("Länken är kopierad.")
    page.evaluate("document.execCommand = () => false")
    page.locator('[data-kb-take="link"]').click()
    expect(page.locator("[data-kb-link]")).to_have_value(page.url)
    expect(page.locator("[data-kb-link]")).to_be_focused()


def test_the_list_is_mailed_with_its_address(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?typ=exempel")
    letter = page.evaluate(
        """() => new Promise((resolve) => {
          navigation.addEventListener("navigate", (event) => {
            event.preventDefault();
            resolve(event.destination.url);
          });
          document.querySelector('[data-kb-take="mail"]').click();
        })"""
    )
    assert letter.startswith("mailto:?subject=")
    assert letter.endswith(quote(page.url, safe="!'()*~"))


def test_the_buttons_work_by_keyboard(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?typ=exempel")
    page.locator('[data-kb-take="csv"]').focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert len(rows_of(Path(download.value.path()).read_bytes())) == 2


def test_a_list_on_the_web_gives_the_code_that_shows_it_on_another_site(pure: Page) -> None:
    code = pure.evaluate(
        """([href, title]) => globalThis.embeddingCode(href, title)""",
        ["https://exempel.se/bank/katalog.html?q=a&typ=fonder#kb-traffar", 'Katalog "a" <b>'],
    )
    assert code == (
        '<iframe src="https://exempel.se/bank/katalog.html?q=a&amp;typ=fonder#lista"'
        ' title="Katalog &quot;a&quot; &lt;b&gt;" width="100%" height="600" loading="lazy"></iframe>'
    )


def test_a_list_that_is_not_on_the_web_cannot_be_embedded_and_says_so(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=handledare")
    page.locator('[data-kb-take="embed"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-kb-taken]")).to_contain_text("när den är publicerad på webben")
    expect(page.locator("[data-kb-link]")).to_be_hidden()
