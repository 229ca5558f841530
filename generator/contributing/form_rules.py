"""What a page must know to help people write a record: the models, the vocabularies and the records, as plain data.

The script of ``bidra.html`` knows no field, no type and no message of its own: it reads them here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from ..checks.personal import place_words
from ..models.common import SourcedText, SourceRef
from ..models.fields import FieldSpec, fields_of, ordered_keys
from ..models.fund import Fund
from ..models.kinds import KINDS, Kind
from ..models.source import Source
from ..models.types import (
    CountryCode,
    CountyName,
    PartialDate,
    ProgrammeCode,
    Ref,
    Term,
    parse_count,
    parse_integer,
    parse_percent,
    parse_url,
)
from ..models.vocabulary import MunicipalityTerm, VocabularyTerm
from ..reading.refused import Contacts, nobody
from ..records.catalogue import Catalogue
from ..records.counties import counties, nearest_first
from ..records.schema_faults import CODE_BY_PATTERN
from ..records.value_slips import takes_half_years, units_of
from ..text.countries import COUNTRIES
from .field_examples import field_examples
from .form_advice import IN_THE_FORM
from .form_codes import codes_of_the_form
from .form_evidence import rules_of_evidence
from .form_patterns import shared
from .log import ADDED

_KIND_BY_READER: Mapping[Any, str] = {
    parse_integer: "whole number",
    parse_count: "count",
    parse_percent: "number",
    parse_url: "url",
}
_BARE = (SourceRef, SourcedText)
"""Parts whose texts have no sources of their own."""


def form_rules(catalogue: Catalogue, contacts: Contacts = nobody) -> dict[str, Any]:
    """All rules as values that JSON can hold; a field without a limit has no key for it.

    ``contacts`` are those of functions, see ``reading.refused``.
    """
    fixed = _of_the_program()
    shown = field_examples(catalogue)
    terms = {field["target"] for fields in fixed["parts"].values() for field in fields if field["kind"] == "term"}
    return {
        **fixed,
        "parts": {
            part: [{**field, "example": shown.get((part, field["key"]), "")} for field in fields]
            for part, fields in fixed["parts"].items()
        },
        "vocabularies": {
            name: [_term(row.term) for row in catalogue.vocabularies.get(name, {}).values()] for name in sorted(terms)
        }
        | {"kommuner": [_term(row.term) for row in nearest_first(catalogue)]},
        "records": {
            folder: [[entry.id, entry.record.title] for entry in entries.values()]
            for folder, entries in catalogue.records.items()
        },
        "areas": dict(_areas(catalogue)),
        "sections": dict(_sections(catalogue)),
        **rules_of_evidence(catalogue),
        "formerIds": {
            folder: {former: entry.id for entry in entries.values() for former in entry.record.former_ids}
            for folder, entries in catalogue.records.items()
        },
        "counties": list(map(list, counties(catalogue).items())),
        "placeWords": sorted(place_words(catalogue)),
        "publicContacts": sorted(contacts()),
    }


@cache
def _of_the_program() -> dict[str, Any]:
    """The rules that no catalogue changes."""
    return {
        "added": ADDED,
        "types": {kind.folder: _type(kind) for kind in KINDS},
        "parts": {model.__name__: [_field(spec, model) for spec in fields_of(model).values()] for model in _models()},
        "messages": {
            name: {"severity": code.severity, "message": code.message, "hint": code.hint}
            for name, code in codes_of_the_form().items()
        },
        "inTheForm": {
            name: {"message": told.message, "hint": told.hint} if told.message else {"hint": told.hint}
            for name, told in IN_THE_FORM.items()
        },
        **shared(),
    }


def _type(kind: Kind) -> dict[str, Any]:
    specs = fields_of(kind.model)
    return {
        "name": kind.singular.lower(),
        "title": kind.singular,
        "folder": kind.folder,
        "part": kind.model.__name__,
        "required": [spec.key for spec in specs.values() if spec.required],
        "useful": list(kind.useful),
        "groups": _groups(kind.model),
        "reviewMonths": kind.review_months,
        "order": list(ordered_keys(kind.model)),
    }


def _groups(model: type[BaseModel]) -> list[str]:
    """The groups of fields: the first, those that the type itself begins, and those of every record."""
    specs = fields_of(model).values()
    own = [spec.group for spec in specs if spec.attribute in model.__annotations__]
    every = [spec.group for spec in specs]
    return list(dict.fromkeys([*every[:1], *own, *every]))


def _models() -> Iterator[type[BaseModel]]:
    """Every model that a record reaches, each once, and the text with its sources."""
    found: list[type[BaseModel]] = [*(kind.model for kind in KINDS), SourcedText]
    for model in found:
        yield model
        found += [spec.part for spec in fields_of(model).values() if spec.part and spec.part not in found]


def _field(spec: FieldSpec, model: type[BaseModel]) -> dict[str, Any]:
    limits = spec.limits
    json_schema = spec.scalar.json_schema if spec.scalar else {}
    said = {
        "key": spec.key,
        "label": spec.label,
        "help": spec.help,
        "required": spec.required,
        "many": spec.many,
        "kind": _kind(spec),
        "group": spec.group,
        "part": spec.part.__name__ if spec.part else None,
        "choices": _choices(spec),
        "target": _target(spec),
        "min": json_schema.get("minimum"),
        "max": json_schema.get("maximum"),
        "minLength": limits.min_length if limits else None,
        "maxLength": limits.max_length if limits else json_schema.get("maxLength"),
        "pattern": limits.pattern if limits else None,
        "patternCode": CODE_BY_PATTERN[limits.pattern] if limits and limits.pattern else None,
        "units": list(units_of(spec, model)) if spec.base in (int, float) else None,
        "halfYears": takes_half_years(spec) or None,
        "singleLine": spec.single_line,
        "markdown": spec.prose,
        "oneOrMany": spec.one_or_many,
        "textAs": spec.text_as,
        "sourced": spec.part is None and model not in _BARE,
    }
    return {key: value for key, value in said.items() if value not in (None, "", []) or key in ("help", "group")}


def _kind(spec: FieldSpec) -> str:
    """What stands in a field, as the page draws and reads it."""
    if spec.part:
        return "part"
    if spec.choices:
        return "choice"
    if isinstance(spec.marker, Ref):
        return "link" if spec.marker.folder else "relation"
    if isinstance(spec.marker, Term):
        return "term"
    if isinstance(spec.marker, CountyName):
        return "county"
    if isinstance(spec.marker, ProgrammeCode):
        return "area code"
    if spec.base is PartialDate:
        return "date"
    if spec.scalar:
        return _KIND_BY_READER[spec.scalar.read]
    return "text" if spec.single_line else "prose"


def _choices(spec: FieldSpec) -> list[list[str]]:
    """The allowed values, each with what people call it."""
    named = COUNTRIES if spec.choices == get_args(CountryCode) else {}
    return [[value, named.get(value, value)] for value in spec.choices]


def _target(spec: FieldSpec) -> str | None:
    if isinstance(spec.marker, Term):
        return spec.marker.vocabulary
    return spec.marker.folder if isinstance(spec.marker, Ref) else None


def _term(term: VocabularyTerm) -> list[str]:
    """Its id, its name, and what else it is known by: the county of a municipality, other words."""
    known = term.county if isinstance(term, MunicipalityTerm) else ", ".join(term.aliases)
    return [term.id, term.name, known] if known else [term.id, term.name]


def _areas(catalogue: Catalogue) -> Iterator[tuple[str, list[list[str]]]]:
    """The programme areas of each fund that has any: code and name."""
    for entry in catalogue.records["fonder"].values():
        if isinstance(entry.record, Fund) and entry.record.programme_areas:
            yield entry.id, [[area.code, area.name or area.code] for area in entry.record.programme_areas]


def _sections(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    """The sections that each source has, where it tells them."""
    for entry in catalogue.records["kallor"].values():
        if isinstance(entry.record, Source) and entry.record.sections:
            yield entry.id, list(entry.record.sections)
