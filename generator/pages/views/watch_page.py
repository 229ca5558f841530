"""bevakning.html: places outside to keep an eye on, those to look at this week first.

Written for an editor who has an hour a week: what to look for, which records it may change, and where to note the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...linking.watched import A_WEEK, WatchedPlace, are_waiting, watched_places
from ...models.fields import fields_of
from ...models.kinds import VOCABULARY_FOLDER
from ...models.vocabulary import Watched
from ...records.plain import sources_at
from ...text.swedish import count, format_day, format_number
from ...text.urls import FIELDS, GAPS, HOW_TO_ADD, WATCH, anchor, form_url, relative
from . import words
from .blocks import Block, Column, Definition, Fact, Item, Items, Page, Section, Statement, Text
from .citations import citations_of, date_text, paragraphs_at, source_lines
from .contact import contact_links
from .gap_blocks import paragraph, table
from .markup import alternatives, anchor_tag, code, comma_list, lines_of_code, stacked, text, web_link
from .site import Site, record_link

FILE = f"{VOCABULARY_FOLDER}/bevakning.yaml"
_NEVER = "Aldrig antecknat"
_LABELS = {key: spec.label for key, spec in fields_of(Watched).items()}
_LEAD = Markup(
    "<p>Ställen utanför %s där nytt kan komma: fonder, forskning och exempel. Vad som bevakas, hur ofta och av vem har"
    " redaktionen valt.</p><p>Vad som är försenat är räknat den %s, när webbplatsen byggdes.</p>"
)


def watch_page(site: Site) -> Page:
    places = watched_places(site.catalogue, site.today)
    today = format_day(site.today)
    sections = (
        (
            Section("den-har-veckan", "Den här veckan", tuple(_this_week(site, places))),
            Section("anteckna", "Anteckna att du har tittat", tuple(_how_to_note(site))),
            Section("allt", "Allt vi bevakar", (Items(tuple(_item(site, place) for place in places)),)),
        )
        if places
        else (Section("tom", "", (_nothing(),)),)
    )
    return Page(
        url=WATCH,
        title="Bevakning",
        description="Ställen att hålla ögonen på: vad man letar efter där, hur ofta, vem som tittar och när.",
        up=None,
        lead=_LEAD % (site.settings.site_name, today),
        sections=sections,
        wide=True,
    )


def _this_week(site: Site, places: list[WatchedPlace]) -> Iterator[Block]:
    waiting = are_waiting(places, site.today)
    if not waiting:
        due = [place.due for place in places if place.due]
        yield paragraph(f"Inget väntar. Nästa gång är den {format_day(min(due))}.")
    else:
        columns = (
            Column("Titta på"),
            Column(_LABELS["vad"]),
            Column("När"),
            Column("Något nytt? Ändra"),
            Column("Rad"),
        )
        rows = [
            (
                _named(place),
                place.term.look_for,
                _when(site, place),
                _to_change(site, place),
                format_number(place.line),
            )
            for place in waiting[:A_WEEK]
        ]
        yield table("Titta på de här först", columns, rows)
    if len(waiting) > A_WEEK:
        number = format_number(A_WEEK)
        yield paragraph(
            f"Här står {number} av {count(len(waiting), 'ställe', 'ställen')} som väntar. Ta resten en annan vecka."
        )
    yield paragraph(
        Markup("Har du tid över finns det kanske poster att granska: %s.")
        % anchor_tag(f"{relative(GAPS, WATCH)}#granskning", "försenade granskningar")
    )


def _named(place: WatchedPlace) -> Markup:
    return web_link(place.term.url, place.term.name) if place.term.url else text(place.term.name)


def _when(site: Site, place: WatchedPlace) -> str:
    if place.due is None:
        return _NEVER
    return f"{'Skulle ha setts' if place.due < site.today else 'Senast'} den {format_day(place.due)}"


def _to_change(site: Site, place: WatchedPlace) -> Markup:
    """The records that what is seen may change, each opened in the form."""
    known = [entry for ref in place.term.records if (entry := site.catalogue.find(ref))]
    return comma_list(
        anchor_tag(relative(form_url(post=entry.ref), WATCH), entry.record.title) for entry in known
    ) or anchor_tag(relative(HOW_TO_ADD, WATCH), "Lägg till en post")


def _how_to_note(site: Site) -> Iterator[Block]:
    """The ways that there are: the file on GitHub, else a letter to the editors, else the file itself."""
    edit = site.settings.edit_url(FILE)
    contact = [anchor_tag(link.url, link.title) for link in contact_links(site)]
    if edit:
        yield paragraph(
            Markup("%s, leta upp raden som står vid stället och skriv dagen så här. Spara som ett förslag.")
            % web_link(edit, "Öppna listan på GitHub")
        )
    elif contact:
        said = Markup("Skriv till redaktionen, %s, vad du tittade på. Redaktionen skriver dagen i filen %s så här.")
        yield paragraph(said % (alternatives(contact), code(f"catalogue/{FILE}")))
    else:
        yield paragraph(Markup("Skriv dagen i filen %s så här.") % code(f"catalogue/{FILE}"))
    yield Text(lines_of_code(f"senast_tittat: {site.today.isoformat()}"))
    yield paragraph("Anteckna också när du inte såg något nytt. Då vet nästa att någon har tittat.")


def _item(site: Site, place: WatchedPlace) -> Item:
    term = place.term
    looked = date_text(term.looked) if term.looked else _NEVER
    facts = (
        Fact(_LABELS["url"], web_link(term.url) if term.url else text("Adress saknas"), missing=not term.url),
        Fact(_LABELS["hur_ofta"], text(term.interval.capitalize())),
        Fact(_LABELS["senast_tittat"], text(looked), missing=not term.looked),
        Fact("Nästa gång", text(format_day(place.due) if place.due else "Nu")),
        Fact(_LABELS["ansvarig"], text(term.responsible)),
        *([Fact(_LABELS["även"], comma_list(map(text, term.aliases)))] if term.aliases else ()),
        *([Fact(_LABELS["poster"], _records(site, term))] if term.records else ()),
        Fact("I filen", text(f"Rad {format_number(place.line)}")),
    )
    about = (Definition(text("Vad det är"), (Statement(_about(site, place)),)),) if term.description else ()
    look_for = paragraphs_at(site, WATCH, place.row, ("vad",), term.look_for)
    return Item(
        f"stalle-{anchor(term.id)}",
        text(term.name),
        facts,
        (Definition(text(_LABELS["vad"]), (Statement(look_for),)), *about),
    )


def _about(site: Site, place: WatchedPlace) -> Markup:
    """What the place is, with its sources or as our own words."""
    sources = sources_at(place.row.provenance, ("beskrivning",))
    lines = source_lines(site, WATCH, citations_of(place.term.sources if sources is None else sources))
    told = paragraphs_at(site, WATCH, place.row, ("beskrivning",), place.term.description)
    return told + (Markup('<p class="kb-source">%s: %s</p>') % (words.SOURCE, stacked(lines)) if lines else "")


def _records(site: Site, term: Watched) -> Markup:
    """The records that it concerns; one that is not in the catalogue is said to be missing."""
    missing = Markup("%s (finns inte i katalogen)")
    return comma_list(
        record_link(site, WATCH, ref) if site.catalogue.find(ref) else missing % text(ref) for ref in term.records
    )


def _nothing() -> Block:
    how = anchor_tag(f"{relative(FIELDS, WATCH)}#bevakning", "Så skrivs en rad")
    return paragraph(Markup("Ingen bevakning ännu. Listan är filen %s. %s.") % (code(f"catalogue/{FILE}"), how))
