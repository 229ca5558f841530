"""data/openapi.json: the data files as an API that is nothing but files (OpenAPI 3.1).

What a record holds is the JSON Schema of the models; only what the files add to it is written here.
"""

from __future__ import annotations

import json
import re
from typing import Any

from ..models.data_files import JSON, JSON_LD, SCHEMA_VERSION, DataFile, data_files
from ..models.kinds import KINDS, Kind
from ..models.site_owner import SiteSettings
from ..models.types import ID
from .json_schema import json_schema

Part = dict[str, Any]

_DESCRIPTION = (
    "Filer att hämta. Inget behöver anges, och inget annat än filerna svarar. Adresser i dem (url) räknas från"
    " webbplatsens rot. Versionen, i filerna schema_version, höjs när ett fält försvinner eller får en annan betydelse,"
    " inte när ett läggs till. Ett skript på en annan webbplats får läsa filerna om servern tillåter det"
    " (Access-Control-Allow-Origin)."
)
_TEXT = {"type": "string"}
_REF = {"type": "string", "pattern": "^[a-z]+/[a-z0-9][a-z0-9-]{1,63}$"}
_REFS = {"type": "array", "items": _REF}
_URL = {"type": "string", "description": "Från webbplatsens rot."}
_LABELS = {
    "type": "object",
    "description": "Vad id och koder i posten står för: mapp eller ordlista, id, och så namn eller titel och adress"
    " från webbplatsens rot.",
    "additionalProperties": {"type": "object", "additionalProperties": {"type": "object"}},
}
_ADDED = {
    "@context": {"type": "object", "description": "Hur nycklarna på engelska läses: ord ur schema.org."},
    "@id": _TEXT,
    "@type": _TEXT,
    "schema_version": {"const": SCHEMA_VERSION},
    "etiketter": _LABELS,
    "egna_ord": {
        "type": "array",
        "items": _TEXT,
        "description": "Fälten, och numren i dem från 0, vars ord är skrivna här och inte i någon källa.",
    },
    "egna_kopplingar": {**_REFS, "description": "Poster som ingen källa kopplar ihop med den här."},
}
_CATALOGUE: Part = {
    "type": "object",
    "required": ["schema_version", "generated", "records"],
    "properties": {
        "schema_version": {"const": SCHEMA_VERSION},
        "generated": {
            "type": "string",
            "format": "date-time",
            "description": "Tiden för den version av posterna som filen är gjord av.",
        },
        "generator": {"type": ["string", "null"], "description": "Programmet, med version."},
        "commit": {"type": ["string", "null"], "description": "Versionen av posterna."},
        "modified": {"type": ["boolean", "null"], "description": "Om posterna var ändrade sedan den versionen."},
        "records": {
            "type": "array",
            "items": {"anyOf": [{"$ref": f"#/components/schemas/{kind.model.__name__}"} for kind in KINDS]},
        },
    },
}
_DOCUMENTS: Part = {
    "type": "array",
    "items": {"type": "object", "required": ["id", "titel", "sammanfattning", "url"], "properties": {"url": _URL}},
}
_SCHEMAS = {"data/katalog.json": _CATALOGUE, "data/lunr-documents.json": _DOCUMENTS}
"""What is in the JSON files that are not of one record; the others are described elsewhere, by those who read them."""


def openapi(records: int, settings: SiteSettings) -> str:
    """The description of the files of a site with so many ``records``."""
    contact = {"email": settings.contact.email, "url": settings.contact.form}
    described = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{settings.site_name}: öppna data",
            "version": str(SCHEMA_VERSION),
            "description": _DESCRIPTION,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
            **({"contact": stated} if (stated := {key: value for key, value in contact.items() if value}) else {}),
        },
        "servers": [{"url": settings.site_url.rstrip("/") or ".."}],
        "paths": {f"/{file.path}": {"get": _get(file)} for file in data_files(records)},
        "components": {"schemas": _schemas()},
    }
    return json.dumps(described, ensure_ascii=False, separators=(",", ":")) + "\n"


def _get(file: DataFile) -> Part:
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "pattern": ID}}
        for name in re.findall(r"{(\w+)}", file.path)
    ]
    answer = {"description": file.title, "content": {file.media_type: {"schema": _schema(file)}}}
    return {
        "summary": file.title,
        **({"parameters": parameters} if parameters else {}),
        "responses": {"200": answer},
    }


def _schema(file: DataFile) -> Part:
    if file.kind and file.media_type == JSON_LD:
        return {"$ref": f"#/components/schemas/{_name_of_file(file.kind)}"}
    if file.path in _SCHEMAS:
        return _SCHEMAS[file.path]
    return {"type": "object"} if file.media_type in (JSON, JSON_LD) else {}


def _schemas() -> Part:
    """A record as in katalog.json and as in its own file, of each type, and the parts of them."""
    schemas: Part = {}
    for kind in KINDS:
        record = json_schema(kind.folder)
        schemas |= record["definitions"]
        schemas[kind.model.__name__] = _record(kind, record)
        schemas[_name_of_file(kind)] = {
            "allOf": [
                {"$ref": f"#/components/schemas/{kind.model.__name__}"},
                {"type": "object", "required": list(_ADDED), "properties": _ADDED},
            ]
        }
    renamed: Part = json.loads(json.dumps(schemas).replace("#/definitions/", "#/components/schemas/"))
    return renamed


def _name_of_file(kind: Kind) -> str:
    return f"{kind.model.__name__}File"


def _record(kind: Kind, schema: Part) -> Part:
    added = {"id": _REF, "typ": {"const": kind.folder}, "url": _URL, "länkas_från": _REFS}
    return {
        "title": schema["title"],
        "type": "object",
        "required": [*added, *schema["required"]],
        "properties": {**added, **schema["properties"]},
    }
