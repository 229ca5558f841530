"""What of a page of the site that is no record is searched and shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.memory import Memory
from generator.search.indexing.documents import SearchDocument, Section
from generator.search.indexing.site_pages import PageSource, as_source, page_documents

ENGLISH = "---\nlang: en\n---\n# For developers\n"
PAGES = {"b.md": "# Öl\n\nUt.\n\n## Mer\n\nOm öl.", "c.md": "# Ål", "a.md": "# Zon"}


def document(text: str) -> SearchDocument:
    (found,) = page_documents({"hjalp/egen.md": as_source(text)})
    return found


def test_a_hand_written_page_is_its_title_and_the_texts_under_its_headings() -> None:
    found = document("# Egen *hjälp*\n\nFörst det\nhär.\n\n## Sedan {#sedan}\n\n- Ett\n- [Två](tva.html)\n\n## Tomt\n")
    assert (found.ref, found.url, found.title) == ("hjalp/egen", "hjalp/egen.html", "Egen hjälp")
    assert found.summary == "Först det här."
    assert found.sections == (Section("Egen hjälp", "Först det här."), Section("Sedan", "Ett\nTvå"))


def test_a_generated_page_is_read_from_its_front_matter_and_its_blocks() -> None:
    head = '---\r\ntitle: "Korta ord"\r\ndescription: "Utskrivna."\r\n---\r\n'
    block = "<h1>Annat</h1>\n\n<dl>\n<div><dt>TSI</dt><dd><p><strong>Tema</strong> i ord</p></dd></div>\n</dl>\n"
    found = document(head + block)
    assert (found.title, found.summary) == ("Korta ord", "Utskrivna.")
    assert found.sections == (Section("TSI", "Tema i ord"),)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>dolt</script>",
        "<style>dolt</style>",
        "<svg><title>dolt</title></svg>",
        '<div lang="en">dolt<div>dolt</div>dolt</div>',
        "<!-- dolt -->",
        '<p title="dolt"></p>',
    ],
)
def test_what_is_not_read_as_swedish_text_is_left_out(hidden: str) -> None:
    assert document(f"# Sida\n\nFöre\n\n{hidden}\n\nEfter\n").body == "Sida\nFöre\nEfter"


def test_developers_documents_are_no_pages_of_readers() -> None:
    assert page_documents({"utveckling.md": as_source(ENGLISH)}) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n---\n",
        "---\n- a\n---\n",
        "---\ntitle: [\n---\n",
        "---\ntitle: 7\n",
        "<div",
        "</h1></dt>",
        "<dt><dt>",
        "# \x00",
    ],
)
def test_any_text_is_a_page(text: str) -> None:
    assert document(text).ref == "hjalp/egen"


def test_pages_stand_by_title_in_swedish_order() -> None:
    found = page_documents({path: as_source(text) for path, text in PAGES.items()})
    assert [page.title for page in found] == ["Zon", "Ål", "Öl"]


def test_with_a_memory_only_pages_that_have_changed_are_read_again(tmp_path: Path) -> None:
    pages = {path: as_source(text) for path, text in {**PAGES, "d.md": ENGLISH}.items()}
    memory = Memory(tmp_path / ".cache", "this")
    assert page_documents(pages, memory) == page_documents(pages)

    def read_again() -> str:
        raise AssertionError

    known = {path: PageSource(page.digest, read_again) for path, page in pages.items()}
    assert page_documents(known, memory) == page_documents(pages)
    changed = {**known, "b.md": as_source("# Bok"), "moved/c.md": pages["c.md"]}
    now = page_documents(changed, memory)
    assert [(page.ref, page.title) for page in now] == [("b", "Bok"), ("a", "Zon"), ("c", "Ål"), ("moved/c", "Ål")]
