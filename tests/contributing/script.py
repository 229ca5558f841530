"""The form's pure modules in an engine without a page, with the rules of a catalogue."""

from __future__ import annotations

import json

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.contributing.form_rules import form_rules
from generator.records.catalogue import Catalogue

_EXPOSED = {
    "canonical_yaml": ["canonicalYaml", "withoutEmpty"],
    "check": ["check"],
    "slug": ["slug"],
    "read_dates": ["meantDate"],
    "read_quantities": ["onlyQuantity"],
    "read_values": ["readValue"],
    "characters": ["hidden", "fullName"],
    "personal": ["masked", "personalData"],
    "typed_values": ["typedValue"],
}


def script(catalogue: Catalogue) -> Script:
    """The exports of the modules as globals, beside ``rules``."""
    rules = json.dumps(form_rules(catalogue))
    imports = "".join(f'import {{ {", ".join(names)} }} from "./form/{file}.js";\n' for file, names in _EXPOSED.items())
    names = ", ".join(name for names in _EXPOSED.values() for name in names)
    entry = f"{imports}Object.assign(globalThis, {{ {names}, rules: JSON.parse({json.dumps(rules)}) }});\n"
    return Script(join({**sources(), "entry.js": entry}, "entry.js"))
