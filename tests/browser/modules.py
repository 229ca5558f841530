"""The modules of ``generator/browser`` for tests: what they export, reachable from a page or without any."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script

_EXPOSED = {
    "catalogue/address": ["readAddress", "writeAddress", "withFilter"],
    "search/analysis": ["Analysis", "comparable", "writtenAsAcronym"],
    "search/concepts": ["Concepts"],
    "catalogue/csv_file": ["csv", "inert"],
    "catalogue/embedding": ["embeddingCode"],
    "search/excerpt": ["excerpt"],
    "catalogue/described_record": ["describer", "inOneLine"],
    "catalogue/facet_labels": ["allLabels", "labelsOf"],
    "search/facets": ["facetCounts", "facetTable", "filtered", "asFilters", "hasBit"],
    "search/lexicon": ["Lexicon"],
    "search/nearest": ["nearestTitles"],
    "search/numbers": ["NumberReader"],
    "search/packed": ["conceptRows", "facetRows", "wholeRows"],
    "search/passages": ["bestPassage", "marked"],
    "search/word_positions": ["wordPositions"],
    "search/search_engine": ["searchEngine"],
    "search/query": ["readQuery"],
    "search/slips": ["slipMeter"],
    "page/sortable_table": ["inOrder"],
    "search/swedish_stemmer": ["stem"],
    "search/swedish_words": ["swedishWords"],
    "search/token_terms": ["tokenTerms"],
    "catalogue/sorting": ["sortingInUse", "sortingOf"],
    "catalogue/view_state": ["changed", "chosen", "counted", "filterPairs", "sorted"],
    "page/wording": ["addressTroubles", "reading", "showHits", "summary"],
    "catalogue/xlsx_file": ["workbook"],
    "catalogue/zip_file": ["crc32", "zipParts"],
}


@cache
def modules() -> Script:
    """The exports of the pure modules, in an engine without a page: no document, no ``URL``, no ``Intl``."""
    return Script(_script())


def load_modules(page: Page) -> None:
    """Makes the same exports global in ``page``, for those that need what only browsers have."""
    page.add_script_tag(content=_script())


def _script() -> str:
    entry = "".join(f'import {{ {", ".join(names)} }} from "./{file}.js";\n' for file, names in _EXPOSED.items())
    everything = ", ".join(name for names in _EXPOSED.values() for name in names)
    return join(
        {**sources(), "test_entry.js": f"{entry}Object.assign(globalThis, {{ {everything} }});\n"}, "test_entry.js"
    )
