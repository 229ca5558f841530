"""kallor -> page: what a document is, what is in it, and which records rest on it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...models.source import Source
from ...records.parse import Entry
from ...text.swedish import count
from ...text.urls import record_url
from .blocks import Block, Definition, Definitions, Fact, LinkGroups, Page, Section, Statement, Text
from .citations import date_text, section_id
from .markup import comma_list, text, web_link
from .record import (
    conflicts_section,
    definitions,
    fact,
    link_groups,
    part_rows,
    record_page,
    related_section,
    spec_of,
    texts_section,
)
from .record_views import RecordView
from .site import Site, record_link

_AGREEMENT_TEXTS = ("målgrupp", "struktur", "mål", "utvecklingsområden", "aktivitetsplan", "uppföljning")
_LISTED_PER_SECTION = 12
NO_ORIGINAL = "Ingen länk till originalet är känd"


def source_page(site: Site, entry: Entry) -> Page:
    assert isinstance(entry.record, Source)
    record, page = entry.record, record_url(entry.ref)
    return record_page(site, entry, _facts(record), _sections(site, page, entry, record))


def _meta(record: Source) -> Iterator[str | None]:
    yield record.kind
    yield record.publisher
    yield date_text(record.date) if record.date else record.period


def _facts(record: Source) -> Iterator[Fact]:
    yield from fact(record, "utgivare", record.publisher, expected=True)
    yield from fact(record, "slag", record.kind, expected=True)
    yield from fact(record, "datum", date_text(record.date) if record.date else None, expected=True)
    yield from fact(record, "period", record.period)
    yield from fact(record, "diarienummer", record.reference)
    yield from fact(record, "länk", web_link(record.link) if record.link else NO_ORIGINAL)


def _sections(site: Site, page: str, entry: Entry, record: Source) -> Iterator[Section]:
    yield from texts_section(site, page, entry, "innehåll")
    yield from texts_section(site, page, entry, "att_tänka_på")
    if record.agreement:
        yield Section(
            "overenskommelsen", spec_of(record, "överenskommelse").label, tuple(_agreement(site, page, entry, record))
        )
    yield from conflicts_section(site, page, entry)
    citing = tuple(ref for ref in site.citing.get(entry.id, {}).get("", ()) if ref != entry.ref)
    yield _resting(site, page, citing)
    if record.sections:
        yield Section("avsnitt", spec_of(record, "avsnitt").label, (_document_sections(site, page, entry, record),))
    yield from related_section(site, page, entry, shown=frozenset(citing))


def _agreement(site: Site, page: str, entry: Entry, record: Source) -> Iterator[Block]:
    agreement = record.agreement
    assert agreement is not None
    rows = list(part_rows(entry, ("överenskommelse",), agreement, _AGREEMENT_TEXTS))
    if agreement.parties:
        parties = Markup("<p>%s</p>") % comma_list(text(party) for party in agreement.parties)
        rows.insert(0, (text(spec_of(agreement, "parter").label), ((parties, ()),)))
    yield definitions(site, page, entry, rows)


def _resting(site: Site, page: str, refs: tuple[str, ...]) -> Section:
    """The records that cite the source."""
    name = site.settings.site_name
    if not refs:
        words = Text(Markup("<p>Ingen post i %s bygger på den här källan ännu.</p>") % name)
        return Section("bygger-pa", "Bygger på källan", (words,))
    lead = Text(Markup("<p>%s i %s hänvisar till källan.</p>") % (count(len(refs), "post", "poster"), name))
    return Section("bygger-pa", "Bygger på källan", (lead, LinkGroups(link_groups(site, page, refs))))


def _document_sections(site: Site, page: str, entry: Entry, record: Source) -> Definitions:
    """The document's own headings with the records that point at each."""
    citing = site.citing.get(entry.id, {})
    items, seen = [], set()
    for section in record.sections:
        id = section_id(section)
        refs = [ref for ref in citing.get(section, ()) if ref != entry.ref]
        links = [record_link(site, page, ref) for ref in refs[:_LISTED_PER_SECTION]]
        if len(refs) > len(links):
            links.append(text(f"och {count(len(refs) - len(links), 'post', 'poster')} till"))
        html = Markup("<p>%s</p>") % comma_list(links)
        term = Markup('<span id="%s">%s</span>') % (id, text(section)) if id not in seen else text(section)
        seen.add(id)
        items.append(Definition(term, (Statement(html),) if links else ()))
    return Definitions(tuple(items))


VIEW = RecordView(
    source_page,
    "Dokumenten som uppgifterna bygger på.",
    _meta,
)
