"""A fault explained: what it means, why it matters, and how it looks wrong and right."""

from __future__ import annotations

import re
from textwrap import indent
from typing import NamedTuple

from .codes import CODES
from .codes.code import DESCRIBED
from .problems import SEVERITY_NAMES

_OPTIONAL = re.compile(r"\{(?:menade|förslag|filer|intill|som)\}")
MORE_OF_A_CODE = "kunskapsbank explain KOD eller sidan Felkoder på webbplatsen"
_NOT_PUBLISHABLE = "Med flaggan --release räknas detta som ett fel."


class Explained(NamedTuple):
    """All that is known of a code, for reading: every value that its texts would hold is an ellipsis.

    ``file`` is where the examples stand, empty when they are words; ``release`` is empty for what may be published.
    """

    code: str
    severity: str
    message: str
    hint: str
    why: str
    file: str
    bad: str
    good: str
    release: str


def explained(code: str) -> Explained:
    """What ``code``, a key of ``CODES``, means."""
    entry = CODES[code]
    return Explained(
        code,
        SEVERITY_NAMES[entry.severity],
        _bare(entry.message),
        _bare(entry.hint),
        entry.why,
        "" if entry.file == DESCRIBED else entry.file,
        entry.bad,
        entry.good,
        "" if entry.publishable else _NOT_PUBLISHABLE,
    )


def explanation(code: str) -> str:
    """All that is known of ``code``, as text."""
    told = explained(code)
    where = f" (i {told.file})" if told.file else ""
    return "\n".join(
        [
            f"{code} – {told.severity}",
            "",
            told.message,
            told.hint,
            "",
            f"Varför: {told.why}",
            "",
            f"Så här blir det fel{where}:",
            indent(told.bad, "    "),
            "",
            "Så här blir det rätt:",
            indent(told.good, "    "),
            *(["", told.release] if told.release else []),
        ]
    )


def overview() -> str:
    """Every code with its message, one line each."""
    width = max(map(len, CODES)) + 2
    lines = [f"{told.code:<{width}}{told.severity:<9}{told.message}" for told in map(explained, CODES)]
    return "\n".join([*lines, "", f"Mer om en kod: {MORE_OF_A_CODE}"])


def _bare(template: str) -> str:
    """A template for reading: every value that it would hold is an ellipsis."""
    text = re.sub(r"\{[^{}]+\}", "…", _OPTIONAL.sub("", template.replace("{{", "\0").replace("}}", "\1")))
    return text.replace("\0", "{").replace("\1", "}").replace("….", "…").strip()
