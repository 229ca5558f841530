"""Old addresses: a page at every ``tidigare_id`` that leads to the record's address of today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...text.urls import ICON, record_url, relative
from .site import Site


@dataclass(frozen=True)
class Redirect:
    url: str
    title: str
    target: str
    icon: str


def redirects(site: Site) -> Iterator[Redirect]:
    """One redirect per former id; an id that is in use again is left to its record."""
    for entry in site.catalogue.entries():
        for old in dict.fromkeys(entry.record.former_ids):
            if old not in site.records(entry.kind.folder):
                url = record_url(f"{entry.kind.folder}/{old}")
                yield Redirect(url, entry.record.title, relative(record_url(entry.ref), url), relative(ICON, url))
