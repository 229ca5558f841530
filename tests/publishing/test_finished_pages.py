"""Pages that Markdown need not read come out as if it had read them."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from generator.publishing.finished_pages import finished_page
from tests import ROOT
from tests.pages import golden
from tests.pages.views.records import SOURCE, catalogue_of, page_of, project

_CONFIG = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "site_src"))
_FRAGMENTS = (
    "<div>a</div>",
    '<div class="kb">\n<div>a</div>\n</div>',
    "<p>a\n\n  \nb</p>",
    "<ul>\n<li><p>a\t<b>b</b></p></li>\n</ul>",
    "<section><h2>a</h2><input></section>",
    "<header>a</header><p>b</p>",
    "<aside>a</aside> b",
    "<div>a</div></div>",
    "<div>a",
    '<h2 class="kb-letter" id="bokstav-å">Å</h2>\n<ul><li>Åtvidaberg</li></ul>',
    "<p>&lt;div&gt; *a* [b](c.md) {#d} &copy; \\* `<p>`</p>",
    "<p><svg><title>a</title><g/></svg></p>",
    "<svg><title>a</title></svg>",
    "<script>a < b</script>",
    "<!-- a -->",
    "<dl>\n<div><dt>a</dt><dd>b</dd></div>\n</dl>",
    "## Syfte {#syfte}",
    "## Om *den* här {#om}",
    "## Källor, 2–3 {#alla_kallor}",
    "## a_b_c {#d}",
    "## Utan adress",
    "### Nivå tre {#tre}",
    "# Rubrik",
    "Text.",
    "*[a]: b",
    "- a\n- b",
    "    <div>a</div>",
    " <div>a</div>",
)


def by_markdown(text: str) -> tuple[str, list[tuple[str, str, int]]]:
    """The HTML of ``text`` and its table of contents, as Markdown makes them."""
    reader = markdown.Markdown(extensions=_CONFIG.markdown_extensions, extension_configs=_CONFIG.mdx_configs)
    html = reader.convert(text)
    return html, [(token["name"], token["id"], token["level"]) for token in reader.toc_tokens]


def assert_as_by_markdown(text: str) -> None:
    page = finished_page(text)
    assert page is not None
    assert (page.html, [(words, id, 2) for words, id in page.headings]) == by_markdown(text)


def test_every_page_of_ours_is_known_and_comes_out_as_by_markdown() -> None:
    texts = {path: text for path, text in golden.rendered().items() if path.endswith(".md")}
    assert len(texts) > 20
    for text in texts.values():
        assert_as_by_markdown(get_data(text)[0])


def test_a_list_under_letters_is_known() -> None:
    records = {f"projekt/p{number}": project(title=f"{chr(97 + number % 26)} {number}") for number in range(60)}
    text = page_of(catalogue_of({**records, "kallor/rapport": SOURCE}), "projekt/index.md")
    assert "kb-letter" in text
    assert_as_by_markdown(get_data(text)[0])


@pytest.mark.parametrize(
    "text", ["", "\n\n", "<div>a</div>\n## A {#a}\n<p>b</p>\n<p>c</p>\n \n\n## B {#b}", "<p>a\tb</p>\n   \n<p>\tc</p>"]
)
def test_blank_lines_and_tabs(text: str) -> None:
    assert_as_by_markdown(text)


@given(
    st.lists(
        st.tuples(st.sampled_from(_FRAGMENTS), st.sampled_from(["\n", "\n\n", "\n \n", "\n\n\n", " \n"])), max_size=6
    )
)
def test_whatever_is_known_comes_out_as_by_markdown(lines: list[tuple[str, str]]) -> None:
    text = "".join(f"{fragment}{end}" for fragment, end in lines)
    page = finished_page(text)
    if page:
        assert (page.html, [(words, id, 2) for words, id in page.headings]) == by_markdown(text)


@pytest.mark.parametrize(
    "text", ["Text.", "## Om *den* {#om}", "<div>a</div> b", "<div>a", "<svg></svg>", "<p>a</p>\n[b]: c"]
)
def test_what_is_for_markdown_to_read_is_not_known(text: str) -> None:
    assert finished_page(text) is None
