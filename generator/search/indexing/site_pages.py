"""The site's own pages to search documents: what of a page that is no record is searched and shown.

A page of the generator and one written by hand are both Markdown with HTML in it, which is read here as text under
its headings. To draw and read them was a third of the search data of a rebuild, so what came of a page is kept for the
next build.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any, NamedTuple

from markdown_it import MarkdownIt

from ...reading.memory import Memory
from ...reading.yaml_source import parse
from ...text.swedish import sort_key
from .documents import SearchDocument, Section

_SUBJECT = "texts"
_MARKDOWN = MarkdownIt("commonmark").enable("table")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING_ADDRESS = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*$", re.MULTILINE)
"""``{#kontakt}`` after a heading, which is not CommonMark."""
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))
_NOT_READ = frozenset(("script", "style", "svg", "template", "noscript", "nav", "form"))
_IN_A_LINE = frozenset(("a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong"))
_SITE_LANGUAGE = "sv"


class PageSource(NamedTuple):
    """The Markdown of a page, which is the same as long as ``digest`` is."""

    digest: str
    text: Callable[[], str]


def as_source(text: str) -> PageSource:
    """A page whose text is at hand."""
    return PageSource(hashlib.sha256(text.encode()).hexdigest(), lambda: text)


Told = tuple[str, str, list[tuple[str, str]]]
"""The title, the summary and the sections of a page, as JSON can hold them."""


def page_documents(pages: Mapping[str, PageSource], memory: Memory | None = None) -> tuple[SearchDocument, ...]:
    """``pages`` by their Markdown path to a document each, by title; pages in another language are left out.

    The ref of a page is its path without ``.md``. ``memory`` saves the next build time.
    """
    kept: Mapping[str, Told | None] = (memory.recall(_SUBJECT) if memory else None) or {}
    found: dict[str, Told | None] = {}
    documents = []
    for path, page in pages.items():
        key = f"{path} {page.digest}"
        found[key] = kept[key] if key in kept else _told(path, page.text())
        if told := found[key]:
            documents.append(_document(path.removesuffix(".md"), *told))
    if memory and found.keys() != kept.keys():
        memory.keep(_SUBJECT, found)
    return tuple(sorted(documents, key=lambda document: (sort_key(document.title), document.ref)))


def _told(path: str, text: str) -> Told | None:
    """What a page says, unless it is in another language."""
    head, body = _parted(path, text)
    if head.get("lang", _SITE_LANGUAGE) != _SITE_LANGUAGE:
        return None
    page = _Page(_MARKDOWN.render(_HEADING_ADDRESS.sub("", body)))
    title = str(head.get("title") or page.title or path.removesuffix(".md"))
    sections = [(heading or title, said) for heading, said in page.sections if said]
    first = sections[0][1].split("\n")[0] if sections else ""
    return title, str(head.get("description") or first), sections


def _document(ref: str, title: str, summary: str, sections: Iterable[tuple[str, str]]) -> SearchDocument:
    return SearchDocument(
        ref=ref,
        folder="",
        url=f"{ref}.html",
        title=title,
        summary=summary,
        tags=(),
        sections=tuple(Section(*section) for section in sections),
        facets={},
        year=None,
    )


def _parted(path: str, text: str) -> tuple[Mapping[str, Any], str]:
    """What the front matter of a page says, and the rest of the page."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    document, _ = parse(path, match[1])
    said = document.data if document else None
    return said if isinstance(said, dict) else {}, text[match.end() :]


class _Page(HTMLParser):
    """The title of a page, and its texts under their headings, one a line; what stands before the first has none."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._skipped = ""
        self._depth = 0
        self._title: list[str] = []
        self._parts: list[tuple[list[str], list[str]]] = [([], [])]
        self._into = self._parts[-1][1]
        self.feed(html)
        self.close()

    @property
    def title(self) -> str:
        return _in_lines(self._title)

    @property
    def sections(self) -> Iterator[tuple[str, str]]:
        return ((_in_lines(heading), _in_lines(said)) for heading, said in self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipped:
            self._depth += tag == self._skipped
        elif tag in _NOT_READ or dict(attrs).get("lang") not in (None, _SITE_LANGUAGE):
            self._skipped, self._depth = tag, 1
        elif tag == "h1":
            self._into = self._title
        elif tag in _HEADINGS:
            self._parts.append(([], []))
            self._into = self._parts[-1][0]
        elif tag not in _IN_A_LINE:
            self._into.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._depth -= tag == self._skipped
            if self._depth == 0:
                self._skipped = ""
        elif tag == "h1" or tag in _HEADINGS:
            self._into = self._parts[-1][1]
        elif tag not in _IN_A_LINE:
            self._into.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._into.append(data.replace("\n", " "))


def _in_lines(pieces: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(filter(None, lines))
