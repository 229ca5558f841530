"""What has changed, line by line, in words that a coordinator understands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..reading.commit import Touch, Touched
from ..text.swedish import count, enumerate_words, format_number
from .compare import Change
from .joined import Joined
from .records import Changed
from .since import Changes

NOT_STATED = "framgår inte"
_MOST_PAGES = 30
_MOST_LINKS = 30
_HEADS: dict[Touch, str] = {"ny": "Ny", "ändrad": "Ändrad", "namnbyte": "Nytt namn", "borttagen": "Borttagen"}
_COUNTED: dict[Touch, tuple[str, str]] = {
    "ny": ("ny", "nya"),
    "ändrad": ("ändrad", "ändrade"),
    "namnbyte": ("med nytt namn", "med nytt namn"),
    "borttagen": ("borttagen", "borttagna"),
}
_BROKEN = {
    (True, True): "Det var och är fel i filen.",
    (True, False): "Det var fel i filen tidigare.",
    (False, True): "Det är fel i filen.",
}


class Line(NamedTuple):
    """``depth`` 0 is a heading, 1 what has changed, 2 and 3 how; ``head`` introduces ``text``."""

    depth: int
    head: str
    text: str = ""


def story(changes: Changes) -> Iterator[Line]:
    """The changes in order: records and vocabularies, pages, and what is no part of the content."""
    yield Line(0, "Det här ändras")
    yield Line(1, "", _total(changes))
    for changed in changes.records:
        yield from (Line(1, f"Glöm inte, i {changed.ref}", reminder) for reminder in changed.reminders)
    for changed in (*changes.records, *changes.terms):
        yield from _changed(changed)
    if changes.links.came or changes.links.gone:
        yield Line(0, "Länkar mellan poster")
        yield from _links(changes.links)
    if changes.written:
        yield Line(0, "Handskrivna sidor")
        yield from _files(changes.written)
    if changes.shown:
        yield Line(0, "Sidor som ändras")
        rest = len(changes.shown) - _MOST_PAGES
        more = f" och {count(rest, 'sida', 'sidor')} till" if rest > 0 else ""
        yield Line(1, "", f"{', '.join(changes.shown[:_MOST_PAGES])}{more}. Listor, sökning och data följer med.")
    if changes.others:
        yield Line(0, "Filer i katalogen som inte är poster")
        yield from _files(changes.others)
    if changes.outside:
        yield Line(0, "Utanför katalogen och sidorna")
        yield Line(1, "", "Det här ändrar inte innehållet. Någon som kan programmet behöver titta på det.")
        yield from _files(changes.outside)


def _total(changes: Changes) -> str:
    """``Poster: 2 nya och 1 ändrad. Rader i ordlistor: 1 ny.``"""
    sentences = [
        f"{name}: {_counts(changed.how for changed in some)}."
        for name, some in (("Poster", changes.records), ("Rader i ordlistor", changes.terms))
        if some
    ]
    return " ".join(sentences) or "Inga poster och inga ordlistor."


def _counts(found: Iterable[Touch]) -> str:
    numbers = Counter(found)
    return enumerate_words([count(numbers[how], *words) for how, words in _COUNTED.items() if numbers[how]])


def _changed(changed: Changed) -> Iterator[Line]:
    where = f" i {changed.where}" if changed.where else ""
    former = f", förut {changed.was}" if changed.was else ""
    yield Line(1, _HEADS[changed.how], f"{changed.what} {changed.title}{where} ({changed.ref}{former})")
    if changed.broken in _BROKEN:
        compared = "Den är jämförd så långt det går." if changed.changes else "Ingen skillnad går att visa."
        is_compared = changed.how in ("ändrad", "namnbyte")
        yield Line(2, "Fel", f"{_BROKEN[changed.broken]} {compared if is_compared else ''}".rstrip())
    if changed.how == "ändrad" and not changed.changes and not any(changed.broken):
        yield Line(2, "", "Bara hur filen är skriven, inte vad den säger.")
    for label, some in groupby(changed.changes, key=lambda change: change.label):
        yield from _field(label, tuple(some))


def _field(label: str, changes: Sequence[Change]) -> Iterator[Line]:
    """The changes of one field: what it says instead, then how many items came and went, and which."""
    items = [change for change in changes if change.how in ("ny", "borta")]
    for change in changes:
        if change.how == "ändrad":
            yield Line(2, label, f"{change.before or NOT_STATED} → {change.after or NOT_STATED}")
        elif change.how == "ordning":
            yield Line(2, label, "står i en annan ordning.")
        elif change.how == "form":
            yield Line(2, label, "skrivs på ett annat sätt, som inte syns här.")
    if len(items) == 1:
        (only,) = items
        yield Line(2, f"{label}, {only.how}", only.after or only.before or "")
    elif items:
        came = sum(change.how == "ny" for change in items)
        said = [count(came, "ny", "nya")] if came else []
        said += [f"{format_number(len(items) - came)} borta"] if came < len(items) else []
        yield Line(2, label, enumerate_words(said))
        for change in items:
            yield Line(3, "+" if change.how == "ny" else "−", change.after or change.before or "")


def _links(links: Joined) -> Iterator[Line]:
    """``2 nya och 1 borta``, and which, as far as one wants to read."""
    counted = [
        (links.came, count(len(links.came), "ny", "nya")),
        (links.gone, f"{format_number(len(links.gone))} borta"),
    ]
    yield Line(1, "", f"{enumerate_words([said for some, said in counted if some])}.")
    for sign, some in (("+", links.came), ("−", links.gone)):
        for ref, target in some[:_MOST_LINKS]:
            yield Line(3, sign, f"{ref} → {target}")
        if len(some) > _MOST_LINKS:
            yield Line(3, sign, f"{count(len(some) - _MOST_LINKS, 'länk', 'länkar')} till")


def _files(files: Iterable[Touched]) -> Iterator[Line]:
    for file in files:
        yield Line(1, _HEADS[file.how], f"{file.path} (förut {file.was})" if file.was else file.path)
