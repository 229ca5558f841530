"""Records made by chance, whole and with something odd put in: the form tells what ``kunskapsbank check`` tells."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import settings

from generator.contributing.form_codes import codes_of_the_form
from tests.contributing.script import problems_in_script
from tests.generated_records import generated
from tests.small import TODAY, check

ODD: tuple[Any, ...] = (
    *(None, "", "x", "2017-13", "ca 40", [], {}, 5, "-3", "105", ["a", "a"], "javascript:x", "2 milj. kr"),
    *({"text": "", "källor": []}, {"text": "x", "källor": [{"källa": "finns-inte"}]}, {"källor": []}),
    *("<b>hej</b> ar- bete", "”citat”", "\u200bx", "Titel", "Projektet hade 40 deltagare totalt."),
    "Det framgår inte hur många deltagare.",
)
COUNT = settings().max_examples // 4


def test_the_same_codes_at_the_same_fields() -> None:
    catalogue, _ = check({})
    compared = 0
    for number in range(COUNT):
        folder, data = spoilt(number)
        file = f"{folder}/prov-post.yaml"
        problems = [fault for fault in check({file: json.dumps(data, ensure_ascii=False)})[1] if fault.file == file]
        if all(fault.code in codes_of_the_form() for fault in problems):
            told = problems_in_script(catalogue, folder, "prov-post", data, TODAY.isoformat())
            command = sorted({(fault.code, fault.field) for fault in problems})
            assert (number, sorted({(fault["code"], fault["field"]) for fault in told})) == (number, command)
            compared += 1
    assert compared > COUNT / 2


def spoilt(number: int) -> tuple[str, Any]:
    """A generated record in which a few values are something odd instead."""
    random = Random(1000 + number)
    kind, data = generated(number)
    for _ in range(random.choice((0, 1, 2, 3))):
        *above, last = random.choice(list(places(data)))
        holder: Any = data
        for step in above:
            holder = holder[step]
        holder[last] = random.choice(ODD)
    return kind.folder, json.loads(json.dumps(data))


def places(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path to every value, at any depth."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in pairs:
        yield (*path, step)
        yield from places(value, (*path, step))
