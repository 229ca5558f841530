"""``kunskapsbank explain`` and ``kunskapsbank schema``: what the codes and the fields mean."""

from __future__ import annotations

from pathlib import Path

import click

from ..text.swedish import did_you_mean
from .options import CATALOGUE, FOLDER, loaded
from .swedish import SwedishCommand, WrongUsage


@click.command(cls=SwedishCommand)
@click.argument("code", required=False, metavar="[KOD]")
@click.pass_context
def explain(ctx: click.Context, code: str | None) -> None:
    """Förklara vad en felkod betyder, med exempel. Utan KOD visas alla."""
    from ..faults.codes import CODES
    from ..faults.explanation import explanation, overview

    if code is None:
        click.echo(overview())
    elif (written := code.strip("[] ").lower()) in CODES:
        click.echo(explanation(written))
    else:
        advice = did_you_mean(written, CODES) or " Alla koder visas av kunskapsbank explain utan kod."
        raise WrongUsage(f"Koden {code} finns inte.{advice}", ctx)


@click.command(cls=SwedishCommand)
@click.argument("kind", required=False, metavar="[TYP]")
@CATALOGUE
@click.option(
    "--into", type=FOLDER, metavar="MAPP", help="Skriv en fil för varje typ i mappen, med namnen i katalogen."
)
@click.pass_context
def schema(ctx: click.Context, kind: str | None, catalogue: Path, into: Path | None) -> None:
    """Skriv ett JSON Schema som redigeringsprogram kan använda. Utan TYP beskrivs alla posttyper."""
    import json

    from ..exports.json_schema import SCHEMA_NAMES, called_in, json_schema

    if kind is not None and kind not in SCHEMA_NAMES:
        advice = did_you_mean(kind, SCHEMA_NAMES) or f" Välj en av: {', '.join(SCHEMA_NAMES)}."
        raise WrongUsage(f"Typen {kind} finns inte.{advice}", ctx)
    if into is None:
        click.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))
        return
    called = called_in(loaded(catalogue)[0])
    into.mkdir(parents=True, exist_ok=True)
    for name in [kind] if kind else SCHEMA_NAMES:
        text = json.dumps(json_schema(name, called), ensure_ascii=False, indent=1)
        (into / f"{name}.json").write_text(f"{text}\n", "utf-8")
