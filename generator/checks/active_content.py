"""Hand-written pages: nothing that runs, and nothing that the policy of the pages would stop.

Those who write pages are trusted, and the policy holds whatever they write; this tells them of what does not belong
there, or came along with a text that was pasted. So doubt counts against the page: only what surely is shown as code is
left alone. Every part of a text is looked at a few times at the most, whatever it holds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from itertools import groupby
from typing import NamedTuple

from ..faults.abridging import unlisted
from ..faults.codes import problem
from ..faults.problems import Problem

MARKUP = (".html", ".htm", ".xhtml", ".svg", ".xml")
SCRIPTS = (".js", ".mjs")

_ACTIVE = frozenset("script iframe frame frameset object embed applet base portal".split())
_RAW = frozenset("script style textarea title xmp iframe noembed noframes noscript".split())
"""Elements in which HTML sees no tags, and SVG does."""
_LOADS = frozenset("src srcset poster action formaction background".split())
_DRAWS = frozenset("image use feimage".split())
"""Elements of SVG whose ``href`` is loaded; that of others is followed."""

_TOKEN = re.compile(r"<(?:(?P<comment>!--)|(?P<entity>!ENTITY\b)|(?P<tag>[a-zA-Z](?:[^\s/><]|<(?![a-zA-Z]))*))")
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?P<name>(?:[^\s/><]|<(?![a-zA-Z]))(?:[^\s/><=]|<(?![a-zA-Z]))*)"""
    r"""(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|(?:[^\s><]|<(?![a-zA-Z]))*))?"""
)
_FENCE = re.compile(r"(`{3,}|~{3,}) *(?:\{.*\}|\.?[\w#.+-]* *(?:hl_lines=([\"']).*?\2 *)?)$")
_EVEN_SPANS = re.compile(r"[^`\\]*(?:`[^`]+`[^`\\]*)*")
"""A line in which every span of code that begins ends, so that there can be no doubt where one is."""
_BLOCK_OF_HTML = re.compile(r"^ {0,3}<[a-zA-Z!?/]", re.MULTILINE)
_DEFINITION = re.compile(r" {0,3}\[")
_LINK = re.compile(r"\]\s*[(:][\s<]*")
_PICTURE = re.compile(r"!\[[^\]\n]*\Z")
_LONGEST_PICTURE = 102
"""Of the words for a picture that stand before its address."""
_SKIPPED = bytes((*range(33), *b"\\<"))
_ATTRIBUTE_LIST = re.compile(r"\{[^{}\n]*\}")
_LONGEST_ADDRESS = 1000
_MOST_TOLD = 300


class _Found(NamedTuple):
    """What was found where in the text, and the code that says what is wrong with it."""

    position: int
    code: str
    what: str


def check_active(path: str, text: str, trusted: Callable[[], Collection[str]] = tuple) -> Iterator[Problem]:
    """What runs, or would be stopped, in a file of ``site_src`` that is a page, markup or a script.

    ``trusted`` gives the pages that may hold scripts; it is asked when there is one.
    """
    found: Iterator[_Found] = iter(())
    if path.lower().endswith(SCRIPTS):
        found = iter([_Found(0, "sida-skript", "Ett skript")])
    elif path.lower().endswith(MARKUP):
        found = _in_markup(text)
    elif path.lower().endswith(".md"):
        found = _in_markdown(_without_code(text))
    told = sorted(found)
    if any(code == "sida-skript" for _, code, _ in told) and path in trusted():
        told = [one for one in told if one.code != "sida-skript"]
    lines = [found.end() for found in re.finditer("\n", text)]
    for position, code, what in told[:_MOST_TOLD]:
        line = bisect_right(lines, position)
        yield problem(code, path, (line + 1, position - (lines[line - 1] if line else 0) + 1), vad=what)
    yield from (unlisted(code, path, ()) for _, code, _ in told[_MOST_TOLD:])


def _without_code(text: str) -> str:
    """The Markdown with blanks for what it shows as code for certain, so that positions hold.

    Blocks are those of Python-Markdown's *fenced_code*, which knows them before all else. A span is none within HTML
    or a definition of a link.
    """
    lines = _without_blocks(text.split("\n"))
    if _BLOCK_OF_HTML.search("\n".join(lines)):
        return "\n".join(lines)
    paragraphs = (list(group) for _, group in groupby(lines, key=lambda line: not line.strip()))
    return "\n".join(line for paragraph in paragraphs for line in _without_spans(paragraph))


def _without_blocks(lines: list[str]) -> list[str]:
    ends: dict[str, list[int]] = defaultdict(list)
    for number, line in reversed(list(enumerate(lines))):
        ends[line.rstrip()].append(number)
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number].rstrip("\r"))
        closing = ends[opening[1]] if opening else []
        while closing and closing[-1] <= number:
            closing.pop()
        if closing:
            lines[number + 1 : closing[-1]] = [" " * len(line) for line in lines[number + 1 : closing[-1]]]
            number = closing[-1]
        number += 1
    return lines


def _without_spans(paragraph: list[str]) -> list[str]:
    if not any("`" in line for line in paragraph):
        return paragraph
    if any(_DEFINITION.match(line) or not _EVEN_SPANS.fullmatch(line) for line in paragraph):
        return paragraph
    return [re.sub("`[^`]+`", lambda span: " " * len(span[0]), line) for line in paragraph]


def _in_markdown(text: str) -> Iterator[_Found]:
    """Beside what is HTML, the addresses of links and pictures, and attributes in braces (*attr_list*)."""
    yield from _in_markup(text)
    may_run = "script:" in _bare(text)
    for link in _LINK.finditer(text):
        address = text[link.end() : link.end() + _LONGEST_ADDRESS]
        if may_run and _runs(address):
            yield _Found(link.end(), "sida-skript", "javascript:")
        elif _PICTURE.search(text, max(0, link.start() - _LONGEST_PICTURE), link.start()) and _is_elsewhere(address):
            yield _Found(link.end(), "sida-utifran", _short(address))
    for listed in _ATTRIBUTE_LIST.finditer(text):
        for attribute in _ATTRIBUTE.finditer(listed[0].strip("{:}")):
            yield from _in_attribute("", attribute, listed.start())


def _in_markup(text: str, offset: int = 0) -> Iterator[_Found]:
    """What stands in HTML, or SVG, that begins ``offset`` letters into the file.

    Tags, attributes and comments begin and end where they do for a browser, but none of them hides a tag: Markdown may
    take the one around it for text.
    """
    position = 0
    open_ended: set[str] = set()
    while token := _TOKEN.search(text, position):
        position = token.end()
        if token["comment"]:
            start, (end, position) = position, _end("--!?>", text, position - len("--"), open_ended)
            yield from _in_markup(text[start:end], offset + start)
        elif token["entity"]:
            yield _Found(offset + token.start(), "sida-skript", "<!ENTITY>")
        else:
            name = token["tag"].rpartition(":")[2].lower()
            if name in _ACTIVE:
                yield _Found(offset + token.start(), "sida-skript", f"<{name}>")
            elif name == "style":
                yield _Found(offset + token.start(), "sida-utseende", "<style>")
            while attribute := _ATTRIBUTE.match(text, position):
                position = attribute.end()
                yield from _in_attribute(name, attribute, offset + token.start())
                if "<" in (attribute["value"] or ""):
                    yield from _in_markup(attribute["value"], offset + attribute.start("value"))
            if name in _RAW:
                start, (end, position) = position, _end(f"</{name}", text, position, open_ended)
                yield from _in_markup(text[start:end], offset + start)


def _end(pattern: str, text: str, position: int, open_ended: set[str]) -> tuple[int, int]:
    """Where ``pattern`` begins and ends; twice ``position`` when it does not come, which ``open_ended`` remembers."""
    found = None if pattern in open_ended else re.compile(pattern, re.IGNORECASE).search(text, position)
    if found is None:
        open_ended.add(pattern)
        return position, position
    return found.span()


def _in_attribute(tag: str, attribute: re.Match[str], position: int) -> Iterator[_Found]:
    name = attribute["name"].lower()
    if attribute["value"] is None:
        return
    value = attribute["value"].strip("\"'")
    if re.fullmatch(r"on[a-z]+|srcdoc", name):
        yield _Found(position, "sida-skript", name)
    elif name == "http-equiv" and tag == "meta":
        yield _Found(position, "sida-skript", "<meta http-equiv>")
    elif name == "style":
        yield _Found(position, "sida-utseende", "style")
    elif name not in ("alt", "title", "content") and _runs(value):
        yield _Found(position, "sida-skript", "javascript:")
    elif _is_elsewhere(value) and (name in _LOADS or (tag in _DRAWS and name in ("href", "xlink:href"))):
        yield _Found(position, "sida-utifran", _short(value))


def _runs(address: str) -> bool:
    bare = _bare(address)
    return bool(re.match(r"(?:java|vb)script:", bare)) or ";javascript:" in bare


def _bare(text: str) -> str:
    """An address as a browser takes it: entities read, blanks and control characters left out."""
    written = _unescaped(text).encode("utf-8", "surrogatepass")
    return written.translate(None, _SKIPPED).decode("utf-8", "surrogatepass").lower()


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape  # few texts need it, and its names of letters take time to load

    return unescape(text)


def _is_elsewhere(address: str) -> bool:
    return bool(re.match(r"\s*(?:https?:)?//", _unescaped(address), re.IGNORECASE))


def _short(address: str) -> str:
    return re.split(r"[\s)>]", address.strip(), maxsplit=1)[0][:80]
