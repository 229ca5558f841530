"""Any text in the box, in the address and from other scripts: an answer in Swedish, no fault and no freeze."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.library import TOTAL, open_catalogue, ready, shown
from tests.odd_text import ODD_QUERIES

_LONGEST_TASK = 1000
_WATCH = """
globalThis.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ entryTypes: ["longtask"] });
"""
_SUBMIT = """(text) => {
  document.querySelector("[data-kb-results]").removeAttribute("data-kb-ready");
  const field = document.querySelector("[data-kb-query]");
  field.value = text;
  field.form.requestSubmit();
}"""


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page whose console must stay without errors."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.add_init_script(_WATCH)
    yield page
    assert errors == []


def unhurt(page: Page) -> None:
    assert page.locator("[data-kb-results] :is(img, script)").count() == 0
    assert max(page.evaluate("longTasks.splice(0)"), default=0) < _LONGEST_TASK


def test_any_text_is_answered(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address)
    for typed in (*ODD_QUERIES, "\ud800", "a\udfff b"):
        page.evaluate(_SUBMIT, typed)
        ready(page)
        unhurt(page)
        assert not page.locator("[data-kb-message]").is_visible(), typed[:40]
        assert len(page.inner_text("[data-kb-summary]")) < 250, typed[:40]


def test_any_text_in_the_head_is_answered(page: Page, library_address: str) -> None:
    page.goto(f"{library_address}projekt/sida.html")
    for typed in ODD_QUERIES:
        page.locator("[data-kb-search]").fill(typed)
        page.wait_for_function("() => !document.querySelector('[data-kb-quick]').textContent.includes('inte just nu')")
    page.locator("[data-kb-search]").fill("språkkafé")
    page.locator('[data-kb-quick] [data-kb-id="projekt/kafe"]').wait_for()
    unhurt(page)


@pytest.mark.parametrize("typed", ["?!", "😀", '"', "- -", "\u202e\ufeff"])
def test_a_query_without_words_says_so_and_lists_everything(page: Page, library_address: str, typed: str) -> None:
    open_catalogue(page, library_address)
    page.evaluate(_SUBMIT, typed)
    ready(page)
    assert page.inner_text("[data-kb-summary]").startswith("Det finns inget ord att söka på i ")
    assert page.inner_text("[data-kb-summary]").endswith(f" Alla {TOTAL} poster i katalogen.")
    assert len(shown(page)) == 50


def test_a_query_that_only_leaves_out_is_counted(page: Page, library_address: str) -> None:
    open_catalogue(page, library_address, "?q=-handledare")
    assert page.inner_text("[data-kb-summary]") == f"{TOTAL - 2} träffar på ”-handledare”."


_ADDRESSES = (
     "?q=%E0%A4%A", "?q=%", "?q=%00", "?q=%ED%A0%80", "?typ=__proto__", "?__proto__=x", "?-__proto__=x",
     "?typ=constructor&typ=toString", "?toString=toString", "?q=__proto__&typ=__proto__", "?kommun=" + "9" * 10_000,
     "?" + "&".join(f"kommun={number}" for number in range(2_000)), "?" + "&-typ=projekt" * 2_000,
     "?typ=projekt&-typ=projekt", "?q", "?q=&q=", "?=", "?&&&", "??", "?sortering=__proto__", "?exakt=__proto__",
     "?typ=%3Cimg%20src=x%20onerror=alert(1)%3E", "?%E5r=2020", "?typ=projekt;kommun=0580", "?x#%E0",
)  # fmt: skip


def test_any_address_is_answered(page: Page, library_address: str) -> None:
    for search in _ADDRESSES:
        open_catalogue(page, library_address, search)
        unhurt(page)
        assert page.inner_text("[data-kb-summary]")
    page.locator("input[data-kb-facet=typ][value=exempel]").check()
    ready(page)
    assert page.url.endswith("katalog.html?typ=exempel#%E0")


_FILTERS = [
    *(("null", TOTAL), ("'typ'", TOTAL), ("7", TOTAL), ("[]", TOTAL), ("{}", TOTAL), ("undefined", TOTAL)),
    *(
        ("{ typ: null }", TOTAL),
        ("{ typ: [] }", TOTAL),
        ("{ typ: 'projekt' }", 3),
        ("{ typ: new Set(['projekt']) }", 3),
    ),
    *(("{ typ: ['projekt', 'projekt'] }", 3), ("{ år: 2020 }", 1), ("new Map([['typ', ['projekt']], [7, 7]])", 0)),
    *(("{ typ: ['__proto__'] }", 0), ("{ ['__proto__']: ['a'] }", 0), ("{ constructor: ['x'] }", 0)),
    *(
        ("{ '-typ': ['finns-inte'] }", TOTAL),
        ("{ typ: ['projekt'], '-typ': ['projekt'] }", 0),
        ("{ typ: { x: 1 } }", 0),
    ),
]
_LIMITS = [
    *(("0", 0), ("-1", 0), ("-Infinity", 0), ("1e9", TOTAL), ("Infinity", TOTAL), ("7", 7), ("7.9", 7), ("'7'", 7)),
    *(("NaN", 50), ("null", 50), ("undefined", 50), ("'många'", 50), ("{}", 50), ("[]", 0), ("12n", 12)),
]
_QUERIES = [
    ("null", 50),
    ("undefined", 50),
    ("[]", 50),
    ("['kokbok']", 1),
    ("{ toString: () => 'kokbok' }", 1),
    ("Symbol()", 0),
]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("kunskapsbank.search('', {}, %s)", _LIMITS),
        ("kunskapsbank.search('', %s, 1000)", _FILTERS),
        ("kunskapsbank.search(%s)", _QUERIES),
    ],
    ids=["limits", "filters", "queries"],
)
def test_odd_arguments_of_other_scripts(
    page: Page, library_address: str, call: str, expected: list[tuple[str, int]]
) -> None:
    page.goto(f"{library_address}projekt/sida.html")
    counts = {odd: page.evaluate(f"{call % odd}.then((hits) => hits.length)") for odd, _ in expected}
    assert counts == dict(expected)
