"""The pages of a site, made in shares by as many processes as the machine has room for.

First each process takes over the pages of its share that have not changed and writes the others as Markdown; then
those are divided anew and built. So no process holds more than a page at a time, and of a page that has not changed
at most the view is made.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from ..pages.render import Pages
from .background import in_shares
from .builders import Builder
from .output import PreviousSite, hashes, take_over, write_tree
from .policy import guard

_PAGES_IN_A_SHARE = 100
"""With fewer it is not worth while to start another process."""


FilesLater = Callable[[], Mapping[str, str | bytes]]
"""Gives files of the site by path when they are made."""


class Progress(Protocol):
    """How a build tells what it does."""

    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


@dataclass(frozen=True)
class ComposedSite:
    """All of a site before it is on disk.

    ``pages`` are generated Markdown, ``hand_written`` the files of ``site_src``, those of ``trusted`` with scripts
    that may run; ``files`` is what goes into the site as it is; so does what each of ``data`` gives, which may take
    until the pages are built. ``frame`` is a fingerprint of all that shapes a page besides what is its own.
    """

    pages: Pages
    hand_written: Mapping[str, bytes]
    trusted: Collection[str]
    files: Mapping[str, str]
    data: Sequence[FilesLater]
    frame: str

    def paths(self) -> list[str]:
        """The Markdown paths of all pages."""
        return [*self.pages, *filter(_is_page, self.hand_written)]


@dataclass(frozen=True)
class BuiltPages:
    """Markdown path -> what its page is made of; HTML path -> SHA-256; how many were taken over.

    What a page is made of is a fingerprint of its view, and a digest of what that followed from.
    """

    pages: dict[str, tuple[str, str]]
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
    if previous and (previous.manifest.get("frame") != site.frame or not builder.reuses):
        previous = None
    paths = site.paths()
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-") as temporary:
        docs = Path(temporary)
        write = partial(_write_changed, site, docs, staging, previous)
        written = in_shares(lambda share, _: write(share), paths, _PAGES_IN_A_SHARE)
        pages = {path: digest for part, _ in written for path, digest in part.items()}
        reused = {html: digest for _, part in written for html, digest in part.items()}
        write_tree(docs, {path: data for path, data in site.hand_written.items() if path not in pages})
        changed = [path for path in paths if _html(path) not in reused]
        progress.stage("Bygger sidor", len(changed))

        def build(share: Sequence[str], shares: int) -> dict[str, str]:
            """The first share, which has the assets, tells the progress of all: the others come as far meanwhile."""
            elsewhere = frozenset(paths).difference(share)
            builder.build_pages(config, docs, staging, elsewhere, lambda: progress.advance(shares), shares > 0)
            made = [path for path in share if (staging / _html(path)).is_file()]
            return hashes(staging, (guard(staging, _html(path), path in site.trusted) for path in made))

        built = in_shares(build, changed, _PAGES_IN_A_SHARE if builder.reuses else len(changed) + 1)
    return BuiltPages(pages, {html: digest for part in (reused, *built) for html, digest in part.items()}, len(reused))


def _write_changed(
    site: ComposedSite, docs: Path, staging: Path, previous: PreviousSite | None, share: Sequence[str]
) -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """Takes over what it can of the share into ``staging`` and writes the other pages to ``docs``, as Markdown.

    Gives Markdown path -> what the page is made of, and HTML path -> SHA-256 of those taken over.
    """
    # What is written by hand may link to any page, so the names of all of them count for it.
    names = repr(sorted(site.paths())).encode()
    pages, reused = {}, {}
    for path in share:
        layout = site.pages[path]() if path in site.pages else None
        written, html = site.hand_written.get(path, b""), _html(path)
        inputs = layout.inputs if layout else hashlib.sha256(names + written).hexdigest()
        before, before_inputs = previous.made_of(path) if previous else ("", "")
        known = inputs != "" and inputs == before_inputs
        fingerprint = before if known else layout.fingerprint() if layout else inputs
        pages[path] = fingerprint, inputs
        if previous and fingerprint == before and previous.holds(html):
            take_over(previous.folder, staging, html)
            reused[html] = previous.manifest["files"][html]
        else:
            write_tree(docs, {path: layout.text() if layout else written})
    return pages, reused


def _html(path: str) -> str:
    return f"{path.removesuffix('.md')}.html"


def _is_page(path: str) -> bool:
    return path.endswith(".md")
