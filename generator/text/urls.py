"""Addresses in the site, all relative so that they hold on http and on file://."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote, urlencode

from .swedish import slug

START = "index.html"
CATALOGUE = "katalog.html"
MATRIX = "matris.html"
SURVEY = "kartlaggning.html"
CHECKLIST = "innan-ni-soker.html"
OVERVIEW = "overblick.html"
NEWS = "nytt.html"
ABBREVIATIONS = "forkortningar.html"
HOW_TO_ADD = "lagg-till.html"
FUND_FINDER = "fondvaljaren.html"
CALENDAR = "kalender.html"
CALENDAR_FILE = "kalender.ics"
FORM = "bidra.html"
GAPS = "luckor.html"
AGREEMENT = "overenskommelsen.html"
WATCH = "bevakning.html"
FIELDS = "falt.html"
FAULT_CODES = "koder.html"
ABOUT = "om.html"
BOOK = "skriv-ut.html"
ACCESSIBILITY = "tillganglighet.html"
LICENCES = "licenser.html"
BIBTEX, RIS = "data/kunskapsbank.bib", "data/kunskapsbank.ris"
OPENAPI, DCAT = "data/openapi.json", "data/dcat.jsonld"
ZIP_NAME = "kunskapsbanken-offline.zip"
"""The whole site but this file itself: no page of it links to one that lies beside it."""
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Of the texts of records."""
OWN_WORDS = f"{ABOUT}#egna-ord"
ICON = "bilder/favicon.svg"
PICTURE_OF_FORM = "bilder/vag-formular.svg"
PICTURE_OF_WORKBOOK = "bilder/vag-excel.svg"
PICTURE_OF_FILE = "bilder/vag-fil.svg"


def record_url(ref: str) -> str:
    """``projekt/all-in`` to ``projekt/all-in.html``."""
    return f"{ref}.html"


def record_data_url(ref: str) -> str:
    """The record as data: ``projekt/all-in.json``."""
    return f"{ref}.json"


def source_reference_urls(ref: str) -> tuple[str, str]:
    """A source for programs that keep references: ``kallor/rapport.bib`` and ``kallor/rapport.ris``."""
    return f"{ref}.bib", f"{ref}.ris"


BRIEFED = ("fonder", "aktiviteter")
"""The types whose records have a sheet of paper each."""


def brief_url(ref: str) -> str:
    """The sheet of a record, ``kort/fonder/amif.html``: a name that no record can have."""
    return f"kort/{record_url(ref)}"


def list_url(folder: str) -> str:
    """The list of all records of a type, or of all terms of a vocabulary: ``projekt/index.html``."""
    return record_url(f"{folder}/index")


def feed_urls(page: str, is_record: bool = False) -> tuple[str, str]:
    """The feeds beside a page, as Atom and as JSON; the plain name of a record's JSON is that of its own data."""
    stem = page.removesuffix(".html")
    return f"{stem}.xml", f"{stem}.nytt.json" if is_record else f"{stem}.json"


def catalogue_url(**parameters: str | Sequence[str]) -> str:
    """The catalogue with a query or filters, several values of one in a sequence: ``katalog.html?typ=projekt``."""
    return f"{CATALOGUE}?{urlencode(parameters, doseq=True)}"


def form_url(field: str = "", **asked: str) -> str:
    """The form for a record that is there, at a field of it: ``bidra.html?post=projekt/all-in#resultat``.

    Or for a new one of a type, with what is known: ``bidra.html?typ=exempel&aktiviteter=ambassadorer``.
    """
    return f"{FORM}?{urlencode(asked, safe='/')}{f'#{field}' if field else ''}"


def programme_area_url(fund_id: str, code: str) -> str:
    """The place of a programme area on its fund's page: ``fonder/esf-plus.html#e1``."""
    return f"fonder/{fund_id}.html#{anchor(code)}"


def calendar_of_fund(ref: str) -> str:
    """The file with the calls of a fund: ``fonder/esf-plus.ics``."""
    return f"{ref}.ics"


@lru_cache(maxsize=4096)
def anchor(text: str) -> str:
    """The fragment of a heading or a code; never empty."""
    return slug(text) or "del-" + "-".join(f"{ord(letter):x}" for letter in text)


def relative(url: str, page: str) -> str:
    """``url`` (from the site's root) as a link on ``page`` (from the site's root)."""
    target, hash_mark, fragment = url.partition("#")
    path, query_mark, query = target.partition("?")
    if path == page and not query_mark and fragment:
        return f"#{quote(fragment)}"
    folder = page.rpartition("/")[0]
    return f"{_way(folder, path)}{query_mark}{query}{hash_mark}{quote(fragment) if fragment else ''}"


@lru_cache(maxsize=65_536)
def _way(folder: str, path: str) -> str:
    here, there = folder.split("/") if folder else [], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return quote("../" * (len(here) - shared) + "/".join(there[shared:]))
