"""What the page of a record follows from, in short: as long as that is the same its view need not be made again.

A view may look at its record, at the records that this is linked with and at what those refer to; at the vocabularies;
and at the day only to tell whether a review is late and what state the calls of a fund are in.
``tests/pages/test_inputs.py`` holds all views to that. What follows from more than this is made at once, and is itself
what the page follows from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from ..linking.links import Links
from ..models.fund import Fund
from ..records.parse import Entry
from ..records.review import is_overdue
from .views.site import Site


def inputs_of(site: Site) -> Callable[[Entry, object], str]:
    """What gives a digest of all that the page of a record follows from, code and settings apart.

    It is told the record and what else stands on the page, which must show all that it holds in its ``repr``.
    """
    terms = [[row.term for row in rows.values()] for rows in site.catalogue.vocabularies.values()]
    shared = _digest(repr(terms))
    texts = {entry.ref: entry.origin.positions.digest for entry in site.catalogue.entries()}

    def inputs(entry: Entry, besides: object) -> str:
        seen = [(ref, texts[ref]) for ref in (entry.ref, *sorted(near(site.links, entry.ref)))]
        counted = site.today if isinstance(entry.record, Fund) and entry.record.calls else None
        return _digest(repr((shared, is_overdue(entry, site.today), counted, seen, besides)))

    return inputs


def near(links: Links, ref: str) -> set[str]:
    """The records that ``ref`` is linked with, and those that they refer to."""
    linked = {*links.outgoing.get(ref, ()), *links.incoming.get(ref, ())}
    return linked.union(*(links.outgoing.get(other, ()) for other in linked))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
