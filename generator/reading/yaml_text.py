"""Plain data to YAML text as the records are written: the way back from ``yaml_source``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Lists indented below their key, as in the other records; numbers and dates without quotation marks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_BARE = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:float", "tag:yaml.org,2002:int")
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _BARE]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
CODE = re.compile(r"0\d+")
"""Codes that begin with 0 keep their quotation marks: other programs would read them as octal numbers."""
_Dumper.add_implicit_resolver("tag:yaml.org,2002:int", CODE, ["0"])


def as_yaml(data: Mapping[str, Any]) -> str:
    """A mapping as the lines of a record, each line with its end."""
    text = yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    assert isinstance(text, str)
    return text


def quoted(text: str) -> str:
    """A text on one line within straight quotation marks."""
    return f'"{text}"' if not re.search(r'["\\]', text) else "'" + text.replace("'", "''") + "'"


def as_value(data: Any) -> str:
    """Data on one line, to stand after the colon of a field."""
    if isinstance(data, str):
        return data
    text = yaml.dump(
        data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000, default_flow_style=True
    )
    assert isinstance(text, str)
    return text.strip()
