"""Of what a site was made, for those who want to know or to make it again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteSource:
    """``generator`` is the program and its version, ``commit`` that of the records; empty when unknown.

    ``modified`` tells whether anything that the site is made of differed from the commit; None when unknown.
    """

    generator: str = ""
    commit: str = ""
    modified: bool | None = None


UNKNOWN = SiteSource()
