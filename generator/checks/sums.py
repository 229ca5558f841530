"""Numbers that must add up: budgets, participants, the survey, shares of a fund."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..faults.problems import Problem
from ..models.fund import Fund
from ..models.project import Participants, Project, Survey
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..text.swedish import format_number


def check_sums(catalogue: Catalogue) -> Iterator[Problem]:
    """Sums in projects and shares in funds that do not agree with their parts."""
    for entry in catalogue.entries():
        record = entry.record
        if isinstance(record, Project):
            yield from _budgets(entry, record)
            if record.participants:
                yield from _participants(entry, record.participants)
            if record.survey:
                yield from _survey(entry, record.survey)
        elif isinstance(record, Fund):
            yield from _shares(entry, record)


def _budgets(entry: Entry, project: Project) -> Iterator[Problem]:
    for index, budget in enumerate(project.budget):
        counted = sum(line.amount for line in budget.lines)
        if budget.lines and budget.total is not None and counted != budget.total:
            values = {"räknat": format_number(counted), "värde": format_number(budget.total)}
            yield entry.origin.fault("summa-budget", ("budget", index, "summa"), **values)


def _participants(entry: Entry, participants: Participants) -> Iterator[Problem]:
    """All of them must be the total; some of them at most the total."""
    if participants.total is None:
        return
    parts = (participants.women, participants.men, participants.other)
    counted = sum(part for part in parts if part is not None)
    complete = participants.women is not None and participants.men is not None
    if counted > participants.total or (complete and counted != participants.total):
        values = {"räknat": format_number(counted), "värde": format_number(participants.total)}
        yield entry.origin.fault("summa-deltagare", ("deltagare", "antal"), **values)


def _survey(entry: Entry, survey: Survey) -> Iterator[Problem]:
    """A record that shows where its sources disagree may have outcomes that do not add up."""
    reports = survey.reports
    if reports.final is not None and reports.interim is not None and reports.final + reports.interim != reports.total:
        values = {"räknat": format_number(reports.final + reports.interim), "värde": format_number(reports.total)}
        yield entry.origin.fault("summa-rapporter", ("kartläggning", "rapporter", "antal"), **values)
    counted = sum(row.count for row in survey.outcomes)
    if counted != survey.projects and not entry.record.conflicts:
        values = {"räknat": format_number(counted), "värde": format_number(survey.projects)}
        yield entry.origin.fault("summa-utfall", ("kartläggning", "utfall"), **values)


def _shares(entry: Entry, fund: Fund) -> Iterator[Problem]:
    """The shares of areas that are part of no other; an area without a share has its parts'."""
    codes = {area.code for area in fund.programme_areas}
    of_parts: dict[str, float] = defaultdict(float)
    for area in fund.programme_areas:
        if area.parent is not None and area.parent != area.code:
            of_parts[area.parent] += area.share or 0
    top = [area for area in fund.programme_areas if area.parent not in codes]
    shares = [of_parts[area.code] if area.share is None else area.share for area in top]
    counted = round(sum(shares), 6)
    if counted > 100:
        shown = int(counted) if counted == int(counted) else counted
        yield entry.origin.fault("summa-andelar", ("programområden",), räknat=format_number(shown))
