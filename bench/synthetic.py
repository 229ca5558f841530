"""Synthetic catalogues of any size: valid, cross-linked, every field of every model in use.

``python -m bench.synthetic FOLDER SIZE`` writes one, in a process of its own: what a process has held counts
in the peak memory of those it starts.

The fields come from the models themselves, so a new field is in the next measurement; only rules
that hold across fields are written here. The vocabularies, and the sources they rest on, are those
of the real catalogue. The same arguments give the same bytes.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from bench.words import phrase, text
from generator.models.common import Conflict, Financing, Period, Record, SourceRef
from generator.models.fields import FieldSpec, fields_of
from generator.models.fund import Call, Fund, ProgrammeArea
from generator.models.kinds import KIND_BY_FOLDER, KINDS, VOCABULARY_FOLDER
from generator.models.lesson import Evidence, Lesson
from generator.models.project import Budget, Participants, Project, Survey
from generator.models.source import Source
from generator.models.types import CountyName, PartialDate, ProgrammeCode, Ref, Term
from generator.reading.files import read_tree
from generator.records.catalogue import load
from generator.records.counties import counties
from rig import CATALOGUE

WORDS = 365
"""Words of prose in a record."""
_SHARES = {"exempel": 7, "aktiviteter": 5, "fonder": 3, "lardomar": 3, "kallor": 3}
"""Records of a type in every hundred; the rest are projects."""
_AREA_CODES = ("A", "B", "C", "D")
_OPTIONAL = 0.5
"""How often an optional value is there."""
_PARTS_OF_PROJECTS, _PARTS_OF_OTHERS = 0.15, 0.6
"""How often an optional mapping is there: seldom in a project, which has many, else often."""

Fields = dict[str, Any]


@dataclass(frozen=True)
class _World:
    """What records may refer to: ids by folder, values by vocabulary, counties, sections by source."""

    ids: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, tuple[str, ...]]
    counties: tuple[str, ...]
    sections: Mapping[str, tuple[str, ...]]
    today: date


def write_catalogue(folder: Path, size: int, today: date) -> None:
    """Writes a catalogue of ``size`` records into the new ``folder``; reviews are recent on ``today``."""
    for name in (VOCABULARY_FOLDER, "kallor"):
        shutil.copytree(CATALOGUE / name, folder / name)
    catalogue, _ = load(read_tree(folder)[0])
    real = catalogue.records["kallor"]
    ids = _ids(size, len(real))
    world = _World(
        ids={**ids, "kallor": (*real, *ids["kallor"])},
        terms={name: tuple(rows) for name, rows in catalogue.vocabularies.items()},
        counties=tuple(counties(catalogue)),
        sections={id: entry.record.sections for id, entry in real.items() if isinstance(entry.record, Source)},
        today=today,
    )
    for kind in KINDS:
        (folder / kind.folder).mkdir(exist_ok=True)
        for id in ids[kind.folder]:
            fields = _Writer(world, kind.model, id).record()
            _write(folder / kind.folder / f"{id}.yaml", fields)


def _write(file: Path, fields: Fields) -> None:
    content = yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    file.write_text(content, encoding="utf-8", newline="\n")


def _ids(size: int, real_sources: int) -> dict[str, tuple[str, ...]]:
    counts = {folder: size * share // 100 for folder, share in _SHARES.items()}
    counts["kallor"] = max(counts["kallor"] - real_sources, 0)
    counts["projekt"] = size - real_sources - sum(counts.values())
    return {folder: tuple(f"{folder}-{n:05d}" for n in range(1, count + 1)) for folder, count in counts.items()}


class _Writer:
    """Writes one record; ``words`` counts the prose written so far."""

    def __init__(self, world: _World, model: type[Record], id: str) -> None:
        self.world = world
        self.model = model
        self.id = id
        self.rng = random.Random(id)
        self.parts = _PARTS_OF_PROJECTS if model is Project else _PARTS_OF_OTHERS
        self.words = 0

    def record(self) -> Fields:
        fields = self._part(self.model)
        fields["titel"] = f"{phrase(self.rng, self.rng.randint(2, 6))} {self.id[-5:]}"
        fields["granskad"] = self._day(120)
        fields["historik"] = self._log()
        if "tidigare_id" in fields:
            fields["tidigare_id"] = [f"tidigare-{self.id}"]
        self._fill_up(fields)
        return fields

    def _fill_up(self, fields: Fields) -> None:
        """More paragraphs where there is prose, until the record has its words."""
        prose = [spec for spec in fields_of(self.model).values() if spec.prose and spec.many]
        present = [spec for spec in prose if spec.key in fields] or prose[:1]
        while self.words < WORDS:
            spec = self.rng.choice(present)
            fields.setdefault(spec.key, []).append(self._value(spec))

    def _part(self, model: type[BaseModel]) -> Fields:
        """A mapping of ``model`` with its required fields and some of the others."""
        fields: Fields = {}
        for key, spec in fields_of(model).items():
            if spec.required or self.rng.random() < (self.parts if spec.part else _OPTIONAL):
                fields[key] = self._many(spec) if spec.many else self._value(spec)
        rule = _RULES.get(model)
        if rule:
            rule(self, fields)
        return fields

    def _many(self, spec: FieldSpec) -> list[Any]:
        if spec.choices:
            return list(spec.choices[: self.rng.randint(1, len(spec.choices))])
        values: list[Any] = []
        for _ in range(self.rng.randint(1, 3)):
            value = self._value(spec)
            if value not in values:
                values.append(value)
        return values

    def _value(self, spec: FieldSpec) -> Any:
        if spec.part:
            return self._part(spec.part)
        if spec.marker:
            return self._reference(spec)
        if spec.choices:
            return self.rng.choice(spec.choices)
        if spec.base is PartialDate:
            return self._day(3000)
        if spec.base in (int, float):
            return self.rng.randint(1, 100)
        return self._text(spec)

    def _reference(self, spec: FieldSpec) -> str:
        marker = spec.marker
        if isinstance(marker, Term):
            return self.rng.choice(self.world.terms[marker.vocabulary])
        if isinstance(marker, CountyName):
            return self.rng.choice(self.world.counties)
        if isinstance(marker, ProgrammeCode):
            return self.rng.choice(_AREA_CODES)
        assert isinstance(marker, Ref)
        folder: str = marker.folder or self.rng.choice(tuple(KIND_BY_FOLDER))
        others = [id for id in self.rng.sample(self.world.ids[folder], 2) if id != self.id]
        return others[0] if marker.folder else f"{folder}/{others[0]}"

    def _text(self, spec: FieldSpec) -> Any:
        if spec.key in ("url", "webbplats", "länk"):
            return f"https://www.exempel.se/{self.id}/{self.rng.randint(1, 999)}"
        if spec.key == "valuta":
            return self.rng.choice(("SEK", "EUR"))
        if spec.key == "ansvarig":  # two words of a phrase can look like somebody's name
            return f"Redaktionen, {phrase(self.rng, 1).lower()}"
        if spec.single_line:
            return phrase(self.rng, self.rng.randint(1, 4))
        length = self.rng.randint(12, 40)
        self.words += length
        prose = text(self.rng, length)
        if not spec.prose or self.rng.random() < 0.5:
            return prose
        return {"text": prose, "källor": [self._part(SourceRef)]}

    def _day(self, within: int) -> str:
        return (self.world.today - timedelta(days=self.rng.randint(1, within))).isoformat()

    def _log(self) -> list[Fields]:
        days = sorted(self._day(730) for _ in range(self.rng.randint(1, 3)))
        return [
            {"datum": day, "vad": f"{phrase(self.rng, 2)} ändrades." if number else "Posten lades till."}
            for number, day in enumerate(days)
        ]

    # Rules that hold across fields, by the model they concern.

    def source_ref(self, fields: Fields) -> None:
        if self.rng.random() < 0.1:
            self._keep(fields, {"hämtad"})
            fields["url"] = f"https://www.exempel.se/{self.rng.randint(1, 9999)}"
        else:
            self._keep(fields, {"sida"})
            fields.update(self._cited())

    def _keep(self, fields: Fields, keys: set[str]) -> None:
        for key in fields.keys() - keys:
            del fields[key]

    def _cited(self) -> dict[str, str]:
        """A source, and one of its sections when it has any."""
        source = self.rng.choice(self.world.ids["kallor"])
        sections = self.world.sections.get(source)
        return {"källa": source} | ({"avsnitt": self.rng.choice(sections)} if sections else {})

    def conflict(self, fields: Fields) -> None:
        model = self._model_of(Conflict, "värden")
        fields["värden"] = [self._part(model) for _ in range(2)]
        for value in fields["värden"]:
            value.pop("avsnitt", None)
            value.update(self._cited())

    def _model_of(self, model: type[BaseModel], key: str) -> type[BaseModel]:
        part = fields_of(model)[key].part
        assert part is not None
        return part

    def period(self, fields: Fields) -> None:
        if "start" in fields and "slut" in fields:
            fields["start"], fields["slut"] = sorted((fields["start"], fields["slut"]))

    def call(self, fields: Fields) -> None:
        """From a year behind to a year ahead, some of it preliminary."""
        opens = self.world.today + timedelta(days=self.rng.randint(-365, 365))
        fields["öppnar"] = self.rng.choice((opens.isoformat(), f"{opens:%Y-%m}"))
        fields["stänger"] = (opens + timedelta(days=60)).isoformat()

    def needs_fund(self, fields: Fields) -> None:
        if "programområde" in fields or "programområden" in fields:
            fields.setdefault("fond", self.rng.choice(self.world.ids["fonder"]))

    def budget(self, fields: Fields) -> None:
        if "rader" in fields:
            fields["summa"] = sum(line["belopp"] for line in fields["rader"])

    def participants(self, fields: Fields) -> None:
        fields["antal"] = sum(fields.get(key, 0) for key in ("kvinnor", "män", "okänt_kön"))

    def survey(self, fields: Fields) -> None:
        fields["rapporter"].update(slutrapporter=30, delrapporter=10, antal=40)
        fields["projekt"] = sum(row["antal"] for row in fields["utfall"])

    def fund(self, fields: Fields) -> None:
        """Every fund has the same codes, so that any record may name any of them."""
        areas = [self._part(ProgrammeArea) | {"kod": code} for code in _AREA_CODES]
        for area in areas:
            area["andel_av_fonden_procent"] = self.rng.randint(0, 25)
            area.pop("ingår_i", None)
        areas[1]["ingår_i"] = areas[0]["kod"]
        fields["programområden"] = areas

    def project(self, fields: Fields) -> None:
        if fields["status"] == "planerat":
            fields.pop("utfall", None)
            fields.pop("resultat", None)

    def lesson(self, fields: Fields) -> None:
        """At least one place speaks for it."""
        for evidence in fields.get("belägg", ())[:1]:
            evidence["stöd"] = "stöder"

    def evidence(self, fields: Fields) -> None:
        """A text tells two uses of a place apart, and what may be only planned is not measured."""
        fields.pop("avsnitt", None)
        fields.update(self._cited())
        fields.setdefault("text", self._text(fields_of(Evidence)["text"]))
        if fields.get("slag") == "mätt":
            fields.pop("post", None)

    def source(self, fields: Fields) -> None:
        """No sections: references to a synthetic source then need not match any."""
        fields.pop("avsnitt", None)


_RULES: dict[type[BaseModel], Callable[[_Writer, Fields], None]] = {
    SourceRef: _Writer.source_ref,
    Conflict: _Writer.conflict,
    Period: _Writer.period,
    Call: _Writer.call,
    Financing: _Writer.needs_fund,
    Budget: _Writer.budget,
    Participants: _Writer.participants,
    Survey: _Writer.survey,
    Fund: _Writer.fund,
    Project: _Writer.project,
    Lesson: _Writer.lesson,
    Evidence: _Writer.evidence,
    Source: _Writer.source,
}

if __name__ == "__main__":
    write_catalogue(Path(sys.argv[1]), int(sys.argv[2]), date.today())
