"""falt.html: every field that a record or a row of a vocabulary may hold, as the models describe it.

All words about a field are the model's own; how a value of a type is written is the hint of the code that refuses it.
The examples are taken from the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from ...faults.codes import CODES
from ...models.fields import FieldSpec, fields_of
from ...models.kinds import KIND_BY_FOLDER, KINDS, VOCABULARIES, VOCABULARY_FOLDER
from ...models.types import (
    CountyName,
    ProgrammeCode,
    Ref,
    Term,
    parse_call_date,
    parse_count,
    parse_date,
    parse_integer,
    parse_percent,
    parse_url,
)
from ...reading.yaml_text import as_yaml
from ...records.schema_faults import CODE_BY_PATTERN
from ...records.written import values_in
from ...text.countries import COUNTRIES
from ...text.swedish import format_number
from ...text.urls import FAULT_CODES, FIELDS, HOW_TO_ADD, anchor, list_url
from .blocks import (
    Block,
    Column,
    Definition,
    Fact,
    Item,
    Items,
    Link,
    LinkGroup,
    LinkGroups,
    Page,
    Row,
    Section,
    Statement,
    Table,
    Text,
)
from .markup import anchor_tag, code, comma_list, lines_of_code, text
from .site import TERM_PAGES, Site

_BY_READER: Mapping[Any, tuple[str, str]] = {
    parse_date: ("datum-format", "2026-05-04"),
    parse_call_date: ("datum-format", "2027-H1"),
    parse_integer: ("tal-format", "180000"),
    parse_count: ("tal-format", "40"),
    parse_percent: ("procent-format", "10"),
    parse_url: ("adress-schema", "https://www.exempel.se/slutrapport"),
}
"""The code that refuses other values than it reads, and what stands as an example where no record has the field."""
_LOOKED_AT = 100
"""Records of each type that examples are looked for in."""
_SHORT, _LONGEST = 70, 500


@dataclass(frozen=True)
class Described:
    """A field where it stands: ``path`` of keys from the record, ``example`` lines of YAML or nothing."""

    path: tuple[str, ...]
    spec: FieldSpec
    example: str


def described(
    site: Site, model: type[BaseModel], data: Iterable[Any], path: tuple[str, ...] = ()
) -> Iterator[Described]:
    """The fields of ``model`` and of its parts, each before its own; ``data`` are mappings to take examples from."""
    held = [each for each in data if isinstance(each, dict)]
    for spec in fields_of(model).values():
        values = [value for each in held for value in values_in(each.get(spec.key), spec)]
        yield Described((*path, spec.key), spec, _example(site, spec, values))
        if spec.part:
            yield from described(site, spec.part, values, (*path, spec.key))


def _example(site: Site, spec: FieldSpec, values: Sequence[Any]) -> str:
    """The first that is short, else the shortest; a group that is long is shown by its fields alone.

    Values are compared as Python shows them, which takes a hundredth of the time of writing them as YAML.
    """
    if not values and spec.part:
        return ""
    short = (value for value in values if len(repr(value)) <= _SHORT)
    best = next(short, None) or min(values, key=lambda value: len(repr(value)), default=None)
    example = _made_up(site, spec) if best is None else [best] if spec.many else best
    lines = as_yaml({spec.key: example})
    return lines if len(lines) <= _LONGEST else ""


def _made_up(site: Site, spec: FieldSpec) -> Any:
    known: Iterable[str] = spec.choices
    if isinstance(spec.marker, Term):
        known = site.catalogue.vocabularies.get(spec.marker.vocabulary, {})
    elif isinstance(spec.marker, Ref):
        known = (
            site.records(spec.marker.folder)
            if spec.marker.folder
            else (entry.ref for entry in site.catalogue.entries())
        )
    reader = spec.scalar.read if spec.scalar else None
    _, example = _BY_READER.get(reader, ("", "…"))
    value = next(iter(known), example)
    return [value] if spec.many else value


def field_reference_page(site: Site) -> Page:
    kinds = (_record_section(site, kind.folder) for kind in KINDS)
    vocabularies = (_vocabulary_section(site, name) for name in VOCABULARIES)
    return Page(
        url=FIELDS,
        title="Alla fält",
        description="Varje fält i poster och ordlistor: vad det betyder, om det krävs och vad som får stå där.",
        up=Link(HOW_TO_ADD, "Lägg till eller rätta"),
        lead=Markup(
            "<p>Här står vad varje fält betyder, om det krävs, vad som får stå där och hur det ser ut i en post."
            " Det som källan inte säger utelämnar du. Exemplen är tagna ur katalogen när det finns en post med fältet."
            " %s förklarar vad kontrollen säger.</p>"
        )
        % anchor_tag(FAULT_CODES, "Felkoderna"),
        sections=(*kinds, *vocabularies),
    )


def _record_section(site: Site, folder: str) -> Section:
    kind = KIND_BY_FOLDER[folder]
    data = (entry.data for entry in islice(site.records(folder).values(), _LOOKED_AT))
    where = Markup("<p>Varje post är en fil i mappen %s. %s.</p>") % (
        code(f"catalogue/{folder}"),
        anchor_tag(list_url(folder), f"Se {kind.plural.lower()}"),
    )
    return _section(site, folder, kind.plural, where, kind.model, data, kind.useful)


def _vocabulary_section(site: Site, name: str) -> Section:
    rows = islice(site.catalogue.vocabularies.get(name, {}).values(), _LOOKED_AT)
    where = Markup("<p>En lista av rader i filen %s.") % code(f"catalogue/{VOCABULARY_FOLDER}/{name}.yaml")
    if name in TERM_PAGES:
        where += Markup(" %s.") % anchor_tag(list_url(name), f"Se {TERM_PAGES[name].lower()} med id")
    heading = f"Ordlistan {TERM_PAGES.get(name, name).lower()}"
    return _section(site, name, heading, where + Markup("</p>"), VOCABULARIES[name], (row.data for row in rows))


def _section(
    site: Site,
    name: str,
    heading: str,
    where: Markup,
    model: type[BaseModel],
    data: Iterable[Any],
    useful: tuple[str, ...] = (),
) -> Section:
    fields = list(described(site, model, data))
    top = [each for each in fields if len(each.path) == 1]
    blocks: list[Block] = [
        Text(where),
        LinkGroups(
            (LinkGroup("", tuple(Link(f"#{_place(name, each)}", each.spec.label) for each in top)),), narrow=True
        ),
    ]
    for each in top:
        blocks.append(Items((_item(site, name, each, useful),)))
        below = [other for other in fields if len(other.path) > 1 and other.path[0] == each.path[0]]
        if below:
            blocks.append(_table(site, name, each, below))
    return Section(name, heading, tuple(blocks))


def _place(name: str, each: Described) -> str:
    """``projekt-finansiering-belopp``"""
    return "-".join(anchor(part) for part in (name, *each.path))


def _item(site: Site, name: str, each: Described, useful: tuple[str, ...]) -> Item:
    spec = each.spec
    demand = "Krävs" if spec.required else "Frivilligt"
    if spec.key in useful and not spec.required:
        demand += ", men hjälper läsare att hitta posten"
    said = {
        "Betyder": _paragraph(text(spec.help)),
        "Så skriver du": _paragraph(_form(site, spec)),
        "Exempel": _lines(each),
    }
    return Item(
        _place(name, each),
        text(spec.label) + " " + code(spec.key),
        (Fact("Krävs?", text(demand)),),
        tuple(Definition(text(term), (Statement(html),)) for term, html in said.items() if html),
    )


def _table(site: Site, name: str, group: Described, below: Iterable[Described]) -> Table:
    return Table(
        Markup("Fälten i %s") % code(group.spec.key),
        tuple(Column(label) for label in ("Fält", "Betyder", "Exempel")),
        tuple(Row(_cells(site, name, each)) for each in below),
    )


def _cells(site: Site, name: str, each: Described) -> tuple[Markup, ...]:
    spec = each.spec
    key = Markup('<code id="%s">%s</code>') % (_place(name, each), ".".join(each.path[1:]))
    demand = Markup(" <strong>Krävs.</strong>") if spec.required else Markup()
    meaning = Markup("<p><strong>%s.</strong> %s%s</p>") % (text(spec.label), text(spec.help), demand)
    return key, meaning + _paragraph(_form(site, spec)), _lines(each)


def _lines(each: Described) -> Markup:
    return lines_of_code(each.example) if each.example else Markup()


def _paragraph(html: Markup) -> Markup:
    return Markup("<p>%s</p>") % html


def _form(site: Site, spec: FieldSpec) -> Markup:
    """What may stand at a field, in sentences."""
    several = Markup(" Flera går bra, i en lista.") if spec.many else Markup()
    return (_values_allowed(site, spec) or text(_shape(spec))) + several


def _values_allowed(site: Site, spec: FieldSpec) -> Markup:
    """The closed set that a value is chosen from, or where it is listed; nothing when there is none."""
    if spec.choices:
        named = (code(each) + (f" {COUNTRIES[each]}" if each in COUNTRIES else "") for each in spec.choices)
        return Markup("Ett av värdena %s.") % comma_list(named)
    marker = spec.marker
    if isinstance(marker, Term):
        listed = anchor_tag(list_url(marker.vocabulary), f"listan {TERM_PAGES[marker.vocabulary].lower()}")
        return Markup("Ett id ur %s, där id och namn står.") % listed
    if isinstance(marker, CountyName):
        named = (code(id) + f" {name}" for id, name in site.county_names.items())
        return Markup("Ett läns kod eller namn: %s.") % comma_list(named)
    if isinstance(marker, ProgrammeCode):
        return Markup("Koden för ett av fondens programområden, se %s.") % anchor_tag(list_url("fonder"), "fonder")
    if isinstance(marker, Ref):
        folders = (marker.folder,) if marker.folder else tuple(KIND_BY_FOLDER)
        listed = comma_list(anchor_tag(list_url(folder), KIND_BY_FOLDER[folder].plural.lower()) for folder in folders)
        written = Markup("mapp och id med snedstreck emellan") if marker.folder is None else Markup("id")
        return Markup("En post bland %s: %s, det som står sist i sidans adress före .html.") % (listed, written)
    return Markup()


def _shape(spec: FieldSpec) -> str:
    """How a value that is not chosen is written."""
    if spec.part:
        return "En grupp av fält."
    if spec.scalar:
        code_of_fault, _ = _BY_READER[spec.scalar.read]
        return CODES[code_of_fault].hint
    if spec.limits and spec.limits.pattern and CODE_BY_PATTERN[spec.limits.pattern] != "en-rad":
        return CODES[CODE_BY_PATTERN[spec.limits.pattern]].hint
    longest = (
        f", högst {format_number(spec.limits.max_length)} tecken" if spec.limits and spec.limits.max_length else ""
    )
    if spec.prose:
        return f"Text{longest}. Stycken, punktlistor, *betoning* och [länkar](https://…) går bra."
    return f"Text{' på en rad' if spec.single_line else ''}{longest}."
