"""data/katalog.xlsx: all records in a workbook to read, with a sheet that says what every column means."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence

import xlsxwriter

from ...models.fields import fields_of
from ...models.kinds import KINDS, Kind
from ...records.catalogue import Catalogue
from .column_guide import column_guide, write_plain
from .layout import label_of
from .sheets import Heading, Sheet
from .wording import Wording
from .workbook import CREATED

_OTHERS = {"id": Heading("Id", "Postens id."), "url": Heading("Adress", "Postens sida, från webbplatsens rot.")}
_OF_FUND = "Vad fondens delar och utlysningar kräver, sammantaget."


def catalogue_book(
    catalogue: Catalogue, cells: Mapping[str, Mapping[str, str]], columns: Mapping[str, Sequence[str]]
) -> bytes:
    """The workbook with a sheet for every record type, after the one that explains their columns.

    ``cells`` are those of a record by ``folder/id`` and column, ``columns`` those of a record type by its folder.
    """
    wording = Wording(catalogue)
    headings = {kind.folder: _headings(kind, columns[kind.folder]) for kind in KINDS}
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": CREATED})
        guide = column_guide([Sheet(kind.plural, tuple(headings[kind.folder].values()), []) for kind in KINDS], wording)
        write_plain(book, guide.name, [one.name for one in guide.headings], _values(guide))
        for kind in KINDS:
            rows = (cells[f"{kind.folder}/{id}"] for id in catalogue.records[kind.folder])
            keys = tuple(headings[kind.folder])
            names = [one.name for one in headings[kind.folder].values()]
            write_plain(book, kind.plural, names, ([row.get(key, "") for key in keys] for row in rows))
    return content.getvalue()


def _values(sheet: Sheet) -> Iterable[list[str]]:
    return ([row[heading.name] for heading in sheet.headings] for row in sheet.rows)


def _headings(kind: Kind, columns: Sequence[str]) -> dict[str, Heading]:
    """By column: a field by its label, what is worked out by its name."""
    specs = fields_of(kind.model)
    fields = {
        key: Heading(label_of(kind.model, specs[key]), specs[key].help, specs[key], specs[key].required)
        if key in specs
        else Heading(key.capitalize(), _OF_FUND)
        for key in columns
    }
    return {**_OTHERS, **fields}
