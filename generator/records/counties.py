"""Counties, derived from the municipalities.

There is no vocabulary of counties: the first two digits of a municipality's code are the code of
its county (Statistics Sweden, "Län och kommuner i kodnummerordning"), and the row of the
municipality in ``ordlistor/kommuner.yaml`` gives the county's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..models.fields import marked_values
from ..models.types import CountyName, Term
from ..models.vocabulary import MunicipalityTerm
from .catalogue import Catalogue
from .county_codes import county_code, county_of
from .parse import VocabularyRow


def counties(catalogue: Catalogue) -> dict[str, str]:
    """County code -> county name, in order of code: ``{"05": "Östergötlands län", …}``."""
    names: dict[str, str] = {}
    for row in catalogue.vocabularies.get("kommuner", {}).values():
        if isinstance(row.term, MunicipalityTerm):
            names.setdefault(county_of(row.term.id), row.term.county)
    return dict(sorted(names.items()))


def named_municipalities(catalogue: Catalogue) -> Mapping[str, VocabularyRow]:
    """The rows of the municipalities that records name, and of all in the counties that they name.

    The vocabulary holds all of Sweden, so that records may come from anywhere; readers look in what there is.
    """
    names = counties(catalogue)
    ids: set[str] = set()
    for entry in catalogue.entries():
        for marked in marked_values(entry.record):
            if isinstance(marked.marker, CountyName):
                ids.add(county_code(marked.value, names) or "")
            elif isinstance(marked.marker, Term) and marked.marker.vocabulary == "kommuner":
                ids.add(marked.value)
    rows = catalogue.vocabularies.get("kommuner", {})
    return {id: row for id, row in rows.items() if id in ids or county_of(id) in ids}


def as_shown(catalogue: Catalogue) -> Catalogue:
    """The catalogue as readers see it, without the municipalities that no record has to do with."""
    return replace(catalogue, vocabularies={**catalogue.vocabularies, "kommuner": named_municipalities(catalogue)})
