"""Folders to a catalogue and everything that is wrong with it: what ``check`` and ``build`` begin with."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .checks import check_catalogue
from .checks.pages import check_pages, largest
from .faults.abridging import abridged
from .faults.codes import problem
from .faults.problems import Problem
from .models.allowed import Allowed
from .reading.files import folder_fault, is_note, read_tree, repository_root, shown_path
from .reading.refused import Contacts, refused_content
from .reading.sizes import TEXT, of_catalogue
from .reading.yaml_source import Data
from .records.catalogue import Catalogue, load

PAGES = "site_src"
"""How problems name the folder of hand-written pages, wherever it lies."""
CONFIG = "mkdocs.yml"
"""The configuration of the site, at the root of the repository."""


class Validated(NamedTuple):
    """The catalogue, the hand-written pages (path below their folder -> content), all problems and file count.

    ``data`` is that of the records without faults of their own, by the digest of their text; ``found`` is false when
    there is no catalogue folder.
    """

    catalogue: Catalogue
    pages: dict[str, bytes]
    problems: tuple[Problem, ...]
    files: int
    data: Mapping[str, Data]
    found: bool = True


def validate(
    catalogue_folder: Path,
    pages_folder: Path,
    today: date,
    allowed: Callable[[], Allowed] = Allowed,
    known: Mapping[str, Data] | None = None,
    config: Path | None = None,
) -> Validated:
    """Reads both folders and checks them. A missing folder of pages is an empty one. Problems are unsorted.

    ``allowed`` is asked when there is something that may be. ``known`` is what an earlier run gave as ``data``: YAML
    that need not be read again. ``config`` is the configuration of the site, which is searched as they are.
    """
    asked = cache(allowed)

    def contacts() -> Collection[str]:
        return asked().contacts

    if fault := folder_fault(catalogue_folder, ".", "katalog-saknas"):
        return Validated(Catalogue({}, {}), {}, (fault,), 0, {}, found=False)
    files, problems = read_tree(catalogue_folder, of_catalogue, notes=True)
    catalogue, faults = load(files, [fault.file for fault in problems], contacts, known)
    faulty = {fault.file for fault in faults}
    data = {entry.origin.positions.digest: entry.data for entry in catalogue.entries() if entry.file not in faulty}
    problems += faults
    problems += abridged(check_catalogue(catalogue, today))
    pages: dict[str, bytes] = {}
    if pages_folder.is_dir():
        pages, faults = read_tree(pages_folder, largest, notes=True)
        faults += check_pages(pages, contacts, lambda: asked().trusted)
        pages = {path: content for path, content in pages.items() if not is_note(path)}
        problems += (
            replace(fault, file=PAGES if fault.file == "." else f"{PAGES}/{fault.file}") for fault in abridged(faults)
        )
    problems += abridged(_beside(catalogue_folder.parent, config, contacts))
    return Validated(catalogue, pages, tuple(problems), len(files) + len(pages), data)


def _beside(root: Path, config: Path | None, contacts: Contacts) -> Iterator[Problem]:
    """What no file may hold, in what is published beside the catalogue and the pages."""
    files = {f"../{name}": root / name for name in ("README.md", "CHANGELOG.md")}
    for file, path in (files | {CONFIG: config} if config else files).items():
        with suppress(OSError), open(path, "rb") as stream:
            yield from refused_content(file, stream.read(TEXT.bytes), contacts, page=True)


class Inputs(NamedTuple):
    """Where the catalogue and the hand-written pages lie on this machine."""

    catalogue: Path
    pages: Path

    def in_repository(self, file: str) -> str:
        """The path from the root of the repository to the file that a problem names, in full if none leads there."""
        if file == CONFIG:
            return file
        head, _, tail = file.partition("/")
        folder, rest = (self.pages, tail) if head == PAGES else (self.catalogue, file)
        path = str(_absolute(folder / rest))
        with suppress(ValueError):  # another drive of Windows
            path = os.path.relpath(path, repository_root(self.catalogue))
        return path.replace(os.sep, "/")

    def named(self, path: str) -> str | None:
        """How problems name the file or folder at ``path``, or None when it is in neither folder.

        ``path`` starts from the current folder or from the catalogue. ``.`` is the whole catalogue.
        """
        for candidate in (Path(path), self.catalogue / path):
            if not os.path.lexists(candidate):
                continue
            absolute = _absolute(candidate)
            for folder, prefix in ((self.catalogue, ""), (self.pages, PAGES)):
                base = _absolute(folder)
                if absolute.is_relative_to(base):
                    return (Path(prefix) / absolute.relative_to(base)).as_posix()
        return None


def _absolute(path: Path) -> Path:
    """The full path without ``..``, symbolic links not followed: a link in the catalogue is in the catalogue."""
    return Path(os.path.normpath(path.absolute()))


def select(problems: Iterable[Problem], paths: Iterable[str], folders: Inputs) -> tuple[list[Problem], bool]:
    """The problems of the files at or below ``paths`` (of all, without paths), and whether each path was found.

    A path that was not found is a problem too, and what is wrong with the whole catalogue always shows.
    """
    names = {path: folders.named(path) for path in paths}
    if not names:
        return list(problems), True
    wanted = [name for name in names.values() if name is not None]
    chosen = [fault for fault in problems if fault.file == "." or any(_lies_in(fault.file, name) for name in wanted)]
    lost = [shown_path(path) for path, name in names.items() if name is None]
    return [*chosen, *(problem("sokvag-saknas", path, sökväg=path) for path in lost)], not lost


def _lies_in(file: str, name: str) -> bool:
    whole_catalogue = name == "." and not file.startswith(f"{PAGES}/")
    return whole_catalogue or file == name or file.startswith(f"{name}/")
