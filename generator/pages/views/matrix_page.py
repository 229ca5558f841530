"""matris.html: activities x funds, as a table for wide screens and as a list for narrow ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.fund_terms import CLOSED, is_closed
from ...linking.matrix import MatrixCell
from ...records.parse import Entry
from ...text.prose import one_paragraph
from ...text.swedish import count
from ...text.urls import MATRIX, record_url
from . import words
from .blocks import AnyPage, Link
from .citations import record_citations, source_lines
from .funding import Route, cells_of, code_links, routes_from
from .markup import comma_list
from .site import Site, by_title, link_to, record_link

_MOST_COLUMNS = 16
_SHORT_NAME = re.compile(r".*\(([^()]{2,12})\)")
_MARK = Markup('<sup class="kb-mark"><a href="#not-{0}" aria-label="anmärkning {0}">{0}</a></sup>')
_Notes = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class MatrixRow:
    """An activity with a cell per fund, empty where there is no route; ``routes`` are the same as a list."""

    activity: Link
    cells: tuple[Markup, ...]
    routes: tuple[Markup, ...]
    gap: str


@dataclass(frozen=True)
class MatrixPage(AnyPage):
    """``wide`` is false when the funds are too many for a table; the list is always there."""

    caption: str
    funds: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    wide: bool
    gaps: Markup
    unused: Markup
    notes: tuple[Markup, ...]
    empty: str


def matrix_page(site: Site) -> MatrixPage:
    funds = site.matrix.funds
    activities = by_title(site.records("aktiviteter").values())
    wide = 0 < len(funds) <= _MOST_COLUMNS
    notes = {key: number for number, key in enumerate(_noted(activities), 1)}
    gaps = [entry.ref for entry in activities if not cells_of(site, entry.id)]
    return MatrixPage(
        url=MATRIX,
        title="Matris: aktiviteter och fonder",
        description="Vilka fonder och programområden som enligt källorna kan betala vilka aktiviteter.",
        caption=f"{count(len(activities), 'aktivitet', 'aktiviteter')} och {count(len(funds), 'fond', 'fonder')}",
        funds=tuple(_fund(site, id) for id in funds) if wide else (),
        rows=tuple(_row(site, entry.id, funds if wide else (), notes) for entry in activities),
        wide=wide,
        gaps=comma_list(record_link(site, MATRIX, ref) for ref in gaps),
        unused=comma_list(record_link(site, MATRIX, ref) for ref in _unused(site)),
        notes=tuple(_note(site, route) for route in _noted(activities).values()),
        empty="" if activities else "Inga aktiviteter ännu.",
    )


def _fund(site: Site, id: str) -> Link:
    fund = site.entry(f"fonder/{id}").record
    name = short_name(fund.title)
    return link_to(MATRIX, record_url(f"fonder/{id}"), f"{name} ({CLOSED})" if is_closed(fund) else name, fund.title)


def short_name(title: str) -> str:
    """The abbreviation that ends a title in brackets, or the words before a dash, else the title."""
    match = _SHORT_NAME.fullmatch(title)
    return match[1] if match else title.partition(" – ")[0]


def _row(site: Site, activity: str, funds: tuple[str, ...], notes: _Notes) -> MatrixRow:
    entry = site.records("aktiviteter")[activity]
    own = {cell.fund: cell for cell in cells_of(site, activity)}
    return MatrixRow(
        link_to(MATRIX, record_url(entry.ref), entry.record.title),
        tuple(_cell(site, own[fund], notes) if fund in own else Markup() for fund in funds),
        tuple(_route(site, cell, notes) for cell in own.values()),
        "" if own else words.GAP,
    )


def _cell(site: Site, cell: MatrixCell, notes: _Notes) -> Markup:
    return (code_links(site, MATRIX, cell.fund, cell.codes) or Markup("Ja")) + _marks(site, cell, notes)


def _route(site: Site, cell: MatrixCell, notes: _Notes) -> Markup:
    codes = code_links(site, MATRIX, cell.fund, cell.codes)
    fund = record_link(site, MATRIX, f"fonder/{cell.fund}")
    return fund + (Markup(", programområde ") + codes if codes else Markup()) + _marks(site, cell, notes)


def _marks(site: Site, cell: MatrixCell, notes: _Notes) -> Markup:
    routes = routes_from(site.records("aktiviteter")[cell.activity])
    numbers = [notes[_key(route)] for route in routes if route.option.fund == cell.fund and route.option.comment]
    return Markup().join(_MARK.format(number) for number in numbers)


def _noted(activities: list[Entry]) -> dict[tuple[str, str], Route]:
    """The first route with each remark on a fund, in the order of the table."""
    routes = [route for entry in activities for route in routes_from(entry) if route.option.comment]
    found: dict[tuple[str, str], Route] = {}
    for route in routes:
        found.setdefault(_key(route), route)
    return found


def _key(route: Route) -> tuple[str, str]:
    return route.option.fund, route.option.comment or ""


def _note(site: Site, route: Route) -> Markup:
    """The remark with its fund and its place in the source."""
    citations = route.said[1] or record_citations(route.activity)
    sources = Markup("; ").join(source_lines(site, MATRIX, citations))
    words = one_paragraph(route.option.comment or "")
    fund = record_link(site, MATRIX, f"fonder/{route.option.fund}")
    return Markup('%s: %s <span class="kb-source">Källa: %s.</span>') % (fund, words, sources)


def _unused(site: Site) -> Iterator[str]:
    """Funds that can be applied for but that no activity names."""
    named = frozenset(site.matrix.funds)
    for entry in by_title(site.records("fonder").values()):
        if not is_closed(entry.record) and entry.id not in named:
            yield entry.ref
