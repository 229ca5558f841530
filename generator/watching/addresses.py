"""Every address outside that records, vocabularies and hand-written pages name, with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urldefrag

from ..checks.page_links import links_in
from ..reading.decode import decode
from ..reading.positions import scalars

_WHOLE = re.compile(r"https?://\S+", re.IGNORECASE)
_IN_TEXT = re.compile(r"https?://[^\s<>\"'`{}|\\^\[\]”]+", re.IGNORECASE)
_AFTER = ".,;:!?*_…"


class Place(NamedTuple):
    """A line of a file, which is named as problems name it."""

    file: str
    line: int


Addresses = Mapping[str, tuple[Place, ...]]
"""Address without its fragment -> where it stands, in order."""


def outside_addresses(catalogue: Mapping[str, bytes], pages: Mapping[str, bytes], pages_folder: str) -> Addresses:
    """The addresses of the files of a catalogue and of ``pages``, which problems name as in ``pages_folder``.

    A file that is no text holds none, one with faults what can be read of it. Examples in code are no addresses.
    """
    found: dict[str, dict[Place, None]] = {}
    for file, content in catalogue.items():
        for line, address in _of_yaml(file, content):
            found.setdefault(_fetched(address), {})[Place(file, line)] = None
    for page, content in pages.items():
        for line, address in _of_page(page, content):
            found.setdefault(_fetched(address), {})[Place(f"{pages_folder}/{page}", line)] = None
    return {address: tuple(sorted(places)) for address, places in sorted(found.items())}


def _of_yaml(file: str, content: bytes) -> Iterator[tuple[int, str]]:
    text = (decode(file, content)[0] if file.endswith((".yaml", ".yml")) else None) or ""
    for _, event in scalars(text):
        for address in _addresses(event.value):
            start = event.start_mark
            place = max(text.find(address, start.index, event.end_mark.index), start.index)
            yield start.line + 1 + text.count("\n", start.index, place), address


def _addresses(value: str) -> Iterator[str]:
    """The addresses of a value: itself, or those in its words without the signs that end a sentence."""
    if _WHOLE.fullmatch(value):
        yield value
        return
    for match in _IN_TEXT.finditer(value):
        address = match[0].rstrip(_AFTER)
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(_AFTER)
        yield address


def _of_page(page: str, content: bytes) -> Iterator[tuple[int, str]]:
    text = content.decode(errors="replace") if page.endswith(".md") else ""
    for position, address in links_in(text):
        if _WHOLE.fullmatch(address):
            yield text.count("\n", 0, position) + 1, address


def _fetched(address: str) -> str:
    try:
        return urldefrag(address).url
    except ValueError:  # a host in brackets that is none: told when it is asked
        return address
