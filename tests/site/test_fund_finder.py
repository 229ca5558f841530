"""The page of the fund finder, on http and from the disk."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

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


def test_of_many_funds_the_first_answer_at_once_and_the_others_soon(page: Page, http: str, site: Path) -> None:
    html, data = ((site / file).read_text("utf-8") for file in ("fondvaljaren.html", "data/fondvaljaren.js"))
    for name, text, listed, own in (
        ("fondvaljaren.html*", html, r'(?<=data-kb-matches>).*(?=</ol>\s*<div class="kb-finder__sources)', 'kb-fund="'),
        ("data/fondvaljaren.js*", data, r'(?<="parts":\[).*(?=\]\}\'\))', '"id":"'),
    ):
        (every,) = re.findall(listed, text, re.DOTALL)
        copies = [every.replace(f"{own}fonder/", f"{own}fonder/{number}-") for number in range(8)]
        body = text.replace(every, ("," if own == '"id":"' else "").join(copies))
        page.route(f"{http}{name}", lambda route, _, body=body: route.fulfill(body=body, headers=_TEXT))
    page.goto(f"{http}fondvaljaren.html?egen_andel=99")
    page.locator("[data-kb-finder][data-kb-ready]").wait_for()
    ids = "Array.from(document.querySelectorAll('[data-kb-fund]'), (item) => item.dataset.kbFund)"
    asked = "kunskapsbank.match({egen_andel: %d}).then((every) => every.map(({id}) => id))"
    assert page.evaluate(ids) == page.evaluate(asked % 99)
    change = f"""(() => {{
      const field = document.querySelector('input[name="egen_andel"]');
      field.value = "1";
      field.dispatchEvent(new Event("input", {{ bubbles: true }}));
      return {ids};
    }})()"""
    at_once, right = page.evaluate(change), page.evaluate(asked % 1)
    assert (at_once[:24], at_once == right) == (right[:24], False)
    page.locator('[data-kb-matches][aria-busy="false"]').wait_for()
    assert page.evaluate(ids) == right
    page.evaluate(change.replace('"1"', '"99"'))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(ids) == page.evaluate(asked % 99)
