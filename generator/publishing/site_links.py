"""Links of finished pages that lead nowhere in the site."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit


class _Targets(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


def broken_links(page: str, html: str, files: Collection[str]) -> Iterator[str]:
    """The links on ``page`` (path from the site's root) whose target is not among ``files``."""
    parser = _Targets()
    parser.feed(html)
    for target in dict.fromkeys(parser.found):
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
        if path not in files and f"{path}/index.html" not in files:
            yield target
