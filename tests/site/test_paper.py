"""What is made for paper: sheets for meetings."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page


def sheets(page: Page) -> int:
    """How many sheets of A4 the page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def test_each_fund_and_activity_fits_on_one_sheet(page: Page, site: Path) -> None:
    files = sorted((site / "kort").rglob("*.html"))
    assert files
    taken = {}
    for file in files:
        page.goto(file.as_uri(), wait_until="domcontentloaded")
        taken[file.stem] = sheets(page)
    assert {name: number for name, number in taken.items() if number != 1} == {}
