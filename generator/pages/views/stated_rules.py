"""What each fund and programme area states of the rules that the fund finder judges: values, words and sources.

Rules are terms of the records and never code: ``browser/match`` knows what it takes to meet a term of a kind, not
which fund has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ...linking.fund_terms import FundPart, fund_of, is_closed, parts_of_fund
from ...models.fund import Terms
from ...records.parse import Entry
from ...records.plain import is_own
from ...text.countries import COUNTRIES
from ...text.swedish import count, first_words
from ...text.urls import programme_area_url, record_url
from .citations import OWN, Citation, Citations, Raw, own_citations, record_citations
from .fund_terms import (
    APPLICANTS,
    CEILING,
    COFINANCED,
    DOCTORATE,
    LENGTH,
    PARTNERS,
    TARGET,
    Term,
    values_of,
    words_of,
)
from .funding import Route, routes_to
from .record import spec_of
from .site import Site, by_title

_WORDS_LENGTH = 160
_YEARS = re.compile(r"((?:19|20)\d\d) ?[–-] ?((?:19|20)\d\d)")
_KRONOR_AND_EURO = {"SEK": "kronor", "EUR": "euro"}


@dataclass(frozen=True)
class StatedRule:
    """A rule of a fund or of one of its parts.

    ``stated`` is what ``browser/match/rules.js`` judges, None where the source is silent; ``words`` say it, or what
    stands instead of it. ``of`` names the whole that it is stated of, empty for just this part. ``sources`` are
    those of the record when the words have none; ``own`` tells that they are the knowledge base's own.
    """

    rule: str
    label: str
    stated: Mapping[str, Any] | None
    words: str
    of: str
    sources: Citations
    own: bool


@dataclass(frozen=True)
class RuledPart:
    """A fund, or one of its programme areas, with all rules in order."""

    part: FundPart
    url: str
    rules: tuple[StatedRule, ...]

    @property
    def id(self) -> str:
        """``fonder/esf-plus#c``: the address of the part without its ending."""
        return self.url.replace(".html", "")


class _Rule(NamedTuple):
    """``key`` is the term's field, whose label the rule has; ``worded``: words stand in for values that are absent."""

    name: str
    key: str
    term: Term
    stated: Callable[[Terms | Any], Mapping[str, Any] | None]
    worded: bool = True


def _applicants(terms: Any) -> Mapping[str, Any] | None:
    return {"kinds": terms.applicant_kinds} if terms.applicant_kinds else None


def _countries(terms: Any) -> Mapping[str, Any] | None:
    return {"countries": terms.partner_countries, "demand": terms.partner_demand} if terms.partner_countries else None


def _partners(terms: Any) -> Mapping[str, Any] | None:
    if not terms.partner_demand and not terms.partner_kinds:
        return None
    return {"demand": terms.partner_demand, "kinds": terms.partner_kinds, "countries": terms.partner_countries}


def _doctorate(terms: Any) -> Mapping[str, Any] | None:
    return {"demand": terms.doctorate} if terms.doctorate else None


def _cofinancing(terms: Any) -> Mapping[str, Any] | None:
    return None if terms.cofinancing is None else {"share": terms.cofinancing, "inKind": terms.in_kind}


def _ceilings(terms: Any) -> Mapping[str, Any] | None:
    limits = [{"amount": one.amount, "currency": one.currency, "size": one.size} for one in terms.ceilings]
    return {"limits": limits} if limits else None


def _lengths(terms: Any) -> Mapping[str, Any] | None:
    limits = [{"most": one.most, "size": one.size} for one in terms.lengths]
    return {"limits": limits} if limits else None


def _targets(terms: Any) -> Mapping[str, Any] | None:
    return {"groups": terms.target_groups} if terms.target_groups else None


_RULES = (
    _Rule("målgrupp", "målgrupper", TARGET, _targets),
    _Rule("sökande", "vem_får_söka_slag", APPLICANTS, _applicants),
    _Rule("partnerland", "partnerländer", PARTNERS, _countries, worded=False),
    _Rule("partner", "partnerkrav", PARTNERS, _partners),
    _Rule("disputerad", "disputerad", DOCTORATE, _doctorate, worded=False),
    _Rule("medfinansiering", "medfinansiering_procent", COFINANCED, _cofinancing),
    _Rule("tak", "tak", CEILING, _ceilings),
    _Rule("längd", "längd_månader", LENGTH, _lengths),
)


def ruled_parts(site: Site, page: str) -> tuple[RuledPart, ...]:
    """Every fund by its title, closed ones last, each followed by its programme areas; links are those of ``page``."""
    funds = by_title(site.records("fonder").values())
    return tuple(_ruled(site, page, part) for entry in funds for part in parts_of_fund(entry))


def match_data(site: Site, parts: tuple[RuledPart, ...]) -> dict[str, Any]:
    """What ``browser/match`` judges, and the answers that it knows, as values of JSON."""
    vocabularies = site.catalogue.vocabularies

    def names(vocabulary: str) -> dict[str, str]:
        return {id: row.term.name for id, row in vocabularies.get(vocabulary, {}).items()}

    return {
        "choices": {
            "aktivitet": {entry.id: entry.record.title for entry in by_title(site.records("aktiviteter").values())},
            "omraden": names("omraden"),
            "malgrupper": names("malgrupper"),
            "sokande": {kind: kind for kind in spec_of(Terms(), "vem_får_söka_slag").choices},
            "partnerlander": dict(COUNTRIES),
            "valuta": _KRONOR_AND_EURO | {code: code for part in parts for code in _currencies(part)},
        },
        "parts": [_as_data(ruled) for ruled in parts],
    }


def _currencies(ruled: RuledPart) -> Iterator[str]:
    for limit in ruled.part.terms.ceilings:
        if limit.currency and limit.currency not in _KRONOR_AND_EURO:
            yield limit.currency


def _as_data(ruled: RuledPart) -> dict[str, Any]:
    part = ruled.part
    return {
        "id": ruled.id,
        "fund": part.entry.ref,
        "area": part.area.code if part.area else None,
        "title": part.entry.record.title,
        "history": is_closed(part.entry.record),
        "rules": [
            {
                "rule": rule.rule,
                "label": rule.label,
                "stated": rule.stated,
                "words": rule.words,
                "of": rule.of,
                "own": rule.own,
                "källor": [_as_written(source) for source in rule.sources],
            }
            for rule in ruled.rules
        ],
    }


def _as_written(citation: Citation) -> dict[str, str]:
    """A citation with the keys of records."""
    values = {
        "källa": citation.source,
        "avsnitt": citation.section,
        "sida": citation.page,
        "url": citation.url,
    }
    return {key: value for key, value in values.items() if value}


def _ruled(site: Site, page: str, part: FundPart) -> RuledPart:
    code = part.area.code if part.area else None
    url = programme_area_url(part.entry.id, code) if code else record_url(part.entry.ref)
    bearers = tuple(_bearers(part))
    rules = (_rule(site, page, part, bearers, rule) for rule in _RULES)
    return RuledPart(part, url, (_activity(site, part), _subjects(site, part), *rules, _programme_period(part)))


def _bearers(part: FundPart) -> Iterator[FundPart]:
    """``part`` and the wholes whose demands bind it, the nearest first.

    Who demands something of a whole fund, or of an area, demands it of its parts. An area that only the knowledge
    base reads as the part of another is bound by the fund alone.
    """
    yield part
    holder = part
    for whole in part.wholes:
        if whole.area and is_own(part.entry.placed, (*holder.path, "ingår_i")):
            break
        holder = whole
        if whole.area:
            yield whole
    if part.wholes:
        yield part.wholes[-1]


def _rule(site: Site, page: str, part: FundPart, bearers: tuple[FundPart, ...], rule: _Rule) -> StatedRule:
    label = spec_of(Terms(), rule.key).label
    for bearer in bearers:
        if stated := rule.stated(bearer.terms):
            return _said(rule.name, label, stated, part, bearer, values_of(site, page, bearer, rule.term))
    areas = parts_of_fund(part.entry)[1:]
    sums_up = any(rule.stated(area.terms) for area in areas)  # words about a whole whose parts differ
    for bearer in bearers if rule.worded else ():
        words = words_of(bearer, rule.term) if bearer is part or not sums_up else ()
        if words:
            return _said(rule.name, label, None, part, bearer, words[:1])
    return StatedRule(rule.name, label, None, "", "", (), own=False)


def _said(
    name: str,
    label: str,
    stated: Mapping[str, Any] | None,
    part: FundPart,
    bearer: FundPart,
    raws: tuple[Raw, ...],
) -> StatedRule:
    words = "; ".join(first_words(str(html.striptags()), _WORDS_LENGTH) for html, _ in raws)
    words = words.rstrip(".")
    of = "" if bearer is part else f"programområde {bearer.area.code}" if bearer.area else "hela fonden"
    return StatedRule(name, label, stated, words, of, *_sources(part.entry, [sources for _, sources in raws]))


def _sources(entry: Entry, given: list[Citations]) -> tuple[Citations, bool]:
    """The citations of statements, the documents of the record for those without any; and if all are our own words."""
    every = tuple(dict.fromkeys(source for sources in given for source in sources if source != OWN))
    own = bool(given) and all(sources == (OWN,) for sources in given)
    if every or own:
        return every, own
    return tuple(dict.fromkeys(source.document for source in record_citations(entry))), False


def routes_of(site: Site, part: FundPart) -> tuple[Route, ...]:
    """The lines of activities that name the part: by its code, or as the fund whatever the code."""
    code = part.area.code if part.area else None
    routes = routes_to(site, part.entry.id)
    return tuple(route for route in routes if code is None or code in route.option.programme_areas)


def _activity(site: Site, part: FundPart) -> StatedRule:
    """Which activities a source names the part for; that it names others is no no."""
    routes = routes_of(site, part)
    activities = tuple(dict.fromkeys(route.activity.id for route in routes))
    if not activities:
        return StatedRule("aktivitet", "Aktivitet", None, "", "", (), own=False)
    sources = tuple(
        dict.fromkeys(source for route in routes for source in route.said[1] or record_citations(route.activity))
    )
    words = f"Nämns för {count(len(activities), 'aktivitet', 'aktiviteter')}"
    return StatedRule("aktivitet", "Aktivitet", {"activities": activities}, words, "", sources, own=False)


def _subjects(site: Site, part: FundPart) -> StatedRule:
    """What a fund is for, by the areas of the catalogue; of its parts no source says it so."""
    fund = fund_of(part.entry)
    if part.area or not fund.areas:
        return StatedRule("område", "Område", None, "", "", (), own=False)
    terms = site.catalogue.vocabularies.get("omraden", {})
    names = [terms[id].term.name if id in terms else id for id in fund.areas]
    raws = [own_citations(part.entry, ("områden", number)) for number in range(len(fund.areas))]
    sources, own = _sources(part.entry, raws)
    words = ", ".join(names)
    return StatedRule("område", "Område", {"areas": fund.areas}, words, "", sources, own)


def _programme_period(part: FundPart) -> StatedRule:
    """The first and the last year of the fund's programme, which bind its areas too."""
    fund = fund_of(part.entry)
    label = spec_of(fund, "programperiod").label
    years = _YEARS.fullmatch(fund.programme_period or "")
    if not years:
        return StatedRule("start", label, None, fund.programme_period or "", "", (), own=False)
    sources, own = _sources(part.entry, [own_citations(part.entry, ("programperiod",))])
    stated = {"first": int(years[1]), "last": int(years[2])}
    of = "hela fonden" if part.area else ""
    return StatedRule("start", label, stated, f"{years[1]}–{years[2]}", of, sources, own)
