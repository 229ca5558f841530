"""How well a lesson is supported, worked out from its evidence and never written by hand; and who taught it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..models.lesson import Evidence, Lesson
from ..records.catalogue import Catalogue
from ..records.cited import rests_on, with_retold

KINDS_OF_EVIDENCE = ("mätt", "erfaret", "planerat", "påstått")
"""The strongest first: what a source counts for when it says the same in several ways."""
_SEEN = ("mätt", "erfaret")


class Level(NamedTuple):
    """How well a lesson is supported: its name, and the rule as readers see it."""

    name: str
    rule: str


DISPUTED = Level("Går isär", "minst ett belägg motsäger lärdomen.")
STRONG = Level("Stark", "minst två oberoende källor har mätt eller erfarit det, och minst en av dem har mätt.")
MODERATE = Level("Måttlig", "en källa har mätt det, eller minst två oberoende källor har erfarit det.")
WEAK = Level("Svag", "en källa har erfarit det.")
UNTRIED = Level("Obeprövad", "källorna har bara planerat eller påstått det.")
UNSUPPORTED = Level("Utan stöd", "inget belägg stöder lärdomen.")
LEVELS = (DISPUTED, STRONG, MODERATE, WEAK, UNTRIED, UNSUPPORTED)
"""In the order in which they are tried: the first whose rule holds is the one."""


class Strength(NamedTuple):
    """``supporting`` counts independent sources by the strongest way in which each knows it; the others, places."""

    level: Level
    supporting: Mapping[str, int]
    nuancing: int
    contradicting: int


def strength(catalogue: Catalogue, lesson: Lesson) -> Strength:
    """How well ``lesson`` is supported in ``catalogue``."""
    uses = Counter(one.support for one in lesson.evidence)
    found = Counter(
        kind
        for group in _independent(catalogue, (one for one in lesson.evidence if one.support == "stöder"))
        for kind in (next((kind for kind in KINDS_OF_EVIDENCE if kind in group), "påstått"),)
    )
    supporting = {kind: found[kind] for kind in KINDS_OF_EVIDENCE if found[kind]}
    return Strength(_level(supporting, uses["motsäger"]), supporting, uses["nyanserar"], uses["motsäger"])


def _level(supporting: Mapping[str, int], contradicting: int) -> Level:
    measured, seen = supporting.get("mätt", 0), sum(supporting.get(kind, 0) for kind in _SEEN)
    if contradicting:
        return DISPUTED
    if measured and seen > 1:
        return STRONG
    if measured or seen > 1:
        return MODERATE
    if seen:
        return WEAK
    return UNTRIED if supporting else UNSUPPORTED


def _independent(catalogue: Catalogue, evidence: Iterable[Evidence]) -> list[set[str]]:
    """The kinds of evidence by independent source: what rests on the same document, however remotely, is one."""
    groups: list[tuple[frozenset[str], set[str]]] = []
    for one in evidence:
        documents, kinds = _documents(catalogue, one), {str(one.kind)}
        apart = []
        for known, known_kinds in groups:
            if known & documents:
                documents, kinds = documents | known, kinds | known_kinds
            else:
                apart.append((known, known_kinds))
        groups = [*apart, (documents, kinds)]
    return [kinds for documents, kinds in groups if documents]


def _documents(catalogue: Catalogue, evidence: Evidence) -> frozenset[str]:
    """What the evidence rests on: its source, else the documents and web pages of its record, else that alone.

    A source that retells another rests on that too.
    """
    if evidence.source:
        return with_retold(catalogue, (f"kallor/{evidence.source}",))
    if not evidence.record:
        return frozenset()
    entry = catalogue.find(evidence.record)
    return with_retold(catalogue, (entry and rests_on(entry.record)) or (evidence.record,))


def supports(lesson: Lesson, ref: str) -> tuple[str, ...]:
    """In which ways the record at ``ref`` speaks of ``lesson``: ``stöder``, ``nyanserar``, ``motsäger``."""
    named = (one for one in lesson.evidence if ref in (one.record, f"kallor/{one.source}"))
    return tuple(dict.fromkeys(one.support for one in named if one.support))
