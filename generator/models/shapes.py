"""What an ``Annotated`` type of a field says about its values.

Each shape builds its own core schema: pydantic's general annotations mean the same but take
several times as long to put together, in every run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Limits(NamedTuple):
    """Text of a certain length and form."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(min_length=self.min_length, max_length=self.max_length, pattern=self.pattern)


class Scalar:
    """A YAML scalar that ``read`` turns into a typed value; ``json_schema`` describes it as written."""

    def __init__(self, read: Callable[[object], object], **json_schema: object) -> None:
        self.read = read
        self.json_schema = json_schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)


class OneOrMany:
    """A list for which a single value may stand."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))


def _as_list(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


class TextAs(NamedTuple):
    """A mapping for which a bare text may stand: the text under ``key``."""

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._as_mapping, handler(source))

    def _as_mapping(self, value: object) -> object:
        is_slip = isinstance(value, str) and value.startswith(f"{self.key}:")  # a colon without its space
        return {self.key: value} if isinstance(value, str) and not is_slip else value
