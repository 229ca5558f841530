"""axe finds nothing on any kind of page, in light and in dark."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

PAGES = (
    "index", "katalog", "katalog.html?q=handledare&typ=projekt", "katalog.html?q=hantledare", "katalog.html?q=xyzzyq",
    "404", "matris", "kartlaggning", "om", "forkortningar",
    "projekt/index", "projekt/all-in", "projekt/oschotte-guschelov", "exempel/alla-med", "fonder/esf-plus",
    "fonder/esf-2014-2020", "aktiviteter/kompetensutveckling-arbetsgivare", "aktiviteter/samverkansmodell",
    "kallor/hallbar-integration-2021-2025", "kommuner/index", "kommuner/0580", "omraden/bostad", "malgrupper/nyanlanda",
    "mal/kortare-tid-till-sjalvforsorjning", "lagg-till", "sa-soker-du", "utveckling", "utveckling/sok",
    "utveckling/beslut/0008-own-index",
)  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(chromium: Browser, http: str, scheme: Literal["light", "dark"], width: int) -> None:
    found = []
    context = chromium.new_context(locale="sv-SE", color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{http}{path}" if ".html" in path else f"{http}{path}.html")
        if path.startswith("katalog"):
            page.locator("[data-kb-results][data-kb-ready]").wait_for()
        for violation in Axe().run(page, options=RULES).response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            found.append(f"{path}: {violation['id']} {targets}")
    context.close()
    assert found == []
