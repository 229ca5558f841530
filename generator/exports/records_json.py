"""data/katalog.json: every record as it was written, with its address and who links to it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from typing import Any

from ..faults.problems import Path
from ..linking.links import Links
from ..models.fields import spec_at
from ..models.types import parse_integer, parse_percent
from ..reading.yaml_source import Data
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..text.urls import record_url

SCHEMA_VERSION = 1

_NUMBERS: Mapping[type, Callable[[object], object]] = {int: parse_integer, float: parse_percent}


def catalogue_json(catalogue: Catalogue, links: Links, now: datetime.datetime) -> str:
    """The text of ``data/katalog.json``, one record a line."""
    lines = [
        json.dumps(record_as_written(entry, links), ensure_ascii=False, separators=(",", ":"))
        for entry in catalogue.entries()
    ]
    head = f'{{"schema_version":{SCHEMA_VERSION},"generated":{json.dumps(now.isoformat())},"records":['
    return head + "\n" + ",\n".join(lines) + "\n]}\n"


def record_as_written(entry: Entry, links: Links) -> dict[str, Any]:
    """The keys and values of the YAML, numbers as numbers, references unresolved."""
    return {
        "id": entry.ref,
        "typ": entry.kind.folder,
        "url": record_url(entry.ref),
        **_mapping(entry, entry.data, ()),
        "länkas_från": list(links.incoming.get(entry.ref, ())),
    }


def _mapping(entry: Entry, data: Mapping[str, Data], path: Path) -> dict[str, Any]:
    return {key: _value(entry, value, (*path, key)) for key, value in data.items() if value is not None}


def _value(entry: Entry, value: Data, path: Path) -> Any:
    if isinstance(value, dict):
        if "text" in value:
            return {**value, "text": _value(entry, value["text"], path)}
        return _mapping(entry, value, path)
    if isinstance(value, list):
        return [_value(entry, item, (*path, index)) for index, item in enumerate(value)]
    spec = spec_at(entry.kind.model, path)
    number = _NUMBERS.get(spec.base) if spec and spec.base else None
    return number(value) if number else value
