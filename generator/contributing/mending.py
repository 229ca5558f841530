"""Files of the catalogue with what is safe to mend mended: round after round, until nothing more can be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ..checks import check_catalogue
from ..faults.abridging import abridged
from ..faults.problems import Problem, edited
from ..models.kinds import KIND_BY_FOLDER
from ..reading.decode import decode
from ..reading.refused import Contacts, nobody
from ..reading.yaml_source import Data, parse, walk
from ..records.catalogue import load
from ..records.placement import placements
from .tidying import tidied

_MOST_ROUNDS = 400
"""Each mends all that is listed of every file, and the last of a file with very many comes late."""

Found = Mapping[str, list[Problem]]
"""The problems of each file."""


class Mended(NamedTuple):
    """The new content of each file that changes, by its path in the catalogue, and what is wrong in all files then."""

    changed: dict[str, bytes]
    problems: list[Problem]


def mended(
    files: Mapping[str, bytes],
    unread: Collection[str],
    today: date,
    chosen: Callable[[str], bool] = lambda file: True,
    contacts: Contacts = nobody,
) -> Mended:
    """Mends the records and vocabularies among ``files`` that are ``chosen``; the others say what names mean.

    Other files stay as they are. A value that is at fault after it was mended too is left as it was.
    """
    wanted = [place.file for place in placements(files) if place.folder and chosen(place.file)]
    now = {**files, **{file: _tidied(file, files[file]) for file in wanted}}
    found, known = _problems(now, unread, today, contacts, {})
    refused: set[Problem] = set()
    for _ in range(_MOST_ROUNDS):
        mends = {file: some for file in wanted if (some := _mends(now[file], found.get(file, []), refused))}
        if not mends:
            break
        tried = {file: _tidied(file, _edited(now[file], some)) for file, some in mends.items()}
        after, known = _problems({**now, **tried}, unread, today, contacts, known)
        wrong = {file: _in_vain(some, tried[file], after.get(file, [])) for file, some in mends.items()}
        refused.update(fault for some in wrong.values() for fault in some)
        now |= {file: content for file, content in tried.items() if not wrong[file]}
        found = after if not any(wrong.values()) else _problems(now, unread, today, contacts, known)[0]
    problems = [fault for faults in found.values() for fault in faults]
    return Mended({file: now[file] for file in wanted if now[file] != files[file]}, problems)


def _tidied(file: str, content: bytes) -> bytes:
    kind = KIND_BY_FOLDER.get(file.partition("/")[0])
    return tidied(content, kind.model if kind else None)


def _problems(
    files: Mapping[str, bytes],
    unread: Collection[str],
    today: date,
    contacts: Contacts,
    known: Mapping[str, Data],
) -> tuple[Found, Mapping[str, Data]]:
    """What ``check`` says of each file, and the data of records without faults, by the digest of their text."""
    catalogue, problems = load(files, unread, contacts, known)
    by_file: dict[str, list[Problem]] = {}
    for fault in (*problems, *abridged(check_catalogue(catalogue, today))):
        by_file.setdefault(fault.file, []).append(fault)
    clean = (entry for entry in catalogue.entries() if entry.file not in by_file)
    return by_file, {entry.origin.positions.digest: entry.data for entry in clean}


def _mends(content: bytes, faults: Iterable[Problem], refused: Collection[Problem]) -> list[Problem]:
    """The faults of a file whose edits change nothing but the values that are at fault."""
    offered = [fault for fault in faults if fault.edits and fault not in refused]
    text, _ = decode("", content)
    if text is None or not offered or _changes_only(text, offered):
        return offered
    return [fault for fault in offered if _changes_only(text, [fault])]


def _changes_only(text: str, faults: Collection[Problem]) -> bool:
    """Whether the edits of ``faults`` leave all that the file says elsewhere as it is, and add only beside them."""
    before, _ = parse("", text)
    after, _ = parse("", edited(text, (edit for fault in faults for edit in fault.edits)))
    if before is None or after is None:
        return before is None
    fields = [fault.field for fault in faults]
    groups = {field.rpartition(".")[0] for field in fields}
    was, now = _elsewhere(before.data, fields), _elsewhere(after.data, fields)
    added = {path.rpartition(".")[0] for path in now.keys() - was.keys()}
    return was.items() <= now.items() and added <= groups


def _elsewhere(data: Data, fields: Collection[str]) -> dict[str, str]:
    """Every value with its path, but for those at or below ``fields``."""
    leaves = ((".".join(map(str, path)), value) for path, value in walk(data))
    return {path: value for path, value in leaves if not any(f"{path}.".startswith(f"{field}.") for field in fields)}


def _edited(content: bytes, faults: Iterable[Problem]) -> bytes:
    return edited(content.decode(), (edit for fault in faults for edit in fault.edits)).encode()


def _in_vain(mends: Iterable[Problem], content: bytes, after: Iterable[Problem]) -> list[Problem]:
    """The faults that are told again, or differently, when they have been mended."""
    errors = [fault for fault in after if fault.severity == "error"]
    readable = parse("", content.decode())[0] is not None
    return [fault for fault in mends if _is_in_vain(fault, errors, readable)]


def _is_in_vain(fault: Problem, errors: list[Problem], readable: bool) -> bool:
    """Of a fault that YAML stopped at: whether it still stops, and no further down."""
    if fault.field:
        return any(f"{each.field}.".startswith(f"{fault.field}.") for each in errors)
    return not readable and any(each.line <= fault.line for each in errors)
