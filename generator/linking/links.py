"""References of records to each other, seen from both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..models.fields import marked_values
from ..models.types import Ref
from ..records.catalogue import Catalogue
from ..records.parse import Entry


@dataclass(frozen=True)
class Links:
    """``outgoing[ref]``: what a record refers to, in its own order; ``incoming[ref]``: the reverse, sorted."""

    outgoing: Mapping[str, tuple[str, ...]]
    incoming: Mapping[str, tuple[str, ...]]

    def neighbours(self, ref: str, folder: str) -> tuple[str, ...]:
        """Records of ``folder`` that ``ref`` refers to or is referred to by; its own order first."""
        both = (*self.outgoing.get(ref, ()), *self.incoming.get(ref, ()))
        return tuple(dict.fromkeys(other for other in both if other.startswith(folder + "/")))


def link(catalogue: Catalogue) -> Links:
    """The links between the records of ``catalogue``; references that lead nowhere are left out."""
    outgoing: dict[str, tuple[str, ...]] = {}
    incoming: dict[str, list[str]] = defaultdict(list)
    for entry in catalogue.entries():
        targets = tuple(
            dict.fromkeys(ref for ref in references(entry) if ref != entry.ref and catalogue.find(ref) is not None)
        )
        outgoing[entry.ref] = targets
        for target in targets:
            incoming[target].append(entry.ref)
    return Links(outgoing, {ref: tuple(sorted(sources)) for ref, sources in incoming.items()})


def references(entry: Entry) -> Iterator[str]:
    """Every ``folder/id`` that the record names, its sources and the sources of its texts included."""
    for marked in marked_values(entry.record):
        if isinstance(marked.spec.marker, Ref):
            folder = marked.spec.marker.folder
            yield f"{folder}/{marked.value}" if folder else marked.value
    for sources in entry.provenance.values():
        yield from (f"kallor/{source.source}" for source in sources if source.source)
