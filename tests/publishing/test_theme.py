"""What stands around the text on every page, as MkDocs makes it of the theme."""

from __future__ import annotations

import re

import pytest

from generator.pages.render import stylesheet
from generator.publishing.mkdocs_site import build_pages
from generator.publishing.output import write_tree
from tests import ROOT
from tests.pages import golden
from tests.pages.finished import Found

_CONFIG = ROOT / "mkdocs.yml"
_CATALOGUE = "---\ntitle: Katalog\n---\n# Katalog\n"
_HAND_WRITTEN = "---\nlang: en\n---\n# For *developers*\n\n## One & two\n\nText.\n"


@pytest.fixture(scope="module")
def pages(slow: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Path -> HTML of the sample's pages."""
    docs, site = tmp_path_factory.mktemp("docs"), tmp_path_factory.mktemp("site")
    texts = {path: text for path, text in golden.rendered().items() if path.endswith(".md")}
    write_tree(docs, texts | {"katalog.md": _CATALOGUE, "hjalp.md": _HAND_WRITTEN})
    build_pages("mkdocs", _CONFIG, docs, site, (), lambda: None)
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in site.rglob("*.html")}


def _root(path: str) -> str:
    return "/".join([".."] * path.count("/")) or "."


def test_every_page_has_the_search_form_and_its_script(pages: dict[str, str]) -> None:
    assert len(pages) > 20
    for path, html in pages.items():
        root = _root(path)
        if path not in ("index.html", "katalog.html"):  # which have one of their own
            form = f'role="search" aria-label="Sök" action="{root}/katalog.html" method="get" data-kb-search-form>'
            assert form in html
            assert re.search(r'<input type="search" id="kb-q" name="q" [^>]*data-kb-search>', html), path
            assert "<div data-kb-quick hidden></div>" in html
        assert f'<script src="{root}/assets/kunskapsbank.js" defer></script>' in html
        assert re.search(r'<link rel="stylesheet" href="(\.\./)*assets/kunskapsbank\.css">', html), path


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        found = Found(re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL))
        loaded = found.values("src") + [
            attributes["href"] or ""
            for tag, attributes in found.tags
            if tag == "link" and attributes["rel"] not in ("canonical", "alternate")
        ]
        assert [url for url in loaded if "//" in url] == [], path


def test_every_page_has_one_main_heading_and_unique_ids(pages: dict[str, str]) -> None:
    for path, html in pages.items():
        found = Found(html)
        assert sum(tag == "h1" for tag, _ in found.tags) == 1, path
        ids = found.values("id")
        assert sorted(ids) == sorted(set(ids)), path


def test_the_words_around_the_text_are_swedish(pages: dict[str, str]) -> None:
    english = re.compile(
        r"\b(skip|search|menu|navigation|table of contents|back to|previous|next|edit|home|switch)\b", re.IGNORECASE
    )
    for path, html in pages.items():
        found = Found(html)
        assert ("html", {"lang": "sv", "class": "no-js"}) in found.tags
        told = [*found.values("aria-label"), *found.values("title"), *found.values("placeholder")]
        assert [words for words in told if english.search(words)] == [], path


def test_a_page_without_its_style_says_to_unpack_the_folder(pages: dict[str, str]) -> None:
    assert all("Packa upp hela mappen först" in html for html in pages.values())
    assert re.search(r"\.kb-unpack,[^{]*\{\s*display: none;", stylesheet())


def test_the_page_is_placed_in_the_menu_and_the_path(pages: dict[str, str]) -> None:
    html = pages["projekt/fika-och-jobb.html"]
    assert '<a href="../projekt/index.html" aria-current="true">Projekt</a>' in html
    path = html[html.index('<nav class="kb-path"') : html.index("</nav>", html.index('<nav class="kb-path"'))]
    assert re.findall(r">([^<>\n]+)<", path) == ["Start", "Projekt", "Fika &amp; jobb"]
    assert '<a href="./matris.html" aria-current="page">Matris</a>' in pages["matris.html"]


def test_titles_are_text(pages: dict[str, str]) -> None:
    assert (
        "<title>&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} *[abbr]: x – Kunskapsbanken</title>"
        in pages["projekt/farlig-text.html"]
    )
    assert "<title>For developers – Kunskapsbanken</title>" in pages["hjalp.html"]


def test_a_hand_written_page_has_its_language_and_its_headings_listed(pages: dict[str, str]) -> None:
    html = pages["hjalp.html"]
    assert (
        '<span id="sidans-innehall" tabindex="-1"></span>\n<article class="md-content__inner md-typeset" lang="en">'
        in html
    )
    assert re.findall(r'<a class="md-nav__link" href="[^"]*">([^<]*)</a>', html) == ["One &amp; two"]


def test_record_pages_list_their_sections(pages: dict[str, str]) -> None:
    listed = re.findall(r'<a class="md-nav__link" href="(#[^"]*)">', pages["projekt/fika-och-jobb.html"])
    assert listed[:2] == ["#syfte", "#forvantat-resultat"]
    assert {"#budget", "#gar-isar", "#alla_kallor", "#om-sidan"} <= set(listed)


def test_the_style_does_not_ask_on_screen_what_the_whole_page_holds() -> None:
    """Else browsers work it out anew for each element that comes or goes: see css/embedded.css."""
    assert re.findall(r"^(?:html|body|:root)[^{]*:has\(", stylesheet(), re.MULTILINE) == []
