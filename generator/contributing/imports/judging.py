"""Drafts to records as ``check`` wants them, and to what must be said of each: the same models, checks and words.

What can be read as something allowed is written so, and told. What cannot is taken out of its field and kept as a
comment, so that the rest of the record can come in. A record that lacks what it must have is refused.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from ...checks import check_catalogue
from ...faults.codes import problem
from ...faults.problems import Path, Problem, has_errors
from ...models.fields import FieldSpec, fields_of, spec_at
from ...reading.refused import Contacts, refused_content
from ...reading.sizes import RECORD, too_large
from ...reading.yaml_source import parse
from ...records.catalogue import Catalogue
from ...records.names import Names
from ...records.origin import name_of
from ...records.parse import Entry, parse_record
from ...records.placement import placements
from ...text.personal import masked
from ...text.swedish import enumerate_words, shorten, slug
from ..canonical import canonical
from ..leaves import Assembled, Leaves, assembled, leaves, leaves_at
from ..log import log_begun
from ..tables.layout import place_in_words
from ..tables.sheets import is_numbered
from ..tables.wording import Wording
from .cells import Place
from .drafting import Draft
from .duplicates import Known
from .table_hints import in_table

Status = Literal["ny", "dubblett", "tveksam", "avvisad"]
Told = tuple[Problem, Place]
_LOG = "historik"
_ROUNDS = 5
"""So often a record is read again after something in it has been mended."""
_WIDTH = 116


class Judged(NamedTuple):
    """A record that was read: its id and file, whether it is new, what is told of it, and the file's text."""

    id: str
    file: str
    status: Status
    problems: tuple[Told, ...]
    text: str


def judged(drafts: Sequence[Draft], catalogue: Catalogue, today: date, contacts: Contacts, source: str) -> list[Judged]:
    """The drafts in order. ``source`` is what comments call the file they come from."""
    known = Known(catalogue)
    names = catalogue.names()
    wording = Wording(catalogue)
    records = [_Record(draft, known, names, wording, contacts, today) for draft in drafts]
    new = {record.file: record for record in records if record.entry}
    for _ in range(_ROUNDS):
        whole = catalogue.with_entries(record.entry for record in new.values() if record.entry)
        faults = list(check_catalogue(whole, today))
        wrong = [fault for fault in faults if fault.severity == "error" and fault.file in new]
        for file in {fault.file: None for fault in wrong}:
            new[file].mend([fault for fault in wrong if fault.file == file])
        if not wrong:
            for fault in faults:
                if fault.file in new:
                    new[fault.file].tell(fault)
            break
    else:
        for fault in wrong:
            new[fault.file].refuse(fault)
    return [record.outcome(source) for record in records]


class _Record:
    """One draft on its way through the checks; without an ``entry`` it will not be a record."""

    def __init__(
        self, draft: Draft, known: Known, names: Names, wording: Wording, contacts: Contacts, today: date
    ) -> None:
        self._draft = draft
        self._names = names
        self._wording = wording
        self._values: Leaves = dict(draft.values)
        self._told: list[Told] = []
        self._warnings: list[Told] = []
        self._left: list[tuple[str, str]] = list(draft.left)
        self.entry: Entry | None = None
        self._status: Status | None = None
        existing = known.find(draft)
        self.id = existing.id if existing else draft.id or known.free_id(draft.kind, _id_of(draft))
        self.file = f"{draft.kind.folder}/{self.id}.yaml"
        if existing:
            self._status = "dubblett"
            words = {"post": existing.ref, "skillnad": _difference(existing.values, self._values)}
            self._told.append((problem("import-finns-redan", self.file, **words), draft.place))
            return
        if not self._below((_LOG,)):
            self._values |= leaves({_LOG: log_begun(today)}, draft.kind.model)
        self._told += ((replace(fault, file=self.file), place) for fault, place in draft.problems)
        for placement in placements([self.file]):
            for fault in placement.problems:
                self.refuse(fault)
        if self._status:
            return
        self._look_through(contacts)
        self._read()
        if self.entry:
            if like := known.like(draft):
                self._told.append((problem("import-liknar", self.file, post=like), draft.place))
            known.add(draft, f"{draft.kind.folder}/{self.id}", self._values)

    def tell(self, fault: Problem) -> None:
        """Says what ``check`` says of the record as it is now."""
        self._warnings.append(self._as_told(fault, self._origin(fault)))

    def refuse(self, fault: Problem) -> None:
        """Says why the record cannot come in."""
        self.entry, self._status = None, "avvisad"
        self._told.append(self._as_told(fault, self._origin(fault)))

    def _as_told(self, fault: Problem, path: Path) -> Told:
        written = "; ".join(self._below(path).values())
        return in_table(fault, self._draft.kind, path, self._wording, written), self._draft.place_of(path)

    def _look_through(self, contacts: Contacts) -> None:
        """Masks personal data, which is told once for each value, and tells of characters that have been lost."""
        made = self._assembled()
        for fault in refused_content(self.file, self._text(made).encode(), contacts):
            path = self._origin(fault, made)
            if fault.code == "tecken-forlorat":
                self._told.append((fault, self._draft.place_of(path)))
            hidden = {at: masked(value) for at, value in self._below(path).items() if masked(value) != value}
            if fault.code == "personuppgift" and hidden:
                self._values |= hidden
                self._told.append((replace(fault, severity="warning"), self._draft.place_of(path)))

    def _assembled(self) -> Assembled:
        return assembled(self._values, self._draft.kind.model)

    def _text(self, made: Assembled) -> str:
        return canonical(made.data, self._draft.kind.model)

    def _read(self) -> None:
        """Reads the record, mended as often as it takes."""
        self._warnings = []
        for _ in range(_ROUNDS):
            content = self._text(self._assembled()).encode()
            self.entry, faults = parse_record(self._draft.kind, self.id, self.file, content, self._names)
            if not has_errors(faults):
                for fault in faults:
                    self.tell(fault)
                return
            if not self._mended([fault for fault in faults if fault.severity == "error"]):
                break
        self.entry = None
        self._status = "avvisad"

    def mend(self, faults: list[Problem]) -> None:
        """Mends what the checks of the whole catalogue found, and reads the record again."""
        if self._mended(faults):
            self._read()
        else:
            self.entry, self._status = None, "avvisad"

    def _mended(self, faults: Iterable[Problem]) -> bool:
        """Whether everything wrong could be mended or taken out; what could not is told as it is."""
        made = self._assembled()
        done = True
        for fault in faults:
            path = self._origin(fault, made)
            if fault.offer and self._put_instead(path, fault):
                continue
            if self._take_out(path, fault):
                continue
            self._told.append(self._as_told(fault, path))
            done = False
        return done

    def _origin(self, fault: Problem, made: Assembled | None = None) -> Path:
        """Where the value that a fault is about stood in the file that was read."""
        origins = (made or self._assembled()).origins
        path = _as_path(fault.field)
        for length in range(len(path), 0, -1):
            if path[:length] in origins:
                return (*origins[path[:length]], *path[length:])
        return path

    def _put_instead(self, path: Path, fault: Problem) -> bool:
        """Writes what a message offers in place of what stands in the file."""
        spec, written = spec_at(self._draft.kind.model, path), self._below(path)
        document, _ = parse("", f"x: {fault.offer}")
        if spec is None or not written or document is None or not isinstance(document.data, dict):
            return False
        place = self._draft.place_of(path)
        text_of = (*path, "text")
        for old in (text_of,) if text_of in written else written:
            del self._values[old]
        offered = leaves_at(path, document.data["x"], spec)
        if text_of in written and path in offered:  # it keeps the sources that the text had
            offered[text_of] = offered.pop(path)
        self._values |= offered
        self._draft.places |= dict.fromkeys(offered, place)
        words = {"fält": name_of(path), "värde": shorten("; ".join(written.values())), "nytt": fault.offer}
        self._told.append((problem("import-andrat", self.file, (1, 1), path, **words), place))
        return True

    def _take_out(self, path: Path, fault: Problem) -> bool:
        """Moves the value at ``path`` to the comments, with the group around it when that must have it."""
        model, about = self._draft.kind.model, path
        while len(path) > 1 and isinstance(path[-1], str) and _is_needed(spec_at(model, path)):
            path = path[:-1]
        top = fields_of(model).get(str(path[0])) if path else None
        written = self._below(path)
        is_all = bool(path) and len(written) == len(self._below(path[:1]))
        if not written or top is None or (top.required and is_all):
            return False
        told = self._as_told(replace(fault, severity="warning"), about)
        for old, text in written.items():
            del self._values[old]
            spec = spec_at(model, old)
            is_word = isinstance(old[-1], int) and spec is not None and not is_numbered(spec)
            self._left.append((place_in_words(model, (*old[:-1], 0) if is_word else old), text))
        self._told.append(told)
        return True

    def _below(self, path: Path) -> Leaves:
        return {place: text for place, text in self._values.items() if place[: len(path)] == path}

    def outcome(self, source: str) -> Judged:
        """What became of the draft."""
        told = [*self._told, *self._warnings]
        if self._left and not self._status:
            parts = enumerate_words(tuple(dict.fromkeys(shorten(masked(label), 40) for label, _ in self._left)))
            told.append((problem("import-kvar", self.file, delar=parts), self._draft.place))
        text = ""
        if self.entry:
            text = self._text(self._assembled()) + _comments([*self._left, *self._draft.kept], source)
            if len(text.encode()) > RECORD.bytes:
                told.append((too_large(self.file, len(text.encode()), RECORD), self._draft.place))
                self._status, text = "avvisad", ""
        return Judged(self.id, self.file, self._status or ("tveksam" if told else "ny"), tuple(told), text)


def _comments(left: Sequence[tuple[str, str]], source: str) -> str:
    """What has no field, line by line as comments of YAML, without personal data."""
    if not left:
        return ""
    lines = [f"Det här kom med från {source} utan att ha ett fält. Flytta in det som behövs, och ta bort resten."]
    for label, text in left:
        lines += f"{label}: {text}".split("\n")
    wrapped = [part for line in lines for part in textwrap.wrap(masked(line), _WIDTH) or [""]]
    return "".join(f"# {line}".rstrip() + "\n" for line in wrapped)


def _difference(known: Mapping[Path, str], values: Mapping[Path, str]) -> str:
    """``, men skiljer sig i period och resultat``: the fields of the file that the existing record has otherwise."""
    keys = dict.fromkeys(str(path[0]) for path in values)
    other = [key for key in keys if _of_field(known, key) != _of_field(values, key)]
    return f", men skiljer sig i {enumerate_words(tuple(other))}" if other else ""


def _of_field(values: Mapping[Path, str], key: str) -> dict[Path, str]:
    return {path: " ".join(text.split()) for path, text in values.items() if path[0] == key}


def _id_of(draft: Draft) -> str:
    """The id that the title gives; of one without a title where it stands, for it will be refused."""
    title = draft.values.get(("titel",), draft.values.get(("titel", "text"), ""))
    return slug(masked(title)) if title else f"rad-{draft.place.row}"


def _is_needed(spec: FieldSpec | None) -> bool:
    return spec is None or spec.required


def _as_path(field: str) -> Path:
    return tuple(int(step) if step.isdecimal() else step for step in field.split(".")) if field else ()
