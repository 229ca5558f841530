"""data/katalog.csv: one row a record, made to open right in Swedish Excel and in LibreOffice."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from ..faults.problems import Path
from ..linking.fund_terms import cofinancing_demands, partner_demands
from ..models.fields import FieldSpec, fields_of
from ..models.fund import Fund
from ..models.kinds import KINDS, Kind
from ..models.types import Term
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..records.plain import Provenance, is_own
from ..text.swedish import format_number
from ..text.urls import record_url

_BOM = "\ufeff"
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CELL_MAX = 32_000
"""Excel cuts a cell at 32 767 characters."""
_OWN = " [egen förklaring, inte källans]"
"""Stands after words that are the knowledge base's own."""

_OF_FUNDS = {"medfinansiering": cofinancing_demands, "partnerkrav": partner_demands}
"""Columns that only funds have, of what their programme areas and calls demand taken together: as facets say it."""


Cells = Mapping[str, Mapping[str, str]]
"""``folder/id`` -> column -> what stands there; an empty cell is left out."""


def record_cells(catalogue: Catalogue, kinds: Sequence[Kind] = KINDS) -> dict[str, dict[str, str]]:
    """The cells of the records of ``kinds``, in words: municipalities by their names, a group on a line of its own."""
    return {entry.ref: _row(entry, catalogue) for kind in kinds for entry in catalogue.records[kind.folder].values()}


def columns_of(kind: Kind) -> tuple[str, ...]:
    """The columns of the records of a type after those that all have."""
    return (*fields_of(kind.model), *(_OF_FUNDS if kind.model is Fund else ()))


def _row(entry: Entry, catalogue: Catalogue) -> dict[str, str]:
    own = entry.provenance if () in entry.provenance.values() else {}
    specs = fields_of(entry.kind.model)
    row = {"id": entry.ref, "typ": entry.kind.singular, "url": record_url(entry.ref)}
    row |= {key: cell for key, spec in specs.items() if (cell := _cell(own, (), entry.record, spec, catalogue))}
    if isinstance(entry.record, Fund):
        row |= {name: ", ".join(demands(entry.record)) for name, demands in _OF_FUNDS.items()}
    return row


def catalogue_csv(catalogue: Catalogue, kinds: Sequence[Kind] = KINDS, cells: Cells | None = None) -> str:
    """The text of ``data/katalog.csv``: byte order mark, semicolons, CRLF, no cell that runs; records of ``kinds``.

    ``cells`` are those of ``record_cells`` when they have been made already.
    """
    columns = list(dict.fromkeys(key for kind in kinds for key in fields_of(kind.model)))
    columns += _OF_FUNDS if any(kind.model is Fund for kind in kinds) else ()
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(["id", "typ", "url", *columns])
    for row in (cells or record_cells(catalogue, kinds)).values():
        writer.writerow([inert(row[key]) if row.get(key) else "" for key in ("id", "typ", "url", *columns)])
    return _BOM + stream.getvalue()


def inert(text: str) -> str:
    """``text`` such that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    text = text[:_CELL_MAX]
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_RUNS) else text


def _cell(own: Provenance, path: Path, holder: BaseModel, spec: FieldSpec, catalogue: Catalogue) -> str:
    """The value of a field of ``holder``, which stands at ``path``; ``own`` is empty when no words are our own."""
    value = getattr(holder, spec.attribute)
    if value is None or value == ():
        return ""
    here = (*path, spec.key)
    items = value if spec.many else (value,)
    separator = "\n" if spec.prose or spec.part else ", "
    return separator.join(
        [_text(own, (*here, number) if spec.many else here, item, spec, catalogue) for number, item in enumerate(items)]
    )


def _text(own: Provenance, path: Path, item: Any, spec: FieldSpec, catalogue: Catalogue) -> str:
    if isinstance(item, BaseModel):
        parts: Mapping[str, FieldSpec] = fields_of(type(item))
        cells = ((part.label, _cell(own, path, item, part, catalogue)) for part in parts.values())
        return "; ".join(f"{label}: {text}" for label, text in cells if text)
    return _value(item, spec, catalogue) + (_OWN if own and is_own(own, path) else "")


def _value(item: Any, spec: FieldSpec, catalogue: Catalogue) -> str:
    if isinstance(spec.marker, Term):
        row = catalogue.vocabularies.get(spec.marker.vocabulary, {}).get(item)
        return row.term.name if row else str(item)
    if isinstance(item, (int, float)):
        return format_number(item).replace("\u00a0", "").replace("−", "-")
    return str(item)
