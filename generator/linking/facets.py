"""What follows from the records taken together: facets, the matrix, programme areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..models.activity import Activity
from ..models.fund import Fund, ProgrammeArea
from ..models.project import Project
from ..models.source import Source
from ..records.catalogue import Catalogue
from ..records.counties import counties, county_code, county_of
from ..records.parse import Entry
from .links import Links

FACETS = (
    "typ",
    "kommun",
    "län",
    "målgrupp",
    "område",
    "fond",
    "programområde",
    "aktivitet",
    "utfall",
    "status",
    "år",
)
_LONGEST_PROJECT_YEARS = 60

Facets = Mapping[str, tuple[str, ...]]


def programme_area_ids(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """(fund id, code) -> the value of the facet: the code, with its fund where two funds share it."""
    pairs = [
        (entry.id, area.code)
        for entry in catalogue.records["fonder"].values()
        if isinstance(entry.record, Fund)
        for area in entry.record.programme_areas
    ]
    uses = Counter(code for _, code in pairs)
    return {(fund, code): code if uses[code] == 1 else f"{fund}-{code}" for fund, code in pairs}


def facets(entry: Entry, catalogue: Catalogue, links: Links, area_ids: Mapping[tuple[str, str], str]) -> Facets:
    """The values of ``entry`` in each facet; a facet without values is left out."""
    record = entry.record
    municipalities = tuple(getattr(record, "municipalities", ()))
    names = counties(catalogue)
    codes = {county_of(municipality) for municipality in municipalities}
    codes |= {county_code(value, names) or value for value in getattr(record, "counties", ())}
    funding = [(line.fund, _codes(line)) for line in getattr(record, "financing", ()) if line.fund]
    found = {
        "typ": (entry.kind.folder,),
        "kommun": municipalities,
        "län": tuple(sorted(codes)),
        "målgrupp": tuple(getattr(record, "target_groups", ())),
        "område": tuple(getattr(record, "areas", ())),
        "fond": (entry.id,) if isinstance(record, Fund) else tuple(fund for fund, _ in funding),
        "programområde": tuple(area_ids[fund, code] for fund, used in funding for code in used),
        "aktivitet": (entry.id,) if isinstance(record, Activity) else _ids(links.neighbours(entry.ref, "aktiviteter")),
        "utfall": (record.outcome,) if isinstance(record, Project) and record.outcome else (),
        "status": (record.status,) if isinstance(record, Project) else (),
        "år": tuple(str(year) for year in years(entry)),
    }
    if isinstance(record, Fund):
        found["programområde"] = tuple(area_ids[entry.id, area.code] for area in record.programme_areas)
    if isinstance(record, Source):
        found["aktivitet"] = ()
    return {facet: tuple(dict.fromkeys(values)) for facet, values in found.items() if values}


def _codes(line: object) -> tuple[str, ...]:
    several = getattr(line, "programme_areas", ())
    one = getattr(line, "programme_area", None)
    return tuple(several) or ((one,) if one else ())


def _ids(refs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ref.partition("/")[2] for ref in refs)


def years(entry: Entry) -> tuple[int, ...]:
    """The years a project ran, or the year of a source; empty when the record does not say."""
    record = entry.record
    if isinstance(record, Source):
        return (record.date.year,) if record.date else ()
    period = getattr(record, "period", None)
    if not isinstance(record, Project) or period is None:
        return ()
    ends = [date.year for date in (period.start, period.end) if date]
    if not ends:
        return ()
    first, last = min(ends), max(ends)
    return tuple(range(first, last + 1)) if last - first <= _LONGEST_PROJECT_YEARS else (first, last)


@dataclass(frozen=True)
class MatrixCell:
    """An activity's way to money from a fund: ``codes`` are its programme areas, any of which may do."""

    activity: str
    fund: str
    codes: tuple[str, ...]
    comment: str | None


@dataclass(frozen=True)
class Matrix:
    """Activities (rows) and the funds that any of them names (columns), by id; ``cells[activity, fund]``."""

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
    funds = tuple(id for id in catalogue.records["fonder"] if id in named)
    return Matrix(tuple(catalogue.records["aktiviteter"]), funds, cells)


def programme_area(catalogue: Catalogue, fund_id: str, code: str) -> ProgrammeArea | None:
    entry = catalogue.records["fonder"].get(fund_id)
    if entry is None or not isinstance(entry.record, Fund):
        return None
    return next((area for area in entry.record.programme_areas if area.code == code), None)
