"""What a browser finds wrong with the pages of a site: violations of a page's policy, errors of scripts, lost files.

``python -m tests.site.crawl SITE`` opens every page of a folder, on http and from the disk, and prints these.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath

from playwright.sync_api import ConsoleMessage, Page, Response

from rig.chromium import launched
from rig.served import served


def listen(page: Page) -> list[str]:
    """What the browser complains of in ``page`` from now on; the list grows."""
    found: list[str] = []

    def told(message: ConsoleMessage) -> None:
        if message.type == "error":
            found.append(f"{page.url}: {message.text}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            found.append(f"{page.url}: {response.url} {response.status}")

    page.on("console", told)
    page.on("response", answered)
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    return found


def pages_of(site: Path) -> list[str]:
    """The addresses of all pages, from the site's root."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def one_of_each_kind(pages: Iterable[str]) -> Iterator[str]:
    """All pages of the root, and of each folder the list and the first two: those are alike."""
    for folder, group in groupby(sorted(pages, key=_folder), key=_folder):
        members = list(group)
        yield from members if folder == "." else [page for page in members if page.endswith("/index.html")]
        yield from [] if folder == "." else [page for page in members if not page.endswith("/index.html")][:2]


def _folder(page: str) -> str:
    return str(PurePosixPath(page).parent)


def crawl(page: Page, address: str, paths: Iterable[str]) -> list[str]:
    """What is wrong with the pages at ``paths`` below ``address``."""
    found = listen(page)
    for path in paths:
        page.goto(f"{address}{path}")
    return found


def main(site: Path) -> int:
    found = []
    with launched() as browser, served(site) as http:
        for address in (http, f"{site.resolve().as_uri()}/"):
            found += crawl(browser.new_page(), address, pages_of(site))
    print("\n".join(found) or f"Inga anmärkningar på {len(pages_of(site))} sidor.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
