"""Counties, derived from the municipalities.

There is no vocabulary of counties: the first two digits of a municipality's code are the code of
its county (Statistics Sweden, "Län och kommuner i kodnummerordning"), and the row of the
municipality in ``ordlistor/kommuner.yaml`` gives the county's name.
"""

from __future__ import annotations

from ..models.vocabulary import MunicipalityTerm
from .catalogue import Catalogue
from .county_codes import county_of


def counties(catalogue: Catalogue) -> dict[str, str]:
    """County code -> county name, in order of code: ``{"05": "Östergötlands län", …}``."""
    names: dict[str, str] = {}
    for row in catalogue.vocabularies.get("kommuner", {}).values():
        if isinstance(row.term, MunicipalityTerm):
            names.setdefault(county_of(row.term.id), row.term.county)
    return dict(sorted(names.items()))
