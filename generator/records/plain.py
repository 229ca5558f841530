"""YAML as plain data to data as the models expect it, and the models' judgement of that.

``{text, källor}`` wrappers are taken apart, fields without a value dropped, slips in values mended, each with a word.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from ..faults.codes import advice
from ..faults.problems import Path, Problem
from ..models.common import SourcedText, SourceRef
from ..models.fields import FieldSpec, fields_of
from ..reading.yaml_source import Data
from .doubts import doubts, may_be_doubtful
from .names import Names
from .origin import Origin, kind_of, name_of
from .shape_slips import row_to_fill_in
from .value_slips import SLIP_STARTS, find_slip

_Model = TypeVar("_Model", bound=BaseModel)
UNREADABLE = "–"
"""Stands for a text that has been told to be wrong, so that it is told once."""

Provenance = dict[Path, tuple[SourceRef, ...]]
"""Sources of single texts, by the path of the text; none for words that are the knowledge base's own."""


class Plain(NamedTuple):
    """Data as the models expect it, and what was set aside or found wrong on the way there."""

    data: dict[str, Any]
    provenance: Provenance
    empty: Collection[Path]
    problems: list[Problem]
    unreadable: Collection[Path]


def plain(data: dict[str, Data], model: type[BaseModel], origin: Origin, names: Names | None = None) -> Plain:
    """The data of a record or a row of a vocabulary, for ``model``. ``names`` as in ``validated``."""
    walk = _Walk(origin, names)
    return Plain(walk.mapping(data, (), model), walk.provenance, walk.empty, walk.problems, walk.unreadable)


def sources_at(provenance: Provenance, path: Path) -> tuple[SourceRef, ...] | None:
    """The sources written with the value at ``path``, or with the nearest group around it.

    Empty for words that are the knowledge base's own, None where no sources are written.
    """
    for length in range(len(path), -1, -1):
        if (place := path[:length]) in provenance:
            return provenance[place]
    return None


def is_own(provenance: Provenance, path: Path) -> bool:
    """Whether the value at ``path`` is the knowledge base's own, and no source's."""
    return sources_at(provenance, path) == ()


def validated(
    model: type[_Model],
    data: dict[str, Any],
    origin: Origin,
    empty: Collection[Path] = (),
    unreadable: Collection[Path] = (),
    names: Names | None = None,
) -> tuple[_Model | None, list[Problem]]:
    """The typed value, or None and why the model refuses it; ``empty`` and ``unreadable`` are not told again."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        from .schema_faults import schema_faults  # most records have none

        return None, list(schema_faults(error, data, model, origin, empty, unreadable, names))


class _Walk:
    """One walk through the data of a mapping, and what it collects."""

    def __init__(self, origin: Origin, names: Names | None) -> None:
        self.provenance: Provenance = {}
        self.empty: set[Path] = set()
        self.problems: list[Problem] = []
        self.unreadable: set[Path] = set()
        self._origin = origin
        self._names = names

    def mapping(self, data: dict[str, Data], path: Path, holder: type[BaseModel] | None) -> dict[str, Any]:
        """The fields with a value; ``holder`` is the model of the mapping, None where no model has a field."""
        specs = fields_of(holder) if holder else {}
        result = {}
        for key, value in data.items():
            here, spec = (*path, key), specs.get(key)
            if value is not None:
                result[key] = self._value(value, here, spec)
                continue
            self.empty.add(here)
            if spec is None:
                result[key] = ""  # an unknown field is told as such
            elif not spec.required and not _stands_beside(spec, data, specs):
                self._report_empty(here)
        return result

    def _value(self, value: Data, path: Path, spec: FieldSpec | None) -> Any:
        if type(value) is str:
            return self._text(value, path, spec) if spec else value
        if type(value) is list:
            return [self._item(item, (*path, index), spec) for index, item in enumerate(value)]
        assert type(value) is dict
        if "text" in value and not (spec and spec.part and "text" in fields_of(spec.part)):
            return self._wrapped(value, path, spec)
        return self.mapping(value, path, spec.part if spec else None)

    def _text(self, value: str, path: Path, spec: FieldSpec) -> Any:
        """A text, put right when it has a slip; what looks wrong in it is told."""
        if may_be_doubtful(value, spec):
            alone = spec.many and path[-1] == spec.key and path not in self.provenance
            for code, words in doubts(value, spec, alone):
                self._report(code, path, **words)
        return self._mended(value, path, spec) if value[:1] in SLIP_STARTS else value

    def _item(self, item: Data, path: Path, spec: FieldSpec | None) -> Any:
        if item is not None:
            return self._value(item, path, spec)
        self._report("tom-rad", path, advice=row_to_fill_in(spec) if spec else "")
        self.unreadable.add(path)
        return UNREADABLE

    def _mended(self, value: str, path: Path, spec: FieldSpec) -> Any:
        """A value with its slip told and put right, so that it is told once."""
        slip = find_slip(value, spec, is_item=isinstance(path[-1], int), sourced=bool(self.provenance.get(path)))
        if slip is None:
            return value
        self.problems.append(self._origin.fault(slip.code, path, lambda: {"fält": name_of(path), **slip.words()}))
        return slip.meant

    def _wrapped(self, value: dict[str, Data], path: Path, spec: FieldSpec | None) -> Any:
        """The text of a ``{text, källor}``, whose sources are set aside."""
        text, sources = value["text"], value.get("källor", ())
        if sources is None:
            self._report_empty((*path, "källor"), advice=advice.EMPTY_SOURCES)
            sources = ()
        probe: dict[str, Any] = {**value, "text": UNREADABLE}  # the field it stands in judges the text
        if "källor" in value:
            probe["källor"] = sources
        wrapper, faults = validated(SourcedText, probe, self._origin.within(path), names=self._names)
        self.problems += faults
        if wrapper and (wrapper.sources or value.get("källor") == []):
            self.provenance[path] = wrapper.sources
        if isinstance(text, str):
            return self._value(text, path, spec)
        self.unreadable.add(path)
        if text is None:
            help = fields_of(SourcedText)["text"].help
            self._report_empty((*path, "text"), "tomt-obligatoriskt-falt", nyckel="text", hjälp=help)
        else:
            self._report("text-vantad", (*path, "text"), väntat="en text", är=kind_of(text))
        return UNREADABLE

    def _report(self, code: str, path: Path, **words: object) -> None:
        self.problems.append(self._origin.fault(code, path, lambda: {"fält": name_of(path), **words}))

    def _report_empty(self, path: Path, code: str = "tomt-falt", **words: object) -> None:
        if self._origin.begins_item(path):
            words.setdefault("advice", advice.EMPTY_FIRST.format(nyckel=path[-1]))
        self.problems.append(self._origin.key_fault(code, path, fält=name_of(path), **words))


def _stands_beside(spec: FieldSpec, keys: Collection[str], known: Collection[str]) -> bool:
    """Whether the fields of an empty group stand beside it for want of indentation: those are told."""
    return spec.part is not None and any(key in fields_of(spec.part) for key in keys if key not in known)
