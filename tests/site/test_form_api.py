"""globalThis.kunskapsbank.form on the real site: what other scripts may call."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page

from generator.contributing.canonical import canonical
from generator.models.kinds import KIND_BY_FOLDER

_ADDED = {"id", "typ", "url", "länkas_från"}
_ASK = """(records) => Promise.all(records.map(async ([type, id, data]) => {
  const { yaml, check } = kunskapsbank.form;
  return [await yaml(type, data), await check(type, id, data)];
}))"""


def test_every_record_of_the_site_is_written_and_has_no_errors(page: Page, address: str, site: Path) -> None:
    told = json.loads((site / "data/katalog.json").read_text(encoding="utf-8"))["records"]
    records = [
        [each["typ"], each["id"].partition("/")[2], {key: each[key] for key in each if key not in _ADDED}]
        for each in told
    ]
    page.goto(f"{address}bidra.html")
    page.wait_for_function("globalThis.kunskapsbank?.form")
    answers = page.evaluate(_ASK, records)
    for (type, id, data), (text, problems) in zip(records, answers, strict=True):
        assert (id, text) == (id, canonical(data, KIND_BY_FOLDER[type].model))
        assert [fault for fault in problems if fault["severity"] == "error"] == [], id


def test_what_is_wrong_is_told_as_by_the_command(page: Page, address: str) -> None:
    page.goto(f"{address}bidra.html")
    page.wait_for_function("globalThis.kunskapsbank?.form")
    (text, problems) = page.evaluate(_ASK, [["projekt", "prov", {"titel": "Väg: in", "status": "klar"}]])[0]
    assert text == 'titel: "Väg: in"\nstatus: klar\n'
    assert problems[0] == {
        "file": "projekt/prov.yaml",
        "line": 0,
        "column": 0,
        "field": "status",
        "code": "varde-ej-tillatet",
        "severity": "error",
        "message": "”klar” är inte ett tillåtet värde för status.",
        "hint": "Tillåtna värden: planerat, pågående, avslutat.",
    }
    assert sorted(fault["field"] for fault in problems[1:]) == ["källor", "projektägare", "sammanfattning"]
