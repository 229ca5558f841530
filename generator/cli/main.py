"""The command line: which commands there are, and how a run ends."""

from __future__ import annotations

import gc
import os
import sys

import click

from .swedish import SwedishGroup, run

MODULES = {
    "check": "check",
    "fix": "fix",
    "build": "site",
    "serve": "site",
    "search": "site",
    "match": "match",
    "verify": "verify",
    "new": "new",
    "import": "table",
    "export": "table",
    "diff": "diff",
    "links": "links",
    "schema": "reference",
    "explain": "reference",
}
"""Where each command is written. A command's module is imported when the command runs."""


@click.group(cls=SwedishGroup, modules=MODULES)
def commands() -> None:
    """Kunskapsbanken: kontrollera, bygg och sök i katalogen.

    Vad varje fält och felkod betyder står på webbplatsens sidor falt.html och koder.html.
    """


def main() -> None:
    """Runs the command that the arguments name, and ends the program with its exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # there are none, and looking for them takes long
    code = run(commands)
    gc.freeze()  # the system takes the memory back faster than the interpreter can
    sys.exit(code)
