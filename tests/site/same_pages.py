"""What two builders may differ in, and what not: ``python -m tests.site.same_pages SITE OTHER`` compares sites."""

from __future__ import annotations

import posixpath
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

_OF_THE_LOOK = ("link", "script", "style")
"""Each builder brings the files of its own Material, under names of its own."""
_VOID = "link"
"""Of those the element without an end, and so without a text to leave out."""
_MATERIALS_SKIP_LINK = "md-skip"
"""Before our own in the page; Zensical's leads to ``__skip``, which our pages do not have."""


class _Said(HTMLParser):
    """The text, the links and the anchors of a page, without what builders may differ in.

    Zensical colours the code in fenced blocks, so which elements stand around a text does not count here.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.links: list[str] = []
        self.anchors: list[str] = []
        self._left_out = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _OF_THE_LOOK or given.get("class") == _MATERIALS_SKIP_LINK:
            self._left_out = "" if tag == _VOID else tag
            return
        self.anchors += [given["id"] or ""] if "id" in given else []
        self.links += [posixpath.normpath(given["href"] or "")] if "href" in given else []

    def handle_endtag(self, tag: str) -> None:
        self._left_out = "" if tag == self._left_out else self._left_out

    def handle_data(self, data: str) -> None:
        self.words += [] if self._left_out else data.split()


def differences(site: Path, other: Path) -> Iterator[str]:
    """What the pages of ``other`` say otherwise than those of ``site``, a line for each page and kind."""
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    others = {path.relative_to(other).as_posix() for path in other.rglob("*.html")}
    yield from (f"{page}: finns bara i den ena" for page in sorted(pages ^ others))
    for page in sorted(pages & others):
        html, other_html = (site / page).read_text("utf-8"), (other / page).read_text("utf-8")
        if html == other_html:
            continue
        said, other_said = _Said(html), _Said(other_html)
        if "".join(said.words) != "".join(other_said.words):
            yield f"{page}: texten"
        if said.links != other_said.links:
            yield f"{page}: länkarna"
        if said.anchors != other_said.anchors:
            yield f"{page}: ankarna"
        if "<pre>" not in html and _article(html) != _article(other_html):
            yield f"{page}: HTML i artikeln"


def _article(html: str) -> str:
    return html[html.find("<article") : html.find("</article>")]


if __name__ == "__main__":
    found = list(differences(Path(sys.argv[1]), Path(sys.argv[2])))
    sys.exit("\n".join(found) or None)
