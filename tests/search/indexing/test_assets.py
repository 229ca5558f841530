from __future__ import annotations

import pytest

from generator.linking.links import link
from generator.search.indexing.assets import CHUNK, search_files, searchable
from generator.search.indexing.site_pages import as_source
from tests.search.samples import catalogue


@pytest.mark.slow
def test_the_files_are_the_same_every_time() -> None:
    found = catalogue(projekt__aa={"titel": "Ett"}, fonder__bb={"titel": "Två"})
    assert search_files(found, link(found)) == search_files(found, link(found))


def test_texts_are_divided() -> None:
    found = catalogue(**{f"projekt__p{number}": {"titel": f"Projekt {number}"} for number in range(CHUNK + 1)})
    files = search_files(found, link(found))
    assert sorted(path for path in files if "text" in path) == ["data/sok-text-0.js", "data/sok-text-1.js"]


def test_the_text_of_each_page_lies_in_a_file_of_its_own() -> None:
    found = catalogue()
    links = link(found)
    pages = {path: as_source("# En sida\n\nText.\n") for path in ("om.md", "hjalp.md")}
    files = search_files(found, links, searchable(found, links, None, pages))
    assert sorted(path for path in files if "text" in path) == ["data/sok-sidor-text-0.js", "data/sok-sidor-text-1.js"]
