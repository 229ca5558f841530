"""The catalogue page as a reader uses it, on http and on file://."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages.render import stylesheet
from rig.served import served
from tests.browser.search_site import write_site
from tests.search.samples import catalogue

RECORDS: dict[str, Any] = {
    "projekt__sprakfika": {
        "titel": "Språkfika",
        "sammanfattning": "Samtal över en kopp.",
        "kommuner": ["0580"],
        "metod": "Handledare ledde samtalen. Sedan åt alla bullar.",
        "period": {"start": "2019", "slut": "2020"},
    },
    "projekt__odling": {"titel": "Odling", "kommuner": ["0581"], "status": "planerat", "metod": "En handledare."},
    "exempel__kokbok": {
        "titel": "Åkerbärens kokbok",
        "sammanfattning": "En rad om kakor och annat gott. " * 28 + "Sist står det om surdeg.",
        "kommuner": ["0580", "1880"],
    },
    "fonder__fonden": {"titel": "<b>Fonden</b> & co", "sammanfattning": "<img src=x onerror=alert(1)> handledare"},
    **{f"aktiviteter__a{number:02}": {"titel": f"Aktivitet {number:02}"} for number in range(60)},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sökning med mellanslag")
    write_site(folder, catalogue(**RECORDS))
    page = (folder / "katalog.html").read_text("utf-8")
    styled = page.replace("</head>", f"<style>{stylesheet()}</style></head>")
    (folder / "katalog-som-den-ser-ut.html").write_text(styled, "utf-8")
    return folder


@pytest.fixture(params=["http", "file"])
def address(site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    with served(site) if request.param == "http" else contextlib.nullcontext(f"{site.as_uri()}/") as base:
        yield base


@pytest.fixture
def page(page: Page) -> Page:
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    return page


def ready(page: Page) -> None:
    page.wait_for_selector("[data-kb-results][data-kb-ready]")


def shown(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        "[data-kb-results] [data-kb-id]", "all => all.filter((e) => e.checkVisibility()).map((e) => e.dataset.kbId)"
    )
    return found


def count_of(page: Page, facet: str, value: str) -> str:
    return page.locator(f'label:has(input[data-kb-facet="{facet}"][value="{value}"]) [data-kb-count]').inner_text()


def choose(page: Page, facet: str, value: str) -> None:
    page.locator(f'input[data-kb-facet="{facet}"][value="{value}"]').click()
    ready(page)


def test_everything_is_listed_fifty_at_a_time(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html")
    ready(page)
    assert page.inner_text("[data-kb-summary]") == "Alla 64 poster i katalogen."
    assert len(shown(page)) == 50
    more = page.locator("[data-kb-more]")
    assert more.inner_text() == "Visa fler (14 till)"
    more.click()
    expect(page.locator("[data-kb-results] [data-kb-id]")).to_have_count(64)
    assert not more.is_visible()
    assert shown(page)[-1] == "exempel/kokbok"
    expect(page.locator("[data-kb-results] [data-kb-id] a").nth(50)).to_be_focused()


def test_an_address_with_query_and_filters_is_shown(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html?q=handledare&typ=projekt&-kommun=0581")
    ready(page)
    assert shown(page) == ["projekt/sprakfika"]
    assert page.input_value("[data-kb-query]") == "handledare"
    assert page.is_checked('input[data-kb-facet="typ"][value="projekt"]')
    chips = page.locator("[data-kb-chips] button[data-kb-key]").all_inner_texts()
    assert chips == ["Typ: Projekt ×", "Kommun: inte Norrköping ×"]
    assert page.inner_text("[data-kb-summary]") == "1 träff på ”handledare” med de valda filtren."
    result = page.locator('[data-kb-id="projekt/sprakfika"]')
    assert "Samtal över en kopp." in result.inner_text()
    assert "Metod: Handledare ledde samtalen." in result.inner_text()
    assert result.locator("mark").all_inner_texts() == ["Handledare"]
    assert "2020" in result.locator(".kb-result__kind").inner_text()


def test_counts_follow_the_other_facets(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html")
    ready(page)
    assert count_of(page, "kommun", "0580") == "2"
    choose(page, "typ", "projekt")
    assert count_of(page, "kommun", "0580") == "1"
    assert count_of(page, "kommun", "1880") == "0"
    assert count_of(page, "typ", "exempel") == "1"
    choose(page, "kommun", "0580")
    assert shown(page) == ["projekt/sprakfika"]
    choose(page, "kommun", "0581")
    assert shown(page) == ["projekt/odling", "projekt/sprakfika"]


def test_what_was_typed_just_before_a_choice_is_a_step_to_go_back_to(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html")
    ready(page)
    page.evaluate(
        """() => {
            const query = document.querySelector("[data-kb-query]");
            query.value = "odling";
            query.dispatchEvent(new InputEvent("input", { bubbles: true }));
            document.querySelector('input[data-kb-facet="typ"][value="exempel"]').click();
        }"""
    )
    ready(page)
    assert page.url.endswith("?q=odling&typ=exempel")
    page.go_back()
    ready(page)
    assert page.url.endswith("?q=odling")


@pytest.mark.parametrize("file", ["assets/kunskapsbank.js", "data/sok-poster.js"])
def test_a_long_list_is_whole_when_search_fails(page: Page, address: str, file: str) -> None:
    page.route(f"**/{file}", lambda route: route.abort())
    page.goto(f"{address}katalog-som-den-ser-ut.html")
    expect(page.locator("[data-kb-message]")).to_contain_text(file)
    expect(page.locator("[data-kb-results] [data-kb-id]:visible")).to_have_count(len(RECORDS))


def test_the_address_does_not_wait_for_texts_that_hang(page: Page, address: str) -> None:
    page.route("**/sok-text-*", lambda route: None)
    page.goto(f"{address}katalog.html")
    expect(page.locator("[data-kb-takeaway]")).to_be_visible()
    page.locator("[data-kb-query]").fill("odling")
    expect(page).to_have_url(re.compile(r"\?q=odling$"))
    expect(page.locator("[data-kb-id]")).to_have_count(1)


def test_the_address_does_not_wait_for_an_index_that_hangs(page: Page, address: str) -> None:
    page.route("**/sok-index-*", lambda route: None)
    page.goto(f"{address}katalog.html")
    ready(page)
    page.locator("[data-kb-query]").fill("odling")
    expect(page).to_have_url(re.compile(r"\?q=odling$"))


def test_the_address_and_the_back_button(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html")
    ready(page)
    choose(page, "kommun", "0580")
    assert page.url.endswith("katalog.html?kommun=0580")
    choose(page, "typ", "exempel")
    assert page.url.endswith("?kommun=0580&typ=exempel")
    page.go_back()
    ready(page)
    assert page.url.endswith("?kommun=0580")
    assert shown(page) == ["projekt/sprakfika", "exempel/kokbok"]
    assert not page.is_checked('input[data-kb-facet="typ"][value="exempel"]')
    page.reload()
    ready(page)
    assert shown(page) == ["projekt/sprakfika", "exempel/kokbok"]


def test_typing_searches_and_chips_remove_filters(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html?typ=projekt&status=planerat")
    ready(page)
    page.locator("[data-kb-query]").press_sequentially("handleda")
    page.wait_for_url(re.compile("q=handleda"))
    ready(page)
    assert shown(page) == ["projekt/odling"]
    page.locator("[data-kb-chips] button", has_text="Status").click()
    ready(page)
    assert set(shown(page)) == {"projekt/odling", "projekt/sprakfika"}
    expect(page.locator("[data-kb-chips] button")).to_be_focused()
    page.locator("[data-kb-chips] button").press("Enter")
    ready(page)
    assert set(shown(page)) == {"projekt/odling", "projekt/sprakfika", "fonder/fonden"}
    assert not page.locator("[data-kb-chips]").is_visible()


def test_sorting(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html?kommun=0580&kommun=0581&sortering=titel")
    ready(page)
    assert shown(page) == ["projekt/odling", "projekt/sprakfika", "exempel/kokbok"]
    assert page.input_value("[data-kb-sorting]") == "titel"
    page.select_option("[data-kb-sorting]", "år")
    ready(page)
    assert shown(page) == ["projekt/sprakfika", "projekt/odling", "exempel/kokbok"]
    assert "sortering=%C3%A5r" in page.url
    page.select_option("[data-kb-sorting]", "titel")
    ready(page)
    assert page.url.endswith("?kommun=0580&kommun=0581")
    page.locator("[data-kb-query]").fill("odling")
    expect(page.locator("[data-kb-sorting]")).to_have_value("relevans")


def test_text_from_records_shows_as_text(page: Page, address: str) -> None:
    page.goto(f"{address}katalog.html?q=fonden")
    ready(page)
    result = page.locator('[data-kb-id="fonder/fonden"]')
    assert result.locator("h2").inner_text() == "<b>Fonden</b> & co"
    assert "<img src=x onerror=alert(1)>" in result.inner_text()
    assert result.locator("img").count() == 0


_BOX = """(box) => {
  const lines = box.clientHeight / parseFloat(getComputedStyle(box).lineHeight);
  const mark = box.querySelector("mark");
  return [lines, mark && mark.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom];
}"""


_END = """(box) => {
  const end = box.querySelector(".kb-result__end");
  const [inside, outside] = [end.getBoundingClientRect(), box.getBoundingClientRect()];
  const seen = outside.bottom - inside.height - 8 < inside.top && inside.right <= outside.right;
  return [end.previousSibling.nodeValue.slice(-1), end.nextSibling.nodeValue[0], seen];
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_summary_is_four_lines_around_the_words_found(page: Page, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.as_uri()}/katalog-som-den-ser-ut.html?q=surdeg")
    ready(page)
    lines, seen = page.locator(".kb-result__summary").evaluate(_BOX)
    assert (round(lines) <= 4, seen) == (True, True)
    page.goto(f"{site.as_uri()}/katalog-som-den-ser-ut.html?typ=exempel")
    ready(page)
    summary = page.locator(".kb-result__summary")
    assert round(summary.evaluate(_BOX)[0]) == 4
    summary.locator(".kb-result__end").wait_for(state="attached")
    before, after, ends_inside = summary.evaluate(_END)
    assert (before.isspace(), after.isspace(), ends_inside) == (False, True, True)
    assert summary.text_content() == RECORDS["exempel__kokbok"]["sammanfattning"]


def test_no_hits_are_told(page: Page, address: str) -> None:
    for search in ("?q=xyzzyq", "?kommun=1880&status=planerat", "?q=handledare&typ=exempel"):
        page.goto(f"{address}katalog.html{search}")
        ready(page)
        assert shown(page) == []
        assert page.inner_text("[data-kb-summary]").startswith("Inga träffar")
        assert not page.locator("[data-kb-sorting]").is_visible()


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("?kommun=9999", "Kommun: 9999"),
        ("?typ=__proto__&-län=constructor", "Typ: __proto__; Län: inte constructor"),
        ("?typ=%E0%A4%A&%", "Adressen är skadad"),
        ("?constructor=1&__proto__=2&utm_source=x", "kallar ”constructor”; ”__proto__”."),
        ("?utm_source=x&fbclid=y", ""),
        ("?sortering=hur-som-helst&exakt=kanske", ""),
    ],
)  # fmt: skip
def test_odd_addresses_are_told_and_everything_is_listed(page: Page, address: str, search: str, said: str) -> None:
    page.goto(f"{address}katalog.html{search}")
    ready(page)
    assert page.inner_text("[data-kb-summary]") == "Alla 64 poster i katalogen."
    assert len(shown(page)) == 50
    message = page.locator("[data-kb-message]")
    assert message.is_visible() is bool(said)
    assert said in message.inner_text()
    choose(page, "typ", "projekt")
    assert page.url.endswith("katalog.html?typ=projekt")
    assert not message.is_visible()


def test_an_address_of_a_hundred_kilobytes(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/katalog.html?q={'handledare%20' * 8000}&kommun=0580")
    ready(page)
    assert shown(page) == ["projekt/sprakfika"]
    assert "för lång" in page.inner_text("[data-kb-message]")
    assert len(page.input_value("[data-kb-query]")) == 300


def test_without_script_the_whole_list_stands_there(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}katalog-som-den-ser-ut.html?typ=projekt")
    assert page.locator("[data-kb-results] [data-kb-id]:visible").count() == 64
    assert page.locator("[data-kb-results] h2").all_inner_texts() == [
        "Projekt",
        "Goda exempel",
        "Fonder",
        "Aktiviteter",
    ]
    assert page.locator("noscript p").is_visible()
    assert not page.locator("[data-kb-filters]").is_visible()
    assert not page.locator("[data-kb-query]").is_visible()
    link = page.locator('[data-kb-id="projekt/sprakfika"] a')
    assert link.get_attribute("href") == "projekt/sprakfika.html"
    context.close()


def test_on_a_narrow_screen_the_boxes_are_folded(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{address}katalog.html")
    ready(page)
    box = page.locator('input[data-kb-facet="typ"][value="projekt"]')
    assert not box.is_visible()
    page.locator("[data-kb-filters] > summary").click()
    box.click()
    ready(page)
    assert set(shown(page)) == {"projekt/odling", "projekt/sprakfika"}


def test_a_bar_with_the_count_stays_by_the_thumb(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(f"{site.as_uri()}/katalog-som-den-ser-ut.html")
    ready(page)
    page.locator("[data-kb-filters] > summary").click()
    clear = page.get_by_role("button", name="Rensa", exact=True)
    assert not clear.is_visible()
    choose(page, "typ", "projekt")
    to_hits = page.get_by_role("link", name="Visa 2 träffar")
    for wanted in (to_hits, clear):
        assert wanted.evaluate("e => e.getBoundingClientRect().bottom <= innerHeight && e.clientHeight >= 44 - 4")
    assert not page.locator("[data-kb-facet=aktivitet]").first.is_visible()
    to_hits.click()
    assert not page.locator("[data-kb-filters]").evaluate("e => e.open")
    assert page.locator("[data-kb-id]").first.evaluate("e => e.getBoundingClientRect().top < innerHeight")
    expect(page.locator("[data-kb-results]")).to_be_focused()
    page.locator("[data-kb-filters] > summary").click()
    clear.click()
    ready(page)
    assert page.url.endswith("/katalog-som-den-ser-ut.html")
    expect(page.get_by_role("link", name="Visa 64 träffar")).to_be_focused()
    assert not clear.is_visible()


def test_search_for_scripts(page: Page, address: str) -> None:
    page.goto(f"{address}projekt/sida.html")
    call = "([query, filters, limit]) => kunskapsbank.search(query, filters, limit)"
    ids = [hit["id"] for hit in page.evaluate(call, ["", {"kommun": ["0580", "0581"], "-typ": ["exempel"]}, 50])]
    assert ids == ["projekt/odling", "projekt/sprakfika"]
    assert len(page.evaluate("kunskapsbank.search('')")) == 50
    assert len(page.evaluate(call, ["", {}, 1000])) == 64
    assert page.evaluate(call, ["handledare", {}, 1])[0].keys() == {"id", "score"}
    assert page.evaluate(call, ["handledare", {"okänd": ["x"]}, 9]) == []
    assert page.evaluate(call, ["handledare", {"typ": []}, 0]) == []
