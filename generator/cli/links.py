"""``kunskapsbank links``: the only command that asks others anything, and it is part of no build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import CATALOGUE, FOLDER, ROOT, SITE_SRC, must_exist
from .swedish import SwedishCommand, WrongUsage, tell

if TYPE_CHECKING:
    from ..models.site_owner import SiteSettings

_HISTORY = Path(".lankar.json")


@click.command(cls=SwedishCommand)
@CATALOGUE
@SITE_SRC
@click.option(
    "--history",
    default=_HISTORY,
    type=FOLDER,
    metavar="FIL",
    help=f"Filen där det står vad tidigare körningar har sett [{_HISTORY}].",
)
@click.option("--json", "as_json", is_flag=True, help="Skriv alla adresser som en JSON-lista i stället för text.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Skriv det som ska göras den här veckan, som Markdown.")
@click.pass_context
def links(
    ctx: click.Context, catalogue: Path, site_src: Path | None, history: Path, as_json: bool, as_markdown: bool
) -> int:
    """Pröva om webbadresserna i poster, ordlistor och sidor svarar.

    En adress som inte svarar som den ska sägs först när det har varit så i tre körningar på olika dagar, under minst en
    vecka. Tills dess minns filen FIL den. Varje webbplats får en fråga i taget.

    Slutar med 0 när inget behöver rättas, 1 när någon adress behöver det och 2 när inget alls svarar: då är det nätet
    här som inte fungerar, och inget antecknas.
    """
    from ..reading.files import read_tree
    from ..reading.sizes import of_catalogue
    from ..records.catalogue import load
    from ..text.swedish import count
    from ..validate import PAGES
    from ..watching import fetching, report
    from ..watching.addresses import outside_addresses
    from ..watching.due import due
    from ..watching.history import is_offline, read_history, updated, write_history
    from ..watching.network import OPEN
    from ..watching.verdicts import NOT_TRIED
    from . import clock

    if as_json and as_markdown:
        raise WrongUsage("Välj --json eller --markdown, inte båda.", ctx)
    must_exist(ctx, catalogue)
    before, aside = read_history(history)
    if aside:
        tell(f"{history} gick inte att läsa. Den ligger kvar som {aside}, och en ny är påbörjad.")
    files, pages = read_tree(catalogue, of_catalogue)[0], read_tree(site_src or catalogue.parent / PAGES)[0]
    addresses = outside_addresses(files, pages, PAGES)
    settings = _settings()
    click.echo(f"Prövar {count(len(addresses), 'adress', 'adresser')} …", err=True)
    found = fetching.look_at(addresses, OPEN, _agent(settings))
    offline = is_offline(found.values())
    if offline:
        tell("Ingen av adresserna svarade. Pröva nätet här och kör igen. Inget är antecknat.")
        found, known = dict.fromkeys(addresses, NOT_TRIED), before
    else:
        known = updated(before, found, clock.today())
        write_history(history, known)
    run = report.results(addresses, found, known)
    if as_json:
        click.echo(report.as_json(run))
    elif as_markdown:
        waiting = due(load(files)[0], clock.today())
        site_url, edit = (settings.site_url, settings.edit_url("")) if settings else ("", "")
        click.echo(report.as_markdown(run, waiting, clock.today(), site_url, edit), nl=False)
    else:
        click.echo(report.as_text(run))
    return 2 if offline else int(any(one.is_told for one in run))


def _settings() -> SiteSettings | None:
    """What the configuration says of the site; None when it cannot be read, which `check --release` tells."""
    from ..publishing.settings import SiteError, read_settings
    from ..validate import CONFIG

    try:
        return read_settings(ROOT / CONFIG)
    except SiteError:
        return None


def _agent(settings: SiteSettings | None) -> str:
    """Who asks, for those who look in their logs: the site, and where its program can be read about."""
    from ..text.swedish import slug

    name = slug(settings.site_name) if settings else ""
    about = "".join(sign for sign in settings.repo_url if "!" <= sign <= "~") if settings else ""
    return f"{name or 'kunskapsbanken'}-links/1{f' (+{about})' if about else ''}"
