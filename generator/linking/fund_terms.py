"""What a fund and its programme areas state of their terms, and where they are silent.

A programme area has only what the source says of just that area. What is said of the fund, or of the area that this one
is part of, is never taken over: it can be found by way of ``FundPart.wholes``, to be shown as that of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..faults.problems import Path
from ..models.common import Record
from ..models.fund import Fund, ProgrammeArea, Terms
from ..records.parse import Entry
from ..text.quantities import PERCENT, quantities

NOT_STATED = "framgår inte"
COFINANCING = ("ingen krävs", "krävs", NOT_STATED)
"""What a fund can demand of the applicant's own money."""
PARTNER = ("krävs", "önskas", "inget krav", NOT_STATED)
"""What a fund can demand of partners."""
CLOSED = "Historia"
"""What readers are told of a fund that can no longer be applied to, wherever it is named in a list."""


@dataclass(frozen=True)
class FundPart:
    """A whole fund, or one of its programme areas when there is an ``area``.

    ``path`` leads to its ``terms`` in the record. ``wholes`` are what it is part of, the nearest first: the area that
    it belongs to, and the fund.
    """

    entry: Entry
    area: ProgrammeArea | None
    path: Path
    terms: Terms | ProgrammeArea
    wholes: tuple[FundPart, ...] = ()


def fund_of(entry: Entry) -> Fund:
    """The record of ``entry``, which must be a fund."""
    assert isinstance(entry.record, Fund)
    return entry.record


def parts_of_fund(entry: Entry) -> tuple[FundPart, ...]:
    """The fund of ``entry`` and then its programme areas, in the order of the record."""
    fund = fund_of(entry)
    whole = FundPart(entry, None, ("villkor",), fund.terms or Terms())
    areas = {area.code: (number, area) for number, area in reversed(tuple(enumerate(fund.programme_areas)))}

    def part(number: int, area: ProgrammeArea, below: frozenset[str] = frozenset()) -> FundPart:
        parent = areas.get(area.parent) if area.parent and area.parent not in below else None
        above = part(*parent, below | {area.code}) if parent else whole
        return FundPart(entry, area, ("programområden", number), area, (above, *above.wholes))

    return (whole, *(part(number, area) for number, area in enumerate(fund.programme_areas)))


def is_closed(record: Record) -> bool:
    """Whether it is a fund that can no longer be applied to: history, last among equals everywhere."""
    return isinstance(record, Fund) and record.closed_because is not None


def cofinancing_demands(fund: Fund) -> tuple[str, ...]:
    """Which of ``COFINANCING`` hold in the fund, its programme areas or its calls."""
    groups = (fund.terms, *fund.programme_areas, *fund.calls)
    shares = [group.cofinancing for group in groups if group and group.cofinancing is not None]
    found = {"krävs" if share else "ingen krävs" for share in shares}
    if not found and fund.terms and says_shares(fund.terms):
        found = {"krävs"}
    return tuple(demand for demand in COFINANCING if demand in found) or (NOT_STATED,)


def partner_demands(fund: Fund) -> tuple[str, ...]:
    """Which of ``PARTNER`` hold in the fund or its programme areas."""
    found = {group.partner_demand for group in (fund.terms, *fund.programme_areas) if group}
    return tuple(demand for demand in PARTNER if demand in found) or (NOT_STATED,)


def says_shares(terms: Terms) -> bool:
    """Whether words about co-financing say shares that no single value can hold."""
    return any(quantity.unit == PERCENT for words in terms.cofinancing_terms for quantity in quantities(words))
