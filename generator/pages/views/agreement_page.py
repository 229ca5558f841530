"""overenskommelsen.html: the goals and areas of a regional agreement, with what serves each and what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from ...linking.facets import facet_of
from ...models.fields import fields_of, marked_values
from ...models.kinds import KINDS, Kind
from ...models.source import Source
from ...models.types import Term
from ...records.parse import Entry, VocabularyRow
from ...records.plain import is_own
from ...text.swedish import enumerate_words, format_number
from ...text.urls import AGREEMENT, catalogue_url, record_url
from .blocks import Block, Column, Link, LinkGroup, LinkGroups, Notice, Page, Section, Text
from .citations import citations_of, own_citations, paragraphs_at, source_lines
from .gap_blocks import add, paragraph, table
from .markup import anchor_tag, comma_list, text
from .record_views import view_of
from .site import Site, by_title, own_mark, record_link

_LISTED = 6
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORKING: tuple[Kind, ...] = tuple(kind for kind in KINDS if "mål" in fields_of(kind.model))
"""The types whose records work towards goals."""
_PARTS = {"mal": "Mål", "omraden": "Område"}
"""The vocabularies whose terms an agreement may have laid down, and what a term is called."""


def agreement_page(site: Site) -> Page:
    agreements = [
        entry
        for entry in by_title(site.records("kallor").values())
        if isinstance(entry.record, Source) and entry.record.agreement
    ]
    names = enumerate_words([entry.record.title for entry in agreements])
    sections = tuple(
        section
        for number, entry in enumerate(agreements)
        for section in _agreement(site, entry, f"-{number + 1}" if number else "")
    )
    nothing = paragraph(text("Ingen överenskommelse ännu. ") + add("Lägg till en", "källa", typ="kallor") + ".")
    return Page(
        url=AGREEMENT,
        title="Överenskommelsens mål och områden",
        description="Mål för mål och område för område i den regionala överenskommelsen: vad som svarar mot dem, och"
        " vad som saknas ännu.",
        up=None,
        lead=Markup("<p>%s</p>") % (f"Vad svarar mot målen i {names}, och vad saknas ännu?" if names else _ASKED),
        notices=tuple(notice for entry in agreements for notice in _ended(site, entry)),
        sections=sections or (Section("tom", "", (nothing,)),),
    )


_ASKED = "Vad svarar mot målen i den regionala överenskommelsen, och vad saknas ännu?"


def _ended(site: Site, entry: Entry) -> Iterator[Notice]:
    """That the years of the agreement are over, as far as its source says which they are."""
    period = entry.record.period if isinstance(entry.record, Source) else None
    years = [int(year) for year in _YEAR.findall(period or "")]
    if years and max(years) < site.today.year:
        said = Markup("<p>%s sträckte sig över %s, enligt källan. Den tiden är slut.</p>") % (
            text(entry.record.title),
            text(period or ""),
        )
        places = source_lines(site, AGREEMENT, own_citations(entry, ("period",)))
        origin = Markup('<p class="kb-source">Källa: %s.</p>') % Markup("; ").join(places) if places else Markup()
        yield Notice("history", "Överenskommelsen har löpt ut", said + origin)


def _agreement(site: Site, entry: Entry, suffix: str) -> Iterator[Section]:
    """One agreement; ``suffix`` keeps the addresses of several apart."""
    rows = [(name, row) for name in _PARTS for row in _laid_down(site, entry, name)]
    whole = Markup("Allt om parter, struktur och uppföljning: %s.") % record_link(site, AGREEMENT, entry.ref)
    if not rows:
        said = f"Ordlistorna har inga mål eller områden ur {entry.record.title}."
        yield Section(f"i-korthet{suffix}", "", (paragraph(said), paragraph(whole)))
        return
    columns = (Column("Mål eller område"), *(Column(kind.plural) for kind in _WORKING))
    found = [(name, row, f"{name}-{row.term.id}{suffix}", _working(site, name, row)) for name, row in rows]
    counted = (
        (
            anchor_tag(f"#{id}", row.term.name),
            *(format_number(len(refs)) if refs else "Inget ännu" for refs in working.values()),
        )
        for _, row, id, working in found
    )
    means = (
        "Här räknas bara poster som själva anger målet eller området. De behöver inte höra till överenskommelsen, och"
        " kan komma från ett annat län. ”Inget ännu” betyder inte att inget görs: det kan finnas sådant som ingen har"
        " skrivit in, eller som ingen källa kopplar till målet."
    )
    overview = table("Antal poster", columns, counted)
    yield Section(f"i-korthet{suffix}", "I korthet", (paragraph(means), overview, paragraph(whole)))
    for name, row, id, working in found:
        yield Section(id, f"{_PARTS[name]}: {row.term.name}", tuple(_blocks(site, name, row, working)))


def _laid_down(site: Site, agreement: Entry, vocabulary: str) -> Iterator[VocabularyRow]:
    """The terms that come from the agreement, by their sources."""
    for row in site.catalogue.vocabularies.get(vocabulary, {}).values():
        if any(source.source == agreement.id for source in row.term.sources):
            yield row


def _working(site: Site, vocabulary: str, row: VocabularyRow) -> Mapping[str, tuple[str, ...]]:
    """Type -> its records that name the term."""
    refs = site.by_term.get((vocabulary, row.term.id), ())
    return {kind.folder: tuple(ref for ref in refs if ref.startswith(f"{kind.folder}/")) for kind in _WORKING}


def _blocks(site: Site, vocabulary: str, row: VocabularyRow, found: Mapping[str, tuple[str, ...]]) -> Iterator[Block]:
    said = paragraphs_at(site, AGREEMENT, row, ("beskrivning",), row.term.description)
    places = Markup("; ").join(source_lines(site, AGREEMENT, citations_of(row.term.sources)))
    yield Text(said + Markup('<p class="kb-source">Källa: %s.</p>') % places)
    groups = tuple(_group(site, vocabulary, row, kind, found[kind.folder]) for kind in _WORKING if found[kind.folder])
    if groups:
        yield LinkGroups(groups)
    missing = [kind for kind in _WORKING if not found[kind.folder]]
    if missing:
        kinds = enumerate_words([kind.plural.lower() for kind in missing])
        ways = comma_list(_add(kind, vocabulary, row) for kind in missing)
        yield paragraph(text(f"Saknas ännu: {kinds}. Lägg till: ") + ways + ".")


def _add(kind: Kind, vocabulary: str, row: VocabularyRow) -> Markup:
    known = {spec.key: row.term.id for spec in fields_of(kind.model).values() if spec.marker == Term(vocabulary)}
    return add(kind.singular.lower(), f"för {row.term.name}", typ=kind.folder, **known)


def _group(site: Site, vocabulary: str, row: VocabularyRow, kind: Kind, refs: tuple[str, ...]) -> LinkGroup:
    """The first records of a type, and the way to all of them when they are more."""
    entries = by_title(map(site.entry, refs))
    links = tuple(_link(site, entry, vocabulary, row.term.id) for entry in entries[:_LISTED])
    if len(entries) <= _LISTED:
        return LinkGroup(kind.plural, links)
    facet = facet_of(vocabulary)
    url = (
        catalogue_url(**{"typ": kind.folder, facet.id: row.term.id})
        if facet
        else record_url(f"{vocabulary}/{row.term.id}")
    )
    return LinkGroup(kind.plural, links, Link(url, f"Visa alla {format_number(len(entries))}"))


def _link(site: Site, entry: Entry, vocabulary: str, id: str) -> Link:
    """A record with what tells it from others, and a mark where no source says that it serves the term."""
    own = all(
        is_own(entry.provenance, marked.path)
        for marked in marked_values(entry.record)
        if marked.marker == Term(vocabulary) and marked.value == id
    )
    mark = own_mark(site, AGREEMENT) if own else Markup()
    view = view_of(entry.kind)
    badges = (badge.text for badge in view.badges(entry.record))
    said = " · ".join(part for part in (*view.meta(entry.record), *badges) if part)
    return Link(record_url(entry.ref), entry.record.title, said, mark)
