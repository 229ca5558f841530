"""Links and pictures of hand-written pages that lead nowhere, found in the Markdown without making the site.

A build looks at the finished pages and sees all; here doubt counts for the page: what may be code, or HTML in which
Markdown sees no links, is left alone, and so are addresses that only a build knows.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, islice
from urllib.parse import unquote, urlsplit

from ..faults.abridging import MOST_OF_A_FILE, unlisted
from ..faults.codes import problem
from ..faults.problems import Problem
from ..models.data_files import DATA_FILES
from ..models.kinds import VOCABULARIES
from ..records.catalogue import Catalogue
from ..text import urls
from ..text.swedish import did_you_mean

_NOT_MARKDOWN = (
    r"(?s)\A---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*\r?\n"
    r"|<!--(?:.*?-->|.*)"
    r"|(?i:<(pre|code|script|style|textarea)\b(?:.*?</\1\s*>|.*))"
    r"|(?m:^[ \t>]*(`{3,}+|~{3,}+)[^\n]*\n(?:.*?^[ \t>]*\2|.*))"
)
"""Front matter, and what is shown as it is or not at all, up to its end or that of the page."""
_HTML = re.compile(
    r"^ {0,3}<(address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|main"
    r"|nav|ol|p|section|svg|table|ul)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Elements of which Markdown reads nothing, whatever is between their tags."""
_PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_SPAN = re.compile(r"(?<!`)(`++)[^`]++\1(?!`)")
_ADDRESS = r"\s*+(?:<(?P<bare>[^<>\n]*)>|(?P<plain>[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+))"
_BRACKET = re.compile(rf"\\.|(?P<opens>\[)|\](?:\({_ADDRESS}(?:\s++(?:\"[^\"]*\"|'[^']*'))?+\s*+\))?", re.DOTALL)
_DEFINITION = re.compile(rf"^ {{0,3}}\[(?P<label>[^\[\]\n]+)\]:{_ADDRESS}(?=[ \t]*(?:[\"'(].*)?$)", re.MULTILINE)
_LABEL = re.compile(r"\[([^\[\]]+)\]")
_TAG = re.compile(
    r"<(?:a|img)\s[^<>]*?\b(?:href|src)\s*=\s*(?:\"(?P<bare>[^\"<>]*)\"|'(?P<plain>[^'<>]*)')", re.IGNORECASE
)

_AUTOMATIC = re.compile(r"<(?P<bare>https?://[^\s<>]+)>(?P<plain>)")

_FIXED = (
    *(urls.START, urls.CATALOGUE, urls.MATRIX, urls.SURVEY, urls.OVERVIEW, urls.ABBREVIATIONS, urls.ABOUT),
    *(
        urls.CALENDAR,
        urls.CALENDAR_FILE,
        urls.FORM,
        urls.FUND_FINDER,
        urls.CHECKLIST,
        urls.GAPS,
        urls.AGREEMENT,
        urls.WATCH,
        urls.FIELDS,
        urls.FAULT_CODES,
        urls.ACCESSIBILITY,
        urls.LICENCES,
        urls.BOOK,
        urls.NEWS,
        *urls.feed_urls(urls.NEWS),
        "404.html",
        urls.ICON,
    ),
    *(urls.PICTURE_OF_FORM, urls.PICTURE_OF_WORKBOOK, urls.PICTURE_OF_FILE),
)
_ONLY_BUILT = re.compile(
    r"(?:data|assets)/.*|katalog-\d+\.(?:html|md)|[a-z]+/sida/\d+\.(?:html|md)|(?:fonder|kalender)/[a-z0-9-]+\.ics"
    r"|[a-z]+/[a-z0-9-]+\.(?:xml|(?:nytt\.)?json)"
)
"""Files of data and of the theme, the further pages of long lists, calendars, and feeds and data beside pages."""


def leads_nowhere(page: str, target: str, files: Collection[str]) -> bool:
    """Whether the link ``target`` on ``page`` (from the site's root) is within the site and to none of ``files``."""
    path = _path(page, target)
    return path != "" and path not in files and f"{path}/index.html" not in files


def _path(page: str, target: str) -> str:
    """Where a link leads, from the site's root; empty for the page itself and for other sites."""
    try:
        parts = urlsplit(target)
    except ValueError:  # a host in brackets that is none
        return ""
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))


def check_links(pages: Mapping[str, bytes], catalogue: Catalogue, others: Collection[str] = ()) -> Iterator[Problem]:
    """The dead links of the Markdown among ``pages`` of ``site_src``, each once for a page.

    ``others`` are files that the site will have beside them and those of the catalogue.
    """
    files = frozenset((*chain.from_iterable(map(_both, (*pages, *others))), *_generated(catalogue)))
    for page, content in pages.items():
        text = content.decode(errors="replace") if page.endswith(".md") else ""
        first: dict[str, int] = {}
        for position, target in links_in(text):
            first.setdefault(target, position)
        dead = {
            target: position
            for target, position in first.items()
            if leads_nowhere(page, target, files)
            and not _ONLY_BUILT.fullmatch(path := _path(page, target))
            and not _is_hidden(path, catalogue)
        }
        yield from dead_links(page, text, dead, files)


def dead_links(file: str, text: str, dead: Mapping[str, int], files: Collection[str]) -> Iterator[Problem]:
    """The problems of ``dead`` links, target -> where in the ``text`` of ``file``, which lead to none of ``files``."""
    for target, position in islice(dead.items(), MOST_OF_A_FILE):
        where = (text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))
        advice = did_you_mean(target.lstrip("./"), files)
        yield problem("sida-lank-bruten", file, where, värde=target, menade=advice)
    yield from (unlisted("sida-lank-bruten", file, ()) for _ in islice(dead, MOST_OF_A_FILE, None))


def _both(path: str) -> tuple[str, ...]:
    """A file of the site, and a page under both the names that Markdown links to it by."""
    stem, dot, ending = path.rpartition(".")
    return (f"{stem}.html", f"{stem}.md") if dot and ending in ("html", "md") else (path,)


def _generated(catalogue: Catalogue) -> Iterator[str]:
    """The pages and data that a build makes of the catalogue, those of faulty records too."""
    ids = {folder: [*known] for folder, known in catalogue.ids.items()}
    for entry in chain(catalogue.entries(), *(records.values() for records in catalogue.faulty.values())):
        ids[entry.kind.folder] += entry.record.former_ids
    data = [
        file.path.format(id=id)
        for file in DATA_FILES
        if file.kind or "{" not in file.path
        for id in (ids.get(file.kind.folder, ()) if file.kind else ("",))
    ]
    terms = {name: catalogue.term_ids.get(name, ()) for name in VOCABULARIES}
    refs = [f"{folder}/{id}" for folder, all_ids in {**ids, **terms}.items() for id in (*all_ids, "index")]
    briefs = (urls.brief_url(f"{folder}/{id}") for folder in urls.BRIEFED for id in ids[folder])
    return chain.from_iterable(map(_both, (*_FIXED, *data, *map(urls.record_url, refs), *briefs)))


def _is_hidden(path: str, catalogue: Catalogue) -> bool:
    """Whether it is unknown what the folder of a page holds, since records or a vocabulary could not be read."""
    folder = path.partition("/")[0]
    return folder in catalogue.hidden or (folder in VOCABULARIES and folder not in catalogue.term_ids)


def links_in(text: str) -> Iterator[tuple[int, str]]:
    """Where the addresses of links and pictures begin in Markdown, and what they are."""
    text = re.sub(_NOT_MARKDOWN, lambda hidden: _blank(hidden[0]), text)
    markdown = _without_html(text)
    uses = Counter(label.casefold() for label in _LABEL.findall(text))
    in_list = False
    for paragraph in _PARAGRAPH.finditer(text):
        indented = re.match(r" {4}|\t", paragraph[0])
        if not indented:
            in_list = bool(re.match(r" {0,3}(?:[-*+]|\d+\.)\s", paragraph[0]))
        if not any(sign in paragraph[0] for sign in ("](", "]:", "=", "<http")):
            continue
        start, end = paragraph.span()
        tags, words = (_SPAN.sub(lambda span: _blank(span[0]), part[start:end]) for part in (text, markdown))
        if "`" in tags or (indented and not in_list):
            continue
        definitions = (link for link in _DEFINITION.finditer(words) if uses[link["label"].casefold()] > 1)
        for link in chain(_TAG.finditer(tags), _AUTOMATIC.finditer(words), _inline(words), definitions):
            group = "plain" if link["bare"] is None else "bare"
            yield start + link.start(group), _read(link[group])


def _without_html(text: str) -> str:
    """The Markdown with blanks for elements of HTML that begin a line, up to their own end or that of the page."""
    parts, position = [], 0
    while block := _HTML.search(text, position):
        depth, end = 0, len(text)
        for tag in re.compile(rf"<(/?){block[1]}\b[^<>]*", re.IGNORECASE).finditer(text, block.start()):
            depth += -1 if tag[1] else 1
            if not depth:
                end = tag.end()
                break
        parts += [text[position : block.start()], _blank(text[block.start() : end])]
        position = end
    return "".join((*parts, text[position:]))


def _inline(words: str) -> Iterator[re.Match[str]]:
    """The ends of links and pictures, each with its address: brackets that close one that is open."""
    depth = 0
    for found in _BRACKET.finditer(words):
        if found["opens"]:
            depth += 1
        elif depth and found[0][0] == "]":
            depth -= 1
            if found["bare"] is not None or found["plain"] is not None:
                yield found


def _read(address: str) -> str:
    if "&" not in address:
        return address
    from html import unescape  # few addresses need it, and its names of letters take time to load

    return unescape(address)


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))
