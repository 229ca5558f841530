"""innan-ni-soker.html: what to do before an application, a line for each lesson with where it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...models.lesson import Lesson
from ...records.cited import read_in
from ...records.parse import Entry
from ...text.prose import one_paragraph
from ...text.urls import CHECKLIST, catalogue_url, list_url, relative
from .blocks import AnyPage, Link
from .citations import Citation, citations_of, marked, source_lines
from .contact import mail_page
from .lesson_list import STEPS, lessons_of
from .site import Site, by_title, record_link

_FIRST = {"idé": "När ni har en idé", "ansökan": "När ni skriver ansökan"}
_LATER = "Förbered redan nu: {step}"


@dataclass(frozen=True)
class CheckLine:
    """What to do, and the lesson and the sources that say why."""

    advice: Markup
    lesson: Markup
    sources: Markup


@dataclass(frozen=True)
class CheckGroup:
    id: str
    heading: str
    lines: tuple[CheckLine, ...]


@dataclass(frozen=True)
class ChecklistPage(AnyPage):
    groups: tuple[CheckGroup, ...]
    lessons: Link
    mail: Link
    search: str


def checklist_page(site: Site) -> ChecklistPage:
    return ChecklistPage(
        CHECKLIST,
        "Innan ni söker",
        "Checklista för den som har en idé eller skriver en ansökan, gjord av lärdomar från tidigare projekt.",
        tuple(_groups(site)),
        Link(relative(list_url("lardomar"), CHECKLIST), "Alla lärdomar"),
        mail_page(site, CHECKLIST, "Innan ni söker"),
        relative(catalogue_url(typ="lardomar"), CHECKLIST),
    )


def _groups(site: Site) -> Iterator[CheckGroup]:
    """Under each step the lessons that stand under no earlier one: the list is to be short."""
    entries = by_title(site.records("lardomar").values())
    listed: set[str] = set()
    for number, step in enumerate(STEPS):
        here = [(entry, lesson) for entry, lesson in lessons_of(entries, step) if entry.ref not in listed]
        lines = tuple(_line(site, entry, lesson) for entry, lesson in here if lesson.advice)
        listed.update(entry.ref for entry, _ in here)
        if lines:
            yield CheckGroup(f"steg-{number + 1}", _FIRST.get(step, _LATER.format(step=step)), lines)


def _line(site: Site, entry: Entry, lesson: Lesson) -> CheckLine:
    advice = marked(site, CHECKLIST, entry, ("råd", 0), one_paragraph(lesson.advice[0]))
    return CheckLine(advice, record_link(site, CHECKLIST, entry.ref), _sources(site, lesson))


def _sources(site: Site, lesson: Lesson) -> Markup:
    """The places that support the lesson, else all that it rests on."""
    found = (
        Citation(read_in(site.catalogue, one), one.section, one.page)
        for one in lesson.evidence
        if one.support == "stöder"
    )
    places: Iterable[Citation] = [one for one in found if one.source] or citations_of(lesson.sources)
    return Markup("; ").join(source_lines(site, CHECKLIST, places))
