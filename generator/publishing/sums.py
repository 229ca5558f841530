"""SHA256SUMS: what every file of a site is, for ``sha256sum -c`` and for ``kunskapsbank verify``.

Source of the form: GNU coreutils, *sha2 utilities*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

SUMS_NAME = "SHA256SUMS"
_LINE = re.compile(r"(?:# )?([0-9a-f]{64}) [ *](.+)")


def sums_text(digests: Mapping[str, str], hidden: Mapping[str, str] = MappingProxyType({})) -> str:
    """Path -> SHA-256 as the text of the file, a line for each, in the order of the paths.

    ``hidden`` are files that some hosts leave out: their lines are comments to *sha256sum*, which would miss them.
    """
    lines = [f"{digest}  {path}\n" for path, digest in sorted(digests.items())]
    return "".join((*lines, *(f"# {digest}  {path}\n" for path, digest in hidden.items())))


def read_sums(text: str) -> dict[str, str]:
    """Path -> SHA-256. Raises ValueError when a line is none of the form, or a path is named twice."""
    digests: dict[str, str] = {}
    for line in text.removeprefix("\ufeff").splitlines():
        match = _LINE.fullmatch(line)
        if match is None or match[2] in digests:
            raise ValueError(line)
        digests[match[2]] = match[1]
    return digests
