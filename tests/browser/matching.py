"""The fund finder's matcher in an engine without a page, with the data of a catalogue."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.browser.bundle import joined
from generator.browser.embedded import Script
from generator.linking.links import link
from generator.pages.views.site import Site, make_site
from generator.pages.views.stated_rules import match_data, ruled_parts
from tests.pages.views.records import NOW, Settings
from tests.real import real_catalogue


@cache
def matcher() -> Script:
    return Script(joined("match_command.js"))


@cache
def real_data() -> dict[str, Any]:
    """What the matcher judges of the real catalogue."""
    catalogue = real_catalogue()
    return data_of(make_site(catalogue, link(catalogue), NOW, Settings()))


def data_of(site: Site) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(match_data(site, ruled_parts(site, "fondvaljaren.html"))))
    return data


def asked(data: Mapping[str, Any], *every: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the matcher tells for each of some answers, of one value or several."""
    pairs = [
        [
            (name, str(one))
            for name, value in answers.items()
            for one in (value if isinstance(value, (list, tuple)) else [value])
        ]
        for answers in every
    ]
    ask = "(data, every) => every.map((pairs) => matchAnswers(data, pairs))"
    told: list[dict[str, Any]] = matcher().evaluate(ask, data, pairs)
    return told


def matches(data: Mapping[str, Any], answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The matches of ``answers``, which can be read."""
    (told,) = asked(data, answers)
    assert told["refused"] == []
    found: list[dict[str, Any]] = told["matches"]
    return found


def rule_of(found: list[dict[str, Any]], part: str, rule: str) -> dict[str, Any]:
    one = next(match for match in found if match["id"] == part)
    judged: dict[str, Any] = next(judged for judged in one["rules"] if judged["rule"] == rule)
    return judged
