"""Values from the vocabularies, and counties, which the municipalities give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..faults.codes import advice
from ..faults.problems import Problem
from ..models.fields import Marked
from ..models.types import Term
from ..models.vocabulary import MunicipalityTerm
from ..reading.yaml_text import as_value
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.county_codes import county_code, county_of
from ..records.names import Names
from ..records.offers import Words
from ..records.shape_slips import missing_hint
from ..text.swedish import shorten
from .holders import Holder


def check_term(
    catalogue: Catalogue, county_names: Mapping[str, str], names: Names, holder: Holder, marked: Marked
) -> Iterator[Problem]:
    """A value that its vocabulary lacks. A vocabulary that could not be read judges nothing."""
    assert isinstance(marked.marker, Term)
    name = marked.marker.vocabulary
    known = catalogue.term_ids.get(name)
    if known is None or marked.value in known:
        return

    def words() -> Words:
        if name == "kommuner" and county_code(marked.value, county_names):
            return {"advice": advice.IS_COUNTY.format(värde=marked.value)}
        return offered(names, holder, marked)

    yield holder.origin.fault("ordlistevarde-saknas", marked.path, words, värde=shorten(marked.value), ordlista=name)


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


def check_county(known: Mapping[str, str] | None, names: Names, holder: Holder, marked: Marked) -> Iterator[Problem]:
    """A county that is neither a code nor a name that the municipalities give."""
    if known is None or county_code(marked.value, known) is not None:
        return

    def words() -> dict[str, object]:
        allowed = ", ".join(f"{code} ({name})" for code, name in known.items())
        return {**offered(names, holder, marked), "värde": shorten(marked.value), "tillåtna": allowed}

    yield holder.origin.fault("lan-saknas", marked.path, words)


def offered(names: Names, holder: Holder, marked: Marked) -> Words:
    """What a value most likely means: its ``offer`` and the words that ask about it, or the lines to write."""
    if not holder.origin.positions.may_suggest():
        return {}
    words = re.split(r"\s*[,;\t\n]\s*|\s+(?:och|samt|&)\s+", marked.value)
    several = {word: names.meant(marked.marker, word) for word in words}
    found = [each for each in several.values() if each]
    if len(several) > 1 and found and names.meant(marked.marker, marked.value) is None:
        rows = "\n".join(f"  - {as_value([each.value])[1:-1]}" for each in found)
        hint = advice.LINES.format(rader=f"{marked.spec.key}:\n{rows}")
        missing = [word for word, each in several.items() if each is None]
        more = missing_hint(missing, marked.marker, names) if missing else ""
        return {"menade": "", "advice": "\n".join(filter(None, (hint, more)))}
    one = names.meant(marked.marker, marked.value)
    if one is None:
        vocabulary = marked.marker.vocabulary if isinstance(marked.marker, Term) else ""
        few = names.few_terms(vocabulary)
        return {"advice": advice.CHOOSE_TERM.format(värden=few, ordlista=vocabulary)} if few else {}
    if marked.spec.many and one.value in getattr(marked.holder, marked.spec.attribute):
        return {}
    return {"offer": one.value, "menade": one.suggestion(), "sure": one.sure}
