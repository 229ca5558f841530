"""What the pictures of overblick.html are made of: finished geometry, drawn by ``templates/picture.j2``.

Lengths along the page are parts of its width and heights are in em, so that words keep their size however narrow the
page is; only the map has units of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from ...text.swedish import enumerate_words
from .blocks import AnyPage, Drawing, Link, Table

SAME_FIGURES = Markup("Samma siffror som tabell")
"""The caption of a table that says no more than the picture beside it."""
BAR_HEIGHT = 3
"""Of a bar with its words above it, in em."""


@dataclass(frozen=True)
class LongBar:
    """A bar under its label and value, at ``y`` em; ``url`` is empty where it leads nowhere."""

    label: str
    value: str
    tone: str
    y: int
    width: str
    url: str = ""


@dataclass(frozen=True)
class LongBars(Drawing):
    """``role`` is that of the picture: readers must reach its links, if it has any."""

    height: int
    bars: tuple[LongBar, ...]
    key: ClassVar[str] = ""
    kind: ClassVar[str] = "long_bars"

    @property
    def role(self) -> str:
        return "group" if any(bar.url for bar in self.bars) else "img"


@dataclass(frozen=True)
class YearBar:
    """A year, or some years, as high as the number of projects that ran; those that are plans stand on top."""

    value: str
    x: str
    middle: str
    width: str
    value_at: str
    top: str
    height: str
    plan_top: str
    plan_height: str


@dataclass(frozen=True)
class Tick:
    label: str
    middle: str


@dataclass(frozen=True)
class Span:
    """A period as a line under its label."""

    label: str
    label_at: str
    y: str
    x: str
    width: str


@dataclass(frozen=True)
class Timeline(Drawing):
    """Years from left to right: projects as bars that stand on ``ground``, and under them the periods of funds."""

    height: str
    ground: str
    ticks_at: str
    bars: tuple[YearBar, ...]
    ticks: tuple[Tick, ...]
    spans: tuple[Span, ...]
    key: str
    kind: ClassVar[str] = "timeline"


@dataclass(frozen=True)
class Shape:
    """A municipality on the map; ``words`` say its name and number, ``tone`` is 0 for none."""

    path: Markup
    tone: int
    url: str
    name: str
    value: str
    words: str
    x: int
    y: int


@dataclass(frozen=True)
class Map(Drawing):
    """Municipalities with what is counted in them; ``others`` are paths of those that the vocabulary lacks."""

    box: Markup
    shapes: tuple[Shape, ...]
    others: tuple[Markup, ...]
    key: str
    kind: ClassVar[str] = "map"


Picture = LongBars | Timeline | Map


@dataclass(frozen=True)
class Figure:
    """A picture beside the same figures as tables."""

    picture: Picture | None
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class Part:
    """A question with its answer: in a sentence, as figures, with ``notes`` on what is left out of them.

    ``caution`` says what they do not show, ``origin`` where the picture is from.
    """

    id: str
    heading: str
    says: Markup
    figures: tuple[Figure, ...]
    notes: tuple[Markup, ...]
    caution: str
    origin: str = ""


@dataclass(frozen=True)
class OverviewPage(AnyPage):
    lead: str
    ways: tuple[Link, ...]
    parts: tuple[Part, ...]


def long_bars(id: str, title: str, rows: Iterable[tuple[str, int, str, str, str]]) -> LongBars:
    """Bars of (label, number, number in words, tone, address); the longest fills the width."""
    found = list(rows)
    largest = max((number for _, number, *_ in found), default=0) or 1
    bars = tuple(
        LongBar(label, value, tone, place * BAR_HEIGHT, percent(number / largest), url)
        for place, (label, number, value, tone, url) in enumerate(found)
    )
    said = enumerate_words([f"{bar.label.lower()}: {bar.value}" for bar in bars])
    return LongBars(id, title, f"Stapeldiagram. {said.capitalize()}.", len(bars) * BAR_HEIGHT, bars)


def percent(share: float) -> str:
    """A part of the width: ``62.5%``; what is not nothing can be seen."""
    return f"{max(100 * share, 0.5 if share else 0):.4g}%"
