"""What must be said before a site is published: who is behind it, and how accessible it is (law 2018:1937)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..faults.codes import problem
from ..faults.problems import Path, Problem
from ..models.site_owner import AccessibilityStatement, Contact
from ..reading.positions import Positions
from ..text.swedish import format_day

CONTACT: Path = ("extra", "contact")
STATEMENT: Path = ("extra", "accessibility")
_PARTS = {
    "responsible": "vem som ansvarar för webbplatsen",
    "conformance": "hur väl webbplatsen uppfyller lagen",
    "assessed": "när tillgängligheten bedömdes",
    "method": "hur tillgängligheten bedömdes",
    "updated": "när redogörelsen skrevs",
    "supervisor": "vem som har tillsyn",
    "complaints": "var man klagar hos den som har tillsyn",
}
"""What a statement must say (MDFFS 2019:2), but for the contact; what does not conform follows from ``conformance``."""
_HOLDS = datetime.timedelta(days=365)


def check_release(
    config: str, positions: Positions, contact: Contact, statement: AccessibilityStatement, today: datetime.date
) -> Iterator[Problem]:
    """What the file ``config`` leaves out that must stand on a published site, or says of a day too long ago."""
    if not (contact.email or contact.form):
        yield problem("kontakt-saknas", config, positions.key(CONTACT), CONTACT)

    def at(key: str) -> tuple[str, tuple[int, int], Path]:
        path = (*STATEMENT, key)
        return config, positions.key(path), path

    for key, part in _PARTS.items():
        if not getattr(statement, key):
            yield problem("redogorelse-ofullstandig", *at(key), vad=part, nyckel=key)
    if statement.conformance in ("delvis", "inte") and not (statement.shortcomings or statement.burden):
        yield problem("redogorelse-ofullstandig", *at("shortcomings"), vad="vad som brister", nyckel="shortcomings")
    day = statement.assessed
    if day and today - day > _HOLDS:
        yield problem("redogorelse-gammal", *at("assessed"), datum=format_day(day))
    for key in ("assessed", "updated"):
        day = getattr(statement, key)
        if day and day > today:
            yield problem("redogorelse-framtid", *at(key), datum=format_day(day))
