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


def catalogue_csv(catalogue: Catalogue, kinds: Sequence[Kind] = KINDS) -> str:
    """The text of ``data/katalog.csv``: byte order mark, semicolons, CRLF, no cell that runs; records of ``kinds``."""
    columns = list(dict.fromkeys(key for kind in kinds for key in fields_of(kind.model)))
    of_funds = _OF_FUNDS if any(kind.model is Fund for kind in kinds) else {}
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(["id", "typ", "url", *columns, *of_funds])
    for entry in (entry for kind in kinds for entry in catalogue.records[kind.folder].values()):
        specs = fields_of(entry.kind.model)
        row = [entry.ref, entry.kind.singular, record_url(entry.ref)]
        own = entry.provenance if () in entry.provenance.values() else {}
        cells = {key: _cell(own, (), entry.record, spec, catalogue) for key, spec in specs.items()}
        row += [cells.get(key, "") for key in columns]
        fund = entry.record if isinstance(entry.record, Fund) else None
        row += [", ".join(demands(fund)) if fund else "" for demands in of_funds.values()]
        writer.writerow([text and inert(text) for text in row])
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
