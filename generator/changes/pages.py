"""Which pages of the site show what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..linking.links import link
from ..models.fields import marked_values
from ..models.types import Term
from ..records.catalogue import Catalogue
from ..text.urls import ABBREVIATIONS, record_url
from .records import Changed

_SHOWN_ELSEWHERE = ("titel", "sammanfattning")
_ABBREVIATED = "synonymer"


def shown_pages(
    before: Catalogue, after: Catalogue, records: Iterable[Changed], terms: Iterable[Changed]
) -> tuple[str, ...]:
    """The addresses of pages of single records and terms, sorted; lists, search and data follow everything.

    A record's title stands on the pages of those that it refers to, or that refer to it, and of its terms; of another
    change these show only references that came or went.
    """
    states = [(catalogue, _neighbours(catalogue)) for catalogue in (before, after)]
    found: set[str] = set()
    for changed in records:
        refs = (changed.was or changed.ref, changed.ref)
        old, new = (near.get(ref, frozenset()) for (_, near), ref in zip(states, refs, strict=True))
        is_shown = changed.how != "ändrad" or any(change.field in _SHOWN_ELSEWHERE for change in changed.changes)
        found |= {*refs} | (old | new if is_shown else old ^ new)
    for changed in terms:
        found.add(changed.ref)
        if changed.changes:
            found |= {ref for _, near in states for ref in near if changed.ref in near[ref]}
    named = {near for _, all_near in states for near in all_near.values()}
    used = frozenset().union(*named)
    return tuple(sorted({_url(ref) for ref in found if _is_page(ref, used, states[0][0], states[1][0])}))


def _neighbours(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The records that each record is joined with, and its terms."""
    links = link(catalogue)
    return {
        entry.ref: frozenset(
            (*links.outgoing.get(entry.ref, ()), *links.incoming.get(entry.ref, ()), *_terms(catalogue, entry.ref))
        )
        for entry in catalogue.entries()
    }


def _terms(catalogue: Catalogue, ref: str) -> Iterator[str]:
    entry = catalogue.find(ref)
    for marked in marked_values(entry.record) if entry else ():
        if isinstance(marked.spec.marker, Term):
            yield f"{marked.spec.marker.vocabulary}/{marked.value}"


def _is_page(ref: str, used: frozenset[str], *catalogues: Catalogue) -> bool:
    """Whether a record or a term has a page: a term has one when a record names it."""
    return ref in used or ref.startswith(f"{_ABBREVIATED}/") or any(catalogue.find(ref) for catalogue in catalogues)


def _url(ref: str) -> str:
    return ABBREVIATIONS if ref.startswith(f"{_ABBREVIATED}/") else record_url(ref)
