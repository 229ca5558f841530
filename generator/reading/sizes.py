"""How large a file may be: what is larger is told, and not read."""

from __future__ import annotations

from typing import NamedTuple

from ..faults.codes import problem
from ..faults.problems import Problem


class Most(NamedTuple):
    """The most bytes that a file of a sort may have; ``sort`` names it in messages."""

    bytes: int
    sort: str


RECORD = Most(150_000, "en post")
"""More than half again as much as the largest that a real report has become; a model says how long each of its texts
may be."""
VOCABULARY = Most(200_000, "en ordlista")
PAGE = Most(60_000, "en sida")
"""Some twenty-five screens of text, more than four times the longest of ours."""
TEXT = Most(200_000, "en textfil")
"""Whatever its name ends with. All text is searched for personal data, which takes long where there are only digits."""
OTHER = Most(10_000_000, "en bild eller annan fil")
"""All of them go into the zip, which is to be mailed and put on a USB stick."""


def of_catalogue(path: str) -> Most:
    """What a file of the catalogue may have."""
    return VOCABULARY if path.startswith("ordlistor/") else RECORD


def too_large(file: str, size: int, most: Most) -> Problem:
    """The fault of a file of ``size`` bytes, more than it may have."""
    return problem("fil-stor", file, storlek=_shown(size), sort=most.sort, tak=_shown(most.bytes))


def _shown(size: int) -> str:
    """``301 kB``, rounded upwards, so that it never looks to be within the limit."""
    return (
        f"{-(-size // 1000)}\u00a0kB" if size < 1_000_000 else f"{-(-size // 100_000) / 10:g}\u00a0MB".replace(".", ",")
    )
