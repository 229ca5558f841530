"""A fault explained: what it means, why it matters, and how it looks wrong and right."""

from __future__ import annotations

import re
from textwrap import indent

from .codes import CODES
from .codes.code import DESCRIBED, Code
from .problems import SEVERITY_NAMES

_OPTIONAL = re.compile(r"\{(?:menade|förslag|filer|intill|som)\}")


def explanation(code: str) -> str:
    """All that is known of ``code``, as text."""
    entry = CODES[code]
    where = f" (i {entry.file})" if entry.file != DESCRIBED else ""
    return "\n".join(
        [
            f"{code} – {SEVERITY_NAMES[entry.severity]}",
            "",
            _bare(entry.message),
            _bare(entry.hint),
            "",
            f"Varför: {entry.why}",
            "",
            f"Så här blir det fel{where}:",
            indent(entry.bad, "    "),
            "",
            "Så här blir det rätt:",
            indent(entry.good, "    "),
            *_release(entry),
        ]
    )


def overview() -> str:
    """Every code with its message, one line each."""
    width = max(map(len, CODES)) + 2
    lines = [
        f"{code:<{width}}{SEVERITY_NAMES[entry.severity]:<9}{_bare(entry.message)}" for code, entry in CODES.items()
    ]
    return "\n".join([*lines, "", "Mer om en kod: kunskapsbank explain KOD"])


def _release(entry: Code) -> list[str]:
    return [] if entry.publishable else ["", "Med flaggan --release räknas detta som ett fel."]


def _bare(template: str) -> str:
    """A template for reading: every value that it would hold is an ellipsis."""
    text = re.sub(r"\{[^{}]+\}", "…", _OPTIONAL.sub("", template.replace("{{", "\0").replace("}}", "\1")))
    return text.replace("\0", "{").replace("\1", "}").replace("….", "…").strip()
