"""TYPE/ID.json: a record as in katalog.json, with what its ids are called, and as linked data (JSON-LD 1.1)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..linking.links import Links
from ..models.common import Record
from ..models.data_files import SCHEMA_VERSION
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..text.urls import record_data_url
from .labels import Labels
from .linked_data import Around, One, context, linked
from .records_json import as_text


def record_files(catalogue: Catalogue, links: Links, lines: Mapping[str, str], site_url: str) -> dict[str, str]:
    """Path in the site -> text of the file of every record, also where it was before.

    ``lines`` are the records as in katalog.json by ``folder/id``, which are not made anew here; ``site_url`` is empty
    when it is not known: then the addresses of linked data are relative to the file.
    """
    labels, around = Labels(catalogue), Around(links, site_url.rstrip("/"))
    made = ((entry, _file(entry, around, labels, lines[entry.ref])) for entry in catalogue.entries())
    return {record_data_url(ref): text for entry, text in made for ref in entry.refs}


def _file(entry: Entry, around: Around, labels: Labels, line: str) -> str:
    called = labels.of(entry, around.links)
    thing = linked(One(entry, around, record_data_url(entry.ref), called))
    neighbours = {*around.links.outgoing.get(entry.ref, ()), *around.links.incoming.get(entry.ref, ())}
    besides = {
        "etiketter": called,
        "egna_ord": [".".join(map(str, path)) for path, sources in entry.provenance.items() if not sources],
        "egna_kopplingar": sorted(ref for ref in neighbours if frozenset((entry.ref, ref)) in around.links.drawn),
    }
    parts = (_head(entry.kind.model), as_text(thing), line, as_text(besides))
    return "{" + ",\n".join(part.removeprefix("{").removesuffix("}") for part in parts) + "}\n"


@cache
def _head(model: type[Record]) -> str:
    return as_text({"@context": context(model), "schema_version": SCHEMA_VERSION})
