"""The catalogue page under axe, with the real style, light and dark, wide and narrow."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import ROOT
from tests.browser.axe import violations
from tests.browser.library import COLOURS, ready, write_library

_STYLES = ROOT / "generator" / "browser" / "css"
_VIEWS = {
    "everything": "",
    "hits": "?q=handledare&-kommun=1880",
    "no-hits": "?q=handledare&kommun=1880&typ=projekt&typ=finns-inte",
    "exact": "?q=handledare&exakt=1",
    "widened": "?q=hantledare",
    "suggestions": "?q=hantledare&exakt=1",
    "phrase": "?q=%22handledare+ledde%22+-kokbok",
    "odd-address": "?q=%E0%A4%A&typ=finns-inte",
    "no-words": "?q=%3F!",
}
NOTHING: dict[str, object] = {"default": [], "slate": []}


@pytest.fixture(scope="module")
def styled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up catalogue with the styles of the site."""
    folder = write_library(tmp_path_factory.mktemp("styled"))
    theme = resources.files("material").joinpath("templates/assets/stylesheets")
    of_theme = [file for file in theme.iterdir() if file.name.endswith(".min.css")]
    of_site = sorted(_STYLES.glob("*.css"), key=lambda path: path.name)
    still = "* { transition: none !important; animation: none !important }"
    styles = [*(file.read_text("utf-8") for file in (*of_theme, *of_site)), still]
    (folder / "style.css").write_text("\n".join(styles), "utf-8")
    page = (folder / "katalog.html").read_text("utf-8")
    head = '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="style.css"></head>'
    (folder / "katalog.html").write_text(page.replace("</head>", head), "utf-8")
    return folder


def in_light_and_dark(page: Page) -> dict[str, object]:
    """What axe finds: in dark by the colours, since the rest of the page is the same as in light."""
    found: dict[str, object] = {}
    for scheme, options in (("default", {}), ("slate", COLOURS)):
        page.evaluate("(scheme) => (document.body.dataset.mdColorScheme = scheme)", scheme)
        found[scheme] = violations(page, options)
    return found


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("view", _VIEWS)
def test_axe_finds_nothing(page: Page, styled: Path, view: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{styled.as_uri()}/katalog.html{_VIEWS[view]}")
    ready(page)
    page.locator("[data-kb-filters]").evaluate("details => details.open = true")
    page.locator("button[data-kb-not]").first.focus()
    assert in_light_and_dark(page) == NOTHING
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_when_a_file_is_missing(page: Page, styled: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.route("**/sok-index-0.js*", lambda route: route.abort())
    page.goto(f"{styled.as_uri()}/katalog.html?q=handledare")
    page.locator("[data-kb-message]").wait_for()
    assert in_light_and_dark(page) == NOTHING


@pytest.mark.parametrize("typed", ["hantledare", "xyzzyq"])
def test_axe_finds_nothing_in_the_list_of_the_head(page: Page, styled: Path, typed: str) -> None:
    page.goto(f"{styled.as_uri()}/katalog.html")
    ready(page)
    page.locator("[data-kb-search]").fill(typed)
    page.locator("[data-kb-quick] p").wait_for()
    page.keyboard.press("ArrowDown")
    assert in_light_and_dark(page) == NOTHING


def test_no_value_of_the_style_is_a_colour_of_its_own() -> None:
    """Colours come from the palette, so that both schemes hold; black and greys are for paper."""
    for sheet in ("katalog.css", "filters.css", "results.css"):
        style = (_STYLES / sheet).read_text("utf-8").partition("@media print")[0]
        assert re.findall(r"#[0-9a-fA-F]{3,8}", style) == [], sheet
