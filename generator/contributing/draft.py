"""A new record, answer by answer: what to ask, what is wrong with the answers, and the finished file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import yaml

from ..checks import check_catalogue
from ..faults.problems import Problem, has_errors
from ..models.common import SourceRef
from ..models.fields import FieldSpec, fields_of
from ..models.kinds import Kind
from ..models.source import Source
from ..reading.refused import refused_content
from ..reading.yaml_source import Data
from ..records.catalogue import Catalogue
from ..records.parse import parse_record
from ..records.placement import placements
from ..text.swedish import slug

Answers = Mapping[str, Any]
"""Values by YAML key: texts, and for sources a list of mappings."""


def questions(kind: Kind) -> list[FieldSpec]:
    """The fields that a record of ``kind`` must have, its sources last."""
    required = [spec for spec in fields_of(kind.model).values() if spec.required]
    return sorted(required, key=lambda spec: spec.part is SourceRef)


def file_name(kind: Kind, title: str) -> str:
    """``projekt/kulturhuset-i-finspang.yaml``, whether or not it is a good name."""
    return f"{kind.folder}/{slug(title)}.yaml"


def title_faults(kind: Kind, title: str) -> list[Problem]:
    """What hinders that a title becomes an id."""
    return [fault for placement in placements([file_name(kind, title)]) for fault in placement.problems]


def source_reference(answer: str) -> dict[str, str]:
    """An address or the id of a source, as a record refers to it."""
    return {"url": answer} if "://" in answer else {"källa": answer}


def sections(catalogue: Catalogue, source: str) -> tuple[str, ...]:
    """The sections that a reference to ``source`` can name."""
    entry = catalogue.records["kallor"].get(source)
    return entry.record.sections if entry and isinstance(entry.record, Source) else ()


def faults(kind: Kind, answers: Answers, catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """What is wrong with the answers so far; fields that are not answered yet are not missed."""
    file = file_name(kind, str(answers.get("titel", "")))
    id = slug(str(answers.get("titel", "")))
    content = as_yaml(answers).encode()
    entry, problems = parse_record(kind, id, file, content)
    problems += refused_content(file, content)
    yield from (fault for fault in problems if fault.code != "saknat-falt" or fault.field in answers)
    if entry and not has_errors(problems):
        records = {**catalogue.records, kind.folder: {**catalogue.records[kind.folder], id: entry}}
        ids = {**catalogue.ids, kind.folder: catalogue.ids[kind.folder] | {id}}
        whole = replace(catalogue, records=records, ids=ids)
        yield from (fault for fault in check_catalogue(whole, today) if fault.file == file)


class _Dumper(yaml.SafeDumper):
    """Lists indented below their key, as in the other records."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def as_yaml(answers: Answers) -> str:
    """The answers as the text of a record."""
    data: Data = dict(answers)
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    assert isinstance(text, str)
    return text
