"""The form's pure modules in an engine without a page, with the rules of a catalogue."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.contributing.form_rules import form_rules
from generator.records.catalogue import Catalogue
from tests.small import check

_EXPOSED = {
    "canonical_yaml": ["canonicalYaml"],
    "check": ["check"],
    "characters": ["hidden", "fullName"],
    "personal": ["masked", "personalData"],
    "read_dates": ["meantDate", "meantHalfYear"],
    "read_quantities": ["onlyQuantity"],
    "read_values": ["readValue"],
    "slug": ["slug"],
    "typed_values": ["typedValue"],
    "changes": ["apart", "changes"],
    "choices": ["found", "meant"],
    "deliver": ["letterWith", "proposal"],
    "drafts": ["draftOf", "draftStore", "draftText", "keptDrafts", "keyOf"],
    "faults_view": ["leftOf", "nearestPlace"],
    "files": ["filesOf"],
    "form_words": ["leftWords", "readAs"],
    "group_field": ["shownFirst"],
    "in_words": ["choicesOf", "inWords", "itemName", "itemRest"],
    "merging": ["merged"],
    "paths": ["moved", "same", "valueAt", "withValue"],
    "prefilled": ["prefilled"],
    "record_data": ["fieldAt", "finished", "opened", "placeInForm"],
    "record_form": ["arranged", "isFilled"],
    "free_id": ["freeId"],
}


@cache
def script() -> Script:
    """The exports of the modules as globals, beside ``rules``: those of the small catalogue."""
    imports = "".join(f'import {{ {", ".join(names)} }} from "./form/{file}.js";\n' for file, names in _EXPOSED.items())
    names = ", ".join(name for names in _EXPOSED.values() for name in names)
    entry = (
        f"{imports}Object.assign(globalThis, {{ {names}, rules: JSON.parse({json.dumps(json.dumps(_small()))}) }});\n"
    )
    return Script(join({**sources(), "entry.js": entry}, "entry.js"))


def problems_in_script(catalogue: Catalogue, type: str, id: str, data: Any, today: str) -> list[dict[str, Any]]:
    """What the script tells of a record, with the rules of ``catalogue``: those that differ.

    The fields of a catalogue are another's with other examples, which no check reads, and take long to hand over.
    """
    rules, small = form_rules(catalogue), _small()
    changed = {key: value for key, value in rules.items() if key != "parts" and value != small[key]}
    told: list[dict[str, Any]] = script().evaluate(
        "(type, id, data, today, changed) => check({ ...rules, ...changed }, type, id, data, new Date(today))",
        *(type, id, data, f"{today}T12:00:00", changed),
    )
    return told


@cache
def _small() -> dict[str, Any]:
    return form_rules(check({})[0])
