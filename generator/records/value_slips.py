"""Slips within a value: a list item without its space, typographic quotation marks around a value."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..models.fields import FieldSpec
from ..text.swedish import shorten

_SMART_QUOTES = frozenset("”“„»«‘’‚")
SLIP_STARTS = _SMART_QUOTES | {"-"}
"""A value that begins with none of these has no slip."""


class Slip(NamedTuple):
    """The code of a slip, the words for its message and what was meant."""

    code: str
    words: dict[str, str]
    meant: Any


def find_slip(value: str, spec: FieldSpec, is_item: bool, sourced: bool) -> Slip | None:
    """The slip in ``value``; ``is_item`` says that it stands in a list, ``sourced`` that it has sources of its own."""
    if value.startswith("-"):
        is_list = spec.many and not is_item and (value[1:2].isalpha() or not spec.prose)
        return Slip("yaml-mellanslag-efter-streck", {}, []) if is_list else None
    inner = value[1:-1]
    if len(value) < 3 or value[-1] not in _SMART_QUOTES or not _SMART_QUOTES.isdisjoint(inner):
        return None
    if _is_one_line(spec):
        return Slip("smarta-citattecken", {"värde": shorten(value)}, inner.strip())
    return Slip("smarta-citattecken-prosa", {}, value) if spec.prose and not sourced else None


def _is_one_line(spec: FieldSpec) -> bool:
    """Whether the field holds a short value rather than running text."""
    return spec.single_line or bool(spec.choices) or spec.marker is not None or spec.base is not str
