"""forkortningar.html: the rows of the list of synonyms that have a short form."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...models.vocabulary import Synonym
from ...text.prose import one_paragraph
from ...text.swedish import sort_key
from ...text.urls import ABBREVIATIONS, CATALOGUE
from .citations import citations_of, source_lines
from .markup import stacked
from .site import Site


@dataclass(frozen=True)
class Abbreviation:
    short: str
    name: str
    english: str
    aliases: str
    description: Markup
    sources: Markup


@dataclass(frozen=True)
class AbbreviationsPage:
    url: str
    title: str
    description: str
    search: str
    rows: tuple[Abbreviation, ...]


def abbreviations_page(site: Site) -> AbbreviationsPage:
    terms = [row.term for row in site.catalogue.vocabularies.get("synonymer", {}).values()]
    rows = [_row(site, term, term.abbreviation) for term in terms if isinstance(term, Synonym) and term.abbreviation]
    return AbbreviationsPage(
        ABBREVIATIONS,
        "Förkortningar",
        f"Korta ord och förkortningar i {site.settings.site_name}, utskrivna och förklarade.",
        CATALOGUE,
        tuple(sorted(rows, key=lambda row: (sort_key(row.short), row.name))),
    )


def _row(site: Site, term: Synonym, short: str) -> Abbreviation:
    return Abbreviation(
        short,
        term.name,
        term.english or "",
        ", ".join(alias for alias in term.aliases if alias != short),
        one_paragraph(term.description) if term.description else Markup(),
        stacked(source_lines(site, ABBREVIATIONS, citations_of(term.sources))),
    )
