"""Feeds of what is new, read back by a parser of others."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest

from generator.exports.feeds import Publisher, feed_files
from generator.linking.links import link
from generator.linking.news import MOST_IN_FEED
from tests.pages.views.records import NOW, SOURCE, catalogue_of, fund, project

SITE = "https://exempel.se/banken/"


def log(*rows: tuple[str, str]) -> str:
    return "historik:\n" + "".join(f"  - datum: {day}\n    vad: {json.dumps(what)}\n" for day, what in rows)


ADDED = ("2026-01-01", "Posten lades till.")
FILES = {
    "kallor/rapport": SOURCE,
    "ordlistor/omraden": "[{id: skola, namn: Skola}, {id: tomt, namn: Tomt}]",
    "projekt/ett": project(
        f"områden: [skola]\nfinansiering: [{{fond: eu}}]\n{log(ADDED, ('2026-02-03', 'Nytt slutår.'))}", "Ett"
    ),
    "projekt/tva": project(log(("2026-01-02", "Posten lades till.")), "Två & <b>tre</b>"),
    "fonder/eu": fund(log(ADDED), "EU"),
}


def feeds_of(files: dict[str, str], site: str = SITE) -> dict[str, bytes]:
    catalogue = catalogue_of(files)
    return feed_files(catalogue, link(catalogue), Publisher("Banken", site, NOW))


def atom(content: bytes) -> Any:
    read = feedparser.parse(content)
    assert (read.bozo, read.version) == (False, "atom10")
    return read


def told(read: Any) -> list[tuple[str, str]]:
    return [(entry.link, entry.title) for entry in read.entries]


def test_a_feed_tells_what_is_new_newest_first() -> None:
    read = atom(feeds_of(FILES)["nytt.xml"])
    assert told(read) == [
        (f"{SITE}projekt/ett.html", "Ett: Nytt slutår."),
        (f"{SITE}projekt/tva.html", "Två & <b>tre</b>: Posten lades till."),
        (f"{SITE}projekt/ett.html", "Ett: Posten lades till."),
        (f"{SITE}fonder/eu.html", "EU: Posten lades till."),
    ]
    assert read.feed.link == f"{SITE}nytt.html"
    assert {link.rel: link.href for link in read.feed.links}["self"] == f"{SITE}nytt.xml"
    first = read.entries[0]
    assert (first.updated, first.tags[0].term, first.content[0].value) == (
        "2026-02-03T00:00:00Z",
        "projekt",
        "Nytt slutår.",
    )
    assert read.entries[2].content[0].value.startswith("Posten lades till.\n\n")


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("projekt/index.xml", ["Ett: Nytt slutår.", "Två & <b>tre</b>: Posten lades till.", "Ett: Posten lades till."]),
        ("omraden/skola.xml", ["Ett: Nytt slutår.", "Ett: Posten lades till."]),
        ("fonder/eu.xml", ["Ett: Nytt slutår.", "Ett: Posten lades till.", "EU: Posten lades till."]),
        ("omraden/tomt.xml", []),
    ],
)
def test_a_page_has_a_feed_of_what_belongs_to_it(path: str, titles: list[str]) -> None:
    files = feeds_of(FILES)
    assert [title for _, title in told(atom(files[path]))] == titles
    beside = path.replace(".xml", ".nytt.json" if path == "fonder/eu.xml" else ".json")
    assert [item["title"] for item in json.loads(files[beside])["items"]] == titles


def test_json_feeds_have_what_the_format_requires() -> None:
    for path, content in feeds_of(FILES).items():
        if path.endswith(".json"):
            read = json.loads(content)
            assert read["version"] == "https://jsonfeed.org/version/1.1"
            assert read["title"]
            assert read["feed_url"] == f"{SITE}{path}"
            for item in read["items"]:
                assert item["id"].startswith("urn:uuid:")
                assert item["content_text"]
                assert urlsplit(item["url"]).scheme == "https"


def test_an_entry_keeps_its_name_whatever_the_address_and_the_words() -> None:
    names = [entry.id for entry in atom(feeds_of(FILES)["nytt.xml"]).entries]
    assert len(set(names)) == len(names)
    elsewhere = feeds_of(FILES | {"fonder/eu": fund(log(("2026-01-01", "Ny fond.")), "Europa")}, "")
    assert [entry.id for entry in atom(elsewhere["nytt.xml"]).entries] == names
    twice = FILES | {"fonder/eu": fund(log(ADDED, ("2026-01-01", "Och rättades.")), "EU")}
    assert len({entry.id for entry in atom(feeds_of(twice)["nytt.xml"]).entries}) == len(names) + 1


def test_a_record_with_another_id_is_not_new_and_its_old_feeds_go_on() -> None:
    before = feeds_of(FILES)
    moved = {ref: text.replace("fond: eu", "fond: unionen") for ref, text in FILES.items() if ref != "fonder/eu"}
    after = feeds_of(moved | {"fonder/unionen": f"{FILES['fonder/eu']}tidigare_id: [eu, europa]\n"})
    names = [[entry.id for entry in atom(files["nytt.xml"]).entries] for files in (before, after)]
    assert names[0] == names[1]
    assert after["fonder/eu.xml"] == after["fonder/europa.xml"] == after["fonder/unionen.xml"]
    assert after["fonder/eu.nytt.json"] == after["fonder/unionen.nytt.json"]
    assert atom(after["fonder/eu.xml"]).feed.id == atom(before["fonder/eu.xml"]).feed.id


@pytest.mark.parametrize("ahead", ["9999-12-31", "2026-03-02", "2027"])
def test_no_time_is_after_the_site_was_made(ahead: str) -> None:
    files = feeds_of(FILES | {"fonder/eu": fund(log(("0001-01-01", "Posten lades till."), (ahead, "Ändrad.")), "EU")})
    read, made = atom(files["nytt.xml"]), "2026-03-01T12:00:00Z"
    assert [read.feed.updated, *(entry.updated for entry in read.entries)] == [
        *(made, made, "2026-02-03T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"),
        "0001-01-01T00:00:00Z",
    ]
    assert json.loads(files["nytt.json"])["items"][0]["date_published"] == made


def test_without_an_address_links_are_relative_to_the_feed() -> None:
    files = feeds_of(FILES, "")
    assert b'href="../projekt/ett.html"' in files["fonder/eu.xml"]
    assert "feed_url" not in json.loads(files["nytt.json"])


def test_no_character_breaks_a_feed() -> None:
    odd = "".join(map(chr, (*range(32), *range(127, 160), 0xFFFE, 0xFFFF, 0x2028, 0x1F600))) + "]]>&amp;<![CDATA["
    catalogue = catalogue_of(FILES)
    entry = catalogue.records["fonder"]["eu"]
    record = entry.record.model_copy(update={"summary": odd})
    hostile = replace(catalogue, records={**catalogue.records, "fonder": {"eu": replace(entry, record=record)}})
    files = feed_files(hostile, link(hostile), Publisher(odd, SITE, NOW))
    assert atom(files["nytt.xml"]).entries[-1].content[0].value.endswith("\U0001f600]]>&amp;<![CDATA[")
    assert json.loads(files["nytt.json"])["items"][-1]["content_text"].endswith("\U0001f600]]>&amp;<![CDATA[")


def test_a_feed_has_only_the_newest() -> None:
    rows = [(f"2025-{month:02}-{day:02}", "Nytt.") for month in range(1, 4) for day in range(1, 29)]
    files = feeds_of(FILES | {"projekt/tre": project(log(*rows), "Tre")})
    read = atom(files["projekt/index.xml"])
    assert len(read.entries) == MOST_IN_FEED == len(json.loads(files["projekt/index.json"])["items"])
    assert read.entries[-1].updated.startswith("2025-02")


def test_a_catalogue_without_logs_has_empty_feeds() -> None:
    files = feeds_of({"kallor/rapport": SOURCE, "projekt/ett": project()})
    assert atom(files["nytt.xml"]).entries == []
    assert json.loads(files["nytt.json"])["items"] == []
