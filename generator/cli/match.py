"""``kunskapsbank match``: the fund finder without its page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..text.swedish import did_you_mean
from .options import CATALOGUE, ROOT
from .swedish import SwedishCommand, WrongUsage, tell

if TYPE_CHECKING:
    from ..records.catalogue import Catalogue

_CONTRACT = ("fund", "area", "history")


@click.command(cls=SwedishCommand)
@click.argument("answers", nargs=-1, metavar="[SVAR=VÄRDE]…")
@CATALOGUE
@click.option("--json", "as_json", is_flag=True, help="Skriv en JSON-lista i stället för text.")
@click.pass_context
def match(ctx: click.Context, answers: tuple[str, ...], catalogue: Path, as_json: bool) -> int:
    """Visa hur varje fond stämmer med dina svar, villkor för villkor.

    Inget svar krävs. Ett svar skrivs NAMN=VÄRDE: aktivitet=ambassadorer belopp=3000000 egen_andel=20 partnerlander=FI.
    """
    import json

    pairs = [_pair(ctx, answer) for answer in answers]
    checked = _catalogue(catalogue)
    if checked is None:
        tell(f"Katalogen i {catalogue} saknas eller har fel. Kör: kunskapsbank check --catalogue {catalogue}")
        return 1
    told = _matched(checked, pairs)
    if told["refused"]:
        raise WrongUsage(_refusal(told["refused"][0], told["names"]), ctx)
    if as_json:
        click.echo(json.dumps([_as_promised(one) for one in told["matches"]], ensure_ascii=False, indent=2))
        return 0
    for one in told["matches"]:
        click.echo("\n".join(_lines(one)))
    if not told["matches"]:
        click.echo("Det finns inga fonder i katalogen.")
    return 0


def _pair(ctx: click.Context, answer: str) -> tuple[str, str]:
    name, mark, value = answer.partition("=")
    if not mark:
        raise WrongUsage(f"{answer} är inget svar. Skriv NAMN=VÄRDE, till exempel partnerlander=FI.", ctx)
    return name, value


def _catalogue(folder: Path) -> Catalogue | None:
    """The catalogue, None when there is none without errors."""
    from ..faults.problems import has_errors
    from ..validate import validate
    from . import clock

    checked = validate(folder, ROOT / "site_src", clock.today())
    own = [problem for problem in checked.problems if not problem.file.startswith("site_src/")]
    return checked.catalogue if checked.found and not has_errors(own) else None


def _matched(catalogue: Catalogue, pairs: list[tuple[str, str]]) -> Any:
    """What the page's own script makes of the answers."""
    from ..browser.bundle import joined
    from ..browser.embedded import Script
    from ..linking.links import link
    from ..pages.views.site import make_site
    from ..pages.views.stated_rules import match_data, ruled_parts
    from ..publishing.settings import read_settings
    from ..text.urls import FUND_FINDER
    from ..validate import CONFIG
    from . import clock

    site = make_site(catalogue, link(catalogue), clock.now(), read_settings(ROOT / CONFIG))
    data = match_data(site, ruled_parts(site, FUND_FINDER))
    return Script(joined("match_command.js")).evaluate("matchAnswers", data, pairs)


def _refusal(refused: dict[str, str], names: list[str]) -> str:
    name, value = refused["name"], refused["value"]
    if name not in names:
        return f"{name} är inget svar.{did_you_mean(name, names)} Svaren är: {', '.join(names)}."
    return f"{name}={value} går inte. Ange {refused['allowed']}."


def _as_promised(one: dict[str, Any]) -> dict[str, Any]:
    """A part without what only the page needs."""
    keys = ("rule", "verdict", "words", "of", "how", "källor")
    rules = [{key: rule[key] for key in keys} for rule in one["rules"]]
    return {**{key: one[key] for key in _CONTRACT}, "title": one["title"], "cost": one["cost"], "rules": rules}


def _lines(one: dict[str, Any]) -> list[str]:
    """A part of a fund in words: its rules that the source states, and the names of the others."""
    area = f", programområde {one['area']}" if one["area"] else ""
    lines = [f"{one['title']}{area}{' (historia)' if one['history'] else ''}"]
    if one["cost"]:
        lines.append(f"  Er del: {one['cost']['words']}")
    silent = []
    for rule in one["rules"]:
        if rule["verdict"] == "framgår inte":
            silent.append(rule["label"].lower())
            continue
        of = f" ({rule['of']})" if rule["of"] else ""
        how = f" – {rule['how']}" if rule["how"] else ""
        places = "; ".join(", ".join(source.values()) for source in rule["källor"])
        lines.append(
            f"  {rule['verdict']}: {rule['label']}: {rule['words']}{of}{how}" + (f" [{places}]" if places else "")
        )
    if silent:
        lines.append(f"  framgår inte: {', '.join(silent)}")
    return lines
