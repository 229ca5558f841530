"""What is recalled of a draft between keys never shows: each edit is judged as if nothing had been judged before."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import settings

from generator.browser.embedded import Script
from tests.contributing.script import script
from tests.contributing.test_twin_generated import ODD, places, spoilt

_JUDGE = """() => {
  const readers = new Map();
  const read = (rules) => {
    if (!readers.has(rules)) readers.set(rules, (field, typed) => readValue(rules, field, typed));
    return readers.get(rules);
  };
  const judge = {
    read, yaml: canonicalYaml,
    check: (rules, type, id, data) => check(rules, type, id, data, new Date("2026-02-03T12:00:00")),
    today: () => "2026-02-03",
  };
  globalThis.judged = (draft) => filesOf(rules, draft, judge).map(({ text, problems }) => [text(), problems]);
  globalThis.keys = (type, data, documents, edits) => {
    let draft = { type, ref: "", id: "prov-post", data, base: null, note: "", documents, saved: 0, mark: "" };
    judged(draft);
    return edits.flatMap(([path, value]) => {
      if (valueAt(draft, path) === undefined) return []; // gone with an edit before
      draft = withValue(draft, path, value ?? undefined);
      return [[judged(draft), judged(JSON.parse(JSON.stringify(draft)))]];
    });
  };
}"""
"""``keys`` gives what is told of a draft after each edit: of the draft as it is, and of one that was never seen."""
DOCUMENT = {"id": "dokument:1", "data": {"titel": "Rapport"}}
NUMBERS = range(max(1, settings().max_examples // 16))


@pytest.fixture(scope="module")
def page() -> Script:
    page = script()
    page.evaluate(_JUDGE)
    return page


@pytest.mark.parametrize("number", NUMBERS)
def test_after_any_edits(page: Script, number: int) -> None:
    random = Random(number)
    type, data = spoilt(number)
    paths = random.sample(list(places(data)), 6)
    edits: list[tuple[list[Any], Any]] = [(["data", *path], random.choice(ODD)) for path in paths]
    edits.append((["documents", 0, "data", "titel"], "En annan rapport"))
    for recalled, anew in page.evaluate("(...asked) => keys(...asked)", type, data, [DOCUMENT], edits):
        assert recalled == anew


def test_an_area_is_asked_of_the_fund_beside_it_as_it_is_now(page: Script) -> None:
    """A list of codes stays the very same when the fund beside it is changed."""
    data = {"finansiering": [{"fond": "esf-plus", "programområden": ["A"]}]}
    edit = [[["data", "finansiering", 0, "fond"], "amif"]]
    [[recalled, anew]] = page.evaluate("(...asked) => keys(...asked)", "aktiviteter", data, [], edit)
    assert recalled == anew
    assert "programomrade-saknas" in [fault["code"] for fault in recalled[0][1]]
