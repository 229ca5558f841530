"""projekt -> page: what, who, when, with which money, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from ...models.common import Period
from ...models.project import Participants, Project
from ...records.parse import Entry
from ...text.prose import prose
from ...text.swedish import enumerate_words, format_number
from . import words
from .blocks import (
    NOT_STATED,
    Badge,
    Column,
    Definition,
    Definitions,
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
from .page_plan import PagePlan
from .planned import FactValue, SectionMaker, planned_page
from .project_money import budget_blocks, financing_blocks, payers
from .record import definitions, fact, spec_of
from .record_views import RecordView
from .site import Site
from .survey_blocks import survey_teaser

STATUS_TONES = {"planerat": "plan", "pågående": "now", "avslutat": "done"}


PLAN = PagePlan(
    facts=(
        "projektägare", "status", "period", "utfall", "diarienummer", "finansiering", "deltagare",
        "kommuner", "län", "målgrupper", "områden", "mål",
    ),
    expected=("period", "utfall", "finansiering", "deltagare", "kommuner", "målgrupper"),
    sections=(
        "bakgrund", "syfte", "metod", "faser", "förväntat_resultat", "resultat", "framgångsfaktorer", "hinder",
        "att_tänka_på", "kartläggning", "går_isär", "risker", "parter", "organisation", "utvärdering", "utbyte",
        "deltagare", "finansiering", "budget", "relaterade",
    ),
    parts={"faser": ("syfte", "innehåll", "delmål")},
)  # fmt: skip


def project_page(site: Site, entry: Entry) -> Page:
    record = _project(entry)
    return planned_page(site, entry, PLAN, _FACTS, _SECTIONS, tuple(_badges(record)), tuple(_notices(record)))


def _project(entry: Entry) -> Project:
    assert isinstance(entry.record, Project)
    return entry.record


def _meta(record: Project) -> Iterator[str | None]:
    yield record.owner
    yield period_text(record.period)


def _status(record: Project) -> Badge:
    return Badge(record.status.capitalize(), STATUS_TONES[record.status])


def _badges(record: Project) -> Iterator[Badge]:
    yield _status(record)
    if record.outcome and record.outcome not in ("okänt", record.status):
        yield Badge(record.outcome.capitalize(), "outcome")


def _notices(record: Project) -> Iterator[Notice]:
    if record.status == "planerat":
        yield Notice(
            "plan",
            words.PLAN,
            Markup("<p>%s</p>") % words.PLAN_MEANS,
        )


def period_text(period: Period | None) -> str | None:
    """``1 september 2017–31 maj 2020``; ``från`` or ``till`` when one end is unknown."""
    if period is None or not (period.start or period.end):
        return None
    if period.start and period.end:
        if period.start == period.end:
            return date_text(period.start)
        return f"{date_text(period.start)}–{date_text(period.end)}"
    if period.start:
        return words.FROM.format(date_text(period.start))
    return words.TO.format(date_text(period.end)) if period.end else None


def _participants_fact(record: Project) -> str | None:
    """The number of participants; that of a plan says that it is one."""
    numbers = participants_text(record.participants)
    return words.PLANNED.format(numbers) if numbers and record.status == "planerat" else numbers


def participants_text(participants: Participants | None) -> str | None:
    """``648, varav 324 kvinnor och 324 män``"""
    if participants is None:
        return None
    parts = [
        word.format(format_number(number))
        for number, word in (
            (participants.women, words.WOMEN),
            (participants.men, words.MEN),
            (participants.other, words.OTHERS),
        )
        if number is not None
    ]
    listed = enumerate_words(parts, words.AND)
    if participants.total is None:
        return listed or None
    total = format_number(participants.total)
    return words.OF_WHOM.format(total, listed) if listed else total


def _phases(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    record = _project(entry)
    if not record.phases:
        return
    groups = [
        (
            spec_of(phase, key).label,
            number,
            prose_at(entry, ("faser", number, key), getattr(phase, spec_of(phase, key).attribute)),
        )
        for number, phase in enumerate(record.phases)
        for key in PLAN.parts["faser"]
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


def _expected(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """Expected results, together under whom they are for when the source says so."""
    record = _project(entry)
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


def _risks(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    record = _project(entry)
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
    yield Section("risker", label, (Table(Markup(words.RISKS), columns, rows, note=note),))


def _parties(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    record = _project(entry)
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


def _participants(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """Only when there is more to say than the numbers in the fact box."""
    record = _project(entry)
    if record.participants and record.participants.comment:
        raw = text_at(entry, ("deltagare", "kommentar"), record.participants.comment)
        numbers = participants_text(record.participants)
        if numbers:
            raw = ((Markup("<p><strong>%s</strong></p>") % numbers, own_citations(entry, ("deltagare",))), *raw)
        statements, note = cite(site, page, entry, raw)
        yield Section("deltagare", spec_of(record, "deltagare").label, (Statements(statements, note),))


def _survey(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    record = _project(entry)
    if record.survey:
        yield Section("kartlaggning", spec_of(record, "kartläggning").label, (survey_teaser(page, record.survey),))


def _financing(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    record = _project(entry)
    if record.financing:
        blocks = tuple(financing_blocks(site, page, entry, record.financing))
        yield Section("finansiering", spec_of(record, "finansiering").label, blocks)


def _budget(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    record = _project(entry)
    if record.budget:
        blocks = tuple(budget_blocks(site, page, entry, record.budget))
        yield Section("budget", spec_of(record, "budget").label, blocks)


_FACTS: Mapping[str, FactValue] = {
    "status": lambda site, page, entry: words.ACCORDING_TO_SOURCE.format(_project(entry).status.capitalize()),
    "period": lambda site, page, entry: period_text(_project(entry).period),
    "utfall": lambda site, page, entry: (_project(entry).outcome or "").capitalize(),
    "finansiering": lambda site, page, entry: payers(site, page, _project(entry).financing),
    "deltagare": lambda site, page, entry: _participants_fact(_project(entry)),
}
_SECTIONS: Mapping[str, SectionMaker] = {
    "faser": _phases,
    "förväntat_resultat": _expected,
    "kartläggning": _survey,
    "risker": _risks,
    "parter": _parties,
    "deltagare": _participants,
    "finansiering": _financing,
    "budget": _budget,
}

VIEW = RecordView(
    project_page,
    PLAN,
    "Vad som har gjorts eller planerats, av vem, med vilka pengar och vad det ledde till.",
    _meta,
    lambda record: (_status(record),),
)
