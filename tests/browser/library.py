"""A made-up catalogue with everything that the catalogue page shows, and ways to read the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.search_site import write_site
from tests.search.samples import catalogue

RECORDS: dict[str, Any] = {
    "projekt__kafe": {
        "titel": "Språkkafé",
        "sammanfattning": "Samtal över en kopp; se \u201dbilagan\u201d.",
        "kommuner": ["0580", "0581"],
        "utfall": "implementerat",
        "finansiering": [{"fond": "fonden"}],
        "metod": "Handledare ledde samtalen.",
        "period": {"start": "2019", "slut": "2020"},
    },
    "projekt__odling": {"titel": "=SUMMA(A1)", "kommuner": ["0581"], "utfall": "avvecklat", "metod": "En handledare."},
    "projekt__bygge": {"titel": "Bygge & <b>bo</b>", "kommuner": ["1880"], "status": "planerat"},
    "exempel__kokbok": {"titel": "Åkerbärens kokbok", "kommuner": ["0580", "1880"]},
    "fonder__fonden": {"titel": "Fonden"},
    **{f"aktiviteter__a{number:02}": {"titel": f"Aktivitet {number:02}"} for number in range(60)},
}
TOTAL = len(RECORDS)
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules that colours decide: by the others a page is the same in dark as in light."""


def write_library(folder: Path) -> Path:
    write_site(folder, catalogue(**RECORDS))
    return folder


def strict(page: Page) -> Page:
    """``page``, on which an error or a dialog fails the test."""
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    return page


def open_catalogue(page: Page, address: str, search: str = "") -> None:
    page.goto(f"{address}katalog.html{search}")
    ready(page)


def ready(page: Page) -> None:
    page.wait_for_selector("[data-kb-results][data-kb-ready]")


def shown(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        "[data-kb-results] [data-kb-id]", "all => all.filter((e) => e.checkVisibility()).map((e) => e.dataset.kbId)"
    )
    return found


def query_of(page: Page) -> str:
    """What stands after the question mark of the address, without percent codes."""
    return str(page.evaluate("new URLSearchParams(location.search).toString() && decodeURIComponent(location.search)"))
