"""The list of all records of a type: in pages, under letters and with ways in when they are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ...linking.facets import years
from ...linking.fund_terms import is_closed
from ...models.fund import Fund
from ...models.kinds import KINDS, Kind
from ...models.lesson import Lesson
from ...records.parse import Entry
from ...text.swedish import count, format_number, initial
from ...text.urls import catalogue_url, list_url, relative
from . import words
from .blocks import AnyPage, Formats, Link, PageLink
from .cards import Group, card
from .contact import mail_page
from .feed_links import feed_links
from .fund_comparison import Comparison, fund_comparison
from .lesson_list import lesson_groups
from .lesson_strength import RULE_ID, rule_text
from .record_views import view_of
from .site import Site, by_title, page_links

PER_PAGE = 200
_LONG = 50
"""A list of more records than this stands under letters and has ways in."""
_PAST = "Tidigare program"


@dataclass(frozen=True)
class WaysIn:
    """Links to parts of a long list, by what ``label`` says."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Note:
    """What readers need to know to understand the list, under a heading below it."""

    id: str
    heading: str
    html: Markup


@dataclass(frozen=True)
class Listing(AnyPage):
    """One page of a list; ``pages`` are links to all of them when there are several.

    ``comparison`` holds the records side by side, where their type can be compared.
    """

    up: Link | None
    lead: Markup
    ways_in: tuple[WaysIn, ...]
    groups: tuple[Group, ...]
    notes: tuple[Note, ...]
    empty: str
    search: Link
    mail: Link
    pages: tuple[PageLink, ...]
    comparison: Comparison | None
    formats: tuple[Formats, ...] = ()


def listing_pages(site: Site) -> Iterator[Listing]:
    for kind in KINDS:
        entries = by_title(site.records(kind.folder).values())
        parts = [entries[start : start + PER_PAGE] for start in range(0, len(entries), PER_PAGE)] or [[]]
        urls = [list_url(kind.folder)]
        urls += [f"{kind.folder}/sida/{number}.html" for number in range(2, len(parts) + 1)]
        for number, (url, part) in enumerate(zip(urls, parts, strict=True), 1):
            is_lettered = len(entries) > _LONG and kind.model is not Lesson
            ways_in = tuple(_ways_in(kind, url, parts, urls)) if is_lettered else ()
            yield _listing(site, kind, url, part, len(entries), ways_in, urls, number)


def _heading(entry: Entry) -> str:
    return _PAST if is_closed(entry.record) else initial(entry.record.title)


def _place(heading: str) -> str:
    """The address of a heading on its page."""
    return f"bokstav-{heading.lower().replace(' ', '-')}"


def _ways_in(kind: Kind, page: str, parts: Sequence[list[Entry]], urls: Sequence[str]) -> Iterator[WaysIn]:
    """To each letter, and to the records of each year."""
    first: dict[str, str] = {}
    for url, part in zip(urls, parts, strict=True):
        for entry in part:
            first.setdefault(_heading(entry), url)
    letters = (Link(relative(f"{url}#{_place(heading)}", page), heading) for heading, url in first.items())
    yield WaysIn("Efter bokstav", tuple(letters))
    found = Counter(year for part in parts for entry in part for year in years(entry))
    if found:
        by_year = sorted(found.items(), reverse=True)
        yield WaysIn("Efter år", tuple(_year_link(kind, page, year, number) for year, number in by_year))


def _year_link(kind: Kind, page: str, year: int, number: int) -> Link:
    address = catalogue_url(**{"typ": kind.folder, "år": str(year)})
    return Link(relative(address, page), f"{year}\u00a0({format_number(number)})")


def _groups(site: Site, kind: Kind, entries: list[Entry], page: str, lettered: bool) -> Iterator[Group]:
    if kind.model is Lesson:
        yield from lesson_groups(site, page, entries)
        return
    if not lettered:
        yield Group("", "", 2, tuple(card(entry, page) for entry in entries))
        return
    for heading, members in groupby(entries, key=_heading):
        yield Group(_place(heading), heading, 3, tuple(card(entry, page) for entry in members))


def _listing(
    site: Site,
    kind: Kind,
    url: str,
    entries: list[Entry],
    total: int,
    ways_in: tuple[WaysIn, ...],
    urls: list[str],
    number: int,
) -> Listing:
    about = view_of(kind).about
    lead = Markup("<p>%s %s.</p>") % (about, count(total, kind.singular.lower(), kind.plural.lower()))
    return Listing(
        url=url,
        title=f"{kind.plural}, sida {number}" if number > 1 else kind.plural,
        description=about,
        up=Link(urls[0], kind.plural) if number > 1 else None,
        lead=lead if total else Markup("<p>%s</p>") % about,
        ways_in=ways_in,
        groups=tuple(_groups(site, kind, entries, url, bool(ways_in))),
        notes=(Note(RULE_ID, words.HOW_STRENGTH, rule_text()),) if kind.model is Lesson else (),
        empty="" if total else f"Inga {kind.plural.lower()} ännu.",
        search=Link(
            relative(catalogue_url(typ=kind.folder), url), f"Sök och filtrera {kind.plural.lower()} i katalogen"
        ),
        mail=mail_page(site, url, kind.plural),
        pages=page_links(url, urls),
        comparison=fund_comparison(site, url, entries) if kind.model is Fund else None,
        formats=(feed_links(site, urls[0], kind.plural),) if number == 1 else (),
    )
