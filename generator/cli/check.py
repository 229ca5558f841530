"""``kunskapsbank check``"""

from __future__ import annotations

import datetime
import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import CATALOGUE, ROOT, SITE_SRC, STRICT, allowed, format_option
from .swedish import SwedishCommand

if TYPE_CHECKING:
    from ..faults.problems import Problem
    from ..validate import Validated


@click.command(cls=SwedishCommand)
@click.argument("paths", nargs=-1, metavar="[SÖKVÄG]…")
@CATALOGUE
@SITE_SRC
@format_option("text", "json", "github")
@click.option("--release", is_flag=True, help="Räkna också som fel det som inte får publiceras.")
@STRICT
def check(
    paths: tuple[str, ...], catalogue: Path, site_src: Path | None, style: str, release: bool, strict: bool
) -> int:
    """Kontrollera alla poster, eller dem som SÖKVÄG pekar ut.

    SÖKVÄG är en fil eller mapp i katalogen. Hänvisningar kontrolleras alltid mot hela katalogen.
    """
    gc.disable()  # the data live until the end: to look for garbage among them takes a fourth of the time
    from ..faults import report
    from ..faults.codes import for_release
    from ..faults.problems import has_errors
    from ..reading.files import append_text
    from ..validate import CONFIG, Inputs, select, validate
    from . import clock

    folders = Inputs(catalogue, site_src or catalogue.parent / "site_src")
    checked = validate(folders.catalogue, folders.pages, clock.today(), allowed, config=ROOT / CONFIG)
    found = [*checked.problems, *(_dead_links(folders.pages, checked) if checked.pages else ())]
    problems, all_found = select(found, paths, folders)
    problems = report.sort_problems([*problems, *(_release_problems(clock.today()) if release else ())])
    if release:
        problems = for_release(problems)  # of the count of what is not listed too, which sorting makes
    if style == "json":
        click.echo(report.as_json(problems))
    elif style == "github":
        places = folders.in_repository
        click.echo(report.as_github(problems, places), nl=bool(problems))
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if summary:
            append_text(Path(summary), report.as_markdown(problems, places, checked.files))
    else:
        click.echo(report.as_text(problems, checked.files))
    wrong_usage = not all_found or not checked.found
    failed = problems if strict else has_errors(problems)
    return 2 if wrong_usage else 1 if failed else 0


def _dead_links(pages: Path, checked: Validated) -> Iterator[Problem]:
    """The links of hand-written pages that lead nowhere: a build finds them in the site."""
    from ..checks.page_links import check_links
    from ..publishing.sums import SUMS_NAME
    from ..text.urls import ZIP_NAME
    from ..validate import PAGES

    own = ROOT / PAGES  # help pages of the product, which are part of any site
    others = (file.relative_to(own).as_posix() for file in own.rglob("*"))
    for fault in check_links(checked.pages, checked.catalogue, (*others, ZIP_NAME, SUMS_NAME)):
        yield replace(fault, file=f"{PAGES}/{fault.file}")


def _release_problems(today: datetime.date) -> Iterator[Problem]:
    """What the configuration of the site leaves out that must stand on it when it is published."""
    from ..checks.release import check_release
    from ..faults.codes import problem
    from ..publishing.settings import SiteError, read_settings
    from ..reading.positions import Positions
    from ..validate import CONFIG

    file = ROOT / CONFIG
    try:
        settings = read_settings(file)
    except SiteError as error:
        yield problem("mkdocs-fel", CONFIG, orsak=error.reason)
        return
    positions = Positions(file.read_text("utf-8"))
    yield from check_release(CONFIG, positions, settings.contact, settings.accessibility, today)
