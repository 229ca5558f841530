"""A municipality on the map leads to its projects, by the keyboard too."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_a_municipality_on_the_map_leads_to_as_many_projects_as_it_says(page: Page, http: str) -> None:
    page.goto(f"{http}overblick.html")
    municipality = page.locator("svg a[href*='kommun=0580']")
    said = (municipality.get_attribute("aria-label") or "").removeprefix("Linköping, ")
    municipality.focus()
    assert municipality.locator("path").evaluate("path => getComputedStyle(path).strokeWidth") == "5px"
    page.keyboard.press("Enter")
    results = page.locator("[data-kb-results][data-kb-ready]")
    expect(results).to_be_visible()
    shown = results.locator("[data-kb-id]:not([hidden])")
    assert said == f"{shown.count()} projekt"
    assert all(str(one.get_attribute("data-kb-id")).startswith("projekt/") for one in shown.all())
