"""Workbooks for people: one with all records of a type, one to fill in."""

from __future__ import annotations

from ...models.kinds import KINDS, Kind
from ...reading.yaml_source import Data
from ...records.catalogue import Catalogue
from ...records.parse import Entry
from ..leaves import SOURCES
from .layout import EXAMPLE
from .sheets import sheets
from .wording import Wording
from .workbook import workbook

FOLDER = "mallar"
"""Where in the site the workbooks to fill in lie."""


def exported(kind: Kind, catalogue: Catalogue) -> bytes:
    """The workbook with all records of ``kind``."""
    wording = Wording(catalogue)
    records = {entry.id: entry.data for entry in catalogue.records[kind.folder].values()}
    return workbook(kind, sheets(kind, records, wording), wording)


def templated(kind: Kind, catalogue: Catalogue) -> bytes:
    """The workbook to fill in, with one record of the catalogue as an example when there is any."""
    wording = Wording(catalogue)
    example = min(catalogue.records[kind.folder].values(), key=_unlike_an_example, default=None)
    records = {EXAMPLE: _with_short_sources(example)} if example else {}
    return workbook(kind, sheets(kind, records, wording), wording)


def templates(catalogue: Catalogue) -> dict[str, bytes]:
    """The workbook to fill in of every type, by its path in the site."""
    return {f"{FOLDER}/{kind.folder}.xlsx": templated(kind, catalogue) for kind in KINDS}


def _with_short_sources(entry: Entry) -> dict[str, Data]:
    """The data of a record, its sources without sections: such fit in the cell where one writes them first."""
    sources = entry.data.get(SOURCES)
    if not isinstance(sources, list):
        return entry.data
    short: list[Data] = []
    for source in sources:
        assert isinstance(source, dict)
        kept = {key: value for key, value in source.items() if key in ("källa", "url")}
        short += [kept] if kept not in short else []
    return {**entry.data, SOURCES: short}


def _unlike_an_example(entry: Entry) -> tuple[int, int]:
    """An example has what readers find records by, and is short."""
    missing = sum(key not in entry.data for key in entry.kind.useful)
    return missing, len(entry.origin.positions.text)
