"""Texts that say that something is not known, beside the field that states it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from ..faults.codes import advice
from ..faults.problems import Path, Problem
from ..models.subjects import SUBJECTS, Subject
from ..records.catalogue import Catalogue
from ..records.origin import name_of
from ..records.parse import Entry
from ..text.swedish import enumerate_words, shorten
from .values import parts, shown, values_at

_SIGNS = ("framgår", "anges", "syns", "nämn", "redovisa", "säger", "anger", "uppgift", "Uppgift", "okän", "oklar")
"""A text without any of these says of nothing that it is unknown, and is not read further."""
_SENTENCES = re.compile(r"(?<=[.!?:;])\s+|\n|,? men ")
_LONGEST = 300
_UNKNOWN = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<what>.+?) (?:framgår|anges|nämns|redovisas|syns)(?: heller)? (?:inte|ej)\b.*",
        r".*\b(?:framgår|säger|anger|nämner|redovisar)(?: heller)? (?:inte|ej|inget|ingenting|inga uppgifter)"
        r"(?: heller)?(?: om| något om)? (?P<what>.+)",
        r"(?P<what>.+?) är (?:ok[äa]n[dt]a?|oklart?|oklara)",
        r"(?:uppgift(?:er)? om )(?P<what>.+?) saknas",
        r"(?P<what>.+?): (?:framgår|anges) (?:inte|ej)",
    )
)
_IN_SOURCE = re.compile(r" (?:av|i) (?:käll|rapport|ansök)\w+$")
_AND = re.compile(r",\s*|\s+(?:och|eller|samt)\s+")
_UNKNOWN_VALUE = re.compile(r"framgår (?:inte|ej)|okänt|säger (?:inte|ingenting)|anges (?:inte|ej)", re.IGNORECASE)


_BY_WORDS: dict[tuple[type[BaseModel], tuple[str, ...]], list[Subject]] = {}
for _subject in SUBJECTS:
    _BY_WORDS.setdefault((_subject.part, _subject.words), []).append(_subject)


def check_not_stated(catalogue: Catalogue) -> Iterator[Problem]:
    """Fields that hold what a text beside them says that the source does not state."""
    for entry in catalogue.entries():
        if not _has_sign(entry.origin.positions.text):
            continue
        for (model, words), subjects in _BY_WORDS.items():
            for path, part in parts(entry.record, model):
                for key in words:
                    for place, text in values_at(part, key):
                        if _has_sign(text):
                            for subject in subjects:
                                yield from _check(entry, subject, path, part, place, text)


def _has_sign(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _check(entry: Entry, subject: Subject, path: Path, part: BaseModel, place: Path, text: str) -> Iterator[Problem]:
    """The problem of one text, when it says that a value is not known which ``part`` holds."""
    held = {value: _known(part, value) for value in subject.values}
    value = next((value for value in subject.values if held[value] and value != place[0]), None)
    said = _said(text, subject.called) if value else ""
    if value and said:
        where = (*path, *place)
        yield entry.origin.fault(
            "ord-och-falt-olika",
            where,
            fält=name_of(where),
            ord=f"”{shorten(said)}”",
            tvilling=value,
            värde=enumerate_words([shorten(_shown(each)) for each in held[value][:3]]),
            advice=advice.IF_NOT_STATED.format(fält=value),
        )


def _known(part: BaseModel, value: str) -> list[Any]:
    return [each for _, each in values_at(part, value) if not _UNKNOWN_VALUE.search(str(each))]


def _shown(value: Any) -> str:
    return shown(value) if isinstance(value, int | float) else str(value)


def _said(text: str, called: str) -> str:
    """The sentence that says that what is ``called`` so is not known; or nothing."""
    for sentence in _SENTENCES.split(text):
        low = sentence.casefold().strip(" .!?:;")
        if len(low) > _LONGEST:
            continue
        for pattern in _UNKNOWN:
            match = pattern.fullmatch(low)
            what = _IN_SOURCE.sub("", match["what"]) if match else ""
            if any(re.fullmatch(called, each) for each in _AND.split(what)):
                return sentence.strip()
    return ""


PATTERNS = {"sentences": _SENTENCES, "unknownValue": _UNKNOWN_VALUE, "inSource": _IN_SOURCE, "and": _AND}
SIGNS, UNKNOWN, LONGEST = _SIGNS, _UNKNOWN, _LONGEST
"""What the page's script, which reads the same sentences, goes by."""
