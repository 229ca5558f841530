"""Kommuner, områden, målgrupper and mål -> a page per term that lists what belongs to it, and a page per vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...linking.facets import facet_of
from ...linking.news import FOLLOWED_TERMS
from ...models.kinds import KINDS
from ...models.vocabulary import GoalTerm, MunicipalityTerm, VocabularyTerm
from ...records.counties import shown_municipalities
from ...records.parse import VocabularyRow
from ...text.swedish import count, enumerate_words, first_words, sort_key
from ...text.urls import CATALOGUE, list_url, record_url, relative
from .blocks import Fact, Facts, Link, LinkGroup, LinkGroups, Page, Section, SourceList, Text
from .citations import SOURCES_ID, citations_of, marked_list, paragraphs_at, source_lines
from .feed_links import feed_links
from .markup import anchor_tag, text, web_link
from .record import fact, link_groups
from .site import TERM_PAGES, Site

_SINGULAR = {"kommuner": "Kommun", "omraden": "Område", "malgrupper": "Målgrupp", "mal": "Mål"}
_INTROS = {
    "kommuner": "Kommuner som är med i något projekt eller exempel, och deras grannar i samma län.",
    "omraden": "De områden som posterna är ordnade efter.",
    "malgrupper": "De som insatserna är till för, och de som möter dem i sitt arbete.",
    "mal": "Mål som posterna bidrar till, och vem som har beslutat dem.",
}

_IN_RECORDS = {
    "kommuner": "Efter namnet står koden som skrivs i posterna. Skriver du namnet på en annan kommun svarar kontrollen"
    " med dess kod."
}


def term_pages(site: Site) -> Iterator[Page]:
    """Every term's page and every vocabulary's list, for the vocabularies that have pages."""
    for vocabulary in TERM_PAGES:
        rows = site.catalogue.vocabularies.get(vocabulary, {})
        if vocabulary == "kommuner":
            rows = shown_municipalities(site.catalogue, {id for name, id in site.by_term if name == vocabulary})
        ordered = sorted(rows.values(), key=lambda row: (sort_key(row.term.name), row.term.id))
        yield _list_page(site, vocabulary, [row.term for row in ordered])
        for row in ordered:
            yield _term_page(site, vocabulary, row)


def _list_page(site: Site, vocabulary: str, terms: list[VocabularyTerm]) -> Page:
    page = list_url(vocabulary)
    if vocabulary == "kommuner":
        groups = _by_county(site, page, terms)
    else:
        links = tuple(_term_link(site, page, vocabulary, term) for term in terms)
        groups = (LinkGroup("", links),) if links else ()
    heading = TERM_PAGES[vocabulary]
    empty = _search_instead(page, f"Inga {heading.lower()} ännu.")
    return Page(
        url=page,
        title=heading,
        description=_INTROS[vocabulary],
        up=Link(CATALOGUE, "Katalog"),
        lead=Markup("<p>%s %s</p>")
        % (_INTROS[vocabulary], _IN_RECORDS.get(vocabulary, "Efter namnet står det id som skrivs i posterna.")),
        sections=(
            Section("lista", "", (LinkGroups(groups, level=2, narrow=vocabulary == "kommuner") if groups else empty,)),
        ),
    )


def _by_county(site: Site, page: str, terms: list[VocabularyTerm]) -> tuple[LinkGroup, ...]:
    """Municipalities under their counties, the counties with most to read first."""
    members: dict[str, list[VocabularyTerm]] = {}
    for term in terms:
        if isinstance(term, MunicipalityTerm):
            members.setdefault(term.county, []).append(term)
    records = {
        county: sum(len(site.by_term.get(("kommuner", term.id), ())) for term in group)
        for county, group in members.items()
    }
    order = sorted(members, key=lambda county: (-records[county], sort_key(county)))
    return tuple(
        LinkGroup(county, tuple(_term_link(site, page, "kommuner", term) for term in members[county]))
        for county in order
    )


def _term_link(site: Site, page: str, vocabulary: str, term: VocabularyTerm) -> Link:
    refs = site.by_term.get((vocabulary, term.id), ())
    number = count(len(refs), "post", "poster") if refs else "Inga poster ännu"
    about = f" · {first_words(term.description, 120)}" if term.description else ""
    return Link(relative(record_url(f"{vocabulary}/{term.id}"), page), term.name, f"{term.id} · {number}{about}")


def _term_page(site: Site, vocabulary: str, row: VocabularyRow) -> Page:
    term = row.term
    page = record_url(f"{vocabulary}/{term.id}")
    refs = site.by_term.get((vocabulary, term.id), ())
    lead = paragraphs_at(site, page, row, ("beskrivning",), term.description)
    lead = lead or Markup("<p>%s</p>") % _belonging(site, refs)
    return Page(
        url=page,
        title=term.name,
        description=first_words(term.description or f"{term.name}: {_belonging(site, refs)}", 200),
        up=Link(list_url(vocabulary), TERM_PAGES[vocabulary]),
        type_label=_SINGULAR[vocabulary],
        lead=lead,
        sections=tuple(_sections(site, page, vocabulary, row, refs)),
        colophon=tuple(_sources(site, page, term)),
        formats=(feed_links(site, page, term.name),) if vocabulary in FOLLOWED_TERMS else (),
    )


def _belonging(site: Site, refs: tuple[str, ...]) -> str:
    """``2 projekt och 1 fond hör hit.``"""
    if not refs:
        return f"Ingen post i {site.settings.site_name} hör hit ännu."
    numbers = {kind: sum(ref.startswith(f"{kind.folder}/") for ref in refs) for kind in KINDS}
    words = [count(number, kind.singular.lower(), kind.plural.lower()) for kind, number in numbers.items() if number]
    return f"{enumerate_words(words)} hör hit."


def _sections(site: Site, page: str, vocabulary: str, row: VocabularyRow, refs: tuple[str, ...]) -> Iterator[Section]:
    facts = tuple(_facts(site, page, row))
    if facts:
        yield Section("fakta", "", (Facts(facts),))
    if refs:
        facet = facet_of(vocabulary)
        filters = {facet.id: row.term.id} if facet else {}
        yield Section("hor-hit", "Hör hit", (LinkGroups(link_groups(site, page, refs, **filters)),))
        return
    yield Section("hor-hit", "Hör hit", (_search_instead(page, _belonging(site, refs)),))


def _search_instead(page: str, nothing: str) -> Text:
    """``nothing`` to show here, and the way to the catalogue."""
    return Text(Markup("<p>%s %s.</p>") % (nothing, anchor_tag(relative(CATALOGUE, page), "Sök i hela katalogen")))


def _facts(site: Site, page: str, row: VocabularyRow) -> Iterator[Fact]:
    term = row.term
    if isinstance(term, MunicipalityTerm):
        yield Fact("Kommunkod", text(term.id))
        yield from fact(term, "län", term.county)
        yield from fact(term, "webbplats", web_link(term.website) if term.website else None)
    if isinstance(term, GoalTerm):
        yield from fact(term, "beslutad_av", term.owner)
        yield from fact(term, "period", term.period)
    yield from fact(term, "även", marked_list(site, page, row, "även", term.aliases))


def _sources(site: Site, page: str, term: VocabularyTerm) -> Iterator[Section]:
    lines = source_lines(site, page, citations_of(term.sources))
    if lines:
        yield Section(SOURCES_ID, "Källor", (SourceList(lines),))
