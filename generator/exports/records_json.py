"""data/katalog.json: every record as it was written, with its address and who links to it."""

from __future__ import annotations

import datetime
import json
from typing import Any

from ..linking.links import Links
from ..models.site_source import UNKNOWN, SiteSource
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..records.written import as_written
from ..text.urls import record_url

SCHEMA_VERSION = 1


def catalogue_json(catalogue: Catalogue, links: Links, now: datetime.datetime, source: SiteSource = UNKNOWN) -> str:
    """The text of ``data/katalog.json``, one record a line."""
    lines = [
        json.dumps(record_as_written(entry, links), ensure_ascii=False, separators=(",", ":"))
        for entry in catalogue.entries()
    ]
    told = {
        "schema_version": SCHEMA_VERSION,
        "generated": now.isoformat(),
        "generator": source.generator or None,
        "commit": source.commit or None,
        "modified": source.modified,
    }
    head = json.dumps(told, ensure_ascii=False, separators=(",", ":")).removesuffix("}")
    return head + ',"records":[\n' + ",\n".join(lines) + "\n]}\n"


def record_as_written(entry: Entry, links: Links) -> dict[str, Any]:
    """The keys and values of the YAML, numbers as numbers, references unresolved."""
    return {
        "id": entry.ref,
        "typ": entry.kind.folder,
        "url": record_url(entry.ref),
        **as_written(entry),
        "länkas_från": list(links.incoming.get(entry.ref, ())),
    }
