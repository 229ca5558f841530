"""A facet that is one more row of the table works in the page, which knows nothing of it beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.linking.facets import FACETS
from tests.browser.library import open_catalogue, ready, shown, strict
from tests.browser.search_site import write_site
from tests.linking.test_facets import documented_row
from tests.search.samples import catalogue


def test_a_new_facet_filters_counts_and_shows(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = documented_row()._replace(result=1, named=True)
    monkeypatch.setattr("generator.linking.facet_values.FACETS", (*FACETS, row))
    write_site(tmp_path, catalogue(projekt__ett={"titel": "Ett", "mål": ["arbete"]}, projekt__tva={"titel": "Två"}))
    open_catalogue(strict(page), f"{tmp_path.as_uri()}/", "?mål=arbete")
    assert shown(page) == ["projekt/ett"]
    assert page.locator("[data-kb-fact=mål]").all_text_contents() == ["Mål: Fler i arbete"]
    assert page.locator("[data-kb-chips] button").first.get_attribute("aria-label") == (
        "Ta bort filtret Mål: Fler i arbete"
    )
    box = page.locator("input[data-kb-facet=mål]")
    assert box.is_checked()
    box.uncheck()
    ready(page)
    assert len(shown(page)) == 2
    with page.expect_download() as download:
        page.locator("[data-kb-take=csv]").click()
    header = Path(download.value.path()).read_text("utf-8-sig").splitlines()[0]
    assert "Mål" in header.split(";")
