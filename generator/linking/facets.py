"""The table of facets: what readers filter on, one row each in ``FACETS``.

All else follows from the row: the boxes and counts of the catalogue page, its address, the facts of a result, the
columns of the list that is taken away, the words that find a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..models.activity import Activity
from ..models.common import Record
from ..models.fields import fields_of
from ..models.fund import Fund
from ..models.kinds import KINDS
from ..models.lesson import Lesson
from ..models.project import Project
from ..models.source import Source
from ..records.catalogue import Catalogue
from ..records.county_codes import county_code, county_of
from ..records.parse import Entry
from ..text.swedish import sort_key
from .fund_terms import COFINANCING, PARTNER, cofinancing_demands, fund_of, partner_demands
from .lessons import LEVELS, strength
from .links import Links

_LONGEST_PROJECT_YEARS = 60

Facets = Mapping[str, tuple[str, ...]]
"""The values of one record by facet; a facet without values is left out."""


class Surroundings(NamedTuple):
    """What the facets of a record follow from besides the record, worked out once for all of them.

    ``counties`` is code -> name; ``area_values`` is (fund id, code of a programme area) -> value of the facet.
    """

    catalogue: Catalogue
    links: Links
    counties: Mapping[str, str]
    area_values: Mapping[tuple[str, str], str]


Values = Callable[[Entry, Surroundings], Iterable[str]]
Labels = Callable[[Surroundings], Mapping[str, str]]
"""Gives value -> label in the order of their source; a value without a label of its own is its own label."""
Order = Callable[[Mapping[str, str]], Callable[[str], Any]]
"""Makes of the labels the key that values are sorted by."""


def held(attribute: str, model: type[Record] = Record) -> Values:
    """Values: what records of ``model`` hold in ``attribute``, one or several."""

    def values(entry: Entry, _: Surroundings) -> Iterable[str]:
        found = getattr(entry.record, attribute, None) if isinstance(entry.record, model) else None
        return found if isinstance(found, tuple) else (found,) if found else ()

    return values


def of_fund(demands: Callable[[Fund], Iterable[str]]) -> Values:
    """Values: what ``demands`` finds in a fund; nothing for other records."""
    return lambda entry, _: demands(entry.record) if isinstance(entry.record, Fund) else ()


def written(values: Iterable[str]) -> Labels:
    """Labels: ``values`` as they are, with a capital letter."""
    return lambda _: {value: value.capitalize() for value in values}


def choices(model: type[Record], key: str) -> Labels:
    """Labels: the values that ``model`` allows in the field ``key``."""
    return lambda _: {choice: choice.capitalize() for choice in fields_of(model)[key].choices}


@dataclass(frozen=True)
class Terms:
    """Labels: the names of the terms of ``vocabulary``."""

    vocabulary: str

    def __call__(self, around: Surroundings) -> Mapping[str, str]:
        return {id: row.term.name for id, row in around.catalogue.vocabularies.get(self.vocabulary, {}).items()}


def titles(folder: str) -> Labels:
    """Labels: the titles of the records of ``folder``."""
    return lambda around: {id: entry.record.title for id, entry in around.catalogue.records.get(folder, {}).items()}


def _counties(entry: Entry, around: Surroundings) -> Iterable[str]:
    """Those of the record's municipalities, and those that it names."""
    record = entry.record
    codes = {county_of(municipality) for municipality in getattr(record, "municipalities", ())}
    codes |= {county_code(value, around.counties) or value for value in getattr(record, "counties", ())}
    return sorted(codes)


def _funds(entry: Entry, _: Surroundings) -> Iterable[str]:
    return (entry.id,) if isinstance(entry.record, Fund) else (fund for fund, _ in _funding(entry))


def _programme_areas(entry: Entry, around: Surroundings) -> Iterable[str]:
    record = entry.record
    if isinstance(record, Fund):
        return (around.area_values[entry.id, area.code] for area in record.programme_areas)
    return (around.area_values[fund, code] for fund, codes in _funding(entry) for code in codes)


def _funding(entry: Entry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The funds of a project or an activity, with the codes of their programme areas."""
    for line in getattr(entry.record, "financing", ()):
        if line.fund:
            one = getattr(line, "programme_area", None)
            yield line.fund, getattr(line, "programme_areas", ()) or ((one,) if one else ())


def _strength(entry: Entry, around: Surroundings) -> Iterable[str]:
    record = entry.record
    return (strength(around.catalogue, record).level.name.lower(),) if isinstance(record, Lesson) else ()


def _area_labels(around: Surroundings) -> Mapping[str, str]:
    labels = {}
    for entry in around.catalogue.records["fonder"].values():
        for area in fund_of(entry).programme_areas:
            name = area.name or area.code
            whole = name if area.code in name.split() else f"{area.code} {name}"
            labels[around.area_values[entry.id, area.code]] = f"{whole} – {entry.record.title}"
    return labels


def _activities(entry: Entry, around: Surroundings) -> Iterable[str]:
    """A source is about no activity: it is the others that rest on it."""
    if isinstance(entry.record, Activity):
        return (entry.id,)
    if isinstance(entry.record, Source):
        return ()
    return (ref.partition("/")[2] for ref in around.links.neighbours(entry.ref, "aktiviteter"))


def years(entry: Entry) -> tuple[int, ...]:
    """The years a project ran, or the year of a source; empty when the record does not say."""
    record = entry.record
    if isinstance(record, Source):
        return (record.date.year,) if record.date else ()
    if not isinstance(record, Project) or record.period is None:
        return ()
    ends = [date.year for date in (record.period.start, record.period.end) if date]
    if not ends:
        return ()
    first, last = min(ends), max(ends)
    return tuple(range(first, last + 1)) if last - first <= _LONGEST_PROJECT_YEARS else (first, last)


def by_label(labels: Mapping[str, str]) -> Callable[[str], Any]:
    """Alphabetical in Swedish."""
    return lambda value: (sort_key(labels.get(value, value)), value)


def as_listed(labels: Mapping[str, str]) -> Callable[[str], Any]:
    """In the order of the labels."""
    position = {value: number for number, value in enumerate(labels)}
    return lambda value: (position.get(value, len(position)), value)


def newest_first(_: Mapping[str, str]) -> Callable[[str], Any]:
    return lambda value: -int(value)


class Wider(NamedTuple):
    """How boxes stand in groups: under the value ``of(value)`` of ``facet``, which the button ``whole`` chooses."""

    facet: str
    of: Callable[[str], str]
    whole: str


class Facet(NamedTuple):
    """A facet: its name in addresses, what readers call it, the values of a record, their labels and order.

    ``column`` says whether the list that is taken away has a column of it, ``result`` its place among the facts of a
    result (0: none) and ``named`` whether its label stands there too, because a value alone says nothing.
    ``differing`` is what a result says where a record has several values of which only one can hold at a time.
    ``searched``: a record is also found by the labels. ``wider``: boxes stand in groups.
    """

    id: str
    label: str
    values: Values
    labels: Labels = lambda _: {}
    order: Order = by_label
    column: bool = True
    result: int = 0
    named: bool = False
    differing: str = ""
    searched: bool = False
    wider: Wider | None = None


_DIFFERENT_PARTS = "olika inom fonden"
_STRENGTHS = tuple(level.name.lower() for level in LEVELS)
_IN_COUNTIES = Wider("län", county_of, "Hela länet")

FACETS: tuple[Facet, ...] = (
    Facet(
        "typ",
        "Typ",
        lambda entry, _: (entry.kind.folder,),
        lambda _: {kind.folder: kind.plural for kind in KINDS},
        as_listed,
        column=False,
    ),
    Facet("kommun", "Kommun", held("municipalities"), Terms("kommuner"), result=2, searched=True, wider=_IN_COUNTIES),
    Facet("län", "Län", _counties, lambda around: around.counties, searched=True),
    Facet("målgrupp", "Målgrupp", held("target_groups"), Terms("malgrupper"), searched=True),
    Facet("område", "Område", held("areas"), Terms("omraden"), searched=True),
    Facet("fond", "Fond", _funds, titles("fonder"), result=3),
    Facet("programområde", "Programområde", _programme_areas, _area_labels, as_listed),
    Facet(
        "medfinansiering",
        "Medfinansiering",
        of_fund(cofinancing_demands),
        written(COFINANCING),
        as_listed,
        result=4,
        named=True,
        differing=_DIFFERENT_PARTS,
    ),
    Facet(
        "partnerkrav",
        "Krav på partner",
        of_fund(partner_demands),
        written(PARTNER),
        as_listed,
        result=5,
        named=True,
        differing=_DIFFERENT_PARTS,
    ),
    Facet("aktivitet", "Aktivitet", _activities, titles("aktiviteter")),
    Facet("utfall", "Utfall", held("outcome", Project), choices(Project, "utfall"), as_listed, result=1, named=True),
    Facet("status", "Status", held("status", Project), choices(Project, "status"), as_listed),
    Facet("steg", "Steg", held("steps", Lesson), choices(Lesson, "steg"), as_listed),
    Facet("verkan", "Verkan", held("effect", Lesson), choices(Lesson, "verkan"), as_listed, result=6),
    Facet("styrka", "Styrka", _strength, written(_STRENGTHS), as_listed, result=7, named=True),
    Facet("år", "År", lambda entry, _: map(str, years(entry)), order=newest_first, column=False),
)
"""All facets, in the order in which readers meet them."""


def facet_of(vocabulary: str) -> Facet | None:
    """The facet whose values are the terms of ``vocabulary``."""
    return next((facet for facet in FACETS if facet.labels == Terms(vocabulary)), None)


def programme_area_values(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """(fund id, code) -> the value of the facet: the code, with its fund where two funds share it."""
    pairs = [
        (entry.id, area.code)
        for entry in catalogue.records["fonder"].values()
        for area in fund_of(entry).programme_areas
    ]
    uses = Counter(code for _, code in pairs)
    return {(fund, code): code if uses[code] == 1 else f"{fund}-{code}" for fund, code in pairs}
