"""References of records to each other, seen from both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..models.fields import marked_values
from ..models.types import Ref
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..records.plain import is_own


@dataclass(frozen=True)
class Links:
    """``outgoing[ref]``: what a record refers to, in its own order; ``incoming[ref]``: the reverse, sorted.

    ``drawn`` are the pairs of records that no source joins: every reference between them is the knowledge base's own.
    """

    outgoing: Mapping[str, tuple[str, ...]]
    incoming: Mapping[str, tuple[str, ...]]
    drawn: frozenset[frozenset[str]] = frozenset()

    def neighbours(self, ref: str, folder: str) -> tuple[str, ...]:
        """Records of ``folder`` that ``ref`` refers to or is referred to by; its own order first."""
        both = (*self.outgoing.get(ref, ()), *self.incoming.get(ref, ()))
        return tuple(dict.fromkeys(other for other in both if other.startswith(folder + "/")))


def link(catalogue: Catalogue) -> Links:
    """The links between the records of ``catalogue``; references that lead nowhere are left out."""
    outgoing: dict[str, tuple[str, ...]] = {}
    incoming: dict[str, list[str]] = defaultdict(list)
    drawn: set[frozenset[str]] = set()
    joined: set[frozenset[str]] = set()
    for entry in catalogue.entries():
        here = entry.ref
        named = [(ref, own) for ref, own in references(entry) if ref != here and catalogue.find(ref) is not None]
        outgoing[here] = tuple(dict.fromkeys(ref for ref, _ in named))
        for target in outgoing[here]:
            incoming[target].append(here)
        for ref, own in named:
            (drawn if own else joined).add(frozenset((here, ref)))
    both_ways = {ref: tuple(sorted(sources)) for ref, sources in incoming.items()}
    return Links(outgoing, both_ways, frozenset(drawn - joined))


def references(entry: Entry) -> Iterator[tuple[str, bool]]:
    """Every ``folder/id`` that the record names, its sources and those of its texts too, and whether no source does."""
    for marked in marked_values(entry.record):
        if isinstance(marked.spec.marker, Ref):
            folder = marked.spec.marker.folder
            yield f"{folder}/{marked.value}" if folder else marked.value, is_own(entry.provenance, marked.path)
    for sources in entry.provenance.values():
        yield from ((f"kallor/{source.source}", False) for source in sources if source.source)
