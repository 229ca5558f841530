"""data/katalog.json: every record as it was written, with its address and who links to it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ..linking.links import Links
from ..models.fields import fields_of
from ..models.site_source import UNKNOWN, SiteSource
from ..reading.yaml_source import Data
from ..records.catalogue import Catalogue
from ..records.parse import Entry
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
        **_mapping(entry.data, entry.record),
        "länkas_från": list(links.incoming.get(entry.ref, ())),
    }


def _mapping(data: Mapping[str, Data], typed: BaseModel) -> dict[str, Any]:
    specs = fields_of(type(typed))
    return {
        key: _value(value, getattr(typed, specs[key].attribute)) for key, value in data.items() if value is not None
    }


def _value(value: Data, typed: Any) -> Any:
    """``value`` as it was written, but for numbers, which are what the model made of it: ``typed``."""
    if isinstance(value, list):
        return [_value(item, one) for item, one in zip(value, typed, strict=True)]
    if isinstance(typed, tuple):
        (typed,) = typed  # a single value where a list may stand
    if isinstance(typed, BaseModel) and isinstance(value, str):
        (attribute,) = typed.model_fields_set  # a single value where a group may stand
        typed = getattr(typed, attribute)
    if isinstance(value, dict):
        return {**value, "text": _value(value["text"], typed)} if "text" in value else _mapping(value, typed)
    return typed if isinstance(typed, int | float) else value
