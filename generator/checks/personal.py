"""Who answers for a record: a role or a unit, never a person.

Names are not known by a list of people. In ``ansvarig`` two words in a row, each with one capital letter and neither
a word for what people do or belong to nor a place, are taken for a name. That can be wrong, so it is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..faults.problems import Problem
from ..models.fields import fields_of
from ..models.types import Term
from ..models.vocabulary import Watched
from ..records.catalogue import Catalogue
from ..records.counties import counties
from ..records.parse import Entry
from .holders import Holder, holders

_NAME_PART = r"[A-ZÅÄÖÉÜ](?:[a-zåäöéüøæóáíèçñ]+(?:-[A-ZÅÄÖÉÜ][a-zåäöéüøæóáíèçñ]+)?|\.)?"
PARTICLES = ("af", "al", "av", "da", "de", "el", "la", "van", "von")
_CAPITALS = rf"(?<!\w){_NAME_PART}(?:\s+(?:(?:{'|'.join(PARTICLES)})\s+)*{_NAME_PART}(?!\w))+"
"""At least two words that are written as names are."""
_NO_NAME = (
    r"(?i)\w*(?:verk|förbund|förvaltning|avdelning|enhet|nämnd|kommun|region|kansli|byrå|centrum|center|central|skola|skol"
    r"|universitet|förening|stiftelse|kyrka|styrelse|grupp|team|projekt|redaktion|fond|institut|myndighet|bolag"
    r"|utbildning|service|stöd|arbete|marknad|integration|samordn|samverkan|led|chef|ansvarig|handlägg|strateg"
    r"|koordinator|sekreterar|utveckl|direktör|rektor|lärar|pedagog|konsult|controll|förvalt|län|landsting|hus"
    r"|organisation|sektion|sekretariat|museum|bibliotek|partnerskap|program|akademi|lag|kors|barn|nätverk|forum"
    r"|kontor|expert|ekonom|analytiker|funktion|kompetens|omsorg|hälsa|område|rådgiv|coach|mottagning|verksamhet)"
    r"(?:e|a|n|t|en|et|ens|ets|s|are|aren|ar|arna|er|erna|are?n?s|ets|ing|ingen)?"
    r"|\w+land|kunskaps\w+|arbets\w+|social\w*|vuxen\w*|leader|office|region|svenska|nordiska|europeiska|rädda|röda|hela"
    r"|östra|västra|norra|södra|mellersta|centrala|öst|väst|nord|norr|syd|söder|mitt|allmänna|sociala"
)
"""Words for work and organisations, by their ends, and those that begin the names of some. Names end in other ways."""


def check_responsible(catalogue: Catalogue) -> Iterator[Problem]:
    """Records and rows whose ``ansvarig`` looks like the name of a person."""
    unsure = [
        (holder, responsible)
        for holder in holders(catalogue)
        if (responsible := _responsible(holder)) and _looks_like_a_name(responsible, frozenset())
    ]
    places = place_words(catalogue) if unsure else frozenset()  # to look through all records takes time
    for holder, responsible in unsure:
        if _looks_like_a_name(responsible, places):
            yield holder.origin.fault("ansvarig-person", ("ansvarig",))


def _responsible(holder: Holder) -> str | None:
    if isinstance(holder, Entry):
        return holder.record.responsible
    return holder.term.responsible if isinstance(holder.term, Watched) else None


def _looks_like_a_name(text: str, places: frozenset[str]) -> bool:
    for words in re.findall(_CAPITALS, text):
        parts = 0
        for word in words.split():
            if word in PARTICLES:
                continue
            is_other = word in places or word.removesuffix("s") in places or re.fullmatch(_NO_NAME, word)
            parts = 0 if is_other else parts + 1
            if parts == 2:
                return True
    return False


def place_words(catalogue: Catalogue) -> frozenset[str]:
    """The municipalities that records name, and all counties, word by word: among all of the former are surnames."""
    rows = catalogue.vocabularies.get("kommuner", {})
    named = {
        id
        for entry in catalogue.entries()
        for spec in fields_of(type(entry.record)).values()
        if spec.marker == Term("kommuner")
        for id in getattr(entry.record, spec.attribute)
    }
    names = [rows[id].term.name for id in named if id in rows] + [*counties(catalogue).values()]
    return frozenset(word.removesuffix("s") for name in names for word in name.split())


PATTERNS = {"capitals": _CAPITALS, "noName": _NO_NAME}
"""What the page's script, which doubts the same names, goes by."""
