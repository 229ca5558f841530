"""Hand-written pages: readable text, portable names, no place that a generated page needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..codes import problem
from ..decode import decode
from ..problems import Problem
from ..yaml_source import parse

_TEXT = (".md", ".html", ".css", ".js", ".json", ".svg", ".txt", ".yml", ".yaml", ".csv", ".xml")
_PORTABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)


def check_pages(pages: Mapping[str, bytes], generated: Iterable[str]) -> Iterator[Problem]:
    """Faults of single pages and of their names; ``generated`` are paths that the build writes."""
    taken = {path.casefold(): path for path in generated}
    seen: dict[str, str] = {}
    for path, content in sorted(pages.items()):
        yield from _name(path)
        address = _address(path).casefold()
        if address in taken:
            yield problem("sida-krock", path, sida=taken[address])
        elif address in seen:
            yield problem("sida-dubblett", path, annan=seen[address])
        seen.setdefault(address, path)
        if path.lower().endswith(_TEXT):
            text, faults = decode(path, content)
            yield from faults
            if text is not None and path.lower().endswith(".md"):
                yield from _front_matter(path, text)


def _address(path: str) -> str:
    """Where a page ends up in the site: ``om.md`` is ``om.html``."""
    return f"{path[:-3]}.html" if path.lower().endswith(".md") else path


def _name(path: str) -> Iterator[Problem]:
    for name in path.split("/"):
        if not _PORTABLE.fullmatch(name) or _DEVICES.fullmatch(name) or name.endswith("."):
            yield problem("sida-namn", path, namn=name)


def _front_matter(path: str, text: str) -> Iterator[Problem]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return
    document, faults = parse(path, "\n" + match[1])
    yield from faults
    if not faults and not isinstance(document.data, dict) and match[1].strip():
        yield problem("sida-huvud", path)
