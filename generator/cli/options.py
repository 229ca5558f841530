"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

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
