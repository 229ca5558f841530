"""Lessons: evidence that names something, does not say two things at once, and claims no more than its record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..faults.problems import Path, Problem
from ..models.lesson import Evidence, Lesson
from ..models.project import Project
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..text.swedish import shorten


def check_lessons(catalogue: Catalogue) -> Iterator[Problem]:
    """What is wrong with the evidence of lessons, beyond what each value shows alone."""
    for entry in catalogue.records["lardomar"].values():
        lesson = entry.record
        if not isinstance(lesson, Lesson):
            continue
        for number, evidence in enumerate(lesson.evidence):
            yield from _evidence(catalogue, entry, ("belägg", number), evidence)
        yield from _both_ways(entry, lesson)
        if lesson.evidence and not any(one.support == "stöder" for one in lesson.evidence):
            yield entry.origin.fault("lardom-utan-stod", ("belägg",))


def _evidence(catalogue: Catalogue, entry: Entry, path: Path, evidence: Evidence) -> Iterator[Problem]:
    if not evidence.record and not evidence.source:
        yield entry.origin.fault("belagg-utan-mal", path)
    if not evidence.record:
        return
    shown = catalogue.find(evidence.record)
    if evidence.kind == "mätt" and shown and isinstance(shown.record, Project) and shown.record.status == "planerat":
        yield entry.origin.fault("belagg-planerat", (*path, "slag"), post=shorten(evidence.record))


def _both_ways(entry: Entry, lesson: Lesson) -> Iterator[Problem]:
    """The same place for and against, where no text tells the two apart."""
    said: dict[object, dict[str, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    for number, one in enumerate(lesson.evidence):
        if not (one.record or one.source) or not one.support:
            continue
        place = said[one.record, one.source, one.section, one.page]
        for support, texts in place.items():
            if support != one.support and (one.words is None or texts & {one.words, None}):
                path: Path = ("belägg", number, "stöd")
                yield entry.origin.fault("belagg-mot-sig", path, värde=one.support, annat=support)
        place[one.support].add(one.words)
