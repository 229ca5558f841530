"""A new record, answer by answer: what to ask, what is wrong with the answers, and the finished file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from ..checks import check_catalogue
from ..faults.problems import Problem, has_errors
from ..models.common import Period, SourceRef
from ..models.fields import FieldSpec, fields_of
from ..models.kinds import Kind
from ..models.source import Source
from ..models.types import PartialDate, Ref, Term, parse_url
from ..reading.refused import Contacts, nobody, refused_content
from ..reading.yaml_text import as_yaml
from ..records.catalogue import Catalogue
from ..records.names import Names
from ..records.parse import parse_record
from ..records.placement import placements
from ..records.shape_slips import group_of
from ..records.value_slips import RELATIVE_DAYS, meant_address, takes_half_years
from ..text.dates import meant_date, meant_half_year
from ..text.swedish import is_spelling_of, slug, sort_key

_LISTED = 50

Answers = Mapping[str, Any]
"""Values by YAML key: texts, and for sources a list of mappings."""


def questions(kind: Kind) -> list[FieldSpec]:
    """The fields that a record of ``kind`` must have, its sources last, and then those that help readers find it."""
    specs = fields_of(kind.model)
    required = [spec for spec in specs.values() if spec.required]
    return [*sorted(required, key=lambda spec: spec.part is SourceRef), *(specs[key] for key in kind.useful)]


def alternatives(spec: FieldSpec, catalogue: Catalogue) -> list[tuple[str, str]]:
    """What can be chosen for a field, by value and name: its choices, or the terms of its vocabulary by name."""
    if isinstance(spec.marker, Term):
        rows = catalogue.vocabularies.get(spec.marker.vocabulary, {})
        terms = sorted((row.term for row in rows.values()), key=lambda term: sort_key(term.name))
        return [(term.id, term.name) for term in terms]
    return [(choice, choice) for choice in spec.choices]


def listed(spec: FieldSpec, catalogue: Catalogue) -> list[tuple[str, str]]:
    """The alternatives of a field when they are so few that one chooses among them by number, else none."""
    known = alternatives(spec, catalogue)
    return known if len(known) <= _LISTED else []


def understood(spec: FieldSpec, answer: str, catalogue: Catalogue, today: date) -> Any:
    """An answer as the field holds it: choices by number or name, a period as a group, an address in full."""
    known = [value for value, _ in listed(spec, catalogue)]
    if spec.many and spec.marker:
        parts = filter(None, re.split(r"\s*[,;]\s*", answer))
        return [_chosen(part, known) or _meant(spec, part, catalogue) for part in parts]
    if spec.part is Period:
        return group_of(answer, Period, None) or answer
    if spec.scalar and spec.scalar.read is parse_url:
        return meant_address(answer) or answer
    if spec.base is PartialDate:
        days = RELATIVE_DAYS.get(answer.casefold())
        meant = meant_date(answer) or (meant_half_year(answer) if takes_half_years(spec) else "")
        return meant or answer if days is None else (today + timedelta(days)).isoformat()
    return _chosen(answer, known) or _meant(spec, answer, catalogue)


def _chosen(answer: str, known: Sequence[str]) -> str | None:
    """The alternative that a number stands for; a municipality's code is not one."""
    is_number = answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(known) and answer not in known
    return known[int(answer) - 1] if is_number else None


def _meant(spec: FieldSpec, answer: str, catalogue: Catalogue) -> str:
    """The id of a name that is written out; anything else is left for the check to judge."""
    by_name = {name.casefold(): value for value, name in alternatives(spec, catalogue)}
    return by_name.get(answer.casefold(), answer)


def file_name(kind: Kind, title: str) -> str:
    """``projekt/kulturhuset-i-finspang.yaml``, whether or not it is a good name."""
    return f"{kind.folder}/{slug(title)}.yaml"


def title_faults(kind: Kind, title: str) -> list[Problem]:
    """What hinders that a title becomes an id."""
    return [fault for placement in placements([file_name(kind, title)]) for fault in placement.problems]


def source_reference(answer: str, names: Names, today: date) -> dict[str, str]:
    """An address, read today, or the id or the title of a source, as a record refers to it."""
    address = answer if "://" in answer else meant_address(answer)
    if address:
        return {"url": address, "hämtad": today.isoformat()}
    found = names.meant(Ref("kallor"), answer)
    is_title = found is not None and is_spelling_of(answer, found.name)
    return {"källa": found.value if found and is_title else answer}


def sections(catalogue: Catalogue, source: str) -> tuple[str, ...]:
    """The sections that a reference to ``source`` can name."""
    entry = catalogue.records["kallor"].get(source)
    return entry.record.sections if entry and isinstance(entry.record, Source) else ()


def faults(
    kind: Kind, answers: Answers, catalogue: Catalogue, today: date, contacts: Contacts = nobody
) -> Iterator[Problem]:
    """What is wrong with the answers so far; fields that are not answered yet are not missed.

    ``contacts`` are those of functions, see ``reading.refused``.
    """
    file = file_name(kind, str(answers.get("titel", "")))
    id = slug(str(answers.get("titel", "")))
    content = as_yaml(answers).encode()
    entry, problems = parse_record(kind, id, file, content, catalogue.names())
    problems += refused_content(file, content, contacts)
    yield from (fault for fault in problems if fault.code != "saknat-falt" or fault.field in answers)
    if entry and not has_errors(problems):
        found = check_catalogue(catalogue.with_entries([entry]), today)
        yield from (fault for fault in found if fault.file == file)
