"""Sheets to the bytes of a workbook that people fill in: the same sheets give the same bytes."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from ...models.common import SourceRef
from ...models.fields import FieldSpec, fields_of
from ...models.kinds import Kind
from ...models.types import PartialDate
from .column_guide import column_guide, write_plain
from .layout import EXAMPLE, GUIDE, HELP, LISTS, RECORD, REFERENCES, tables
from .sheets import Heading, Sheet
from .wording import Wording

ROWS = 2_000
"""Rows with drop-downs."""
CREATED = datetime(2020, 1, 1, tzinfo=UTC)
_NUMBER_FORMATS = {int: "#,##0", float: "0.##"}
_GUIDANCE = (
    "Så fyller du i",
    "",
    "Skriv en rad för varje post på bladet {blad}. Kolumnerna med mörk rubrik måste fyllas i. Resten fyller du i om"
    " källan säger det. Lämna tomt när uppgiften inte framgår.",
    "Rad 2 säger vad som ska stå i varje kolumn. Raden (exempel) visar hur det kan se ut och läses inte.",
    "Flera värden i samma cell skiljs åt med semikolon: Mjölby; Ödeshög. Nedåtpilen i cellen visar ord att välja"
    " på, ett i taget.",
    "Det som kan vara flera rader, till exempel finansiering, parter och budget, har egna blad. I kolumnen Hör till"
    " skriver du postens titel.",
    "Har en text flera delar med olika källor, lägg till en kolumn: Syfte, Syfte 2, Syfte 3. Upphäv först bladets"
    " skydd (Granska, Ta bort bladets skydd). Det finns inget lösenord.",
    "Källorna räcker det oftast att skriva i kolumnen Källor. Avsnitt och sida, och källan till just en text, skriver"
    " du på bladet {källor}. Står texten inte i någon källa, skriv (egna ord) som källa.",
    "Datum skrivs som 2017, 2017-09 eller 2017-09-01, så noga som källan säger. Belopp skrivs i hela kronor"
    " eller euro.",
    "Skriv inga personnamn, telefonnummer eller e-postadresser till personer.",
    "Läs in filen med: kunskapsbank import FIL.xlsx. Det visar vad som förstås, och --write skapar posterna.",
)


def workbook(kind: Kind, sheets: list[Sheet], wording: Wording) -> bytes:
    """The bytes of an .xlsx: a guide, the sheets with help, drop-downs and a locked head, and the hidden lists."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": CREATED, "title": kind.plural})
        writer = _Writer(book, wording)
        writer.guide(kind)
        for sheet in sheets:
            writer.sheet(kind, sheet)
        explained = column_guide(sheets, wording)
        names = [heading.name for heading in explained.headings]
        write_plain(book, explained.name, names, ([row[name] for name in names] for row in explained.rows))
        writer.lists()
    return content.getvalue()


class _Writer:
    """Writes into one workbook, and collects the lists of its drop-downs."""

    def __init__(self, book: Any, wording: Wording) -> None:
        self._book = book
        self._wording = wording
        self._lists: dict[tuple[str, ...], str] = {}
        text = {"num_format": "@", "text_wrap": True, "valign": "top", "locked": False}
        self._text = book.add_format(text)
        self._numbers = {base: book.add_format({**text, "num_format": form}) for base, form in _NUMBER_FORMATS.items()}
        head = {"bold": True, "text_wrap": True, "valign": "top", "border": 1}
        self._optional = book.add_format({**head, "bg_color": "#DCE6F1"})
        self._required = book.add_format({**head, "bg_color": "#1F3864", "font_color": "#FFFFFF"})
        self._help = book.add_format({"italic": True, "text_wrap": True, "valign": "top", "font_color": "#404040"})
        self._sample = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#F2F2F2"})

    def guide(self, kind: Kind) -> None:
        page = self._book.add_worksheet(GUIDE)
        page.set_column(0, 0, 100)
        wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})
        for number, line in enumerate(_GUIDANCE):
            page.write_string(number, 0, line.format(blad=kind.plural, källor=REFERENCES), wrapped)

    def sheet(self, kind: Kind, sheet: Sheet) -> None:
        page = self._book.add_worksheet(sheet.name)
        for column, heading in enumerate(sheet.headings):
            page.write_string(0, column, heading.name, self._required if heading.required else self._optional)
            page.write_string(1, column, HELP if column == 0 else heading.help, self._help)
            page.set_column(column, column, _width(heading), self._form(heading.spec))
            self._drop_down(kind, page, column, heading)
        for number, row in enumerate(sheet.rows, 2):
            for column, heading in enumerate(sheet.headings):
                if heading.name in row:
                    is_example = EXAMPLE in row.values()
                    self._cell(page, number, column, row[heading.name], heading.spec, is_example)
        page.set_row(1, 75)
        page.freeze_panes(2, 2 if sheet.headings[0].name != RECORD else 1)
        page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        page.protect("", dict.fromkeys(_STILL_ALLOWED, True))

    def _cell(self, page: Any, row: int, column: int, text: str, spec: FieldSpec | None, is_example: bool) -> None:
        form = self._sample if is_example else self._form(spec)
        if spec and not spec.many and spec.base in _NUMBER_FORMATS and _is_number(text):
            page.write_number(row, column, float(text), form)
        else:
            page.write_string(row, column, text, form)

    def _form(self, spec: FieldSpec | None) -> Any:
        number = self._numbers.get(spec.base) if spec and not spec.many and spec.base else None
        return number or self._text

    def _drop_down(self, kind: Kind, page: Any, column: int, heading: Heading) -> None:
        if heading.name == RECORD:
            titles = f"='{tables(kind)[0].name}'!$B$3:$B${ROWS}"
            page.data_validation(2, column, ROWS, column, {"validate": "list", "source": titles, "show_error": False})
        spec = fields_of(SourceRef)["källa"] if heading.spec and heading.spec.part is SourceRef else heading.spec
        words = tuple(self._wording.alternatives(spec)) if spec else ()
        if words:
            place = self._lists.setdefault(words, xl_col_to_name(len(self._lists), col_abs=True))
            source = f"={LISTS}!{place}$1:{place}${len(words)}"
            page.data_validation(2, column, ROWS, column, {"validate": "list", "source": source, "show_error": False})

    def lists(self) -> None:
        page = self._book.add_worksheet(LISTS)
        page.hide()
        for column, words in enumerate(self._lists):
            for row, word in enumerate(words):
                page.write_string(row, column, word)


_STILL_ALLOWED = (
    "format_cells", "format_columns", "format_rows", "insert_rows", "insert_columns", "insert_hyperlinks",
    "delete_rows", "sort", "autofilter",
)  # fmt: skip


def _is_number(text: str) -> bool:
    """Whether a spreadsheet that holds the number shows ``text``."""
    return re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", text) is not None and f"{float(text):.15g}" == text


def _width(heading: Heading) -> int:
    spec = heading.spec
    if spec and (spec.base in _NUMBER_FORMATS or spec.base is PartialDate) and not spec.many:
        return 14
    return 40 if spec and (spec.prose or not spec.single_line) and not spec.marker and not spec.choices else 24
