"""Field names that people write in place of the right one: everyday words, and names of another level."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from textwrap import dedent, indent
from typing import Any

from pydantic import BaseModel

from ..faults.codes import advice
from ..models.common import LogEntry
from ..models.fields import FieldSpec, fields_of
from ..models.kinds import KINDS, Kind
from ..text.swedish import enumerate_words, nearest, question
from .origin import Origin

_EVERYDAY = {
    "titel": ("rubrik", "namn", "projektnamn", "projektets namn", "name", "title", "benämning"),
    "sammanfattning": ("beskrivning", "ingress", "kort beskrivning", "summary", "description", "om projektet"),
    "projektägare": ("ägare", "projektansvarig", "huvudman", "sökande", "owner"),
    "källor": ("källa", "referens", "referenser", "källförteckning", "sources"),
    "länkar": ("webbplats", "hemsida", "webb", "url", "länk", "webbadress"),
    "webbplats": ("hemsida", "webb", "url", "länk", "webbadress"),
    "url": ("länk", "adress", "webbadress", "webbplats", "href"),
    "start": ("från", "startdatum", "startår", "börjar", "fr.o.m.", "from"),
    "slut": ("till", "slutdatum", "slutår", "slutar", "t.o.m.", "tom", "to"),
    "antal": ("totalt", "summa", "total"),
    "belopp": ("summa", "kronor", "kostnad"),
    "hämtad": ("datum", "läst"),
    "syfte": ("mål och syfte", "syfte och mål"),
    "granskad": ("granskat", "uppdaterad", "kontrollerad"),
    "kommuner": ("ort", "kommun"),
    "taggar": ("nyckelord", "sökord", "tags"),
    "period": ("tid", "projekttid", "projektperiod", "tidsperiod", "när", "år", "löptid", "tidsram", "datum"),
    "deltagare": ("antal deltagare", "deltagarantal"),
    "parter": ("partner", "partners", "samarbetspartner", "samverkanspartner", "samarbetspartners", "medverkande"),
    "metod": ("arbetssätt", "genomförande", "hur"),
    "områden": ("tema", "ämne", "område"),
    "finansiering": ("pengar", "fond", "finansiär", "finansierat av", "bidrag"),
    "att_tänka_på": ("obs", "anmärkning", "noteringar", "kommentar"),
    "förvaltare": ("myndighet", "ansvarig myndighet"),
    "resultat": ("effekter", "uppnått", "uppnådda resultat"),
}


def kind_meant(kind: Kind, keys: Collection[str]) -> Kind | None:
    """The type whose fields these are, when they are clearly those of another than ``kind``."""
    strange = [key for key in keys if key not in fields_of(kind.model)]
    best = max(KINDS, key=lambda other: sum(key in fields_of(other.model) for key in strange))
    known = sum(key in fields_of(best.model) for key in strange)
    missing = sum(key not in fields_of(best.model) for key in keys)
    return best if known >= 2 and 2 * missing < len(strange) else None


def glued_key(value: object, names: Collection[str]) -> str:
    """The field name that begins a text, with a colon but no ordinary space after it."""
    head, colon, _ = value.partition(":") if isinstance(value, str) else ("", "", "")
    return head if colon and head in names else ""


def meant_key(key: str, holder: type[BaseModel], beside: Collection[str]) -> str | None:
    """The field of ``holder`` that ``key`` means, not one of those ``beside`` it; None for one of a group below."""
    known = {name: spec for name, spec in fields_of(holder).items() if name not in beside}
    word = key.casefold().replace("_", " ")
    everyday = next((name for name in known if word in _EVERYDAY.get(name, ())), None)
    if everyday:
        return everyday
    return None if _groups_with(key, holder) else nearest(key, known)


def held_already(key: str, holder: type[BaseModel], beside: Collection[str]) -> str | None:
    """The field beside ``key`` that it most likely is once more: ``projekt ägare``."""
    return nearest(key, [name for name in fields_of(holder) if name in beside], cutoff=0.85)


def place_of_key(key: str, holder: type[BaseModel], beside: Collection[str]) -> str:
    """A sentence, with a leading space, that says which field is meant or where it belongs; or nothing."""
    if meant := meant_key(key, holder, beside):
        return question(meant)
    groups = [spec.key for spec in _groups_with(key, holder)]
    return f" Det hör hemma indraget under {enumerate_words(groups, 'eller')}." if groups else ""


def move_hint(key: str, holder: type[BaseModel], beside: Mapping[str, Any], at: Origin) -> str:
    """How to move a field into the group of ``holder`` that it belongs to, be it that one stands there already.

    ``at`` is where the fields of ``holder`` stand. Without lines when it is not known which of several groups it is.
    """
    groups = _groups_with(key, holder)
    filled = [spec for spec in groups if isinstance(group := beside.get(spec.key), dict) and group.get(key)]
    if len(filled) != 1 and len(groups) != 1:
        return advice.MOVE_TO_ONE if groups else ""
    (group,) = filled or groups
    assert group.part
    if not filled:
        strays = [each for each in beside if each not in fields_of(holder) and _groups_with(each, holder) == groups]
        excerpts = "\n".join(_renamed(at.positions.excerpt((*at.base, each)), each, group) for each in strays)
        rows = indent("- " + indent(excerpts, "  ").lstrip() if group.many else excerpts, "  ")
        if group.key not in beside:
            return advice.LINES.format(rader=f"{group.key}:\n{rows}")
        line, _ = at.positions.key((*at.base, group.key))
        if group.many and isinstance(beside[group.key], list):
            return advice.MOVE_INTO_ITEM.format(grupp=group.key, rad=line, rader=indent(excerpts, "    "))
        return advice.MOVE_INTO.format(grupp=group.key, rad=line, rader=rows)
    line, _ = at.positions.key((*at.base, group.key, key))
    words = {"grupp": group.key, "fält": key, "rad": line}
    if not fields_of(group.part)[key].many:
        return advice.KEEP_ONE.format(**words)
    return advice.ONE_MORE.format(**words, punkter=indent(_items(at.positions.excerpt((*at.base, key))), "  "))


def _items(written: str) -> str:
    """A field as it is written, as items of a list."""
    first, _, rest = written.partition("\n")
    if rest:
        return dedent(rest) if rest.lstrip().startswith("- ") else "- …"
    value = first.partition(":")[2].strip()
    return "- …" if value.startswith("[") else f"- {value}"


def _groups_with(key: str, holder: type[BaseModel]) -> list[FieldSpec]:
    """The fields of ``holder`` whose parts have a field of this name, or else one that people call so.

    The log is none of them: it is about the record, and its ``datum`` and ``vad`` are fields of records too.
    """
    groups = [spec for spec in fields_of(holder).values() if spec.part and spec.part is not LogEntry]
    return [spec for spec in groups if spec.part and key in fields_of(spec.part)] or [
        spec for spec in groups if not spec.many and _key_in(key, spec) is not None
    ]


def _key_in(key: str, group: FieldSpec) -> str | None:
    """The field of ``group`` that has this name, or that people call so."""
    assert group.part
    known, word = fields_of(group.part), key.casefold().replace("_", " ")
    return key if key in known else next((name for name in known if word in _EVERYDAY.get(name, ())), None)


def _renamed(written: str, key: str, group: FieldSpec) -> str:
    """A field as it is written, under the name that it has in ``group``."""
    return f"{_key_in(key, group)}{written.removeprefix(key)}"
