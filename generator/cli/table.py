"""``kunskapsbank import`` and ``kunskapsbank export``: tables and documents in, tables out."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..text.swedish import did_you_mean, enumerate_words
from .options import CATALOGUE, FOLDER, allowed, format_option, loaded, must_exist
from .swedish import SwedishCommand, WrongUsage, tell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..contributing.imports.mapping import Mapping as FieldMapping
    from ..faults.problems import Problem
    from ..models.kinds import Kind

DATABASE = "sqlite"
"""Stands in place of a type for the whole catalogue."""
_OF_DATABASES = (".sqlite", ".sqlite3", ".db")


@click.command("import", cls=SwedishCommand)
@click.argument("file", metavar="FIL", type=FOLDER)
@click.option("--type", "folder", default=None, metavar="TYP", help="Posternas typ, när den inte framgår av filen.")
@click.option("--mapping", default=None, metavar="FIL", type=FOLDER, help="Vilken rubrik som hör till vilket fält.")
@click.option("--source", default="", metavar="KÄLLA", help="Id eller webbadress, för poster utan egen källa.")
@click.option("--into", default=None, metavar="MAPP", type=FOLDER, help="Var posterna skrivs [katalogen].")
@click.option("--write", is_flag=True, help="Skriv posterna. Annars visas bara vad som skulle skrivas.")
@CATALOGUE
@format_option("text", "json")
@click.pass_context
def import_(
    ctx: click.Context,
    file: Path,
    folder: str | None,
    mapping: Path | None,
    source: str,
    into: Path | None,
    write: bool,
    catalogue: Path,
    style: str,
) -> int:
    """Läs in poster ur Excel, andra tabeller eller text.

    FIL slutar på .xlsx, .csv, .json, .txt eller .md. Utan --write visas bara vad som är nytt, tveksamt, finns redan
    eller avvisas. Inget som finns skrivs över.
    """
    from ..contributing.imports import report
    from ..contributing.imports.cells import Place
    from ..contributing.imports.judging import judged
    from ..contributing.imports.reading import read_file
    from ..contributing.tables.wording import Wording
    from . import clock

    kind = _kind(ctx, folder) if folder else None
    target = into or catalogue
    if any(Path(named(catalogue)) in Path(named(target)).parents for named in (os.path.realpath, os.path.abspath)):
        raise WrongUsage(f"{target} ligger i katalogen. Utelämna --into: varje post hamnar i mappen för sin typ.", ctx)
    must_exist(ctx, catalogue)
    known, _ = loaded(target, catalogue)
    content = _content(ctx, file)
    read = read_file(
        file.name, content, kind, _mapping(ctx, mapping) if mapping else None, Wording(known), clock.today(), source
    )
    contacts = cache(lambda: allowed().contacts)
    records = judged(read.drafts, known, clock.today(), contacts, file.name)
    made = {record.file: record.text.encode() for record in records if record.text}
    failed = _written(ctx, target, made) if write else []
    problems = [*((fault, Place("", 1, "")) for fault in failed), *read.problems]
    end = report.NOT_WRITTEN if failed else report.WRITTEN if write else report.ONLY_SHOWN
    click.echo(report.as_json(records, problems) if style == "json" else report.as_text(records, problems, end))
    refused = not records or any(record.status == "avvisad" for record in records)
    return 1 if refused or failed else 0


def _written(ctx: click.Context, target: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """Writes the records, and says why when that cannot be done: then none of them is written."""
    from ..faults.codes import advice, problem
    from ..reading.files import reason, write_new

    for folder in {(target / file).parent for file in files}:
        if folder.resolve() != target.resolve() / folder.name:
            raise WrongUsage(f"{folder} är en länk till en annan mapp, och dit skrivs inget. Ange den med --into.", ctx)
    try:
        write_new({target / file: content for file, content in files.items()})
    except OSError as error:
        name = str(error.filename if isinstance(error, FileExistsError) else target)
        return [problem("skriva-gick-inte", name, fil=name, orsak=reason(error), advice=advice.NONE_WRITTEN)]
    return []


@click.command(cls=SwedishCommand)
@click.argument("kind", metavar="TYP")
@click.argument("file", metavar="FIL", type=FOLDER)
@click.option("--template", is_flag=True, help="En tom mall att fylla i, med hjälp, val och ett exempel.")
@click.option("--force", is_flag=True, help="Ersätt FIL om den redan finns.")
@CATALOGUE
@click.pass_context
def export(ctx: click.Context, kind: str, file: Path, template: bool, force: bool, catalogue: Path) -> int:
    """Skriv poster till Excel, CSV eller en databas.

    Till Excel eller CSV skrivs alla poster av en typ, eller med --template en mall. Är TYP sqlite skrivs hela katalogen
    till en databas (SQLite) där texten går att söka i, och bredvid den en fil som säger vad kolumnerna innehåller.
    """
    from ..contributing.tables.books import exported, templated
    from ..exports.records_csv import catalogue_csv

    if kind == DATABASE:
        return _export_database(ctx, file, template, force, catalogue)
    chosen = _kind(ctx, kind, DATABASE)
    ending = file.suffix.lower()
    if ending not in (".xlsx", ".csv") or (template and ending == ".csv"):
        raise WrongUsage(f"{file} ska sluta på .xlsx{'' if template else ' eller .csv'}.", ctx)
    _refuse_taken(ctx, file, force)
    must_exist(ctx, catalogue)
    known, _ = loaded(catalogue)
    if ending == ".csv":
        content = catalogue_csv(known, (chosen,)).encode()
    else:
        content = (templated if template else exported)(chosen, known)
    return _exported({file: content}, force)


def _export_database(ctx: click.Context, file: Path, template: bool, force: bool, catalogue: Path) -> int:
    from ..checks import check_catalogue
    from ..exports.records_sqlite import SqliteLacking, catalogue_sqlite, datasette_metadata
    from ..faults.problems import has_errors
    from ..linking.links import link
    from . import clock

    if template:
        raise WrongUsage("En databas har ingen mall. Utelämna --template.", ctx)
    if file.suffix.lower() not in _OF_DATABASES:
        raise WrongUsage(f"{file} ska sluta på {enumerate_words(_OF_DATABASES, 'eller')}.", ctx)
    beside = file.with_suffix(".metadata.json")
    for path in (file, beside):
        _refuse_taken(ctx, path, force)
    must_exist(ctx, catalogue)
    known, problems = loaded(catalogue)
    if has_errors([*problems, *check_catalogue(known, clock.today())]):
        tell("Katalogen har fel, så ingen databas skrivs. Kör kunskapsbank check och rätta dem först.")
        return 1
    try:
        content = catalogue_sqlite(known, link(known))
    except SqliteLacking as lacking:
        tell(
            f"Den Python som kör programmet har en SQLite utan {lacking}, så databasen kan inte skrivas."
            " Använd Python från python.org, Debian eller Homebrew."
        )
        return 1
    return _exported({file: content, beside: datasette_metadata(file.stem).encode()}, force)


def _refuse_taken(ctx: click.Context, file: Path, force: bool) -> None:
    if os.path.lexists(file) and not force:
        raise WrongUsage(f"{file} finns redan. Välj ett annat namn, eller ersätt filen med --force.", ctx)


def _exported(files: Mapping[Path, bytes], force: bool) -> int:
    """Writes the files, in place of what is there only with ``force``, and says so."""
    from ..reading.files import write_new, write_over

    taken = {file: content for file, content in files.items() if force and os.path.lexists(file)}
    write_new({file: content for file, content in files.items() if file not in taken})
    for file, content in taken.items():
        write_over(file, content)
    for file in files:
        click.echo(f"{file} är skriven.")
    return 0


def _kind(ctx: click.Context, folder: str, *besides: str) -> Kind:
    """The record type; ``besides`` are other words that could stand there."""
    from ..models.kinds import KIND_BY_FOLDER

    if folder not in KIND_BY_FOLDER:
        words = (*KIND_BY_FOLDER, *besides)
        advice = did_you_mean(folder, words) or f" Välj en av: {', '.join(words)}."
        raise WrongUsage(f"Typen {folder} finns inte.{advice}", ctx)
    return KIND_BY_FOLDER[folder]


def _content(ctx: click.Context, file: Path) -> bytes:
    from ..contributing.imports.opened import MAX_BYTES
    from ..reading.files import reason

    try:
        if file.exists() and not file.is_file():
            raise WrongUsage(f"{file} är {'en mapp' if file.is_dir() else 'ingen vanlig fil'}. Ange en fil.", ctx)
        with open(file, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise WrongUsage(f"Filen {file} går inte att läsa: {reason(error)}.", ctx) from None


def _mapping(ctx: click.Context, file: Path) -> FieldMapping:
    from ..contributing.imports.mapping import read_mapping

    mapping, problems = read_mapping(file.name, _content(ctx, file))
    if mapping is None:
        told = " ".join(f"Rad {fault.line}: {fault.message} {fault.hint}" for fault in problems[:3])
        raise WrongUsage(f"Filen {file} går inte att använda. {told}", ctx)
    return mapping
