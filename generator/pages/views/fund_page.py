"""fonder -> page: who pays for what, on which terms according to the source, and what it has paid for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from markupsafe import Markup

from ...linking.fund_terms import CLOSED, FundPart, is_closed, parts_of_fund, says_shares
from ...models.fund import Fund, ProgrammeArea, Terms
from ...models.project import Project
from ...records.parse import Entry
from ...text.swedish import format_percent
from ...text.urls import anchor, record_url
from .blocks import (
    NOT_STATED,
    Badge,
    Column,
    Definition,
    Definitions,
    Fact,
    Item,
    Items,
    LinkGroup,
    LinkGroups,
    Notice,
    Page,
    Row,
    Section,
    Table,
)
from .citations import Raw, cite, date_text, marked
from .fund_terms import (
    ADVICE,
    APPLICANTS,
    CALLS,
    CEILING,
    COFINANCED,
    DOCTORATE,
    LENGTH,
    PARTNERS,
    PURPOSE,
    TARGET,
    Term,
    label_of,
    percent_demanded,
    remarks_of,
    values_of,
    words_of,
)
from .funding import activities_table, demanded_of
from .markup import stacked, text, web_link
from .record import (
    conflicts_section,
    counties_fact,
    definitions,
    fact,
    linked_fact,
    links_of,
    record_page,
    related_section,
    spec_of,
    texts_section,
)
from .record_views import RecordView
from .site import Site, programme_area_link, record_links

_TERMS = (APPLICANTS, DOCTORATE, PARTNERS, COFINANCED, CEILING, LENGTH, TARGET, PURPOSE, CALLS, ADVICE)
_EXPECTED_TERMS = (APPLICANTS, PARTNERS, COFINANCED, CEILING, TARGET, CALLS)
_TERMS_SECTION = "villkor"
_AREA_TERMS = (PURPOSE, APPLICANTS, DOCTORATE, PARTNERS, TARGET, CALLS, CEILING, LENGTH, ADVICE)
_EXPECTED_IN_AREA = (PURPOSE, TARGET, CALLS)


def fund_page(site: Site, entry: Entry) -> Page:
    assert isinstance(entry.record, Fund)
    record, page = entry.record, record_url(entry.ref)
    drawn = record_page(
        site,
        entry,
        _facts(site, page, entry, record),
        _sections(site, page, entry, record),
        notices=tuple(_notices(record)),
    )
    taken = {anchor(area.code) for area in record.programme_areas}
    return replace(drawn, sections=_apart(drawn.sections, taken), colophon=_apart(drawn.colophon, taken))


def _meta(record: Fund) -> Iterator[str | None]:
    yield record.manager
    yield record.programme_period


def _badges(record: Fund) -> Iterator[Badge]:
    if is_closed(record):
        yield Badge(CLOSED, "history")


def _apart(sections: tuple[Section, ...], taken: Collection[str]) -> tuple[Section, ...]:
    """The sections, their addresses kept apart from those of the programme areas."""
    return tuple(replace(section, id=f"{section.id}_") if section.id in taken else section for section in sections)


def _notices(record: Fund) -> Iterator[Notice]:
    if record.history:
        yield Notice("history", "Går inte att söka längre", Markup("<p>%s</p>") % text(record.history))
        return
    reviewed = f" Sidan granskades mot källan {date_text(record.reviewed)}." if record.reviewed else ""
    words = "Villkoren är vad källan säger. De kan ha ändrats: läs fondens egen utlysning innan du söker."
    yield Notice("term", "Enligt källan", Markup("<p>%s%s</p>") % (words, reviewed))


def _facts(site: Site, page: str, entry: Entry, record: Fund) -> Iterator[Fact]:
    yield from fact(record, "förvaltare", record.manager, expected=True)
    yield from fact(record, "webbplats", web_link(record.website) if record.website else None, expected=True)
    yield from fact(record, "programperiod", record.programme_period, expected=True)
    yield Fact(spec_of(Terms, "medfinansiering_procent").label, *_cofinancing(site, page, entry, record))
    if record.terms and record.terms.support is not None:
        support = marked(
            site, page, entry, ("villkor", "stöd_högst_procent"), text(format_percent(record.terms.support))
        )
        yield from fact(record.terms, "stöd_högst_procent", support)
    yield from counties_fact(site, page, entry, record.counties)
    yield from linked_fact(site, page, entry, "målgrupper")
    yield from linked_fact(site, page, entry, "områden")
    yield from linked_fact(site, page, entry, "föregångare")
    yield from linked_fact(site, page, entry, "efterträdare")


def _cofinancing(site: Site, page: str, entry: Entry, record: Fund) -> tuple[Markup, bool]:
    """The applicant's share, of the fund or of each programme area and call that states one; and if it is missing."""

    def shown(share: float, *path: str | int) -> Markup:
        return marked(site, page, entry, (*path, "medfinansiering_procent"), text(percent_demanded(share)))

    if record.terms and record.terms.cofinancing is not None:
        return shown(record.terms.cofinancing, "villkor"), False
    stated = [
        programme_area_link(site, page, entry.id, area.code) + ": " + shown(area.cofinancing, "programområden", number)
        for number, area in enumerate(record.programme_areas)
        if area.parent is None and area.cofinancing is not None
    ]
    stated += [
        text(f"Utlysningen {call.name}: ") + shown(call.cofinancing, "utlysningar", number)
        for number, call in enumerate(record.calls)
        if call.cofinancing is not None
    ]
    if stated:
        return stacked(stated), False
    if record.terms and says_shares(record.terms):
        return Markup('<a href="#%s">Se villkoren</a>') % _TERMS_SECTION, False
    return NOT_STATED, True


def _sections(site: Site, page: str, entry: Entry, record: Fund) -> Iterator[Section]:
    yield from texts_section(site, page, entry, "ändamål")
    if record.terms:
        yield Section(_TERMS_SECTION, spec_of(record, "villkor").label, (_terms(site, page, entry),))
    if record.programme_areas:
        yield Section("programomraden", spec_of(record, "programområden").label, (_areas(site, page, entry),))
    if record.calls:
        yield Section("utlysningar", spec_of(record, "utlysningar").label, (_calls(site, page, entry, record),))
    yield from texts_section(site, page, entry, "att_tänka_på")
    yield from conflicts_section(site, page, entry)
    activities = activities_table(site, page, entry)
    if activities:
        yield Section("aktiviteter", "Aktiviteter som fonden är tänkbar för", (activities,))
    paid = _paid(site, entry)
    if paid:
        group = LinkGroup("", links_of(site, page, paid))
        yield Section("projekt", "Projekt som har sökt eller fått pengar", (LinkGroups((group,)),))
    yield from related_section(site, page, entry, without=("aktiviteter",) if activities else ())


def _paid(site: Site, entry: Entry) -> list[str]:
    """Projects whose financing names the fund."""
    refs = site.links.neighbours(entry.ref, "projekt")
    records = ((ref, site.entry(ref).record) for ref in refs)
    return [
        ref
        for ref, record in records
        if isinstance(record, Project) and any(line.fund == entry.id for line in record.financing)
    ]


def _terms(site: Site, page: str, entry: Entry) -> Definitions:
    """Every term of the whole fund: its values first, then the words about it."""
    whole, elsewhere = parts_of_fund(entry)[0], frozenset(_said_elsewhere(entry))
    rows = [(text(label_of(whole, term)), term, _said(site, page, whole, term)) for term in _TERMS]
    shown = [(label, raw) for label, term, raw in rows if raw or (term in _EXPECTED_TERMS and term not in elsewhere)]
    return definitions(site, page, entry, shown)


def _said(site: Site, page: str, part: FundPart, term: Term) -> tuple[Raw, ...]:
    return (*values_of(site, page, part, term), *remarks_of(part, term), *words_of(part, term))


def _said_elsewhere(entry: Entry) -> Iterator[Term]:
    """The terms that are not missing though the whole fund has none: other parts of the page show them."""
    assert isinstance(entry.record, Fund)
    record, areas = entry.record, entry.record.programme_areas
    if any(area.cofinancing is not None for area in areas):
        yield COFINANCED
    if record.calls or any(area.calls or area.rhythm for area in areas):
        yield CALLS
    if record.target_groups or any(area.target or area.target_groups for area in areas):
        yield TARGET


def _areas(site: Site, page: str, entry: Entry) -> Items:
    """Programme areas as entries with addresses of their own."""
    areas = parts_of_fund(entry)[1:]
    rows = [(part, term, _said(site, page, part, term)) for part in areas for term in (COFINANCED, *_AREA_TERMS)]
    statements, note = cite(site, page, entry, [item for _, _, raw in rows for item in raw])
    rest = iter(statements)
    drawn = [(part, term, tuple(next(rest) for _ in raw)) for part, term, raw in rows]
    items, seen = [], set()
    for part in areas:
        assert part.area
        own = {term: said for owner, term, said in drawn if owner is part}
        demanded = Markup("<br>").join(statement.html for statement in own.pop(COFINANCED))
        id = anchor(part.area.code)
        items.append(
            Item(
                "" if id in seen else id,
                _area_title(part.area),
                tuple(_area_facts(site, page, part, demanded)),
                tuple(
                    Definition(text(label_of(part, term)), said, missing=not said)
                    for term, said in own.items()
                    if said or term in _EXPECTED_IN_AREA
                ),
            )
        )
        seen.add(id)
    return Items(tuple(items), note)


def _area_title(area: ProgrammeArea) -> Markup:
    name = area.name if area.name and area.name != area.code else f"Programområde {area.code}"
    return Markup('<span class="kb-code">%s</span> %s') % (text(area.code), text(name))


def _area_facts(site: Site, page: str, part: FundPart, demanded: Markup) -> Iterator[Fact]:
    """``demanded`` is what the source says of co-financing in just this area."""
    entry, area = part.entry, part.area
    assert area
    if area.parent:
        whole = programme_area_link(site, page, entry.id, area.parent)
        yield from fact(area, "ingår_i", marked(site, page, entry, (*part.path, "ingår_i"), whole))
    label = spec_of(area, "medfinansiering_procent").label
    yield Fact(label, demanded or demanded_of(site, page, entry.id, area), missing=not demanded)
    share = text(f"{format_percent(area.share)} av hela fonden" if area.share is not None else "")
    share = marked(site, page, entry, (*part.path, "andel_av_fonden_procent"), share)
    yield from fact(area, "andel_av_fonden_procent", share, expected=True)
    users = [cell.activity for cell in site.cells_by_fund.get(entry.id, ()) if area.code in cell.codes]
    if users:
        links = record_links(site, page, (f"aktiviteter/{id}" for id in users))
        yield Fact("Kan passa för", links)


def _calls(site: Site, page: str, entry: Entry, record: Fund) -> Table:
    keys = ("namn", "öppnar", "stänger", "status", "medfinansiering_procent")
    rows = []
    for number, call in enumerate(record.calls):
        shown = (
            web_link(call.url, call.name) if call.url else text(call.name),
            text(date_text(call.opens) if call.opens else ""),
            text(date_text(call.closes) if call.closes else ""),
            text(call.status or ""),
            text(percent_demanded(call.cofinancing) if call.cofinancing is not None else ""),
        )
        name, *rest = (
            marked(site, page, entry, ("utlysningar", number, key), cell) for key, cell in zip(keys, shown, strict=True)
        )
        if call.reference:
            words = text(f"{spec_of(call, 'diarienummer').label} {call.reference}")
            name += Markup("<p>%s</p>") % marked(site, page, entry, ("utlysningar", number, "diarienummer"), words)
        rows.append(Row((name, *(cell or NOT_STATED for cell in rest))))
    columns = tuple(Column(spec_of(record.calls[0], key).label) for key in keys)
    return Table(Markup("Kända utlysningar"), columns, tuple(rows))


VIEW = RecordView(
    fund_page,
    "Vem som kan betala, för vad och på vilka villkor, enligt källorna.",
    _meta,
    _badges,
)
