"""The list of all records of a type, in pages when they are many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...models.activity import Activity
from ...models.example import Example
from ...models.fund import Fund
from ...models.kinds import KINDS, Kind
from ...models.project import Project
from ...models.source import Source
from ...records.parse import Entry
from ...text.swedish import count, first_words, format_number
from ...text.urls import record_url, relative
from .blocks import Badge, Link
from .citations import date_text
from .funding import GAP
from .project_page import STATUS_TONES, period_text
from .site import Site, by_title

PER_PAGE = 200
_SUMMARY_LENGTH = 260
_INTROS = {
    "projekt": "Vad som har gjorts eller planerats, av vem, med vilka pengar och vad det ledde till.",
    "exempel": "Varför något fungerar, och vad andra behöver för att göra likadant.",
    "fonder": "Vem som kan betala, för vad och på vilka villkor, enligt källorna.",
    "aktiviteter": "Vad kommunerna skulle kunna göra tillsammans, och vilka fonder som kan betala.",
    "kallor": "Dokumenten som allt i Kunskapsbanken bygger på.",
}


@dataclass(frozen=True)
class Card:
    url: str
    title: str
    summary: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class Listing:
    """One page of a list; ``pages`` are links to all of them, ``current`` the number of this one."""

    url: str
    title: str
    description: str
    up: Link | None
    lead: Markup
    cards: tuple[Card, ...]
    empty: str
    search: Link
    pages: tuple[Link, ...]
    current: int


def listing_pages(site: Site) -> Iterator[Listing]:
    for kind in KINDS:
        entries = _ordered(site, kind)
        parts = [entries[start : start + PER_PAGE] for start in range(0, len(entries), PER_PAGE)] or [[]]
        urls = [record_url(f"{kind.folder}/index")]
        urls += [f"{kind.folder}/sida/{number}.html" for number in range(2, len(parts) + 1)]
        for number, (url, part) in enumerate(zip(urls, parts, strict=True), 1):
            yield _listing(site, kind, url, part, len(entries), urls, number)


def _ordered(site: Site, kind: Kind) -> list[Entry]:
    """By title; funds that can no longer be applied for come last."""
    entries = by_title(site.records(kind.folder).values())
    return sorted(entries, key=lambda entry: bool(isinstance(entry.record, Fund) and entry.record.history))


def _listing(
    site: Site, kind: Kind, url: str, entries: list[Entry], total: int, urls: list[str], number: int
) -> Listing:
    several = len(urls) > 1
    lead = Markup("<p>%s %s.</p>") % (_INTROS[kind.folder], count(total, kind.singular.lower(), kind.plural.lower()))
    return Listing(
        url=url,
        title=f"{kind.plural}, sida {number}" if number > 1 else kind.plural,
        description=_INTROS[kind.folder],
        up=Link(urls[0], kind.plural) if number > 1 else None,
        lead=lead if total else Markup("<p>%s</p>") % _INTROS[kind.folder],
        cards=tuple(_card(entry, url) for entry in entries),
        empty="" if total else f"Inga {kind.plural.lower()} ännu.",
        search=Link(
            relative(f"katalog.html?typ={kind.folder}", url), f"Sök och filtrera {kind.plural.lower()} i katalogen"
        ),
        pages=tuple(Link(relative(other, url), format_number(index)) for index, other in enumerate(urls, 1))
        if several
        else (),
        current=number,
    )


def _card(entry: Entry, page: str) -> Card:
    return Card(
        relative(record_url(entry.ref), page),
        entry.record.title,
        first_words(entry.record.summary, _SUMMARY_LENGTH),
        tuple(part for part in _meta(entry) if part),
        tuple(_badges(entry)),
    )


def _meta(entry: Entry) -> Iterator[str | None]:
    """What tells one record of a list from another."""
    record = entry.record
    if isinstance(record, Project):
        yield record.owner
        yield period_text(record.period)
    elif isinstance(record, Example):
        yield record.organisation
        yield record.place
    elif isinstance(record, Fund):
        yield record.manager
        yield record.programme_period
    elif isinstance(record, Activity):
        funds = len({line.fund for line in record.financing})
        yield count(funds, "tänkbar fond", "tänkbara fonder") if funds else GAP
    elif isinstance(record, Source):
        yield record.kind
        yield record.publisher
        yield date_text(record.date) if record.date else record.period


def _badges(entry: Entry) -> Iterator[Badge]:
    record = entry.record
    if isinstance(record, Project):
        yield Badge(record.status.capitalize(), STATUS_TONES[record.status])
    elif isinstance(record, Fund) and record.history:
        yield Badge("Historik", "history")
    elif isinstance(record, Activity) and not record.financing:
        yield Badge("Lucka", "gap")
