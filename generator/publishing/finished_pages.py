"""Pages that Markdown need not read: blocks of finished HTML under plain headings, as our templates write them.

Python-Markdown and MkDocs read HTML letter by letter to learn where a block ends and which anchors it has, and that
was two thirds of a build. Here the same HTML comes of the same text in a small part of the time; a page that is
anything else is not recognised, and left to Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_TAB = 4
"""The width of a tab in Markdown."""
_BLANK_LINES = re.compile(r"(?: *\n)*")
_HEADING = re.compile(r"## (?P<words>[^\W_]+(?:[ ,.:–-]+[^\W_]+)*) \{#(?P<id>[\w-]+)\}\n")
_ELEMENT = re.compile(
    r"<(?P<tag>address|article|aside|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|nav|ol|p|section|table|ul)[\s>]"
)
_REST_OF_LINE = re.compile(r" *\n(?P<blank> *\n)?")


class Heading(NamedTuple):
    """A heading of the second level, for the table of contents."""

    words: str
    id: str


class FinishedPage(NamedTuple):
    html: str
    headings: tuple[Heading, ...]


_ODD = re.compile(r"<[?!]|</\w+\s")
"""What Markdown's own reader of HTML takes in ways of its own."""


class _NotFinished(Exception):
    """The page holds something that Markdown must read."""


def finished_page(text: str) -> FinishedPage | None:
    """What Markdown makes of ``text``, without front matter; None when that is for Markdown to say."""
    even = re.sub(r"(?<=\n) +\n", "\n", f"{text}\n\n".expandtabs(_TAB))
    if _ODD.search(even):
        return None
    try:
        parts = list(_parts(even))
    except _NotFinished:
        return None
    html = [f'<h2 id="{part.id}">{part.words}</h2>' if isinstance(part, Heading) else part for part in parts]
    return FinishedPage("\n".join(html).strip(), tuple(part for part in parts if isinstance(part, Heading)))


def _parts(text: str) -> Iterator[Heading | str]:
    """Headings, and blocks of HTML with the line end that Markdown leaves a block before a blank line."""
    position = _past(_BLANK_LINES, text, 0).end()
    while position < len(text):
        if heading := _HEADING.match(text, position):
            yield Heading(heading["words"], heading["id"])
            position = heading.end()
        else:
            end = _end_of_element(text, position)
            rest = _past(_REST_OF_LINE, text, end)
            yield text[position:end] + ("\n" if rest["blank"] is not None else "")
            position = rest.end()
        position = _past(_BLANK_LINES, text, position).end()


def _past(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str]:
    match = pattern.match(text, position)
    if match is None:
        raise _NotFinished
    return match


def _end_of_element(text: str, start: int) -> int:
    """Where the element ends that begins at ``start``: at the end tag that belongs to its own."""
    depth = 0
    for tag in _tags(_past(_ELEMENT, text, start)["tag"]).finditer(text, start):
        depth += -1 if tag[0].startswith("</") else 1
        if depth == 0:
            return tag.end()
    raise _NotFinished


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<{name}(?=[\s>])|</{name}>")
