"""The whole way from files to a site; it reads as a table of contents.

validate -> link -> lay out, search, export -> publish, each a function of plain values.
"""

from __future__ import annotations

import datetime
import gc
import hashlib
import importlib.metadata
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from .checks.pages import check_pages
from .exports.records_csv import catalogue_csv
from .exports.records_json import catalogue_json
from .faults.codes import problem
from .faults.problems import Problem, has_errors
from .linking.links import Links, link
from .pages.render import lay_out
from .publishing.background import beside
from .publishing.builders import builder
from .publishing.offline_zip import ZIP_NAME
from .publishing.output import MARKER, OutputRefused, exclusive, hashes, list_files, output_folder
from .publishing.publish import ComposedSite, Progress, publish
from .publishing.settings import SiteError, SiteSettings, read_settings
from .reading.files import read_tree, reason
from .records.catalogue import Catalogue
from .validate import PAGES, validate

_DATA = ("data/", "assets/kunskapsbank.")
_SHAPES_PAGES = ("mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2", "MarkupSafe")
_MEMORY = Path(".cache", "words")
"""Where a build leaves what the next may use: `make clean` removes it."""


@dataclass(frozen=True)
class Folders:
    """Where a build reads and writes; ``root`` holds ``mkdocs.yml`` and the theme."""

    root: Path
    catalogue: Path
    site_src: Path
    output: Path


@dataclass(frozen=True)
class BuildResult:
    """``built`` is false when errors stopped the build and the old site stands."""

    problems: tuple[Problem, ...]
    built: bool
    files: int
    records: int = 0
    pages: int = 0
    reused: int = 0


def build(
    folders: Folders, now: datetime.datetime, progress: Progress, with_zip: bool = True, with_builder: str | None = None
) -> BuildResult:
    """Builds the site of ``folders.catalogue`` into ``folders.output``, or leaves that as it is.

    ``now`` is what the site calls the present; ``with_builder`` is one of ``builders.NAMES``, else
    what ``mkdocs.yml`` says. Every fault is a Problem in the result.

    Until MkDocs begins no garbage is looked for: all that is made lives until the end, and to look
    through it takes a fourth of a rebuild.
    """
    gc.disable()
    try:
        return _build(folders, now, progress, with_zip, with_builder)
    finally:
        gc.unfreeze()
        gc.enable()


def _build(
    folders: Folders, now: datetime.datetime, progress: Progress, with_zip: bool, with_builder: str | None
) -> BuildResult:
    progress.stage("Läser och kontrollerar")
    checked = validate(folders.catalogue, folders.site_src, now.date())
    problems = list(checked.problems)
    if not folders.site_src.is_dir():
        problems.append(problem("site-src-saknas", PAGES))
    stopped = BuildResult((), built=False, files=checked.files)
    if has_errors(problems):
        return replace(stopped, problems=tuple(problems))
    config = folders.root / "mkdocs.yml"
    try:
        progress.stage("Skriver sidor")
        links = link(checked.catalogue)
        with (
            beside(lambda: _search(checked.catalogue, links, folders.root / _MEMORY)) as search,
            beside(lambda: _exports(checked.catalogue, links, now)) as exports,
        ):
            settings = read_settings(config, with_builder)
            chosen = builder(settings.builder)
            pages, files = lay_out(checked.catalogue, links, now, settings)
            hand_written = {**_own_pages(folders), **checked.pages}
            site = ComposedSite(pages, hand_written, files, (exports, search), _frame(folders.root, settings))
            collisions = _collisions(site)
            if collisions:
                return replace(stopped, problems=(*problems, *collisions))
            gc.freeze()
            gc.enable()
            with exclusive(folders.output):
                previous = output_folder(folders.output, (folders.catalogue, folders.site_src), (folders.root,))
                published = publish(site, chosen, config, folders.output, previous, now, progress, with_zip)
    except OutputRefused as refused:
        fault = refused.problem
    except SiteError as error:
        file = f"{PAGES}/{error.page}" if error.page in checked.pages else error.page
        fault = problem("bygge-misslyckades", file, orsak=error.reason)
    except OSError as error:
        fault = problem("skriva-gick-inte", str(folders.output), mapp=folders.output, orsak=reason(error))
    else:
        return BuildResult(
            problems=(*problems, *published.problems),
            built=True,
            files=checked.files,
            records=sum(1 for _ in checked.catalogue.entries()),
            pages=published.pages,
            reused=published.reused,
        )
    return replace(stopped, problems=(*problems, fault))


def _search(catalogue: Catalogue, links: Links, memory: Path) -> dict[str, str | bytes]:
    """What pages need to search; every path begins with one of ``_DATA``."""
    from .search.indexing.assets import search_files  # only the process beside needs it, and it takes long to import

    return search_files(catalogue, links, memory)


def _exports(catalogue: Catalogue, links: Links, now: datetime.datetime) -> dict[str, str | bytes]:
    """What others read of the site; every path begins with one of ``_DATA``."""
    return {
        "data/katalog.json": catalogue_json(catalogue, links, now),
        "data/katalog.csv": catalogue_csv(catalogue),
    }


def _own_pages(folders: Folders) -> dict[str, bytes]:
    """The product's own help pages, which generated pages link to; another ``site_src`` may replace them."""
    own = folders.root / PAGES
    return {} if own == folders.site_src else read_tree(own)[0]


def _frame(root: Path, settings: SiteSettings) -> str:
    """A fingerprint of all that shapes every page: configuration, code, templates, theme and libraries."""
    package = Path(__file__).parent
    code = sorted(path for path in list_files(package) if not path.endswith(".pyc"))
    libraries = [importlib.metadata.version(name) for name in (*_SHAPES_PAGES, settings.builder)]
    digest = hashlib.sha256(repr((sys.version, libraries, settings, hashes(package, code))).encode())
    digest.update((root / "mkdocs.yml").read_bytes())
    return digest.hexdigest()


def _collisions(site: ComposedSite) -> list[Problem]:
    """Hand-written files that stand where the generator writes; all names that begin as its data do are taken."""
    addresses = (f"{path.removesuffix('.md')}.html" for path in site.pages)
    held = (path for path in site.hand_written if path.casefold().startswith(_DATA))
    generated = frozenset((*addresses, *site.files, *held, ZIP_NAME, MARKER))
    faults = (fault for fault in check_pages(site.hand_written, generated) if fault.code == "sida-krock")
    return [replace(fault, file=f"{PAGES}/{fault.file}") for fault in faults]
