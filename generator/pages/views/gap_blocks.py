"""What the sections of luckor.html are made of: tables that lead to adding what they lack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from ...models.kinds import KIND_BY_FOLDER
from ...text.swedish import format_number
from ...text.urls import GAPS, form_url, relative
from .blocks import Block, Column, Row, Table, Text
from .markup import anchor_tag, comma_list, text
from .site import Site

ROWS, NAMED = 20, 3
"""So many rows of a table are shown, and so many records named in a row: the page is to be read."""
NOTHING = "Inget saknas"
_Found = TypeVar("_Found")
_ADD = Markup('<a class="kb-add" href="{}">{}<span class="kb-hidden"> {}</span></a>')


@dataclass(frozen=True)
class GapSection:
    """``found`` is what the summary says, ``why`` why it matters and what to do; without ``blocks`` that is all."""

    id: str
    heading: str
    found: str
    why: str
    blocks: tuple[Block, ...]


def add(words: str, what: str, field: str = "", **asked: str) -> Markup:
    """A link to the form, at a field or with what is known filled in; ``what`` tells it from others for the ear."""
    return _ADD.format(relative(form_url(field, **asked), GAPS), words, what)


def paragraph(words: Markup | str) -> Block:
    return Text(Markup("<p>%s</p>") % (words if isinstance(words, Markup) else text(words)))


def rest(shown: int, of: int, url: str = "", words: str = "") -> tuple[Block, ...]:
    """That not all stand here, and where the others are; nothing when they do."""
    if shown >= of:
        return ()
    more = Markup(" %s.") % anchor_tag(relative(url, GAPS), words) if url else Markup()
    return (paragraph(text(f"Här står {format_number(shown)} av {format_number(of)}.") + more),)


def to_mend(site: Site, refs: Sequence[str], field: str = "") -> Markup:
    """The first of ``refs``, each a link that opens it in the form, at ``field``, and how many more there are."""
    links = [
        anchor_tag(relative(form_url(field, post=ref), GAPS), site.entry(ref).record.title) for ref in refs[:NAMED]
    ]
    more = len(refs) - len(links)
    return comma_list(links) + (f" och {format_number(more)} till" if more else "")


def table(caption: str, columns: Iterable[Column], rows: Iterable[Iterable[Markup | str]]) -> Block:
    cells = (tuple(cell if isinstance(cell, Markup) else text(cell) for cell in row) for row in rows)
    return Table(text(caption), tuple(columns), tuple(Row(row) for row in cells))


def first_rows(
    caption: str,
    columns: Iterable[Column],
    found: Sequence[_Found],
    row: Callable[[_Found], Iterable[Markup | str]],
    url: str = "",
    words: str = "",
) -> tuple[Block, ...]:
    """A table of the first of what was ``found``, and where the rest is; nothing when nothing was."""
    if not found:
        return ()
    return (table(caption, columns, map(row, found[:ROWS])), *rest(ROWS, len(found), url, words))


def without_records(id: str, heading: str, why: str, folders: Iterable[str]) -> GapSection:
    """There are no records of the types that a table would be made of."""
    kinds = [KIND_BY_FOLDER[folder] for folder in folders]
    found = f"Inga {' och inga '.join(kind.plural.lower() for kind in kinds)} ännu"
    links = (add("Lägg till", kind.singular.lower(), typ=kind.folder) for kind in kinds)
    return GapSection(id, heading, found, why, (paragraph(comma_list(links)),))
