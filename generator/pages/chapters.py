"""The page of a record as a chapter of one page that holds many.

The chapter is what the record's own page is: its text with the headings two levels down, its ids made those of the
chapter, and its links leading to chapters where there are such. All text of the page is escaped, so tags are just tags.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markupsafe import Markup

from ..text.urls import relative

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_OUR_HEADING = re.compile(r"^## (?P<words>.+) \{#(?P<id>[\w-]+)\}$", re.MULTILINE)
_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^<>]*)>")
_ATTRIBUTE = re.compile(r' (?P<name>id|href|aria-labelledby)="(?P<value>[^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:")
_DOWN = 2
_LOWEST = 6


def chapter_id(ref: str) -> str:
    """``projekt.all-in``: with a sign that no id of a page has."""
    return ref.replace("/", ".")


def chapter(text: str, page: str, book: str, chapters: Mapping[str, str]) -> Markup:
    """The Markdown ``text`` of ``page`` as HTML on the page ``book``; ``chapters`` are the ids by page."""
    own = chapters[page]

    def attribute(found: re.Match[str]) -> str:
        name, value = found["name"], found["value"]
        if name == "href":
            changed = _link(value, page, book, chapters)
        else:
            changed = " ".join(f"{own}.{id}" for id in value.split())
        return f' {name}="{changed}"'

    def tag(found: re.Match[str]) -> str:
        name = found["name"]
        if name[0] == "h" and name[1:].isdigit():
            name = f"h{min(int(name[1:]) + _DOWN, _LOWEST)}"
        return f"<{found['slash']}{name}{_ATTRIBUTE.sub(attribute, found['rest'])}>"

    html = _OUR_HEADING.sub(r'<h2 id="\g<id>">\g<words></h2>', _FRONT_MATTER.sub("", text))
    return Markup(re.sub(r"\n\s*\n", "\n", _TAG.sub(tag, html)).strip())


def _link(url: str, page: str, book: str, chapters: Mapping[str, str]) -> str:
    if _OUTSIDE.match(url):
        return url
    address, mark, fragment = url.partition("#")
    path, query_mark, query = address.partition("?")
    target = normpath(join(dirname(page), unquote(path))) if path else page
    if target in chapters and not query_mark:
        return f"#{chapters[target]}" + (f".{fragment}" if mark else "")
    return f"{relative(target, book)}{query_mark}{query}{mark}{fragment}"
