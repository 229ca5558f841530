"""The values of each facet over the whole catalogue, with the words that readers see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.parse import Entry
from .facets import FACETS, Facet, Facets, Surroundings, programme_area_values
from .links import Links


class FacetValue(NamedTuple):
    """A value, its label and the records that have it, in the order they were given."""

    id: str
    label: str
    refs: tuple[str, ...]


class FacetValues(NamedTuple):
    """A facet and all the values that records have in it, in the order of the facet."""

    facet: Facet
    values: tuple[FacetValue, ...]


@dataclass(frozen=True)
class FacetTable:
    """The facets of a catalogue; ``labels[facet]`` is value -> label."""

    facets: tuple[Facet, ...]
    around: Surroundings
    labels: Mapping[str, Mapping[str, str]]

    def of(self, entry: Entry) -> Facets:
        """The values of a record."""
        found = ((facet.id, tuple(dict.fromkeys(facet.values(entry, self.around)))) for facet in self.facets)
        return {id: values for id, values in found if values}

    def words(self, found: Facets) -> Iterator[str]:
        """The labels that a record with the values ``found`` is also found by."""
        for facet in self.facets:
            if facet.searched:
                yield from (self.labels[facet.id].get(value, value) for value in found.get(facet.id, ()))

    def gathered(self, found: Iterable[tuple[str, Facets]]) -> tuple[FacetValues, ...]:
        """Records with their values, to every facet with the records of each of its values."""
        refs: dict[str, dict[str, list[str]]] = {facet.id: {} for facet in self.facets}
        for ref, facets in found:
            for id, values in facets.items():
                for value in values:
                    refs[id].setdefault(value, []).append(ref)
        return tuple(FacetValues(facet, tuple(self._in_order(facet, refs[facet.id]))) for facet in self.facets)

    def _in_order(self, facet: Facet, refs: Mapping[str, list[str]]) -> Iterator[FacetValue]:
        labels = self.labels[facet.id]
        for value in sorted(refs, key=facet.order(labels)):
            yield FacetValue(value, labels.get(value, value), tuple(refs[value]))


def facet_table(catalogue: Catalogue, links: Links, asked: tuple[Facet, ...] = ()) -> FacetTable:
    """The facets of ``catalogue``, which ``links`` hold together; all of them, unless some are asked for."""
    facets = asked or FACETS
    around = Surroundings(catalogue, links, counties(catalogue), programme_area_values(catalogue))
    return FacetTable(facets, around, {facet.id: facet.labels(around) for facet in facets})


def facet_values(catalogue: Catalogue, links: Links) -> tuple[FacetValues, ...]:
    """Every facet, with the values that the records of ``catalogue`` have in it."""
    table = facet_table(catalogue, links)
    return table.gathered((entry.ref, table.of(entry)) for entry in catalogue.entries())
