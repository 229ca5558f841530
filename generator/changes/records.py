"""Two catalogues to the records and the rows of vocabularies that are new, changed, renamed or gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..models.fields import fields_of
from ..models.kinds import KIND_BY_FOLDER, VOCABULARIES, VOCABULARY_FOLDER
from ..reading.commit import Touch
from ..reading.files import is_note
from ..records.catalogue import Catalogue
from ..records.parse import Entry, VocabularyRow
from ..records.placement import placements
from ..text.personal import masked
from ..text.swedish import enumerate_words, shorten
from .as_written import compare_written
from .compare import Change, State, compare
from .forgotten import forgotten
from .words import Words

_TOWNS = 3


class Snapshot(NamedTuple):
    """A catalogue at one time. ``files`` are the paths of all its files, those that cannot be read too."""

    catalogue: Catalogue
    files: frozenset[str]


@dataclass(frozen=True)
class Changed:
    """A record or a row that differs. ``ref`` is ``folder/id``, ``was`` the one before when that was another.

    ``what`` is the sort in words. ``broken`` says of before and of now whether there are errors in it. ``reminders``
    are of what should be written besides.
    """

    how: Touch
    what: str
    ref: str
    title: str
    was: str = ""
    where: str = ""
    broken: tuple[bool, bool] = (False, False)
    changes: tuple[Change, ...] = ()
    reminders: tuple[str, ...] = ()


def changed_records(
    before: Snapshot, after: Snapshot, renames: Mapping[str, str], touched: Collection[str]
) -> Iterator[Changed]:
    """The records that differ, by file. ``renames`` leads from a file to what it was; ``touched`` have other bytes.

    A record that names its former id, and is new where that is gone, is renamed too.
    """
    words = Words(before.catalogue, after.catalogue)
    old, new = _records(before), _records(after)
    known_as = _renamed(old, new, renames)
    gone = old.keys() - new.keys() - {*known_as.values()}
    for file in sorted({*gone, *new}):
        if file in touched or file in known_as or file not in old or file not in new:
            yield _record(file, known_as.get(file, file), old, new, words)


def changed_terms(before: Snapshot, after: Snapshot) -> Iterator[Changed]:
    """The rows of vocabularies that differ, by id; a whole vocabulary when it came, went or is broken."""
    words = Words(before.catalogue, after.catalogue)
    for name in VOCABULARIES:
        file, what = f"{VOCABULARY_FOLDER}/{name}.yaml", f"ordlistan {name}"
        had, has = (file in snapshot.files for snapshot in (before, after))
        readable = tuple(name in snapshot.catalogue.term_ids for snapshot in (before, after))
        if had != has:
            yield Changed("ny" if has else "borttagen", "ordlista", f"{VOCABULARY_FOLDER}/{name}", name)
        elif had and not all(readable):
            if readable[0] or readable[1]:
                broken = (not readable[0], not readable[1])
                yield Changed("ändrad", "ordlista", f"{VOCABULARY_FOLDER}/{name}", name, broken=broken)
        else:
            yield from _terms(name, what, before.catalogue, after.catalogue, words)


def _terms(name: str, what: str, before: Catalogue, after: Catalogue, words: Words) -> Iterator[Changed]:
    old, new = (catalogue.vocabularies.get(name, {}) for catalogue in (before, after))
    told = tuple(catalogue.term_ids.get(name, frozenset()) for catalogue in (before, after))
    for id in sorted({*old, *new}):
        ref = f"{name}/{id}"
        was, now = old.get(id), new.get(id)
        broken = tuple(row is None and id in ids for row, ids in zip((was, now), told, strict=True))
        title = masked(words.term(name, id))
        if was and now:
            if was.data != now.data:
                changes = tuple(compare(_row_state(was), _row_state(now), words))
                yield Changed("ändrad", what, ref, title, changes=changes)
        elif any(broken):
            yield Changed("ändrad", what, ref, title, broken=(broken[0], broken[1]))
        else:
            yield Changed("ny" if now else "borttagen", what, ref, title)


def _row_state(row: VocabularyRow) -> State:
    return State(row.term, row.provenance)


class _Read(NamedTuple):
    """A file of a record; ``entry`` is None when nothing in it can be used."""

    entry: Entry | None
    broken: bool


_Files = Mapping[str, _Read]


def _records(snapshot: Snapshot) -> dict[str, _Read]:
    """Every file of a record."""
    faulty = {entry.file: entry for entries in snapshot.catalogue.faulty.values() for entry in entries.values()}
    sound = {entry.file: entry for entry in snapshot.catalogue.entries()}
    placed = placements(file for file in snapshot.files if not is_note(file))
    files = [place.file for place in placed if place.folder in KIND_BY_FOLDER]
    return {file: _Read(sound.get(file) or faulty.get(file), file not in sound) for file in files}


def _renamed(old: _Files, new: _Files, renames: Mapping[str, str]) -> dict[str, str]:
    """The files of records that were called something else, and what."""
    known_as: dict[str, str] = {}
    for file in sorted(new.keys() - old.keys()):
        folder = file.partition("/")[0]
        entry = new[file].entry
        former = [f"{ref}.yaml" for ref in entry.former_refs] if entry else []
        gone = (was for was in (*former, renames.get(file, "")) if was in old and was not in new)
        was = next((was for was in gone if was.startswith(f"{folder}/") and was not in known_as.values()), None)
        if was:
            known_as[file] = was
    return known_as


def _record(file: str, was: str, old: _Files, new: _Files, words: Words) -> Changed:
    """What has become of a record."""
    before, after = old.get(was), new.get(file)
    entries = [read.entry for read in (after, before) if read and read.entry]
    titles = (entry.record.title for entry in entries if "titel" not in entry.doubtful)
    ref, former = (path.removesuffix(".yaml") for path in (file, was))
    changed = Changed(
        "ny" if before is None else "borttagen" if after is None else "ändrad" if file == was else "namnbyte",
        KIND_BY_FOLDER[file.partition("/")[0]].singular.lower(),
        ref,
        shorten(masked(next(titles, ref.partition("/")[2])), 120),
        former if former != ref else "",
        broken=(bool(before and before.broken), bool(after and after.broken)),
    )
    if before is None and after and after.entry:
        return replace(changed, where=_where(after.entry, words), changes=tuple(_presented(after.entry)))
    if not (before and before.entry and after and after.entry):
        return changed
    old_state, new_state = (State(one.record, one.provenance, one.doubtful) for one in (before.entry, after.entry))
    written = (before.entry.data, after.entry.data, old_state.unclear | new_state.unclear, after.entry.kind.model)
    changes = (*compare(old_state, new_state, words), *compare_written(*written))
    return replace(changed, changes=changes, reminders=tuple(map(masked, forgotten(before.entry, after.entry))))


def _where(entry: Entry, words: Words) -> str:
    """The municipalities of a project or an example, in words."""
    names = [words.term("kommuner", id) for id in getattr(entry.record, "municipalities", ())]
    rest = [f"{len(names) - _TOWNS} kommuner till"] if len(names) > _TOWNS + 1 else names[_TOWNS:]
    return enumerate_words([*names[:_TOWNS], *rest])


def _presented(entry: Entry) -> Iterator[Change]:
    """What a new record says of itself."""
    if "sammanfattning" not in entry.doubtful:
        label = fields_of(entry.kind.model)["sammanfattning"].label
        yield Change("sammanfattning", label, "ny", after=shorten(masked(entry.record.summary), 200))
