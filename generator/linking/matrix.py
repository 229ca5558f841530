"""The matrix: which funds could pay for which activities, by which of their programme areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..models.activity import Activity
from ..models.fund import Fund, ProgrammeArea
from ..records.catalogue import Catalogue
from .fund_terms import is_closed


@dataclass(frozen=True)
class MatrixCell:
    """An activity's way to money from a fund: ``codes`` are its programme areas, any of which may do."""

    activity: str
    fund: str
    codes: tuple[str, ...]
    comment: str | None


@dataclass(frozen=True)
class Matrix:
    """Activities (rows) and the funds that any of them names (columns), by id, closed ones last.

    ``cells[activity, fund]``.
    """

    activities: tuple[str, ...]
    funds: tuple[str, ...]
    cells: Mapping[tuple[str, str], MatrixCell]


def matrix(catalogue: Catalogue) -> Matrix:
    """The matrix activities x funds; a row without cells is a gap, and stays."""
    cells: dict[tuple[str, str], MatrixCell] = {}
    for entry in catalogue.records["aktiviteter"].values():
        assert isinstance(entry.record, Activity)
        for option in entry.record.financing:
            before = cells.get((entry.id, option.fund))
            codes = (*(before.codes if before else ()), *option.programme_areas)
            comment = option.comment or (before.comment if before else None)
            cells[entry.id, option.fund] = MatrixCell(entry.id, option.fund, tuple(dict.fromkeys(codes)), comment)
    named = {fund for _, fund in cells}
    entries = [entry for id, entry in catalogue.records["fonder"].items() if id in named]
    funds = tuple(entry.id for entry in sorted(entries, key=lambda entry: is_closed(entry.record)))
    return Matrix(tuple(catalogue.records["aktiviteter"]), funds, cells)


def programme_area(catalogue: Catalogue, fund_id: str, code: str) -> ProgrammeArea | None:
    entry = catalogue.records["fonder"].get(fund_id)
    if entry is None or not isinstance(entry.record, Fund):
        return None
    return next((area for area in entry.record.programme_areas if area.code == code), None)
