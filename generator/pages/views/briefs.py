"""kort/…: a fund or an activity on one sheet of paper, to bring to a meeting.

The page of the record says all. Here each row has a length: what is longer ends with … and leads to that page.
``tests/site/test_paper.py`` sees that every record of the catalogue fits on one sheet of A4.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from markupsafe import Markup

from ...linking.fund_terms import FundPart, fund_of, parts_of_fund
from ...models.activity import Activity, FundingOption
from ...models.common import Record
from ...models.fund import Fund, ProgrammeArea
from ...records.parse import Entry
from ...text.swedish import first_words
from ...text.urls import BRIEFED, brief_url, record_url, relative
from . import words
from .activity_page import activity_notices, to_learn_from
from .blocks import AnyPage, Definition, Definitions, Link, Notice, Statement
from .citations import SOURCES_ID, Raw, cite, marked, own_citations, prose_at
from .fund_comparison import calls_of
from .fund_page import area_title, fund_notices, said_of
from .fund_terms import (
    APPLICANTS,
    CALLS,
    CEILING,
    COFINANCED,
    LENGTH,
    PARTNERS,
    PURPOSE,
    TARGET,
    Term,
    label_of,
    values_of,
    words_of,
)
from .funding import code_links, paid_projects, routes_from, routes_to, share_of
from .markup import anchor_tag, text
from .planned import stated
from .record import how_to_cite, overdue_notice, spec_of
from .site import Site, own_mark, record_link

_SUMMARY = 420
_LONG = 420
_MEDIUM = 220
_SHORT = 150
_MORE = "mer på sidan"
_LEAST = 40
_PLACES = 24
_NONE_HERE = Markup("Inga i katalogen")
_ENDS = ".,;:!?…”"
_BLOCKS = re.compile(r"</?(?:p|ul|ol|li)>|<br>")
_DIFFERS = Markup("Olika i programområdena")
_TERMS = (
    (APPLICANTS, _MEDIUM), (PARTNERS, _MEDIUM), (COFINANCED, _LONG), (CEILING, _MEDIUM), (LENGTH, _SHORT),
    (TARGET, _MEDIUM), (CALLS, _MEDIUM),
)  # fmt: skip
"""What decides whether to apply, and how much of each has room."""


@dataclass(frozen=True)
class Brief(AnyPage):
    """A sheet: ``rows`` with the line of their sources, and ``cite``, the words for where the whole page is.

    ``up`` is that page from the site's root, ``whole`` the way there from this one.
    """

    type_label: str
    up: Link
    whole: str
    lead: Markup
    notices: tuple[Notice, ...]
    rows: Definitions
    cite: Markup


class _Row(NamedTuple):
    """What stands under ``label``, at most ``length`` characters of it; ``empty`` stands there for nothing."""

    label: str
    said: Sequence[Raw]
    length: int
    empty: Markup | None = None


_RowsOf = Callable[[Site, str, Entry], Iterator[_Row]]


def has_brief(entry: Entry) -> bool:
    return entry.kind.folder in BRIEFED


def to_brief(page: str, entry: Entry) -> Link:
    """The link on ``page`` to the sheet of a record that has one."""
    return Link(relative(brief_url(entry.ref), page), "Det viktigaste på en sida att skriva ut")


def brief(site: Site, entry: Entry) -> Brief:
    """The sheet of a record that has one."""
    page = brief_url(entry.ref)
    record, all_sources = entry.record, relative(f"{record_url(entry.ref)}#{SOURCES_ID}", page)
    more = anchor_tag(relative(record_url(entry.ref), page), _MORE)
    rows = [(row, *_in_short(row.said, row.length)) for row in _ROWS[entry.kind.folder](site, page, entry)]
    drawn, note = cite(site, page, entry, _few_places([raw for _, said, _ in rows for raw in said]))
    rest = iter(drawn)
    ((summary, _),), is_cut = _in_short(((text(record.summary), ()),), _SUMMARY)
    summary = marked(site, page, entry, ("sammanfattning",), summary)
    definitions = tuple(
        _definition(row, tuple(next(rest) for _ in said), more if cut else Markup()) for row, said, cut in rows
    )
    return Brief(
        url=page,
        title=f"{record.title} på en sida",
        description=first_words(record.summary, _SHORT),
        type_label=entry.kind.singular,
        up=Link(record_url(entry.ref), record.title),
        whole=relative(record_url(entry.ref), page),
        lead=Markup("<p>%s %s</p>") % (summary, more if is_cut else ""),
        notices=(*_notices(record), *overdue_notice(site, entry)),
        rows=Definitions(definitions, replace(note, rest_url=all_sources) if note and note.rest_url else note),
        cite=how_to_cite(site, entry),
    )


def _notices(record: Record) -> Iterator[Notice]:
    if isinstance(record, Fund):
        yield from fund_notices(record)
    elif isinstance(record, Activity):
        yield from activity_notices(record)


def _few_places(said: Sequence[Raw]) -> Sequence[Raw]:
    """Statements whose sources have room in a few lines: by their places, else by documents alone."""
    if len({source for _, sources in said for source in sources}) <= _PLACES:
        return said
    return [(html, tuple(dict.fromkeys(source.document for source in sources))) for html, sources in said]


def _definition(row: _Row, said: tuple[Statement, ...], more: Markup) -> Definition:
    if not said and row.empty is None:
        return Definition(text(row.label), (), missing=True)
    html = Markup(" ").join((*(one.html for one in said), *((more,) if more else ()))) if said else row.empty
    return Definition(text(row.label), (Statement(Markup("<p>%s</p>") % html),))


def _in_short(said: Sequence[Raw], length: int) -> tuple[list[Raw], bool]:
    """What of ``said`` has room, in running text, and whether that is not all."""
    kept: list[Raw] = []
    for html, sources in said:
        line = Markup(_BLOCKS.sub(" ", html).strip())
        plainly = line.striptags()
        if kept and length < min(len(plainly), _LEAST):
            return kept, True
        if len(plainly) > max(length, _LEAST):
            return [*kept, (text(first_words(plainly, max(length, _LEAST))), sources)], True
        kept.append((line + ("." if len(kept) + 1 < len(said) and line[-1:] not in _ENDS else ""), sources))
        length -= len(plainly)
    return kept, False


def _fund_rows(site: Site, page: str, entry: Entry) -> Iterator[_Row]:
    fund, (whole, *areas) = fund_of(entry), parts_of_fund(entry)
    purpose = prose_at(entry, ("ändamål",), fund.purpose) or words_of(whole, PURPOSE)
    yield _Row(spec_of(fund, "ändamål").label, purpose, _LONG)
    for term, length in _TERMS:
        yield _Row(label_of(whole, term), _of_term(site, page, whole, areas, term), length)
    if areas:
        parts = [(_in_a_row(part.area), own_citations(entry, part.path)) for part in areas if part.area]
        yield _Row(spec_of(fund, "programområden").label, _listed(parts), _MEDIUM)
    routes = [
        (_with_codes(record_link(site, page, route.activity.ref), site, page, route.option), route.said[1])
        for route in routes_to(site, entry.id)
    ]
    yield _Row("Aktiviteter den är tänkbar för", _listed(routes), _LONG, _NONE_HERE)
    paid = _linked(site, page, entry, paid_projects(site, whole))
    yield _Row("Projekt som sökt eller fått pengar", paid, _MEDIUM, _NONE_HERE)


def _in_a_row(area: ProgrammeArea) -> Markup:
    """A programme area among others: its code, and its name where that says more, but no code twice."""
    name = area.name or area.code
    if name in (area.code, words.PROGRAMME_AREA.format(area.code)):
        return Markup('<span class="kb-code">%s</span>') % text(area.code)
    return text(name) if area.code in name.split() else area_title(area)


def _of_term(site: Site, page: str, whole: FundPart, areas: Sequence[FundPart], term: Term) -> Sequence[Raw]:
    """What the fund says of ``term``, else what each programme area states, else that these differ."""
    calls = tuple(calls_of(site, whole, term))
    if said := (*calls, *said_of(site, page, whole, term)):
        return said
    of_areas = [
        (Markup("%s: %s") % (text(part.area.code), html), sources)
        for part in areas
        for html, sources in values_of(site, page, part, term)
        if part.area
    ]
    if of_areas:
        return of_areas
    return [(_DIFFERS, ())] if any(words_of(part, term) for part in areas) else ()


def _activity_rows(site: Site, page: str, entry: Entry) -> Iterator[_Row]:
    activity = entry.record
    assert isinstance(activity, Activity)
    for key, texts, length in (("behov", activity.need, _LONG), ("beskrivning", activity.description, _LONG)):
        yield _Row(spec_of(activity, key).label, prose_at(entry, (key,), texts), length)
    groups = spec_of(activity, "målgrupper")
    named = stated(site, page, entry, groups)
    yield _Row(groups.label, [(named if isinstance(named, Markup) else text(named), ())] if named else (), _SHORT)
    funds = [
        (
            Markup("%s: %s")
            % (
                _with_codes(record_link(site, page, f"fonder/{route.option.fund}"), site, page, route.option),
                Markup(share_of(site, page, route.option).replace("<br>", ", ")),
            ),
            route.said[1],
        )
        for route in routes_from(entry)
    ]
    label = f"{spec_of(activity, 'finansiering').label} och egen andel"
    yield _Row(label, _listed(funds, ";"), 2 * _LONG, Markup(words.GAP))
    for heading, refs in to_learn_from(site, entry):
        yield _Row(heading, _linked(site, page, entry, refs), _MEDIUM, _NONE_HERE)
    yield _Row(spec_of(activity, "nästa_steg").label, prose_at(entry, ("nästa_steg",), activity.next_steps), _LONG)


def _with_codes(link: Markup, site: Site, page: str, option: FundingOption) -> Markup:
    codes = code_links(site, page, option.fund, option.programme_areas)
    return Markup("%s (%s)") % (link, codes) if codes else link


def _linked(site: Site, page: str, entry: Entry, refs: Sequence[str]) -> Sequence[Raw]:
    """Links to records, with the mark of our own where no source joins them to this one."""
    drawn = site.links.drawn
    return _listed(
        [
            (record_link(site, page, ref) + (own_mark(site, page) if frozenset((entry.ref, ref)) in drawn else ""), ())
            for ref in refs
        ]
    )


def _listed(said: Sequence[Raw], sign: str = ",") -> Sequence[Raw]:
    """With ``sign`` after each but the last."""
    return [(html + (sign if number < len(said) else ""), sources) for number, (html, sources) in enumerate(said, 1)]


_ROWS: Mapping[str, _RowsOf] = dict(zip(BRIEFED, (_fund_rows, _activity_rows), strict=True))
