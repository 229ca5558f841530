"""fonder -> page: who pays for what, on which terms according to the source, and what it has paid for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from ...linking.fund_terms import CLOSED, FundPart, fund_of, is_closed, parts_of_fund, says_shares
from ...models.fund import Fund, ProgrammeArea, Terms
from ...records.parse import Entry
from ...text.swedish import format_percent
from ...text.urls import anchor, calendar_of_fund
from . import words
from .blocks import (
    Badge,
    Block,
    Definition,
    Fact,
    Item,
    Items,
    LinkGroup,
    LinkGroups,
    Notice,
    Page,
    Section,
)
from .citations import Raw, cite_groups, date_text, marked
from .feed_links import calendar_format, feed_links
from .fund_calls import CALL_FIELDS, call_table, state_section
from .fund_terms import (
    CALLS,
    COFINANCED,
    TARGET,
    TERMS,
    Term,
    label_of,
    percent_demanded,
    remarks_of,
    values_of,
    words_of,
)
from .funding import activities_table, demanded_of, paid_projects, routes_to
from .markup import stacked, text
from .page_plan import PagePlan
from .planned import BlockMaker, FactValue, SectionMaker, planned_page
from .record import definitions, fact, links_of, related_section, spec_of
from .record_views import RecordView
from .site import Site, programme_area_link, record_links

PLAN = PagePlan(
    facts=(
        "förvaltare", "webbplats", "programperiod", "villkor.medfinansiering_procent", "villkor.stöd_högst_procent",
        "län", "målgrupper", "områden", "föregångare", "efterträdare",
    ),
    expected=(
        "förvaltare", "webbplats", "programperiod", "villkor.vem_får_söka", "villkor.partnerskap",
        "villkor.medfinansiering_procent", "villkor.tak", "villkor.målgrupp", "villkor.utlysningar",
        "programområden.ändamål", "programområden.målgrupp", "programområden.utlysningar",
    ),
    sections=(
        "ändamål", "villkor", "programområden", "utlysningar", "läget", "att_tänka_på", "går_isär",
        "tänkbar_för", "betalda_projekt", "relaterade",
    ),
    parts={
        "villkor": (
            "vem_får_söka", "krav_på_sökande", "partnerskap", "medfinansiering_procent", "tak", "längd_månader",
            "målgrupp", "ändamål", "utlysningar", "råd",
        ),
        "programområden": (
            "ändamål", "vem_får_söka", "krav_på_sökande", "partnerskap", "målgrupp", "utlysningar", "tak",
            "längd_månader", "råd",
        ),
        "utlysningar": CALL_FIELDS,
    },
)  # fmt: skip
_TERMS_SECTION = "villkor"


def fund_page(site: Site, entry: Entry) -> Page:
    record = fund_of(entry)
    drawn = planned_page(site, entry, PLAN, _FACTS, _SECTIONS, _BLOCKS, notices=tuple(fund_notices(record)))
    taken = {anchor(area.code) for area in record.programme_areas}
    return replace(
        drawn,
        sections=_apart(drawn.sections, taken),
        colophon=_apart(drawn.colophon, taken),
        formats=(
            *drawn.formats,
            feed_links(site, drawn.url, record.title, is_record=True),
            calendar_format(site, drawn.url, calendar_of_fund(entry.ref), record.title),
        ),
    )


def _meta(record: Fund) -> Iterator[str | None]:
    yield record.manager
    yield record.programme_period


def _badges(record: Fund) -> Iterator[Badge]:
    if is_closed(record):
        yield Badge(CLOSED, "history")


def _apart(sections: tuple[Section, ...], taken: Collection[str]) -> tuple[Section, ...]:
    """The sections, their addresses kept apart from those of the programme areas."""
    return tuple(replace(section, id=f"{section.id}_") if section.id in taken else section for section in sections)


def fund_notices(record: Fund) -> Iterator[Notice]:
    """That the fund is closed, or that the terms are those of a source of its time."""
    if record.closed_because:
        yield Notice("history", words.CLOSED_FUND, Markup("<p>%s</p>") % text(record.closed_because))
        return
    reviewed = words.REVIEWED_AGAINST_SOURCE.format(date_text(record.reviewed)) if record.reviewed else ""
    yield Notice("term", words.TERMS_OF_SOURCE, Markup("<p>%s%s</p>") % (words.TERMS_MAY_CHANGE, reviewed))


def _cofinancing(site: Site, page: str, entry: Entry) -> Markup | str | None:
    """The applicant's share, of the fund or of each programme area and call that states one."""
    record = fund_of(entry)

    def shown(share: float, *path: str | int) -> Markup:
        return marked(site, page, entry, (*path, "medfinansiering_procent"), text(percent_demanded(share)))

    if record.terms and record.terms.cofinancing is not None:
        return percent_demanded(record.terms.cofinancing)
    stated = [
        programme_area_link(site, page, entry.id, area.code) + ": " + shown(area.cofinancing, "programområden", number)
        for number, area in enumerate(record.programme_areas)
        if area.parent is None and area.cofinancing is not None
    ]
    stated += [
        text(f"{words.CALL.format(call.name)}: ") + shown(call.cofinancing, "utlysningar", number)
        for number, call in enumerate(record.calls)
        if call.cofinancing is not None
    ]
    if stated:
        return stacked(stated)
    if record.terms and says_shares(record.terms):
        return Markup('<a href="#%s">%s</a>') % (_TERMS_SECTION, words.SEE_TERMS)
    return None


def _support(site: Site, page: str, entry: Entry) -> str | None:
    terms = fund_of(entry).terms
    return format_percent(terms.support) if terms and terms.support is not None else None


def _tenable(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    activities = activities_table(site, page, entry)
    if activities:
        yield Section("aktiviteter", "Aktiviteter som fonden är tänkbar för", (activities,))


def _paid_projects(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    paid = paid_projects(site, parts_of_fund(entry)[0])
    if paid:
        group = LinkGroup("", links_of(site, page, paid))
        yield Section("projekt", "Projekt som har sökt eller fått pengar", (LinkGroups((group,)),))


def _related(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    yield from related_section(site, page, entry, without=("aktiviteter",) if routes_to(site, entry.id) else ())


def _terms(site: Site, page: str, entry: Entry, _: Terms) -> Iterator[Block]:
    """Every term of the whole fund: its values first, then the words about it."""
    whole, elsewhere = parts_of_fund(entry)[0], frozenset(_said_elsewhere(fund_of(entry)))
    rows = [(text(label_of(whole, term)), term, said_of(site, page, whole, term)) for term in _planned("villkor")]
    shown = [
        (label, raw) for label, term, raw in rows if raw or (_is_expected("villkor", term) and term not in elsewhere)
    ]
    yield definitions(site, page, entry, shown)


def _planned(group: str) -> tuple[Term, ...]:
    return tuple(TERMS[name] for name in PLAN.parts[group])


def _is_expected(group: str, term: Term) -> bool:
    return f"{group}.{term.label}" in PLAN.expected


def said_of(site: Site, page: str, part: FundPart, term: Term) -> tuple[Raw, ...]:
    """All that ``part`` says of ``term``: its values first, then the words about it."""
    return (*values_of(site, page, part, term), *remarks_of(part, term), *words_of(part, term))


def _said_elsewhere(record: Fund) -> Iterator[Term]:
    """The terms that are not missing though the whole fund has none: other parts of the page show them."""
    areas = record.programme_areas
    if any(area.cofinancing is not None for area in areas):
        yield COFINANCED
    if record.calls or any(area.calls or area.rhythm for area in areas):
        yield CALLS
    if record.target_groups or any(area.target or area.target_groups for area in areas):
        yield TARGET


def _areas(site: Site, page: str, entry: Entry, _: Sequence[ProgrammeArea]) -> Iterator[Block]:
    """Programme areas as entries with addresses of their own."""
    parts, terms = parts_of_fund(entry)[1:], (COFINANCED, *_planned("programområden"))
    raw = [said_of(site, page, part, term) for part in parts for term in terms]
    groups, note = cite_groups(site, page, entry, raw)
    drawn = iter(groups)
    items, seen = [], set()
    for part in parts:
        assert part.area
        own = {term: next(drawn) for term in terms}
        demanded = Markup("<br>").join(statement.html for statement in own.pop(COFINANCED))
        id = anchor(part.area.code)
        items.append(
            Item(
                "" if id in seen else id,
                area_title(part.area),
                tuple(_area_facts(site, page, part, demanded)),
                tuple(
                    Definition(text(label_of(part, term)), said, missing=not said)
                    for term, said in own.items()
                    if said or _is_expected("programområden", term)
                ),
            )
        )
        seen.add(id)
    yield Items(tuple(items), note)


def area_title(area: ProgrammeArea) -> Markup:
    """The code and the name of a programme area."""
    name = area.name if area.name and area.name != area.code else words.PROGRAMME_AREA.format(area.code)
    return Markup('<span class="kb-code">%s</span> %s') % (text(area.code), text(name))


def _area_facts(site: Site, page: str, part: FundPart, demanded: Markup) -> Iterator[Fact]:
    """``demanded`` is what the source says of co-financing in just this area."""
    entry, area = part.entry, part.area
    assert area
    if area.parent:
        whole = programme_area_link(site, page, entry.id, area.parent)
        yield from fact(area, "ingår_i", marked(site, page, entry, (*part.path, "ingår_i"), whole))
    label = spec_of(area, "medfinansiering_procent").label
    yield Fact(label, demanded or demanded_of(site, page, part), missing=not demanded)
    share = text(words.SHARE_OF_FUND.format(format_percent(area.share)) if area.share is not None else "")
    share = marked(site, page, entry, (*part.path, "andel_av_fonden_procent"), share)
    yield from fact(area, "andel_av_fonden_procent", share, expected=True)
    users = [cell.activity for cell in site.cells_by_fund.get(entry.id, ()) if area.code in cell.codes]
    if users:
        links = record_links(site, page, (f"aktiviteter/{id}" for id in users))
        yield Fact(words.FITS, links)


_FACTS: Mapping[str, FactValue] = {
    "villkor.medfinansiering_procent": _cofinancing,
    "villkor.stöd_högst_procent": _support,
}
_SECTIONS: Mapping[str, SectionMaker] = {
    "läget": state_section,
    "tänkbar_för": _tenable,
    "betalda_projekt": _paid_projects,
    "relaterade": _related,
}
_BLOCKS: Mapping[str, BlockMaker] = {"villkor": _terms, "programområden": _areas, "utlysningar": call_table}

VIEW = RecordView(
    fund_page,
    PLAN,
    "Vem som kan betala, för vad och på vilka villkor, enligt källorna.",
    _meta,
    _badges,
)
