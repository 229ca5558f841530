"""Codes of counties: the first two digits of the codes of their municipalities (Statistics Sweden)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache


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


@lru_cache(maxsize=100)
def _bare(name: str) -> str:
    """``östergötland`` of ``Östergötlands län``."""
    return name.casefold().removesuffix(" län").removesuffix("s")
