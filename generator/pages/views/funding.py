"""Which activity could be paid by which fund: the same lines seen from either side and in the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.fund_terms import FundPart, parts_of_fund
from ...linking.matrix import MatrixCell
from ...models.activity import Activity, FundingOption
from ...models.fund import Terms
from ...models.project import Project
from ...records.parse import Entry
from ...text.prose import prose
from . import words
from .blocks import NOT_STATED, Column, Row, Table
from .citations import Raw, cite, marked, said_at
from .fund_terms import COFINANCED, percent_demanded
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


def paid_projects(site: Site, part: FundPart) -> list[str]:
    """Projects whose financing names the fund, or the programme area of it."""
    fund, area = part.entry, part.area
    found = []
    for ref in site.links.neighbours(fund.ref, "projekt"):
        project = site.entry(ref).record
        assert isinstance(project, Project)
        if any(line.fund == fund.id and (not area or line.programme_area == area.code) for line in project.financing):
            found.append(ref)
    return found


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
        whole = parts_of_fund(site.entry(f"fonder/{route.option.fund}"))[0]
        cells = (
            name + said.html,
            share_of(site, page, route.option),
            _worded(site, page, whole, "partnerskap"),
            _worded(site, page, whole, "vem_får_söka"),
        )
        rows.append(Row(cells))
    return Table(Markup(words.POSSIBLE_FUNDS), columns, tuple(rows), note=note)


def _worded(site: Site, page: str, fund: FundPart, key: str) -> Markup:
    """The texts of a whole fund in the field ``key`` of its terms, those that are the knowledge base's own marked."""
    texts = enumerate(getattr(fund.terms, spec_of(Terms, key).attribute))
    said = (marked(site, page, fund.entry, (*fund.path, key, number), prose(words)) for number, words in texts)
    return Markup().join(said) or NOT_STATED


def share_of(site: Site, page: str, option: FundingOption) -> Markup:
    """The applicant's share: of each programme area that the route names, else of the fund."""
    whole, *areas = parts_of_fund(site.entry(f"fonder/{option.fund}"))
    parts = {part.area.code: part for part in areas if part.area}
    shares = {code: demanded_of(site, page, parts[code]) for code in option.programme_areas if code in parts}
    if not shares:
        return _share(site, page, whole)
    if len(set(shares.values())) == 1:
        return next(iter(shares.values()))
    return stacked(
        programme_area_link(site, page, option.fund, code) + Markup(": ") + share for code, share in shares.items()
    )


def demanded_of(site: Site, page: str, part: FundPart) -> Markup:
    """The applicant's share in a programme area.

    Where the source states none, the share of the nearest whole that has one, the area that this one is part of or the
    fund, stands beside *Framgår inte*, as that of the whole: the source does not say that it holds for the part.
    """
    bearer = next((each for each in (part, *part.wholes) if each.terms.cofinancing is not None), part)
    share = _share(site, page, bearer)
    if bearer is part:
        return share
    fund, area = part.entry.id, bearer.area
    whole = programme_area_link(site, page, fund, area.code) if area else text(words.THE_FUND)
    return Markup(words.SHARE_OF_WHOLE).format(NOT_STATED, whole, share)


def _share(site: Site, page: str, part: FundPart) -> Markup:
    """The applicant's share as it is stated of just ``part``, with a mark when it is the knowledge base's own."""
    percent = part.terms.cofinancing
    if percent is None:
        return NOT_STATED
    return marked(site, page, part.entry, (*part.path, COFINANCED.label), text(percent_demanded(percent)))
