"""How a statement shows where it comes from: small numbers, and a line of sources per section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup, escape

from ...faults.problems import Path
from ...models.common import SourceRef
from ...models.source import Source
from ...models.types import PartialDate
from ...records.parse import Entry, VocabularyRow
from ...records.plain import is_own, sources_at
from ...text.prose import paragraphs, prose
from ...text.swedish import format_date
from ...text.urls import OWN_WORDS, anchor, record_url, relative
from . import words
from .blocks import CitationView, Cited, SourceNote, Statement
from .markup import anchor_tag, bare_address, comma_list, text, web_link
from .site import Site, own_mark, own_words

SOURCES_ID = "alla_kallor"
"""The fragment of a page's list of sources; with a character that no programme area's fragment can have."""
_CLOSING = ("</p>", "</li>", "</ul>", "</ol>")
FEW_CITATIONS = 4


class Citation(NamedTuple):
    """A place in a source, as a value that can be compared."""

    source: str | None = None
    section: str | None = None
    page: str | None = None
    url: str | None = None
    fetched: PartialDate | None = None

    @property
    def document(self) -> Citation:
        return Citation(self.source, url=self.url)


OWN = Citation()
"""Stands in place of a citation with words that are the knowledge base's own."""
Citations = tuple[Citation, ...]
Raw = tuple[Markup, Citations]
"""A statement's HTML and its own citations, empty when the record's sources apply."""


def citations_of(sources: Iterable[SourceRef]) -> Citations:
    return tuple(Citation(source.source, source.section, source.page, source.url, source.fetched) for source in sources)


def record_citations(entry: Entry) -> Citations:
    """The citations that the record names for everything that has none of its own."""
    return citations_of(getattr(entry.record, "sources", ()))


def own_citations(entry: Entry, path: Path) -> Citations:
    """The citations that were written with the text at ``path``, or with a group around it; OWN for an empty list."""
    sources = sources_at(entry.placed, path)
    return (OWN,) if sources == () else citations_of(sources or ())


def prose_at(entry: Entry, path: Path, texts: Sequence[str]) -> tuple[Raw, ...]:
    """The prose texts of the list at ``path`` with their own citations."""
    return tuple((prose(words), own_citations(entry, (*path, index))) for index, words in enumerate(texts))


def text_at(entry: Entry, path: Path, words: str | None) -> tuple[Raw, ...]:
    """The plain text at ``path`` with its own citations; nothing for no text."""
    return ((paragraphs(words), own_citations(entry, path)),) if words else ()


def said_at(entry: Entry, path: Path, words: str | None) -> Raw:
    """The plain text at ``path``, or no words, with the citations of the group around it."""
    return (paragraphs(words) if words else Markup(), own_citations(entry, path))


def cite(site: Site, page: str, entry: Entry, raw: Sequence[Raw]) -> tuple[tuple[Statement, ...], SourceNote | None]:
    """Statements with their numbers, and the section's line of sources.

    The numbers are left out when every statement with a source rests on the same citations. What is the knowledge
    base's own has its mark instead.
    """
    sets = {citations for _, citations in raw} - {(OWN,)}
    distinct = tuple(dict.fromkeys(citation for _, citations in raw for citation in citations if citation != OWN))
    if not distinct:
        note = record_note(site, page, entry) if sets or not raw else None
        return tuple(Statement(_with_own_mark(site, page, html, citations)) for html, citations in raw), note
    numbered = len(sets) > 1
    drawn = {
        citation: _citation_view(site, page, citation, index if numbered else 0)
        for index, citation in enumerate(distinct, 1)
    }
    statements = tuple(
        Statement(
            _with_own_mark(site, page, html, citations)
            if citations == (OWN,)
            else _with_marks(html, [drawn[citation] for citation in set(citations)] if numbered else [])
        )
        for html, citations in raw
    )
    rest = f"#{SOURCES_ID}" if () in sets and record_citations(entry) else ""
    return statements, SourceNote(_grouped(site, page, drawn), rest)


def cite_groups(
    site: Site, page: str, entry: Entry, groups: Sequence[Sequence[Raw]]
) -> tuple[list[tuple[Statement, ...]], SourceNote | None]:
    """Groups of statements that share one line of sources."""
    statements, note = cite(site, page, entry, [raw for group in groups for raw in group])
    rest = iter(statements)
    return [tuple(islice(rest, len(group))) for group in groups], note


def record_note(site: Site, page: str, entry: Entry) -> SourceNote | None:
    """The line for statements without citations of their own: the record's sources, in short when many."""
    distinct = tuple(dict.fromkeys(record_citations(entry)))
    if not distinct:
        return None
    if len(distinct) > FEW_CITATIONS:
        documents = {citation.document: _citation_view(site, page, citation.document, 0) for citation in distinct}
        return SourceNote(_grouped(site, page, documents), f"#{SOURCES_ID}")
    return SourceNote(
        _grouped(site, page, {citation: _citation_view(site, page, citation, 0) for citation in distinct})
    )


def source_list(site: Site, page: str, entry: Entry) -> tuple[Markup, ...]:
    """The record's sources, one line per source with all its citations, those of its statements included."""
    every = [*record_citations(entry)]
    for sources in entry.placed.values():
        every += citations_of(sources)
    return source_lines(site, page, every)


def source_lines(site: Site, page: str, citations: Iterable[Citation]) -> tuple[Markup, ...]:
    """One line per source: ``Titel, avsnitt X, avsnitt Y, s. 5``."""
    drawn = {citation: _citation_view(site, page, citation, 0) for citation in citations}
    return tuple(_line(cited) for cited in _grouped(site, page, drawn))


def _line(cited: Cited) -> Markup:
    parts = [
        anchor_tag(citation.url, citation.text) if citation.url else text(citation.text) for citation in cited.citations
    ]
    return Markup(", ").join((_title(cited), *parts))


def _title(cited: Cited) -> Markup:
    if "://" in cited.url:
        return web_link(cited.url, cited.title)
    return anchor_tag(cited.url, cited.title) if cited.url else text(cited.title)


def _grouped(site: Site, page: str, drawn: Mapping[Citation, CitationView]) -> tuple[Cited, ...]:
    groups: dict[Citation, list[CitationView]] = {}
    for citation, view in drawn.items():
        groups.setdefault(citation.document, []).append(view)
    return tuple(
        Cited(*_title_and_url(site, page, document), tuple(view for view in views if view.text))
        for document, views in groups.items()
    )


def _title_and_url(site: Site, page: str, citation: Citation) -> tuple[str, str]:
    if citation == OWN:
        return own_words(site), relative(OWN_WORDS, page)
    if citation.source is None:
        return (bare_address(citation.url), citation.url) if citation.url else ("", "")
    target = site.catalogue.find(f"kallor/{citation.source}")
    return (target.record.title, relative(record_url(target.ref), page)) if target else (citation.source, "")


def _citation_view(site: Site, page: str, citation: Citation, number: int) -> CitationView:
    said = []
    url = ""
    if citation.section:
        said.append(words.IN_SECTION.format(citation.section))
        url = _section_url(site, page, citation)
    if citation.page:
        said.append(words.ON_PAGE.format(citation.page))
    if citation.fetched:
        said.append(words.FETCHED.format(date_text(citation.fetched)))
    if number and not said:
        said.append(words.WHOLE_DOCUMENT)
    return CitationView(", ".join(said), url, number)


def _with_marks(html: Markup, citations: Sequence[CitationView]) -> Markup:
    """``html`` with the numbers of its citations at the end of its last line, each a link to its place."""
    if not citations:
        return html
    return with_mark(html, "".join(_mark(citation) for citation in sorted(citations, key=lambda one: one.number)))


def _with_own_mark(site: Site, page: str, html: Markup, citations: Citations) -> Markup:
    return with_mark(html, own_mark(site, page)) if citations == (OWN,) and html else html


def marked(site: Site, page: str, holder: Entry | VocabularyRow, path: Path, html: Markup) -> Markup:
    """``html``, which shows what stands at ``path``, with its mark when it is the knowledge base's own."""
    return with_mark(html, own_mark(site, page)) if html and is_own(holder.provenance, path) else html


def paragraphs_at(site: Site, page: str, holder: Entry | VocabularyRow, path: Path, words: str | None) -> Markup:
    """The plain text at ``path`` with its mark when it is the knowledge base's own; nothing for no text."""
    return marked(site, page, holder, path, paragraphs(words)) if words else Markup()


def marked_list(
    site: Site, page: str, holder: Entry | VocabularyRow, key: str, words: Sequence[str], without: str = ""
) -> Markup:
    """``a, b``: the texts of the list at ``key``, but for ``without``, those that are our own with a mark.

    When all are, one mark stands at the end.
    """
    shown = [
        (text(word), is_own(holder.provenance, (key, number))) for number, word in enumerate(words) if word != without
    ]
    mark = own_mark(site, page)
    if shown and all(own for _, own in shown):
        return comma_list(word for word, _ in shown) + mark
    return comma_list(word + mark if own else word for word, own in shown)


def with_mark(html: Markup, mark: str) -> Markup:
    """``html`` with ``mark`` at the end of its last line."""
    words, end = str(html), len(html)
    while words.endswith(_CLOSING, 0, end):
        end = len(words[: words.rindex("<", 0, end)].rstrip())
    return Markup(f"{words[:end]}{mark}{words[end:]}")


def _mark(citation: CitationView) -> Markup:
    url, place, number = escape(citation.url or f"#{SOURCES_ID}"), escape(citation.text), citation.number
    label = words.NUMBERED_SOURCE.format(number, place)
    return Markup(f'<sup class="kb-mark"><a href="{url}" aria-label="{label}" title="{place}">{number}</a></sup>')


def _section_url(site: Site, page: str, citation: Citation) -> str:
    """The section's place on the source's page, or the page when it does not list the section."""
    target = site.catalogue.find(f"kallor/{citation.source}")
    if target is None or not isinstance(target.record, Source):
        return ""
    fragment = (
        f"#{section_id(citation.section)}" if citation.section in target.record.sections and citation.section else ""
    )
    return relative(record_url(target.ref) + fragment, page)


def section_id(section: str) -> str:
    """The fragment of a source's section on the page of the source."""
    return f"avsnitt-{anchor(section)}"


def date_text(date: PartialDate) -> str:
    return format_date(date.year, date.month, date.day, date.half)
