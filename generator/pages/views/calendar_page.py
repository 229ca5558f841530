"""kalender.html: calls that are open, coming, expected and closed, and the reviews that fall due, role by role."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.fund_terms import is_closed
from ...models.fund import Call, Fund
from ...models.types import PartialDate
from ...records.calls import CANCELLED, CLOSED, COMING, EXPECTED, OPEN, UNKNOWN, first_day, is_firm, last_day
from ...records.parse import Entry
from ...records.review import Owner, owners, review_due
from ...text.swedish import count, format_day, format_number
from ...text.urls import CALENDAR, CALENDAR_FILE, HOW_TO_ADD, anchor, list_url
from .blocks import NOT_STATED, AnyPage, Column, Formats, Row, Table
from .citations import date_text
from .feed_links import calendar_format
from .fund_calls import calendar_link, subscribing
from .markup import anchor_tag, text, web_link
from .site import Site, record_link
from .turning import Turning, call_turning, counted, review_turning

SOON = datetime.timedelta(days=183)
"""Reviews that are due within half a year are shown, and those that are late."""
MOST_CALLS, MOST_REVIEWS, MOST_ROLES = 100, 20, 50
"""So many calls of a state, reviews of a role and roles are shown: the page is to be read. The calendars have more."""


@dataclass(frozen=True)
class CallGroup:
    """Calls in one of ``states``, in the order that readers need them; ``none`` is said when there are none.

    A ``folded`` group is history.
    """

    id: str
    heading: str
    states: str
    none: str
    rows: tuple[tuple[str, tuple[Markup, ...]], ...]
    more: str
    folded: bool


@dataclass(frozen=True)
class Reviews:
    """The reviews of a role."""

    id: str
    heading: str
    table: Table
    later: str
    file: Markup


@dataclass(frozen=True)
class CalendarPage(AnyPage):
    """``columns`` are those of the calls, ``file`` leads to the calendar of all; no calls, no ``groups``."""

    lead: str
    counted: Markup
    few: Markup
    columns: tuple[str, ...]
    groups: tuple[CallGroup, ...]
    file: Markup
    subscribing: Markup
    formats: tuple[Formats, ...]
    reviews: tuple[Reviews, ...]
    more_roles: str


_COLUMNS = ("Utlysning", "Fond", "Öppnar", "Sista dag", "Läge")
_GROUPS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("oppna", "Öppna nu", (OPEN,), "Ingen utlysning i katalogen är öppen."),
    ("kommande", "Kommande", (COMING,), "Ingen utlysning i katalogen har en bestämd dag då den öppnar."),
    ("vantade", "Väntade", (EXPECTED,), "Ingen utlysning i katalogen har bara preliminära datum."),
    (
        *("okanda", "Läget framgår inte", (UNKNOWN,)),
        "Ingen utlysning i katalogen saknar datum, eller har bara preliminära som har gått.",
    ),
    ("stangda", "Stängda och inställda", (CLOSED, CANCELLED), "Ingen utlysning i katalogen är stängd."),
)


def calendar_page(site: Site) -> CalendarPage:
    calls = [
        (call_turning(call, site.today, is_closed(entry.record)), entry, number, call)
        for entry in site.records("fonder").values()
        if isinstance(entry.record, Fund)
        for number, call in enumerate(entry.record.calls)
    ]
    roles = owners(site.catalogue)
    return CalendarPage(
        url=CALENDAR,
        title="Utlysningar och datum",
        description="Utlysningar som är öppna, kommer, väntas och har stängt, och poster som ska granskas.",
        lead=f"Utlysningarna som {site.settings.site_name} känner till, med datum enligt källorna. Datum ändras:"
        " kontrollera alltid hos den som utlyser pengarna.",
        counted=counted(site.today),
        few=_few(site, len(calls)),
        columns=_COLUMNS,
        groups=tuple(_group(site, group, calls) for group in _GROUPS) if calls else (),
        file=calendar_link(site, CALENDAR_FILE, CALENDAR),
        subscribing=subscribing(site, CALENDAR_FILE),
        formats=(calendar_format(site, CALENDAR, CALENDAR_FILE, site.settings.site_name),),
        reviews=tuple(_reviews(site, owner) for owner in roles[:MOST_ROLES]),
        more_roles=_shown(MOST_ROLES, len(roles), "roller"),
    )


_Known = tuple[Turning, Entry, int, Call]


def _few(site: Site, calls: int) -> Markup:
    """How many calls there are, and how more get here."""
    known = count(calls, "utlysning", "utlysningar") if calls else "inga utlysningar än"
    return Markup("<p>Posterna anger %s. %s %s och skriv in dem under Utlysningar. %s.</p>") % (
        known,
        "Vet du fler? Välj fonden bland",
        anchor_tag(list_url("fonder"), "fonderna"),
        anchor_tag(HOW_TO_ADD, "Så gör du"),
    )


def _group(site: Site, group: tuple[str, str, tuple[str, ...], str], calls: Iterable[_Known]) -> CallGroup:
    id, heading, states, none = group
    found = sorted((known for known in calls if known[0].state in states), key=_order)
    if CLOSED in states:
        found.reverse()
    rows = tuple(_row(site, *known) for known in found[:MOST_CALLS])
    folded = CLOSED in states
    return CallGroup(id, heading, " ".join(states), none, rows, _shown(MOST_CALLS, len(found), "utlysningar"), folded)


def _order(known: _Known) -> tuple[object, ...]:
    """By the day that readers wait for, and where none is settled by the first that it may be."""
    turning, entry, number, call = known
    when = call.opens or call.closes
    day = turning.target or (first_day(when) if when else datetime.date.max)
    return (turning.target is None, day, entry.id, number)


def _row(site: Site, turning: Turning, entry: Entry, number: int, call: Call) -> tuple[str, tuple[Markup, ...]]:
    """The day that the row is sorted by, and its cells."""
    name = web_link(call.url, call.name) if call.url else text(call.name)
    if call.status:
        name += Markup('<p class="kb-note">Enligt källan: %s</p>') % text(call.status)
    fund = record_link(site, CALENDAR, entry.ref)
    cells = (name, fund, *(_date(call, when, site.today) for when in (call.opens, call.closes)), turning.html)
    return (turning.target.isoformat() if turning.target else "", cells)


def _date(call: Call, when: PartialDate | None, today: datetime.date) -> Markup:
    """A date of a call, said to be preliminary when it is and lies ahead; one behind is only as exact as its source."""
    if when is None:
        return NOT_STATED
    is_told = is_firm(call, when) or last_day(when) < today
    return text(date_text(when) + ("" if is_told else " (preliminärt)"))


def _shown(most: int, of: int, what: str) -> str:
    return f"Här står {format_number(most)} av {format_number(of)} {what}." if of > most else ""


def _reviews(site: Site, owner: Owner) -> Reviews:
    due = [(review_due(entry), entry) for entry in owner.entries]
    soon = [(day, entry) for day, entry in due if day is None or day <= site.today + SOON]
    rows = tuple(Row(tuple(_review(site, entry, day))) for day, entry in soon[:MOST_REVIEWS])
    heading = owner.name or "Ingen ansvarig angiven"
    late = sum(day is None or day < site.today for day, _ in due)
    told = count(late, "post försenad eller aldrig granskad", "poster försenade eller aldrig granskade")
    return Reviews(
        id=f"granskas-{anchor(heading)}",
        heading=heading,
        table=Table(
            text(told if late else "Närmast i tur"),
            (Column("Post"), Column("Granskas senast"), Column("Läge")),
            rows,
        ),
        later=f"{count(len(due) - len(rows), 'post', 'poster')} till står inte här." if len(due) > len(rows) else "",
        file=calendar_link(site, owner.calendar, CALENDAR, heading),
    )


def _review(site: Site, entry: Entry, due: datetime.date | None) -> Iterator[Markup]:
    yield record_link(site, CALENDAR, entry.ref)
    yield text(format_day(due)) if due else text("Aldrig granskad")
    yield review_turning(due, site.today).html if due else text("Försenad")
