"""The pages of a site, made in shares by as many processes as the machine has room for.

Each share goes the whole way from what lays a page out to its finished file, so that no process holds more than its own
pages. Of a page that has not changed only the view is made.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from ..pages.render import Pages
from .background import beside
from .builders import Builder
from .output import PreviousSite, hashes, take_over, write_tree

_PAGES_IN_A_SHARE = 100
"""With fewer it is not worth while to start another process."""
_MOST_SHARES = 4


Data = Callable[[], Mapping[str, str | bytes]]
"""Gives files of the site by path when they are made."""


class Progress(Protocol):
    """How a build tells what it does."""

    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


@dataclass(frozen=True)
class ComposedSite:
    """All of a site before it is on disk.

    ``pages`` are generated Markdown, ``hand_written`` the files of ``site_src``, ``files`` what
    goes into the site as it is; so does what each of ``data`` gives, which may take until the pages
    are built. ``frame`` is a fingerprint of all that shapes a page besides what is its own.
    """

    pages: Pages
    hand_written: Mapping[str, bytes]
    files: Mapping[str, str]
    data: Sequence[Data]
    frame: str

    def paths(self) -> list[str]:
        """The Markdown paths of all pages."""
        return [*self.pages, *filter(_is_page, self.hand_written)]


@dataclass(frozen=True)
class BuiltPages:
    """Markdown path -> what its page is made of, in short; HTML path -> SHA-256; how many were taken over."""

    pages: dict[str, str]
    files: dict[str, str]
    reused: int


def build_in_shares(
    site: ComposedSite,
    builder: Builder,
    config: Path,
    staging: Path,
    previous: PreviousSite | None,
    progress: Progress,
) -> BuiltPages:
    """Builds or takes over every page, and copies what else stands in ``site_src``, into ``staging``.

    Raises SiteError and OSError.
    """
    paths = site.paths()
    count = min(os.cpu_count() or 1, _MOST_SHARES, len(paths) // _PAGES_IN_A_SHARE) or 1 if builder.reuses else 1
    progress.stage("Bygger sidor", len(paths))
    if previous and (previous.manifest.get("frame") != site.frame or not builder.reuses):
        previous = None
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-") as temporary, contextlib.ExitStack() as running:
        first, *others = (
            _Share(site, builder, paths[start::count], config, Path(temporary, str(start)), staging, previous)
            for start in range(count)
        )
        waits = [running.enter_context(beside(partial(share.build, lambda _: None))) for share in others]
        # The others come as far meanwhile.
        built = [first.build(lambda pages: progress.advance(pages * count), assets=True), *(wait() for wait in waits)]
    return BuiltPages(
        {path: digest for part in built for path, digest in part.pages.items()},
        {path: digest for part in built for path, digest in part.files.items()},
        sum(part.reused for part in built),
    )


@dataclass(frozen=True)
class _Share:
    """The pages at ``paths``: those that have changed go by the folder ``docs`` and the builder to ``staging``."""

    site: ComposedSite
    builder: Builder
    paths: Sequence[str]
    config: Path
    docs: Path
    staging: Path
    previous: PreviousSite | None

    def build(self, advance: Callable[[int], None], assets: bool = False) -> BuiltPages:
        """``advance`` is told how many pages are done; with ``assets`` what is no page is copied too."""
        self.docs.mkdir()
        pages, reused = self._write_changed()
        advance(len(reused))
        if assets:
            write_tree(self.docs, {path: data for path, data in self.site.hand_written.items() if not _is_page(path)})
        changed = [path for path in self.paths if _html(path) not in reused]
        if changed or assets:
            elsewhere = frozenset(self.site.paths()).difference(changed)
            self.builder.build_pages(self.config, self.docs, self.staging, elsewhere, lambda: advance(1), assets)
        return BuiltPages(pages, reused | hashes(self.staging, map(_html, changed)), len(reused))

    def _write_changed(self) -> tuple[dict[str, str], dict[str, str]]:
        """Takes over what it can and writes the other pages as Markdown.

        Gives Markdown path -> what the page is made of, and HTML path -> SHA-256 of those taken over.
        """
        # What is written by hand may link to any page, so the names of all of them count for it.
        names = repr(sorted(self.site.paths())).encode()
        pages, reused = {}, {}
        for path in self.paths:
            layout = self.site.pages[path]() if path in self.site.pages else None
            written = self.site.hand_written.get(path, b"")
            pages[path] = layout.fingerprint() if layout else hashlib.sha256(names + written).hexdigest()
            html = _html(path)
            if self.previous and self.previous.made(path, pages[path]) and self.previous.holds(html):
                take_over(self.previous.folder, self.staging, html)
                reused[html] = self.previous.manifest["files"][html]
            else:
                write_tree(self.docs, {path: layout.text() if layout else written})
        return pages, reused


def _html(path: str) -> str:
    return f"{path.removesuffix('.md')}.html"


def _is_page(path: str) -> bool:
    return path.endswith(".md")
