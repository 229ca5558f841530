"""What pydantic finds wrong, as Problems: known by the error's type, never by its English text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from .models.fields import FieldSpec, fields_of, model_at, spec_at
from .models.types import CURRENCY, ID, MUNICIPALITY_ID, ONE_LINE, TERM_ID
from .origin import Origin, kind_of, name_of
from .problems import Path, Problem
from .text_sv import did_you_mean, did_you_mean_date, nearest, shorten, slug

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
    error: ValidationError, model: type[BaseModel], origin: Origin, empty: Collection[Path]
) -> Iterator[Problem]:
    """The faults of a mapping that ``model`` refused; ``empty`` are its fields without a value."""
    details = error.errors(include_url=False)
    misspelt = set(_misspelt(details, model))
    for detail in details:
        path: Path = tuple(detail["loc"])
        if detail["type"] == "missing":
            if path not in misspelt:
                yield _missing(path, model, origin, empty)
        elif detail["type"] == "extra_forbidden":
            yield _unknown(path, model, origin)
        else:
            yield _refused(detail, path, model, origin)


def _misspelt(details: list[Any], model: type[BaseModel]) -> Iterator[Path]:
    """The fields that unknown keys most likely mean: those are not also missing."""
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *parents, key = detail["loc"]
            holder = model_at(model, tuple(parents))
            meant = nearest(str(key), fields_of(holder)) if holder else None
            if meant:
                yield (*parents, meant)


def _missing(path: Path, model: type[BaseModel], origin: Origin, empty: Collection[Path]) -> Problem:
    spec = spec_at(model, path)
    values = {"fält": name_of(path), "hjälp": spec.help if spec else ""}
    if path in empty:
        return origin.fault("tomt-obligatoriskt-falt", path, at_key=True, **values)
    return origin.fault("saknat-falt", path, **values)


def _unknown(path: Path, model: type[BaseModel], origin: Origin) -> Problem:
    holder = model_at(model, path[:-1])
    known = tuple(fields_of(holder)) if holder else ()
    key = str(path[-1])
    values = {"fält": key, "menade": _key_advice(key, known, model), "tillåtna": ", ".join(known)}
    return origin.fault("okant-falt", path, at_key=True, **values)


def _refused(detail: Any, path: Path, model: type[BaseModel], origin: Origin) -> Problem:
    value, context = detail["input"], detail.get("ctx", {})
    spec = spec_at(model, path)
    code = CODE_BY_ERROR.get(detail["type"]) or CODE_BY_PATTERN.get(context.get("pattern"), "text-vantad")
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
        menade=_advice(code, value, spec),
        tillåtna=", ".join(_allowed(spec)),
    )


def _allowed(spec: FieldSpec | None) -> tuple[str, ...]:
    if spec is None:
        return ()
    return spec.choices or (tuple(fields_of(spec.part)) if spec.part else ())


def _is_split_text(value: object) -> bool:
    """Whether a mapping looks like a text that YAML split at its first colon."""
    return isinstance(value, dict) and len(value) == 1 and all(" " in f"{key} {item}" for key, item in value.items())


def _key_advice(key: str, known: tuple[str, ...], model: type[BaseModel]) -> str:
    """The nearest key here, or where the key belongs when it is known one level down."""
    advice = did_you_mean(key, known)
    parents = [spec.key for spec in fields_of(model).values() if spec.part and key in fields_of(spec.part)]
    if parents and not advice:
        return f" Det hör hemma indraget under {parents[0]}."
    return advice


def _advice(code: str, value: object, spec: FieldSpec | None) -> str:
    if not isinstance(value, str):
        return ""
    if code == "varde-ej-tillatet" and spec:
        return did_you_mean(value, spec.choices)
    if code == "id-format":
        return f" Menade du {slug(value)}?" if len(slug(value)) > 1 else ""
    if code == "adress-schema" and value.lower().startswith("www."):
        return f" Menade du https://{shorten(value)}?"
    if code == "datum-format":
        return did_you_mean_date(value)
    return ""
