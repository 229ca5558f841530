"""How pages read on a phone, on paper and from the beginning: what folds, what is said, what stands once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

FOLDS = "details.kb-fold"


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 390, "height": 844})
    return page


def test_long_sections_fold_on_a_phone_and_open_where_a_link_leads(phone: Page, address: str) -> None:
    phone.goto(f"{address}projekt/all-in.html")
    expect(phone.locator(FOLDS).first).to_be_attached()
    assert phone.evaluate("document.documentElement.scrollHeight / innerHeight") < 10
    assert phone.locator(f"{FOLDS}[open]").count() == 0
    assert phone.get_by_role("link", name="Föreslå ändring").bounding_box()
    phone.goto("about:blank")
    phone.goto(f"{address}projekt/all-in.html#budget")
    expect(phone.locator(f"h2#budget + {FOLDS}")).to_have_attribute("open", "")
    assert phone.evaluate("document.querySelector('#budget').getBoundingClientRect().top") == pytest.approx(0, abs=100)
    fold = phone.locator(f"h2#syfte + {FOLDS}")
    fold.locator("summary").click()
    assert fold.locator("summary").inner_text().startswith("Dölj avsnittet")
    for state in (None, ""):
        phone.locator("h2#syfte").click(position={"x": 10, "y": 10})
        assert fold.get_attribute("open") == state


def test_the_newest_month_is_open_on_a_small_phone(phone: Page, http: str) -> None:
    phone.set_viewport_size({"width": 390, "height": 500})
    phone.goto(f"{http}nytt.html")
    expect(phone.locator("[data-kb-since]")).to_be_visible()
    assert phone.locator(f".kb-news[data-kb-open], {FOLDS} .kb-news").first.is_visible()


def test_what_is_folded_is_open_on_paper_with_the_address_and_the_day(phone: Page, http: str) -> None:
    phone.goto(f"{http}projekt/all-in.html")
    expect(phone.locator(FOLDS).first).to_be_attached()
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert phone.locator(f"{FOLDS}:not([open])").count() == 0
    assert f"från {http}projekt/all-in.html" in phone.locator(".kb-printed").inner_text()
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert phone.locator(f"{FOLDS}[open], .kb-printed").count() == 0


_CELLS = """row => [...row.cells].filter(cell => cell.tagName === "TD" && cell.checkVisibility({
  contentVisibilityAuto: true, visibilityProperty: true }) && !cell.hasAttribute("hidden")).length"""


def test_funds_side_by_side_are_cards_of_a_few_facts_on_a_phone(phone: Page, http: str) -> None:
    phone.goto(f"{http}fonder/index.html")
    rows = phone.locator(".kb-comparison tbody tr")
    expect(rows.first.get_by_role("button")).to_have_text("Visa alla villkor för §37-medel från Länsstyrelsen")
    parts = phone.locator(".kb-comparison tr[hidden]")
    assert parts.count() > rows.count() / 2
    for button in phone.locator(".kb-card-parts").all():
        button.click()
    assert (parts.count(), all(0 < row.evaluate(_CELLS) <= 4 for row in rows.all())) == (0, True)
    for button in phone.locator(".kb-card-parts").all():
        button.click()
    few = rows.first.evaluate(_CELLS)
    rows.first.get_by_role("button").click()
    assert rows.first.evaluate(_CELLS) > few
    rows.first.get_by_role("button", name="Dölj alla villkor").click()
    assert rows.first.evaluate(_CELLS) == few
    rows.first.locator("td[hidden]").first.evaluate(
        "cell => cell.dispatchEvent(new Event('beforematch', {bubbles: true}))"
    )
    assert rows.first.locator("td[hidden]").count() == 0
    phone.emulate_media(media="print")
    assert phone.locator(".kb-card-all:visible").count() == 0
    for folded in (".kb-comparison tr:not([hidden]) > td[hidden]", ".kb-comparison tr[hidden] > td"):
        seen = "cell => cell.firstElementChild.checkVisibility({contentVisibilityAuto: true})"
        assert phone.locator(folded).first.evaluate(seen)


def test_pages_that_are_not_long_do_not_fold(phone: Page, http: str) -> None:
    for path in ("om", "projekt/index", "exempel/alla-med"):
        phone.goto(f"{http}{path}.html")
        phone.evaluate("kunskapsbank.search")
        assert phone.locator(FOLDS).count() == 0


def test_no_odd_address_stops_a_folded_page(phone: Page, http: str) -> None:
    told: list[str] = []
    phone.on("pageerror", lambda error: told.append(str(error)))
    for odd in ("#%zz", "#%00", "#"):
        phone.goto("about:blank")
        phone.goto(f"{http}projekt/all-in.html{odd}")
        expect(phone.locator(FOLDS).first).to_be_attached()
    assert told == []


@pytest.mark.parametrize("path", ["index", "katalog", "om", "projekt/all-in", "404"])
def test_a_page_has_one_search_box(phone: Page, http: str, path: str) -> None:
    phone.goto(f"{http}{path}.html")
    expect(phone.locator("input[type=search][name=q]:visible")).to_have_count(1)


def test_the_missing_page_searches_from_anywhere(phone: Page, http: str) -> None:
    phone.goto(f"{http}404.html")
    phone.evaluate("history.replaceState(null, '', '/a/b/c.html')")
    phone.locator("input[name=q]").fill("handledare")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(f"{http}katalog.html?q=handledare")


def test_no_line_of_the_path_begins_with_its_sign(phone: Page, http: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(f"{http}projekt/samordningsforbundet-jamtland.html")
    signs = "pseudo => [...document.querySelectorAll('.kb-path li')].map(li => getComputedStyle(li, pseudo).content)"
    assert not any("›" in sign for sign in phone.evaluate(signs, "::before"))
    assert [("›" in sign) for sign in phone.evaluate(signs, "::after")] == [True, True, False]


def test_codes_and_their_notes_stand_evenly_in_the_matrix(page: Page, http: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{http}matris.html")
    gaps = page.evaluate("""() => [...document.querySelectorAll(".kb-matrix td .kb-mark a")].map((mark) => {
      const words = document.createRange();
      words.setStart(mark.closest("td"), 0);
      words.setEndBefore(mark.parentElement);
      const before = [...words.getClientRects()].at(-1);
      const { left, top } = mark.firstChild.parentElement.getBoundingClientRect();
      return [Math.round(left - before.right + (before.height > 24 ? 6 : 0)), top < before.bottom];
    })""")
    assert len(gaps) > 10
    assert all(beside for _, beside in gaps)
    assert max(gap for gap, _ in gaps) - min(gap for gap, _ in gaps) <= 8
