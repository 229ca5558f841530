"""The page of the fund finder, on http and from the disk."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.library import COLOURS

_TEXT = {"content-type": "text/html; charset=utf-8"}


def test_answers_are_judged_where_they_stand_and_live_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}fondvaljaren.html?partnerlander=DE&egen_andel=x%3Cimg%3E&okänd=1")
    page.locator("[data-kb-finder][data-kb-ready]").wait_for()
    abroad = page.locator('[data-kb-fund="fonder/interreg-central-baltic#po6"] [data-kb-rule="partnerland"]')
    expect(abroad).to_have_attribute("data-kb-verdict", "inte uppfyllt")
    expect(abroad).to_contain_text("Uppfylls med en partner i Estland, i Lettland, i Finland eller på Åland.")
    expect(page.locator("[data-kb-refused]")).to_contain_text("”x<img>” går inte att läsa")
    assert page.locator('input[value="DE"]').is_checked()

    page.locator('[data-kb-choices]:has(input[value="FI"]) > summary').press("Enter")
    page.locator('input[value="FI"]').check()
    page.fill('input[name="egen_andel"]', "5")
    page.fill('input[name="belopp"]', "3 miljoner")
    expect(abroad).to_have_attribute("data-kb-verdict", "uppfyllt")
    a = page.locator('[data-kb-fund="fonder/esf-plus#a"]')
    expect(a).to_contain_text("Uppfylls med 1 380 000 kr i egna medel.")
    expect(a.locator("[data-kb-cost]")).to_have_text("Er del enligt källan: 1 380 000 kr, 46 % av 3 000 000 kr")
    shown = [item.get_attribute("data-kb-fund") for item in page.locator("[data-kb-fund]").all()]

    page.reload()
    page.locator("[data-kb-finder][data-kb-ready]").wait_for()
    assert page.locator('input[name="belopp"]').input_value() == "3000000"
    assert [item.get_attribute("data-kb-fund") for item in page.locator("[data-kb-fund]").all()] == shown
    found = page.evaluate('kunskapsbank.match({partnerlander: ["DE", "FI"], egen_andel: 5, belopp: 3e6})')
    assert [one["id"] for one in found] == shown
    page.get_by_role("button", name="Rensa svaren").click()
    expect(a.locator("[data-kb-cost]")).to_be_hidden()
    assert "?" not in page.url


def test_own_words_find_activities_that_the_reader_chooses(page: Page, address: str) -> None:
    page.goto(f"{address}fondvaljaren.html")
    page.locator("[data-kb-finder][data-kb-ready]").wait_for()
    words = page.get_by_label("Vad vill ni göra, med egna ord?")
    words.fill("kurs om samhället för nyanlända")
    orientation = page.locator(".kb-meant").get_by_role("button", name="Samhällsorientering")
    orientation.click()
    expect(orientation).to_have_attribute("aria-pressed", "true")
    assert page.url.endswith("?aktivitet=samhallsorientering")
    words.fill("xyzzyq")
    expect(page.locator("[data-kb-meant-status]")).to_have_text("Ingen aktivitet handlar om det.")
    page.get_by_role("link", name="Sök i hela Kunskapsbanken").click()
    assert "katalog.html?q=xyzzyq" in page.url


def test_of_many_funds_a_page_is_shown_at_a_time(page: Page, http: str, site: Path) -> None:
    html, data = ((site / file).read_text("utf-8") for file in ("fondvaljaren.html", "data/fondvaljaren.js"))
    for name, text, listed, own in (
        ("fondvaljaren.html*", html, r"(?<=data-kb-matches>).*(?=</ol>\s*<button)", 'kb-fund="'),
        ("data/fondvaljaren.js*", data, r'(?<="parts":\[).*(?=\]\}\'\))', '"id":"'),
    ):
        (every,) = re.findall(listed, text, re.DOTALL)
        copies = [every.replace(f"{own}fonder/", f"{own}fonder/{number}-") for number in range(8)]
        body = text.replace(every, ("," if own == '"id":"' else "").join(copies))
        page.route(f"{http}{name}", lambda route, _, body=body: route.fulfill(body=body, headers=_TEXT))
    page.goto(f"{http}fondvaljaren.html?egen_andel=99")
    page.locator("[data-kb-finder][data-kb-ready]").wait_for()
    cards, more = page.locator("[data-kb-fund]:visible"), page.locator("[data-kb-more]")
    ids = "Array.from(document.querySelectorAll('[data-kb-fund]'), (item) => item.dataset.kbFund)"
    asked = "kunskapsbank.match({egen_andel: %d}).then((every) => every.map(({id}) => id))"
    every = page.evaluate(asked % 99)
    page.wait_for_function(f"(every) => {ids}.join() === every.join()", arg=every)
    expect(cards).to_have_count(50)
    expect(page.locator("[data-kb-summary]")).to_contain_text(
        f"{len(every)} fonder och programområden. De 50 första visas."
    )
    expect(more).to_have_text(f"Visa fler ({len(every) - 50} till)")
    more.press("Enter")
    expect(cards).to_have_count(100)
    expect(page.locator("[data-kb-summary]")).to_contain_text("De 100 första visas.")
    expect(cards.nth(50).locator("a").first).to_be_focused()
    assert violations(page, COLOURS) == []
    while more.is_visible():
        more.click()
    assert (cards.count(), "visas" in page.locator("[data-kb-summary]").inner_text()) == (len(every), False)

    own_part, right = page.locator('input[name="egen_andel"]'), page.evaluate(asked % 1)
    link = page.locator(f'[data-kb-fund="{right[49]}"] h3 a')
    link.focus()
    shown = own_part.evaluate("""(field) => {
      field.value = "1";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return Array.from(document.querySelectorAll("[data-kb-matches] > *"), (item) => item.dataset.kbFund);
    }""")
    assert shown == right[:50] != every[:50]
    expect(link).to_be_focused()
    page.wait_for_function(f"(every) => {ids}.join() === every.join()", arg=right)
