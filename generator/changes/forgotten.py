"""What a change has left out, so that feeds, calendars and old addresses take what was there before for something else.

No state of a catalogue shows it alone: it takes the one before.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..models.fund import Fund
from ..reading.yaml_text import quoted
from ..records.calls import known_as
from ..records.parse import Entry
from ..text.swedish import enumerate_words, shorten

_MOST = 3
"""Calls that are named in a sentence."""


def forgotten(before: Entry, after: Entry) -> Iterator[str]:
    """What to write in a record so that it, and its calls, are known again: a sentence for each thing."""
    if "tidigare_id" not in before.doubtful | after.doubtful:
        yield from _former_ids(before, after)
    if "utlysningar" not in before.doubtful | after.doubtful:
        yield from _first_names(before, after)


def _former_ids(before: Entry, after: Entry) -> Iterator[str]:
    written = after.record.former_ids
    kept = [id for id in (*before.record.former_ids, before.id) if id != after.id]
    if not {*kept} <= {*written}:
        ids = ", ".join(dict.fromkeys((*kept, *written)))
        yield (
            f"Är det samma post skriver du tidigare_id: [{ids}], så leder gamla adresser dit och den blir ingen ny i "
            "flöden och kalendrar."
        )
    elif kept and written[0] != kept[0]:
        yield f"Skriv {kept[0]} först i tidigare_id: det är vad flöden och kalendrar känner igen posten på."


def _first_names(before: Entry, after: Entry) -> Iterator[str]:
    """Calls whose names are gone where others have come; whether one is the same, only who wrote it knows."""
    old, new = (_calls(entry) for entry in (before, after))
    gone, came = ([name for key, name in one.items() if key not in other] for one, other in ((old, new), (new, old)))
    if gone and came:
        yield (
            f"Ur kalendrarna går {_listed(gone)}, och som ny kommer {_listed(came)}. Är det samma utlysning skriver du "
            f"det gamla namnet i den, första_namn: {quoted(gone[0])}, så flyttas den i stället."
        )


def _calls(entry: Entry) -> dict[str, str]:
    """The names of calls with dates, which are in calendars, by what they are known as there."""
    calls = entry.record.calls if isinstance(entry.record, Fund) else ()
    return {known_as(call): call.first_name or call.name for call in calls if call.opens or call.closes}


def _listed(names: list[str]) -> str:
    rest = [f"{len(names) - _MOST} till"] if len(names) > _MOST + 1 else names[_MOST:]
    return enumerate_words([f"”{shorten(name)}”" for name in names[:_MOST]] + rest)
