"""Every fault the product can name: its code, severity and Swedish wording, once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ...text.personal import MASK, masked
from ...text.swedish import question
from ..problems import Edit, Path, Problem, dotted
from .building import BUILDING
from .code import Code
from .fields import FIELDS
from .files import FILES
from .importing import IMPORTING
from .keys import KEYS
from .lessons import LESSONS
from .pages import PAGES
from .references import REFERENCES
from .release import RELEASE
from .rules import RULES
from .values import VALUES
from .yaml_syntax import YAML

GROUPS: dict[str, dict[str, Code]] = {
    "Filer och mappar": FILES,
    "YAML": YAML,
    "Fältens namn": KEYS,
    "Fältens form": FIELDS,
    "Värden": VALUES,
    "Hänvisningar": REFERENCES,
    "Innehåll": RULES | LESSONS,
    "Skrivna sidor": PAGES,
    "Bygget": BUILDING,
    "Import": IMPORTING,
    "Publicering": RELEASE,
}
"""The codes by what they are about, as readers call it."""

CODES: dict[str, Code] = {code: entry for group in GROUPS.values() for code, entry in group.items()}


_LONGEST = 800
"""Of a value in a text; a list of all fields of a record is shorter."""


def for_release(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, those that must not be published as errors.

    They are abridged already: to abridge them makes the count of what is not listed anew.
    """
    return [fault if CODES[fault.code].publishable else _as_error(fault) for fault in problems]


def _as_error(fault: Problem) -> Problem:
    return replace(fault, severity="error", counted=fault.counted and (sum(fault.counted), 0))


def problem(code: str, file: str, where: tuple[int, int] = (1, 1), path: Path = (), /, **values: Any) -> Problem:
    """A Problem of ``code`` at ``where`` (line and column from 1), its texts filled with ``values``.

    Three values are not only words: ``offer``, what to write instead, which ``{menade}`` asks about, the ``edits`` that
    write it, and ``advice``, which takes the place of the hint. Personal data among the values is masked, whatever the
    fault is about, and nothing that is made of it is offered.
    """
    entry = CODES[code]
    offer, advice = str(values.pop("offer", "")), str(values.pop("advice", ""))
    edits: tuple[Edit, ...] = values.pop("edits", ())
    values.setdefault("menade", question(offer))
    values = {name: _cut(value) if type(value) is str else value for name, value in values.items()}
    if any(_is_personal(value) for value in values.values() if type(value) is str):
        offer, advice, values["menade"], edits = "", "", "", ()
        if "förslag" in values:
            values["förslag"] = re.sub(r"\w", MASK, str(values["förslag"]))
    return Problem(
        file=file,
        line=where[0],
        column=where[1],
        field=dotted(path),
        code=code,
        severity=entry.severity,
        message=masked(entry.message.format_map(values)),
        hint=masked(advice or entry.hint.format_map(values).replace("\n", " ")),
        offer=offer if masked(offer) == offer else "",
        edits=edits if all(masked(edit.text) == edit.text for edit in edits) else (),
    )


def _cut(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{masked(value[: 2 * _LONGEST])[: _LONGEST - 1]}…"


def _is_personal(value: str) -> bool:
    """Whether a value holds personal data, or did before it was masked."""
    return (MASK in value and value != MASK) or masked(value) != value  # a list may have the mask as its bullet
