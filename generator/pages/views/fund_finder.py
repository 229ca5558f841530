"""fondvaljaren.html: what one knows of a project, and every fund with its rules; script judges, sorts and counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...text.countries import COUNTRIES
from ...text.urls import FUND_FINDER, MATRIX, list_url, record_url, relative
from .blocks import AnyPage, Link
from .citations import Citation, record_citations, source_lines
from .fund_terms import ADVICE, words_of
from .funding import paid_projects
from .markup import anchor_tag, text
from .matrix_page import short_name
from .site import Site, closed_badge, link_to, own_mark, record_links
from .stated_rules import RuledPart, StatedRule, routes_of

_MARK = Markup('<sup class="kb-mark"><a href="#kalla-{0}" aria-label="källa {0}: {1}" title="{1}">{0}</a></sup>')
_Numbers = Mapping[Citation, tuple[int, str]]


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True)
class Question:
    """What is asked; ``name`` is the answer's in addresses. Several of its ``choices`` may be given if ``several``."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    several: bool = False


@dataclass(frozen=True)
class ShownRule:
    rule: str
    label: str
    words: Markup


@dataclass(frozen=True)
class ShownPart:
    """``stated`` are the rules that answers can meet, ``silent`` those of which the source says nothing to judge."""

    id: str
    heading: Markup
    stated: tuple[ShownRule, ...]
    silent: tuple[ShownRule, ...]
    more: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True)
class FinderPage(AnyPage):
    what: tuple[Question, ...]
    who: tuple[Question, ...]
    currencies: tuple[Choice, ...]
    parts: tuple[ShownPart, ...]
    notes: tuple[Markup, ...]
    matrix: Link
    comparison: Link
    empty: str


_YES_NO = (Choice("ja", "Ja"), Choice("nej", "Nej"))
_ASKED = (
    ("partner_universitet", "Är ett universitet partner?"),
    ("partner_civilsamhalle", "Är civilsamhället partner?"),
    ("partner_kommuner", "Är andra kommuner eller myndigheter partner?"),
    ("partner_naringsliv", "Är näringslivet partner?"),
    ("disputerad", "Söker och leder en disputerad projektet?"),
    ("in_natura", "Är en del av er insats annat än pengar?"),
)


def fund_finder(site: Site, parts: tuple[RuledPart, ...], choices: Mapping[str, Mapping[str, str]]) -> FinderPage:
    """``choices`` are the answers that ``match_data`` names."""
    cited = dict.fromkeys(source for part in parts for rule in part.rules for source in rule.sources)
    lines = [source_lines(site, FUND_FINDER, [source])[0] for source in cited]
    numbers = {
        source: (number, str(line.striptags()))
        for number, (source, line) in enumerate(zip(cited, lines, strict=True), 1)
    }
    named = {code for ruled in parts for code in ruled.part.terms.partner_countries}
    countries = {code: name for code, name in COUNTRIES.items() if code in named} | {"ingen": "Ingen i ett annat land"}
    return FinderPage(
        url=FUND_FINDER,
        title="Fondväljaren",
        description="Svara på det ni vet om ert projekt, och se villkor för villkor vilka fonder som kan betala.",
        what=(
            _several("aktivitet", "Eller välj aktivitet", choices["aktivitet"]),
            _several("omraden", "Vilket område?", choices["omraden"]),
            _several("malgrupper", "För vilka?", choices["malgrupper"]),
        ),
        who=(
            Question("sokande", "Vem söker?", tuple(Choice(kind, kind.capitalize()) for kind in choices["sokande"])),
            _several("partnerlander", "Partner i vilket land?", countries),
            *(Question(name, label, _YES_NO) for name, label in _ASKED),
        ),
        currencies=tuple(Choice(code, name) for code, name in choices["valuta"].items()),
        parts=tuple(_part(site, ruled, numbers) for ruled in parts),
        notes=tuple(lines),
        matrix=link_to(FUND_FINDER, MATRIX, "Matris: aktiviteter och fonder"),
        comparison=link_to(FUND_FINDER, list_url("fonder"), "Jämför fondernas villkor i en tabell"),
        empty="" if parts else "Inga fonder ännu.",
    )


def _several(name: str, label: str, choices: Mapping[str, str]) -> Question:
    return Question(name, label, tuple(Choice(value, words) for value, words in choices.items()), several=True)


def _part(site: Site, ruled: RuledPart, numbers: _Numbers) -> ShownPart:
    shown = [(rule.stated is not None, _rule(site, rule, numbers)) for rule in ruled.rules]
    return ShownPart(
        ruled.id,
        _heading(ruled),
        tuple(rule for stated, rule in shown if stated),
        tuple(rule for stated, rule in shown if not stated),
        tuple(_more(site, ruled)),
    )


def _heading(ruled: RuledPart) -> Markup:
    """The fund; of a programme area the short name of its fund and its code, so that none needs another above it."""
    record, area = ruled.part.entry.record, ruled.part.area
    url = relative(ruled.url, FUND_FINDER)
    if area is None:
        return anchor_tag(url, record.title) + closed_badge(ruled.part.entry)
    link = Markup('<a href="%s">%s <span class="kb-code">%s</span></a>')
    return link % (url, text(short_name(record.title)), text(area.code)) + closed_badge(ruled.part.entry)


def _rule(site: Site, rule: StatedRule, numbers: _Numbers) -> ShownRule:
    words = text(rule.words)
    if rule.of:
        words += text(f" ({rule.of})")
    marks = Markup().join(_MARK.format(*numbers[source]) for source in rule.sources)
    return ShownRule(rule.rule, rule.label, words + (own_mark(site, FUND_FINDER) if rule.own else marks))


def _more(site: Site, ruled: RuledPart) -> Iterator[tuple[str, Markup]]:
    """What stands folded: the next step that the source advises, what the part has paid and could pay."""
    part = ruled.part
    whole = part.wholes[-1] if part.wholes else part
    if advice := words_of(whole, ADVICE):
        sources = dict.fromkeys(source for _, own in advice for source in own or record_citations(part.entry))
        places = Markup("; ").join(source_lines(site, FUND_FINDER, sources))
        said = Markup().join(html for html, _ in advice)
        yield "Nästa steg enligt källan", said + Markup('<p class="kb-source">Källa: %s.</p>') % places
    activities = dict.fromkeys(route.activity.ref for route in routes_of(site, part))
    if activities:
        yield "Aktiviteter som källan nämner", Markup("<p>%s</p>") % record_links(site, FUND_FINDER, activities)
    if paid := paid_projects(site, part):
        yield "Projekt som har sökt eller fått pengar", Markup("<p>%s</p>") % record_links(site, FUND_FINDER, paid)
    facts = [conflict.fact for conflict in part.entry.record.conflicts] if part.area is None else []
    if facts:
        words = Markup("").join(Markup("<li>%s</li>") % text(fact) for fact in facts)
        url = relative(record_url(part.entry.ref), FUND_FINDER)
        yield "Här går källorna isär", Markup("<ul>%s</ul><p>%s</p>") % (words, anchor_tag(url, "Läs på fondens sida"))
