"""What turns a folder of Markdown pages into a folder of HTML: the last step of a build, and replaceable.

A builder reads the pages, ``mkdocs.yml`` and our theme, and knows nothing of records, search or exports.
Its packages are imported when it is chosen, so the others need not be installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from ..text.swedish import enumerate_words
from ..validate import CONFIG
from . import mkdocs_site, zensical_site
from .settings import SiteError

NAMES = ("mkdocs", "properdocs", "zensical")
"""Each is also the name of a package."""


class BuildPages(Protocol):
    """Builds the pages of ``docs`` into the folder ``site``; ``done`` is called for each page.

    ``elsewhere`` are paths of Markdown pages that are not built here but can be linked to: by other
    pages, and by the navigation if that gives them a title. Without ``assets`` nothing but pages is
    written. Raises SiteError.
    """

    def __call__(
        self,
        config_file: Path,
        docs: Path,
        site: Path,
        elsewhere: Iterable[str],
        done: Callable[[], None],
        assets: bool = True,
    ) -> None: ...


@dataclass(frozen=True)
class Builder:
    """``reuses`` is false for one that always builds every page and knows none to be ``elsewhere``."""

    name: str
    reuses: bool
    build_pages: BuildPages


def builder(name: str) -> Builder:
    """The builder of ``NAMES`` that is called so. Raises SiteError when there is none or it is not installed."""
    if name not in NAMES:
        raise SiteError(CONFIG, f"builder ska vara {enumerate_words(NAMES, 'eller')}, inte {name}")
    if find_spec(name) is None:
        raise SiteError("", f"paketet {name} är inte installerat")
    if name == "zensical":
        return Builder(name, reuses=False, build_pages=zensical_site.build_pages)
    return Builder(name, reuses=True, build_pages=partial(mkdocs_site.build_pages, name))
