"""Programme areas: codes that exist in their fund, once each, in no circle."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import Catalogue
from ..models.fields import Marked
from ..models.fund import Fund, ProgrammeArea
from ..parse import Entry
from ..problems import Problem
from ..text_sv import nearest, slug
from .holders import Holder


def check_code(catalogue: Catalogue, holder: Holder, marked: Marked) -> Iterator[Problem]:
    """A code in a financing that stands without a fund, or that the fund lacks."""
    if isinstance(marked.holder, ProgrammeArea):
        return
    fund_id = getattr(marked.holder, "fund", None)
    if fund_id is None:
        yield holder.origin.fault("programomrade-utan-fond", marked.path, värde=marked.value)
        return
    entry = catalogue.records["fonder"].get(fund_id)
    if entry and isinstance(entry.record, Fund) and "programområden" not in entry.doubtful:
        yield from _unknown(holder, marked.path, marked.value, fund_id, entry.record)


def check_programme_areas(catalogue: Catalogue) -> Iterator[Problem]:
    """Codes that a fund lists twice, and areas whose parent is missing or is themselves.

    Codes are compared as the site's addresses are made of them: ``A 1`` and ``a-1`` are the same.
    """
    for entry in catalogue.records["fonder"].values():
        fund = entry.record
        if not isinstance(fund, Fund):
            continue
        seen: set[str] = set()
        for index, area in enumerate(fund.programme_areas):
            key = slug(area.code) or area.code
            if key in seen:
                yield entry.origin.fault("programomrade-dubbelt", ("programområden", index, "kod"), värde=area.code)
            seen.add(key)
            if area.parent is not None:
                yield from _parent(entry, index, area.parent, fund)


def _parent(entry: Entry, index: int, parent: str, fund: Fund) -> Iterator[Problem]:
    path = ("programområden", index, "ingår_i")
    yield from _unknown(entry, path, parent, entry.id, fund)
    parents = {area.code: area.parent for area in fund.programme_areas}
    start = fund.programme_areas[index].code
    step: str | None = parent
    circle = [start]
    while step is not None and step not in circle:
        circle.append(step)
        step = parents.get(step)
    if step == start == min(circle):
        yield entry.origin.fault("programomrade-i-sig", path, värde=start)


def _unknown(holder: Holder, path: tuple[str | int, ...], code: str, fund_id: str, fund: Fund) -> Iterator[Problem]:
    areas = fund.programme_areas
    if any(area.code == code for area in areas):
        return
    words = {area.name: area.code for area in areas if area.name} | {area.code: area.code for area in areas}
    found = nearest(code, words)
    advice = f" Menade du {words[found]}?" if found else ""
    allowed = ", ".join(area.code for area in areas) or "inga"
    yield holder.origin.fault("programomrade-saknas", path, fond=fund_id, värde=code, menade=advice, tillåtna=allowed)
