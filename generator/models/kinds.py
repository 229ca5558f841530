"""The registry: one row per record type and one per vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from .activity import Activity
from .common import Record
from .example import Example
from .fund import Fund
from .project import Project
from .source import Source
from .types import Folder
from .vocabulary import GoalTerm, MunicipalityTerm, Synonym, VocabularyTerm


@dataclass(frozen=True)
class Kind:
    """A record type. ``review_months`` is how long a review of a record holds."""

    folder: Folder
    model: type[Record]
    singular: str
    plural: str
    definite: str
    review_months: int


KINDS: tuple[Kind, ...] = (
    Kind("projekt", Project, "Projekt", "Projekt", "projektet", 24),
    Kind("exempel", Example, "Gott exempel", "Goda exempel", "exemplet", 24),
    Kind("fonder", Fund, "Fond", "Fonder", "fonden", 6),
    Kind("aktiviteter", Activity, "Aktivitet", "Aktiviteter", "aktiviteten", 24),
    Kind("kallor", Source, "Källa", "Källor", "källan", 24),
)
KIND_BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}

VOCABULARIES: dict[str, type[VocabularyTerm]] = {
    "kommuner": MunicipalityTerm,
    "omraden": VocabularyTerm,
    "malgrupper": VocabularyTerm,
    "mal": GoalTerm,
    "synonymer": Synonym,
}
VOCABULARY_FOLDER = "ordlistor"
