"""Counties, derived from the municipalities.

There is no vocabulary of counties: the first two digits of a municipality's code are the code of
its county (Statistics Sweden, "Län och kommuner i kodnummerordning"), and the row of the
municipality in ``ordlistor/kommuner.yaml`` gives the county's name.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..models.vocabulary import MunicipalityTerm
from .catalogue import Catalogue


def counties(catalogue: Catalogue) -> dict[str, str]:
    """County code -> county name, in order of code: ``{"05": "Östergötlands län", …}``."""
    names: dict[str, str] = {}
    for row in catalogue.vocabularies.get("kommuner", {}).values():
        if isinstance(row.term, MunicipalityTerm):
            names.setdefault(county_of(row.term.id), row.term.county)
    return dict(sorted(names.items()))


def county_of(municipality: str) -> str:
    """The county code of a municipality code: ``05`` of ``0580``."""
    return municipality[:2]


def county_code(value: str, names: Mapping[str, str]) -> str | None:
    """The code of the county that a record names by code or by name, or None.

    ``05``, ``Östergötlands län`` and ``Östergötland`` all give ``05``.
    """
    if value in names:
        return value
    wanted = _bare(value)
    return next((code for code, name in names.items() if _bare(name) == wanted), None)


def _bare(name: str) -> str:
    """``östergötland`` of ``Östergötlands län``."""
    return name.casefold().removesuffix(" län").removesuffix("s")
