"""What a run found, as text for people, as JSON for programs and as Markdown for an issue."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..faults.report import written_out
from ..linking.watched import A_WEEK
from ..text.inert import inert
from ..text.personal import masked
from ..text.swedish import count, format_day, format_number
from .addresses import Addresses, Place
from .due import Due, Waiting
from .history import DAYS, RUNS, Known
from .verdicts import Finding, Verdict

_PLACES, _LISTED = 5, 30
_COUNTED: dict[Verdict, str] = {
    "fungerar": "fungerar",
    "flyttad": "har flyttat",
    "trasig": "svarar inte som de ska",
    "oklar": "släpper inte in program",
    "ej prövad": "kunde inte prövas",
}
_NOTE = "Har du tittat? Skriv dagen efter `senast_tittat` vid ställets rad i %s, också när inget var nytt."
_REVIEW = "Läs posten mot källorna, rätta det som har ändrats och sätt `granskad` till dagens datum."
_UNTRIED = "Ingen adress svarade den här gången, så ingen är prövad. Troligen var det nätet där körningen gjordes."
_PROVE = "Öppna adressen själv innan du ändrar något: ett program kan bli bortvisat där en människa släpps in."


class Result(NamedTuple):
    """An address, where it stands, what this run found and what all runs know; ``known`` is None before any has."""

    address: str
    places: tuple[Place, ...]
    found: Finding
    known: Known | None

    @property
    def is_told(self) -> bool:
        return bool(self.known and self.known.is_told)


def results(addresses: Addresses, found: Mapping[str, Finding], known: Mapping[str, Known]) -> list[Result]:
    return [Result(address, places, found[address], known.get(address)) for address, places in addresses.items()]


def as_json(run: Iterable[Result]) -> str:
    """A list of objects, one for each address. Personal data in them is masked."""
    return json.dumps([*map(_object, run)], ensure_ascii=False, indent=2)


def _object(one: Result) -> dict[str, object]:
    known = one.known
    return {
        "url": masked(one.address),
        "verdict": one.found.verdict,
        "status": one.found.status or None,
        "message": masked(one.found.words),
        "target": masked(one.found.target),
        "told": one.is_told,
        "since": str(known.since) if known else None,
        "runs": known.runs if known else 0,
        "worked": str(known.worked) if known and known.worked else None,
        "places": [{"file": masked(place.file), "line": place.line} for place in one.places],
    }


def as_text(run: list[Result]) -> str:
    """The addresses to mend with where they stand, and a line that counts all."""
    lines: list[str] = []
    for one in run:
        if one.is_told:
            lines += [_shown(_said(one)), f"  {_since(one)}"]
            lines += (f"  {_shown(place.file)}:{place.line}" for place in one.places[:_PLACES])
            lines += (f"  … och {format_number(more)} ställen till" for more in _more(one))
            lines.append("")
    return "\n".join([*lines, _summary(run)])


def as_markdown(run: list[Result], waiting: Due, today: datetime.date, site_url: str = "", edit: str = "") -> str:
    """What is to be done this week, and how; nothing in it becomes a link, a mention or markup but what is ours.

    ``edit`` is what an address begins with where a file of the catalogue can be changed.
    """
    sections = (
        ("Titta på de här ställena", _note(waiting.places, edit), _waiting(waiting.places, "setts", today), A_WEEK),
        ("Utlysningar som stänger snart", "", _waiting(waiting.calls, "sökts", today), _LISTED),
        ("Adresser att rätta", _PROVE, _addresses(run), _LISTED),
        ("Poster att granska", _REVIEW, _waiting(waiting.reviews, "granskats", today), _LISTED),
    )
    lines = [f"## Att göra den här veckan\n\nRäknat den {format_day(today)}."]
    for heading, how, found, most in sections:
        listed = list(found)
        shown = [f"{how}\n"] * bool(how) + listed[:most] if listed else ["Inget just nu."]
        more = [f"\n… och {format_number(len(listed) - most)} till."] if len(listed) > most else []
        lines.append("\n".join((f"### {heading}\n", *shown, *more)))
    if run and all(one.found.verdict == "ej prövad" for one in run):
        lines.append(_UNTRIED)
    lines.append(inert(_summary(run)))
    if site_url:
        pages = (("Bevakning", "bevakning.html"), ("Luckor", "luckor.html"))
        lines.append(" · ".join(f"[{name}]({site_url.rstrip('/')}/{page})" for name, page in pages))
    return "\n\n".join(lines) + "\n"


def _waiting(things: Iterable[Waiting], done: str, today: datetime.date) -> Iterator[str]:
    """``done`` is what should have been done with them: *setts*."""
    for one in things:
        late = f"skulle ha {done}" if one.day and one.day < today else "senast"
        when = f"{late} den {format_day(one.day)}" if one.day else f"har aldrig {done}, vad vi vet"
        place = f"rad {format_number(one.line)} i {_inert(one.file)}" if one.line else _inert(one.file)
        more = " ".join(_inert(each) for each in (one.how, one.url) if each)
        yield f"- {_inert(one.what)}: {when} ({place})" + (f"\n  {more}" if more else "")


def _note(places: tuple[Waiting, ...], edit: str) -> str:
    """How to note that one has looked, with a link to the list where it can be changed."""
    for place in places[:1]:
        return _NOTE % (f"[listan]({edit}{place.file})" if edit else "listan")
    return ""


def _addresses(run: Iterable[Result]) -> Iterator[str]:
    for one in (one for one in run if one.is_told):
        places = ", ".join(_inert(f"{place.file}:{place.line}") for place in one.places[:_PLACES])
        more = "".join(f" och {format_number(number)} ställen till" for number in _more(one))
        yield f"- {_inert(_said(one))}. {_since(one)} {places}{more}"


def _more(one: Result) -> Iterator[int]:
    if len(one.places) > _PLACES:
        yield len(one.places) - _PLACES


def _said(one: Result) -> str:
    return f"{one.address} {one.known.words if one.known else one.found.words}"


def _since(one: Result) -> str:
    known = one.known
    assert known
    worked = f"fungerade senast den {format_day(known.worked)}" if known.worked else "har aldrig fungerat för oss"
    said = "Så" if known.verdict == "flyttad" else f"{worked.capitalize()}, så"
    return f"{said} sedan den {format_day(known.since)}, i {count(known.runs, 'körning', 'körningar')}."


def _summary(run: list[Result]) -> str:
    if not run:
        return "Det finns inga adresser att pröva."
    counted = Counter(one.found.verdict for one in run)
    parts = [f"{format_number(counted[verdict])} {words}" for verdict, words in _COUNTED.items() if counted[verdict]]
    waits = sum(one.found.verdict not in ("fungerar", "ej prövad") and not one.is_told for one in run)
    later = (
        f" {format_number(waits)} av dem sägs först när det har varit så i {RUNS} körningar och minst {DAYS} dagar."
        if waits
        else ""
    )
    return f"{count(len(run), 'adress', 'adresser')}: {', '.join(parts)}.{later}"


def _shown(text: str) -> str:
    return written_out(masked(text))


def _inert(text: str) -> str:
    return inert(written_out(masked(text[:2000])))
