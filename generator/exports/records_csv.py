"""data/katalog.csv: one row a record, made to open right in Swedish Excel and in LibreOffice."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ..models.fields import FieldSpec, fields_of
from ..models.kinds import KINDS
from ..models.types import Term
from ..records.catalogue import Catalogue
from ..text.swedish import format_number
from ..text.urls import record_url

_BOM = "\ufeff"
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CELL_MAX = 32_000
"""Excel cuts a cell at 32 767 characters."""


def catalogue_csv(catalogue: Catalogue) -> str:
    """The text of ``data/katalog.csv``: byte order mark, semicolons, CRLF, no cell that runs."""
    columns = list(dict.fromkeys(key for kind in KINDS for key in fields_of(kind.model)))
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(["id", "typ", "url", *columns])
    for entry in catalogue.entries():
        specs = fields_of(entry.kind.model)
        row = [entry.ref, entry.kind.singular, record_url(entry.ref)]
        row += [_cell(entry.record, specs[key], catalogue) if key in specs else "" for key in columns]
        writer.writerow([inert(text) for text in row])
    return _BOM + stream.getvalue()


def inert(text: str) -> str:
    """``text`` such that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    text = text[:_CELL_MAX]
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_RUNS) else text


def _cell(holder: BaseModel, spec: FieldSpec, catalogue: Catalogue) -> str:
    value = getattr(holder, spec.attribute)
    items = value if spec.many else (() if value is None else (value,))
    separator = "\n" if spec.prose or spec.part else ", "
    return separator.join(_text(item, spec, catalogue) for item in items)


def _text(item: Any, spec: FieldSpec, catalogue: Catalogue) -> str:
    if isinstance(item, BaseModel):
        parts: Mapping[str, FieldSpec] = fields_of(type(item))
        cells = ((part.label, _cell(item, part, catalogue)) for part in parts.values())
        return "; ".join(f"{label}: {text}" for label, text in cells if text)
    if isinstance(spec.marker, Term):
        row = catalogue.vocabularies.get(spec.marker.vocabulary, {}).get(item)
        return row.term.name if row else str(item)
    if isinstance(item, (int, float)):
        return format_number(item).replace("\u00a0", "").replace("−", "-")
    return str(item)
