"""The lines that developers are shown search the finished site, as they stand on the page."""

from __future__ import annotations

import importlib.util
import io
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.library import strict
from tests.developers_page import examples

_SITE = "https://kunskapsbanken.example/"
_INTRANET = "https://intranet.example/"
_PAGE = "utveckling/lunr.md"


def _lunr_js() -> str:
    """The plain lunr 2.3 that lies inside MkDocs."""
    found = importlib.util.find_spec("mkdocs")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "contrib/search/templates/search/lunr.js").read_text("utf-8")


def test_an_intranet_searches_in_the_lines_shown(page: Page, site: Path) -> None:
    def of_the_site(route: Route) -> None:
        path = route.request.url.removeprefix(_SITE)
        route.fulfill(path=site / path, headers={"Access-Control-Allow-Origin": "*"})

    (lines,) = examples("In a page", _PAGE)
    page.route(f"{_INTRANET}**", lambda route: route.fulfill(body=lines, content_type="text/html; charset=utf-8"))
    page.route(f"{_INTRANET}lunr.js", lambda route: route.fulfill(body=_lunr_js(), content_type="text/javascript"))
    page.route(f"{_SITE}**", of_the_site)
    with page.expect_response(f"{_SITE}data/lunr-documents.json"):
        strict(page).goto(_INTRANET)
    page.wait_for_function("document.querySelector('#words').oninput !== null")
    hits = page.locator("#found a")
    page.fill("#words", "Handledarutbildningarnas?")
    expect(hits.first).to_have_attribute("href", f"{_SITE}exempel/handledarutbildning-linkoping.html")
    page.fill("#words", "xyzzy~99999 +: *")
    expect(hits).to_have_count(0)


def test_python_searches_in_the_lines_shown(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(address: str) -> io.BytesIO:
        return io.BytesIO((site / address.removeprefix(_SITE)).read_bytes())

    monkeypatch.setattr(urllib.request, "urlopen", opened)
    names: dict[str, Callable[[str], list[dict[str, str]]]] = {}
    (lines,) = examples("In Python", _PAGE)
    exec(lines, names)
    best = names["search"]("handledarutbildningarna")[0]
    assert (best["id"], best["url"]) == (
        "exempel/handledarutbildning-linkoping",
        "exempel/handledarutbildning-linkoping.html",
    )
    assert names["search"]("…") == []
