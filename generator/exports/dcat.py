"""data/dcat.jsonld: the whole as a catalogue of data, for data portals (DCAT-AP-SE 3.0, DIGG).

What is not configured is not made up: without a responsible body there is no publisher, though the profile demands one,
and the description says so. ``kunskapsbank check --release`` asks for it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from ..models.data_files import DATA_FILES, DataFile
from ..models.site_owner import SiteSettings
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..text.urls import ABOUT, DCAT, LICENCE, OPENAPI, START, relative
from .records_json import as_text

Node = dict[str, Any]

_EU = "http://publications.europa.eu/resource/authority"
_SWEDISH = {"@id": f"{_EU}/language/SWE"}
_LICENCE = {"@id": LICENCE.replace("https:", "http:")}
"""The address that DCAT-AP-SE lists for the licence."""
_CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NO_PUBLISHER = " Vem som ansvarar för webbplatsen är inte ifyllt ännu."


def dcat(catalogue: Catalogue, settings: SiteSettings, now: datetime.datetime) -> str:
    """The catalogue, its one dataset with a distribution for each form of it, and the files as a service.

    Addresses are relative to the file when the site does not know its own.
    """
    at = _Addresses(settings.site_url)
    about = {**_shared(settings, at), **_dates(catalogue, now)}
    distributions = [_distribution(file, at) for file in DATA_FILES if file.whole]
    dataset = {
        "@id": at.of(DCAT, "datamangd"),
        "@type": "dcat:Dataset",
        **about,
        "dcterms:title": _swedish(settings.site_name),
        "dcat:keyword": [_swedish(word) for word in (settings.subject, settings.projects)],
        **({"dcat:theme": {"@id": f"{_EU}/data-theme/{settings.data_theme}"}} if settings.data_theme else {}),
        **_spatial(settings, counties(catalogue)),
        "dcterms:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
        "dcat:landingPage": {"@id": at.of(START)},
        "dcat:distribution": [{"@id": one["@id"]} for one in distributions],
    }
    service = {
        "@id": at.of(DCAT, "tjanst"),
        "@type": "dcat:DataService",
        **about,
        "dcterms:title": _swedish(f"{settings.site_name}: filer att hämta"),
        "dcat:endpointURL": {"@id": at.of("")},
        "dcat:endpointDescription": {"@id": at.of(OPENAPI)},
        "dcat:servesDataset": {"@id": dataset["@id"]},
        "dcterms:license": _LICENCE,
        "dcterms:accessRights": dataset["dcterms:accessRights"],
    }
    whole = {
        "@id": at.of(DCAT, "katalog"),
        "@type": "dcat:Catalog",
        **{key: value for key, value in about.items() if key != "dcat:contactPoint"},
        "dcterms:title": _swedish(f"{settings.site_name}: öppna data"),
        "dcterms:license": _LICENCE,
        "foaf:homepage": {"@id": at.of(ABOUT)},
        "dcat:dataset": {"@id": dataset["@id"]},
        "dcat:service": {"@id": service["@id"]},
        **({"dcat:themeTaxonomy": {"@id": f"{_EU}/data-theme"}} if settings.data_theme else {}),
    }
    owner = [{"@id": at.of(DCAT, "utgivare"), "@type": "foaf:Agent", "foaf:name": settings.accessibility.responsible}]
    graph = [whole, dataset, *distributions, service, *(owner if settings.accessibility.responsible else ())]
    return as_text({"@context": _CONTEXT, "@graph": graph}) + "\n"


class _Addresses:
    """Addresses in the site as the file has them: absolute, or relative to itself."""

    def __init__(self, site_url: str) -> None:
        self._root = site_url.rstrip("/")

    def of(self, url: str, fragment: str = "") -> str:
        place = f"#{fragment}" if fragment else ""
        if self._root:
            return f"{self._root}/{url}{place}"
        return place if url == DCAT else f"{relative(url, DCAT) or '..'}{place}"


def _shared(settings: SiteSettings, at: _Addresses) -> Node:
    """What holds for catalogue, dataset and service alike."""
    contact = settings.contact
    reached = {
        **({"vcard:hasEmail": {"@id": f"mailto:{contact.email}"}} if contact.email else {}),
        **({"vcard:hasURL": {"@id": contact.form}} if contact.form else {}),
    }
    card = {"@type": "vcard:Organization", "vcard:fn": settings.site_name, **reached}
    owner = settings.accessibility.responsible
    said = (settings.site_description or settings.site_name).rstrip(".") + "."
    return {
        "dcterms:description": _swedish(said if owner else said + _NO_PUBLISHER),
        **({"dcterms:publisher": {"@id": at.of(DCAT, "utgivare")}} if owner else {}),
        **({"dcat:contactPoint": card} if reached else {}),
        "dcterms:language": _SWEDISH,
    }


def _dates(catalogue: Catalogue, now: datetime.datetime) -> Node:
    """The day when the first record came in, when records say it, and when this was made."""
    days = (entry.record.log[0].date for entry in catalogue.entries() if entry.record.log)
    first = min((date for date in days if date.day), key=str, default=None)
    return {
        **({"dcterms:issued": {"@value": str(first), "@type": "xsd:date"}} if first else {}),
        "dcterms:modified": {"@value": now.isoformat(), "@type": "xsd:dateTime"},
    }


def _distribution(file: DataFile, at: _Addresses) -> Node:
    return {
        "@id": at.of(DCAT, file.path.rpartition(".")[2]),
        "@type": "dcat:Distribution",
        "dcterms:title": _swedish(file.title),
        "dcterms:description": _swedish(f"{file.title}."),
        "dcat:accessURL": {"@id": at.of(file.path)},
        "dcat:downloadURL": {"@id": at.of(file.path)},
        "dcterms:format": file.media_type,
        "dcterms:license": _LICENCE,
        "dcterms:language": _SWEDISH,
        "adms:status": {"@id": f"{_EU}/distribution-status/COMPLETED"},
    }


def _spatial(settings: SiteSettings, counties: Mapping[str, str]) -> Node:
    """The county that the site serves, by its name: the profile knows no address for it that we could vouch for."""
    name = counties.get(settings.county)
    place = {"@type": "dcterms:Location", "skos:prefLabel": _swedish(name), "dcterms:identifier": settings.county}
    return {"dcterms:spatial": place} if name else {}


def _swedish(text: str | None) -> Node:
    return {"@value": text, "@language": "sv"}
