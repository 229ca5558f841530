"""Pages of records as chapters of one page."""

from __future__ import annotations

import datetime

import pytest

from generator.linking.links import link
from generator.pages.chapters import chapter
from generator.pages.render import lay_out
from generator.pages.views import book_page
from generator.pages.views.site import make_site
from generator.reading.files import read_tree
from generator.records.catalogue import load
from tests.pages.finished import Found, finished
from tests.pages.golden import SAMPLE
from tests.pages.views.records import NOW, SOURCE, Settings, catalogue_of, page_of, project

CHAPTERS = {"projekt/ett.html": "projekt.ett", "fonder/tva.html": "fonder.tva"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("---\ntitle: x\n---\n<h1>Ett</h1>", "<h3>Ett</h3>"),
        ("## Källor {#alla_kallor}\n\n<p>a</p>\n\n", '<h4 id="projekt.ett.alla_kallor">Källor</h4>\n<p>a</p>'),
        ("<h5>a</h5>", "<h6>a</h6>"),
        ('<a href="#x">a</a>', '<a href="#projekt.ett.x">a</a>'),
        ('<a href="../fonder/tva.html">a</a>', '<a href="#fonder.tva">a</a>'),
        ('<a href="../fonder/tva.html#c">a</a>', '<a href="#fonder.tva.c">a</a>'),
        ('<a href="ett.html">a</a>', '<a href="#projekt.ett">a</a>'),
        ('<a href="ett.json">a</a>', '<a href="projekt/ett.json">a</a>'),
        ('<a href="../katalog.html?q=a&amp;b#c">a</a>', '<a href="katalog.html?q=a&amp;b#c">a</a>'),
        ('<a href="https://a.se/#x">a</a>', '<a href="https://a.se/#x">a</a>'),
        ('<a href="mailto:?subject=x">a</a>', '<a href="mailto:?subject=x">a</a>'),
        ('<svg aria-labelledby="a b"></svg>', '<svg aria-labelledby="projekt.ett.a projekt.ett.b"></svg>'),
        ('<p>id=&#34;x&#34; href="x" &lt;h1&gt;</p>', '<p>id=&#34;x&#34; href="x" &lt;h1&gt;</p>'),
    ],
)  # fmt: skip
def test_a_page_becomes_a_chapter(text: str, html: str) -> None:
    assert chapter(text, "projekt/ett.html", "skriv-ut.html", CHAPTERS) == html


def test_all_records_stand_on_one_page_and_links_between_them_stay_there() -> None:
    catalogue, _ = load(read_tree(SAMPLE)[0])
    page = Found(finished(page_of(catalogue, "skriv-ut.md")))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {entry.ref.replace("/", ".") for entry in catalogue.entries()} <= set(ids)
    assert {url[1:] for url in page.values("href") if url.startswith("#")} <= set(ids)
    records = {f"{entry.ref}.html" for entry in catalogue.entries()}
    assert [url for url in page.values("href") if url.partition("#")[0] in records] == []


def test_too_many_records_and_none_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"kallor/rapport": SOURCE, "projekt/ett": project("", "Ett")}
    assert "Ett prov." in page_of(catalogue_of(files), "skriv-ut.md")
    monkeypatch.setattr(book_page, "MOST", 1)
    page = page_of(catalogue_of(files), "skriv-ut.md")
    assert "Katalogen har 2 poster, och det är för många" in page
    assert "Ett prov." not in page
    assert "Inga poster ännu" in page_of(catalogue_of({}), "skriv-ut.md")


def test_a_rebuild_makes_the_page_only_when_a_record_has_changed() -> None:
    def digest(files: dict[str, str], days: int = 0) -> str:
        catalogue = catalogue_of({"kallor/rapport": SOURCE, **files})
        now = NOW + datetime.timedelta(days=days)
        return lay_out(make_site(catalogue, link(catalogue), now, Settings()))[0]["skriv-ut.md"]().inputs

    before = {"projekt/ett": project("granskad: 2026-01-01", "Ett")}
    assert digest(before) == digest(before, days=1) != ""
    assert digest(before) != digest({"projekt/ett": project("granskad: 2026-01-01", "Två")})
    assert digest(before) != digest({**before, "projekt/tva": project("", "Två")})
    assert digest(before) != digest(before, days=3 * 365)
