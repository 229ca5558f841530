"""exempel -> page: why something works and what others need to do the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.example import Example
from ...records.parse import Entry
from .blocks import Page
from .page_plan import PagePlan
from .planned import planned_page
from .record_views import RecordView
from .site import Site

_QUESTIONS = ("bakgrund", "behov", "vad", "resultat", "hur_man_vet", "kostnad", "överförbarhet")
"""What banks of good practice ask of an example; what no source answers is said, not passed over."""

PLAN = PagePlan(
    facts=("plats", "organisation", "kommuner", "län", "projekt", "målgrupper", "områden", "mål"),
    expected=("plats", "organisation", "målgrupper", *_QUESTIONS),
    sections=(*_QUESTIONS[:3], "varför_det_fungerar", *_QUESTIONS[3:], "att_tänka_på", "går_isär", "relaterade"),
)


def example_page(site: Site, entry: Entry) -> Page:
    return planned_page(site, entry, PLAN)


def _meta(record: Example) -> Iterator[str | None]:
    yield record.organisation
    yield record.place


VIEW = RecordView(
    example_page,
    PLAN,
    "Varför något fungerar, och vad andra behöver för att göra likadant.",
    _meta,
)
