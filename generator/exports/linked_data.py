"""What a record is in the words of schema.org: one table, ``LINKED``, and the reasons in decision 33.

Only what schema.org has a word for is said, and nothing that the record does not state: an amount is a grant only where
it is granted, a day is the end of a project only where that has ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..linking.links import Links
from ..models.activity import Activity
from ..models.common import Financing, Record, SourceRef
from ..models.example import Example
from ..models.fields import fields_of
from ..models.fund import Fund
from ..models.lesson import Lesson
from ..models.project import Project
from ..models.source import Source
from ..models.types import PartialDate
from ..records.parse import Entry
from ..text.urls import LICENCE, programme_area_url, record_url, relative
from .labels import Label

Node = dict[str, Any]
"""A thing in JSON-LD; what is not known is left out."""

VOCABULARY = "https://schema.org/"
BESIDE = ("schema_version", "id", "typ", "url", "länkas_från", "etiketter", "egna_ord", "egna_kopplingar")
"""The keys of a record's file that are no fields of it and no words of schema.org."""
_TYPED = {
    "dateCreated": "Date",
    "dateModified": "Date",
    "dissolutionDate": "Date",
    "foundingDate": "Date",
    "license": "@id",
    "sameAs": "@id",
}
"""What else than texts the values of these words are; a date may be a year or a month (ISO 8601)."""


@dataclass(frozen=True)
class Around:
    """What a record stands among; ``root`` is the address of the site, empty when it is not known."""

    links: Links
    root: str

    def at(self, url: str, here: str) -> str:
        """The address of ``url``, which is counted from the site's root; relative to ``here`` without a root."""
        return f"{self.root}/{url}" if self.root else relative(url, here)

    def thing(self, ref: str, here: str) -> Node:
        return {"@id": self.at(record_url(ref), here)}


@dataclass(frozen=True)
class One:
    """A record to be described: ``here`` is the address of its file, ``labels`` what its ids are called."""

    entry: Entry
    around: Around
    here: str
    labels: Mapping[str, Mapping[str, Label]]

    def address(self, url: str) -> str:
        return self.around.at(url, self.here)

    def things(self, folder: str, ids: Iterable[str]) -> list[Node]:
        return [self.around.thing(f"{folder}/{id}", self.here) for id in ids]

    def areas_served(self) -> list[Node]:
        """The municipalities and counties of the record."""
        record, known = self.entry.record, self.labels
        places = [(id, known.get("kommuner", {}).get(id)) for id in getattr(record, "municipalities", ())]
        named = [known.get("län", {}).get(name) for name in getattr(record, "counties", ())]
        places += [(label["kod"], label) for label in named if label]
        return [
            {"@type": "AdministrativeArea", "identifier": code, "name": label["namn"]}
            for code, label in places
            if label
        ]


def context(model: type[Record]) -> Node:
    """How the keys of a file are read: those of our own are not in schema.org, and are passed over."""
    own = dict.fromkeys((*BESIDE, *fields_of(model)))
    return {"@vocab": VOCABULARY, **{key: {"@type": type} for key, type in _TYPED.items()}, **own}


def linked(one: One) -> Node:
    """The record as a thing of schema.org, and the file as what is said of it."""
    record = one.entry.record
    type_of, describe = LINKED.get(one.entry.kind.model, _OTHER)
    said = {
        "@id": one.address(record_url(one.entry.ref)),
        "@type": type_of(record),
        "name": record.title,
        "description": record.summary,
        "keywords": list(record.tags),
        **describe(one, record),
        "subjectOf": _file(one),
    }
    return _stated(said)


def _file(one: One) -> Node:
    """The file itself: under which licence, resting on what, and each value of those that contradict each other."""
    record = one.entry.record
    claims = [
        _stated(
            {
                "@type": "Claim",
                "name": conflict.fact,
                "text": value.value,
                "appearance": one.things("kallor", (value.source,) if value.source else ()),
            }
        )
        for conflict in record.conflicts
        for value in conflict.values
    ]
    sources: tuple[SourceRef, ...] = getattr(record, "sources", ())
    cited = {one.address(record_url(f"kallor/{ref.source}")) if ref.source else ref.url: None for ref in sources}
    return _stated(
        {
            "@id": one.address(one.here),
            "@type": "CreativeWork",
            "inLanguage": "sv",
            "license": LICENCE,
            "dateCreated": _date(record.log[0].date) if record.log else None,
            "dateModified": _date(record.log[-1].date) if record.log else None,
            "citation": [{"@id": address} for address in cited if address],
            "hasPart": claims,
        }
    )


def _stated(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}


def _organisation(name: str | None) -> Node | None:
    """None too where words stand for a name: a project must say whose it is, also when no source does."""
    is_named = name and not name.casefold().startswith("framgår inte")
    return {"@type": "Organization", "name": name} if is_named else None


def _date(date: PartialDate | None) -> str | None:
    return str(date) if date else None


def _project(one: One, record: Project) -> Node:
    """Its start counts when it is no plan, its end when it has ended."""
    period = record.period
    return {
        "identifier": record.reference,
        "parentOrganization": _organisation(record.owner),
        "member": [member for party in record.parties if (member := _organisation(party.name))],
        "areaServed": one.areas_served(),
        "foundingDate": _date(period.start) if period and record.status != "planerat" else None,
        "dissolutionDate": _date(period.end) if period and record.status == "avslutat" else None,
        "funding": [_grant(one, line) for line in record.financing if line.kind == "beviljat"],
    }


def _grant(one: One, line: Financing) -> Node:
    amount = None
    if line.amount is not None:
        amount = _stated({"@type": "MonetaryAmount", "value": line.amount, "currency": line.currency})
    return _stated({"@type": "MonetaryGrant", "amount": amount, "funder": _funder(one, line)})


def _funder(one: One, line: Financing) -> Node | None:
    if not line.fund:
        return _organisation(line.financier)
    if not line.programme_area:
        name = one.labels["fonder"][line.fund]["titel"]
        return {"@id": one.address(record_url(f"fonder/{line.fund}")), "@type": "FundingScheme", "name": name}
    area = one.labels["programområden"][line.fund][line.programme_area]
    return _stated({"@id": one.address(area["url"]), "@type": "FundingScheme", "name": area.get("namn")})


def _fund(one: One, record: Fund) -> Node:
    """Its programme areas are schemes within it, each with the one that it is a part of."""
    areas = [
        _stated(
            {
                "@id": one.address(programme_area_url(one.entry.id, area.code)),
                "@type": "FundingScheme",
                "identifier": area.code,
                "name": area.name,
                "parentOrganization": {"@id": one.address(programme_area_url(one.entry.id, area.parent))}
                if area.parent
                else None,
            }
        )
        for area in record.programme_areas
    ]
    return {
        "parentOrganization": _organisation(record.manager),
        "sameAs": record.website,
        "areaServed": one.areas_served(),
        "subOrganization": areas,
    }


def _example(one: One, record: Example) -> Node:
    organisation = _organisation(record.organisation)
    return {
        "about": [*([organisation] if organisation else []), *one.things("projekt", record.projects)],
        "contentLocation": {"@type": "Place", "name": record.place} if record.place else None,
        "spatialCoverage": one.areas_served(),
        **_mentions(one),
    }


def _text(one: One, record: Record) -> Node:
    """A text, of which only what it names is said."""
    return _mentions(one)


def _lesson(one: One, record: Lesson) -> Node:
    """It appears in what supports it; what qualifies or contradicts it is only mentioned."""
    supporting = [evidence for evidence in record.evidence if evidence.support == "stöder"]
    refs = [f"kallor/{one.source}" if one.source else one.record for one in supporting]
    return {"appearance": [one.around.thing(ref, one.here) for ref in dict.fromkeys(refs) if ref], **_mentions(one)}


def _source(one: One, record: Source) -> Node:
    return {
        "genre": record.kind,
        "publisher": _organisation(record.publisher),
        "dateCreated": _date(record.date),
        "identifier": record.reference,
        "sameAs": record.link,
        "isBasedOn": one.things("kallor", record.retold),
    }


def _mentions(one: One) -> Node:
    """The records that the text names, its sources apart."""
    refs = one.around.links.outgoing.get(one.entry.ref, ())
    return {"mentions": [one.around.thing(ref, one.here) for ref in refs if not ref.startswith("kallor/")]}


def _type_of_source(record: Record) -> str:
    return "Report" if isinstance(record, Source) and record.is_report else "CreativeWork"


def _always(name: str) -> Callable[[Record], str]:
    return lambda _: name


LINKED: Mapping[type[Record], tuple[Callable[[Record], str], Callable[[One, Any], Node]]] = {
    Project: (_always("Project"), _project),
    Example: (_always("Article"), _example),
    Fund: (_always("FundingScheme"), _fund),
    Activity: (_always("CreativeWork"), _text),
    Lesson: (_always("Claim"), _lesson),
    Source: (_type_of_source, _source),
}
"""Record type -> its type in schema.org, and what else that has words for."""
_OTHER = (_always("CreativeWork"), _text)
"""A record type that the table does not name."""
