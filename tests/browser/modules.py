"""The modules of ``generator/browser`` for tests: what they export, reachable from a page."""

from __future__ import annotations

from playwright.sync_api import Page

from generator.browser_bundle import join, sources

_EXPOSED = {
    "address": ["readAddress", "writeAddress", "withFilter"],
    "analysis": ["asName", "comparable", "takeApart", "tokens", "writtenAsAcronym"],
    "concepts": ["concepts"],
    "csv_file": ["csv", "inert"],
    "facet_labels": ["allLabels", "labelsOf"],
    "facets": ["facetCounts", "facetTable", "filtered", "asFilters", "hasBit"],
    "lexicon": ["lexicon"],
    "nearest": ["nearestTitles"],
    "passages": ["bestPassage", "marked", "termsToMark"],
    "places": ["wordPlaces"],
    "postings": ["readPostings"],
    "query": ["readQuery"],
    "slips": ["slipMeter"],
    "swedish_stemmer": ["stem"],
    "token_terms": ["tokenTerms"],
    "wording": ["addressTroubles", "alsoHits", "summary"],
    "xlsx_file": ["workbook"],
    "zip_file": ["crc32", "zipParts"],
}


def load_modules(page: Page) -> None:
    """Makes the exports of the pure modules global in ``page``."""
    entry = "".join(f'import {{ {", ".join(names)} }} from "./{file}.js";\n' for file, names in _EXPOSED.items())
    everything = ", ".join(name for names in _EXPOSED.values() for name in names)
    modules = {**sources(), "test_entry.js": f"{entry}Object.assign(globalThis, {{ {everything} }});\n"}
    page.add_script_tag(content=join(modules, "test_entry.js"))
