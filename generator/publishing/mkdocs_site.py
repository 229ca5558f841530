"""The last step: MkDocs with Material turns a tree of Markdown pages into HTML.

MkDocs runs in this process, without plugins of its own; what it would print is kept back and
what it would raise becomes a SiteError that names the page.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

_UNUSED = re.compile(r"^assets/javascripts/(lunr|workers)/|^assets/.*\.map$")
"""What Material brings for its own search, which ours replaces, and for debugging."""


class SiteError(Exception):
    """MkDocs gave up; ``page`` is the path of the page it was working on, or empty."""

    def __init__(self, page: str, reason: str) -> None:
        super().__init__(reason)
        self.page = page
        self.reason = reason


@dataclass(frozen=True)
class SiteSettings:
    """What ``mkdocs.yml`` says that the pages need to know; empty strings for what is not set."""

    site_url: str
    repo_url: str
    edit_uri: str


class _NoOptions(Config):  # type: ignore[no-untyped-call]
    """MkDocs wants every plugin to have a class of options."""


class _Watcher(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]
    """Knows which page MkDocs is working on and which need no work, and tells when one is written."""

    def __init__(self, unchanged: Iterable[str], done: Callable[[], None]) -> None:
        super().__init__()
        self.page = ""
        self._unchanged = unchanged
        self._done = done

    def on_files(self, files: Files, config: MkDocsConfig, **_: Any) -> Files:
        for file in [file for file in files if _UNUSED.search(file.src_uri)]:
            files.remove(file)
        for path in self._unchanged:
            files.append(
                File(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.EXCLUDED)
            )
        return files

    def on_pre_page(self, page: Any, **_: Any) -> Any:
        self.page = page.file.src_uri
        return page

    def on_page_context(self, context: Any, page: Any, **_: Any) -> Any:
        self.page = page.file.src_uri
        return context

    def on_post_page(self, output: str, **_: Any) -> str:
        self._done()
        return output


def read_settings(config_file: Path) -> SiteSettings:
    """The settings of ``mkdocs.yml``. Raises SiteError when it cannot be read."""
    any_folder = Path(__file__).parent
    config = _load(config_file, docs=any_folder, site=any_folder.parent / "site")
    return SiteSettings(
        site_url=config.site_url or "",
        repo_url=config.repo_url or "",
        edit_uri=config.extra.get("edit_records", ""),
    )


def build_pages(config_file: Path, docs: Path, site: Path, unchanged: Iterable[str], done: Callable[[], None]) -> None:
    """Builds the pages of ``docs`` into the empty folder ``site``; ``done`` is called after each page.

    ``unchanged`` are paths of Markdown pages that are not built but can be linked to: by other
    pages, and by the navigation if that gives them a title. Raises SiteError.
    """
    config = _load(config_file, docs, site)
    watcher = _Watcher(unchanged, done)
    config.plugins["kunskapsbank"] = watcher
    config.theme.static_templates.clear()
    try:
        build(config)
    except (Exception, SystemExit) as error:
        if isinstance(error, OSError):
            raise
        raise SiteError(watcher.page, _reason(error)) from error


def _load(config_file: Path, docs: Path, site: Path) -> MkDocsConfig:
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        with open(config_file, encoding="utf-8") as stream:
            return load_config(stream, docs_dir=str(docs), site_dir=str(site))
    except (Exception, SystemExit) as error:
        raise SiteError(config_file.name, _reason(error)) from error


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "sidan är för djupt nästlad"
    return " ".join(str(error).split())[:300] or type(error).__name__
