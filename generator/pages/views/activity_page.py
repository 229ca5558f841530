"""aktiviteter -> page: what could be done together, who could pay, and whom to learn from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from ...models.activity import Activity
from ...models.project import Project
from ...records.parse import Entry
from ...text.swedish import count
from ...text.urls import MATRIX, relative
from . import words
from .blocks import Badge, Block, LinkGroup, LinkGroups, Notice, Page, Section, Text
from .funding import cells_of, funds_table
from .markup import anchor_tag, comma_list
from .page_plan import PagePlan
from .planned import FactValue, SectionMaker, planned_page
from .record import links_of, related_section, spec_of
from .record_views import RecordView
from .site import Site, record_link

PLAN = PagePlan(
    facts=("status", "finansiering", "målgrupper", "områden", "mål"),
    expected=("status", "målgrupper"),
    sections=(
        "behov", "beskrivning", "finansiering", "lär_av", "att_lösa", "nästa_steg", "går_isär", "relaterade",
    ),
)  # fmt: skip


def activity_page(site: Site, entry: Entry) -> Page:
    return planned_page(site, entry, PLAN, _FACTS, _SECTIONS, notices=tuple(activity_notices(_activity(entry))))


def _activity(entry: Entry) -> Activity:
    assert isinstance(entry.record, Activity)
    return entry.record


def _meta(record: Activity) -> Iterator[str | None]:
    funds = len({line.fund for line in record.financing})
    yield count(funds, "tänkbar fond", "tänkbara fonder") if funds else words.GAP


def _badges(record: Activity) -> Iterator[Badge]:
    if not record.financing:
        yield Badge("Lucka", "gap")


def activity_notices(record: Activity) -> Iterator[Notice]:
    """That no fund is named for the activity."""
    if not record.financing:
        yield Notice("gap", words.GAP, Markup("<p>%s</p>") % words.GAP_MEANS)


def _funds(site: Site, page: str, entry: Entry) -> Markup:
    funds = comma_list(record_link(site, page, f"fonder/{cell.fund}") for cell in cells_of(site, entry.id))
    return funds or Markup(words.GAP)


def _financing(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    label = spec_of(entry.record, "finansiering").label
    yield Section("finansiering", label, tuple(_money(site, page, entry)))


def _money(site: Site, page: str, entry: Entry) -> Iterator[Block]:
    matrix = anchor_tag(relative(MATRIX, page), words.COMPARE_IN_MATRIX)
    table = funds_table(site, page, entry)
    if table:
        yield table
        yield Text(Markup("<p>%s %s.</p>") % (words.TERMS_ELSEWHERE, matrix))
    else:
        yield Text(Markup("<p>%s. %s.</p>") % (words.GAP, matrix))


def _lessons(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    rows = to_learn_from(site, entry)
    groups = tuple(LinkGroup(heading, links_of(site, page, refs)) for heading, refs in rows if refs)
    if groups:
        yield Section("lar-av", words.LEARN, (LinkGroups(groups),))


def to_learn_from(site: Site, entry: Entry) -> tuple[tuple[str, Sequence[str]], ...]:
    """Examples and projects to learn from, whichever side wrote the link; plans apart, since nobody has tried them."""
    projects = site.links.neighbours(entry.ref, "projekt")
    planned = [ref for ref in projects if _is_plan(site, ref)]
    return (
        (spec_of(entry.record, "goda_exempel").label, site.links.neighbours(entry.ref, "exempel")),
        (spec_of(entry.record, "projekt").label, [ref for ref in projects if ref not in planned]),
        ("Planerat, inte prövat", planned),
    )


def _is_plan(site: Site, ref: str) -> bool:
    """Whether the project's source tells of a plan only."""
    record = site.entry(ref).record
    return isinstance(record, Project) and record.status == "planerat"


def _related(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    yield from related_section(site, page, entry, without=("projekt", "exempel", "fonder"))


_FACTS: Mapping[str, FactValue] = {"finansiering": _funds}
_SECTIONS: Mapping[str, SectionMaker] = {"finansiering": _financing, "lär_av": _lessons, "relaterade": _related}

VIEW = RecordView(
    activity_page,
    PLAN,
    "Vad kommunerna skulle kunna göra tillsammans, och vilka fonder som är tänkbara.",
    _meta,
    _badges,
)
