"""``kunskapsbank diff``"""

from __future__ import annotations

import gc
from pathlib import Path

import click

from .options import CATALOGUE, SITE_SRC, format_option, must_exist
from .swedish import SwedishCommand, WrongUsage


@click.command(cls=SwedishCommand)
@click.argument("base", metavar="VERSION")
@CATALOGUE
@SITE_SRC
@format_option("text", "markdown", "json")
@click.pass_context
def diff(ctx: click.Context, base: str, catalogue: Path, site_src: Path | None, style: str) -> int:
    """Visa vad som har ändrats i posterna sedan VERSION, i ord.

    VERSION är en commit, en gren eller en tagg i git, till exempel main. Den jämförs med filerna som de är nu.
    """
    gc.disable()  # as in check
    from ..changes import report
    from ..changes.since import changes_since
    from ..reading.commit import NoCommit

    must_exist(ctx, catalogue)
    try:
        changes = changes_since(catalogue, site_src or catalogue.parent / "site_src", base)
    except NoCommit as refused:
        raise WrongUsage(str(refused), ctx) from None
    styles = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}
    click.echo(styles[style](changes), nl=style != "markdown")
    return 0
