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


_CHAPTER = """<article class="kb-chapter"><h4 id="{}.sa-raknas-styrkan">Så räknas styrkan</h4>
<div class="kb-block">Så.</div><p class="kb-formats">JSON</p></article>"""


def test_the_page_of_all_says_once_what_is_the_same_for_all(page: Page, site: Path, tmp_path: Path) -> None:
    """In a page of two chapters: that of all takes seconds to load."""
    assets, chapters = f"{site.as_uri()}/assets/kunskapsbank", "".join(map(_CHAPTER.format, "ab"))
    assert '.sa-raknas-styrkan">' in (site / "skriv-ut.html").read_text("utf-8")
    (tmp_path / "bok.html").write_text(
        f'<!doctype html><link rel="stylesheet" href="{assets}.css"><script src="{assets}.js"></script>'
        f'<body><article class="md-typeset"><section class="kb-book__part">{chapters}</section></article>',
        encoding="utf-8",
    )
    page.goto((tmp_path / "bok.html").as_uri())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    lines = page.locator("article").first.inner_text().splitlines()
    assert [line.partition(" den ")[0] for line in lines if line] == ["Så räknas styrkan", "Så.", "Utskriven"]
