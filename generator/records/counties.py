"""Counties, derived from the municipalities.

There is no vocabulary of counties: the first two digits of a municipality's code are the code of
its county (Statistics Sweden, "Län och kommuner i kodnummerordning"), and the row of the
municipality in ``ordlistor/kommuner.yaml`` gives the county's name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from ..models.vocabulary import MunicipalityTerm
from ..text.swedish import sort_key
from .catalogue import Catalogue
from .county_codes import county_of
from .parse import VocabularyRow


def counties(catalogue: Catalogue) -> dict[str, str]:
    """County code -> county name, in order of code: ``{"05": "Östergötlands län", …}``."""
    names: dict[str, str] = {}
    for row in catalogue.vocabularies.get("kommuner", {}).values():
        if isinstance(row.term, MunicipalityTerm):
            names.setdefault(county_of(row.term.id), row.term.county)
    return dict(sorted(names.items()))


def shown_municipalities(catalogue: Catalogue, named: Collection[str]) -> dict[str, VocabularyRow]:
    """The rows of the municipalities in ``named``, and the rest of a county when at least half of it is named.

    The vocabulary holds all of Sweden, so that records may come from anywhere; readers look among what there is,
    and miss no neighbour where most are there.
    """
    rows = catalogue.vocabularies.get("kommuner", {})
    size = Counter(map(county_of, rows))
    part = Counter(county_of(id) for id in named)
    return {id: row for id, row in rows.items() if id in named or 2 * part[county_of(id)] >= size[county_of(id)]}


def nearest_first(catalogue: Catalogue) -> list[VocabularyRow]:
    """All municipalities in Swedish order, those of the counties that records most often name first.

    Who types *mo* in a catalogue of Östergötland more likely means Motala than Mora.
    """
    named = Counter(
        county_of(id) for entry in catalogue.entries() for id in getattr(entry.record, "municipalities", ())
    )
    rows = catalogue.vocabularies.get("kommuner", {})
    return sorted(rows.values(), key=lambda row: (-named[county_of(row.term.id)], sort_key(row.term.name)))
