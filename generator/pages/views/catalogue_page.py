"""The catalogue: every record in one list, and the boxes that script filters it with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ...linking.facet_values import FacetValue, FacetValues, facet_values
from ...linking.facets import Facet
from ...linking.links import Links
from ...models.kinds import KINDS
from ...records.catalogue import Catalogue
from ...records.parse import Entry
from ...text.prose import typeset
from ...text.swedish import count, enumerate_words, format_number
from ...text.urls import CATALOGUE, record_url
from .blocks import AnyPage, PageLink
from .site import by_title, closed_badge, page_links

PER_PAGE = 1000
RUN = 50
_LONG = 6
"""A facet with more values than this is folded at first."""
_TOO_LONG_TO_READ = 12
"""A facet with more values than this has a field to find them with."""
_TITLE = "Katalog"


@dataclass(frozen=True)
class Item:
    """A record in the list; ``id`` is ``folder/id``."""

    id: str
    url: str
    title: str
    summary: str
    badge: Markup


@dataclass(frozen=True)
class Group:
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Box:
    """A value to filter on; ``count`` is how many records have it."""

    facet: str
    value: str
    label: str
    count: str


@dataclass(frozen=True)
class Run:
    boxes: tuple[Box, ...]
    full: bool


@dataclass(frozen=True)
class Whole:
    """The choice of all of a group: ``value`` of the wider ``facet``, which readers call ``label``."""

    facet: str
    value: str
    label: str
    button: str


@dataclass(frozen=True)
class FilterGroup:
    """Boxes that stand together, and the choice of them all where a wider facet has one: a county's municipalities.

    ``runs`` are the boxes, ``RUN`` at a time: browsers need not lay out a ``full`` run that is out of sight.
    """

    whole: Whole | None
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Boxes:
    """The boxes of a facet. ``show_all`` is the words of the button of a long list, else empty.

    ``searchable`` says whether the list has a field to find values with.
    """

    label: str
    groups: tuple[FilterGroup, ...]
    show_all: str
    searchable: bool


@dataclass(frozen=True)
class CataloguePage(AnyPage):
    """One page of the list. Only the ``first`` has ``facets`` and is taken over by script.

    ``pages`` are links to all pages when there are several, ``search`` leads to the first.
    """

    summary: str
    facets: tuple[Boxes, ...]
    groups: tuple[Group, ...]
    pages: tuple[PageLink, ...]
    first: bool
    search: str


def catalogue_pages(catalogue: Catalogue, links: Links) -> Iterator[CataloguePage]:
    """All records, grouped by type and then by title, on pages of ``PER_PAGE`` records."""
    ordered = [entry for kind in KINDS for entry in by_title(catalogue.records.get(kind.folder, {}).values())]
    groups = [ordered[start : start + PER_PAGE] for start in range(0, len(ordered), PER_PAGE)] or [[]]
    urls = [CATALOGUE, *(f"katalog-{number}.html" for number in range(2, len(groups) + 1))]
    for number, (url, part) in enumerate(zip(urls, groups, strict=True), 1):
        yield CataloguePage(
            url=url,
            title=_TITLE if number == 1 else f"{_TITLE}, sida {number}",
            description=f"Sök och filtrera bland {enumerate_words([kind.plural.lower() for kind in KINDS])}.",
            summary=f"Alla {count(len(ordered), 'post', 'poster')} i katalogen.",
            facets=_facets(catalogue, links) if number == 1 else (),
            groups=tuple(_groups(part)),
            pages=page_links(url, urls),
            first=number == 1,
            search=CATALOGUE,
        )


def _facets(catalogue: Catalogue, links: Links) -> tuple[Boxes, ...]:
    """Facets with few values first, for they are seen whole; each kind in the order of the table of facets."""
    found = {values.facet.id: values for values in facet_values(catalogue, links) if values.values}
    return tuple(
        Boxes(
            label=values.facet.label,
            groups=tuple(_groups_of(values, found)),
            show_all=f"Visa alla {format_number(len(values.values))}" if len(values.values) > _LONG else "",
            searchable=len(values.values) > _TOO_LONG_TO_READ,
        )
        for values in sorted(found.values(), key=lambda values: len(values.values) > _LONG)
    )


def _groups_of(narrow: FacetValues, found: Mapping[str, FacetValues]) -> Iterator[FilterGroup]:
    """The boxes of a facet, by the values of a wider one if it has one: that with most records first."""
    wider = narrow.facet.wider
    if wider is None:
        yield FilterGroup(None, _runs(narrow.facet, narrow.values))
        return
    members: dict[str, list[FacetValue]] = {}
    for value in narrow.values:
        members.setdefault(wider.of(value.id), []).append(value)
    for whole in sorted(found[wider.facet].values, key=lambda value: (-len(value.refs), value.id)):
        if whole.id in members:
            choice = Whole(wider.facet, whole.id, typeset(whole.label), wider.whole)
            yield FilterGroup(choice, _runs(narrow.facet, members[whole.id]))


def _runs(facet: Facet, values: Sequence[FacetValue]) -> tuple[Run, ...]:
    boxes = [Box(facet.id, value.id, typeset(value.label), format_number(len(value.refs))) for value in values]
    parts = (tuple(boxes[start : start + RUN]) for start in range(0, len(boxes), RUN))
    return tuple(Run(part, len(part) == RUN) for part in parts)


def _groups(part: Sequence[Entry]) -> Iterator[Group]:
    for heading, entries in groupby(part, key=lambda entry: entry.kind.plural):
        yield Group(heading, tuple(map(_item, entries)))


def _item(entry: Entry) -> Item:
    return Item(
        id=entry.ref,
        url=record_url(entry.ref),
        title=_one_line(entry.record.title),
        summary=_one_line(entry.record.summary),
        badge=closed_badge(entry),
    )


def _one_line(text: str) -> str:
    return typeset(" ".join(text.split()))
