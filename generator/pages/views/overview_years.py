"""Years in a row: how projects and programme periods are placed on one axis that fits the narrowest page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

_BACK, _AHEAD = 40, 15
"""How far from today years are drawn. A year further off is most likely a slip, and would press the others together."""
_STEPS = (1, 2, 5, 10, 20)
_DIGITS = 24
"""How many digits have room side by side above the bars of a page 320 pixels wide."""
_LETTERS = 32
"""How many letters have room under them."""


class Years(NamedTuple):
    """Years that share a bar, and the projects that ran in any of them."""

    first: int
    last: int
    refs: frozenset[str]

    @property
    def label(self) -> str:
        """``2014`` or ``2010–14``."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last % 100:02}"

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(map(str, range(self.first, self.last + 1)))


def window(year: int) -> range:
    """The years that are drawn in ``year``."""
    return range(year - _BACK, year + _AHEAD + 1)


def axis(by_year: Mapping[int, Iterable[str]], others: Iterable[int], shown: range) -> tuple[Years, ...]:
    """The bars from the first to the last year that any project ran or that ``others`` hold, within ``shown``.

    Each is as many years as it takes for the numbers to have room; none when there are no years.
    """
    drawn = [year for year in (*by_year, *others) if year in shown]
    if not drawn:
        return ()
    for step in _STEPS:
        first = min(drawn) - min(drawn) % step
        bars = tuple(
            Years(start, start + step - 1, _ran(by_year, range(start, start + step)))
            for start in range(first, max(drawn) + 1, step)
        )
        if len(bars) * max(len(str(len(bar.refs))) for bar in bars) <= _DIGITS:
            break
    return bars


def _ran(by_year: Mapping[int, Iterable[str]], years: range) -> frozenset[str]:
    return frozenset(ref for year in years for ref in by_year.get(year, ()))


def labelled(bars: tuple[Years, ...]) -> tuple[int, ...]:
    """The places of the bars whose years have room under them: every bar's, or every second's …"""
    most = _LETTERS // max(len(bar.label) for bar in bars)
    return tuple(range(0, len(bars), -(-len(bars) // most)))
