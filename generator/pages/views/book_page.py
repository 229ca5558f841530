"""skriv-ut.html: every record on one page, for paper, with contents; of a large catalogue the ways to print a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from ...models.kinds import KINDS
from ...records.parse import Entry
from ...text.swedish import count
from ...text.urls import BOOK, CATALOGUE, HOW_TO_ADD, list_url, relative
from .blocks import AnyPage, Link
from .markup import anchor_tag
from .site import Site, by_title

MOST = 150
"""Records on the page. At some 5 ms each they cost as much as a build of nothing but them; the page is then 2 MB."""
_TITLE = "Skriv ut allt"


@dataclass(frozen=True)
class Part:
    """The records of a type: their titles lead to the chapters, the first of which has the number ``start``."""

    id: str
    heading: str
    start: int
    contents: tuple[Link, ...]
    chapters: tuple[Markup, ...]


@dataclass(frozen=True)
class Book(AnyPage):
    lead: Markup
    parts: tuple[Part, ...]


def has_room(site: Site) -> bool:
    """Whether the catalogue has records, and few enough to stand on one page."""
    return 0 < sum(map(len, site.catalogue.records.values())) <= MOST


def book_page(site: Site, id_of: Callable[[str], str], chapter_of: Callable[[Entry], Markup]) -> Book:
    """``chapter_of`` gives the chapter of a record, and ``id_of`` the id by which links lead to it."""
    parts: list[Part] = []
    start = 1
    for kind in KINDS if has_room(site) else ():
        entries = by_title(site.records(kind.folder).values())
        if entries:
            contents = tuple(Link(f"#{id_of(entry.ref)}", entry.record.title) for entry in entries)
            parts.append(Part(kind.folder, kind.plural, start, contents, tuple(map(chapter_of, entries))))
            start += len(entries)
    return Book(BOOK, _TITLE, "Alla poster på en sida, att skriva ut eller spara som pdf.", _lead(site), tuple(parts))


def _lead(site: Site) -> Markup:
    total = sum(map(len, site.catalogue.records.values()))
    catalogue = anchor_tag(relative(CATALOGUE, BOOK), "katalogen")
    if has_room(site):
        said = Markup('<p>Här står %s, typ för typ. <span class="kb-on-screen">%s</span></p>')
        return said % (count(total, "post", "poster"), "Välj en typ i innehållet först, så skrivs bara den ut.")
    if total:
        lists = ", ".join(anchor_tag(relative(list_url(kind.folder), BOOK), kind.plural.lower()) for kind in KINDS)
        said = Markup(
            "<p>Katalogen har %s, och det är för många för en sida. Filtrera i %s och välj Skriv ut, så kommer"
            " träffarna på papper. Varje post går att skriva ut från sin sida, och varje typ har en lista: %s.</p>"
        )
        return said % (count(total, "post", "poster"), catalogue, Markup(lists))
    add = anchor_tag(relative(HOW_TO_ADD, BOOK), "Så lägger du till en post")
    return Markup("<p>Inga poster ännu. %s.</p>") % add
