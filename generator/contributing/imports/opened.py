"""The bytes of a workbook to its cells as text, after a look at what the bytes could do to the reader.

Nothing is unpacked before its size is known, and nothing is read of what is no workbook, is locked or is far too large.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from ...faults.codes import advice, problem
from ...faults.problems import Problem
from ...text.swedish import format_number
from ..tables.layout import LISTS
from .cells import Grid, cell_text, column_letter

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MAX_BYTES = 20_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 1_000
MAX_AREA = 3_000_000
"""Of a sheet up to its last row and column with something in them."""
_MOST = {b"c": 500_000, b"si": 500_000, b"xf": 65_536}
"""So many there may be of an element in one part, whatever prefix it has: cells, shared texts, formats."""
_MAX_UNPACKED = 200_000_000
_MAX_PARTS = 1_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK = "xl/workbook.xml"
_ELEMENT = re.compile(rb"<(?:\w+:)?(row|c|si|xf|f)[\s>/]")
_AREA = re.compile(rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\s[^<>]*?\bref=["']([^"'<>]{1,30})["']""")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""What text begins with that has two bytes for a sign: no program writes a workbook so."""
_CHUNK, _OVERLAP = 1_000_000, 100


class Refused(Exception):
    """Why a file cannot be read, as a message goes on after its colon.

    ``advice`` takes the place of the hint that workbooks have; ``where`` is a line and a column of a text.
    """

    def __init__(self, reason: str, advice: str = "", where: tuple[int, int] = (1, 1)) -> None:
        super().__init__(reason)
        self.advice = advice
        self.where = where


class Opened(NamedTuple):
    """The sheets of a workbook, and what is odd in it."""

    grids: tuple[Grid, ...]
    problems: tuple[Problem, ...]


def open_workbook(file: str, content: bytes) -> Opened:
    """The visible sheets of the workbook in ``content``. Raises Refused."""
    has_formulas = _look(content)
    try:
        import openpyxl

        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
        formulas = openpyxl.load_workbook(io.BytesIO(content), keep_links=False) if has_formulas else None
    except Exception:  # whatever a broken workbook makes its reader stumble over
        raise Refused("arbetsboken är skadad") from None
    grids, problems = [], []
    for sheet in book.worksheets:
        is_hidden = sheet.sheet_state != "visible"
        if is_hidden and sheet.title != LISTS:
            problems.append(problem("import-blad-okant", file, blad=sheet.title, orsak=": det är dolt"))
        if not is_hidden:
            grids.append(_grid(sheet))
            problems += _oddities(file, sheet, formulas[sheet.title] if formulas else None)
    return Opened(tuple(grids), tuple(problems))


def _look(content: bytes) -> bool:
    """Whether some cell is a formula. Raises Refused for what should not be opened."""
    if len(content) > MAX_BYTES:
        raise Refused(f"den är större än {MAX_BYTES // 1_000_000} MB", advice.IMPORT_PART)
    if content.startswith(_OLE):
        is_locked = _ENCRYPTED in content
        if is_locked:
            raise Refused("den är skyddad med lösenord", advice.IMPORT_LOCKED)
        raise Refused("den är sparad i ett äldre format (.xls)")
    if not content.startswith(_ZIP):
        raise Refused("den är ingen Excel-arbetsbok, fast den slutar på .xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _look_inside(packed)
    except Refused:
        raise
    except Exception as error:  # the ways in which an archive can be broken have no name in common
        is_locked = isinstance(error, RuntimeError) and "password" in str(error)
        why = ("den är skyddad med lösenord", advice.IMPORT_LOCKED) if is_locked else ("arbetsboken är skadad",)
        raise Refused(*why) from None


def _look_inside(packed: zipfile.ZipFile) -> bool:
    parts = packed.infolist()
    if _WORKBOOK not in packed.namelist():
        raise Refused("den är ingen Excel-arbetsbok, fast den slutar på .xlsx")
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise Refused("den blir orimligt stor när den packas upp")
    has_formulas, unpacked = False, 0
    for part in parts:
        counts: Counter[bytes] = Counter()
        area, last = 0, b""
        for piece in _pieces(packed, part):
            unpacked += len(piece)
            if unpacked > _MAX_UNPACKED:  # more than it said
                raise Refused("den blir orimligt stor när den packas upp")
            if re.search(b"<!(?:DOCTYPE|ENTITY)", last + piece) or (not last and piece.startswith(_WIDE)):
                raise Refused("den innehåller något som inte hör hemma i en arbetsbok")
            counts.update(_ELEMENT.findall(piece))
            area += sum(map(_size, _AREA.findall(piece)))
            last = piece[-_OVERLAP:]
            if area > MAX_AREA or any(counts[name] > most for name, most in _MOST.items()):
                raise Refused("den har fler celler eller format än som läses", advice.IMPORT_PART)
        if counts[b"row"] > MAX_ROWS:
            rows = format_number(counts[b"row"])
            raise Refused(f"ett blad har {rows} rader, och högst {format_number(MAX_ROWS)} läses", advice.IMPORT_PART)
        has_formulas = has_formulas or counts[b"f"] > 0
    return has_formulas


def _size(area: bytes) -> int:
    """How many cells ``A1:C7`` is."""
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = (place or MAX_AREA for place in range_boundaries(area.decode("ascii", "replace")))
    return (right - left + 1) * (bottom - top + 1)


def _pieces(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a part, little by little."""
    with packed.open(part) as stream:
        while piece := stream.read(_CHUNK):
            yield piece


def _cells(sheet: Worksheet) -> list[Any]:
    """The cells that are in the file, row by row: to ask for all up to the last would make those that are not."""
    return [cell for _, cell in sorted(sheet._cells.items())]


def _grid(sheet: Worksheet) -> Grid:
    said = {(cell.row, cell.column): text for cell in _cells(sheet) if (text := _text(cell))}
    height, width = (max((place[axis] for place in said), default=0) for axis in (0, 1))
    if height > MAX_ROWS or width > MAX_COLUMNS or height * width > MAX_AREA:
        raise Refused(f"något står långt ned eller långt åt höger på bladet {sheet.title}", advice.IMPORT_FAR)
    rows = [[said.get((row, column), "") for column in range(1, width + 1)] for row in range(1, height + 1)]
    return Grid(sheet.title, tuple(map(column_letter, range(width))), rows)


def _text(cell: Any) -> str:
    """What a cell says, as people would write it."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | float):
        percent = isinstance(cell.number_format, str) and "%" in cell.number_format
        return f"{value * 100:.6g} %" if percent else _digits(value)
    from openpyxl.utils.escape import unescape

    return cell_text(unescape(str(value)))


def _digits(value: int | float) -> str:
    is_whole = isinstance(value, int) or value.is_integer()
    return str(int(value)) if is_whole else repr(value)


def _oddities(file: str, sheet: Worksheet, written: Worksheet | None) -> Iterator[Problem]:
    for area in sheet.merged_cells.ranges:
        yield _at(file, area.min_row, area.min_col, "import-sammanfogat", område=f"{sheet.title}!{area.coord}")
    for cell in _cells(sheet):
        where = f"{sheet.title}!{cell.coordinate}"
        if cell.data_type == "e":
            yield _at(file, cell.row, cell.column, "import-felvarde", cell=where, värde=cell.value)
        elif written is not None and written[cell.coordinate].data_type == "f":
            shown = _text(cell)
            said = f". Värdet {shown} lästes" if shown else " utan värde, så inget lästes"
            yield _at(file, cell.row, cell.column, "import-formel", cell=where, värde=said)


def _at(file: str, row: int | None, column: int | None, code: str, **words: object) -> Problem:
    return problem(code, file, (row or 1, column or 1), **words)
