"""Where a file of the catalogue lies and what it is called, and what is wrong with that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..faults.codes import advice, problem
from ..faults.problems import Problem
from ..models.kinds import KIND_BY_FOLDER, VOCABULARIES, VOCABULARY_FOLDER
from ..models.types import ID
from ..text.swedish import nearest, question, slug

FOLDERS = (*KIND_BY_FOLDER, VOCABULARY_FOLDER)
RESERVED = re.compile(r"index|con|prn|aux|nul|com[1-9]|lpt[1-9]")


class Placement(NamedTuple):
    """``folder`` is None for a file that is no record and no vocabulary, whatever its content."""

    file: str
    folder: str | None
    id: str
    problems: tuple[Problem, ...]


def placements(files: Iterable[str]) -> Iterator[Placement]:
    """Every file in order, with the faults of its path."""
    ordered = sorted(files)
    owners: dict[tuple[str, str], str] = {}
    for file in ordered:
        folder, stem, _ = _parts(file)
        if re.fullmatch(ID, stem):
            owners.setdefault((folder, stem), file)
    for file in ordered:
        folder, stem, ending = _parts(file)
        top = folder.split("/")[0]
        faults = list(_faults(file, folder, stem, ending))
        owner = owners.get((folder, stem.casefold()))
        if owner and owner != file and top in KIND_BY_FOLDER:
            faults = [problem("id-dubblett", file, id=stem, annan=owner)]
        is_record = top in FOLDERS and ending.lower() in ("yaml", "yml")
        is_known = top in KIND_BY_FOLDER or stem in VOCABULARIES
        yield Placement(file, top if is_record and is_known else None, stem, tuple(faults))


def _parts(file: str) -> tuple[str, str, str]:
    """Folder, name without ending, and ending of a relative path."""
    folder, _, name = file.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    return (folder, stem, ending) if dot else (folder, name, "")


def _faults(file: str, folder: str, stem: str, ending: str) -> Iterator[Problem]:
    top = folder.split("/")[0]
    if not folder:
        is_record = ending.lower() in ("yaml", "yml")
        yield problem("fil-utan-mapp", file, tillåtna=", ".join(FOLDERS)) if is_record else problem("fil-okand", file)
    elif top not in FOLDERS:
        meant = nearest(top, FOLDERS)
        hint = advice.MOVE.format(förslag=f"{meant}/{stem}.{ending}") if meant else ""
        words = {"tillåtna": ", ".join(FOLDERS), "menade": question(meant), "advice": hint}
        yield problem("mapp-okand", file, mapp=folder, **words)
    elif ending.lower() not in ("yaml", "yml"):
        record, dot, inner = stem.rpartition(".")
        if dot and inner.lower() in ("yaml", "yml"):
            yield problem("fil-andelse", file, ändelse=f".{ending}", förslag=f"{record}.yaml")
        else:
            may_be_record = ending.lower() in ("", "txt", "md") and re.fullmatch(ID, stem)
            hint = advice.RENAME_RECORD.format(förslag=f"{stem}.yaml") if may_be_record else ""
            yield problem("fil-okand", file, advice=hint)
    else:
        if folder != top:
            hint = advice.MOVE.format(förslag=f"{top}/{stem}.yaml")
            yield problem("mapp-okand", file, mapp=folder, tillåtna=", ".join(FOLDERS), advice=hint)
        if ending != "yaml":
            yield problem("fil-andelse", file, ändelse=f".{ending}", förslag=f"{stem}.yaml")
        yield from _name_faults(file, top, stem)


def _name_faults(file: str, top: str, stem: str) -> Iterator[Problem]:
    if top == VOCABULARY_FOLDER:
        if stem not in VOCABULARIES:
            allowed = ", ".join(VOCABULARIES)
            meant = nearest(stem, VOCABULARIES)
            hint = advice.USE_VOCABULARY.format(ordlista=meant) if meant else ""
            yield problem(
                "ordlista-okand",
                file,
                ordlista=stem,
                menade=question(meant),
                tillåtna=allowed,
                advice=hint,
            )
    elif not re.fullmatch(ID, stem):
        better = slug(stem)
        yield problem("id-ogiltigt", file, id=stem, förslag=f" Till exempel {better}.yaml." if len(better) > 1 else "")
    elif RESERVED.fullmatch(stem):
        yield problem("id-reserverat", file, id=stem)
