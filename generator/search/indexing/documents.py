"""Records to search documents: what of a record is searched, shown in results and filtered on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ...linking.facet_values import FacetTable, facet_table
from ...linking.facets import Facets, years
from ...linking.links import Links
from ...models.common import SourceRef
from ...models.fields import FieldSpec, fields_of
from ...models.types import CountyName, Ref, Term
from ...records.catalogue import Catalogue
from ...records.counties import counties
from ...records.county_codes import county_code
from ...records.parse import Entry
from ...text.countries import COUNTRIES
from ...text.prose import plain
from ...text.swedish import sort_key
from ...text.urls import record_url

_FIELDS_OF_THEIR_OWN = ("title", "summary", "tags", "municipalities", "counties", "target_groups", "areas")
_NO_CONTENT = ("sources", "reviewed", "responsible", "former_ids", "log", "related", "links")
_NOT_BODY = frozenset((*_FIELDS_OF_THEIR_OWN, *_NO_CONTENT))
"""Attributes that the body leaves out: those with a field of their own, and what says nothing of the content."""


@dataclass(frozen=True)
class Section:
    """A part of a record under the label of its field, as plain text: one line per text."""

    heading: str
    text: str


@dataclass(frozen=True)
class SearchDocument:
    """A record as search sees it. ``tags`` also holds the names of what the record is about."""

    ref: str
    folder: str
    url: str
    title: str
    summary: str
    tags: tuple[str, ...]
    sections: tuple[Section, ...]
    facets: Facets
    year: int | None

    @property
    def body(self) -> str:
        return "\n".join(text for section in self.sections for text in (section.heading, section.text))


def search_documents(catalogue: Catalogue, links: Links) -> tuple[SearchDocument, ...]:
    """A document per record, by title (Swedish order) and then by id: the order that breaks ties."""
    table, names = facet_table(catalogue, links), _Names(catalogue)
    documents = (_document(entry, table, names) for entry in catalogue.entries())
    return tuple(sorted(documents, key=lambda document: (sort_key(document.title), document.ref)))


def _document(entry: Entry, table: FacetTable, names: _Names) -> SearchDocument:
    record, facets = entry.record, table.of(entry)
    return SearchDocument(
        ref=entry.ref,
        folder=entry.kind.folder,
        url=record_url(entry.ref),
        title=" ".join(record.title.split()),
        summary=" ".join(record.summary.split()),
        tags=tuple(dict.fromkeys((*record.tags, *table.words(facets)))),
        sections=tuple(_sections(entry, names)),
        facets=facets,
        year=max(years(entry), default=None),
    )


def _sections(entry: Entry, names: _Names) -> Iterator[Section]:
    for spec in fields_of(type(entry.record)).values():
        if spec.attribute in _NOT_BODY:
            continue
        text = "\n".join(_texts(getattr(entry.record, spec.attribute), spec, names))
        if text:
            yield Section(spec.label, text)


def _texts(value: Any, spec: FieldSpec, names: _Names) -> Iterator[str]:
    """The words of a field at any depth, without what only a program reads (ids, numbers, addresses)."""
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, BaseModel):
            for inner in fields_of(type(item)).values():
                if inner.part is SourceRef:
                    continue
                held = getattr(item, inner.attribute)
                if held and isinstance(held, tuple):
                    yield inner.label
                yield from _texts(held, inner, names)
        elif spec.prose:
            yield plain(item)
        elif item in COUNTRIES:
            yield COUNTRIES[item]
        elif spec.marker is not None:
            yield from names.of_marked(spec.marker, item)
        elif isinstance(item, str) and not item.startswith(("http://", "https://")):
            yield " ".join(item.split())


class _Names:
    """What readers call the things that records name by id."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._counties: Mapping[str, str] = counties(catalogue)

    def of_marked(self, marker: object, value: str | None) -> Iterator[str]:
        """The name behind a value: a record's title, a term's name, else the value itself."""
        if value is None:
            return
        if isinstance(marker, Term):
            row = self._catalogue.vocabularies.get(marker.vocabulary, {}).get(value)
            yield row.term.name if row else value
        elif isinstance(marker, Ref):
            entry = self._catalogue.find(f"{marker.folder}/{value}" if marker.folder else value)
            if entry:
                yield " ".join(entry.record.title.split())
        elif isinstance(marker, CountyName):
            code = county_code(value, self._counties)
            yield self._counties[code] if code else value
        else:
            yield value
