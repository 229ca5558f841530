"""nytt.html: what is new by month, how much there is more, and what it says when there is nothing."""

from __future__ import annotations

from generator.pages.views.news_page import MOST, news_page
from tests.pages.views.records import SOURCE, Settings, catalogue_of, page_of, project, site_of


def log(*days: str) -> str:
    return "historik:\n" + "".join(f"  - {{datum: {day}, vad: Rad {number}.}}\n" for number, day in enumerate(days))


FILES = {
    "kallor/rapport": SOURCE,
    "projekt/ett": project(log("2025-12-31", "2026-02-03", "2026-02-03"), "Ett"),
    "projekt/tva": project(log("2026-02-14", "2025", "2026-02"), "Två"),
}


def test_the_newest_month_and_day_stand_first() -> None:
    page = news_page(site_of(FILES))
    assert [month.heading for month in page.months] == ["Februari 2026", "December 2025", "2025"]
    assert [(line.day, line.record.title, line.what) for line in page.months[0].lines] == [
        ("14 februari", "Två", "Rad 0."),
        ("3 februari", "Ett", "Rad 2."),
        ("3 februari", "Ett", "Rad 1."),
        ("februari 2026", "Två", "Rad 2."),
    ]
    keys = [line.key for month in page.months for line in month.lines]
    assert len(set(keys)) == len(keys) == 6
    assert (page.cut, page.earlier, page.empty, page.without) == (
        "",
        (),
        "",
        "1 post har ingen historik och står inte här.",
    )


def test_beyond_the_newest_only_the_number_of_each_month_stands() -> None:
    days = [f"{year}-{month:02}-01" for year in range(2000, 2025) for month in range(1, 13)]
    page = news_page(site_of(FILES | {"projekt/ett": project(log(*days))}))
    assert sum(len(month.lines) for month in page.months) == MOST
    assert page.cut == "Här står de 200 senaste av 303."
    assert (page.earlier[0], len(page.earlier), page.earlier[-1]) == ("Juli 2008: 1", 103, "Januari 2000: 1")


def test_nothing_new_says_why() -> None:
    assert news_page(site_of({})).empty == "Inga poster ännu, och därför inget nytt."
    older = news_page(site_of({"kallor/rapport": SOURCE}))
    assert older.empty.startswith("Ingen av posterna har någon historik ännu.")
    assert older.without == ""


def test_feeds_of_a_published_site_are_asked_for_where_it_is_published() -> None:
    catalogue = catalogue_of(FILES)
    there = page_of(catalogue, "projekt/index.md", Settings(site_url="https://exempel.se/banken/"))
    assert 'type: "application/atom+xml", url: "https://exempel.se/banken/projekt/index.xml"' in there
    here = page_of(catalogue, "projekt/index.md")
    assert 'url: "index.json"' in here
    assert '<a href="index.xml" type="application/atom+xml">Atom</a>' in here
    assert "när webbplatsen är publicerad" in page_of(catalogue, "nytt.md")
    published = page_of(catalogue, "nytt.md", Settings(site_url="https://exempel.se/banken/"))
    assert "Klistra in adressen <code>https://exempel.se/banken/nytt.xml</code>" in published
