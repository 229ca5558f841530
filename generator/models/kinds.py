"""The registry: one row per record type and one per vocabulary."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from .activity import Activity
from .common import Record
from .example import Example
from .fields import fields_of
from .fund import Fund
from .lesson import Lesson
from .project import Project
from .source import Source
from .vocabulary import GoalTerm, MunicipalityTerm, Synonym, VocabularyTerm, Watched


class Kind(NamedTuple):
    """A record type: its folder, its model and what readers call one and several of it.

    ``review_months`` is how long a review of a record holds, ``useful`` the fields, beside the required ones, that
    let readers find it.
    """

    folder: str
    model: type[Record]
    singular: str
    plural: str
    review_months: int
    useful: tuple[str, ...] = ()


KINDS: tuple[Kind, ...] = (
    Kind("projekt", Project, "Projekt", "Projekt", 24, ("kommuner", "period", "målgrupper", "områden", "resultat")),
    Kind("exempel", Example, "Gott exempel", "Goda exempel", 24, ("kommuner", "målgrupper", "områden", "vad")),
    Kind("fonder", Fund, "Fond", "Fonder", 6, ("förvaltare", "webbplats", "målgrupper", "områden")),
    Kind("aktiviteter", Activity, "Aktivitet", "Aktiviteter", 24, ("behov", "målgrupper", "områden")),
    Kind("lardomar", Lesson, "Lärdom", "Lärdomar", 24, ("steg", "verkan", "råd")),
    Kind("kallor", Source, "Källa", "Källor", 24, ("utgivare", "datum", "slag", "länk")),
)
KIND_BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}

VOCABULARIES: dict[str, type[VocabularyTerm]] = {
    "kommuner": MunicipalityTerm,
    "omraden": VocabularyTerm,
    "malgrupper": VocabularyTerm,
    "mal": GoalTerm,
    "synonymer": Synonym,
    "bevakning": Watched,
}
MAY_BE_ABSENT = frozenset({"bevakning"})
"""Vocabularies that no record chooses from: a catalogue without them is whole."""
VOCABULARY_FOLDER = "ordlistor"


@cache
def field_names() -> frozenset[str]:
    """Every key that any record or vocabulary row may hold, at any depth."""
    names: set[str] = set()
    pending: list[type[BaseModel]] = [kind.model for kind in KINDS] + list(VOCABULARIES.values())
    while pending:
        for spec in fields_of(pending.pop()).values():
            if spec.part and spec.key not in names:
                pending.append(spec.part)
            names.add(spec.key)
    return frozenset(names)
