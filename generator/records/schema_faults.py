"""What pydantic finds wrong, as Problems: known by the error's type, never by its English text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from ..faults.problems import Path, Problem
from ..models.common import SourcedText
from ..models.fields import FieldSpec, fields_of, model_at, spec_at
from ..models.types import CURRENCY, ID, MUNICIPALITY_ID, ONE_LINE, TERM_ID
from ..text.swedish import did_you_mean_date, enumerate_words, shorten, slug
from .origin import Origin, kind_of, name_of

CODE_BY_ERROR = {
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
    "number_too_large": "tal-stort",
    "negative_number": "tal-negativt",
    "percent_format": "procent-format",
    "percent_range": "procent-grans",
    "url_scheme": "adress-schema",
    "url_format": "adress-format",
}
CODE_BY_PATTERN = {
    ID: "id-format",
    TERM_ID: "id-format",
    ONE_LINE: "en-rad",
    CURRENCY: "valuta-format",
    MUNICIPALITY_ID: "kommunkod-format",
}


def schema_faults(
    error: ValidationError, model: type[BaseModel], origin: Origin, empty: Collection[Path], told: Collection[Path] = ()
) -> Iterator[Problem]:
    """The faults of a mapping that ``model`` refused.

    ``empty`` are its fields without a value, ``told`` the values that are told to be wrong already.
    """
    details = error.errors(include_url=False)
    misspelt = set(_misspelt(details, model, origin))
    for detail in details:
        path: Path = tuple(detail["loc"])
        if path in told or path[:-1] in told:
            continue
        if detail["type"] == "missing":
            if path not in misspelt:
                yield _missing(path, model, origin, empty)
        elif detail["type"] == "extra_forbidden":
            yield _unknown(path, detail["input"], model, origin)
        else:
            yield _refused(detail, path, model, origin)


def _misspelt(details: list[Any], model: type[BaseModel], origin: Origin) -> Iterator[Path]:
    """The fields that unknown keys most likely mean: those are not also missing."""
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, key = detail["loc"]
            holder = model_at(model, tuple(above))
            meant = origin.nearest(str(key), fields_of(holder)) if holder else None
            if meant and not _parts_with(str(key), model):
                yield (*above, meant)


def _missing(path: Path, model: type[BaseModel], origin: Origin, empty: Collection[Path]) -> Problem:
    spec = spec_at(model, path)
    values = {"fält": name_of(path), "hjälp": spec.help if spec else ""}
    if path in empty:
        return origin.key_fault("tomt-obligatoriskt-falt", path, **values)
    return origin.fault("saknat-falt", path, **values)


def _unknown(path: Path, detail_input: object, model: type[BaseModel], origin: Origin) -> Problem:
    holder = model_at(model, path[:-1])
    known = tuple(fields_of(holder)) if holder else ()
    key = str(path[-1])
    if glued := _glued_key(key, known):
        return _after(origin.key_fault("yaml-mellanslag-efter-kolon", path, nyckel=glued), glued)
    advice = _key_advice(key, known, model, origin)
    if detail_input == "" and not advice and re.search(r"[\s\d]", key):
        advice = " Inom { } skiljer komma fälten åt: sätt raka citattecken runt ett värde med komma."
    values = {"fält": key, "menade": advice, "tillåtna": ", ".join(known)}
    return origin.key_fault("okant-falt", path, **values)


def _refused(detail: Any, path: Path, model: type[BaseModel], origin: Origin) -> Problem:
    value, context = detail["input"], detail.get("ctx", {})
    spec = spec_at(model, path)
    code = CODE_BY_ERROR.get(detail["type"]) or CODE_BY_PATTERN.get(context.get("pattern"), "text-vantad")
    if code == "text-vantad" and isinstance(value, dict) and "källor" in value:
        return _without_text(path, origin)
    if code == "grupp-vantad" and spec and spec.part and (key := _glued_key(value, fields_of(spec.part))):
        return _after(origin.fault("yaml-mellanslag-efter-kolon", path, nyckel=key), key)
    if code == "lista-vantad" and isinstance(value, dict) and all(key.startswith("-") for key in value):
        return origin.fault("yaml-mellanslag-efter-streck", path, fält=name_of(path))
    if code == "varde-ej-tillatet" and not isinstance(value, str):
        code = "text-vantad"
    if code == "text-vantad" and _is_split_text(value):
        return origin.fault("yaml-kolon-i-text", path, nyckel=name_of(path))
    if value == "":
        code = "text-tom"
    return origin.fault(
        code,
        path,
        fält=name_of(path),
        värde=shorten(value) if isinstance(value, str) else kind_of(value),
        är=kind_of(value),
        längd=len(value) if isinstance(value, str) else 0,
        tak=context.get("max_length", 0),
        menade=_advice(code, value, spec, origin),
        tillåtna=", ".join(_allowed(spec)),
    )


def _without_text(path: Path, origin: Origin) -> Problem:
    help = fields_of(SourcedText)["text"].help
    return origin.fault("saknat-falt", (*path, "text"), fält=name_of((*path, "text")), hjälp=help)


def _glued_key(value: object, names: Collection[str]) -> str:
    """The field name that begins a text, with a colon but no ordinary space after it."""
    head, colon, _ = value.partition(":") if isinstance(value, str) else ("", "", "")
    return head if colon and head in names else ""


def _after(fault: Problem, key: str) -> Problem:
    """The same fault at the colon after ``key``."""
    return replace(fault, column=fault.column + len(key))


def _allowed(spec: FieldSpec | None) -> tuple[str, ...]:
    if spec is None:
        return ()
    return spec.choices or (tuple(fields_of(spec.part)) if spec.part else ())


def _is_split_text(value: object) -> bool:
    """Whether a mapping looks like a text that YAML split at its first colon."""
    return isinstance(value, dict) and len(value) == 1 and all(" " in key or key[:1].isupper() for key in value)


def _key_advice(key: str, known: tuple[str, ...], model: type[BaseModel], origin: Origin) -> str:
    """Where the key belongs when it is known one level down, else the nearest key here."""
    parts = _parts_with(key, model)
    return (
        f" Det hör hemma indraget under {enumerate_words(parts, 'eller')}."
        if parts
        else origin.did_you_mean(key, known)
    )


def _parts_with(key: str, model: type[BaseModel]) -> list[str]:
    """The fields of a record whose parts have a field of this name."""
    return [spec.key for spec in fields_of(model).values() if spec.part and key in fields_of(spec.part)]


def _advice(code: str, value: object, spec: FieldSpec | None, origin: Origin) -> str:
    if not isinstance(value, str):
        return ""
    if code == "varde-ej-tillatet" and spec:
        return origin.did_you_mean(value, spec.choices)
    if code == "id-format":
        meant = slug(value.rpartition("/")[2].removesuffix(".yaml"))
        return f" Menade du {meant}?" if len(meant) > 1 else ""
    if code == "adress-schema" and value.lower().startswith("www."):
        return f" Menade du https://{shorten(value)}?"
    if code == "datum-format":
        return did_you_mean_date(value)
    return ""
