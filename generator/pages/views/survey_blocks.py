"""A survey of past projects as a chart, the same figures as a table, and words about them."""

from __future__ import annotations

from markupsafe import Markup

from ...models.project import Survey
from ...records.parse import Entry
from ...text.swedish import count, enumerate_words, format_number
from ...text.urls import SURVEY, relative
from . import words
from .blocks import Bar, BarChart, Column, Row, Table, Text
from .citations import cite, said_at
from .markup import anchor_tag, text
from .record import spec_of
from .site import Site

_ROW_HEIGHT = 62
_FULL_WIDTH = 400
OUTCOME_TONES = {
    "implementerat": "done",
    "delvis implementerat": "partly",
    "avvecklat": "ended",
    "pågår": "now",
    "okänt": "unknown",
}
TEXT_KEYS = ("orsaker", "framgångsfaktorer", "hinder", "begränsningar")


def material(survey: Survey) -> str:
    """One sentence on what the figures were counted in."""
    reports = count(survey.reports.total, words.REPORT, words.REPORTS)
    parts = [
        said.format(format_number(number))
        for number, said in (
            (survey.reports.final, words.FINAL_REPORTS),
            (survey.reports.interim, words.INTERIM_REPORTS),
        )
        if number is not None
    ]
    detail = f" ({enumerate_words(parts)})" if parts else ""
    sentence = words.SURVEYED.format(f"{reports}{detail}", format_number(survey.projects))
    if survey.municipalities is not None:
        possible = survey.municipalities_asked
        asked = words.OUT_OF.format(format_number(possible)) if possible is not None else ""
        sentence = words.FROM_MUNICIPALITIES.format(sentence, format_number(survey.municipalities), asked)
    return sentence + "."


def survey_teaser(page: str, survey: Survey) -> Text:
    """On the page of the project that made the survey."""
    link = anchor_tag(relative(SURVEY, page), words.SEE_SURVEY)
    return Text(Markup("<p>%s %s.</p>") % (text(material(survey)), link))


def chart(id: str, survey: Survey) -> BarChart:
    """A bar for each outcome; the longest fills the width."""
    largest = max((line.count for line in survey.outcomes), default=0) or 1
    bars = tuple(
        Bar(
            line.outcome.capitalize(),
            format_number(line.count),
            OUTCOME_TONES[line.outcome],
            index * _ROW_HEIGHT,
            max(round(_FULL_WIDTH * line.count / largest), 2),
        )
        for index, line in enumerate(survey.outcomes)
    )
    words = enumerate_words([f"{bar.label.lower()} {bar.value}" for bar in bars])
    return BarChart(
        id, "Vad som hände med projekten", f"Stapeldiagram över antal projekt: {words}.", len(bars) * _ROW_HEIGHT, bars
    )


def outcome_table(site: Site, page: str, entry: Entry, survey: Survey) -> Table:
    comments = [
        said_at(entry, ("kartläggning", "utfall", number, "förklaring"), line.explanation)
        for number, line in enumerate(survey.outcomes)
    ]
    statements, note = cite(site, page, entry, comments)
    added = sum(line.count for line in survey.outcomes)
    rows = [
        Row((text(line.outcome.capitalize()) + said.html, text(format_number(line.count))))
        for line, said in zip(survey.outcomes, statements, strict=True)
    ]
    rows.append(Row((Markup("Summa av utfallen"), text(format_number(added))), sum=True))
    if added != survey.projects:
        rows.append(Row((Markup("Projekt enligt källan"), text(format_number(survey.projects))), sum=True))
    first = survey.outcomes[0]
    columns = (Column(spec_of(first, "utfall").label), Column(spec_of(first, "antal").label, numeric=True))
    return Table(Markup("Samma siffror som tabell"), columns, tuple(rows), note=note)


def sum_remark(survey: Survey) -> str:
    """What does not add up, in words; empty when it does."""
    added = sum(line.count for line in survey.outcomes)
    if added == survey.projects:
        return ""
    numbers = enumerate_words([format_number(line.count) for line in survey.outcomes])
    return (
        f"Utfallen är {numbers}, tillsammans {format_number(added)}, "
        f"men projekten är {format_number(survey.projects)}. "
        "Siffrorna återges som de står i källan, och därför visas inga andelar i procent."
    )
