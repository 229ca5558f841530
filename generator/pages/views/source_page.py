"""kallor -> page: what a document is, what is in it, and which records rest on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from ...models.source import Source
from ...records.parse import Entry
from ...text.swedish import count
from . import words
from .blocks import Block, Definition, Definitions, LinkGroups, Page, Section, Statement, Text
from .citations import date_text, section_id
from .markup import comma_list, text, web_link
from .page_plan import PagePlan
from .planned import BlockMaker, FactValue, SectionMaker, planned_page
from .record import definitions, link_groups, part_rows, related_section, spec_of
from .record_views import RecordView
from .site import Site, record_link

_LISTED_PER_SECTION = 12


PLAN = PagePlan(
    facts=("utgivare", "slag", "datum", "period", "diarienummer", "återger", "länk"),
    expected=("utgivare", "slag", "datum"),
    sections=("innehåll", "att_tänka_på", "överenskommelse", "går_isär", "bygger_på", "avsnitt", "relaterade"),
    parts={"överenskommelse": ("målgrupp", "struktur", "mål", "utvecklingsområden", "aktivitetsplan", "uppföljning")},
)


def source_page(site: Site, entry: Entry) -> Page:
    return planned_page(site, entry, PLAN, _FACTS, _SECTIONS, _BLOCKS)


def _source(entry: Entry) -> Source:
    assert isinstance(entry.record, Source)
    return entry.record


def _meta(record: Source) -> Iterator[str | None]:
    yield record.kind
    yield record.publisher
    yield date_text(record.date) if record.date else record.period


def _original(site: Site, page: str, entry: Entry) -> Markup | str:
    link = _source(entry).link
    return web_link(link) if link else words.NO_ORIGINAL


def _agreement(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    agreement = _source(entry).agreement
    if agreement is None:
        return
    rows = list(part_rows(entry, ("överenskommelse",), agreement, PLAN.parts["överenskommelse"]))
    if agreement.parties:
        parties = Markup("<p>%s</p>") % comma_list(text(party) for party in agreement.parties)
        rows.insert(0, (text(spec_of(agreement, "parter").label), ((parties, ()),)))
    label = spec_of(entry.record, "överenskommelse").label
    yield Section("overenskommelsen", label, (definitions(site, page, entry, rows),))


def _citing(site: Site, entry: Entry) -> tuple[str, ...]:
    return tuple(ref for ref in site.citing.get(entry.id, {}).get("", ()) if ref != entry.ref)


def _resting(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """The records that cite the source."""
    refs = _citing(site, entry)
    name = site.settings.site_name
    if not refs:
        words = Text(Markup("<p>Ingen post i %s bygger på den här källan ännu.</p>") % name)
        yield Section("bygger-pa", "Bygger på källan", (words,))
        return
    lead = Text(Markup("<p>%s i %s hänvisar till källan.</p>") % (count(len(refs), "post", "poster"), name))
    yield Section("bygger-pa", "Bygger på källan", (lead, LinkGroups(link_groups(site, page, refs))))


def _document_sections(site: Site, page: str, entry: Entry, sections: Sequence[str]) -> Iterator[Block]:
    """The document's own headings with the records that point at each."""
    citing = site.citing.get(entry.id, {})
    items, seen = [], set()
    for section in sections:
        id = section_id(section)
        refs = [ref for ref in citing.get(section, ()) if ref != entry.ref]
        links = [record_link(site, page, ref) for ref in refs[:_LISTED_PER_SECTION]]
        if len(refs) > len(links):
            links.append(text(f"och {count(len(refs) - len(links), 'post', 'poster')} till"))
        html = Markup("<p>%s</p>") % comma_list(links)
        term = Markup('<span id="%s">%s</span>') % (id, text(section)) if id not in seen else text(section)
        seen.add(id)
        items.append(Definition(term, (Statement(html),) if links else ()))
    yield Definitions(tuple(items))


def _related(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    yield from related_section(site, page, entry, shown=frozenset(_citing(site, entry)))


_FACTS: Mapping[str, FactValue] = {"länk": _original}
_SECTIONS: Mapping[str, SectionMaker] = {
    "överenskommelse": _agreement,
    "bygger_på": _resting,
    "relaterade": _related,
}
_BLOCKS: Mapping[str, BlockMaker] = {"avsnitt": _document_sections}

VIEW = RecordView(
    source_page,
    PLAN,
    "Dokumenten som uppgifterna bygger på.",
    _meta,
)
