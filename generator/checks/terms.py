"""Values from the vocabularies, and counties, which the municipalities give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..faults.problems import Problem
from ..models.fields import Marked
from ..models.types import Term
from ..models.vocabulary import MunicipalityTerm
from ..records.catalogue import Catalogue
from ..records.counties import counties, county_code, county_of
from ..records.parse import VocabularyRow
from ..text.swedish import nearest
from .holders import Holder


def check_term(catalogue: Catalogue, holder: Holder, marked: Marked) -> Iterator[Problem]:
    """A value that its vocabulary lacks. A vocabulary that could not be read judges nothing."""
    assert isinstance(marked.marker, Term)
    name = marked.marker.vocabulary
    known = catalogue.term_ids.get(name)
    if known is None or marked.value in known:
        return
    words = _words(catalogue.vocabularies[name]) if holder.origin.positions.may_suggest() else {}
    advice = _advice(marked.value, words)
    yield holder.origin.fault("ordlistevarde-saknas", marked.path, värde=marked.value, ordlista=name, menade=advice)


def check_municipalities(catalogue: Catalogue) -> Iterator[Problem]:
    """Rows whose county code already has another county name."""
    first: dict[str, MunicipalityTerm] = {}
    for row in catalogue.vocabularies.get("kommuner", {}).values():
        term = row.term
        if not isinstance(term, MunicipalityTerm):
            continue
        code = county_of(term.id)
        other = first.setdefault(code, term)
        if other.county != term.county:
            values = {"värde": term.county, "annat": other.county, "kommun": other.name, "kod": code}
            yield row.origin.fault("lan-olika", ("län",), **values)


def known_counties(catalogue: Catalogue) -> dict[str, str] | None:
    """The counties by code, or None when a missing or faulty municipality hides one."""
    ids = catalogue.term_ids.get("kommuner")
    if ids is None or len(catalogue.vocabularies["kommuner"]) < len(ids):
        return None
    return counties(catalogue)


def check_county(names: Mapping[str, str] | None, holder: Holder, marked: Marked) -> Iterator[Problem]:
    """A county that is neither a code nor a name that the municipalities give."""
    if names is None or county_code(marked.value, names) is not None:
        return
    words = {word: (code, name) for code, name in names.items() for word in (code, name)}
    advice = _advice(marked.value, words)
    allowed = ", ".join(f"{code} ({name})" for code, name in names.items())
    yield holder.origin.fault("lan-saknas", marked.path, värde=marked.value, menade=advice, tillåtna=allowed)


def _words(rows: Mapping[str, VocabularyRow]) -> dict[str, tuple[str, str]]:
    """Every word that may stand for a row, with the row's id and name; ids win over names."""
    words: dict[str, tuple[str, str]] = {}
    for row in rows.values():
        for word in (*row.term.aliases, row.term.name):
            words.setdefault(word, (row.term.id, row.term.name))
    return words | {row.term.id: (row.term.id, row.term.name) for row in rows.values()}


def _advice(value: str, words: Mapping[str, tuple[str, str]]) -> str:
    found = nearest(value, words)
    if found is None:
        return ""
    id, name = words[found]
    return f" Menade du {id} ({name})?"
