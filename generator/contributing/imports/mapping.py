"""Which heading of somebody else's table or document is which of our fields: a file for each, in ``mappings/``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Annotated

from ...faults.codes import advice, problem
from ...faults.problems import Path, Problem
from ...models.common import RecordPart, field
from ...models.fields import fields_of, spec_at
from ...models.kinds import KIND_BY_FOLDER, Kind
from ...models.shapes import OneOrMany
from ...models.types import Text, Title
from ...reading.decode import decode
from ...reading.yaml_source import parse
from ...records.origin import Origin
from ...records.plain import validated
from ...text.swedish import did_you_mean

Titles = Annotated[tuple[Title, ...], OneOrMany()]


class ColumnRule(RecordPart):
    """Where the value of one field of every row of a table in a document comes from."""

    heading: Title = field("rubrik", "Rubrik", "Rubriken över kolumnen.", ...)
    field_name: Title = field("fält", "Fält", "Fältet i varje rad, till exempel risk.", ...)


class FieldRule(RecordPart):
    """Where the value of one field comes from."""

    field_name: Title = field("fält", "Fält", "Fältet, med punkt: titel, period.start, finansiering.0.belopp.", ...)
    heading: Title | None = field("rubrik", "Rubrik", "Rubriken eller etiketten som värdet står under.")
    value: Text | None = field("värde", "Värde", "Ett värde som alltid gäller.")
    where: Title | None = field("när", "När", "Värdet gäller bara när det står något under den här rubriken.")
    separator: Text | None = field("delas", "Delas", "Tecknet mellan flera värden, till exempel ett komma.")
    dates: Titles = field(
        "av_tider",
        "Av tider",
        "För status: rubrikerna för start, slut och uppgifternas dag, eller period.",
        (),
    )
    columns: tuple[ColumnRule, ...] = field(
        "kolumner", "Kolumner", "I ett dokument, när det står en tabell under rubriken: en rad för varje kolumn.", ()
    )

    @property
    def path(self) -> Path:
        return tuple(int(step) if step.isdecimal() else step for step in self.field_name.split("."))


class Mapping(RecordPart):
    """All rules for one kind of table or document."""

    name: Title = field("namn", "Namn", "Vad som läses, till exempel vems projektbank.", ...)
    folder: Title = field("typ", "Typ", "Posternas typ: projekt, exempel …", ...)
    known_by: Titles = field("känns_igen", "Känns igen", "Rubriker som alla finns där, och bara där.", ...)
    rules: tuple[FieldRule, ...] = field("fält", "Fält", "En rad för varje fält.", ...)
    comments: Titles = field("kommentar", "Kommentar", "Rubriker vars innehåll följer med som kommentarer.", ())
    skipped: Titles = field("hoppa_över", "Hoppa över", "Rubriker vars innehåll inte läses, som personers.", ())
    labels: Titles = field("etiketter", "Etiketter", "I ett dokument: ord som en rad börjar med, före ett värde.", ())
    headings: Titles = field("rubriker", "Rubriker", "I ett dokument: rader som är rubriker, med text under.", ())
    page_heads: Titles = field("sidhuvud", "Sidhuvud", "I ett dokument: början på rader som inte hör till texten.", ())

    @property
    def kind(self) -> Kind:
        return KIND_BY_FOLDER[self.folder]

    @property
    def is_document(self) -> bool:
        return bool(self.labels or self.headings)

    def names(self) -> set[str]:
        """Every heading that a rule mentions, in small letters."""
        ruled = (name for rule in self.rules for name in (rule.heading, rule.where, *rule.dates) if name)
        return {name.casefold() for name in (*ruled, *self.comments, *self.skipped, *self.known_by)}

    def fits(self, headings: Iterable[str]) -> bool:
        """Whether all that it is known by is among the headings of a table."""
        return {name.casefold() for name in self.known_by} <= {heading.casefold() for heading in headings}


def read_mapping(file: str, content: bytes) -> tuple[Mapping | None, list[Problem]]:
    """The mapping that a file holds, or None and what is wrong with it."""
    text, problems = decode(file, content)
    document, faults = parse(file, text) if text is not None else (None, [])
    if document is None:
        return None, [*problems, *faults]
    if not isinstance(document.data, dict):
        return None, [problem("yaml-inte-post", file, som="", advice=advice.MAPPING)]
    origin = Origin(file, document.positions)
    mapping, more = validated(Mapping, document.data, origin)
    if mapping:
        more += _wrong_names(mapping, origin)
    return (None if more else mapping), [*problems, *faults, *more]


def _wrong_names(mapping: Mapping, origin: Origin) -> list[Problem]:
    """Types and fields that there are not."""
    if mapping.folder not in KIND_BY_FOLDER:
        words = {"fält": "typ", "värde": mapping.folder, "tillåtna": ", ".join(KIND_BY_FOLDER)}
        return [origin.fault("varde-ej-tillatet", ("typ",), **words)]
    return list(_wrong_rules(mapping, origin))


def _wrong_rules(mapping: Mapping, origin: Origin) -> Iterator[Problem]:
    taken: set[Path] = set()
    for at, rule in enumerate(mapping.rules):
        place, spec = ("fält", at, "fält"), spec_at(mapping.kind.model, rule.path)
        if spec is None:
            near = did_you_mean(rule.field_name, fields_of(mapping.kind.model))
            yield origin.fault("okant-falt", place, fält=rule.field_name, tillåtna="se falt.html", menade=near)
        elif not (rule.heading or rule.value or rule.dates):
            yield origin.fault("saknat-falt", ("fält", at, "rubrik"), fält="rubrik", advice=advice.NO_HEADING)
        elif rule.path in taken and not spec.many:
            yield origin.fault("varde-dubbelt", place, värde=rule.field_name, fält="fält")
        for number, column in enumerate(rule.columns):
            known = fields_of(spec.part) if spec and spec.part and spec.many else {}
            if column.field_name not in known:
                near = did_you_mean(column.field_name, known)
                words = {"fält": column.field_name, "tillåtna": ", ".join(known) or "se falt.html", "menade": near}
                yield origin.fault("okant-falt", ("fält", at, "kolumner", number, "fält"), **words)
        taken.add(rule.path)


@cache
def shipped() -> tuple[Mapping, ...]:
    """The mappings of the program itself."""
    folder = files(__package__.rpartition(".")[0]).joinpath("mappings")
    found = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        mapping, problems = read_mapping(file.name, file.read_bytes())
        assert mapping is not None, problems
        found.append(mapping)
    return tuple(found)
