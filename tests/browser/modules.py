"""The modules of ``generator/browser`` for tests: what they export, reachable from a page."""

from __future__ import annotations

from playwright.sync_api import Page

from generator.browser.bundle import join, sources

_EXPOSED = {
    "catalogue/address": ["readAddress", "writeAddress", "withFilter"],
    "search/analysis": ["asName", "comparable", "takeApart", "tokens", "writtenAsAcronym"],
    "search/concepts": ["concepts"],
    "catalogue/csv_file": ["csv", "inert"],
    "catalogue/described_record": ["describer", "inOneLine"],
    "catalogue/facet_labels": ["allLabels", "labelsOf"],
    "search/facets": ["facetCounts", "facetTable", "filtered", "asFilters", "hasBit"],
    "search/lexicon": ["lexicon"],
    "search/nearest": ["nearestTitles"],
    "search/passages": ["bestPassage", "marked", "termsToMark"],
    "search/word_positions": ["wordPositions"],
    "search/postings": ["readPostings"],
    "search/query": ["readQuery"],
    "search/slips": ["slipMeter"],
    "search/swedish_stemmer": ["stem"],
    "search/token_terms": ["tokenTerms"],
    "catalogue/view_state": ["changed", "chosen", "counted", "filterPairs", "sorted"],
    "page/wording": ["addressTroubles", "alsoHits", "summary"],
    "catalogue/xlsx_file": ["workbook"],
    "catalogue/zip_file": ["crc32", "zipParts"],
}


def load_modules(page: Page) -> None:
    """Makes the exports of the pure modules global in ``page``."""
    entry = "".join(f'import {{ {", ".join(names)} }} from "./{file}.js";\n' for file, names in _EXPOSED.items())
    everything = ", ".join(name for names in _EXPOSED.values() for name in names)
    modules = {**sources(), "test_entry.js": f"{entry}Object.assign(globalThis, {{ {everything} }});\n"}
    page.add_script_tag(content=join(modules, "test_entry.js"))
