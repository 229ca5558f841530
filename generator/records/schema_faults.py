"""What pydantic finds wrong, as Problems: known by the error's type, never by its English text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from ..faults.codes import advice
from ..faults.problems import Path, Problem
from ..models.common import SourcedText
from ..models.fields import FieldSpec, fields_of, model_at, spec_at
from ..models.types import CURRENCY, ID, MUNICIPALITY_ID, ONE_LINE, TERM_ID, PartialDate
from ..reading.positions import CutValue
from ..reading.slip import SMART_QUOTES, in_curly_quotes, quoted_text
from ..reading.yaml_text import as_yaml
from ..text.personal import masked
from ..text.swedish import format_number, shorten
from .key_slips import glued_key, held_already, meant_key, move_hint, place_of_key
from .names import Names
from .offers import offer_for, uncut_hint, unknown_key_hint
from .origin import Origin, key_of, kind_of, name_of
from .shape_slips import pair_hint, rows_to_add
from .value_slips import LONGEST_HINT

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
    error: ValidationError,
    data: dict[str, Any],
    model: type[BaseModel],
    origin: Origin,
    empty: Collection[Path],
    told: Collection[Path] = (),
    names: Names | None = None,
) -> Iterator[Problem]:
    """The faults of ``data``, a mapping that ``model`` refused.

    ``empty`` are its fields without a value, ``told`` the values that are told to be wrong already. With ``names``
    a message can offer the ids that people mean.
    """
    details = error.errors(include_url=False)
    misspelt = set(_misspelt(details, data, model, origin))
    split = set(_split_texts(details, model))
    for detail in details:
        path: Path = tuple(detail["loc"])
        if path in told or path[:-1] in told:
            continue
        if path[:-1] in split:
            if detail["type"] == "extra_forbidden":
                holder = model_at(model, path[:-1])
                hint = pair_hint(str(path[-1]), detail["input"], holder) if holder else ""
                yield origin.key_fault("yaml-kolon-i-text", path, advice=hint, nyckel=key_of(path[:-1]))
        elif detail["type"] == "missing":
            if path not in misspelt:
                yield _missing(path, data, model, origin, empty)
        elif detail["type"] == "extra_forbidden":
            beside = _beside(data, path)
            cut = None if detail["input"] else _cut_by_comma(path, beside, model, origin)
            if cut is None:
                yield _unknown(path, detail["input"], beside, model, origin, names)
            elif path[-1] == cut.second:
                place = f" Inom {{ }} skiljer komma fälten åt, så {cut.key} slutade vid kommat."
                hint = uncut_hint(cut, model_at(model, path[:-1]))
                yield origin.key_fault(
                    "okant-falt", path, fält=shorten(cut.second), menade=place, tillåtna="", advice=hint
                )
        else:
            yield _refused(detail, path, model, origin, names)


def _misspelt(details: list[Any], data: Any, model: type[BaseModel], origin: Origin) -> Iterator[Path]:
    """The fields that unknown keys most likely mean: those are not also missing."""
    for detail in details:
        if detail["type"] == "extra_forbidden" and origin.positions.may_suggest():
            *above, key = detail["loc"]
            holder = model_at(model, tuple(above))
            meant = meant_key(str(key), holder, _beside(data, detail["loc"])) if holder else None
            if meant:
                yield (*above, meant)


def _beside(data: Any, path: Path) -> dict[str, Any]:
    """The mapping that the last key of ``path`` stands in."""
    for step in path[:-1]:
        if isinstance(step, str):
            data = data.get(step) if isinstance(data, dict) else None
        elif isinstance(data, list):  # a single value may stand for a list of one
            data = data[step]
    return data if isinstance(data, dict) else {}


def _split_texts(details: list[Any], model: type[BaseModel]) -> Iterator[Path]:
    """The items of one unknown field: texts that YAML split at their first colon."""
    unknown: dict[Path, int] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden" and isinstance(detail["input"], str) and detail["input"]:
            above = tuple(detail["loc"][:-1])
            key = str(detail["loc"][-1])
            holder = model_at(model, above)
            if above and isinstance(above[-1], int) and holder and key[:1].isupper() and not meant_key(key, holder, ()):
                unknown[above] = unknown.get(above, 0) + 1
    yield from (path for path, count in unknown.items() if count == 1)


def _missing(path: Path, data: Any, model: type[BaseModel], origin: Origin, empty: Collection[Path]) -> Problem:
    spec = spec_at(model, path)
    rows, help = (rows_to_add(spec), spec.help) if spec else ("", "")
    if path in empty:
        words = {"fält": name_of(path), "nyckel": key_of(path), "hjälp": help, "advice": rows}
        return origin.key_fault("tomt-obligatoriskt-falt", path, **words)
    return _absent(path, _beside(data, path), origin, help, rows)


def _absent(path: Path, beside: Collection[str], origin: Origin, help: str, rows: str = "") -> Problem:
    """A field that is missing: where among those ``beside`` it belongs; ``rows`` are shown instead."""
    words = {"fält": name_of(path), "nyckel": key_of(path), "hjälp": help, "intill": "", "advice": rows}
    around = origin.positions.written((*origin.base, *path[:-1]))
    if around and beside and not rows and origin.positions.may_suggest():
        other = next(iter(beside))
        line, _ = origin.positions.key((*around, other))
        words["intill"] = advice.BESIDE.format(fält=other, rad=line)
        if origin.positions.is_flow(around):
            words["advice"] = advice.ADD_FIELD_WITHIN.format(**words)
    return origin.fault("saknat-falt", path, **words)


def _unknown(
    path: Path, value: object, beside: dict[str, Any], model: type[BaseModel], origin: Origin, names: Names | None
) -> Problem:
    holder = model_at(model, path[:-1])
    known = tuple(fields_of(holder)) if holder else ()
    key = str(path[-1])
    if glued := glued_key(key, known):
        return _after(origin.key_fault("yaml-mellanslag-efter-kolon", path, nyckel=glued), glued)

    def words() -> dict[str, str]:
        near = holder if _may_suggest((key, value), origin) else None
        place = place_of_key(key, near, beside) if near else ""
        hint = unknown_key_hint(key, value, near, beside, names) if near else ""
        if near and place and not hint:
            hint = move_hint(key, near, beside, origin.within(path[:-1]))
        if near and not place and (held := held_already(key, near, beside)):
            line, _ = origin.positions.key((*origin.base, *path[:-1], held))
            place, hint = f" Fältet {held} finns redan, på rad {line}.", advice.KEEP_ROW
        elif near and not place and (group := _outer_group(path, model)):
            hint = advice.MOVE_OUTWARDS.format(fält=shorten(key), grupp=group)
        return {"fält": shorten(key), "menade": place, "tillåtna": ", ".join(known), "advice": hint}

    return origin.key_fault("okant-falt", path, words)


def _outer_group(path: Path, model: type[BaseModel]) -> str:
    """The nearest group around that of ``path`` that has a field of this name."""
    holders = (path[:length] for length in range(len(path) - 2, 0, -1) if isinstance(path[length - 1], str))
    for around in holders:
        holder = model_at(model, around)
        if holder and path[-1] in fields_of(holder):
            return str(around[-1])
    return ""


def _cut_by_comma(path: Path, beside: Collection[str], model: type[BaseModel], origin: Origin) -> CutValue | None:
    """The text that ``path`` is the rest of, unless it means a field."""
    holder = model_at(model, path[:-1])
    is_field = holder is not None and meant_key(str(path[-1]), holder, beside)
    return None if is_field else origin.positions.cut_value((*origin.base, *path))


def _refused(detail: Any, path: Path, model: type[BaseModel], origin: Origin, names: Names | None) -> Problem:
    value, context = detail["input"], detail.get("ctx", {})
    spec = spec_at(model, path)
    code = CODE_BY_ERROR.get(detail["type"]) or CODE_BY_PATTERN.get(context.get("pattern"), "text-vantad")
    if code == "text-vantad" and isinstance(value, dict) and "källor" in value:
        return _without_text(path, value, origin)
    if code == "grupp-vantad" and spec and spec.part and (key := glued_key(value, fields_of(spec.part))):
        return _after(origin.fault("yaml-mellanslag-efter-kolon", path, nyckel=key), key)
    if code == "lista-vantad" and isinstance(value, dict) and all(key.startswith("-") for key in value):
        return origin.fault("yaml-mellanslag-efter-streck", path, fält=name_of(path))
    if code == "varde-ej-tillatet" and not isinstance(value, str):
        code = "text-vantad"
    if code == "text-vantad" and _is_split_text(value):
        text = _as_one_text(path, origin)
        return origin.fault(
            "yaml-kolon-i-text",
            path,
            nyckel=key_of(path),
            advice=advice.QUOTED.format(rad=text[1]) if 0 < len(text[0]) < LONGEST_HINT else "",
            written=quoted_text(text[0]) if in_curly_quotes(text[0]) else "",
        )
    if code == "text-vantad" and not (spec and spec.marker) and (hint := _without_field(value, path, origin)):
        return origin.fault(code, path, fält=name_of(path), väntat=_wanted(spec), är=kind_of(value), advice=hint)

    def words() -> dict[str, object]:
        is_item = isinstance(path[-1], int) and origin.is_item(path)
        return {
            **(offer_for(code, value, path, is_item, model, names) if _may_suggest(value, origin) else {}),
            "fält": f"Varje värde i {name_of(path)}" if is_item and code == "text-vantad" else name_of(path),
            "väntat": _wanted(spec),
            "värde": shorten(value) if isinstance(value, str) else kind_of(value),
            "är": kind_of(value),
            "längd": format_number(len(value)) if isinstance(value, str) else "",
            "tak": format_number(context.get("max_length", 0)),
            "tillåtna": ", ".join(_allowed(spec)),
        }

    return origin.fault(code, path, words) if value != "" else _empty_text(path, spec, origin)


def _empty_text(path: Path, spec: FieldSpec | None, origin: Origin) -> Problem:
    def words() -> dict[str, str]:
        is_item = isinstance(path[-1], int) and origin.is_item(path)
        hint = advice.FILL_IN_TEXT.format(hjälp=spec.help) if spec and spec.required else ""
        name = f"Ett värde i {name_of(path)}" if is_item else name_of(path)
        return {"fält": name, "advice": advice.EMPTY_ITEM if is_item else hint}

    return origin.fault("text-tom", path, words)


def _may_suggest(value: object, origin: Origin) -> bool:
    """Whether something can be offered for the value: not when personal data would be in it, in pieces."""
    return origin.positions.may_suggest() and masked(written := str(value)) == written


def _without_text(path: Path, beside: Collection[str], origin: Origin) -> Problem:
    return _absent((*path, "text"), beside, origin, fields_of(SourcedText)["text"].help)


def _after(fault: Problem, key: str) -> Problem:
    """The same fault at the colon after ``key``."""
    return replace(fault, column=fault.column + len(key))


def _allowed(spec: FieldSpec | None) -> tuple[str, ...]:
    if spec is None:
        return ()
    return spec.choices or (tuple(fields_of(spec.part)) if spec.part else ())


def _wanted(spec: FieldSpec | None) -> str:
    """What a single value of a field is called."""
    if spec is None or spec.choices or spec.marker:
        return "ett enda värde"
    return {int: "ett tal", float: "ett tal", PartialDate: "ett datum"}.get(spec.base or str, "en text")


def _is_split_text(value: object) -> bool:
    """Whether a mapping looks like a text that YAML split at its first colon."""
    if not isinstance(value, dict) or len(value) != 1:
        return False
    (key,) = value
    return " " in key or key[:1].isupper() or key[:1] in SMART_QUOTES


def _as_one_text(path: Path, origin: Origin) -> tuple[str, str]:
    """A text that YAML split, and its line with the text within quotation marks."""
    excerpt = " ".join(origin.positions.excerpt((*origin.base, *path)).split())
    written = origin.positions.written((*origin.base, *path))
    key = "-" if isinstance(written[-1], int) else f"{written[-1]}:"
    text = excerpt.removeprefix(key).strip()
    return text, f"{key} {quoted_text(text)}" if text else ""


def _without_field(value: object, path: Path, origin: Origin) -> str:
    """How to write ``- mål: fler i arbete`` where only a text fits."""
    if not isinstance(value, dict) or len(value) != 1 or not origin.is_item(path):
        return ""
    ((key, text),) = value.items()
    if not isinstance(text, str) or not 0 < len(text) < LONGEST_HINT // 2:
        return ""
    lines = as_yaml({"x": [text]}).partition("\n")[2].strip()
    return advice.NO_FIELD_IN_TEXT.format(rad=lines, nyckel=key, hela=f"- {quoted_text(f'{key}: {text}')}")
