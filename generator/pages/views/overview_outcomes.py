"""The first picture of overblick.html: what became of the projects, as far as their records say."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...linking.facet_values import FacetValues
from ...models.fields import fields_of
from ...models.project import Project
from ...text.swedish import count, format_number
from ...text.urls import SURVEY, catalogue_url
from . import words
from .blocks import Column, Row, Table
from .markup import anchor_tag, text
from .overview_pictures import SAME_FIGURES, Figure, Part, long_bars
from .site import Site
from .survey_blocks import OUTCOME_TONES

_UNKNOWN, _GOING_ON = "okänt", "pågår"
_CAUTION = (
    "Att utfallet är okänt betyder inte att projektet misslyckades: en ansökan eller en plan skrivs innan någon kan"
    " veta. Projekt vars rapporter aldrig har samlats in syns inte alls."
)


def outcomes_part(site: Site, outcomes: FacetValues) -> Part:
    """``outcomes`` are the projects by outcome."""
    total = len(site.records("projekt"))
    rows = tuple(_rows(outcomes, total))
    title = "Projekt efter utfall"
    bars = ((label, number, format_number(number), tone, url) for label, number, tone, url in rows)
    figure = Figure(long_bars("bild-utfall", title, bars), (_table(rows),))
    return Part(
        id="utfall",
        heading="Vad det blev av projekten",
        says=Markup("<p>%s</p>") % _says(outcomes, total),
        figures=(figure,) if total else (),
        notes=tuple(_notes(site)),
        caution=_CAUTION,
    )


def _rows(outcomes: FacetValues, total: int) -> Iterator[tuple[str, int, str, str]]:
    """Each outcome that a record may state, and those without: label, projects, tone and where they are listed."""
    numbers = {value.id: len(value.refs) for value in outcomes.values}
    for outcome in fields_of(Project)["utfall"].choices:
        number = numbers.get(outcome, 0)
        url = catalogue_url(typ="projekt", utfall=outcome) if number else ""
        yield outcome.capitalize(), number, OUTCOME_TONES[outcome], url
    if silent := total - sum(numbers.values()):
        without = {"typ": "projekt", "-utfall": tuple(numbers)}
        yield words.NOT_STATED, silent, OUTCOME_TONES[_UNKNOWN], catalogue_url(**without)


def _says(outcomes: FacetValues, total: int) -> str:
    if not total:
        return "Det finns inga projekt i katalogen ännu."
    numbers = {value.id: len(value.refs) for value in outcomes.values}
    going_on = numbers.pop(_GOING_ON, 0)
    numbers.pop(_UNKNOWN, None)
    known = sum(numbers.values())
    unknown = total - known - going_on
    sentences = [
        f"I katalogen finns {count(total, 'projekt', 'projekt')}.",
        f"För {format_number(known)} av dem är det känt hur det gick." if known else "",
        f"Av dem pågår {format_number(going_on)}." if going_on else "",
        f"För {format_number(unknown)} är utfallet okänt eller framgår inte." if unknown else "",
    ]
    return " ".join(filter(None, sentences))


def _table(rows: tuple[tuple[str, int, str, str], ...]) -> Table:
    columns = (Column(fields_of(Project)["utfall"].label), Column("Projekt", numeric=True))
    cells = (
        (text(label), anchor_tag(url, format_number(number)) if url else text("0")) for label, number, _, url in rows
    )
    return Table(SAME_FIGURES, columns, tuple(map(Row, cells)))


def _notes(site: Site) -> Iterator[Markup]:
    if any(isinstance(entry.record, Project) and entry.record.survey for entry in site.records("projekt").values()):
        yield Markup("%s har egna siffror, som inte är med här.") % anchor_tag(
            SURVEY, "Kartläggningen av tidigare projekt"
        )
