"""The list of all lessons: by the steps of a project, what helps before what hinders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...models.fields import fields_of
from ...models.lesson import Lesson
from ...records.parse import Entry
from ...text.urls import anchor
from .cards import Group, card
from .lesson_strength import strength_of
from .site import Site

STEPS = fields_of(Lesson)["steg"].choices
_EFFECTS = (*fields_of(Lesson)["verkan"].choices, None)
_NO_STEP = "Steg framgår inte"


def lessons_of(entries: Sequence[Entry], step: str | None) -> list[tuple[Entry, Lesson]]:
    """The lessons for ``step``, or for none, what helps first and else in their order."""
    lessons = [(entry, entry.record) for entry in entries if isinstance(entry.record, Lesson)]
    chosen = [pair for pair in lessons if (step in pair[1].steps if step else not pair[1].steps)]
    return sorted(chosen, key=lambda pair: _EFFECTS.index(pair[1].effect))


def lesson_groups(site: Site, page: str, entries: Sequence[Entry]) -> Iterator[Group]:
    """A heading for each step that has lessons; a lesson stands under all of its steps."""
    above: set[str] = set()
    for step in (*STEPS, None):
        lessons = lessons_of(entries, step)
        cards = tuple(
            replace(
                card(entry, page),
                meta=(f"Styrka: {strength_of(site, lesson).level.name.lower()}",),
                again=entry.id in above,
            )
            for entry, lesson in lessons
        )
        above |= {entry.id for entry, _ in lessons}
        if cards:
            heading = step.capitalize() if step else _NO_STEP
            yield Group(f"steg-{anchor(step or 'okant')}", heading, 3, cards)
