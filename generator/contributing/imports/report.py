"""What an import read, found doubtful, knew already and refused: for people, and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ...faults.problems import SEVERITY_NAMES
from ...faults.report import as_object, written_out
from ...text.personal import masked
from ...text.swedish import count
from .cells import Place
from .judging import Judged, Status, Told

_HEADINGS: dict[Status, str] = {
    "ny": "Nya",
    "tveksam": "Nya, men se efter",
    "dubblett": "Finns redan",
    "avvisad": "Avvisade: rätta i filen och kör igen",
}


WRITTEN = "De nya och tveksamma är skrivna."
ONLY_SHOWN = "Inget är skrivet: lägg till --write."
NOT_WRITTEN = "Inget är skrivet."


def as_text(records: Sequence[Judged], problems: Sequence[Told], end: str) -> str:
    """A paragraph for each record that something is said of, the sums, and ``end``: what became of the new ones."""
    lines = [line for told in problems for line in _told(told)]
    for status, heading in _HEADINGS.items():
        found = [record for record in records if record.status == status]
        if found:
            lines += ["", f"{heading} ({len(found)})"]
        for record in found:
            lines.append(f"  {written_out(record.file)}")
            lines += [f"  {line}" for told in record.problems for line in _told(told)]
    return "\n".join([*lines, "", _total(records, end)]).lstrip("\n")


def _told(told: Told) -> Iterator[str]:
    fault, place = told
    where = masked(", ".join(filter(None, (place.sheet, place.cell or f"rad {place.row}"))))
    yield f"  {written_out(where)}: {SEVERITY_NAMES[fault.severity]}: {written_out(fault.message)} [{fault.code}]"
    yield from (f"    → {written_out(line)}" for line in fault.hint.split("\n") if line)


def _total(records: Sequence[Judged], end: str) -> str:
    counts = {status: sum(record.status == status for record in records) for status in _HEADINGS}
    said = f"{count(len(records), 'post', 'poster')} lästa: {counts['ny']} nya, {counts['tveksam']} tveksamma,"
    said += f" {counts['dubblett']} finns redan, {counts['avvisad']} avvisade."
    return f"{said} {end}" if counts["ny"] + counts["tveksam"] else said


def as_json(records: Sequence[Judged], problems: Sequence[Told]) -> str:
    """An object: how many were read, each record, and what was not understood of the file itself."""
    told = {
        "read": len(records),
        "records": [
            {
                "id": record.id,
                "file": masked(record.file),
                "status": record.status,
                "problems": [_as_object(fault) for fault in record.problems],
            }
            for record in records
        ],
        "not_understood": [_as_object(fault) for fault in problems],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _as_object(told: Told) -> dict[str, Any]:
    fault, place = told
    return {**as_object(fault), **_at(place)}


def _at(place: Place) -> dict[str, Any]:
    return {"sheet": masked(place.sheet), "row": place.row, "cell": masked(place.cell)}
