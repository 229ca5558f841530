"""The list of all records of a type, in pages when they are many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...models.fund import Fund
from ...models.kinds import KINDS, Kind
from ...records.parse import Entry
from ...text.swedish import count, first_words
from ...text.urls import catalogue_url, list_url, record_url, relative
from .blocks import Badge, Link, PageLink
from .contact import mail_page
from .record_views import view_of
from .site import Site, by_title, page_links

PER_PAGE = 200
_SUMMARY_LENGTH = 260


@dataclass(frozen=True)
class Card:
    url: str
    title: str
    summary: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class Listing:
    """One page of a list; ``pages`` are links to all of them when there are several."""

    url: str
    title: str
    description: str
    up: Link | None
    lead: Markup
    cards: tuple[Card, ...]
    empty: str
    search: Link
    mail: Link
    pages: tuple[PageLink, ...]


def listing_pages(site: Site) -> Iterator[Listing]:
    for kind in KINDS:
        entries = _ordered(site, kind)
        parts = [entries[start : start + PER_PAGE] for start in range(0, len(entries), PER_PAGE)] or [[]]
        urls = [list_url(kind.folder)]
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
    about = view_of(kind).about
    lead = Markup("<p>%s %s.</p>") % (about, count(total, kind.singular.lower(), kind.plural.lower()))
    return Listing(
        url=url,
        title=f"{kind.plural}, sida {number}" if number > 1 else kind.plural,
        description=about,
        up=Link(urls[0], kind.plural) if number > 1 else None,
        lead=lead if total else Markup("<p>%s</p>") % about,
        cards=tuple(_card(entry, url) for entry in entries),
        empty="" if total else f"Inga {kind.plural.lower()} ännu.",
        search=Link(
            relative(catalogue_url(typ=kind.folder), url), f"Sök och filtrera {kind.plural.lower()} i katalogen"
        ),
        mail=mail_page(site, url, kind.plural),
        pages=page_links(url, urls),
    )


def _card(entry: Entry, page: str) -> Card:
    view = view_of(entry.kind)
    return Card(
        relative(record_url(entry.ref), page),
        entry.record.title,
        first_words(entry.record.summary, _SUMMARY_LENGTH),
        tuple(part for part in view.meta(entry.record) if part),
        tuple(view.badges(entry.record)),
    )
