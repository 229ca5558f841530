"""A composed site to a finished folder: a builder makes what changed, the rest is taken over."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..checks.page_links import dead_links
from ..faults.problems import Problem
from ..text.urls import ZIP_NAME
from ..validate import PAGES
from .builders import Builder
from .offline_zip import write_zip
from .output import MARKER, PreviousSite, hashes, list_files, staged, write_tree
from .page_building import ComposedSite, Progress, build_in_shares
from .policy import guard
from .site_links import broken_links
from .sums import SUMS_NAME, sums_text

_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class Published:
    """Of ``pages``, ``reused`` were taken over from the previous site; ``problems`` are broken links."""

    pages: int
    reused: int
    problems: tuple[Problem, ...]


class LinksBroken(Exception):
    """Hand-written pages have dead links, and the build is strict; ``problems`` says where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


def publish(
    site: ComposedSite,
    builder: Builder,
    config: Path,
    output: Path,
    previous: PreviousSite | None,
    now: datetime.datetime,
    progress: Progress,
    with_zip: bool,
    strict: bool = False,
) -> Published:
    """Builds ``site`` beside ``output`` with ``builder``, as the file ``config`` says, and swaps it in.

    Raises SiteError, OSError, and LinksBroken when it is ``strict``; ``output`` is then as it was.
    """
    with staged(output) as staging:
        built = build_in_shares(site, builder, config, staging, previous, progress)
        write_tree(staging, site.files)
        for wait in site.data:
            write_tree(staging, wait())
        paths = sorted(list_files(staging))
        for path in paths:
            if path.lower().endswith(_PAGES) and path not in built.files:
                guard(staging, path, path in site.files or path in site.trusted)
        broken = tuple(_broken(site.hand_written, staging, frozenset((*paths, ZIP_NAME, SUMS_NAME))))
        if strict and broken:
            raise LinksBroken(broken)
        made = hashes(staging, (path for path in paths if path not in built.files)) | built.files
        if with_zip:
            progress.stage("Packar zip-filen")
            write_zip(staging, made, now)
            made |= hashes(staging, [ZIP_NAME])
        manifest = {
            "frame": site.frame,
            "pages": dict(sorted(built.pages.items())),
            "files": dict(sorted((made | {SUMS_NAME: ""}).items())),
        }
        write_tree(staging, {MARKER: json.dumps(manifest, ensure_ascii=False, indent=0)})
        write_tree(staging, {SUMS_NAME: sums_text(made, hashes(staging, [MARKER]))})
        progress.stage("Sätter webbplatsen på plats")
    return Published(len(built.pages), built.reused, broken)


def _broken(hand_written: Mapping[str, bytes], site: Path, files: frozenset[str]) -> Iterator[Problem]:
    """The dead links of hand-written pages, at their place in the Markdown where it can be found."""
    for path, content in hand_written.items():
        page = f"{path.removesuffix('.md')}.html"
        if not path.endswith(".md") or page not in files:
            continue
        text = content.decode()
        broken = broken_links(page, (site / page).read_text(encoding="utf-8"), files)
        dead = {target: max(text.find(target), 0) for target in broken}
        yield from dead_links(f"{PAGES}/{path}", text, dead, files)
