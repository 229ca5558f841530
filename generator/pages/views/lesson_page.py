"""lardomar -> page: what seems to hold, how well it is supported, what to do and where it is read."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...faults.problems import Path
from ...models.fields import fields_of
from ...models.lesson import Evidence, Lesson
from ...records.cited import read_in
from ...records.parse import Entry
from ...text.swedish import enumerate_words
from . import words
from .blocks import NOT_STATED, Badge, Column, Page, Row, Section, Table, Text
from .citations import Citation, paragraphs_at, source_lines
from .lesson_strength import RULE_ID, rule_section, strength_of, strength_words
from .markup import anchor_tag, stacked, text
from .page_plan import PagePlan
from .planned import FactValue, SectionMaker, planned_page
from .record import related_section, spec_of
from .record_views import RecordView
from .site import Site, record_link

EFFECT_TONES = {"hjälper": "done", "hindrar": "gap"}
_COLUMNS = ("text", "stöd", "slag")


PLAN = PagePlan(
    facts=("steg", "verkan"),
    expected=("steg", "verkan"),
    sections=("råd", "belägg", "regeln_för_styrkan", "går_isär", "relaterade"),
)


def lesson_page(site: Site, entry: Entry) -> Page:
    lesson = entry.record
    assert isinstance(lesson, Lesson)
    values: dict[str, FactValue] = {
        "steg": lambda *_: enumerate_words(lesson.steps).capitalize(),
        "verkan": lambda *_: lesson.effect.capitalize() if lesson.effect else None,
    }
    makers: dict[str, SectionMaker] = {
        "belägg": _evidence_section,
        "regeln_för_styrkan": lambda *_: iter((rule_section(),)),
        "relaterade": _related,
    }
    return planned_page(site, entry, PLAN, values, makers, badges=tuple(_badges(lesson)))


def _meta(record: Lesson) -> Iterator[str | None]:
    yield enumerate_words(record.steps).capitalize() if record.steps else None


def _badges(record: Lesson) -> Iterator[Badge]:
    if record.effect:
        yield Badge(record.effect.capitalize(), EFFECT_TONES[record.effect])


def _related(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """What belongs together with the lesson, but for the records among its evidence."""
    assert isinstance(entry.record, Lesson)
    yield from related_section(site, page, entry, shown={one.record for one in entry.record.evidence if one.record})


def _evidence_section(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    lesson = entry.record
    assert isinstance(lesson, Lesson)
    found = strength_words(strength_of(site, lesson))
    rule = anchor_tag(f"#{RULE_ID}", words.HOW_STRENGTH)
    strength = Text(Markup("<p><strong>%s:</strong> %s %s.</p>") % (words.STRENGTH, found, rule))
    yield Section("belagg", spec_of(lesson, "belägg").label, (strength, _evidence(site, page, entry, lesson)))


def _evidence(site: Site, page: str, entry: Entry, lesson: Lesson) -> Table | Text:
    if not lesson.evidence:
        return Text(Markup("<p>%s</p>") % words.NO_EVIDENCE)
    labels = [fields_of(Evidence)[key].label for key in _COLUMNS]
    return Table(
        text(words.FOR_AND_AGAINST),
        tuple(map(Column, (words.WHERE, *labels))),
        tuple(
            Row(tuple(_cells(site, page, entry, ("belägg", number), one))) for number, one in enumerate(lesson.evidence)
        ),
    )


def _cells(site: Site, page: str, entry: Entry, path: Path, one: Evidence) -> Iterator[Markup]:
    """Where it is read, what is said there, and for what it counts."""
    record = [record_link(site, page, one.record)] if one.record else []
    yield stacked((*record, *_place(site, page, one)))
    yield paragraphs_at(site, page, entry, (*path, "text"), one.words) or NOT_STATED
    yield text(one.support.capitalize()) if one.support else NOT_STATED
    yield text(one.kind.capitalize()) if one.kind else NOT_STATED


def _place(site: Site, page: str, one: Evidence) -> tuple[Markup, ...]:
    """The source and the place in it; the place alone when it cannot be told in which source of the record it is."""
    if source := read_in(site.catalogue, one):
        return source_lines(site, page, (Citation(source, one.section, one.page),))
    places = (one.section and words.IN_SECTION.format(one.section), one.page and words.ON_PAGE.format(one.page))
    told = ", ".join(place for place in places if place)
    return (text(told),) if told else ()


VIEW = RecordView(
    lesson_page,
    PLAN,
    "Vad projekten har lärt oss, ett steg i taget, och hur väl det är belagt.",
    _meta,
    _badges,
)
