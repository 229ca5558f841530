"""The fourth picture of overblick.html: the projects in each municipality of the county that the site serves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from ...linking.facet_values import FacetValues
from ...models.vocabulary import VocabularyTerm
from ...records.counties import shown_municipalities
from ...records.county_codes import county_of
from ...text.swedish import count, enumerate_words, format_number, sort_key
from ...text.urls import catalogue_url, record_url
from .blocks import Column, Row, Table
from .county_maps import CountyMap, county_map
from .markup import anchor_tag, comma_list, text
from .overview_pictures import Figure, Map, Part, Shape
from .site import Site

_DARKEST = 4
_EDGE = 30
"""Room around the map for names that are wider than their municipality."""
_CAUTION = (
    "Ett projekt i flera kommuner räknas i var och en av dem, så siffrorna går inte att lägga ihop. De säger inget om"
    " hur stora projekten var, och en kommun utan projekt här kan ha haft projekt som ingen har lagt in."
)


def map_part(site: Site, municipalities: FacetValues, counties: FacetValues) -> Part:
    """The projects by municipality and by county."""
    county = site.settings.county
    rows = site.catalogue.vocabularies.get("kommuner", {})
    terms = sorted((row.term for row in rows.values() if county_of(row.term.id) == county), key=_by_name)
    refs = {value.id: value.refs for value in municipalities.values}
    numbers = {term.id: len(refs.get(term.id, ())) for term in terms}
    drawn = county_map(county) if terms else None
    name = site.county_names.get(county, "")
    picture = _map(drawn, name, terms, numbers) if drawn else None
    return Part(
        id="karta",
        heading="Var projekten finns",
        says=Markup("<p>%s</p>") % _says(name, numbers, {ref for id in numbers for ref in refs.get(id, ())}),
        figures=(Figure(picture, (_table(site, name, terms, numbers),)),) if terms else (),
        notes=tuple(_elsewhere(site, refs, counties)),
        caution=_CAUTION,
        origin=f"Kommungränser: {drawn.source} ({drawn.licence}), förenklade." if drawn else "",
    )


def _by_name(term: VocabularyTerm) -> tuple[object, str]:
    return sort_key(term.name), term.id


def _says(county: str, numbers: Mapping[str, int], inside: set[str]) -> str:
    if not numbers:
        return "Ordlistan över kommuner har inga kommuner i länet."
    where = f"någon av de {len(numbers)} kommunerna" if len(numbers) > 1 else "kommunen"
    without = sum(not number for number in numbers.values())
    said = f"{count(len(inside), 'projekt', 'projekt')} finns i {where} i {county}."
    if not inside:
        return f"Inget projekt i katalogen är kopplat till {where} i {county}."
    if not without:
        return said
    return f"{said} {count(without, 'kommun', 'kommuner')} har inget projekt här."


def _map(drawn: CountyMap, county: str, terms: Sequence[VocabularyTerm], numbers: Mapping[str, int]) -> Map:
    most = max(numbers.values()) or 1
    known = [term for term in terms if term.id in drawn.outlines]
    said = enumerate_words([f"{term.name}: {format_number(numbers[term.id])}" for term in known])
    box = (-_EDGE, -_EDGE // 2, drawn.width + 2 * _EDGE, drawn.height + _EDGE)
    return Map(
        id="bild-karta",
        title=f"Antal projekt i kommunerna i {county}",
        description=f"Karta där varje kommun är en länk till sina projekt. {said}.",
        box=Markup(" ").join(map(str, box)),
        shapes=tuple(_shape(drawn, term, numbers[term.id], most) for term in known),
        others=tuple(outline.path for id, outline in drawn.outlines.items() if id not in numbers),
        key="Ju starkare färg, desto fler projekt",
    )


def _shape(drawn: CountyMap, term: VocabularyTerm, number: int, most: int) -> Shape:
    outline = drawn.outlines[term.id]
    return Shape(
        path=outline.path,
        tone=-(-_DARKEST * number // most) if most > _DARKEST else number,
        url=_filtered(term.id, number),
        name=term.name,
        value=format_number(number),
        words=f"{term.name}, {count(number, 'projekt', 'projekt')}",
        x=outline.x,
        y=outline.y,
    )


def _filtered(municipality: str, number: int) -> str:
    """The projects of a municipality in the catalogue; where there are none, whatever there is of it."""
    return catalogue_url(**({"typ": "projekt"} if number else {}), kommun=municipality)


def _table(site: Site, county: str, terms: Sequence[VocabularyTerm], numbers: Mapping[str, int]) -> Table:
    named = {id for vocabulary, id in site.by_term if vocabulary == "kommuner"}
    pages = shown_municipalities(site.catalogue, named)
    rows = (
        Row((anchor_tag(_listed(term.id, term.id in pages), term.name), text(format_number(numbers[term.id]))))
        for term in terms
    )
    return Table(text(f"Kommunerna i {county}"), (Column("Kommun"), Column("Projekt", numeric=True)), tuple(rows))


def _listed(municipality: str, has_page: bool) -> str:
    """The page of a municipality, which needs no script, if it has one."""
    return record_url(f"kommuner/{municipality}") if has_page else _filtered(municipality, 0)


def _elsewhere(site: Site, refs: Mapping[str, Sequence[str]], counties: FacetValues) -> Iterator[Markup]:
    """The projects of the whole county, of others and of no known place."""
    own = site.settings.county
    inside = {ref for id, found in refs.items() if county_of(id) == own for ref in found}
    placed = {value.id: frozenset(value.refs) for value in counties.values}
    if regional := placed.get(own, frozenset()) - inside:
        yield text(f"{count(len(regional), 'projekt', 'projekt')} gäller länet, utan att källan säger vilka kommuner.")
    if others := [value for value in counties.values if value.id != own]:
        links = comma_list(
            anchor_tag(catalogue_url(typ="projekt", län=value.id), f"{value.label} ({format_number(len(value.refs))})")
            for value in others
        )
        number = len(frozenset(ref for value in others for ref in value.refs))
        yield Markup("I andra län finns %s: %s.") % (count(number, "projekt", "projekt"), links)
    total = len(site.records("projekt"))
    if silent := total - len(frozenset().union(*placed.values())):
        yield text(f"För {count(silent, 'projekt', 'projekt')} framgår inte var.")
