"""What ``check`` says of a record, for whoever filled in a table: columns and cells in place of fields and lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...faults.codes.table_advice import FUND, GROUP, IN_TABLES, NEAREST, NO_SUCH, SOURCE
from ...faults.problems import Path, Problem
from ...models.common import SourceRef
from ...models.fields import FieldSpec, fields_of, spec_at
from ...models.kinds import KIND_BY_FOLDER, Kind
from ...models.types import Ref
from ...text.personal import masked
from ...text.swedish import enumerate_words, shorten
from ..leaves import SOURCES
from ..tables.layout import REFERENCES, cited, spot, tables
from ..tables.wording import Wording

_MOST_WORDS = 12
"""So many words to choose among are named; more stand in the list of the cell."""
_MOST_NEAR = 3
_WORD = re.compile(r"\w{4,}")
_REFERS = ("hanvisning-saknas", "id-format")


def in_table(fault: Problem, kind: Kind, path: Path, wording: Wording, written: str) -> Problem:
    """The same fault with a hint that says what to write where; ``path`` is where its value, ``written``, stood.

    Nobody writes ids in a table, so what names nothing is not told as an id.
    """
    if fault.code not in IN_TABLES:
        return fault
    spec = spec_at(kind.model, path)
    if fault.code in _REFERS and spec and isinstance(spec.marker, Ref) and spec.marker.folder and written:
        known = KIND_BY_FOLDER[spec.marker.folder].plural.lower()
        near = _nearest(written, wording.alternatives(spec))
        nearest = NEAREST.format(titlar=enumerate_words(near)) if near else ""
        fault = replace(fault, message=NO_SUCH.format(poster=known, värde=shorten(masked(written)), menade=nearest))
    is_source = cited(kind.model, path) is not None
    if (fault.code == "saknat-falt" and path == (SOURCES,)) or (fault.code in _REFERS and is_source):
        return replace(fault, hint=SOURCE)
    sheet, column = _column(kind, path)
    if fault.code == "saknat-falt" and not column and spec:
        return replace(fault, hint=GROUP.format(fält=spec.label, hjälp=spec.help))
    hint = IN_TABLES[fault.code].format(
        kolumn=column,
        blad=f" på bladet {sheet}" if sheet != tables(kind)[0].name else "",
        hjälp=spec.help if spec else "",
        ord=_choices(spec, wording) if spec else "",
    )
    others = spec_at(kind.model, (*path[:-1], "finansiär")) if path and path[-1] == "fond" else None
    return replace(fault, hint=hint + (FUND.format(kolumn=others.label) if others and fault.code in _REFERS else ""))


def _nearest(written: str, titles: Sequence[str]) -> list[str]:
    """The titles with the most words in common with what was written."""
    said = set(_WORD.findall(written.casefold()))
    common = {title: len(said.intersection(_WORD.findall(title.casefold()))) for title in titles}
    return sorted((title for title in titles if common[title]), key=lambda title: -common[title])[:_MOST_NEAR]


def _column(kind: Kind, path: Path) -> tuple[str, str]:
    """The sheet and the heading of a value, empty when it has none."""
    if source := cited(kind.model, path):
        spec = fields_of(SourceRef).get(str(source.rest[-1])) if source.rest else None
        return REFERENCES, spec.label if spec else ""
    try:
        found = spot(kind, path)
    except StopIteration:  # a group, which has columns but is none
        return "", ""
    return found.table.name, found.column.heading


def _choices(spec: FieldSpec, wording: Wording) -> str:
    words = wording.alternatives(spec)
    return f": {', '.join(words)}" if 0 < len(words) <= _MOST_WORDS else ""
