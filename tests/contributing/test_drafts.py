"""Drafts in a browser that may be full, shut or shared by two tabs, and drafts that are damaged, new or hostile."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.browser.embedded import Script
from tests.contributing.script import script

_STORE = """
globalThis.memory = (texts = {}) => ({
  getItem: (key) => texts[key] ?? null,
  setItem(key, text) { texts[key] = text; },
  removeItem(key) { delete texts[key]; },
  texts,
});
globalThis.tab = (store, name) => {
  let count = 0;
  return draftStore(store, ["projekt", "kallor"], () => `${name}${count++}`);
};
"""
DRAFT: dict[str, Any] = {
    "type": "projekt",
    "ref": "",
    "id": "",
    "data": {"titel": "Språkcafé"},
    "base": None,
    "note": "",
    "documents": [],
    "saved": 5,
    "mark": "",
}


@pytest.fixture(scope="module")
def page() -> Script:
    page = script()
    page.evaluate(f"() => {{ {_STORE} }}")
    return page


def test_a_draft_is_kept_and_found_again(page: Script) -> None:
    kept = page.evaluate(
        "(draft) => { const store = memory(); const key = keyOf('projekt', '');"
        " const trouble = tab(store, 'a').write(key, draft); return [trouble, tab(store, 'b').read(key)] }",
        DRAFT,
    )
    assert kept == [None, {**DRAFT, "mark": "a0"}]


def test_a_draft_that_lies_where_another_belongs_is_not_opened(page: Script) -> None:
    told = page.evaluate(
        """(draft) => {
          const store = memory({ [keyOf("kallor", "")]: draftText(draft) });
          const one = tab(store, "a");
          return [one.read(keyOf("kallor", "")), one.write(keyOf("kallor", ""), { ...draft, type: "kallor" })];
        }""",
        DRAFT,
    )
    assert told == ["unreadable", "unopened"]


def test_two_tabs_do_not_write_over_each_other(page: Script) -> None:
    told = page.evaluate(
        """(draft) => {
          const store = memory();
          const k = keyOf("projekt", "");
          const [one, other] = [tab(store, "a"), tab(store, "b")];
          const told = [one.write(k, draft)];
          other.read(k);
          told.push(other.write(k, { ...draft, id: "b" }), one.write(k, { ...draft, id: "a" }));
          told.push(JSON.parse(store.texts[k]).id, one.write(k, { ...draft, id: "a" }, true));
          told.push(JSON.parse(store.texts[k]).id, one.write(k, draft), other.isElsewhere(k));
          return told;
        }""",
        DRAFT,
    )
    assert told == [None, None, "elsewhere", "b", None, "a", None, True]


@pytest.mark.parametrize(
    ("store", "trouble"),
    [
        ("null", "forbidden"),
        ("{ getItem() { throw new Error('shut') }, setItem() { throw new Error('shut') } }", "forbidden"),
        (
            "{ getItem: () => null,"
            " setItem() { throw Object.assign(new Error('full'), { name: 'QuotaExceededError' }) } }",
            "full",
        ),
    ],
)
def test_a_store_that_keeps_nothing_says_why(page: Script, store: str, trouble: str) -> None:
    told = page.evaluate(
        f"(draft) => {{ const drafts = tab({store}, 'a'); drafts.remove('k');"
        " return [drafts.read('k'), drafts.write('k', draft), drafts.text('k')] }",
        DRAFT,
    )
    assert told == [None, trouble, ""]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "unreadable"),
        ("{", "unreadable"),
        ("[]", "unreadable"),
        ("null", "unreadable"),
        ('{"version": 2}', "newer"),
        (json.dumps({**DRAFT, "type": "finns-inte"}), "unreadable"),
        (json.dumps({**DRAFT, "data": []}), "unreadable"),
        (json.dumps({**DRAFT, "ref": "kallor/annan"}), "unreadable"),
        (json.dumps({**DRAFT, "data": {"a": "b" * 5_000_001}}), "unreadable"),
    ],
)
def test_what_is_no_draft_is_told_and_not_written_over(page: Script, text: str, why: str) -> None:
    assert page.evaluate("(text) => draftOf(text, ['projekt', 'kallor'])", text) == why
    told = page.evaluate(
        "(text, draft) => { const store = memory({ k: text }); const drafts = tab(store, 'a');"
        " const told = [drafts.read('k'), drafts.write('k', draft), store.texts.k === text];"
        " return [...told, drafts.write('k', draft, true)] }",
        text,
        DRAFT,
    )
    assert told == [why, "unopened", True, None]


def test_a_draft_of_an_older_form_is_opened_with_what_it_has(page: Script) -> None:
    old = {"version": 0, "type": "projekt", "data": {"titel": True, "okänt": {"x": [None, 1]}, "tom": None}}
    draft = page.evaluate("(text) => draftOf(text, ['projekt'])", json.dumps(old))
    assert draft == {**DRAFT, "data": {"titel": "ja", "okänt": {"x": [1]}}, "saved": 0}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda a: st.lists(a) | st.dictionaries(st.text(), a)
    )
)
@example({"__proto__": {"titel": "x"}, "constructor": [{"prototype": "y"}]})
def test_no_content_of_a_file_is_too_odd(page: Script, data: Any) -> None:
    text = json.dumps({**DRAFT, "data": data, "documents": [data], "base": data})
    draft = page.evaluate("(text) => draftOf(text, ['projekt'])", text)
    assert draft == "unreadable" or isinstance(draft["data"], dict)
    assert page.evaluate("() => ({}).titel") is None


def test_depth_is_bounded(page: Script) -> None:
    deep = json.dumps({**DRAFT, "data": {"a": "x"}}).replace('"x"', "[" * 5000 + "]" * 5000)
    assert page.evaluate("(text) => typeof draftOf(text, ['projekt'])", deep) in ("object", "string")


def test_kept_drafts_are_listed_latest_first(page: Script) -> None:
    titles = page.evaluate(
        """(draft) => {
          const texts = { annat: "x", "kunskapsbanken-utkast:skadat": "{" };
          for (const [ref, saved] of [["projekt/a", 1], ["projekt/b", 3], ["projekt/c", 2]]) {
            texts[keyOf("projekt", ref)] = draftText({ ...draft, ref, saved });
          }
          return keptDrafts({ ...texts, getItem: (key) => texts[key] }, ["projekt"]).map(({ ref }) => ref);
        }""",
        DRAFT,
    )
    assert titles == ["projekt/b", "projekt/c", "projekt/a"]


def test_what_has_changed_in_the_record_since_comes_along(page: Script) -> None:
    base = {"titel": "A", "status": "planerat", "syfte": ["x"], "utfall": "okänt"}
    mine = {"titel": "Min", "status": "planerat", "syfte": ["x", "y"], "utfall": "okänt"}
    theirs = {"titel": "A", "status": "avslutat", "syfte": ["z"], "taggar": ["ny"]}
    assert page.evaluate("(...states) => merged(...states)", base, mine, theirs) == {
        "data": {"titel": "Min", "status": "avslutat", "syfte": ["x", "y"], "taggar": ["ny"]},
        "both": ["syfte"],
    }
