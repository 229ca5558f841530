"""The shape of an entry in the list of faults."""

from __future__ import annotations

from typing import NamedTuple

from ..problems import Severity

RECORD = "projekt/exempel.yaml"
PAGE = "site_src/exempel.md"
DESCRIBED = ""


class Code(NamedTuple):
    """A fault: its wording, why it matters, and how it looks wrong and right.

    ``message`` and ``hint`` are templates that the caller's named values fill. ``file`` is where
    the examples stand: they are the lines of that file that matter, other required fields left
    out. With ``DESCRIBED`` they are words about a file or a folder. What is not ``publishable``
    is an error in a release.
    """

    severity: Severity
    message: str
    hint: str
    why: str
    bad: str
    good: str
    file: str = RECORD
    publishable: bool = True


def error(message: str, hint: str, *, why: str, bad: str, good: str, file: str = RECORD) -> Code:
    """A fault that stops the build."""
    return Code("error", message, hint, why, bad, good, file)


def warning(
    message: str, hint: str, *, why: str, bad: str, good: str, file: str = RECORD, publishable: bool = True
) -> Code:
    """A fault that is told and stops nothing, or only a release."""
    return Code("warning", message, hint, why, bad, good, file, publishable)
