"""What the models can say, the rest can handle: no error without a code, no marker without a check."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator

from pydantic import BaseModel

from generator.checks import markers
from generator.faults.codes import CODES
from generator.models import types
from generator.models.fields import FieldSpec, Marker, fields_of
from generator.models.kinds import KIND_BY_FOLDER, KINDS, VOCABULARIES
from generator.models.shapes import Limits
from generator.records.schema_faults import CODE_BY_ERROR, CODE_BY_PATTERN
from tests.small import SMALL, check


def specs(model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], FieldSpec]]:
    for spec in fields_of(model).values():
        yield model, spec
        if spec.part:
            yield from specs(spec.part)


ALL = [found for model in (*(kind.model for kind in KINDS), *VOCABULARIES.values()) for found in specs(model)]


def test_every_refusal_of_a_value_has_a_code() -> None:
    raised = set(re.findall(r'PydanticCustomError\("(\w+)"', inspect.getsource(types)))
    assert raised
    assert raised <= CODE_BY_ERROR.keys()
    assert {*CODE_BY_ERROR.values(), *CODE_BY_PATTERN.values()} <= CODES.keys()


def test_every_pattern_has_a_code() -> None:
    marks = [mark for model, spec in ALL for mark in _metadata(model.model_fields[spec.attribute].annotation)]
    marks += [mark for model, spec in ALL for mark in model.model_fields[spec.attribute].metadata]
    patterns = {mark.pattern for mark in marks if isinstance(mark, Limits) and mark.pattern}
    assert patterns == CODE_BY_PATTERN.keys()


def _metadata(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for part in typing.get_args(annotation):
        yield from _metadata(part)


def test_every_marker_has_a_check() -> None:
    named = inspect.getsource(markers.check_markers)
    assert all(f"{marker.__name__}: " in named for marker in typing.get_args(Marker))


def test_a_reference_leads_to_a_record_type_that_there_is() -> None:
    for model, spec in ALL:
        if isinstance(spec.marker, types.Ref) and spec.marker.folder is not None:
            assert spec.marker.folder in KIND_BY_FOLDER, (model, spec.key)


def test_every_field_has_a_label_and_a_help_in_one_sentence_or_more() -> None:
    for model, spec in ALL:
        assert spec.label[0].isupper(), (model, spec.key)
        assert spec.help.endswith((".", "…")), (model, spec.key)


def test_the_small_catalogue_has_no_faults() -> None:
    assert check(SMALL)[1] == []
