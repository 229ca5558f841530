"""How a statement shows where it comes from: small numbers, and a line of sources per section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from ...faults.problems import Path
from ...models.common import SourceRef
from ...models.source import Source
from ...models.types import PartialDate
from ...records.parse import Entry
from ...text.prose import paragraphs, prose
from ...text.swedish import format_date
from ...text.urls import anchor, record_url, relative
from .blocks import Cited, Place, SourceNote, Statement
from .markup import anchor_tag, bare_address, text, web_link
from .site import Site

SOURCES_ID = "alla_kallor"
"""The fragment of a page's list of sources; with a character that no programme area's fragment can have."""
_CLOSING = ("</p>", "</li>", "</ul>", "</ol>")
_FEW_PLACES = 4


class Where(NamedTuple):
    """A place in a source, as a value that can be compared."""

    source: str | None = None
    section: str | None = None
    page: str | None = None
    url: str | None = None
    fetched: PartialDate | None = None

    @property
    def document(self) -> Where:
        return Where(self.source, url=self.url)


Places = tuple[Where, ...]
Raw = tuple[Markup, Places]
"""A statement's HTML and its own places, empty when the record's sources apply."""


def places_of(sources: Iterable[SourceRef]) -> Places:
    return tuple(Where(source.source, source.section, source.page, source.url, source.fetched) for source in sources)


def record_places(entry: Entry) -> Places:
    """The places that the record names for everything that has none of its own."""
    return places_of(getattr(entry.record, "sources", ()))


def own_places(entry: Entry, path: Path) -> Places:
    """The places that were written with the text at ``path``, or with a group around it."""
    for length in range(len(path), 0, -1):
        if found := entry.provenance.get(path[:length]):
            return places_of(found)
    return ()


def prose_at(entry: Entry, path: Path, texts: Sequence[str]) -> tuple[Raw, ...]:
    """The prose texts of the list at ``path`` with their own places."""
    return tuple((prose(words), own_places(entry, (*path, index))) for index, words in enumerate(texts))


def text_at(entry: Entry, path: Path, words: str | None) -> tuple[Raw, ...]:
    """The plain text at ``path`` with its own places; nothing for no text."""
    return ((paragraphs(words), own_places(entry, path)),) if words else ()


def said_at(entry: Entry, path: Path, words: str | None) -> Raw:
    """The plain text at ``path``, or no words, with the places of the group around it."""
    return (paragraphs(words) if words else Markup(), own_places(entry, path))


def cite(site: Site, page: str, entry: Entry, raw: Sequence[Raw]) -> tuple[tuple[Statement, ...], SourceNote | None]:
    """Statements with their numbers, and the section's line of sources.

    The numbers are left out when every statement rests on the same places.
    """
    distinct = tuple(dict.fromkeys(where for _, places in raw for where in places))
    if not distinct:
        return tuple(Statement(html) for html, _ in raw), record_note(site, page, entry)
    sets = {places for _, places in raw}
    numbered = len(sets) > 1
    drawn = {where: _place(site, page, where, index if numbered else 0) for index, where in enumerate(distinct, 1)}
    statements = tuple(
        Statement(_with_marks(html, [drawn[where] for where in set(places)] if numbered else []))
        for html, places in raw
    )
    rest = f"#{SOURCES_ID}" if () in sets and record_places(entry) else ""
    return statements, SourceNote(_grouped(site, page, drawn), rest)


def record_note(site: Site, page: str, entry: Entry) -> SourceNote | None:
    """The line for statements without places of their own: the record's sources, in short when many."""
    distinct = tuple(dict.fromkeys(record_places(entry)))
    if not distinct:
        return None
    if len(distinct) > _FEW_PLACES:
        documents = {where.document: _place(site, page, where.document, 0) for where in distinct}
        return SourceNote(_grouped(site, page, documents), f"#{SOURCES_ID}")
    return SourceNote(_grouped(site, page, {where: _place(site, page, where, 0) for where in distinct}))


def source_list(site: Site, page: str, entry: Entry) -> tuple[Markup, ...]:
    """The record's sources, one line per source with all its places, those of its statements included."""
    every = [*record_places(entry)]
    for sources in entry.provenance.values():
        every += places_of(sources)
    return source_lines(site, page, every)


def source_lines(site: Site, page: str, places: Iterable[Where]) -> tuple[Markup, ...]:
    """One line per source: ``Titel, avsnitt X, avsnitt Y, s. 5``."""
    drawn = {where: _place(site, page, where, 0) for where in places}
    return tuple(_line(cited) for cited in _grouped(site, page, drawn))


def _line(cited: Cited) -> Markup:
    parts = [anchor_tag(place.url, place.text) if place.url else text(place.text) for place in cited.places]
    return Markup(", ").join((_title(cited), *parts))


def _title(cited: Cited) -> Markup:
    if "://" in cited.url:
        return web_link(cited.url, cited.title)
    return anchor_tag(cited.url, cited.title) if cited.url else text(cited.title)


def _grouped(site: Site, page: str, drawn: Mapping[Where, Place]) -> tuple[Cited, ...]:
    groups: dict[Where, list[Place]] = {}
    for where, place in drawn.items():
        groups.setdefault(where.document, []).append(place)
    return tuple(
        Cited(*_title_and_url(site, page, where), tuple(place for place in places if place.text))
        for where, places in groups.items()
    )


def _title_and_url(site: Site, page: str, where: Where) -> tuple[str, str]:
    if where.source is None:
        return (bare_address(where.url), where.url) if where.url else ("", "")
    target = site.catalogue.find(f"kallor/{where.source}")
    return (target.record.title, relative(record_url(target.ref), page)) if target else (where.source, "")


def _place(site: Site, page: str, where: Where, number: int) -> Place:
    words = []
    url = ""
    if where.section:
        words.append(f"avsnitt {where.section}")
        url = _section_url(site, page, where)
    if where.page:
        words.append(f"s. {where.page}")
    if where.fetched:
        words.append(f"hämtad {date_text(where.fetched)}")
    if number and not words:
        words.append("hela dokumentet")
    return Place(", ".join(words), url, number)


def _with_marks(html: Markup, places: Sequence[Place]) -> Markup:
    """``html`` with the numbers of its places at the end of its last line, each a link to the place."""
    if not places:
        return html
    marks = "".join(_mark(place) for place in sorted(places, key=lambda place: place.number))
    words, end = str(html), len(html)
    while words.endswith(_CLOSING, 0, end):
        end = len(words[: words.rindex("<", 0, end)].rstrip())
    return Markup(f"{words[:end]}{marks}{words[end:]}")


def _mark(place: Place) -> Markup:
    url, words, number = escape(place.url or f"#{SOURCES_ID}"), escape(place.text), place.number
    label = f"Källa {number}: {words}"
    return Markup(f'<sup class="kb-mark"><a href="{url}" aria-label="{label}" title="{words}">{number}</a></sup>')


def _section_url(site: Site, page: str, where: Where) -> str:
    """The section's place on the source's page, or the page when it does not list the section."""
    target = site.catalogue.find(f"kallor/{where.source}")
    if target is None or not isinstance(target.record, Source):
        return ""
    fragment = f"#{section_id(where.section)}" if where.section in target.record.sections and where.section else ""
    return relative(record_url(target.ref) + fragment, page)


def section_id(section: str) -> str:
    """The fragment of a source's section on the page of the source."""
    return f"avsnitt-{anchor(section)}"


def date_text(date: PartialDate) -> str:
    return format_date(date.year, date.month, date.day)
