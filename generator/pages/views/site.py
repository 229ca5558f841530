"""What every view may look at: the catalogue, its links, today and the indexes made of them once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.fund_terms import CLOSED, is_closed
from ...linking.links import Links
from ...linking.matrix import Matrix, MatrixCell, matrix, programme_area
from ...linking.term_uses import Refs, term_uses
from ...models.fields import parts_of
from ...models.lesson import Evidence
from ...models.site_owner import SiteSettings
from ...models.site_source import UNKNOWN, SiteSource
from ...records.catalogue import Catalogue
from ...records.counties import counties
from ...records.county_codes import county_code
from ...records.parse import Entry
from ...text.swedish import format_number, sort_key
from ...text.urls import OWN_WORDS, programme_area_url, record_url, relative
from . import words
from .blocks import Link, PageLink
from .markup import anchor_tag, comma_list, text

TERM_PAGES = {"kommuner": "Kommuner", "omraden": "Områden", "malgrupper": "Målgrupper", "mal": "Mål"}
"""The vocabularies that have pages of their own: name -> heading of their list."""


@dataclass(frozen=True, eq=False)
class Site:
    """``by_term[vocabulary, id]`` and ``citing[source id][section]`` hold refs, in catalogue order.

    ``citing[source id][""]`` are all records that rest on the source.
    """

    catalogue: Catalogue
    links: Links
    now: datetime.datetime
    settings: SiteSettings
    source: SiteSource
    matrix: Matrix
    cells_by_fund: Mapping[str, tuple[MatrixCell, ...]]
    county_names: Mapping[str, str]
    by_term: Mapping[tuple[str, str], Refs]
    citing: Mapping[str, Mapping[str, Refs]]

    @property
    def today(self) -> datetime.date:
        return self.now.date()

    def entry(self, ref: str) -> Entry:
        """The record at ``ref``, which must exist."""
        entry = self.catalogue.find(ref)
        assert entry is not None, ref
        return entry

    def records(self, folder: str) -> Mapping[str, Entry]:
        return self.catalogue.records.get(folder, {})


def make_site(
    catalogue: Catalogue, links: Links, now: datetime.datetime, settings: SiteSettings, source: SiteSource = UNKNOWN
) -> Site:
    """Looks over the whole catalogue once and makes what the pages share."""
    citing: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for entry in catalogue.entries():
        for id, section in _cited_sections(entry):
            citing[id][""][entry.ref] = None
            if section:
                citing[id][section][entry.ref] = None
    funding = matrix(catalogue)
    cells_by_fund: dict[str, list[MatrixCell]] = defaultdict(list)
    for cell in funding.cells.values():
        cells_by_fund[cell.fund].append(cell)
    return Site(
        catalogue,
        links,
        now,
        settings,
        source,
        funding,
        {fund: tuple(cells) for fund, cells in cells_by_fund.items()},
        counties(catalogue),
        term_uses(catalogue),
        {id: {section: tuple(refs) for section, refs in citations.items()} for id, citations in citing.items()},
    )


def _cited_sections(entry: Entry) -> Iterator[tuple[str, str | None]]:
    """(source id, section) of everything in the record that names a source."""
    for sources in (getattr(entry.record, "sources", ()), *entry.placed.values()):
        yield from ((source.source, source.section) for source in sources if source.source)
    for conflict in entry.record.conflicts:
        yield from ((value.source, value.section) for value in conflict.values if value.source)
    yield from ((one.source, one.section) for _, one in parts_of(entry.record, Evidence) if one.source)


def own_words(site: Site) -> str:
    """What stands with words that are the knowledge base's own and no source's."""
    return words.OWN_WORDS.format(site.settings.site_name)


def own_mark(site: Site, page: str) -> Markup:
    """The mark of words that are the knowledge base's own, a link to what that means."""
    return Markup(f' <a class="kb-own" href="{relative(OWN_WORDS, page)}">{text(own_words(site))}</a>')


def closed_badge(entry: Entry) -> Markup:
    """The badge of a fund that is history; nothing for other records."""
    return Markup(f' <span class="kb-badge kb-badge-history">{CLOSED}</span>') if is_closed(entry.record) else Markup()


def record_link(site: Site, page: str, ref: str) -> Markup:
    """A link on ``page`` to the record ``ref``; its bare id when there is no such record."""
    entry = site.catalogue.find(ref)
    if entry is None:
        return text(ref.partition("/")[2])
    return anchor_tag(relative(record_url(ref), page), entry.record.title) + closed_badge(entry)


def record_links(site: Site, page: str, refs: Iterable[str], own: Collection[str] = ()) -> Markup:
    """Links to records; those in ``own`` are marked as the knowledge base's own."""
    return comma_list(record_link(site, page, ref) + (own_mark(site, page) if ref in own else "") for ref in refs)


def programme_area_link(site: Site, page: str, fund: str, code: str) -> Markup:
    """A link to a programme area by its code; the bare code when the fund does not list it."""
    if programme_area(site.catalogue, fund, code) is None:
        return text(code)
    return anchor_tag(relative(programme_area_url(fund, code), page), code)


def term_link(site: Site, page: str, vocabulary: str, id: str) -> Markup:
    """A link to the page of a term; its bare id when the vocabulary lacks it."""
    row = site.catalogue.vocabularies.get(vocabulary, {}).get(id)
    if row is None:
        return text(id)
    return anchor_tag(relative(record_url(f"{vocabulary}/{id}"), page), row.term.name)


def term_links(site: Site, page: str, vocabulary: str, ids: Iterable[str], own: Collection[str] = ()) -> Markup:
    """Links to terms in alphabetical order; those in ``own`` are marked as the knowledge base's own."""
    rows = site.catalogue.vocabularies.get(vocabulary, {})
    named = sorted(ids, key=lambda id: sort_key(rows[id].term.name if id in rows else id))
    return comma_list(
        term_link(site, page, vocabulary, id) + (own_mark(site, page) if id in own else "") for id in named
    )


def county_names(site: Site, values: Iterable[str]) -> tuple[str, ...]:
    """Names of counties written as code or name; an unknown one as it is written."""
    codes = (county_code(value, site.county_names) or value for value in values)
    return tuple(site.county_names.get(code, code) for code in codes)


def by_title(entries: Iterable[Entry]) -> list[Entry]:
    """In Swedish alphabetical order, equal titles by id; closed funds come last."""
    return sorted(entries, key=lambda entry: (is_closed(entry.record), sort_key(entry.record.title), entry.id))


def page_links(page: str, urls: Sequence[str]) -> tuple[PageLink, ...]:
    """Links on ``page`` to all pages of a list, itself among them; none when it is the only one."""
    several = enumerate(urls, 1) if len(urls) > 1 else ()
    return tuple(PageLink(relative(url, page), format_number(number), url == page) for number, url in several)


def link_to(page: str, url: str, title: str, note: str = "") -> Link:
    """A link on ``page`` to ``url`` from the site's root."""
    return Link(relative(url, page), title, note)
