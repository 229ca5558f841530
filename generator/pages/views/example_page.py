"""exempel -> page: why something works and what others need to do the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.example import Example
from ...records.parse import Entry
from ...text.urls import record_url
from .blocks import Fact, Page, Section
from .record import conflicts_section, counties_fact, fact, linked_fact, record_page, related_section, texts_section
from .record_views import RecordView
from .site import Site


def example_page(site: Site, entry: Entry) -> Page:
    assert isinstance(entry.record, Example)
    page = record_url(entry.ref)
    return record_page(site, entry, _facts(site, page, entry, entry.record), _sections(site, page, entry))


def _meta(record: Example) -> Iterator[str | None]:
    yield record.organisation
    yield record.place


def _facts(site: Site, page: str, entry: Entry, record: Example) -> Iterator[Fact]:
    yield from fact(record, "plats", record.place, expected=True)
    yield from fact(record, "organisation", record.organisation, expected=True)
    yield from linked_fact(site, page, entry, "kommuner")
    yield from counties_fact(site, page, entry, record.counties)
    yield from linked_fact(site, page, entry, "projekt")
    yield from linked_fact(site, page, entry, "målgrupper", expected=True)
    yield from linked_fact(site, page, entry, "områden")
    yield from linked_fact(site, page, entry, "mål")


def _sections(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    for key in ("vad", "varför_det_fungerar", "resultat", "överförbarhet", "att_tänka_på"):
        yield from texts_section(site, page, entry, key)
    yield from conflicts_section(site, page, entry)
    yield from related_section(site, page, entry)


VIEW = RecordView(
    example_page,
    "Varför något fungerar, och vad andra behöver för att göra likadant.",
    _meta,
)
