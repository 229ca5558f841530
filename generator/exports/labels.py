"""What the ids in a record stand for: the names of terms and counties, the titles of records, and their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..linking.links import Links
from ..models.fields import Marked, marked_values
from ..models.fund import Fund
from ..models.types import CountyName, ProgrammeCode, Term
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.county_codes import county_code
from ..records.parse import Entry
from ..text.urls import programme_area_url, record_url

Label = dict[str, Any]


class Labels:
    """The labels of one catalogue; each is made once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._counties = counties(catalogue)
        self._records = {
            entry.ref: {"titel": entry.record.title, "url": record_url(entry.ref)} for entry in catalogue.entries()
        }
        self._terms = {
            (vocabulary, id): _of_term(row.term.name, getattr(row.term, "county", None), f"{vocabulary}/{id}")
            for vocabulary, rows in catalogue.vocabularies.items()
            for id, row in rows.items()
        }

    def of(self, entry: Entry, links: Links) -> dict[str, dict[str, Label]]:
        """Folder or vocabulary -> id -> label, of all that the record names and of what links to it.

        Counties stand under ``län`` as the record writes them, programme areas under ``programområden`` by their fund.
        """
        found: dict[str, dict[str, Label]] = {}
        for ref in (*links.outgoing.get(entry.ref, ()), *links.incoming.get(entry.ref, ())):
            folder, _, id = ref.partition("/")
            found.setdefault(folder, {})[id] = self._records[ref]
        for marked in marked_values(entry.record):
            for group, id, label in self._marked(marked):
                found.setdefault(group, {}).setdefault(id, {}).update(label)
        return found

    def _marked(self, marked: Marked) -> Iterator[tuple[str, str, Label]]:
        """The label of a value that is no record's: those are known from the links."""
        if isinstance(marked.marker, Term) and (term := self._terms.get((marked.marker.vocabulary, marked.value))):
            yield marked.marker.vocabulary, marked.value, term
        elif isinstance(marked.marker, CountyName) and (code := county_code(marked.value, self._counties)):
            yield "län", marked.value, {"kod": code, "namn": self._counties[code]}
        elif isinstance(marked.marker, ProgrammeCode) and (fund := getattr(marked.holder, "fund", None)):
            yield "programområden", fund, {marked.value: self._programme_area(fund, marked.value)}

    def _programme_area(self, fund: str, code: str) -> Label:
        entry = self._catalogue.find(f"fonder/{fund}")
        areas = entry.record.programme_areas if entry and isinstance(entry.record, Fund) else ()
        name = next((area.name for area in areas if area.code == code), None)
        return {**({"namn": name} if name else {}), "url": programme_area_url(fund, code)}


def _of_term(name: str, county: str | None, ref: str) -> Label:
    return {"namn": name, **({"län": county} if county else {}), "url": record_url(ref)}
