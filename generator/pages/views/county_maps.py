"""The maps of counties that come with the program; ``scripts/county_map.py`` writes one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from markupsafe import Markup, escape


@dataclass(frozen=True)
class Outline:
    """A municipality's SVG path, which is no text to be typeset, and where its name has room."""

    path: Markup
    x: int
    y: int


@dataclass(frozen=True)
class CountyMap:
    """``outlines`` are by municipality code; ``notice`` is the text of the licence under which the borders come."""

    width: int
    height: int
    outlines: Mapping[str, Outline]
    source: str
    licence: str
    notice: str


@cache
def county_map(code: str) -> CountyMap | None:
    """The map of the county ``code``; None when there is none."""
    file = resources.files("generator.pages").joinpath("maps", f"{code}.json")
    if not code.isalnum() or not file.is_file():
        return None
    found = json.loads(file.read_text("utf-8"))
    outlines = {
        id: Outline(Markup(escape(one["path"])), *one["name_at"]) for id, one in found["municipalities"].items()
    }
    return CountyMap(found["width"], found["height"], outlines, found["source"], found["licence"], found["notice"])
