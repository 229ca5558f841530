"""The data files of a site that others may rely on: the one table, from which come their description and their list.

A row without a file, or a file without a row, is found by ``tests/site/test_data_files.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from ..text.urls import BIBTEX, CALENDAR_FILE, DCAT, NEWS, OPENAPI, RIS, ZIP_NAME, feed_urls, list_url
from .kinds import KIND_BY_FOLDER, KINDS, Kind

SCHEMA_VERSION = 1
"""Of all data files: raised when a key goes or comes to mean something else, not when one is added (decision 33)."""
MOST_FOR_LUNR = 300
"""Above so many records there is no index for lunr: at 300 records of 480 words it is 1.1 MB (gzip), 30 MB unpacked."""


class DataFile(NamedTuple):
    """A file by its path from the site's root, where ``{id}`` stands for that of every record of ``kind``.

    What else stands in braces is no record's: whose reviews a calendar holds.

    ``title`` says what is in it, in words that can stand alone. ``whole`` are those with all that all records say,
    ``lunr`` those that only a site of few records has.
    """

    path: str
    media_type: str
    title: str
    kind: Kind | None = None
    whole: bool = False
    lunr: bool = False


JSON = "application/json"
JSON_LD = "application/ld+json"
CALENDAR = "text/calendar"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _feeds(page: str, title: str, kind: Kind | None = None) -> tuple[DataFile, DataFile]:
    """The feeds beside a page."""
    atom, as_json = feed_urls(page, is_record=kind is not None)
    return (
        DataFile(atom, "application/atom+xml", f"{title} (Atom)", kind),
        DataFile(as_json, "application/feed+json", f"{title} (JSON Feed)", kind),
    )


DATA_FILES: tuple[DataFile, ...] = (
    DataFile("data/katalog.json", JSON, "Alla poster som de är skrivna, för program", whole=True),
    DataFile("data/katalog.csv", "text/csv", "Alla poster, en rad var, för kalkylblad", whole=True),
    DataFile(
        "data/katalog.xlsx",
        XLSX,
        "Alla poster i Excel, ett blad för varje slag, med vad kolumnerna betyder",
        whole=True,
    ),
    *(
        DataFile(
            f"{kind.folder}/{{id}}.json",
            JSON_LD,
            f"{kind.singular} med namn för koder och id, och som länkade data",
            kind,
        )
        for kind in KINDS
    ),
    DataFile(BIBTEX, "application/x-bibtex", "Källorna för den som skriver med BibTeX"),
    DataFile(RIS, "application/x-research-info-systems", "Källorna för program som håller referenser (RIS)"),
    DataFile("kallor/{id}.bib", "application/x-bibtex", "En källa för BibTeX", KIND_BY_FOLDER["kallor"]),
    DataFile(
        "kallor/{id}.ris",
        "application/x-research-info-systems",
        "En källa för program som håller referenser",
        KIND_BY_FOLDER["kallor"],
    ),
    *_feeds(NEWS, "Det som är nytt"),
    *(feed for kind in KINDS for feed in _feeds(list_url(kind.folder), f"Det som är nytt: {kind.plural.lower()}")),
    *_feeds("omraden/{område}.html", "Det som är nytt i ett område"),
    *_feeds("kommuner/{kommun}.html", "Det som är nytt i en kommun"),
    *_feeds("fonder/{id}.html", "Det som är nytt om en fond", KIND_BY_FOLDER["fonder"]),
    DataFile(CALENDAR_FILE, CALENDAR, "Kalender med alla utlysningar"),
    DataFile("fonder/{id}.ics", CALENDAR, "Kalender med en fonds utlysningar", KIND_BY_FOLDER["fonder"]),
    DataFile("kalender/{roll}.ics", CALENDAR, "Kalender med granskningarna som en roll ansvarar för"),
    DataFile("data/lunr-index.json", JSON, "Sökindex för lunr", lunr=True),
    DataFile("data/lunr-documents.json", JSON, "Vad sökindexet leder till", lunr=True),
    *(DataFile(f"mallar/{kind.folder}.xlsx", XLSX, f"{kind.plural}: mall att fylla i") for kind in KINDS),
    DataFile(OPENAPI, JSON, "Beskrivning av datafilerna för utvecklare (OpenAPI)"),
    DataFile(DCAT, JSON_LD, "Beskrivning för dataportaler (DCAT-AP-SE)"),
    DataFile("SHA256SUMS", "text/plain", "Kontrollsumma för varje fil"),
    DataFile(ZIP_NAME, "application/zip", "Hela webbplatsen, att läsa utan nät"),
)


def data_files(records: int) -> tuple[DataFile, ...]:
    """Those that a site of so many ``records`` has."""
    return tuple(file for file in DATA_FILES if not file.lunr or records <= MOST_FOR_LUNR)
