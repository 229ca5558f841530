"""Projects by year, and the programme periods of funds under them, as a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...models.fund import Fund
from ...records.parse import Entry
from ...text.dates import meant_period
from ...text.swedish import enumerate_words, first_words, format_number
from .overview_pictures import Span, Tick, Timeline, YearBar, percent
from .overview_years import Years, labelled
from .site import Site, by_title

_HIGHEST, _GROUND = 8, 9.5
"""Of the bars, and where they stand, in em."""
_SPANS_FROM, _SPAN = 12.6, 2.4
MOST_SPANS = 12
_LABEL = 43
"""Letters of a label that have room on a page 320 pixels wide."""
_WIDEST = 0.09
"""Of a bar, as a part of the width."""


class Programme(NamedTuple):
    """The first and last year of a programme period, and the funds that have it."""

    first: int
    last: int
    funds: tuple[Entry, ...]

    @property
    def years(self) -> str:
        return f"{self.first}–{self.last}"


def programmes(site: Site) -> tuple[Programme, ...]:
    """The programme periods that can be read as years, the earliest first."""
    found: dict[tuple[int, int], list[Entry]] = {}
    for entry in by_title(site.records("fonder").values()):
        if isinstance(entry.record, Fund) and (ends := _ends(entry.record.programme_period or "")):
            found.setdefault(ends, []).append(entry)
    return tuple(Programme(*ends, tuple(funds)) for ends, funds in sorted(found.items()))


def _ends(period: str) -> tuple[int, int] | None:
    """The years of ``2014–2020``, also when they are written backwards; None when an end is unknown."""
    ends = meant_period(period)
    if ends is None or not all(ends):
        return None
    first, last = sorted(int(end[:4]) for end in ends)
    return first, last


def timeline(bars: tuple[Years, ...], periods: Sequence[Programme], plans: frozenset[str]) -> Timeline:
    """``bars``, of which there is at least one, with the latest of ``periods``; ``plans`` are refs of planned projects.

    A period that none of the years of the bars belongs to is left out.
    """
    first, last = bars[0].first, bars[-1].last
    seen = [period for period in periods if period.first <= last and period.last >= first]
    spans = tuple(_spans(first, last + 1 - first, seen[-MOST_SPANS:]))
    most = max(len(bar.refs) for bar in bars) or 1
    ran = enumerate_words([f"{bar.label}: {format_number(len(bar.refs))}" for bar in bars if bar.refs])
    when = enumerate_words([period.years for period in seen])
    return Timeline(
        id="bild-tid",
        title="Antal projekt som pågick, och fondernas programperioder" if spans else "Antal projekt som pågick",
        description=f"Stapeldiagram över år. {f'Projekt {ran}' if ran else 'Inga projekt'}."
        + (f" Linjer under åren visar programperioder: {when}." if when else ""),
        height=_em(_SPANS_FROM + len(spans) * _SPAN if spans else _GROUND + 2),
        ground=_em(_GROUND),
        ticks_at=_em(_GROUND + 1.2),
        bars=tuple(_bar(place, bar, len(bars), most, plans) for place, bar in enumerate(bars) if bar.refs),
        ticks=tuple(Tick(bars[place].label, percent((place + 0.5) / len(bars))) for place in labelled(bars)),
        spans=spans,
        key="Rutigt: planerat enligt källan" if any(bar.refs & plans for bar in bars) else "",
    )


def _bar(place: int, bar: Years, number: int, most: int, plans: frozenset[str]) -> YearBar:
    width = min(0.76 / number, _WIDEST)
    middle = (place + 0.5) / number
    height = _HIGHEST * len(bar.refs) / most
    planned = _HIGHEST * len(bar.refs & plans) / most
    top = _GROUND - height
    return YearBar(
        value=format_number(len(bar.refs)),
        x=percent(middle - width / 2),
        middle=percent(middle),
        width=percent(width),
        value_at=_em(top - 0.4),
        top=_em(top + planned),
        height=_em(height - planned),
        plan_top=_em(top),
        plan_height=_em(planned),
    )


def _em(length: float) -> str:
    return f"{length:.4g}em"


def _spans(first: int, whole: int, periods: Sequence[Programme]) -> Iterator[Span]:
    """The periods under the ``whole`` years from ``first`` on, cut where these begin and end."""
    for place, period in enumerate(periods):
        start, end = max(period.first - first, 0), min(period.last + 1 - first, whole)
        more = f" och {format_number(len(period.funds) - 1)} till" if len(period.funds) > 1 else ""
        label = first_words(period.funds[0].record.title, _LABEL - len(more)) + more
        y = _SPANS_FROM + place * _SPAN
        yield Span(label, _em(y), _em(y + 0.5), percent(start / whole), percent((end - start) / whole))
