"""Values that refer to something: the thing must exist.

A record whose file is faulty, and a vocabulary row that is, do exist: one fault gives one problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ..faults.problems import Problem
from ..models.fields import Marked, Marker, marked_values
from ..models.types import CountyName, ProgrammeCode, Ref, Term
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.parse import Entry
from .holders import Holder, holders
from .programme_areas import areas_of_funds, check_code
from .references import check_reference, moved_records
from .terms import check_county, check_term, known_counties


def check_markers(catalogue: Catalogue) -> Iterator[Problem]:
    """Every value whose field carries a marker, held against what the marker says it names."""
    names = catalogue.names()
    checks: dict[type[Marker], Callable[[Holder, Marked], Iterator[Problem]]] = {
        Ref: partial(check_reference, catalogue, moved_records(catalogue), names),
        Term: partial(check_term, catalogue, counties(catalogue), names),
        CountyName: partial(check_county, known_counties(catalogue), names),
        ProgrammeCode: partial(check_code, areas_of_funds(catalogue)),
    }
    for holder in holders(catalogue):
        for marked in _marked(holder):
            yield from checks[type(marked.marker)](holder, marked)


def _marked(holder: Holder) -> Iterator[Marked]:
    yield from marked_values(holder.record if isinstance(holder, Entry) else holder.term)
    for path, sources in holder.provenance.items():
        for index, source in enumerate(sources):
            yield from marked_values(source, (*path, "källor", index))
