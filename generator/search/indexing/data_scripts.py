"""Data that pages load as scripts, since ``fetch`` is refused on file://.

Each script puts one named value into ``kunskapsbankData``, with the fingerprint of the build it
belongs to: a page must not mix the index of one build with the records of another.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

_SCRIPT = re.compile(
    r"\(globalThis\.kunskapsbankData\?\?=Object\.create\(null\)\)\[\"(?P<name>[a-z0-9-]+)\"\]="
    r"\[\"(?P<fingerprint>[0-9a-f]+)\",JSON\.parse\('(?P<json>.*)'\)\];\n",
    re.DOTALL,
)


class BrokenData(Exception):
    """A data script that is cut short, of another build or otherwise not as we wrote it."""


def data_scripts(values: Mapping[str, Any]) -> dict[str, str]:
    """Name -> value to name -> the script that gives it to pages, all with the fingerprint of all values."""
    texts = {name: json.dumps(value, ensure_ascii=False, separators=(",", ":")) for name, value in values.items()}
    digest = hashlib.sha256()
    for text in texts.values():
        digest.update(text.encode() + b"\n")
    return {name: _script(name, digest.hexdigest()[:12], texts.pop(name)) for name in values}  # not all twice at a time


def _script(name: str, fingerprint: str, text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace("'", "\\'").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    target = f'(globalThis.kunskapsbankData??=Object.create(null))["{name}"]'
    return f"{target}=[\"{fingerprint}\",JSON.parse('{quoted}')];\n"


def read_data_script(name: str, script: str) -> tuple[str, str]:
    """The fingerprint and the value, as JSON, of a script. Raises BrokenData when it is none or of another name."""
    match = _SCRIPT.fullmatch(script)
    if match is None or match["name"] != name:
        raise BrokenData(name)
    return match["fingerprint"], re.sub(r"\\(u2028|u2029|.)", _unquoted, match["json"])


def _unquoted(match: re.Match[str]) -> str:
    return {"u2028": "\u2028", "u2029": "\u2029"}.get(match[1], match[1])
