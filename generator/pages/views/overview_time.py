"""The second picture of overblick.html: in which years projects ran, and the programme periods of the funds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from ...linking.facet_values import FacetValues
from ...models.common import Period
from ...models.project import Project
from ...text.swedish import count, enumerate_words, format_number
from ...text.urls import catalogue_url
from .blocks import Column, Row, Table
from .markup import anchor_tag, text
from .overview_pictures import Figure, Part
from .overview_timeline import MOST_SPANS, Programme, programmes, timeline
from .overview_words import funds_named
from .overview_years import Years, axis, window
from .site import Site

_FEW = 5
_CAUTION = (
    "Staplarna räknar projekt, inte hur stora de var. Ett tomt år betyder inte att inget hände: projekt utan kända år"
    " är inte med, och inte heller de som ingen har lagt in."
)


def time_part(site: Site, years: FacetValues) -> Part:
    """``years`` are the projects by the years they ran."""
    total = len(site.records("projekt"))
    by_year = {int(value.id): value.refs for value in years.values}
    periods = programmes(site)
    known = _known_periods(site)
    shown = window(site.today.year)
    bars = axis(by_year, [year for period in periods for year in (period.first, period.last)], shown)
    plans = _plans(site)
    dated = frozenset(ref for refs in by_year.values() for ref in refs)
    tables = tuple(_tables(site, bars, known, periods))
    notes = (
        *_precision(known),
        *_left_out(total - len(known), by_year, shown),
        *_about_funds(len(site.records("fonder")), periods),
    )
    return Part(
        id="tid",
        heading="När projekten pågick",
        says=Markup("<p>%s</p>") % _says(total, dated, dated & plans, sorted(filter(shown.__contains__, by_year))),
        figures=(Figure(timeline(bars, periods, plans), tables),) if bars else (),
        notes=tuple(map(text, notes)),
        caution=_CAUTION,
    )


def _plans(site: Site) -> frozenset[str]:
    projects = site.records("projekt").values()
    return frozenset(
        entry.ref for entry in projects if isinstance(entry.record, Project) and entry.record.status == "planerat"
    )


def _known_periods(site: Site) -> list[Period]:
    """The periods of which at least one end is known."""
    records = (entry.record for entry in site.records("projekt").values())
    periods = (record.period for record in records if isinstance(record, Project))
    return [period for period in periods if period and (period.start or period.end)]


def _says(total: int, dated: frozenset[str], planned: frozenset[str], years: Sequence[int]) -> str:
    if not total:
        return "Det finns inga projekt i katalogen ännu."
    if not dated:
        return "Inget av projekten i katalogen säger vilka år det gällde."
    when = f", från {years[0]} till {years[-1]}" if len(years) > 1 else f": {years[0]}" if years else ""
    said = f"{format_number(len(dated))} av {count(total, 'projekt', 'projekt')} säger vilka år det gällde{when}."
    if not planned:
        return said
    if planned == dated:
        return f"{said} {'Det är en plan' if len(dated) == 1 else 'Alla är planer'}: bilden visar när det skulle ske."
    return f"{said} {format_number(len(planned))} av dem är planer: där visar bilden när det skulle ske."


def _precision(known: Sequence[Period]) -> Iterator[str]:
    """How exactly the beginnings are known, and what is made of periods with only one end."""
    starts = Counter(
        "dagen" if period.start.day else "bara månaden" if period.start.month else "bara året"
        for period in known
        if period.start
    )
    if starts:
        order = ("dagen", "bara månaden", "bara året")
        parts = [f"{what} för {count(starts[what], 'projekt', 'projekt')}" for what in order if starts[what]]
        yield f"Känt om starten: {enumerate_words(parts)}."
    if halves := sum(1 for period in known if not (period.start and period.end)):
        whom = count(halves, "projekt", "projekt")
        yield f"För {whom} är bara början eller bara slutet känt. Där räknas bara det året."


def _left_out(silent: int, by_year: Mapping[int, Sequence[str]], shown: range) -> Iterator[str]:
    """Projects without years, and with years that the picture leaves out."""
    if silent:
        yield f"För {count(silent, 'projekt', 'projekt')} framgår inte vilka år det gällde."
    if odd := sorted(year for year in by_year if year not in shown):
        number = len({ref for year in odd for ref in by_year[year]})
        listed = [str(year) for year in odd[:_FEW]] + (["…"] if len(odd) > _FEW else [])
        yield (
            f"{count(number, 'projekt', 'projekt')} har år som ligger långt från de andra och inte ryms i bilden: "
            f"{', '.join(listed)}. Kontrollera dem i posten."
        )


def _about_funds(total: int, periods: Sequence[Programme]) -> Iterator[str]:
    silent = total - sum(len(period.funds) for period in periods)
    if silent and silent == total:
        yield "Ingen fond säger vilka år dess program gäller."
    elif silent:
        yield f"{format_number(silent)} av {count(total, 'fond', 'fonder')} säger inte vilka år programmet gäller."
    if len(periods) > MOST_SPANS:
        yield f"Bilden visar bara de {MOST_SPANS} senaste programperioderna. Alla står i tabellen."


def _tables(
    site: Site, bars: Sequence[Years], known: Sequence[Period], periods: Sequence[Programme]
) -> Iterator[Table]:
    ran = [bar for bar in bars if bar.refs]
    if ran:
        begun = Counter(period.start.year for period in known if period.start)
        columns = (Column("År"), Column("Pågick", numeric=True), Column("Började", numeric=True))
        yield Table(Markup("Projekt efter år"), columns, tuple(_year_row(bar, begun) for bar in ran))
    if periods:
        rows = (Row((text(period.years), funds_named(site, [fund.ref for fund in period.funds]))) for period in periods)
        yield Table(Markup("Fondernas programperioder"), (Column("År"), Column("Fond")), tuple(rows))


def _year_row(bar: Years, begun: Mapping[int, int]) -> Row:
    """The year as a link to its projects, how many ran then and how many began."""
    filtered = catalogue_url(**{"typ": "projekt", "år": bar.all})
    numbers = (len(bar.refs), sum(begun.get(year, 0) for year in range(bar.first, bar.last + 1)))
    return Row((anchor_tag(filtered, bar.label), *(text(format_number(number)) for number in numbers)))
