"""aktiviteter -> page: what could be done together, who could pay, and whom to learn from."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...models.activity import Activity
from ...models.project import Project
from ...records.parse import Entry
from ...text.swedish import count
from ...text.urls import MATRIX, record_url, relative
from .blocks import Badge, Block, Fact, LinkGroup, LinkGroups, Notice, Page, Section, Text
from .funding import GAP, cells_of, funds_table
from .markup import anchor_tag, comma_list
from .record import conflicts_section, fact, linked_fact, links_of, record_page, related_section, spec_of, texts_section
from .record_views import RecordView
from .site import Site, record_link


def activity_page(site: Site, entry: Entry) -> Page:
    assert isinstance(entry.record, Activity)
    record, page = entry.record, record_url(entry.ref)
    return record_page(
        site,
        entry,
        _facts(site, page, entry, record),
        _sections(site, page, entry, record),
        notices=tuple(_notices(record)),
    )


def _meta(record: Activity) -> Iterator[str | None]:
    funds = len({line.fund for line in record.financing})
    yield count(funds, "tänkbar fond", "tänkbara fonder") if funds else GAP


def _badges(record: Activity) -> Iterator[Badge]:
    if not record.financing:
        yield Badge("Lucka", "gap")


def _notices(record: Activity) -> Iterator[Notice]:
    if not record.financing:
        words = (
            "Källorna pekar inte ut någon fond för den här aktiviteten. Det är en lucka, "
            "inte ett nej: pengar kan finnas på annat håll."
        )
        yield Notice("gap", GAP, Markup("<p>%s</p>") % words)


def _facts(site: Site, page: str, entry: Entry, record: Activity) -> Iterator[Fact]:
    yield from fact(record, "status", record.status, expected=True)
    funds = comma_list(record_link(site, page, f"fonder/{cell.fund}") for cell in cells_of(site, entry.id))
    yield from fact(record, "finansiering", funds or Markup(GAP))
    yield from linked_fact(site, page, entry, "målgrupper", expected=True)
    yield from linked_fact(site, page, entry, "områden")
    yield from linked_fact(site, page, entry, "mål")


def _sections(site: Site, page: str, entry: Entry, record: Activity) -> Iterator[Section]:
    yield from texts_section(site, page, entry, "behov")
    yield from texts_section(site, page, entry, "beskrivning")
    yield Section("finansiering", spec_of(record, "finansiering").label, tuple(_money(site, page, entry)))
    yield from _lessons(site, page, entry)
    yield from texts_section(site, page, entry, "att_lösa")
    yield from texts_section(site, page, entry, "nästa_steg")
    yield from conflicts_section(site, page, entry)
    yield from related_section(site, page, entry, without=("projekt", "exempel", "fonder"))


def _money(site: Site, page: str, entry: Entry) -> Iterator[Block]:
    matrix = anchor_tag(relative(MATRIX, page), "Jämför med de andra aktiviteterna i matrisen")
    table = funds_table(site, page, entry)
    if table:
        yield table
        yield Text(
            Markup(
                "<p>Villkoren är vad källan säger om fonderna och kan ha ändrats. "
                "Varifrån de kommer står på fondens sida. %s.</p>"
            )
            % matrix
        )
    else:
        yield Text(Markup("<p>%s. %s.</p>") % (GAP, matrix))


def _lessons(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """Examples and projects to learn from, whichever side wrote the link; plans apart, since nobody has tried them."""
    projects = site.links.neighbours(entry.ref, "projekt")
    planned = [ref for ref in projects if _is_plan(site, ref)]
    rows = (
        (spec_of(entry.record, "goda_exempel").label, site.links.neighbours(entry.ref, "exempel")),
        (spec_of(entry.record, "projekt").label, [ref for ref in projects if ref not in planned]),
        ("Planerat, inte prövat", planned),
    )
    groups = tuple(LinkGroup(heading, links_of(site, page, refs)) for heading, refs in rows if refs)
    if groups:
        yield Section("lar-av", "Lär av andra", (LinkGroups(groups),))


def _is_plan(site: Site, ref: str) -> bool:
    """Whether the project's source tells of a plan only."""
    record = site.entry(ref).record
    return isinstance(record, Project) and record.status == "planerat"


VIEW = RecordView(
    activity_page,
    "Vad kommunerna skulle kunna göra tillsammans, och vilka fonder som är tänkbara.",
    _meta,
    _badges,
)
