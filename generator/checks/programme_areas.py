"""Programme areas: codes that exist in their fund, once each, in no circle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice

from ..faults.codes import advice
from ..faults.problems import Problem
from ..models.fields import Marked
from ..models.fund import Fund, ProgrammeArea
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..text.swedish import nearest, slug
from .holders import Holder

AREAS_SHOWN = 30
"""So many codes a message lists; no real fund has more."""

Areas = Mapping[str, ProgrammeArea]
"""The programme areas of a fund by code."""


def areas_of_funds(catalogue: Catalogue) -> dict[str, Areas]:
    """The programme areas of every fund whose areas could be read."""
    return {
        id: {area.code: area for area in entry.record.programme_areas}
        for id, entry in catalogue.records["fonder"].items()
        if isinstance(entry.record, Fund) and "programområden" not in entry.doubtful
    }


def check_code(funds: Mapping[str, Areas], holder: Holder, marked: Marked) -> Iterator[Problem]:
    """A code in a financing that stands without a fund, or that the fund lacks."""
    if isinstance(marked.holder, ProgrammeArea):
        return
    fund = getattr(marked.holder, "fund", None)
    if fund is None:
        yield holder.origin.fault("programomrade-utan-fond", marked.path, värde=marked.value)
    elif fund in funds and marked.value not in funds[fund]:
        words = partial(_words, holder, marked.value, fund, funds[fund])
        yield holder.origin.fault("programomrade-saknas", marked.path, words)


def check_programme_areas(catalogue: Catalogue) -> Iterator[Problem]:
    """Codes that a fund lists twice, and areas whose parent is missing or is in the end themselves.

    Codes are compared as the site's addresses are made of them: ``A 1`` and ``a-1`` are the same.
    """
    for id, areas in areas_of_funds(catalogue).items():
        entry = catalogue.records["fonder"][id]
        assert isinstance(entry.record, Fund)
        yield from _in_fund(entry, entry.record, areas)


def _in_fund(entry: Entry, fund: Fund, areas: Areas) -> Iterator[Problem]:
    seen: set[str] = set()
    circular = _one_of_each_circle(areas)
    for index, area in enumerate(fund.programme_areas):
        path = ("programområden", index)
        address = slug(area.code) or area.code
        if address in seen:
            yield entry.origin.fault("programomrade-dubbelt", (*path, "kod"), värde=area.code)
        seen.add(address)
        if area.parent is not None and area.parent not in areas:
            words = partial(_words, entry, area.parent, entry.id, areas, advice.NO_PARENT)
            yield entry.origin.fault("programomrade-saknas", (*path, "ingår_i"), words)
        if area is areas[area.code] and area.code in circular:
            is_long = area.parent != area.code
            hint = advice.CIRCLE.format(kod=area.code, annan=area.parent) if is_long else ""
            yield entry.origin.fault("programomrade-i-sig", (*path, "ingår_i"), värde=area.code, advice=hint)


def _one_of_each_circle(areas: Areas) -> set[str]:
    """The first code, in order of the alphabet, of every circle that the parents make."""
    found: set[str] = set()
    done: set[str] = set()
    for start in areas:
        trail: dict[str, int] = {}
        step: str | None = start
        while step is not None and step in areas and step not in done and step not in trail:
            trail[step] = len(trail)
            step = areas[step].parent
        if step in trail:
            found.add(min(list(trail)[trail[step] :]))
        done.update(trail)
    return found


def _words(holder: Holder, code: str, fund: str, areas: Areas, hint: str = "") -> dict[str, object]:
    """Of a code that ``fund`` lacks: which is meant. ``hint`` says what to do when it is like none of the fund's."""
    near = areas if holder.origin.positions.may_suggest() else {}
    words = {area.name: area.code for area in near.values() if area.name} | {known: known for known in near}
    found = nearest(code, words)
    digits = re.sub(r"\D", "", code)
    same = [known for known in near if digits and re.sub(r"\D", "", known) == digits]
    offer = words[found] if found else same[0] if len(same) == 1 else ""
    allowed = ", ".join(islice(areas, AREAS_SHOWN)) + (" …" if len(areas) > AREAS_SHOWN else "") or "inga"
    hint = "" if offer else hint.format(kod=code) if hint or areas else advice.NO_AREAS
    sure = bool(found) and code.casefold() == str(found).casefold()
    return {"fond": fund, "värde": code, "tillåtna": allowed, "advice": hint, "sure": sure, "offer": offer}
