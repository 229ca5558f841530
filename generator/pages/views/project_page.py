"""projekt -> page: what, who, when, with which money, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from ...models.common import Expectation, Party, Period, Risk
from ...models.project import Participants, Phase, Project
from ...records.parse import Entry
from ...text.prose import prose
from ...text.swedish import enumerate_words, format_number
from . import words
from .blocks import (
    NOT_STATED,
    Badge,
    Block,
    Column,
    Definition,
    Definitions,
    Item,
    Items,
    Notice,
    Page,
    Row,
    Statements,
    Table,
)
from .citations import cite, cite_groups, date_text, own_citations, text_at
from .markup import text
from .page_plan import PagePlan
from .planned import BlockMaker, FactValue, planned_page
from .project_money import budget_blocks, financing_blocks, payers
from .record import definitions, fact, part_rows, spec_of
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
    badges, notices = tuple(_badges(record)), tuple(_notices(record))
    return planned_page(site, entry, PLAN, _FACTS, blocks=_BLOCKS, badges=badges, notices=notices)


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
        yield Notice("plan", words.PLAN, Markup("<p>%s</p>") % words.PLAN_MEANS)


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


def _phases(site: Site, page: str, entry: Entry, phases: Sequence[Phase]) -> Iterator[Block]:
    rows = [
        tuple(part_rows(entry, ("faser", number), phase, PLAN.parts["faser"])) for number, phase in enumerate(phases)
    ]
    groups, note = cite_groups(site, page, entry, [raw for row in rows for _, raw in row])
    drawn = iter(groups)
    items = []
    for number, (phase, row) in enumerate(zip(phases, rows, strict=True), 1):
        own = tuple(Definition(label, next(drawn)) for label, _ in row)
        period = tuple(fact(phase, "period", period_text(phase.period)))
        items.append(Item(f"fas-{number}", text(phase.name), period, own))
    yield Items(tuple(items), note)


def _expected(site: Site, page: str, entry: Entry, expected: Sequence[Expectation]) -> Iterator[Block]:
    """Expected results, together under whom they are for when the source says so."""
    rows = [
        (
            text(level or ""),
            [
                (prose(item.result), own_citations(entry, ("förväntat_resultat", number, "mål")))
                for number, item in group
            ],
        )
        for level, group in groupby(enumerate(expected), key=lambda pair: pair[1].level)
    ]
    if any(item.level for item in expected):
        yield definitions(site, page, entry, rows)
    else:
        yield Statements(*cite(site, page, entry, [raw for _, group in rows for raw in group]))


def _risks(site: Site, page: str, entry: Entry, risks: Sequence[Risk]) -> Iterator[Block]:
    raw = []
    for number, risk in enumerate(risks):
        raw.append(text_at(entry, ("risker", number, "risk"), risk.risk)[0])
        raw += text_at(entry, ("risker", number, "åtgärd"), risk.response) or [(Markup("<p>%s</p>") % NOT_STATED, ())]
    statements, note = cite(site, page, entry, raw)
    pairs = zip(statements[::2], statements[1::2], strict=True)
    columns = tuple(Column(spec_of(Risk, key).label) for key in ("risk", "åtgärd"))
    rows = tuple(Row((risk.html, response.html)) for risk, response in pairs)
    yield Table(Markup(words.RISKS), columns, rows, note=note)


def _parties(site: Site, page: str, entry: Entry, parties: Sequence[Party]) -> Iterator[Block]:
    rows = [
        (text(party.name), text_at(entry, ("parter", number, "roll"), party.role))
        for number, party in enumerate(parties)
    ]
    if any(role for _, role in rows):
        block = definitions(site, page, entry, rows)
        yield Definitions(tuple(Definition(item.term, item.items) for item in block.items), block.note)
    else:
        raw = [
            (Markup("<p>%s</p>") % name, own_citations(entry, ("parter", number)))
            for number, (name, _) in enumerate(rows)
        ]
        yield Statements(*cite(site, page, entry, raw))


def _participants(site: Site, page: str, entry: Entry, held: Participants) -> Iterator[Block]:
    """Only when there is more to say than the numbers in the fact box."""
    if held.comment:
        raw = text_at(entry, ("deltagare", "kommentar"), held.comment)
        numbers = participants_text(held)
        if numbers:
            raw = ((Markup("<p><strong>%s</strong></p>") % numbers, own_citations(entry, ("deltagare",))), *raw)
        yield Statements(*cite(site, page, entry, raw))


_FACTS: Mapping[str, FactValue] = {
    "status": lambda site, page, entry: words.ACCORDING_TO_SOURCE.format(_project(entry).status.capitalize()),
    "period": lambda site, page, entry: period_text(_project(entry).period),
    "utfall": lambda site, page, entry: (_project(entry).outcome or "").capitalize(),
    "finansiering": lambda site, page, entry: payers(site, page, _project(entry).financing),
    "deltagare": lambda site, page, entry: _participants_fact(_project(entry)),
}
_BLOCKS: Mapping[str, BlockMaker] = {
    "faser": _phases,
    "förväntat_resultat": _expected,
    "kartläggning": lambda site, page, entry, survey: [survey_teaser(page, survey)],
    "risker": _risks,
    "parter": _parties,
    "deltagare": _participants,
    "finansiering": financing_blocks,
    "budget": budget_blocks,
}

VIEW = RecordView(
    project_page,
    PLAN,
    "Vad som har gjorts eller planerats, av vem, med vilka pengar och vad det ledde till.",
    _meta,
    lambda record: (_status(record),),
)
