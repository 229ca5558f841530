"""One file to one typed record or to the rows of a vocabulary, or to the problems that forbid it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from ..faults.codes import problem
from ..faults.problems import Path, Problem, has_errors
from ..models.common import Record, SourcedText, SourceRef
from ..models.fields import FieldSpec, fields_of, model_at, spec_at
from ..models.kinds import Kind, field_names
from ..models.vocabulary import VocabularyTerm
from ..reading.decode import decode
from ..reading.yaml_source import Data, Document, parse
from ..text.swedish import shorten, slug
from .origin import Origin, kind_of, name_of

_Model = TypeVar("_Model", bound=BaseModel)
_SMART_QUOTES = frozenset("”“„»«‘’‚")
_SLIP_STARTS = _SMART_QUOTES | {"-"}
_UNREADABLE = "–"
"""Stands for a text that has been told to be wrong, so that it is told once."""

Provenance = dict[Path, tuple[SourceRef, ...]]
"""Sources of single texts, by the path of the text."""


@dataclass(frozen=True)
class Entry:
    """A record with all that is known about it.

    ``data`` is the YAML as plain data, ``{text, källor}`` wrappers included; ``record`` holds the
    typed values without wrappers, ``provenance`` the sources that the wrappers named. In a faulty
    record the fields in ``doubtful`` hold nothing or a placeholder.
    """

    kind: Kind
    id: str
    record: Record
    data: dict[str, Data]
    provenance: Provenance
    origin: Origin
    doubtful: frozenset[str] = frozenset()

    @property
    def ref(self) -> str:
        """``projekt/all-in``"""
        return f"{self.kind.folder}/{self.id}"

    @property
    def file(self) -> str:
        """``projekt/all-in.yaml``"""
        return self.origin.file


class VocabularyRow(NamedTuple):
    """A valid row of a vocabulary; ``data`` and ``provenance`` as in ``Entry``."""

    term: VocabularyTerm
    data: dict[str, Data]
    provenance: Provenance
    origin: Origin


class VocabularyFile(NamedTuple):
    """The valid rows of a vocabulary by id, and the ids of all its rows, as written and as they should be."""

    rows: dict[str, VocabularyRow]
    ids: frozenset[str]


def parse_record(kind: Kind, id: str, file: str, content: bytes) -> tuple[Entry | None, list[Problem]]:
    """The bytes of a record to an Entry and its problems, or None when nothing in it can be used.

    With an error among the problems the Entry holds what the rest of the record says, for checks
    that concern other fields.
    """
    document, problems = _read(file, content)
    if document is None:
        return None, problems
    if not isinstance(document.data, dict):
        return None, [*problems, *_no_record(file, document)]
    origin = Origin(file, document.positions)
    plain = _unwrap(document.data, kind.model, origin)
    record, faults = _validate(kind.model, plain, origin)
    problems += _news([*plain.problems, *faults], problems)
    doubtful: frozenset[str] = frozenset()
    if has_errors(problems):
        record, doubtful = _salvage(kind.model, plain, problems)
    if record is None:
        return None, problems
    return Entry(kind, id, record, document.data, plain.provenance, origin, doubtful), problems


def _salvage(model: type[_Model], plain: _Plain, problems: list[Problem]) -> tuple[_Model | None, frozenset[str]]:
    """A record of the fields without errors, and the names of the others."""
    wrong = {fault.field.partition(".")[0] for fault in problems if fault.severity == "error"}
    specs = fields_of(model)
    data = {key: value for key, value in plain.data.items() if key in specs and key not in wrong}
    for spec in specs.values():
        if spec.required and spec.key not in data:
            wrong.add(spec.key)
            data[spec.key] = [] if spec.many else spec.choices[-1] if spec.choices else _UNREADABLE
    try:
        return model.model_validate(data), frozenset(wrong)
    except ValidationError:
        return None, frozenset(wrong)


def parse_vocabulary(
    model: type[VocabularyTerm], file: str, content: bytes
) -> tuple[VocabularyFile | None, list[Problem]]:
    """The bytes of a vocabulary file to its rows, or None when it is no list.

    A faulty row is left out and told.
    """
    document, problems = _read(file, content)
    if document is None:
        return None, problems
    if not isinstance(document.data, list):
        return None, [*problems, problem("yaml-inte-lista", file)]
    slips = list(problems)
    rows: dict[str, VocabularyRow] = {}
    first: dict[str, int] = {}
    for index, data in enumerate(document.data):
        origin = Origin(file, document.positions, (index,))
        if not isinstance(data, dict):
            known = ", ".join(fields_of(model))
            problems.append(origin.fault("grupp-vantad", (), fält="Raden", är=kind_of(data), tillåtna=known))
            continue
        plain = _unwrap(data, model, origin)
        term, faults = _validate(model, plain, origin)
        problems += _news([*plain.problems, *faults], slips)
        id = plain.data.get("id")
        if isinstance(id, str) and id in first:
            line, _ = document.positions.value((first[id],))
            problems.append(origin.fault("ordlista-id-dubbelt", ("id",), id=id, rad=line))
        elif isinstance(id, str):
            first[id] = index
            if term:
                rows[id] = VocabularyRow(term, data, plain.provenance, origin)
    return VocabularyFile(rows, frozenset(first) | {slug(id) for id in first}), problems


def _read(file: str, content: bytes) -> tuple[Document | None, list[Problem]]:
    text, problems = decode(file, content)
    return parse(file, text, field_names) if text is not None else (None, problems)


def _no_record(file: str, document: Document) -> Iterator[Problem]:
    """Why a file that YAML accepts has no fields: a slip on its first line, if there is one."""
    if isinstance(document.data, str):
        from ..reading.yaml_slips import Fault, find_slips

        yield from find_slips(file, document.positions.text, Fault(0, 0, names=field_names()), "yaml-inte-post")
    else:
        yield problem("yaml-inte-post", file)


def _validate(model: type[_Model], plain: _Plain, origin: Origin) -> tuple[_Model | None, list[Problem]]:
    try:
        return model.model_validate(plain.data), []
    except ValidationError as error:
        from .schema_faults import schema_faults  # most records have none

        return None, list(schema_faults(error, model, origin, plain.empty, plain.unreadable))


def _news(faults: list[Problem], told: list[Problem]) -> list[Problem]:
    """Without what follows from slips in the YAML: an odd key is not also unknown, a value after # not also empty."""
    odd = {(fault.line, fault.column) for fault in told if fault.code.startswith("nyckel-")}
    cut = {fault.line for fault in told if fault.code == "yaml-fyrkant"}
    return [
        fault
        for fault in faults
        if not (fault.code == "okant-falt" and (fault.line, fault.column) in odd)
        and not (fault.code == "tomt-falt" and fault.line in cut)
    ]


class _Plain(NamedTuple):
    """Data as the models expect it, and what was set aside or found wrong on the way there."""

    data: dict[str, Any]
    provenance: Provenance = {}  # noqa: RUF012 - never changed
    empty: frozenset[Path] = frozenset()
    problems: tuple[Problem, ...] = ()
    unreadable: frozenset[Path] = frozenset()


def _unwrap(data: dict[str, Data], model: type[BaseModel], origin: Origin) -> _Plain:
    """Takes ``{text, källor}`` wrappers apart and drops fields without a value."""
    provenance: Provenance = {}
    empty: set[Path] = set()
    problems: list[Problem] = []
    unreadable: set[Path] = set()

    def report(code: str, path: Path, **values: object) -> None:
        problems.append(origin.fault(code, path, fält=name_of(path), **values))

    def report_empty(path: Path, code: str = "tomt-falt", **values: object) -> None:
        problems.append(origin.key_fault(code, path, fält=name_of(path), **values))

    def visit(value: Data, path: Path) -> Any:
        if type(value) is str:
            return correct(value, path) if value[:1] in _SLIP_STARTS else value
        if type(value) is list:
            return [visit_item(item, (*path, index)) for index, item in enumerate(value)]
        assert type(value) is dict
        return visit_wrapper(value, path) if "text" in value else visit_mapping(value, path)

    def correct(value: str, path: Path) -> Any:
        """A value with its slip told and put right, so that it is told once."""
        spec = spec_at(model, path)
        if value.startswith("-"):
            if spec and spec.many and isinstance(path[-1], str) and (value[1:2].isalpha() or not spec.prose):
                report("yaml-mellanslag-efter-streck", path)
                return []
            return value
        inner = value[1:-1]
        if len(value) < 3 or value[-1] not in _SMART_QUOTES or not _SMART_QUOTES.isdisjoint(inner):
            return value
        if spec and _is_one_line(spec):
            report("smarta-citattecken", path, värde=shorten(value))
            return inner.strip()
        if spec and spec.prose and path not in provenance:
            report("smarta-citattecken-prosa", path)
        return value

    def visit_item(item: Data, path: Path) -> Any:
        if item is None:
            report("tom-rad", path)
            unreadable.add(path)
            return _UNREADABLE
        return visit(item, path)

    def visit_mapping(value: dict[str, Data], path: Path) -> dict[str, Any]:
        result = {}
        for key, item in value.items():
            here = (*path, key)
            if item is not None:
                result[key] = visit(item, here)
                continue
            empty.add(here)
            spec = spec_at(model, here)
            if spec and not spec.required and not _stands_beside(spec, value, model_at(model, path)):
                report_empty(here)
            elif spec is None:
                result[key] = ""
        return result

    def visit_wrapper(value: dict[str, Data], path: Path) -> Any:
        text, sources = value["text"], value.get("källor", ())
        if sources is None:
            report_empty((*path, "källor"))
            sources = ()
        probe = _Plain({**value, "text": _UNREADABLE, "källor": sources})  # the field it stands in judges the text
        wrapped, faults = _validate(SourcedText, probe, origin.within(path))
        problems.extend(faults)
        if wrapped and wrapped.sources:
            provenance[path] = wrapped.sources
        if isinstance(text, str):
            return visit(text, path)
        unreadable.add(path)
        if text is None:
            report_empty((*path, "text"), "tomt-obligatoriskt-falt", hjälp=fields_of(SourcedText)["text"].help)
        else:
            report("text-vantad", (*path, "text"), är=kind_of(text))
        return _UNREADABLE

    plain = visit_mapping(data, ())
    return _Plain(plain, provenance, frozenset(empty), tuple(problems), frozenset(unreadable))


def _stands_beside(spec: FieldSpec, keys: Collection[str], holder: type[BaseModel] | None) -> bool:
    """Whether the fields of an empty group stand beside it for want of indentation: those are told."""
    if spec.part is None or holder is None:
        return False
    return any(key in fields_of(spec.part) for key in keys if key not in fields_of(holder))


def _is_one_line(spec: FieldSpec) -> bool:
    """Whether the field holds a short value rather than running text."""
    return spec.single_line or bool(spec.choices) or spec.marker is not None or spec.base is not str
