"""Which faults the form can tell while somebody writes, and why it does not know the others."""

from __future__ import annotations

from collections.abc import Mapping

from ..faults.codes import CODES, GROUPS
from ..faults.codes.code import Code

NOT_IN_A_BROWSER: Mapping[str, frozenset[str]] = {
    "The form writes the YAML itself, in a style that has none of these": frozenset(GROUPS["YAML"]) - {"yaml-djup"}
    | frozenset("yaml-dubblett yaml-nyckel nyckel-nfd nyckel-osynligt-tecken".split()),
    "They are about a file and its folder, which the form names itself": frozenset(GROUPS["Filer och mappar"])
    - frozenset(
        "fil-styrtecken osynligt-tecken tecken-forlorat fler-fel fil-stor id-ogiltigt id-reserverat id-dubblett".split()
    ),
    "They are about vocabularies, which the form does not write": frozenset(
        "kommunkod-format lan-olika ordlista-id-dubbelt".split()
    ),
    "They are about tables and documents that records are read from": frozenset(GROUPS["Import"]),
    "They need all pages, a built site or the settings of one": frozenset(
        (*GROUPS["Skrivna sidor"], *GROUPS["Bygget"], *GROUPS["Publicering"])
    ),
}
"""Codes that only the commands tell, by the reason."""


def codes_of_the_form() -> dict[str, Code]:
    """The codes that the form tells, with their words."""
    left_out = frozenset().union(*NOT_IN_A_BROWSER.values())
    return {name: code for name, code in CODES.items() if name not in left_out}
