"""The whole way from files to a site; it reads as a table of contents.

validate -> link -> lay out, search, export -> publish, each a function of plain values.
"""

from __future__ import annotations

import contextlib
import datetime
import gc
import hashlib
import importlib.metadata
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from .checks.pages import check_addresses
from .contributing.form_files import form_files
from .exports.bibliography import bibliography
from .exports.calendars import calendars
from .exports.dcat import dcat
from .exports.feeds import Publisher, feed_files
from .exports.openapi import openapi
from .exports.record_files import record_files
from .exports.records_csv import catalogue_csv, columns_of, record_cells
from .exports.records_json import catalogue_json, record_lines
from .faults.codes import problem
from .faults.problems import Problem, has_errors
from .linking.links import Links, link
from .linking.news import FOLLOWED_TERMS
from .models.allowed import Allowed
from .models.kinds import KIND_BY_FOLDER, KINDS
from .models.site_owner import SiteSettings
from .models.site_source import UNKNOWN, SiteSource
from .pages.page_rules import page_rules
from .pages.render import Pages, lay_out, own_pages
from .pages.views.site import make_site
from .publishing.background import WorkLost, beside
from .publishing.builders import builder
from .publishing.output import (
    MARKER,
    OutputRefused,
    exclusive,
    hashes,
    list_files,
    output_folder,
    refuse_place,
    remove_leavings,
    repair,
)
from .publishing.page_building import ComposedSite, Progress
from .publishing.publish import LinksBroken, publish
from .publishing.settings import SiteError, allowed, read_settings
from .publishing.sums import SUMS_NAME
from .reading.files import folder_fault, read_tree, reason
from .reading.memory import Memory
from .records.catalogue import Catalogue
from .search.indexing.site_pages import PageSource, as_source
from .text.urls import DCAT, NEWS, OPENAPI, ZIP_NAME, feed_urls
from .validate import CONFIG, PAGES, Validated, validate

_DATA = ("data/", "mallar/", "assets/kunskapsbank")
_BESIDE_PAGES = (".json", ".xml", ".bib", ".ris")
"""What the files of single records end with, in the folders of their types."""
_SHAPES_PAGES = ("mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2", "MarkupSafe")
_REMEMBERED = ("PyYAML", "hunspell-sv", "snowballstemmer", "PyStemmer")
"""Libraries whose answers are kept."""
MEMORY = Path(".cache")
"""Where a build leaves what the next may use, below the root: `make clean` removes it."""
_RECORDS = "records"


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
    folders: Folders,
    now: datetime.datetime,
    progress: Progress,
    with_zip: bool = True,
    with_builder: str | None = None,
    strict: bool = False,
    source: SiteSource = UNKNOWN,
) -> BuildResult:
    """Builds the site of ``folders.catalogue`` into ``folders.output``, or leaves that as it is.

    ``now`` is what the site calls the present; ``with_builder`` is one of ``builders.NAMES``, else
    what ``mkdocs.yml`` says; a ``strict`` build is stopped by warnings too; ``source`` is
    what the site says that it was made of. Every fault is a Problem in the result.
    """
    progress.stage("Läser och kontrollerar")
    with contextlib.suppress(OutputRefused, OSError):  # told where the site is to be written
        repair(folders.output)
    program = _program()
    memory = Memory(folders.root / MEMORY, program)
    with _made_to_last():
        known = memory.recall(_RECORDS) or {}
        config = folders.root / CONFIG
        let_through = partial(allowed, config)
        checked = validate(folders.catalogue, folders.site_src, now.date(), let_through, known, config)
        links = link(checked.catalogue)
    problems = list(checked.problems)
    if fault := folder_fault(folders.site_src, PAGES, "site-src-saknas"):
        problems.append(fault)
    stopped = BuildResult((), built=False, files=checked.files)
    if has_errors(problems) or (strict and problems):
        return replace(stopped, problems=tuple(problems))
    try:
        progress.stage("Skriver sidor")
        settings = read_settings(folders.root / CONFIG, with_builder)
        hand_written = _hand_written(folders, checked)
        shown = make_site(checked.catalogue, links, now, settings, source)
        own = own_pages(shown)
        with (
            beside(lambda: _exports(checked.catalogue, links, now, settings, source, let_through)) as exports,
            beside(partial(_search, checked.catalogue, links, memory, _searched(own, hand_written))) as search,
        ):
            if checked.data.keys() != known.keys():
                memory.keep(_RECORDS, checked.data)
            chosen = builder(settings.builder)
            frame = _frame(folders.root, settings, program)
            pages, files = lay_out(shown)
            files |= calendars(checked.catalogue, now, settings.site_name, settings.site_url)
            data = (exports, search)
            site = ComposedSite({**pages, **own}, hand_written, settings.trusted_pages, files, data, frame)
            collisions = _collisions(site)
            if collisions:
                return replace(stopped, problems=(*problems, *collisions))
            refuse_place(folders.output, (folders.catalogue, folders.site_src), (folders.root,))
            with exclusive(folders.output):
                previous = output_folder(folders.output)
                published = publish(
                    site, chosen, folders.root / CONFIG, folders.output, previous, now, progress, with_zip, strict
                )
                left = remove_leavings(folders.output)
    except LinksBroken as broken:
        return replace(stopped, problems=(*problems, *broken.problems))
    except OutputRefused as refused:
        fault = refused.problem
    except SiteError as error:
        fault = _site_fault(error, checked.pages)
    except WorkLost as lost:
        fault = problem("bygge-avbrots", ".", orsak=lost)
    except OSError as error:
        fault = problem("skriva-gick-inte", ".", fil=error.filename or folders.output, orsak=reason(error))
    else:
        return BuildResult(
            problems=(*problems, *published.problems, *left),
            built=True,
            files=checked.files,
            records=sum(1 for _ in checked.catalogue.entries()),
            pages=published.pages,
            reused=published.reused,
        )
    return replace(stopped, problems=(*problems, fault))


@contextlib.contextmanager
def _made_to_last() -> Iterator[None]:
    """What is made inside lives until the build ends: garbage is not looked for there, nor among it afterwards.

    To look through it takes a fourth of a rebuild.
    """
    gc.unfreeze()  # what an earlier build of this process made
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _site_fault(error: SiteError, hand_written: Collection[str]) -> Problem:
    """What stopped the making of pages, said where it can be mended."""
    if error.page in hand_written:
        return problem("bygge-misslyckades", f"{PAGES}/{error.page}", orsak=error.reason)
    if error.page == CONFIG:
        return problem("mkdocs-fel", CONFIG, orsak=error.reason)
    where = f" ({error.page})" if error.page else ""
    return problem("byggare-fel", ".", orsak=f"{error.reason}{where}")


def _hand_written(folders: Folders, checked: Validated) -> Mapping[str, bytes]:
    """The pages of ``site_src``, and the product's own help pages, which generated pages link to, unless replaced."""
    own = folders.root / PAGES
    return checked.pages if own == folders.site_src else {**read_tree(own)[0], **checked.pages}


def _search(
    catalogue: Catalogue, links: Links, memory: Memory, pages: Mapping[str, PageSource]
) -> dict[str, str | bytes]:
    """What pages need to search, and others with lunr; every path is one that ``is_held``.

    ``pages`` are those of the site that are found beside records, by their Markdown path.
    """
    from .exports.lunr_index import lunr_files  # only the process beside needs these, and they take long to import
    from .search.indexing.assets import search_files, searchable

    found = searchable(catalogue, links, memory, pages)
    return {**search_files(catalogue, links, found), **lunr_files(found[0])}


def _searched(own: Pages, hand_written: Mapping[str, bytes]) -> dict[str, PageSource]:
    """The pages of the site that are found beside records: of ``site_src`` not those in ``templates``, as in MkDocs.

    The views of ``own`` are made here, before there is a process for search, which would make them again.
    """
    made = {path: lay_out_page() for path, lay_out_page in own.items()}
    pages = (path for path in hand_written if path.endswith(".md") and not path.startswith("templates/"))
    written = {path: hand_written[path].decode("utf-8-sig", errors="replace") for path in pages}
    return {
        **{path: PageSource(page.fingerprint(), page.text) for path, page in made.items()},
        **{path: as_source(text) for path, text in written.items()},
    }


def _exports(
    catalogue: Catalogue,
    links: Links,
    now: datetime.datetime,
    settings: SiteSettings,
    source: SiteSource = UNKNOWN,
    let_through: Callable[[], Allowed] = Allowed,
) -> dict[str, str | bytes]:
    """What others read of the site, what the form needs and what people fill in, as bytes: they take half the memory.

    Every path is one that ``is_held``; ``let_through`` gives what ``mkdocs.yml`` lets through.
    """
    from .contributing.tables.books import templates  # only the process beside writes workbooks
    from .contributing.tables.reading_book import catalogue_book

    cells = record_cells(catalogue)
    lines = record_lines(catalogue, links)
    texts = {
        "data/katalog.json": catalogue_json(lines, now, source),
        "data/katalog.csv": catalogue_csv(catalogue, cells=cells),
        **record_files(catalogue, links, lines, settings.site_url),
        **bibliography(catalogue),
        OPENAPI: openapi(len(lines), settings),
        DCAT: dcat(catalogue, settings, now),
    }
    return {
        **{path: text.encode() for path, text in texts.items()},
        **form_files(catalogue, page_rules(settings.site_name), lambda: let_through().contacts),
        **templates(catalogue),
        **feed_files(catalogue, links, Publisher(settings.site_name, settings.site_url, now)),
        "data/katalog.xlsx": catalogue_book(catalogue, cells, {kind.folder: columns_of(kind) for kind in KINDS}),
    }


def _program() -> str:
    """A fingerprint of code, templates, theme and libraries: the same program gives the same answers."""
    package = Path(__file__).parent
    code = sorted(path for path in list_files(package) if not path.endswith(".pyc"))
    libraries = [importlib.metadata.version(name) for name in (*_SHAPES_PAGES, *_REMEMBERED)]
    return hashlib.sha256(repr((sys.version, sys.byteorder, libraries, hashes(package, code))).encode()).hexdigest()


def _frame(root: Path, settings: SiteSettings, program: str) -> str:
    """A fingerprint of all that shapes every page: the program and its configuration."""
    shaped = (program, importlib.metadata.version(settings.builder), settings, (root / CONFIG).read_bytes())
    return hashlib.sha256(repr(shaped).encode()).hexdigest()


def _collisions(site: ComposedSite) -> list[Problem]:
    """Hand-written files that stand where the generator writes, or has a right to."""
    addresses = (f"{path.removesuffix('.md')}.html" for path in site.pages)
    held = (path for path in site.hand_written if is_held(path))
    generated = frozenset((*addresses, *site.files, *held, ZIP_NAME, SUMS_NAME, MARKER))
    return [replace(fault, file=f"{PAGES}/{fault.file}") for fault in check_addresses(site.hand_written, generated)]


def is_held(path: str) -> bool:
    """Whether a name is held for data, whichever there are: a record of tomorrow must not find its place taken."""
    name = path.casefold()
    is_beside = name.partition("/")[0] in (*KIND_BY_FOLDER, *FOLLOWED_TERMS) and name.endswith(_BESIDE_PAGES)
    return name.startswith(_DATA) or is_beside or name in feed_urls(NEWS)
