"""The last step by MkDocs, or by ProperDocs, which is the same program under another name.

It runs in this process, without plugins of its own; what it would print is kept back and
what it would raise becomes a SiteError that names the page.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket

from ..text.swedish import enumerate_words
from . import time_limit
from .finished_pages import FinishedPage, finished_page
from .settings import SiteError

_UNUSED = re.compile(r"^assets/javascripts/(lunr|workers)/|^assets/.*\.map$|^sitemap\.xml$")
"""What Material brings for its own search, which ours replaces, for debugging, and as a template."""


class _ThemeFiles(FileSystemLoader):
    """The files of the theme. Material's 14 000 icons are hidden, so MkDocs asks for their names and drops them."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for folder in map(Path, self.searchpath):
            shown = (path for path in folder.iterdir() if not path.name.startswith("."))
            files = (file for path in shown for file in (path.rglob("*") if path.is_dir() else (path,)))
            found.update(file.relative_to(folder).as_posix() for file in files)
        return sorted(found)


class _Compiled(BytecodeCache):
    """What this process has compiled of the theme, for its next build: `serve` makes many."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self._kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class _Watcher:
    """Knows which page MkDocs is working on and which it need not read or build, and tells when one is written.

    ``aside`` is a file for what stands on the pages until they are built: together that is much, and all is read first.
    """

    def __init__(
        self, program: str, elsewhere: Iterable[str], done: Callable[[], None], assets: bool, aside: BinaryIO
    ) -> None:
        self.page = ""
        self._structure = import_module(f"{program}.structure.files")
        self._get_toc = import_module(f"{program}.structure.toc").get_toc
        self._elsewhere = elsewhere
        self._done = done
        self._assets = assets
        self._finished: FinishedPage | None = None
        self._by_hand: set[str] = set()
        self._aside = aside
        self._places: dict[str, tuple[int, int]] = {}

    def on_files(self, files: Any, config: Any, **_: Any) -> Any:
        excluded = self._structure.InclusionLevel.EXCLUDED
        for file in list(files):
            if _UNUSED.search(file.src_uri):
                files.remove(file)
            elif not (self._assets or file.is_documentation_page()):
                file.inclusion = excluded
        for path in self._elsewhere:
            if file := files.get_file_from_path(path):
                file.inclusion = excluded
            else:
                files.append(
                    self._structure.File(path, None, config.site_dir, config.use_directory_urls, inclusion=excluded)
                )
        return files

    def on_pre_page(self, page: Any, **_: Any) -> Any:
        self.page = page.file.src_uri
        return page

    def on_page_markdown(self, markdown: str, **_: Any) -> str:
        """Gives Markdown nothing to read when the page is finished, and else not all the time in the world."""
        self._finished = finished_page(markdown)
        if self._finished:
            return ""
        self._by_hand.add(self.page)
        time_limit.start()
        return markdown

    def on_page_content(self, html: str, page: Any, **_: Any) -> str:
        time_limit.stop()
        if self._finished:
            headings = self._finished.headings
            page.toc = self._get_toc([{"level": 2, "id": id, "name": words, "children": []} for words, id in headings])
            html = self._finished.html
        content = html.encode()
        self._places[page.file.src_uri] = self._aside.tell(), len(content)
        self._aside.write(content)
        return ""

    def on_page_context(self, context: Any, page: Any, **_: Any) -> Any:
        self.page = page.file.src_uri
        start, length = self._places[self.page]
        self._aside.seek(start)
        page.content = self._aside.read(length).decode()
        if self.page in self._by_hand:
            time_limit.start()
        return context

    def on_post_page(self, output: str, page: Any, **_: Any) -> str:
        time_limit.stop()
        page.content = page.toc = None  # all pages are kept to the end
        self._done()
        return output


def build_pages(
    program: str,
    config_file: Path,
    docs: Path,
    site: Path,
    elsewhere: Iterable[str],
    done: Callable[[], None],
    assets: bool = True,
) -> None:
    """Builds with ``program``, mkdocs or properdocs, as ``builders.BuildPages`` says."""
    build = import_module(f"{program}.commands.build").build
    config = _load(program, config_file, docs, site)
    config.theme.static_templates.clear()
    with TemporaryFile() as aside:
        watcher = _Watcher(program, elsewhere, done, assets, aside)
        config.plugins["kunskapsbank"] = watcher
        try:
            build(config, dirty=True)  # else it empties the folder
        except (Exception, SystemExit) as error:
            if isinstance(error, OSError):
                raise
            raise SiteError(watcher.page, error) from error
        finally:
            time_limit.stop()


def _load(program: str, config_file: Path, docs: Path, site: Path) -> Any:
    """What ``load_config`` of the program gives; that tells what is wrong only to its log."""
    logging.getLogger(program).setLevel(logging.CRITICAL)
    config = import_module(f"{program}.config.defaults").MkDocsConfig(str(config_file))
    try:
        with open(config_file, encoding="utf-8") as stream:
            config.load_file(stream)
        config.load_dict({"docs_dir": str(docs), "site_dir": str(site)})
        errors, _ = config.validate()
    except (Exception, SystemExit) as error:
        raise SiteError(config_file.name, error) from error
    if errors:
        keys = enumerate_words([key for key, _ in errors])
        raise SiteError(config_file.name, f"{program} förstår inte det som står vid {keys}")
    config.theme.get_env = partial(_environment, config.theme)
    return config


def _environment(theme: Any) -> Environment:
    """What the theme gives itself, without work that takes half the time of a small rebuild."""
    made: Environment = type(theme).get_env(theme)
    made.loader, made.bytecode_cache = _ThemeFiles(theme.dirs), _COMPILED
    return made
