"""The whole way from files to a site; it reads as a table of contents.

read -> parse -> check -> link -> view -> render, then MkDocs builds the pages, then search,
exports and the zip are added, and the finished folder takes the place of the old one.
"""

from __future__ import annotations

import datetime
import hashlib
import importlib.metadata
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .catalogue import Catalogue, load
from .checks import check_catalogue
from .checks.pages import check_pages
from .codes import problem
from .exports.offline_zip import ZIP_NAME, write_zip
from .exports.records_csv import catalogue_csv
from .exports.records_json import catalogue_json
from .files import read_tree, reason
from .links import Links, link
from .mkdocs_site import SiteError, SiteSettings, build_pages, read_settings
from .output import (
    MARKER,
    OutputRefused,
    PreviousSite,
    copy_unchanged,
    exclusive,
    hashes,
    list_files,
    output_folder,
    staged,
    write_tree,
)
from .problems import Problem, has_errors
from .render import render_pages
from .search.assets import search_files
from .site_links import broken_links
from .text_sv import did_you_mean

_SHAPES_PAGES = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2")


class Progress(Protocol):
    """How a build tells what it does."""

    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self) -> None: ...


@dataclass(frozen=True)
class Folders:
    """Where a build reads and writes; ``root`` holds ``mkdocs.yml``."""

    root: Path
    catalogue: Path
    site_src: Path
    output: Path


@dataclass(frozen=True)
class BuildResult:
    """``built`` is false when errors stopped the build and the old site stands."""

    problems: tuple[Problem, ...]
    built: bool
    records: int = 0
    pages: int = 0
    reused: int = 0


@dataclass(frozen=True)
class _Site:
    """All files of a site before they are on disk: Markdown pages, and the rest as it will be."""

    pages: Mapping[str, str]
    hand_written: Mapping[str, bytes]
    files: Mapping[str, str | bytes]
    frame: str


def build(folders: Folders, now: datetime.datetime, progress: Progress, with_zip: bool = True) -> BuildResult:
    """Builds the site of ``folders.catalogue`` into ``folders.output``, or leaves that as it is.

    ``now`` is what the site calls the present. Every fault is a Problem in the result.
    """
    progress.stage("Läser och kontrollerar")
    catalogue, hand_written, problems = read_and_check(folders.catalogue, folders.site_src, now.date())
    if has_errors(problems):
        return BuildResult(tuple(problems), built=False)
    try:
        settings = read_settings(folders.root / "mkdocs.yml")
        progress.stage("Skriver sidor")
        site = _compose(catalogue, hand_written, now, settings, folders.root)
        problems += _collisions(hand_written, site)
        if has_errors(problems):
            return BuildResult(tuple(problems), built=False)
        with exclusive(folders.output):
            previous = output_folder(folders.output, (folders.catalogue, folders.site_src), (folders.root,))
            reused = _publish(site, folders, settings, previous, now, progress, with_zip, problems)
    except OutputRefused as refused:
        return BuildResult((*problems, refused.problem), built=False)
    except SiteError as error:
        file = f"site_src/{error.page}" if error.page in hand_written else error.page
        return BuildResult((*problems, problem("bygge-misslyckades", file, orsak=error.reason)), built=False)
    except OSError as error:
        fault = problem("skriva-gick-inte", str(folders.output), mapp=folders.output, orsak=reason(error))
        return BuildResult((*problems, fault), built=False)
    records = sum(1 for _ in catalogue.entries())
    return BuildResult(tuple(problems), True, records, len(site.pages), reused)


def read_and_check(
    catalogue_dir: Path, site_src: Path, today: datetime.date
) -> tuple[Catalogue, dict[str, bytes], list[Problem]]:
    """The catalogue, the hand-written files and every problem of both."""
    files, problems = read_tree(catalogue_dir)
    catalogue, faults = load(files)
    problems += faults
    problems += check_catalogue(catalogue, today)
    if not site_src.is_dir():
        return catalogue, {}, [*problems, problem("site-src-saknas", str(site_src))]
    hand_written, faults = read_tree(site_src)
    problems += [_in_site_src(fault) for fault in faults]
    problems += check_pages(hand_written, frozenset())
    return catalogue, hand_written, problems


def _in_site_src(fault: Problem) -> Problem:
    return Problem(**{**fault.__dict__, "file": f"site_src/{fault.file}"})


def _compose(
    catalogue: Catalogue, hand_written: Mapping[str, bytes], now: datetime.datetime, settings: SiteSettings, root: Path
) -> _Site:
    links = link(catalogue)
    rendered = render_pages(catalogue, links, now, settings)
    pages = {path: text for path, text in rendered.items() if path.endswith(".md")}
    files: dict[str, str | bytes] = {path: text for path, text in rendered.items() if path not in pages}
    files |= search_files(catalogue, links)
    files |= dict(_exports(catalogue, links, now))
    return _Site(pages, hand_written, files, _frame(root, settings))


def _exports(catalogue: Catalogue, links: Links, now: datetime.datetime) -> Iterator[tuple[str, str]]:
    yield "data/katalog.json", catalogue_json(catalogue, links, now)
    yield "data/katalog.csv", catalogue_csv(catalogue)


def _frame(root: Path, settings: SiteSettings) -> str:
    """A fingerprint of all that shapes a page besides its own Markdown."""
    digest = hashlib.sha256(repr(settings.__dict__ | {"nav": sorted(settings.nav)}).encode())
    digest.update((root / "mkdocs.yml").read_bytes())
    theme = root / "generator" / "theme"
    for path, content in hashes(theme, sorted(list_files(theme))).items():
        digest.update(f"{path}{content}".encode())
    for package in _SHAPES_PAGES:
        digest.update(f"{package}{importlib.metadata.version(package)}".encode())
    return digest.hexdigest()


def _collisions(hand_written: Mapping[str, bytes], site: _Site) -> list[Problem]:
    generated = frozenset((*site.pages, *site.files, ZIP_NAME, MARKER))
    return [fault for fault in check_pages(hand_written, generated) if fault.code == "sida-krock"]


def _publish(
    site: _Site,
    folders: Folders,
    settings: SiteSettings,
    previous: PreviousSite | None,
    now: datetime.datetime,
    progress: Progress,
    with_zip: bool,
    problems: list[Problem],
) -> int:
    """Puts the finished site in place and returns how many pages were taken over unchanged."""
    inputs = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in site.pages.items()}
    unchanged = _unchanged(inputs, site.frame, previous, settings)
    fresh = {path: text for path, text in site.pages.items() if path not in unchanged}
    with staged(folders.output) as staging, tempfile.TemporaryDirectory(prefix="kunskapsbanken-") as temporary:
        docs = Path(temporary)
        write_tree(docs, {**fresh, **site.hand_written})
        markdown = sum(path.endswith(".md") for path in (*fresh, *site.hand_written))
        progress.stage("Bygger sidor", markdown)
        build_pages(folders.root / "mkdocs.yml", docs, staging, lambda _: progress.advance())
        if previous and unchanged:
            copy_unchanged(previous.folder, staging, unchanged.values())
        write_tree(staging, site.files)
        paths = sorted(list_files(staging))
        problems += _broken(site.hand_written, staging, frozenset((*paths, ZIP_NAME)))
        manifest = {
            "frame": site.frame,
            "pages": dict(sorted(inputs.items())),
            "files": hashes(staging, paths) | ({ZIP_NAME: ""} if with_zip else {}),
        }
        if with_zip:
            progress.stage("Packar zip-filen")
            write_zip(staging, paths, now)
        write_tree(staging, {MARKER: json.dumps(manifest, ensure_ascii=False, indent=0)})
        progress.stage("Sätter webbplatsen på plats")
    return len(unchanged)


def _unchanged(
    inputs: Mapping[str, str], frame: str, previous: PreviousSite | None, settings: SiteSettings
) -> dict[str, str]:
    """Markdown path -> HTML path of pages whose earlier result is still right and still whole."""
    if previous is None or previous.manifest.get("frame") != frame:
        return {}
    before, files = previous.manifest.get("pages", {}), previous.manifest["files"]
    same = {
        path: path.removesuffix(".md") + ".html"
        for path, digest in inputs.items()
        if before.get(path) == digest and path not in settings.nav
    }
    present = [html for html in same.values() if (previous.folder / html).is_file()]
    whole = {html for html, digest in hashes(previous.folder, present).items() if files.get(html) == digest}
    return {path: html for path, html in same.items() if html in whole}


def _broken(hand_written: Mapping[str, bytes], site: Path, files: frozenset[str]) -> Iterator[Problem]:
    for path, content in hand_written.items():
        if not path.endswith(".md"):
            continue
        page = path.removesuffix(".md") + ".html"
        if page not in files:
            continue
        text = content.decode()
        for target in broken_links(page, (site / page).read_text(encoding="utf-8"), files):
            position = max(text.find(target), 0)
            where = (text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))
            menade = did_you_mean(target.lstrip("./"), files)
            yield problem("sida-lank-bruten", f"site_src/{path}", where, värde=target, menade=menade)
