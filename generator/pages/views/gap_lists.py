"""luckor.html: what single records and municipalities lack: facts, links, sources and reviews."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from ...linking.gaps import MissingFact, late_reviews, missing_facts, on_one_source, one_way, orphans
from ...models.fields import fields_of, spec_at
from ...models.kinds import KIND_BY_FOLDER, KINDS, Kind
from ...models.vocabulary import MunicipalityTerm
from ...records.counties import shown_municipalities
from ...text.swedish import count, format_day, format_number
from ...text.urls import FIELDS, GAPS, list_url
from .blocks import Column
from .gap_blocks import NOTHING, GapSection, add, first_rows, table, to_mend
from .markup import comma_list
from .record_views import view_of
from .site import Site, record_link, term_link


def municipalities(site: Site) -> GapSection:
    """Municipalities without a record, in the counties that readers look among."""
    id, heading = "kommuner", "Kommuner utan post"
    why = (
        "En kommun som saknas kan ha gjort mycket som ingen har skrivit in. Här står länen där minst hälften av"
        " kommunerna är med i en post. Lägg till ett projekt eller ett exempel som en källa beskriver."
    )
    used = {id for vocabulary, id in site.by_term if vocabulary == "kommuner"}
    counties: dict[str, list[str]] = {}
    for code, row in shown_municipalities(site.catalogue, used).items():
        if isinstance(row.term, MunicipalityTerm):
            counties.setdefault(row.term.county, []).append(code)
    lacking = {name: [code for code in codes if code not in used] for name, codes in counties.items()}
    number = sum(map(len, lacking.values()))
    if not number:
        found = f"{NOTHING} i de länen" if used else "Ingen kommun är med i någon post ännu"
        return GapSection(id, heading, found, why, ())
    rows = (
        (
            name,
            comma_list(term_link(site, GAPS, "kommuner", code) for code in codes),
            comma_list(_project_in(site, code) for code in codes),
        )
        for name, codes in lacking.items()
        if codes
    )
    columns = (Column("Län"), Column("Kommuner utan post"), Column("Lägg till projekt i"))
    found = f"{count(number, 'kommun', 'kommuner')} av {format_number(sum(map(len, counties.values())))}"
    return GapSection(id, heading, found, why, (table("Kommuner efter län", columns, rows),))


def _project_in(site: Site, code: str) -> Markup:
    name = site.catalogue.vocabularies["kommuner"][code].term.name
    return add(name, "lägg till projekt", typ="projekt", kommuner=code)


def facts(site: Site) -> GapSection:
    """The fields that readers look for and that records most often lack."""
    id, heading = "uppgifter", "Uppgifter som oftast saknas"
    why = (
        "På sidan står det ”Framgår inte”, eller ingenting. Det är rätt när källan inte säger något. Läs källan en"
        " gång till: står uppgiften där, öppna posten och fyll i den."
    )
    found = missing_facts(site.catalogue, {kind.folder: _looked_for(kind) for kind in KINDS})
    number = len({ref for fact in found for ref in fact.refs})
    blocks = first_rows(
        "De uppgifter som flest poster saknar",
        (Column("Uppgift"), Column("Poster"), Column("Saknas i"), Column("Fyll i")),
        found,
        partial(_fact, site),
        FIELDS,
        "Alla fält",
    )
    said = f"{count(number, 'post', 'poster')} saknar någon av dem"
    return GapSection(id, heading, said if found else NOTHING, why, blocks)


def _fact(site: Site, fact: MissingFact) -> tuple[Markup | str, ...]:
    kind = KIND_BY_FOLDER[fact.folder]
    spec = spec_at(kind.model, tuple(fact.field.split(".")))
    assert spec, fact.field
    share = f"{format_number(len(fact.refs))} av {format_number(fact.of)}"
    return spec.label, kind.plural, share, to_mend(site, fact.refs, fact.field.partition(".")[0])


def _looked_for(kind: Kind) -> Iterator[str]:
    """The fields by their paths, but for those of the parts of a list: a record may hold any number of these."""
    for path in dict.fromkeys((*view_of(kind).plan.expected, *kind.useful)):
        first = fields_of(kind.model)[path.partition(".")[0]]
        if not (first.many and "." in path):
            yield path


def links(site: Site) -> GapSection:
    """Links that are written in one of two records that could both hold them."""
    id, heading = "enkelriktade", "Kopplingar som står i bara en av posterna"
    why = (
        "Läsaren ser kopplingen på båda sidorna ändå. Men den som ändrar den andra posten vet inte om den. Bekräftar"
        " en källa kopplingen, öppna den andra posten och skriv den där också."
    )
    found = list(one_way(site.catalogue, site.links))
    number = sum(len(one.targets) for one in found)
    blocks = first_rows(
        "Kopplingar åt ett håll",
        (Column("Står i"), Column("Under"), Column("Skriv den också i")),
        found,
        lambda one: (record_link(site, GAPS, one.origin), one.field.label, to_mend(site, one.targets)),
    )
    return GapSection(id, heading, count(number, "koppling", "kopplingar") if found else NOTHING, why, blocks)


def alone(site: Site) -> GapSection:
    """Records that name no other, and that no other names."""
    id, heading = "ensamma", "Poster utan koppling"
    why = (
        "Till en post som inte hänger ihop med någon annan hittar bara den som söker. Öppna posten och koppla den"
        " till aktiviteter, projekt eller exempel som hör dit. En källa i listan är en som ingen post bygger på."
    )
    found = list(orphans(site.catalogue, site.links))
    blocks = first_rows(
        "Poster utan koppling",
        (Column("Post"), Column("Typ"), Column("Koppla")),
        found,
        lambda entry: (record_link(site, GAPS, entry.ref), entry.kind.singular, to_mend(site, [entry.ref])),
    )
    return GapSection(id, heading, count(len(found), "post", "poster") if found else NOTHING, why, blocks)


def sources(site: Site) -> GapSection:
    """Records that rest on one source alone."""
    id, heading = "en-kalla", "Poster som bygger på en enda källa"
    why = (
        "En källa som står ensam kan ingen annan bekräfta eller motsäga. Finns det en rapport, en utvärdering eller"
        " en webbsida till om samma sak, öppna posten och lägg till den."
    )
    found = on_one_source(site.catalogue)
    number = sum(map(len, found.values()))
    blocks = first_rows(
        "Källor som poster bygger på ensamma",
        (Column("Källa"), Column("Poster", numeric=True), Column("Lägg till en källa")),
        list(found),
        lambda name: (_source(site, name), format_number(len(found[name])), to_mend(site, found[name], "källor")),
        list_url("kallor"),
        "Alla källor",
    )
    return GapSection(id, heading, count(number, "post", "poster") if found else NOTHING, why, blocks)


def _source(site: Site, name: str) -> Markup | str:
    return record_link(site, GAPS, f"kallor/{name}") if name in site.records("kallor") else name


def reviews(site: Site) -> GapSection:
    """Records whose review is late, or was never made."""
    id, heading = "granskning", "Försenade granskningar"
    why = (
        "En uppgift som ingen har läst mot källan på länge kan vara inaktuell. Läsaren får veta det på sidan. Läs"
        " posten mot källan, rätta det som behövs och skriv dagens datum under Granskad."
    )
    found = late_reviews(site.catalogue, site.today)
    blocks = first_rows(
        "De som har väntat längst",
        (Column("Post"), Column("Skulle ha granskats senast"), Column("Granska")),
        found,
        lambda late: (record_link(site, GAPS, late[0].ref), _due(late[1]), to_mend(site, [late[0].ref], "granskad")),
    )
    return GapSection(id, heading, count(len(found), "post", "poster") if found else "Ingen är försenad", why, blocks)


def _due(day: datetime.date | None) -> str:
    return format_day(day) if day else "Aldrig granskad"
