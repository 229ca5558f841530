"""A commit and the folders of today to all that has changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..reading.commit import Commit, Touched, committed_tree, find_commit, touched_since
from ..reading.files import is_note, read_tree
from ..reading.sizes import RECORD, Most
from ..reading.yaml_source import Data
from ..records.catalogue import Catalogue, load
from ..records.placement import placements
from .joined import Joined, changed_links
from .pages import shown_pages
from .records import Changed, Snapshot, changed_records, changed_terms


class Changes(NamedTuple):
    """What has changed since the commit ``base``.

    ``written`` are files of the hand-written pages, by their path below that folder, ``others`` files of the catalogue
    that are no records, ``outside`` files of the repository that are neither. ``shown`` are the addresses of pages of
    records and terms that show what has changed, ``links`` those between records that have come and gone.
    """

    base: str
    records: tuple[Changed, ...]
    terms: tuple[Changed, ...]
    written: tuple[Touched, ...]
    others: tuple[Touched, ...]
    outside: tuple[Touched, ...]
    shown: tuple[str, ...]
    links: Joined


def changes_since(catalogue: Path, pages: Path, base: str) -> Changes:
    """Compares the folders with what they were in the commit that ``base`` names. Raises NoCommit."""
    commit = find_commit(catalogue, base)
    folder, page_folder = commit.below(catalogue), commit.below(pages)
    assert folder is not None  # Git was asked in it
    files, faults = read_tree(catalogue, _record_size)
    unread = {fault.file for fault in faults}
    new, problems = load(files, unread)
    faulty = {fault.file for fault in problems}
    known = {entry.origin.positions.digest: entry.data for entry in new.entries() if entry.file not in faulty}
    after = Snapshot(new, frozenset({*files, *unread}))
    before = _as_committed(commit, folder, known)
    parts = _parted(touched_since(commit), folder, page_folder)
    renames = {touched.path: touched.was for touched in parts["catalogue"] if touched.was}
    records = tuple(changed_records(before, after, renames, {touched.path for touched in parts["catalogue"]}))
    terms = tuple(changed_terms(before, after))
    others = tuple(touched for touched in parts["catalogue"] if _is_other(touched.path))
    shown = shown_pages(before.catalogue, new, records, terms)
    links = changed_links(before.catalogue, new, records)
    return Changes(commit.id, records, terms, parts["pages"], others, parts["outside"], shown, links)


def _record_size(_: str) -> Most:
    return RECORD


def _as_committed(commit: Commit, folder: str, known: Mapping[str, Data]) -> Snapshot:
    files, unread = committed_tree(commit, folder, _record_size)
    catalogue: Catalogue = load(files, unread, known=known)[0]
    return Snapshot(catalogue, frozenset({*files, *unread}))


def _parted(touched: list[Touched], folder: str, page_folder: str | None) -> dict[str, tuple[Touched, ...]]:
    """The files of the catalogue and of the pages, by their paths there, and the rest by theirs in the repository."""
    parts: dict[str, list[Touched]] = {"catalogue": [], "pages": [], "outside": []}
    for file in touched:
        part, below = "outside", ""
        if page_folder and file.path.startswith(page_folder):
            part, below = "pages", page_folder
        elif file.path.startswith(folder):
            part, below = "catalogue", folder
        parts[part].append(file._replace(path=file.path.removeprefix(below), was=file.was.removeprefix(below)))
    return {part: tuple(files) for part, files in parts.items()}


def _is_other(path: str) -> bool:
    """Whether a file of the catalogue is no record and no vocabulary."""
    place = next(placements([path]))
    return is_note(path) or place.folder is None
