"""What a fund or a programme area says of each term, as statements with their sources: values, and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from ...faults.problems import Path
from ...linking.fund_terms import FundPart
from ...models.fund import Ceiling, Length, Terms
from ...records.plain import is_own
from ...text.countries import COUNTRIES
from ...text.swedish import count, enumerate_words, format_money, format_percent
from . import words
from .citations import Raw, own_citations, prose_at, said_at
from .markup import text
from .record import spec_of
from .site import Site, term_links

Value = tuple[Markup, Path]
"""What is said, and the path in the terms of the field that says it."""
Values = Callable[[Site, str, FundPart], Iterator[Value]]


def percent_demanded(percent: float) -> str:
    """The applicant's share in words that cannot be taken for the fund's."""
    return words.FROM_APPLICANT.format(format_percent(percent)) if percent else words.NONE_DEMANDED


def _applicants(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    if part.terms.applicant_kinds:
        yield text(enumerate_words(part.terms.applicant_kinds, words.OR).capitalize()), ("vem_får_söka_slag",)


def _doctorate(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    if part.terms.doctorate:
        is_demanded = part.terms.doctorate == "krävs"
        yield text(words.DOCTORATE_DEMANDED if is_demanded else words.DOCTORATE_NOT_DEMANDED), ("disputerad",)


def _partner(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    terms = part.terms
    said = ", ".join(
        enumerate_words(choices, words.OR)
        for choices in (terms.partner_kinds, tuple(COUNTRIES[code] for code in terms.partner_countries))
        if choices
    )
    if terms.partner_demand:
        demand = terms.partner_demand.capitalize()
        yield text(f"{demand}: {said}" if said else demand), ("partnerkrav",)
    elif said:
        yield text(said), ("partnerländer" if terms.partner_countries else "partner_slag",)


def _cofinancing(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    terms = part.terms
    if terms.cofinancing is not None:
        yield text(percent_demanded(terms.cofinancing)), ("medfinansiering_procent",)
    if terms.in_kind:
        yield text(words.IN_KIND if terms.in_kind == "ja" else words.NOT_IN_KIND), ("medfinansiering_in_natura",)


def _ceilings(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    for number, ceiling in enumerate(part.terms.ceilings):
        amount = format_money(ceiling.amount, ceiling.currency)
        yield _of_size(ceiling, words.AT_MOST.format(amount)), ("tak", number, "belopp")


def _lengths(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    for number, length in enumerate(part.terms.lengths):
        most = words.AT_MOST.format(count(length.most, words.MONTH, words.MONTHS)) if length.most is not None else ""
        usual = words.USUALLY.format(length.usual) if length.usual else ""
        said = ", ".join(filter(None, (most, usual))) or words.NO_LIMIT
        key = "vanligen" if length.most is None and length.usual else "högst"
        yield _of_size(length, said), ("längd_månader", number, key)


def _of_size(holder: Ceiling | Length, said: str) -> Markup:
    """``Litet projekt: högst 18 månader``"""
    return text(f"{holder.size}: {said}" if holder.size else said[:1].upper() + said[1:])


def _targets(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    groups = part.terms.target_groups
    own = [is_own(part.entry.placed, (*part.path, "målgrupper", number)) for number in range(len(groups))]
    if groups:
        marked = set() if all(own) else {group for group, ours in zip(groups, own, strict=True) if ours}
        sourced = 0 if all(own) else own.index(False)
        yield term_links(site, page, "malgrupper", groups, marked), ("målgrupper", sourced)


def _rhythm(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    if part.terms.rhythm:
        yield text(part.terms.rhythm.capitalize()), ("utlysningsrytm",)


def _nothing(site: Site, page: str, part: FundPart) -> Iterator[Value]:
    yield from ()


class Term(NamedTuple):
    """A term: the field that gives its label, what its values say, and the fields with words about it.

    ``of_fund`` are those of a whole fund, ``of_area`` of a programme area.
    """

    label: str
    values: Values
    of_fund: str = ""
    of_area: str = ""

    def words_of(self, part: FundPart) -> str:
        """The field with words, empty where there is none."""
        return self.of_area if part.area else self.of_fund


APPLICANTS = Term("vem_får_söka", _applicants, "vem_får_söka")
DOCTORATE = Term("krav_på_sökande", _doctorate, "krav_på_sökande")
PARTNERS = Term("partnerskap", _partner, "partnerskap")
COFINANCED = Term("medfinansiering_procent", _cofinancing, "medfinansiering")
CEILING = Term("tak", _ceilings, "om_taket", "om_taket")
LENGTH = Term("längd_månader", _lengths)
TARGET = Term("målgrupp", _targets, "målgrupp", "målgrupp")
PURPOSE = Term("ändamål", _nothing, "ändamål", "fokus")
CALLS = Term("utlysningar", _rhythm, "utlysningar", "utlysningsform")
ADVICE = Term("råd", _nothing, "råd", "kommentar")
TERMS: Mapping[str, Term] = {
    term.label: term
    for term in (APPLICANTS, DOCTORATE, PARTNERS, COFINANCED, CEILING, LENGTH, TARGET, PURPOSE, CALLS, ADVICE)
}


def label_of(part: FundPart, term: Term) -> str:
    """What readers call ``term``: as its words are called in such a part, or in a whole fund."""
    key = term.words_of(part)
    return (spec_of(part.terms, key) if key else spec_of(Terms, term.label)).label


def values_of(site: Site, page: str, part: FundPart, term: Term) -> tuple[Raw, ...]:
    """What the values of ``part`` say of ``term``, each with its sources."""
    return tuple(
        (words, own_citations(part.entry, (*part.path, *path))) for words, path in term.values(site, page, part)
    )


def remarks_of(part: FundPart, term: Term) -> tuple[Raw, ...]:
    """What is remarked on single values: ceilings and lengths; said once where it is the same of them all."""
    holders: tuple[Ceiling | Length, ...] = (
        part.terms.ceilings if term is CEILING else part.terms.lengths if term is LENGTH else ()
    )
    of_all = len(holders) > 1 and len({holder.comment for holder in holders}) == 1
    remarks = (
        (number, f"{holder.size}: {holder.comment}" if holder.size and not of_all else holder.comment)
        for number, holder in enumerate(holders)
        if holder.comment
    )
    said = (said_at(part.entry, (*part.path, term.label, number, "kommentar"), words) for number, words in remarks)
    return tuple(dict.fromkeys(said))


def words_of(part: FundPart, term: Term) -> tuple[Raw, ...]:
    """What ``part`` says of ``term`` in words, each text with its sources."""
    key = term.words_of(part)
    texts = getattr(part.terms, spec_of(part.terms, key).attribute) if key else ()
    return prose_at(part.entry, (*part.path, key), texts)
