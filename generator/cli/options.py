"""Options that several commands have, and what is set for all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..text.swedish import enumerate_words
from .swedish import Choices, WrongUsage

if TYPE_CHECKING:
    from ..faults.problems import Problem
    from ..models.allowed import Allowed
    from ..records.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
"""Where ``mkdocs.yml`` and the theme lie."""

FOLDER = click.Path(path_type=Path, readable=False)
"""Click would say in English that it cannot be read; who reads it says so in Swedish."""

CATALOGUE = click.option(
    "--catalogue", default="catalogue", type=FOLDER, metavar="MAPP", help="Katalogens mapp [catalogue]."
)
SITE_SRC = click.option(
    "--site-src", default=None, type=FOLDER, metavar="MAPP", help="Mappen med handskrivna sidor [bredvid katalogen]."
)
STRICT = click.option(
    "--strict", is_flag=True, help="Räkna varningar som fel, till exempel en länk som inte leder någonstans."
)


def format_option(*names: str) -> Callable[[Any], Any]:
    """``--format``, one of ``names``; the first is meant when none is given. The command gets it as ``style``."""
    told = f"{enumerate_words(names, 'eller')} [{names[0]}]."
    return click.option("--format", "style", default=names[0], type=Choices(*names), metavar="FORM", help=told)


def must_exist(ctx: click.Context, catalogue: Path) -> None:
    if not catalogue.is_dir():
        raise WrongUsage(f"Katalogmappen {catalogue} finns inte. Ange rätt mapp med --catalogue.", ctx)


def loaded(*folders: Path) -> tuple[Catalogue, list[Problem]]:
    """The records of those of ``folders`` that exist, a later one's files before an earlier's, and what is wrong."""
    from ..reading.files import read_tree
    from ..reading.sizes import of_catalogue
    from ..records.catalogue import load

    files: dict[str, bytes] = {}
    unread: list[Problem] = []
    for folder in dict.fromkeys(folders):
        if folder.is_dir():
            found, problems = read_tree(folder, of_catalogue)
            files |= found
            unread += problems
    known, problems = load(files, [fault.file for fault in unread])
    return known, [*unread, *problems]


def allowed() -> Allowed:
    """What the site's configuration lets through."""
    from ..publishing import settings  # only what may be let through makes it needed
    from ..validate import CONFIG

    return settings.allowed(ROOT / CONFIG)
