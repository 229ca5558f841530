"""One file to one typed record, or to the problems that forbid it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from .codes import problem
from .models.common import Record, SourceRef
from .models.fields import fields_of, model_at, spec_at
from .models.kinds import Kind
from .models.types import CURRENCY, ID, ONE_LINE, TERM_ID
from .models.vocabulary import VocabularyTerm
from .problems import Path, Problem, dotted
from .text_sv import did_you_mean, did_you_mean_date, shorten, slug
from .yaml_source import Data, Document, Place, decode, parse

_SOURCES: TypeAdapter[tuple[SourceRef, ...]] = TypeAdapter(tuple[SourceRef, ...])
_Model = TypeVar("_Model", bound=BaseModel)
_SMART_QUOTES = frozenset("”“„»«‘’‚")

Provenance = dict[Path, tuple[SourceRef, ...]]
"""Sources of single texts, by the path of the text."""


@dataclass(frozen=True)
class Entry:
    """A valid record with all that is known about it.

    ``data`` is the YAML as plain data, ``{text, källor}`` wrappers included; ``record`` holds the
    typed values without wrappers, ``provenance`` the sources that the wrappers named.
    """

    kind: Kind
    id: str
    file: str
    record: Record
    data: dict[str, Data]
    provenance: Provenance
    places: Place

    @property
    def ref(self) -> str:
        """``projekt/all-in``"""
        return f"{self.kind.folder}/{self.id}"


@dataclass(frozen=True)
class VocabularyRow:
    """A valid row of a vocabulary; ``data`` is the row as plain data."""

    term: VocabularyTerm
    file: str
    index: int
    data: dict[str, Data]
    provenance: Provenance
    places: Place


@dataclass(frozen=True)
class VocabularyFile:
    """The valid rows of a vocabulary by id, and the ids of all its rows, faulty ones included."""

    rows: dict[str, VocabularyRow]
    ids: frozenset[str]


def parse_record(kind: Kind, id: str, file: str, content: bytes) -> tuple[Entry | None, list[Problem]]:
    """The bytes of a record to an Entry, or None with the problems that stand in the way."""
    document, problems = _read(file, content)
    if document is None:
        return None, problems
    if not isinstance(document.data, dict):
        return None, [*problems, problem("yaml-inte-post", file)]
    places = replace(document.places, line=0, column=0)  # what the record lacks stands at 1:1
    plain, faults = _unwrap(file, document.data, places, kind.model)
    problems += faults
    record, faults = _validate(kind.model, plain, file, places)
    problems += faults
    if record is None or any(fault.severity == "error" for fault in problems):
        return None, problems
    return Entry(kind, id, file, record, document.data, plain.provenance, places), problems


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
    rows: dict[str, VocabularyRow] = {}
    first_line: dict[str, int] = {}
    for index, data in enumerate(document.data):
        places = document.places.children[index]
        if not isinstance(data, dict):
            known = ", ".join(fields_of(model))
            values = {"fält": "Raden", "är": _what(data), "tillåtna": known}
            problems.append(problem("grupp-vantad", file, places.locate(()), (index,), **values))
            continue
        plain, faults = _unwrap(file, data, places, model)
        term, more = _validate(model, plain, file, places)
        problems += [within(index, fault) for fault in (*faults, *more)]
        id = plain.data.get("id")
        if isinstance(id, str):
            if id in first_line:
                where = places.locate(("id",))
                values = {"id": id, "rad": first_line[id]}
                problems.append(problem("ordlista-id-dubbelt", file, where, (index, "id"), **values))
                continue
            first_line[id] = places.line + 1
        if term:
            rows[term.id] = VocabularyRow(term, file, index, data, plain.provenance, places)
    return VocabularyFile(rows, frozenset(first_line)), problems


def within(index: int, fault: Problem) -> Problem:
    """A fault of a row as a fault of the file that holds the row at ``index``."""
    return replace(fault, field=f"{index}.{fault.field}" if fault.field else str(index))


def _read(file: str, content: bytes) -> tuple[Document | None, list[Problem]]:
    text, problems = decode(file, content)
    if text is None:
        return None, problems
    document, problems = parse(file, text)
    return (None if document.data is None and problems else document), problems


@dataclass(frozen=True)
class _Plain:
    """Data as the models expect it, and what was set aside on the way there."""

    data: dict[str, Any]
    provenance: Provenance
    empty: frozenset[Path]


def _unwrap(file: str, data: dict[str, Data], places: Place, model: type[BaseModel]) -> tuple[_Plain, list[Problem]]:
    """Takes ``{text, källor}`` wrappers apart and drops fields without a value."""
    provenance: Provenance = {}
    empty: set[Path] = set()
    problems: list[Problem] = []

    def report(code: str, path: Path, at_key: bool = False, **values: object) -> None:
        where = places.locate_key(path) if at_key else places.locate(path)
        problems.append(problem(code, file, where, path, fält=name_of(path), **values))

    def visit(value: Data, path: Path) -> Any:
        if type(value) is str:
            if len(value) > 1 and value[0] in _SMART_QUOTES and value[-1] in _SMART_QUOTES:
                spec = spec_at(model, path)
                if spec and spec.prose:
                    report("smarta-citattecken-prosa", path)
                elif spec and spec.single_line:
                    report("smarta-citattecken", path, värde=shorten(value))
            return value
        if type(value) is list:
            return [visit_item(item, (*path, index)) for index, item in enumerate(value)]
        assert type(value) is dict
        return visit_wrapper(value, path) if "text" in value else visit_mapping(value, path)

    def visit_item(item: Data, path: Path) -> Any:
        if item is None:
            report("tom-rad", path)
            return ""
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
            if spec and not spec.required:
                report("tomt-falt", here, at_key=True)
            elif spec is None:
                result[key] = ""
        return result

    def visit_wrapper(value: dict[str, Data], path: Path) -> Any:
        for key in value.keys() - {"text", "källor"}:
            report("okant-falt", (*path, key), at_key=True, menade=did_you_mean(key, ("text", "källor")), tillåtna="text, källor")
        text = value["text"]
        if not isinstance(text, str):
            report("text-vantad", (*path, "text"), är=_what(text))
            return "–"
        if value.get("källor") is not None:
            try:
                provenance[path] = _SOURCES.validate_python(value["källor"])
            except ValidationError as error:
                here = (*path, "källor")
                problems.extend(
                    _translate(detail, SourceRef, file, places, here, frozenset())
                    for detail in error.errors(include_url=False)
                )
        return visit(text, path)

    return _Plain(visit_mapping(data, ()), provenance, frozenset(empty)), problems


def _validate(model: type[_Model], plain: _Plain, file: str, places: Place) -> tuple[_Model | None, list[Problem]]:
    try:
        return model.model_validate(plain.data), []
    except ValidationError as error:
        return None, [
            _translate(detail, model, file, places, (), plain.empty) for detail in error.errors(include_url=False)
        ]


_CODE_BY_ERROR = {
    "string_type": "text-vantad",
    "tuple_type": "lista-vantad",
    "model_type": "grupp-vantad",
    "model_attributes_type": "grupp-vantad",
    "string_too_short": "text-tom",
    "string_too_long": "text-lang",
    "literal_error": "varde-ej-tillatet",
    "date_format": "datum-format",
    "date_value": "datum-finns-inte",
    "whole_number": "tal-format",
    "negative_number": "tal-negativt",
    "percent_format": "procent-format",
    "percent_range": "procent-grans",
    "url_scheme": "adress-schema",
    "url_format": "adress-format",
}
_CODE_BY_PATTERN = {ID: "id-format", TERM_ID: "id-format", ONE_LINE: "en-rad", CURRENCY: "valuta-format"}


def _translate(
    detail: Any, model: type[BaseModel], file: str, places: Place, prefix: Path, empty: frozenset[Path]
) -> Problem:
    """A pydantic error, known by its ``type``, as a Problem in our words and at its place."""
    inner: Path = tuple(detail["loc"])
    path = (*prefix, *inner)
    kind, value = detail["type"], detail["input"]
    if kind == "missing":
        spec = spec_at(model, inner)
        if path in empty:
            code, where = "tomt-obligatoriskt-falt", places.locate_key(path)
        else:
            code, where = "saknat-falt", places.locate(path[:-1])
        return problem(code, file, where, path, fält=name_of(path), hjälp=spec.help if spec else "")
    if kind == "extra_forbidden":
        holder = model_at(model, inner[:-1])
        known = tuple(fields_of(holder)) if holder else ()
        where = places.locate_key(path)
        key = str(path[-1])
        return problem(
            "okant-falt", file, where, path, fält=key, menade=_key_advice(key, known, model), tillåtna=", ".join(known)
        )
    spec = spec_at(model, inner)
    code = _CODE_BY_ERROR.get(kind) or _CODE_BY_PATTERN.get(detail.get("ctx", {}).get("pattern"), "text-vantad")
    shown = shorten(value) if isinstance(value, str) else _what(value)
    choices = spec.choices if spec else ()
    part = spec.part if spec else None
    return problem(
        code,
        file,
        places.locate(path),
        path,
        fält=name_of(path),
        värde=shown or "Den tomma texten",
        är=_what(value),
        längd=len(value) if isinstance(value, str) else 0,
        tak=detail.get("ctx", {}).get("max_length", 0),
        menade=_advice(code, value, choices),
        tillåtna=", ".join(choices or (fields_of(part) if part else ())),
    )


def _key_advice(key: str, known: tuple[str, ...], model: type[BaseModel]) -> str:
    """The nearest key here, or where the key belongs when it is known one level down."""
    parents = [spec.key for spec in fields_of(model).values() if spec.part and key in fields_of(spec.part)]
    if key not in known and parents and not did_you_mean(key, known):
        return f" Det hör hemma indraget under {parents[0]}."
    return did_you_mean(key, known)


def _advice(code: str, value: object, choices: tuple[str, ...]) -> str:
    if not isinstance(value, str):
        return ""
    if code == "varde-ej-tillatet":
        return did_you_mean(value, choices)
    if code == "id-format":
        return f" Menade du {slug(value)}?" if len(slug(value)) > 1 else ""
    if code == "adress-schema" and value.startswith("www."):
        return f" Menade du https://{shorten(value)}?"
    if code == "datum-format":
        return did_you_mean_date(value)
    return ""


def name_of(path: Path) -> str:
    """How a message names the field at ``path``: its keys without list indices."""
    return dotted(tuple(step for step in path if isinstance(step, str)))


def _what(value: object) -> str:
    if isinstance(value, dict):
        return "en grupp fält"
    if isinstance(value, (list, tuple)):
        return "en lista"
    return "tom" if value in (None, "") else "en text"
