"""A composed site to a finished folder: a builder makes what changed, the rest is taken over."""

from __future__ import annotations

import datetime
import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..faults.codes import problem
from ..faults.problems import Problem
from ..pages.render import Layout
from ..text.swedish import did_you_mean
from ..validate import PAGES
from .builders import Builder
from .offline_zip import ZIP_NAME, write_zip
from .output import MARKER, PreviousSite, copy_unchanged, hashes, list_files, staged, write_tree
from .site_links import broken_links


class Progress(Protocol):
    """How a build tells what it does."""

    def stage(self, name: str, total: int = 0) -> None: ...
    def advance(self) -> None: ...


@dataclass(frozen=True)
class ComposedSite:
    """All of a site before it is on disk.

    ``pages`` are generated Markdown, ``hand_written`` the files of ``site_src``, ``files`` what
    goes into the site as it is; so does what each of ``data`` gives, which may take until the pages
    are built. ``frame`` is a fingerprint of all that shapes a page besides what is its own.
    """

    pages: Mapping[str, Layout]
    hand_written: Mapping[str, bytes]
    files: Mapping[str, str]
    data: Sequence[Callable[[], Mapping[str, str | bytes]]]
    frame: str


@dataclass(frozen=True)
class Published:
    """Of ``pages``, ``reused`` were taken over from the previous site; ``problems`` are broken links."""

    pages: int
    reused: int
    problems: tuple[Problem, ...]


def publish(
    site: ComposedSite,
    builder: Builder,
    config: Path,
    output: Path,
    previous: PreviousSite | None,
    now: datetime.datetime,
    progress: Progress,
    with_zip: bool,
) -> Published:
    """Builds ``site`` beside ``output`` with ``builder``, as the file ``config`` says, and swaps it in.

    Raises SiteError and OSError; ``output`` is then as it was.
    """
    inputs = _fingerprints(site)
    unchanged = _unchanged(inputs, site.frame, previous) if builder.reuses else {}
    generated = {path: page.text() for path, page in site.pages.items() if path not in unchanged}
    hand_written = {path: content for path, content in site.hand_written.items() if path not in unchanged}
    with staged(output) as staging:
        progress.stage("Bygger sidor", len(inputs) - len(unchanged))
        with tempfile.TemporaryDirectory(prefix="kunskapsbanken-") as temporary:
            write_tree(Path(temporary), {**generated, **hand_written})
            builder.build_pages(config, Path(temporary), staging, unchanged, progress.advance)
        if previous:
            copy_unchanged(previous.folder, staging, unchanged.values())
        write_tree(staging, site.files)
        for wait in site.data:
            write_tree(staging, wait())
        paths = sorted(list_files(staging))
        broken = tuple(_broken(site.hand_written, staging, frozenset((*paths, ZIP_NAME))))
        made = hashes(staging, paths)
        if with_zip:
            progress.stage("Packar zip-filen")
            write_zip(staging, paths, now)
            made[ZIP_NAME] = ""
        manifest = {"frame": site.frame, "pages": dict(sorted(inputs.items())), "files": made}
        write_tree(staging, {MARKER: json.dumps(manifest, ensure_ascii=False, indent=0)})
        progress.stage("Sätter webbplatsen på plats")
    return Published(len(inputs), len(unchanged), broken)


def _fingerprints(site: ComposedSite) -> dict[str, str]:
    """Markdown path -> what its page is made of, in short.

    What is written by hand may link to any Markdown page, so the names of all of them count for it.
    """
    generated = {path: page.fingerprint() for path, page in site.pages.items()}
    written = [path for path in site.hand_written if path.endswith(".md")]
    names = repr(sorted((*generated, *written))).encode()
    return generated | {path: hashlib.sha256(names + site.hand_written[path]).hexdigest() for path in written}


def _unchanged(inputs: Mapping[str, str], frame: str, previous: PreviousSite | None) -> dict[str, str]:
    """Markdown path -> HTML path of pages whose earlier result is still right and still whole."""
    if previous is None or previous.manifest.get("frame") != frame:
        return {}
    before, files = previous.manifest.get("pages", {}), previous.manifest["files"]
    same = {path: f"{path.removesuffix('.md')}.html" for path, digest in inputs.items() if before.get(path) == digest}
    present = [html for html in same.values() if (previous.folder / html).is_file()]
    whole = {html for html, digest in hashes(previous.folder, present).items() if files.get(html) == digest}
    return {path: html for path, html in same.items() if html in whole}


def _broken(hand_written: Mapping[str, bytes], site: Path, files: frozenset[str]) -> Iterator[Problem]:
    """The dead links of hand-written pages, at their place in the Markdown where it can be found."""
    for path, content in hand_written.items():
        page = f"{path.removesuffix('.md')}.html"
        if not path.endswith(".md") or page not in files:
            continue
        text = content.decode()
        for target in broken_links(page, (site / page).read_text(encoding="utf-8"), files):
            position = max(text.find(target), 0)
            where = (text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))
            advice = did_you_mean(target.lstrip("./"), files)
            yield problem("sida-lank-bruten", f"{PAGES}/{path}", where, värde=target, menade=advice)
