"""Which activity could be paid by which fund: the same lines seen from either side and in the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.matrix import MatrixCell, programme_area
from ...models.activity import Activity, FundingOption
from ...models.fund import Fund, ProgrammeArea, Terms
from ...records.parse import Entry
from ...text.prose import prose
from . import words
from .blocks import NOT_STATED, Column, Row, Table
from .citations import Raw, cite, said_at
from .fund_terms import percent_demanded
from .markup import stacked, text
from .record import spec_of
from .site import Site, programme_area_link, record_link


@dataclass(frozen=True)
class Route:
    """A line of an activity's possible financing, with its number in the record."""

    activity: Entry
    number: int
    option: FundingOption

    @property
    def said(self) -> Raw:
        """What the source says of the route, and where; no words when the record has none."""
        return said_at(self.activity, ("finansiering", self.number, "kommentar"), self.option.comment)


def routes_from(activity: Entry) -> tuple[Route, ...]:
    assert isinstance(activity.record, Activity)
    return tuple(Route(activity, number, option) for number, option in enumerate(activity.record.financing))


def routes_to(site: Site, fund: str) -> tuple[Route, ...]:
    """The lines of all activities that name the fund."""
    activities = dict.fromkeys(cell.activity for cell in site.cells_by_fund.get(fund, ()))
    entries = (site.records("aktiviteter")[activity] for activity in activities)
    return tuple(route for entry in entries for route in routes_from(entry) if route.option.fund == fund)


def cells_of(site: Site, activity: str) -> tuple[MatrixCell, ...]:
    """The activity's cells of the matrix, in the order of its record."""
    record = site.records("aktiviteter")[activity].record
    assert isinstance(record, Activity)
    return tuple(site.matrix.cells[activity, fund] for fund in dict.fromkeys(line.fund for line in record.financing))


def code_links(site: Site, page: str, fund: str, codes: Sequence[str]) -> Markup:
    """``PO6 eller PO7``, each a link; empty for no codes."""
    return Markup(" eller ").join(programme_area_link(site, page, fund, code) for code in codes)


def activities_table(site: Site, page: str, entry: Entry) -> Table | None:
    """On a fund's page: the activities it could pay for, and through which programme area."""
    routes = routes_to(site, entry.id)
    if not routes:
        return None
    statements, note = cite(site, page, entry, [route.said for route in routes])
    with_codes = any(route.option.programme_areas for route in routes)
    rows = []
    for route, said in zip(routes, statements, strict=True):
        cells = [record_link(site, page, route.activity.ref) + said.html]
        if with_codes:
            cells.append(code_links(site, page, entry.id, route.option.programme_areas) or Markup("Hela fonden"))
        rows.append(Row(tuple(cells)))
    columns = (Column("Aktivitet"), *((Column("Programområde"),) if with_codes else ()))
    return Table(Markup("Vad källan säger om varje aktivitet"), columns, tuple(rows), note=note)


def funds_table(site: Site, page: str, entry: Entry) -> Table | None:
    """On an activity's page: the funds that could pay, and what each demands according to its source."""
    routes = routes_from(entry)
    if not routes:
        return None
    statements, note = cite(site, page, entry, [route.said for route in routes])
    columns = (
        Column(spec_of(routes[0].option, "fond").label),
        Column(spec_of(Terms, "medfinansiering_procent").label),
        Column(spec_of(Terms, "partnerskap").label),
        Column(spec_of(Terms, "vem_får_söka").label),
    )
    rows = []
    for route, said in zip(routes, statements, strict=True):
        name = record_link(site, page, f"fonder/{route.option.fund}")
        codes = code_links(site, page, route.option.fund, route.option.programme_areas)
        if codes:
            name += Markup("<p>%s</p>") % Markup(words.PROGRAMME_AREA).format(codes)
        terms = _terms(site, route.option.fund)
        cells = (
            name + said.html,
            _demanded(site, page, route.option, terms),
            _joined(terms.partners if terms else ()),
            _joined(terms.applicants if terms else ()),
        )
        rows.append(Row(cells))
    return Table(Markup(words.POSSIBLE_FUNDS), columns, tuple(rows), note=note)


def _terms(site: Site, fund: str) -> Terms | None:
    entry = site.records("fonder").get(fund)
    return entry.record.terms if entry and isinstance(entry.record, Fund) else None


def _joined(texts: Sequence[str]) -> Markup:
    return Markup().join(map(prose, texts)) or NOT_STATED


def _demanded(site: Site, page: str, option: FundingOption, terms: Terms | None) -> Markup:
    """The applicant's share: of each programme area that the route names, else of the fund."""
    areas = {code: programme_area(site.catalogue, option.fund, code) for code in option.programme_areas}
    shares = {code: demanded_of(site, page, option.fund, area) for code, area in areas.items() if area}
    if not shares:
        return _share(terms.cofinancing if terms else None)
    if len(set(shares.values())) == 1:
        return next(iter(shares.values()))
    return stacked(
        programme_area_link(site, page, option.fund, code) + Markup(": ") + share for code, share in shares.items()
    )


def demanded_of(site: Site, page: str, fund: str, area: ProgrammeArea) -> Markup:
    """The applicant's share of a programme area.

    Where the source states none, the share of the nearest whole that has one, the area that this one is part of or the
    fund, stands beside *Framgår inte*, as that of the whole: the source does not say that it holds for the part.
    """
    if area.cofinancing is not None:
        return _share(area.cofinancing)
    parent = programme_area(site.catalogue, fund, area.parent) if area.parent else None
    while parent and parent.cofinancing is None:
        parent = programme_area(site.catalogue, fund, parent.parent) if parent.parent else None
    if parent and parent.cofinancing is not None:
        whole, share = programme_area_link(site, page, fund, parent.code), parent.cofinancing
    else:
        terms = _terms(site, fund)
        if terms is None or terms.cofinancing is None:
            return NOT_STATED
        whole, share = text(words.THE_FUND), terms.cofinancing
    return Markup(words.SHARE_OF_WHOLE).format(NOT_STATED, whole, percent_demanded(share))


def _share(percent: float | None) -> Markup:
    return NOT_STATED if percent is None else text(percent_demanded(percent))
