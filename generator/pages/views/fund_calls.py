"""The calls of a fund on its page: what the source says of them, and the state that follows from it on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ...linking.fund_terms import fund_of, is_closed
from ...models.fund import Call
from ...records.parse import Entry
from ...text.urls import CALENDAR, calendar_of_fund, form_url, relative
from . import words
from .blocks import NOT_STATED, Column, Row, Section, Table, Text
from .citations import date_text, marked
from .fund_terms import percent_demanded
from .markup import anchor_tag, text, web_link
from .record import spec_of
from .site import Site
from .turning import call_turning, counted

CALL_FIELDS = ("namn", "öppnar", "stänger", "status", "medfinansiering_procent")
"""The columns of the table of calls."""


def call_table(site: Site, page: str, entry: Entry, calls: Iterable[Call]) -> Iterator[Table]:
    """What the sources say of the calls."""
    rows = []
    for number, call in enumerate(calls):
        shown = (
            web_link(call.url, call.name) if call.url else text(call.name),
            text(date_text(call.opens) if call.opens else ""),
            text(date_text(call.closes) if call.closes else ""),
            text(call.status or ""),
            text(percent_demanded(call.cofinancing) if call.cofinancing is not None else ""),
        )
        name, *rest = (
            marked(site, page, entry, ("utlysningar", number, key), cell)
            for key, cell in zip(CALL_FIELDS, shown, strict=True)
        )
        for key, value in (("första_namn", call.first_name), ("diarienummer", call.reference)):
            if value:
                said = text(f"{spec_of(call, key).label} {value}")
                name += Markup("<p>%s</p>") % marked(site, page, entry, ("utlysningar", number, key), said)
        rows.append(Row((name, *(cell or NOT_STATED for cell in rest))))
    columns = tuple(Column(spec_of(Call, key).label) for key in CALL_FIELDS)
    yield Table(Markup(words.CALLS), columns, tuple(rows))


def state_section(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """Which calls are open, and the fund's own calendar, also when it is empty: who subscribes is told of the first."""
    record = fund_of(entry)
    if is_closed(record) and not record.calls:
        return
    states = ((call.name, call_turning(call, site.today, is_closed(record))) for call in record.calls)
    lines = Markup().join(Markup("<li>%s: %s</li>") % (text(name), turning.html) for name, turning in states)
    path = calendar_of_fund(entry.ref)
    html = Markup("%s<p>%s. Se %s. %s.</p>%s") % (
        Markup("<ul>%s</ul>%s") % (lines, counted(site.today)) if lines else _none_yet(site, page, entry),
        calendar_link(site, path, page),
        anchor_tag(relative(CALENDAR, page), "alla utlysningar"),
        anchor_tag(relative(form_url(post=entry.ref), page), "Lägg till en utlysning"),
        subscribing(site, path),
    )
    yield Section("laget", "Läget i utlysningarna", (Text(html),))


def _none_yet(site: Site, page: str, entry: Entry) -> Markup:
    """That there is no call, who is told of the first, and where to look until then."""
    told = " Den som prenumererar på fondens kalender får den när den läggs till." if site.settings.site_url else ""
    website = fund_of(entry).website
    place = marked(site, page, entry, ("webbplats",), web_link(website)) if website else ""
    look = Markup(" Titta så länge hos fonden: %s.") % place if place else ""
    return Markup("<p>Posten anger ingen utlysning än.%s%s</p>") % (told, look)


def calendar_link(site: Site, path: str, page: str, of: str = "") -> Markup:
    """From ``page`` to the calendar at ``path``: to subscribe to where the site knows its own address, else a file.

    ``of`` tells it from others for those who hear it. What answers to *webcal* subscribes at a press, and asks for
    nothing: Outlook, Apple and Google read it so, though no standard names it.
    """
    heard = Markup('<span class="kb-hidden"> för %s</span>') % text(of) if of else ""
    file = Markup('<a href="%s" type="text/calendar">%s%s</a>')
    if not site.settings.site_url:
        return file % (relative(path, page), "Lägg i kalendern (.ics)", heard)
    address = f"webcal:{_address(site, path).partition(':')[2]}"
    subscribe = Markup('<a href="%s">Prenumerera på kalendern%s</a>') % (address, heard)
    return Markup("%s eller %s") % (subscribe, file % (relative(path, page), "hämta den som fil (.ics)", heard))


def subscribing(site: Site, path: str) -> Markup:
    """How to keep the calendar at ``path`` current: by its address, where the site knows its own."""
    if not site.settings.site_url:
        return Markup('<p class="kb-note">%s</p>') % (
            "Filen ändras inte när katalogen gör det. Hämta den igen när du vill veta vad som är nytt."
        )
    return Markup('<p class="kb-note">%s <code>%s</code></p>') % (
        "En kalender som du prenumererar på följer med när datum ändras, ofta inom ett dygn. En fil som du hämtar gör"
        " det inte. Händer inget när du trycker på länken? Välj i Outlook Lägg till kalender, Prenumerera från webben,"
        " och klistra in adressen",
        _address(site, path),
    )


def _address(site: Site, path: str) -> str:
    return f"{site.settings.site_url.rstrip('/')}/{path}"
