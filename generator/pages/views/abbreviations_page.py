"""forkortningar.html: the rows of the list of synonyms that have a short form."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...models.vocabulary import Synonym
from ...records.parse import VocabularyRow
from ...records.plain import is_own
from ...text.prose import one_paragraph
from ...text.swedish import sort_key
from ...text.urls import ABBREVIATIONS, CATALOGUE
from .blocks import AnyPage
from .citations import citations_of, marked, marked_list, source_lines
from .markup import comma_list, stacked, text
from .site import Site, own_mark


@dataclass(frozen=True)
class Abbreviation:
    short: str
    name: Markup
    english: Markup
    aliases: Markup
    description: Markup
    sources: Markup
    own: Markup


@dataclass(frozen=True)
class AbbreviationsPage(AnyPage):
    search: str
    rows: tuple[Abbreviation, ...]


def abbreviations_page(site: Site) -> AbbreviationsPage:
    terms = [(row, row.term) for row in site.catalogue.vocabularies.get("synonymer", {}).values()]
    rows = [_row(site, row, term) for row, term in terms if isinstance(term, Synonym) and term.abbreviation]
    return AbbreviationsPage(
        ABBREVIATIONS,
        "Förkortningar",
        f"Korta ord och förkortningar i {site.settings.site_name}, utskrivna och förklarade.",
        CATALOGUE,
        tuple(sorted(rows, key=lambda row: (sort_key(row.short), row.name))),
    )


def _row(site: Site, row: VocabularyRow, term: Synonym) -> Abbreviation:
    short = term.abbreviation or ""
    whole = is_own(row.provenance, ())
    aliases = [alias for alias in term.aliases if alias != short]

    def shown(key: str, html: Markup) -> Markup:
        return html if whole else marked(site, ABBREVIATIONS, row, (key,), html)

    return Abbreviation(
        short,
        shown("namn", text(term.name)),
        shown("engelska", text(term.english or "")),
        comma_list(map(text, aliases)) if whole else marked_list(site, ABBREVIATIONS, row, "även", term.aliases, short),
        shown("beskrivning", one_paragraph(term.description or "")),
        stacked(source_lines(site, ABBREVIATIONS, citations_of(term.sources))),
        own_mark(site, ABBREVIATIONS) if whole else Markup(),
    )
