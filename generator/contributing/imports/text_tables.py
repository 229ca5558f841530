"""Tables that are text, CSV and JSON, to cells, whatever program wrote them."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

from ...faults.codes import advice
from ...reading.decode import DOCUMENTS
from ...text.swedish import format_number
from .cells import Grid, cell_text, column_letter
from .opened import MAX_AREA, MAX_COLUMNS, MAX_ROWS, Refused


def text_of(content: bytes) -> str:
    """The text of a file; what is no UTF-8 is taken for that of Windows. Raises Refused for what is no text."""
    if content.startswith(DOCUMENTS):
        raise Refused(
            "den är gjord i ett annat program och är ingen text, vad den än slutar på", advice.IMPORT_AS_TABLE
        )
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise Refused("den är tom", advice.IMPORT_EMPTY)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def csv_grid(name: str, text: str) -> Grid:
    """The cells of CSV, parted by what parts its first line. Raises Refused."""
    lines = io.StringIO(re.sub(r"\r\n?", "\n", text))
    first = lines.readline()
    lines.seek(0)
    rows: list[list[str]] = []
    reader, begun = csv.reader(lines, delimiter=max(";,\t", key=first.count), strict=True), 1
    try:
        for row in reader:
            if len(rows) == MAX_ROWS:
                raise Refused(f"den har fler än {format_number(MAX_ROWS)} rader", advice.IMPORT_PART)
            if len(row) > MAX_COLUMNS:
                width, most = format_number(len(row)), format_number(MAX_COLUMNS)
                raise Refused(f"rad {begun} har {width} kolumner, och högst {most} läses", advice.IMPORT_PART)
            rows.append([cell_text(_active(cell)) for cell in row])
            begun = reader.line_num + 1
    except csv.Error:
        why = f"citattecknen på raden som börjar på rad {begun} går inte ihop, eller så är en cell där orimligt lång"
        raise Refused(why, advice.IMPORT_QUOTES, (begun, 1)) from None
    return Grid(name, tuple(map(column_letter, range(max(map(len, rows), default=0)))), rows)


def _active(cell: str) -> str:
    """A cell without the sign that keeps spreadsheets from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@") else cell


def json_grid(text: str) -> Grid:
    """The cells of a list of objects, or of the first list in an object: a row for each. Raises Refused."""
    try:
        data = json.loads(
            text, parse_int=str, parse_float=_without_zeros, parse_constant=_constant, object_pairs_hook=_object
        )
        if isinstance(data, dict):
            data = next((value for value in data.values() if isinstance(value, list)), None)
        if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
            raise Refused("den ska vara en lista med ett objekt för varje post", advice.IMPORT_OBJECTS)
        columns = tuple(dict.fromkeys(key for item in data for key in item))
        if len(data) >= MAX_ROWS or len(columns) > MAX_COLUMNS or len(columns) * len(data) > MAX_AREA:
            size = f"{format_number(len(data))} objekt, med {format_number(len(columns))} olika namn"
            raise Refused(f"den har {size}, och det är för många", advice.IMPORT_PART)
        rows = [[cell_text(_said(item.get(key))) for key in columns] for item in data]
    except json.JSONDecodeError as error:
        where = f"rad {error.lineno}, tecken {error.colno}"
        raise Refused(
            f"JSON-koden går inte att tyda vid {where}", advice.IMPORT_JSON, (error.lineno, error.colno)
        ) from None
    except RecursionError:
        raise Refused("den har listor i för många nivåer", advice.IMPORT_OBJECTS) from None
    return Grid("", columns, [list(columns), *rows], first=0)


def _without_zeros(number: str) -> str:
    """``580.0`` as ``580``: programs write whole numbers so when some are missing."""
    return re.sub(r"\.0+$", "", number)


def _constant(name: str) -> str | None:
    """Nothing for ``NaN``, as programs write what is missing."""
    return None if name == "NaN" else name


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Refused(f"ett objekt har namnet ”{twice}” två gånger", advice.IMPORT_TWICE)
    return found


def _said(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(map(_said, value))
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)
