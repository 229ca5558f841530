"""Hand-written pages: readable text that does not run, portable names, no place that a generated page needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from ..faults.codes import problem
from ..faults.problems import Problem
from ..reading.decode import check_lines, decode
from ..reading.refused import Contacts, nobody, refused_content, refused_names
from ..reading.sizes import OTHER, PAGE, TEXT, Most, too_large
from ..reading.yaml_source import parse
from .active_content import MARKUP, SCRIPTS, check_active

_TEXT = (".md", ".css", ".json", ".txt", ".yml", ".yaml", ".csv", *MARKUP, *SCRIPTS)
_BY_HAND = (".md", ".txt", ".csv", ".yml", ".yaml")
"""Programs write the others, and may put all on one line."""
_PORTABLE = r"[A-Za-z0-9_][A-Za-z0-9._-]*"
_DEVICES = r"(?i:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?"
_FRONT_MATTER = r"(?sm)---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$"


def check_pages(
    pages: Mapping[str, bytes], contacts: Contacts = nobody, trusted: Callable[[], Collection[str]] = tuple
) -> Iterator[Problem]:
    """Faults of single pages and of their names.

    ``contacts`` are those of functions, see ``reading.refused``; ``trusted`` gives the pages that may hold scripts.
    """
    seen: dict[str, str] = {}
    yield from refused_names(pages, contacts)
    for path, content in sorted(pages.items()):
        yield from _name(path)
        first = seen.setdefault(_address(path).casefold(), path)
        if first != path:
            yield problem("sida-dubblett", path, annan=first)
        is_text = path.lower().endswith(_TEXT)
        is_readable = is_text or _is_readable(content)
        if is_readable and len(content) > TEXT.bytes:  # the name did not say that it is text
            yield too_large(path, len(content), TEXT)
        elif is_readable:
            yield from refused_content(path, content, contacts, page=True)
        if is_text:
            text, faults = decode(path, content)
            yield from faults
            if text is not None:
                yield from check_active(path, text, trusted)
            if text is not None and path.lower().endswith(_BY_HAND):
                yield from check_lines(path, text)
            if text is not None and path.lower().endswith(".md"):
                yield from _front_matter(path, text)


def largest(path: str) -> Most:
    """How large the file of site_src at ``path`` may be."""
    if path.lower().endswith(".md"):
        return PAGE
    return TEXT if path.lower().endswith(_TEXT) else OTHER


def _is_readable(content: bytes) -> bool:
    """Whether a file that is not known as text is text all the same."""
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False


def check_addresses(pages: Iterable[str], generated: Iterable[str]) -> Iterator[Problem]:
    """Pages that stand where the build writes one of ``generated``."""
    taken = {_address(path).casefold(): path for path in generated}
    for path in sorted(pages):
        if page := taken.get(_address(path).casefold()):
            yield problem("sida-krock", path, sida=page)


def _address(path: str) -> str:
    """Where a page ends up in the site: ``om.md`` is ``om.html``."""
    return f"{path[:-3]}.html" if path.lower().endswith(".md") else path


def _name(path: str) -> Iterator[Problem]:
    for name in path.split("/"):
        if not re.fullmatch(_PORTABLE, name) or re.fullmatch(_DEVICES, name) or name.endswith("."):
            yield problem("sida-namn", path, namn=name)


def _front_matter(path: str, text: str) -> Iterator[Problem]:
    match = re.match(_FRONT_MATTER, text)
    if not match or not match[1].strip():
        return
    document, faults = parse(path, "\n" + match[1])  # the line of dashes counts
    yield from faults
    if document and not faults and not isinstance(document.data, dict):
        yield problem("sida-huvud", path)
