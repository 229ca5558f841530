"""``kunskapsbank fix``"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..text.swedish import count
from .options import CATALOGUE, allowed
from .swedish import SwedishCommand

if TYPE_CHECKING:
    from ..faults.problems import Problem
    from ..validate import Inputs


_NO_END = "\\ Ingen radbrytning sist i filen"


@click.command(cls=SwedishCommand)
@click.argument("paths", nargs=-1, metavar="[SÖKVÄG]…")
@CATALOGUE
@click.option("--write", is_flag=True, help="Skriv ändringarna i filerna. Utan flaggan visas de bara.")
def fix(paths: tuple[str, ...], catalogue: Path, write: bool) -> int:
    """Rätta det som är säkert att rätta i poster och ordlistor.

    SÖKVÄG är en fil eller mapp i katalogen; utan den gäller det alla. Det som rättas är till exempel tabbar,
    typografiska citattecken runt ett värde, osynliga tecken, ord och titlar som bara kan stå för ett enda id, och
    datum och belopp som de skrivs i löpande text. Kommentarer och allt annat lämnas som det är. Det som någon måste
    ta ställning till visas sist, som av kunskapsbank check.
    """
    gc.disable()  # as in check
    from ..contributing.mending import mended
    from ..faults import report
    from ..reading.files import read_tree
    from ..reading.sizes import of_catalogue
    from ..validate import Inputs, select
    from . import clock

    folders = Inputs(catalogue, catalogue.parent / "site_src")
    if fault := _missing(catalogue):
        click.echo(report.as_text([fault], 0))
        return 2
    names = {folders.named(path) for path in paths}
    files, unread = read_tree(catalogue, of_catalogue, notes=True)
    done = mended(
        files,
        {fault.file for fault in unread},
        clock.today(),
        lambda file: not paths or any(name and _is_in(file, name) for name in names),
        lambda: allowed().contacts,
    )
    for text in _differences(files, done.changed, folders):
        click.echo(text)
    lost = list(_write(catalogue, files, done.changed)) if write else []
    left, all_found = select([*unread, *done.problems, *lost], paths, folders)
    told = report.sort_problems(left)
    click.echo(_summary(len(done.changed) - len(lost), write))
    if told:
        click.echo(f"\nDet här rättas inte av sig självt:\n\n{report.as_text(told, len(files))}")
    return 2 if not all_found else 1 if lost else 0


def _missing(catalogue: Path) -> Problem | None:
    from ..reading.files import folder_fault

    return folder_fault(catalogue, ".", "katalog-saknas")


def _is_in(file: str, name: str) -> bool:
    return name == "." or file == name or file.startswith(f"{name}/")


def _differences(files: Mapping[str, bytes], changed: Mapping[str, bytes], folders: Inputs) -> Iterator[str]:
    """A unified diff of each file, with what cannot be seen written out and personal data masked."""
    from difflib import unified_diff

    from ..faults.report import written_out
    from ..text.personal import masked

    for file, content in sorted(changed.items()):
        name = written_out(masked(folders.in_repository(file)))
        before, after = (_lines(each) for each in (files[file], content))
        head, *rows = unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm="")
        rows = [_NO_END if row[1:] == _NO_END else written_out(masked(row)) for row in rows]
        yield "\n".join((head, *rows, ""))


def _lines(content: bytes) -> list[str]:
    """The lines of a file, each with what ends it when that is not a line feed alone."""
    *lines, last = content.decode().split("\n")
    return [*lines, last, _NO_END] if last else lines


def _write(catalogue: Path, files: Mapping[str, bytes], changed: Mapping[str, bytes]) -> Iterator[Problem]:
    """Writes each file, and tells of those that could not be written."""
    from ..faults.codes import advice, problem
    from ..reading.files import reason, replace_file

    for file, content in changed.items():
        try:
            is_written = replace_file(catalogue / file, files[file], content)
        except OSError as error:
            why = reason(error)
        else:
            why = "" if is_written else "den ändrades under tiden"
        if why:
            yield problem("skriva-gick-inte", file, fil=file, orsak=why, advice=advice.NOT_WRITTEN)


def _summary(changed: int, write: bool) -> str:
    if not changed:
        return "Inget att rätta."
    files = count(changed, "fil", "filer")
    if not write:
        return f"Så här kan {files} rättas. Skriv ändringarna med --write."
    return f"{files} {'rättad' if changed == 1 else 'rättade'}."
