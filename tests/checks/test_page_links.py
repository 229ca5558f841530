"""Dead links of hand-written pages, as ``check`` finds them without making the site."""

from __future__ import annotations

import pytest

from generator.checks.page_links import check_links
from generator.faults.abridging import MOST_OF_A_FILE, totals
from generator.linking.links import link
from generator.pages.render import lay_out
from generator.pages.views.site import make_site
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from tests.pages.golden import SAMPLE
from tests.pages.views.records import NOW, Settings
from tests.small import SMALL, check

CATALOGUE, _ = check({})
OTHERS = {"annan.md": b"", "mapp/sida.md": b"", "mapp/index.md": b"", "bilder/karta.png": b"", "fil.pdf": b""}


def told(text: str, catalogue: Catalogue = CATALOGUE, page: str = "a.md") -> list[tuple[int, int, str]]:
    faults = check_links({**OTHERS, page: text.encode()}, catalogue, ["lagg-till.md", "SHA256SUMS"])
    return [(fault.line, fault.column, fault.message.split()[1]) for fault in faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# x\n\n[a](finns-inte.md) ![b](bild.png)\n", [(3, 5, "finns-inte.md"), (3, 25, "bild.png")]),
        ("Se [a](katalogg.html).", [(1, 8, "katalogg.html")]),
        ("[a](projekt/saknas.md#x)", [(1, 5, "projekt/saknas.md#x")]),
        ("[a](projekten/)", [(1, 5, "projekten/")]),
        ("[a](/annan.md)", [(1, 5, "/annan.md")]),
        ("[a](../annan.md)", [(1, 5, "../annan.md")]),
        ("[![b](bild.png)](borta.md)", [(1, 7, "bild.png"), (1, 18, "borta.md")]),
        ('[a](<borta.md> "Titel") och [b](borta.md)', [(1, 6, "borta.md")]),
        ("[a][b]\n\n[b]: borta.md\n", [(3, 6, "borta.md")]),
        (
            'Text <a href="borta.html">x</a>\n<img alt="" src=\'bild.png\'>',
            [(1, 15, "borta.html"), (2, 18, "bild.png")],
        ),
        ("- punkt\n\n    [a](borta.md)\n", [(3, 9, "borta.md")]),
        ("<div>\n\n<a href='bort.md'>\n\n</div>\n\n[a](borta.md)", [(3, 10, "bort.md"), (7, 5, "borta.md")]),
        ("`kod` [a](borta.md)", [(1, 11, "borta.md")]),
        ("---\ntitle: x\n---\r\n[a](borta.md)", [(4, 5, "borta.md")]),
    ],
)
def test_a_dead_link_is_told_at_its_place(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[a](annan.md) [b](annan.html#x) [c](mapp/) [d](mapp/index.md?q=1) ![k](bilder/karta.png) [f](fil.pdf)",
        "[a](katalog.html?q=x) [b](om.md#kontakt) [c](tillganglighet.md) [d](SHA256SUMS) [e](lagg-till.md)",
        "[a](fonder/esf-plus.html) [b](projekt/index.md) [c](kommuner/index.html) [d](katalog-2.html)",
        "[a](data/katalog.csv) [b](assets/kunskapsbank.css) [c](projekt/sida/2.html)",
        "[a](https://exempel.se/x.md) [b](mailto:info@exempel.se) [c](#x) [d](//exempel.se) [e]() [f](http://[x)",
        "`[a](borta.md)` och ``[a](borta.md) ` ``",
        "```\n[a](borta.md)\n```\n~~~ text\n[a](borta.md)\n~~~\n",
        "```\n[a](borta.md)\n",
        "Text:\n\n    [a](borta.md)\n",
        "<!--\n\n[a](borta.md)\n\n-->",
        "<pre>\n\n[a](borta.md)\n\n</pre>",
        "<div>\n[a](borta.md)\n</div>",
        "<div>\n\n<div>\n\n</div>\n\n[a](borta.md)\n\n</div>",
        "\\[a](borta.md) och [a\\](borta.md)\n\na](borta.md)",
        "[a]: borta.md\n\n[OBS]: läs detta, [OBS]",
        '---\ntitle: "[a](borta.md)"\n---\n',
    ],
)
def test_doubt_counts_for_the_page(text: str) -> None:
    assert told(text) == []


def test_links_start_from_the_folder_of_the_page() -> None:
    text = "[a](sida.md) [b](../annan.md) [c](annan.md) [d](../projekt/index.html)"
    assert told(text, page="mapp/a.md") == [(1, 35, "annan.md")]


def test_every_page_of_a_build_is_known() -> None:
    catalogue, _ = load(read_tree(SAMPLE)[0])
    pages, files = lay_out(make_site(catalogue, link(catalogue), NOW, Settings()))
    paths = [*pages, *(path.replace(".md", ".html") for path in pages), *files]
    assert told(" ".join(f"[x]({path})" for path in paths), catalogue) == []


def test_what_a_record_leaves_under_its_former_ids_is_known() -> None:
    catalogue, _ = check({"fonder/amif.yaml": f"{SMALL['fonder/amif.yaml']}tidigare_id: gammal\n"})
    beside = ("fonder/gammal.json", "fonder/gammal.ics", "fonder/gammal.nytt.json", "kort/fonder/gammal.html")
    assert told(" ".join(f"[x]({path})" for path in ("fonder/gammal.md", *beside)), catalogue) == []


def test_what_a_faulty_record_or_an_unread_vocabulary_gives_is_not_told() -> None:
    catalogue, _ = check({"projekt/trasig.yaml": "a: [", "ordlistor/mal.yaml": "a: ["})
    text = "[a](projekt/trasig.md) [b](mal/vad-som-helst.html) [c](projekt/annan.md)"
    assert told(text, catalogue) == [(1, 56, "projekt/annan.md")]


def test_what_can_be_meant_is_offered_for_the_first_of_many() -> None:
    (fault,) = check_links({"a.md": b"[a](projekt/indexx.md)"}, CATALOGUE)
    assert fault.message.endswith("Menade du projekt/index.md?")
    many = " ".join(f"[a](borta{number}.md)" for number in range(1000)).encode()
    faults = list(check_links({"a.md": many}, CATALOGUE))
    assert totals(faults) == (0, 1000)
    assert sum(not fault.counted for fault in faults) == MOST_OF_A_FILE
