"""Whatever an author writes, in any field of any record, is text on the page and nothing else."""

from __future__ import annotations

import pytest
import yaml

from generator.models.fields import FieldSpec
from generator.models.kinds import KINDS, Kind
from tests.pages.finished import Found, finished
from tests.pages.views.filled import filled, surroundings
from tests.pages.views.records import catalogue_of, page_of

_HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }} {% raw %} {#rubrik} {: onclick=alert(1) }",
    "*[abbr]: x",
    '--8<-- "mkdocs.yml"',
    "[x](javascript:alert(1)) ![y](data:text/html,z)",
    "<!-- kommentar --> <![CDATA[x]]> <?php x ?>",
    "&lt;b&gt; &amp; &#60;",
    "</div></section></td></table> <p>",
    "[TOC] [^1] !!! note ``` ~~~ ===",
    "wzxhzdk:0 klzzwxh:0001",
)
_TAGS = frozenset(
    "a aside br caption code dd desc details div dl dt em figcaption figure form g h1 h2 h3 header input button "
    "label li main nav ol p rect section span strong sub summary sup svg table tbody td text th thead "
    "time title tr ul".split()
)


def _page(kind: Kind, hostile: str) -> str:
    def write(spec: FieldSpec) -> str:
        return hostile[:20] if spec.key == "kod" else hostile

    data = filled(kind.model, write)
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    catalogue = catalogue_of(surroundings() | {f"{kind.folder}/provpost": text})
    return page_of(catalogue, f"{kind.folder}/provpost.md")


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
@pytest.mark.parametrize("hostile", _HOSTILE)
def test_it_shows_as_text(kind: Kind, hostile: str) -> None:
    found = Found(finished(_page(kind, hostile)))
    assert {tag for tag, _ in found.tags} <= _TAGS
    assert {name for _, attributes in found.tags for name in attributes if name.startswith("on")} == set()
    assert [url for url in found.values("href") if url.startswith(("javascript:", "data:"))] == []
    assert found.values("src") == []
    assert found.unclosed == []
    assert hostile in found.text


@pytest.mark.parametrize("letter", ["\x02", "\x03", "\x00", "\x1b", "\x85", "\u2028", "\ufeff"])
def test_a_control_character_is_made_visible(letter: str) -> None:
    catalogue = catalogue_of(
        {"projekt/prov": "titel: a\nsammanfattning: b\nprojektägare: c\nstatus: avslutat\nkällor: []\n"}
    )
    entry = catalogue.records["projekt"]["prov"]
    record = entry.record.model_copy(update={"title": f"A{letter}B", "summary": f"C{letter}D", "owner": f"E{letter}F"})
    object.__setattr__(entry, "record", record)
    page = page_of(catalogue, "projekt/prov.md")
    assert letter not in page
    assert all(f"{left}\N{REPLACEMENT CHARACTER}{right}" in page for left, right in ("AB", "CD", "EF"))


def test_limited_markdown_is_kept_in_prose_only() -> None:
    record = (
        "titel: '**Titel**'\nsammanfattning: '**Text**'\nprojektägare: a\nstatus: avslutat\nkällor: []\n"
        "syfte: '**Fet** och [länk](https://exempel.se)'\n"
    )
    catalogue = catalogue_of({"projekt/prov": record})
    page = page_of(catalogue, "projekt/prov.md")
    assert "<strong>Fet</strong>" in page
    assert '<a href="https://exempel.se">länk</a>' in page
    assert "<h1>**Titel**</h1>" in page
    assert "<p>**Text**</p>" in page
