"""Old addresses: a page at every ``tidigare_id`` that leads to the record's address of today, and so for its sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...records.parse import Entry
from ...text.urls import ICON, brief_url, record_url, relative
from .briefs import has_brief
from .site import Site


@dataclass(frozen=True)
class Redirect:
    url: str
    title: str
    target: str
    icon: str


def redirects(site: Site) -> Iterator[Redirect]:
    """One redirect for each page of a record per former id; an id that is in use again is left to its record."""
    for entry in site.catalogue.entries():
        for former in (ref for ref in entry.former_refs if not site.catalogue.find(ref)):
            yield _redirect(entry, former, record_url)
            if has_brief(entry):
                yield _redirect(entry, former, brief_url)


def _redirect(entry: Entry, former: str, page: Callable[[str], str]) -> Redirect:
    url = page(former)
    return Redirect(url, entry.record.title, relative(page(entry.ref), url), relative(ICON, url))
