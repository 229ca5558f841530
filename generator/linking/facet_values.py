"""The values of each facet over the whole catalogue, with the words that readers see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..models.fields import fields_of
from ..models.fund import Fund
from ..models.kinds import KINDS
from ..models.project import Project
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..text.swedish import sort_key
from .facets import FACETS, facets, programme_area_ids
from .links import Links

VOCABULARY_OF_FACET = {"kommun": "kommuner", "målgrupp": "malgrupper", "område": "omraden"}
_RECORDS = {"fond": "fonder", "aktivitet": "aktiviteter"}
_CHOICES = ("utfall", "status")


@dataclass(frozen=True)
class FacetValue:
    """A value, its label and the records that have it, in the order of the catalogue."""

    id: str
    label: str
    refs: tuple[str, ...]


@dataclass(frozen=True)
class Facet:
    id: str
    label: str
    values: tuple[FacetValue, ...]


def facet_values(catalogue: Catalogue, links: Links) -> tuple[Facet, ...]:
    """Every facet, with the values that records have in it in the order readers expect."""
    area_ids = programme_area_ids(catalogue)
    refs: dict[str, dict[str, list[str]]] = {facet: {} for facet in FACETS}
    for entry in catalogue.entries():
        for facet, values in facets(entry, catalogue, links, area_ids).items():
            for value in values:
                refs[facet].setdefault(value, []).append(entry.ref)
    labels = {facet: _labels(facet, catalogue, area_ids) for facet in FACETS}
    return tuple(
        Facet(
            facet,
            facet.capitalize(),
            tuple(
                FacetValue(value, labels[facet].get(value, value), tuple(found[value]))
                for value in sorted(found, key=_order(facet, labels[facet]))
            ),
        )
        for facet, found in refs.items()
    )


def _labels(facet: str, catalogue: Catalogue, area_ids: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Value -> label, in the order of their source; a value without a label of its own is left out."""
    if facet == "typ":
        return {kind.folder: kind.plural for kind in KINDS}
    if facet == "län":
        return counties(catalogue)
    if facet in _CHOICES:
        return {choice: choice.capitalize() for choice in fields_of(Project)[facet].choices}
    if vocabulary := VOCABULARY_OF_FACET.get(facet):
        return {id: row.term.name for id, row in catalogue.vocabularies.get(vocabulary, {}).items()}
    if folder := _RECORDS.get(facet):
        return {id: entry.record.title for id, entry in catalogue.records.get(folder, {}).items()}
    if facet == "programområde":
        return dict(_programme_areas(catalogue, area_ids))
    return {}


def _programme_areas(catalogue: Catalogue, area_ids: Mapping[tuple[str, str], str]) -> list[tuple[str, str]]:
    named = []
    for entry in catalogue.records.get("fonder", {}).values():
        assert isinstance(entry.record, Fund)
        for area in entry.record.programme_areas:
            name = area.name or area.code
            whole = name if area.code in name.split() else f"{area.code} {name}"
            named.append((area_ids[entry.id, area.code], f"{whole} – {entry.record.title}"))
    return named


def _order(facet: str, labels: Mapping[str, str]) -> Callable[[str], Any]:
    if facet == "typ" or facet in _CHOICES or facet == "programområde":
        position = {value: number for number, value in enumerate(labels)}
        return lambda value: (position.get(value, len(position)), value)
    if facet == "år":
        return lambda value: -int(value)
    return lambda value: (sort_key(labels.get(value, value)), value)
