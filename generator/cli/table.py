"""``kunskapsbank import`` and ``kunskapsbank export``: tables and documents in, tables out."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..text.swedish import did_you_mean
from .options import CATALOGUE, FOLDER, allowed, format_option
from .swedish import SwedishCommand, WrongUsage

if TYPE_CHECKING:
    from ..contributing.imports.mapping import Mapping
    from ..models.kinds import Kind
    from ..records.catalogue import Catalogue


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
    from ..contributing.imports.judging import judged
    from ..contributing.imports.reading import read_file
    from ..contributing.tables.wording import Wording
    from ..reading.files import write_new
    from . import clock

    kind = _kind(ctx, folder) if folder else None
    target = into or catalogue
    if catalogue.resolve() in target.resolve().parents:
        raise WrongUsage(f"{target} ligger i katalogen. Utelämna --into: varje post hamnar i mappen för sin typ.", ctx)
    known = _load(ctx, catalogue, target)
    content = _content(ctx, file)
    read = read_file(
        file.name, content, kind, _mapping(ctx, mapping) if mapping else None, Wording(known), clock.today(), source
    )
    contacts = cache(lambda: allowed().contacts)
    records = judged(read.drafts, known, clock.today(), contacts, file.name)
    if write:
        for record in records:
            if record.text:
                write_new(target / record.file, record.text)
    click.echo(
        report.as_json(records, read.problems) if style == "json" else report.as_text(records, read.problems, write)
    )
    refused = not records or any(record.status == "avvisad" for record in records)
    return 1 if refused else 0


@click.command(cls=SwedishCommand)
@click.argument("kind", metavar="TYP")
@click.argument("file", metavar="FIL", type=FOLDER)
@click.option("--template", is_flag=True, help="En tom mall att fylla i, med hjälp, val och ett exempel.")
@CATALOGUE
@click.pass_context
def export(ctx: click.Context, kind: str, file: Path, template: bool, catalogue: Path) -> int:
    """Skriv alla poster av en typ, eller en mall, till Excel eller CSV."""
    from ..contributing.tables.books import exported, templated
    from ..exports.records_csv import catalogue_csv

    chosen = _kind(ctx, kind)
    ending = file.suffix.lower()
    if ending not in (".xlsx", ".csv") or (template and ending == ".csv"):
        raise WrongUsage(f"{file} ska sluta på .xlsx{'' if template else ' eller .csv'}.", ctx)
    known = _load(ctx, catalogue, catalogue)
    if ending == ".csv":
        content = catalogue_csv(known, (chosen,)).encode()
    else:
        content = (templated if template else exported)(chosen, known)
    file.write_bytes(content)
    click.echo(f"{file} är skriven.")
    return 0


def _kind(ctx: click.Context, folder: str) -> Kind:
    from ..models.kinds import KIND_BY_FOLDER

    if folder not in KIND_BY_FOLDER:
        advice = did_you_mean(folder, KIND_BY_FOLDER) or f" Välj en av: {', '.join(KIND_BY_FOLDER)}."
        raise WrongUsage(f"Typen {folder} finns inte.{advice}", ctx)
    return KIND_BY_FOLDER[folder]


def _load(ctx: click.Context, catalogue: Path, beside: Path) -> Catalogue:
    """The catalogue, with the records of the folder ``beside`` it that drafts are written into."""
    from ..reading.files import read_tree
    from ..reading.sizes import of_catalogue
    from ..records.catalogue import load

    if not catalogue.is_dir():
        raise WrongUsage(f"Katalogmappen {catalogue} finns inte. Ange rätt mapp med --catalogue.", ctx)
    files: dict[str, Any] = {}
    unread = []
    for folder in {beside: None, catalogue: None}:
        if folder.is_dir():
            found, problems = read_tree(folder, of_catalogue)
            files |= found
            unread += [fault.file for fault in problems]
    return load(files, unread)[0]


def _content(ctx: click.Context, file: Path) -> bytes:
    if not file.is_file():
        raise WrongUsage(f"Filen {file} finns inte.", ctx)
    from ..contributing.imports.opened import MAX_BYTES

    with open(file, "rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _mapping(ctx: click.Context, file: Path) -> Mapping:
    from ..contributing.imports.mapping import read_mapping

    mapping, problems = read_mapping(file.name, _content(ctx, file))
    if mapping is None:
        told = " ".join(f"Rad {fault.line}: {fault.message} {fault.hint}" for fault in problems[:3])
        raise WrongUsage(f"Filen {file} går inte att använda. {told}", ctx)
    return mapping
