"""luckor.html: what stands against what. Activities and money, activities and examples, areas and target groups."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from markupsafe import Markup

from ...linking.fund_terms import is_closed
from ...models.fields import fields_of
from ...models.fund import Fund
from ...models.kinds import KIND_BY_FOLDER, KINDS
from ...models.vocabulary import VocabularyTerm
from ...records.parse import Entry
from ...text.swedish import count, format_number
from ...text.urls import GAPS, MATRIX, catalogue_url, list_url, relative
from .blocks import Block, Column
from .funding import cells_of, code_links
from .gap_blocks import NOTHING, ROWS, GapSection, add, first_rows, paragraph, rest, table, without_records
from .markup import anchor_tag
from .matrix_page import short_name
from .site import Site, by_title, record_link, record_links, term_link

_COLUMNS = 8
_Codes = Mapping[str, tuple[str, ...]]
"""Fund id -> the codes of its programme areas, of the funds that an activity names."""


def funds(site: Site) -> GapSection:
    """Activities x funds that can be applied for."""
    id, heading = "fonder", "Aktiviteter och fonder"
    why = (
        "Den som vill göra något letar efter pengar. Det kan vara rätt att en fond saknas: källan kanske inte nämner"
        " den. Gör den det, öppna aktiviteten och skriv fonden under Tänkbar finansiering."
    )
    activities = by_title(site.records("aktiviteter").values())
    open_funds = [entry for entry in by_title(site.records("fonder").values()) if not is_closed(entry.record)]
    absent = [folder for folder, found in (("aktiviteter", activities), ("fonder", open_funds)) if not found]
    if absent:
        return without_records(id, heading, why, absent)
    open_funds.sort(key=lambda entry: -len(site.cells_by_fund.get(entry.id, ())))
    codes = {entry.id: {cell.fund: cell.codes for cell in cells_of(site, entry.id)} for entry in activities}
    activities.sort(key=lambda entry: len(codes[entry.id]))
    columns, rows = open_funds[:_COLUMNS], activities[:ROWS]
    unpaid = sum(not routes for routes in codes.values())
    unused = [entry.ref for entry in open_funds if entry.id not in site.matrix.funds]
    blocks = (
        table(
            "Aktiviteterna med minst fonder först",
            (Column("Aktivitet"), *(Column(short_name(fund.record.title)) for fund in columns)),
            (
                (record_link(site, GAPS, row.ref), *(_route(site, row, fund, codes[row.id]) for fund in columns))
                for row in rows
            ),
        ),
        *rest(len(rows), len(activities), MATRIX, "Se alla i matrisen"),
        *rest(len(columns), len(open_funds), list_url("fonder"), "Se alla fonder"),
        *_unused(site, unused),
    )
    found = f"{count(unpaid, 'aktivitet', 'aktiviteter')} av {format_number(len(activities))} utan fond"
    return GapSection(id, heading, found if unpaid else NOTHING, why, blocks)


def _route(site: Site, activity: Entry, fund: Entry, codes: _Codes) -> Markup:
    if fund.id in codes:
        return code_links(site, GAPS, fund.id, codes[fund.id]) or Markup("Ja")
    return add(
        "Lägg till", f"{short_name(fund.record.title)} till {activity.record.title}", "finansiering", post=activity.ref
    )


def _unused(site: Site, refs: list[str]) -> tuple[Block, ...]:
    if not refs:
        return ()
    links = record_links(site, GAPS, refs[:ROWS])
    return (paragraph(Markup("Fonder som ingen aktivitet pekar på: %s.") % links), *rest(ROWS, len(refs)))


def learning(site: Site) -> GapSection:
    """Activities x the examples and projects that they could learn from."""
    id, heading, folders = "larande", "Aktiviteter, exempel och projekt", ("exempel", "projekt")
    why = (
        "Den som planerar en aktivitet vill se hur andra har gjort. Beskriver en källa ett exempel eller ett projekt,"
        " lägg till det och koppla det till aktiviteten."
    )
    activities = by_title(site.records("aktiviteter").values())
    if not activities:
        return without_records(id, heading, why, ["aktiviteter"])
    numbers = {entry.id: [len(site.links.neighbours(entry.ref, name)) for name in folders] for entry in activities}
    lacking = [entry for entry in activities if not all(numbers[entry.id])]
    lacking.sort(key=lambda entry: sum(numbers[entry.id]))
    columns = (Column("Aktivitet"), *(Column(KIND_BY_FOLDER[name].plural) for name in folders))
    blocks = first_rows(
        "Aktiviteter som saknar exempel eller projekt",
        columns,
        lacking,
        lambda entry: (
            record_link(site, GAPS, entry.ref),
            *(_learnt(entry, name, number) for name, number in zip(folders, numbers[entry.id], strict=True)),
        ),
        catalogue_url(typ="aktiviteter"),
        "Alla aktiviteter i katalogen",
    )
    of = f"{count(len(lacking), 'aktivitet', 'aktiviteter')} av {format_number(len(activities))}"
    return GapSection(id, heading, f"{of} saknar något av dem" if lacking else NOTHING, why, blocks)


def _learnt(activity: Entry, folder: str, number: int) -> Markup:
    if number:
        return anchor_tag(relative(catalogue_url(typ=folder, aktivitet=activity.id), GAPS), format_number(number))
    what = f"{KIND_BY_FOLDER[folder].singular.lower()} till {activity.record.title}"
    return add("Lägg till", what, typ=folder, aktiviteter=activity.id)


_DOING = tuple(kind.folder for kind in KINDS if kind.model is not Fund and "områden" in fields_of(kind.model))
"""The types whose records do something within an area for somebody; a fund pays for it."""


def areas(site: Site) -> GapSection:
    """Target groups x areas."""
    id, heading = "omraden", "Områden och målgrupper"
    why = (
        "Här syns vilka grupper som ingen post gäller inom ett område. Beskriver en källa något, lägg till en post."
        " Nämner källan till en post som redan finns målgruppen, öppna den posten och skriv målgruppen där."
    )
    groups, columns = _terms(site, "malgrupper"), _terms(site, "omraden")[:_COLUMNS]
    pairs = {
        (group.id, area.id): len(_doing(site, "malgrupper", group) & _doing(site, "omraden", area))
        for group in groups
        for area in columns
    }
    empty = sum(not number for number in pairs.values())
    if not empty:
        found = NOTHING if pairs else "Inga områden eller målgrupper i ordlistorna ännu"
        return GapSection(id, heading, found, why, ())
    groups.sort(key=lambda group: sum(pairs[group.id, area.id] > 0 for area in columns))
    blocks = first_rows(
        "Antal projekt, exempel och aktiviteter",
        (Column("Målgrupp"), *(Column(area.name) for area in columns)),
        groups,
        lambda group: (
            term_link(site, GAPS, "malgrupper", group.id),
            *(_served(pairs[group.id, area.id], group, area) for area in columns),
        ),
        list_url("malgrupper"),
        "Alla målgrupper",
    )
    return GapSection(id, heading, f"{format_number(empty)} av {format_number(len(pairs))} par utan post", why, blocks)


def _terms(site: Site, vocabulary: str) -> list[VocabularyTerm]:
    return [row.term for row in site.catalogue.vocabularies.get(vocabulary, {}).values()]


def _doing(site: Site, vocabulary: str, term: VocabularyTerm) -> AbstractSet[str]:
    return {ref for ref in site.by_term.get((vocabulary, term.id), ()) if ref.partition("/")[0] in _DOING}


def _served(number: int, group: VocabularyTerm, area: VocabularyTerm) -> Markup:
    if number:
        url = catalogue_url(typ=_DOING, målgrupp=group.id, område=area.id)
        return anchor_tag(relative(url, GAPS), format_number(number))
    known = {"målgrupper": group.id, "områden": area.id}
    return add("Lägg till", f"projekt för {group.name} inom {area.name}", typ="projekt", **known)
