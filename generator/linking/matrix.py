"""The matrix: which funds could pay for which activities, by which of their programme areas."""

from __future__ import annotations

from collections import defaultdict
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


@dataclass(frozen=True)
class Matrix:
    """The funds that any activity names (columns), by id, closed ones last; ``cells[activity, fund]``."""

    funds: tuple[str, ...]
    cells: Mapping[tuple[str, str], MatrixCell]


def matrix(catalogue: Catalogue) -> Matrix:
    """The matrix activities x funds; an activity without cells is a gap."""
    codes: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for entry in catalogue.records["aktiviteter"].values():
        assert isinstance(entry.record, Activity)
        for option in entry.record.financing:
            codes[entry.id, option.fund] |= dict.fromkeys(option.programme_areas)
    named = {fund for _, fund in codes}
    entries = [entry for id, entry in catalogue.records["fonder"].items() if id in named]
    funds = tuple(entry.id for entry in sorted(entries, key=lambda entry: is_closed(entry.record)))
    return Matrix(funds, {route: MatrixCell(*route, tuple(found)) for route, found in codes.items()})


def programme_area(catalogue: Catalogue, fund_id: str, code: str) -> ProgrammeArea | None:
    entry = catalogue.records["fonder"].get(fund_id)
    if entry is None or not isinstance(entry.record, Fund):
        return None
    return next((area for area in entry.record.programme_areas if area.code == code), None)
