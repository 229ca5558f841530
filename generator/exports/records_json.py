"""data/katalog.json: every record as it was written, with its address and who links to it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any

from ..linking.links import Links
from ..models.data_files import SCHEMA_VERSION
from ..models.site_source import UNKNOWN, SiteSource
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..records.written import as_written
from ..text.urls import record_url


def record_lines(catalogue: Catalogue, links: Links) -> dict[str, str]:
    """``folder/id`` -> the record as JSON, on one line."""
    return {entry.ref: as_text(record_as_written(entry, links)) for entry in catalogue.entries()}


def catalogue_json(lines: Mapping[str, str], now: datetime.datetime, source: SiteSource = UNKNOWN) -> str:
    """The text of ``data/katalog.json``, one record of ``lines`` a line."""
    told = {
        "schema_version": SCHEMA_VERSION,
        "generated": now.isoformat(),
        "generator": source.generator or None,
        "commit": source.commit or None,
        "modified": source.modified,
    }
    return as_text(told).removesuffix("}") + ',"records":[\n' + ",\n".join(lines.values()) + "\n]}\n"


def record_as_written(entry: Entry, links: Links) -> dict[str, Any]:
    """The keys and values of the YAML, numbers as numbers, references unresolved."""
    return {
        "id": entry.ref,
        "typ": entry.kind.folder,
        "url": record_url(entry.ref),
        **as_written(entry),
        "länkas_från": list(links.incoming.get(entry.ref, ())),
    }


def as_text(value: object) -> str:
    """JSON without spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
