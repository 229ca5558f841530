"""Every page is HTML as the standard says: what a parser finds, ids that stand once, attributes where they may stand.

The table is that of the HTML Living Standard and of WAI-ARIA for the elements that pages are made of: what is not in
it has not been looked up yet.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tinyhtml5.parser import HTMLParser

from generator.publishing.valid_html import valid

_GLOBAL = frozenset(
    "aria-current aria-expanded aria-hidden aria-label aria-labelledby aria-live aria-pressed aria-sort class dir "
    "hidden id lang role spellcheck tabindex title autocapitalize".split()
)
_OWN = {
    "a": "href hreflang rel download target type",
    "button": "type value disabled",
    "col": "span",
    "details": "name open",
    "fieldset": "disabled",
    "form": "action method",
    "html": "",
    "img": "src alt width height loading",
    "input": "checked inputmode name placeholder readonly type value",
    "label": "for",
    "li": "value",
    "link": "href rel type",
    "meta": "charset content http-equiv name",
    "ol": "start",
    "option": "value selected",
    "script": "src defer type",
    "select": "name",
    "td": "colspan rowspan headers",
    "th": "abbr scope colspan rowspan headers",
    "time": "datetime",
}
_DRAWN = frozenset(
    "cx cy d dy fill font-family font-size height patternUnits r rx stroke stroke-width text-anchor transform viewBox "
    "width x x1 x2 y y1 y2".split()
)
_OF_SVG = frozenset("circle defs desc g line path pattern rect svg text title tspan".split())
_WRITTEN = ("search", "text", "email", "url", "tel", "number", "date")


def faults(html: str) -> list[str]:
    """What is wrong with a page, each fault once."""
    parser = HTMLParser()
    root = parser.parse(html)
    told = [f"{code} {values}" for _, code, values in parser.errors]
    ids: Counter[str] = Counter()
    for found in root.iter():
        if not isinstance(found.tag, str):
            continue
        tag = found.tag.rpartition("}")[2]
        allowed = _GLOBAL.union(_OWN.get(tag, "").split(), _DRAWN if tag in _OF_SVG else ())
        ids.update([found.attrib["id"]] if "id" in found.attrib else ())
        for name in map(str, found.attrib):
            is_written = tag == "form" or (tag == "input" and found.attrib.get("type") in _WRITTEN)
            if name.startswith(("data-", "{")) or name in allowed or (name == "autocomplete" and is_written):
                continue
            told.append(f"<{tag} {name}>")
    return sorted({*told, *(f"id twice: {id}" for id, times in ids.items() if times > 1)})


def test_every_page_is_valid(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    told = {str(page.relative_to(site)): faults(page.read_text("utf-8")) for page in pages}
    assert {page: found for page, found in told.items() if found} == {}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<p id="a"></p><p id="a">', "id twice: a"),
        ('<input type="checkbox" autocomplete="off">', "<input autocomplete>"),
        ('<table><tr><td align="right">1</table>', "<td align>"),
        ("<p><span></p>", "unexpected-end-tag"),
        ('<p onclick="x()">', "<p onclick>"),
    ],
)
def test_what_is_not_is_found(body: str, fault: str) -> None:
    found = faults(f"<!doctype html><html lang=sv><head><title>a</title></head><body>{body}</body></html>")
    assert [told for told in found if fault in told]


def test_what_material_and_markdown_write_is_mended() -> None:
    assert valid('<input type="checkbox" id="b" autocomplete="off">') == '<input type="checkbox" id="b">'
    assert valid('<input type="search" autocomplete="off">') == '<input type="search" autocomplete="off">'
    assert valid('<td align="right">1</td>') == '<td class="kb-right">1</td>'
