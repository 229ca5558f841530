"""projekt -> page: what, who, when, with which money, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from ...models.common import Period
from ...models.project import Participants, Project
from ...records.parse import Entry
from ...text.prose import prose
from ...text.swedish import format_number
from ...text.urls import record_url
from .blocks import (
    NOT_STATED,
    Badge,
    Column,
    Definition,
    Definitions,
    Fact,
    Item,
    Items,
    Notice,
    Page,
    Row,
    Section,
    Statements,
    Table,
)
from .citations import cite, date_text, own_citations, prose_at, text_at
from .markup import text
from .project_money import budget_blocks, financing_blocks, payers
from .record import (
    conflicts_section,
    counties_fact,
    definitions,
    fact,
    linked_fact,
    record_page,
    related_section,
    spec_of,
    texts_section,
)
from .record_views import RecordView
from .site import Site
from .survey_blocks import survey_teaser

_STATUS_TONES = {"planerat": "plan", "pågående": "now", "avslutat": "done"}


def project_page(site: Site, entry: Entry) -> Page:
    assert isinstance(entry.record, Project)
    record, page = entry.record, record_url(entry.ref)
    return record_page(
        site,
        entry,
        _facts(site, page, entry, record),
        _sections(site, page, entry, record),
        tuple(_badges(record)),
        tuple(_notices(record)),
    )


def _meta(record: Project) -> Iterator[str | None]:
    yield record.owner
    yield period_text(record.period)


def _status(record: Project) -> Badge:
    return Badge(record.status.capitalize(), _STATUS_TONES[record.status])


def _badges(record: Project) -> Iterator[Badge]:
    yield _status(record)
    if record.outcome and record.outcome not in ("okänt", record.status):
        yield Badge(record.outcome.capitalize(), "outcome")


def _notices(record: Project) -> Iterator[Notice]:
    if record.status == "planerat":
        yield Notice(
            "plan",
            "Planerat är inte uppnått",
            Markup(
                "<p>Källan beskriver en plan. Det som står om resultat är vad man väntade sig, inte vad som hände.</p>"
            ),
        )


def _facts(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Fact]:
    yield from fact(record, "projektägare", record.owner)
    yield from fact(record, "status", f"{record.status.capitalize()} (enligt källan)")
    yield from fact(record, "period", period_text(record.period), expected=True)
    yield from fact(record, "utfall", record.outcome.capitalize() if record.outcome else None, expected=True)
    yield from fact(record, "diarienummer", record.reference)
    yield from fact(record, "finansiering", payers(site, page, record.financing), expected=True)
    yield from fact(record, "deltagare", _participants_fact(record), expected=True)
    yield from linked_fact(site, page, entry, "kommuner", expected=True)
    yield from counties_fact(site, page, entry, record.counties)
    yield from linked_fact(site, page, entry, "målgrupper", expected=True)
    yield from linked_fact(site, page, entry, "områden")
    yield from linked_fact(site, page, entry, "mål")


def _sections(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Section]:
    for key in ("bakgrund", "syfte", "metod"):
        yield from texts_section(site, page, entry, key)
    yield from _phases(site, page, entry, record)
    yield from _expected(site, page, entry, record)
    for key in ("resultat", "framgångsfaktorer", "hinder", "att_tänka_på"):
        yield from texts_section(site, page, entry, key)
    yield from _survey(page, record)
    yield from conflicts_section(site, page, entry)
    yield from _risks(site, page, entry, record)
    yield from _parties(site, page, entry, record)
    for key in ("organisation", "utvärdering", "utbyte"):
        yield from texts_section(site, page, entry, key)
    yield from _participants(site, page, entry, record)
    if record.financing:
        blocks = tuple(financing_blocks(site, page, entry, record.financing))
        yield Section("finansiering", spec_of(record, "finansiering").label, blocks)
    if record.budget:
        blocks = tuple(budget_blocks(site, page, entry, record.budget))
        yield Section("budget", spec_of(record, "budget").label, blocks)
    yield from related_section(site, page, entry)


def period_text(period: Period | None) -> str | None:
    """``1 september 2017–31 maj 2020``; ``från`` or ``till`` when one end is unknown."""
    if period is None or not (period.start or period.end):
        return None
    if period.start and period.end:
        if period.start == period.end:
            return date_text(period.start)
        return f"{date_text(period.start)}–{date_text(period.end)}"
    return (
        f"Från {date_text(period.start)}" if period.start else f"Till {date_text(period.end)}" if period.end else None
    )


def _participants_fact(record: Project) -> str | None:
    """The number of participants; that of a plan says that it is one."""
    numbers = participants_text(record.participants)
    return f"{numbers} (planerat)" if numbers and record.status == "planerat" else numbers


def participants_text(participants: Participants | None) -> str | None:
    """``648, varav 324 kvinnor och 324 män``"""
    if participants is None:
        return None
    parts = [
        f"{format_number(number)} {word}"
        for number, word in (
            (participants.women, "kvinnor"),
            (participants.men, "män"),
            (participants.other, "med annat eller okänt kön"),
        )
        if number is not None
    ]
    listed = " och ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)
    if participants.total is None:
        return listed or None
    total = format_number(participants.total)
    return f"{total}, varav {listed}" if listed else total


def _phases(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Section]:
    if not record.phases:
        return
    keys = ("syfte", "innehåll", "delmål")
    groups = [
        (
            spec_of(phase, key).label,
            number,
            prose_at(entry, ("faser", number, key), getattr(phase, spec_of(phase, key).attribute)),
        )
        for number, phase in enumerate(record.phases)
        for key in keys
    ]
    statements, note = cite(site, page, entry, [raw for _, _, group in groups for raw in group])
    rest = iter(statements)
    drawn = [
        (number, Definition(text(label), tuple(next(rest) for _ in group))) for label, number, group in groups if group
    ]
    items = []
    for number, phase in enumerate(record.phases):
        own = tuple(definition for owner, definition in drawn if owner == number)
        period = tuple(fact(phase, "period", period_text(phase.period)))
        items.append(Item(f"fas-{number + 1}", text(phase.name), period, own))
    yield Section("faser", spec_of(record, "faser").label, (Items(tuple(items), note),))


def _expected(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Section]:
    """Expected results, together under whom they are for when the source says so."""
    if not record.expected:
        return
    numbered = list(enumerate(record.expected))
    rows = [
        (
            text(level or ""),
            [
                (prose(item.result), own_citations(entry, ("förväntat_resultat", number, "mål")))
                for number, item in group
            ],
        )
        for level, group in groupby(numbered, key=lambda pair: pair[1].level)
    ]
    label = spec_of(record, "förväntat_resultat").label
    if any(item.level for item in record.expected):
        yield Section("forvantat-resultat", label, (definitions(site, page, entry, rows),))
    else:
        statements, note = cite(site, page, entry, [raw for _, group in rows for raw in group])
        yield Section("forvantat-resultat", label, (Statements(statements, note),))


def _risks(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Section]:
    if not record.risks:
        return
    raw = []
    for number, risk in enumerate(record.risks):
        raw.append(text_at(entry, ("risker", number, "risk"), risk.risk)[0])
        raw += text_at(entry, ("risker", number, "åtgärd"), risk.response) or [(Markup("<p>%s</p>") % NOT_STATED, ())]
    statements, note = cite(site, page, entry, raw)
    pairs = zip(statements[::2], statements[1::2], strict=True)
    first = record.risks[0]
    columns = (Column(spec_of(first, "risk").label), Column(spec_of(first, "åtgärd").label))
    rows = tuple(Row((risk.html, response.html)) for risk, response in pairs)
    label = spec_of(record, "risker").label
    yield Section("risker", label, (Table(Markup("Risker och hur de skulle mötas"), columns, rows, note=note),))


def _parties(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Section]:
    if not record.parties:
        return
    label = spec_of(record, "parter").label
    rows = [
        (text(party.name), text_at(entry, ("parter", number, "roll"), party.role))
        for number, party in enumerate(record.parties)
    ]
    described = [row for row in rows if row[1]]
    if not described:
        raw = [
            (Markup("<p>%s</p>") % text(party.name), own_citations(entry, ("parter", number)))
            for number, party in enumerate(record.parties)
        ]
        statements, note = cite(site, page, entry, raw)
        yield Section("parter", label, (Statements(statements, note),))
        return
    block = definitions(site, page, entry, rows)
    items = tuple(Definition(item.term, item.items) for item in block.items)
    yield Section("parter", label, (Definitions(items, block.note),))


def _participants(site: Site, page: str, entry: Entry, record: Project) -> Iterator[Section]:
    """Only when there is more to say than the numbers in the fact box."""
    if record.participants and record.participants.comment:
        raw = text_at(entry, ("deltagare", "kommentar"), record.participants.comment)
        numbers = participants_text(record.participants)
        if numbers:
            raw = ((Markup("<p><strong>%s</strong></p>") % numbers, own_citations(entry, ("deltagare",))), *raw)
        statements, note = cite(site, page, entry, raw)
        yield Section("deltagare", spec_of(record, "deltagare").label, (Statements(statements, note),))


def _survey(page: str, record: Project) -> Iterator[Section]:
    if record.survey:
        yield Section("kartlaggning", spec_of(record, "kartläggning").label, (survey_teaser(page, record.survey),))


VIEW = RecordView(
    project_page,
    "Vad som har gjorts eller planerats, av vem, med vilka pengar och vad det ledde till.",
    _meta,
    lambda record: (_status(record),),
)
