"""Links of finished pages that lead nowhere in the site."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html.parser import HTMLParser

from ..checks.page_links import leads_nowhere


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
    yield from (target for target in dict.fromkeys(parser.found) if leads_nowhere(page, target, files))
