"""Pagefind on the same stock site, in Chromium over http: it does not open from file://, where fetch is refused.

It is fetched from PyPI for the run (``--pagefind``) and not a dependency: it is a program for each platform.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page

from bench.processes import fetch, measure
from bench.search.ours import Search

PACKAGE = "pagefind_bin==1.5.2"
_AT_ONCE = 50
_START = """async (address) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", address));
    await pagefind.init();
    const paths = new Map();
    const learn = async ({ id, data }) => paths.set(id, new URL((await data()).raw_url ?? (await data()).url, address));
    globalThis.askPagefind = async (query) => {
        const { results } = await pagefind.search(query);
        const unknown = results.filter(({ id }) => !paths.has(id));
        while (unknown.length > 0) await Promise.all(unknown.splice(0, AT_ONCE).map(learn));
        return results.map(({ id }) => paths.get(id).pathname.slice(1));
    };
}""".replace("AT_ONCE", str(_AT_ONCE))


def install(folder: Path) -> Path:
    """Fetches Pagefind into ``folder``, as a program. Raises CommandFailed when it cannot be had."""
    fetch(PACKAGE, folder)
    name = "pagefind.exe" if sys.platform == "win32" else "pagefind"
    return folder / "pagefind_bin" / name


def index_site(program: Path, site: Path) -> None:
    """Adds Pagefind's index to ``site``: the text of each page, without the theme's frame."""
    measure([program, "--site", site, "--root-selector", "article", "--force-language", "sv", "--silent"], {})


def pagefind_search(page: Page, address: str) -> Search:
    """The search of the indexed site at ``address``; ids are the paths of pages without ``.html``."""
    page.goto(address)
    page.evaluate(_START, address)

    def search(query: str) -> list[str]:
        paths: list[str] = page.evaluate("(query) => askPagefind(query)", query)
        return [path.removesuffix(".html") for path in paths]

    return search
