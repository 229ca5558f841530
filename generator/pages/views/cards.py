"""Records as cards of a list, under headings."""

from __future__ import annotations

from dataclasses import dataclass

from ...records.parse import Entry
from ...text.swedish import first_words
from ...text.urls import record_url, relative
from .blocks import Badge
from .record_views import view_of

_SUMMARY_LENGTH = 260


@dataclass(frozen=True)
class Card:
    """``again``: it stands under a heading above too, so on paper its title is enough."""

    url: str
    title: str
    summary: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...]
    again: bool = False


@dataclass(frozen=True)
class Group:
    """Cards under a heading, the address of which is ``id``; both are empty in a short list."""

    id: str
    heading: str
    level: int
    cards: tuple[Card, ...]


def card(entry: Entry, page: str) -> Card:
    """The card of a record on ``page``."""
    view = view_of(entry.kind)
    return Card(
        relative(record_url(entry.ref), page),
        entry.record.title,
        first_words(entry.record.summary, _SUMMARY_LENGTH),
        tuple(part for part in view.meta(entry.record) if part),
        tuple(view.badges(entry.record)),
    )
