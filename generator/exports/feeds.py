"""Feeds of what is new, beside the pages that they follow: Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

import datetime
import json
import re
import uuid
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple
from xml.etree import ElementTree

from ..linking.links import Links
from ..linking.news import FUNDS, Feed, News, feeds
from ..linking.term_uses import term_uses
from ..records.catalogue import Catalogue
from ..text.swedish import first_words
from ..text.urls import feed_urls, record_url, relative

_NAMESPACE = uuid.UUID("5d9ad1f4-6b0e-4f0c-9c1b-3f6b1e0f7a52")
"""What the names of entries and feeds are made in: they stay the same whatever the address of the site."""
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f]")
_TITLE = 120


class Publisher(NamedTuple):
    """Who feeds come from: ``url`` is the address of the site, empty when it has none; ``now`` when it was made."""

    name: str
    url: str
    now: datetime.datetime


class _Told(NamedTuple):
    """What an entry says in both forms: the words of its row, followed by the summary of a record that came in."""

    id: str
    title: str
    words: str
    time: str
    page: str
    folder: str
    label: str


def feed_files(catalogue: Catalogue, links: Links, publisher: Publisher) -> dict[str, bytes]:
    """Path in the site -> the text of every feed, also where it was before: who subscribes goes on being told."""
    files: dict[str, bytes] = {}
    now = _stamp(publisher.now.astimezone(datetime.UTC))
    tell = cache(partial(_told, now=now))  # most rows stand in several feeds
    for feed in feeds(catalogue, links, term_uses(catalogue)):
        atom, as_json = feed_paths(feed.page)
        told = [tell(row) for row in feed.rows]
        made = (_atom(feed, told, publisher, atom, now).encode(), _json(feed, told, publisher, as_json).encode())
        for page in (feed.page, *feed.former):
            files |= zip(feed_paths(page), made, strict=True)
    return files


def feed_paths(page: str) -> tuple[str, str]:
    """The Atom and the JSON Feed beside a page. ``fonder/ID.json`` is the data of the fund itself."""
    folder, _, name = page.rpartition("/")
    return feed_urls(page, is_record=folder == FUNDS and name != "index.html")


def _atom(feed: Feed, told: Sequence[_Told], publisher: Publisher, path: str, now: str) -> str:
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "sv"})
    _add(root, "id", _name(next(iter(feed.former), feed.page)))
    _add(root, "title", _title(feed, publisher))
    _add(root, "updated", told[0].time if told else now)
    _add(_add(root, "author"), "name", publisher.name)
    _add(root, "link", rel="self", type="application/atom+xml", href=_address(path, path, publisher.url))
    _add(root, "link", rel="alternate", type="text/html", href=_address(feed.page, path, publisher.url))
    head = ElementTree.tostring(root, encoding="unicode").removesuffix("</feed>")
    entries = (_atom_entry(row, _address(row.page, path, publisher.url)) for row in told)
    return "\n".join(('<?xml version="1.0" encoding="utf-8"?>', head, *entries, "</feed>\n"))


@lru_cache(maxsize=4096)
def _atom_entry(told: _Told, address: str) -> str:
    made = ElementTree.Element("entry")
    _add(made, "id", told.id)
    _add(made, "title", told.title)
    _add(made, "updated", told.time)
    _add(made, "published", told.time)
    _add(made, "link", rel="alternate", type="text/html", href=address)
    _add(made, "category", term=told.folder, label=told.label)
    _add(made, "content", told.words, type="text")
    return ElementTree.tostring(made, encoding="unicode")


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = None if text is None else _clean(text)
    return child


def _json(feed: Feed, told: Sequence[_Told], publisher: Publisher, path: str) -> str:
    addresses = {
        "home_page_url": _address(feed.page, path, publisher.url),
        "feed_url": _address(path, path, publisher.url),
    }
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _clean(_title(feed, publisher)),
        **(addresses if publisher.url else {}),
        "language": "sv",
        "authors": [{"name": _clean(publisher.name)}],
    }
    items = (_json_item(row, _address(row.page, path, publisher.url)) for row in told)
    return _dumped(head).removesuffix("}") + ',"items":[\n' + ",\n".join(items) + "\n]}\n"


@lru_cache(maxsize=4096)
def _json_item(told: _Told, address: str) -> str:
    said = {"id": told.id, "url": address, "title": told.title, "content_text": told.words}
    return _dumped({**said, "date_published": told.time, "tags": [told.label]})


def _told(row: News, now: str) -> _Told:
    """Its time is the beginning of its day, which is that day in Sweden too.

    A log that has run ahead is told as of ``now``: else it would stand above all that comes until its day.
    """
    record, kind = row.entry.record, row.entry.kind
    more = f"\n\n{record.summary}" if row.first else ""
    return _Told(
        _name(row.key),
        _clean(f"{first_words(record.title, _TITLE)}: {first_words(row.what, _TITLE)}"),
        _clean(row.what + more),
        min(_stamp(datetime.datetime(*row.day.first_day())), now),
        record_url(row.entry.ref),
        kind.folder,
        kind.singular,
    )


def _title(feed: Feed, publisher: Publisher) -> str:
    return f"{publisher.name}: {feed.name}" if feed.name else f"{publisher.name}: nytt och ändrat"


def _name(of: str) -> str:
    return uuid.uuid5(_NAMESPACE, of).urn


def _stamp(time: datetime.datetime) -> str:
    """A time of UTC as feeds write it; of two the later sorts last."""
    return f"{time.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _address(target: str, path: str, site: str) -> str:
    """Where ``target`` of the site is, seen from the feed at ``path``."""
    return f"{site.rstrip('/')}/{relative(target, '')}" if site else relative(target, path)


def _clean(text: str) -> str:
    """``text`` without what XML cannot hold, which is shown as a character that is lost."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _dumped(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
