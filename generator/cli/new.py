"""``kunskapsbank new``: a conversation that ends with a record."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..text.swedish import did_you_mean, enumerate_words
from .options import CATALOGUE, allowed, loaded, must_exist
from .swedish import SwedishCommand, WrongUsage

if TYPE_CHECKING:
    from ..faults.problems import Problem
    from ..models.fields import FieldSpec
    from ..models.kinds import Kind
    from ..records.catalogue import Catalogue


class _New(SwedishCommand):
    """Its help names the record types, and only then imports them."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_help_text(ctx, formatter)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(f"TYP är {_types()}.")


def _types() -> str:
    """``projekt, exempel, fonder, aktiviteter eller kallor``"""
    from ..models.kinds import KIND_BY_FOLDER

    return enumerate_words(tuple(KIND_BY_FOLDER), "eller")


@click.command(cls=_New)
@click.argument("kind", metavar="TYP")
@CATALOGUE
@click.pass_context
def new(ctx: click.Context, kind: str, catalogue: Path) -> int:
    """Skapa en ny post. Du får frågor om det som måste finnas med, och det som gör posten lätt att hitta."""
    from ..contributing.canonical import canonical
    from ..contributing.draft import file_name
    from ..contributing.log import log_begun
    from ..models.kinds import KIND_BY_FOLDER
    from ..reading.files import write_new
    from . import clock

    if kind not in KIND_BY_FOLDER:
        advice = did_you_mean(kind, KIND_BY_FOLDER) or f" Välj {_types()}."
        raise WrongUsage(f"Typen {kind} finns inte.{advice}", ctx)
    must_exist(ctx, catalogue)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    known, _ = loaded(catalogue)
    answers = _converse(KIND_BY_FOLDER[kind], known, catalogue)
    if answers is None:
        return 1
    path = catalogue / file_name(KIND_BY_FOLDER[kind], answers["titel"])
    record = {**answers, "historik": log_begun(clock.today())}
    write_new({path: canonical(record, KIND_BY_FOLDER[kind].model).encode()})
    click.echo(f"\n{path} är skapad. Lägg till mer i en textredigerare, och kör sedan kunskapsbank check {path}")
    return 0


def _converse(kind: Kind, catalogue: Catalogue, folder: Path) -> dict[str, Any] | None:
    """All answers, or None when the record exists already."""
    from ..contributing.draft import faults, file_name, listed, questions, title_faults, understood
    from ..models.common import SourceRef
    from . import clock

    answers: dict[str, Any] = {}
    contacts = cache(lambda: allowed().contacts)

    def wrong(key: str, value: object) -> list[Problem]:
        found = list(faults(kind, {**answers, key: value}, catalogue, clock.today(), contacts))
        return [fault for fault in found if fault.field.split(".")[0] == key]

    for spec in questions(kind):
        _introduce(spec, listed(spec, catalogue))
        if spec.part is SourceRef:
            answers[spec.key] = _ask_sources(catalogue, lambda value, key=spec.key: wrong(key, value))  # type: ignore[misc]
            continue
        while (answer := _ask() if spec.required else _ask_more()) or spec.required:
            value = understood(spec, answer, catalogue, clock.today())
            problems = wrong(spec.key, value)
            if spec.key == "titel" and not problems:
                problems = title_faults(kind, answer)
            if not _tell(problems):
                answers[spec.key] = value
                break
        if spec.key == "titel" and (folder / file_name(kind, answers["titel"])).exists():
            click.echo(f"{file_name(kind, answers['titel'])} finns redan och skrivs inte över.", err=True)
            return None
    return answers


def _introduce(spec: FieldSpec, alternatives: list[tuple[str, str]]) -> None:
    click.echo(f"\n{spec.label} – {spec.help}")
    for number, (_, name) in enumerate(alternatives, 1):
        click.echo(f"  {number:<3}{name}")
    if not spec.required:
        named = "Ett nummer eller namn" if alternatives else "Ett namn"
        several = f"{named}, flera med komma; tomt" if spec.many and spec.marker else "Tomt"
        click.echo(f"({several} hoppar över)")


def _ask() -> str:
    from ..reading.yaml_source import normalise

    return normalise(input("> "))


def _ask_more() -> str:
    """An answer that may be left out."""
    try:
        return _ask()
    except EOFError:
        return ""


def _ask_sources(catalogue: Catalogue, wrong: Callable[[object], list[Problem]]) -> list[dict[str, str]]:
    """At least one source; an empty answer ends the list."""
    from ..contributing.draft import sections, source_reference
    from . import clock

    names = catalogue.names()
    known = ", ".join(sorted(catalogue.ids["kallor"]))
    click.echo(f"Skriv en webbadress, eller en källas id eller titel{f': {known}' if known else ' ur mappen kallor'}")
    sources: list[dict[str, str]] = []

    def refused(reference: dict[str, str]) -> bool:
        here = f"källor.{len(sources)}"
        return _tell([fault for fault in wrong([*sources, reference]) if f"{fault.field}.".startswith(f"{here}.")])

    answer = _ask()
    while answer or not sources:
        reference = source_reference(answer, names, clock.today())
        if refused(reference):
            answer = _ask()
            continue
        if "källa" in reference:
            reference |= _ask_section(sections(catalogue, reference["källa"]), reference, refused)
        sources.append(reference)
        click.echo("En källa till (tomt avslutar)")
        answer = _ask_more()
    return sources


def _ask_section(
    known: tuple[str, ...], reference: dict[str, str], refused: Callable[[dict[str, str]], bool]
) -> dict[str, str]:
    click.echo("Avsnitt i källan (tomt hoppar över)")
    for section in known:
        click.echo(f"  {section}")
    section = _ask_more()
    return {"avsnitt": section} if section and not refused({**reference, "avsnitt": section}) else {}


def _tell(problems: list[Problem]) -> bool:
    """Shows problems; true when an answer must be given anew."""
    for fault in problems:
        click.echo(f"{fault.message} {fault.hint}", err=True)
    return any(fault.severity == "error" for fault in problems)
