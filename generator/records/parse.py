"""One file to one typed record or to the rows of a vocabulary, or to the problems that forbid it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from ..faults.codes import advice, problem
from ..faults.problems import Problem, has_errors
from ..models.common import Record
from ..models.fields import fields_of, parts_of
from ..models.fund import PlacedTerms
from ..models.kinds import Kind, field_names
from ..models.vocabulary import VocabularyTerm
from ..reading.decode import decode
from ..reading.positions import Positions
from ..reading.yaml_source import Data, Document, parse
from ..text.swedish import slug
from .key_slips import kind_meant
from .names import Names
from .origin import Origin, kind_of
from .plain import UNREADABLE, Plain, Provenance, plain, validated
from .shape_slips import row_meant, rows_meant, skeleton, to_fill_in

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True)
class Entry:
    """A record with all that is known about it.

    ``data`` is the YAML as plain data, ``{text, källor}`` wrappers included; ``record`` holds the
    typed values without wrappers, ``provenance`` the sources that the wrappers named (``sources_at``,
    ``is_own``). In a faulty record the fields in ``doubtful`` hold nothing or a placeholder.
    """

    kind: Kind
    id: str
    record: Record
    data: dict[str, Data]
    provenance: Provenance
    origin: Origin
    doubtful: frozenset[str] = frozenset()

    @property
    def ref(self) -> str:
        """``projekt/all-in``"""
        return f"{self.kind.folder}/{self.id}"

    @property
    def former_refs(self) -> tuple[str, ...]:
        """What ``ref`` was before, the first of them first: every file that others may fetch stays there too."""
        return tuple(f"{self.kind.folder}/{id}" for id in self.record.former_ids)

    @property
    def refs(self) -> tuple[str, ...]:
        """``ref`` and ``former_refs``."""
        return (self.ref, *self.former_refs)

    @property
    def first_ref(self) -> str:
        """The ``ref`` that the record came in with: what feeds and calendars go on calling it when its id changes."""
        return next(iter(self.former_refs), self.ref)

    @cached_property
    def placed(self) -> Provenance:
        """``provenance``, and the sources of groups of terms by the path of the group."""
        groups = parts_of(self.record, PlacedTerms)
        return {**{path: part.according_to for path, part in groups if part.according_to}, **self.provenance}

    @property
    def file(self) -> str:
        """``projekt/all-in.yaml``"""
        return self.origin.file


class VocabularyRow(NamedTuple):
    """A valid row of a vocabulary; ``data`` and ``provenance`` as in ``Entry``.

    The provenance of the whole row, ``()``, is empty when ``källor: []`` says that the row is the knowledge base's own.
    """

    term: VocabularyTerm
    data: dict[str, Data]
    provenance: Provenance
    origin: Origin


class VocabularyFile(NamedTuple):
    """The valid rows of a vocabulary by id, and the ids of all its rows, as written and as they should be."""

    rows: dict[str, VocabularyRow]
    ids: frozenset[str]


def parse_record(
    kind: Kind,
    id: str,
    file: str,
    content: bytes,
    names: Names | None = None,
    known: Mapping[str, Data] | None = None,
) -> tuple[Entry | None, list[Problem]]:
    """The bytes of a record to an Entry and its problems, or None when nothing in it can be used.

    With ``names`` the problems can offer what the catalogue has. ``known`` is the data of texts without faults, by
    their digest.
    """
    document, told = read_record(kind, file, content, known)
    return judge_record(kind, id, file, document, told, names) if document else (None, told)


def read_record(
    kind: Kind, file: str, content: bytes, known: Mapping[str, Data] | None = None
) -> tuple[Document | None, list[Problem]]:
    """The bytes of a record to its data, not yet judged, or None when they cannot be read; ``known`` as above."""
    return _read(file, content, lambda: to_fill_in(kind.model), known)


def judge_record(
    kind: Kind, id: str, file: str, document: Document, told: Iterable[Problem], names: Names | None = None
) -> tuple[Entry | None, list[Problem]]:
    """The data of a record to an Entry and all its problems, those ``told`` when it was read first.

    With an error among the problems the Entry holds what the rest of the record says, for checks
    that concern other fields.
    """
    problems = [*told]
    if not isinstance(document.data, dict):
        return None, [*problems, *_no_record(file, document)]
    if meant := kind_meant(kind, document.data):
        moved = f"{meant.folder}/{id}.yaml"
        return None, [
            *problems,
            problem("fel-mapp", file, slag=meant.singular.lower(), mapp=kind.folder, förslag=moved),
        ]
    origin = Origin(file, document.positions)
    read = plain(document.data, kind.model, origin, names)
    record, faults = validated(kind.model, read.data, origin, read.empty, read.unreadable, names)
    problems += _news([*read.problems, *faults], problems)
    doubtful: frozenset[str] = frozenset()
    if has_errors(problems):
        record, doubtful = _salvage(kind.model, read, problems)
    if record is None:
        return None, problems
    return Entry(kind, id, record, document.data, read.provenance, origin, doubtful), problems


def _salvage(model: type[_Model], read: Plain, problems: list[Problem]) -> tuple[_Model | None, frozenset[str]]:
    """A record of the fields without errors, and the names of the others."""
    wrong = {fault.field.partition(".")[0] for fault in problems if fault.severity == "error"}
    specs = fields_of(model)
    data = {key: value for key, value in read.data.items() if key in specs and key not in wrong}
    for spec in specs.values():
        if spec.required and spec.key not in data:
            wrong.add(spec.key)
            data[spec.key] = [] if spec.many else spec.choices[-1] if spec.choices else UNREADABLE
    try:
        return model.model_validate(data), frozenset(wrong)
    except ValidationError:
        return None, frozenset(wrong)


def parse_vocabulary(
    model: type[VocabularyTerm], file: str, content: bytes
) -> tuple[VocabularyFile | None, list[Problem]]:
    """The bytes of a vocabulary file to its rows, or None when it is no list.

    A faulty row is left out and told.
    """
    document, problems = _read(file, content, lambda: advice.VOCABULARY.format(rader=skeleton(model)))
    if document is None:
        return None, problems
    if not isinstance(document.data, list):
        return None, [*problems, problem("yaml-inte-lista", file, advice=rows_meant(document.data, model))]
    slips = list(problems)
    rows: dict[str, VocabularyRow] = {}
    first: dict[str, int] = {}
    for index, data in enumerate(document.data):
        origin = Origin(file, document.positions, (index,))
        if not isinstance(data, dict):
            is_told = document.positions.may_suggest()
            hint = advice.ITEM_OR_NONE.format(rader=row_meant(data, model)) if is_told else ""
            problems.append(origin.fault("grupp-vantad", (), fält="Raden", är=kind_of(data), tillåtna="", advice=hint))
            continue
        read = plain(data, model, origin)
        term, faults = validated(model, read.data, origin, read.empty, read.unreadable)
        problems += _news([*read.problems, *faults], slips)
        id = read.data.get("id")
        if isinstance(id, str) and id in first:
            line, _ = document.positions.value((first[id],))
            problems.append(origin.fault("ordlista-id-dubbelt", ("id",), id=id, rad=line))
        elif isinstance(id, str):
            first[id] = index
            if term:
                if data.get("källor") == []:
                    read.provenance[()] = ()
                rows[id] = VocabularyRow(term, data, read.provenance, origin)
    return VocabularyFile(rows, frozenset(first) | {slug(id) for id in first}), problems


def _read(
    file: str, content: bytes, to_fill_in: Callable[[], str], known: Mapping[str, Data] | None = None
) -> tuple[Document | None, list[Problem]]:
    text, problems = decode(file, content)
    if text is None:
        return None, problems
    positions = Positions(text)
    data = known.get(positions.digest) if known else None
    return (Document(data, positions), []) if data else parse(file, text, field_names, to_fill_in)


def _no_record(file: str, document: Document) -> Iterator[Problem]:
    """Why a file that YAML accepts has no fields: a slip on its first line, if there is one."""
    if isinstance(document.data, str):
        from ..reading.slip import Fault
        from ..reading.yaml_slips import find_slips

        yield from find_slips(file, document.positions.text, Fault(0, 0, names=field_names()), "yaml-inte-post")
    else:
        yield problem("yaml-inte-post", file, som=": den är skriven som en lista", advice=advice.NO_DASHES)


def _news(faults: list[Problem], told: list[Problem]) -> list[Problem]:
    """Without what follows from slips in the YAML: an odd key is not also unknown, a value after # not also empty.

    Nor is the group empty whose first field has hard spaces as its indentation.
    """
    odd = {(fault.line, fault.column) for fault in told if fault.code.startswith("nyckel-")}
    cut = {fault.line for fault in told if fault.code == "yaml-fyrkant"}
    cut |= {fault.line - 1 for fault in told if fault.code == "nyckel-osynligt-tecken"}
    return [
        fault
        for fault in faults
        if not (fault.code == "okant-falt" and (fault.line, fault.column) in odd)
        and not (fault.code == "tomt-falt" and fault.line in cut)
    ]
