"""nytt.html: what has come in and what has changed, by month, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.news import News, news
from ...models.types import PartialDate
from ...text.swedish import count, first_words, format_date, format_number
from ...text.urls import HOW_TO_ADD, NEWS, record_url, relative
from .blocks import AnyPage, Formats, Link
from .citations import date_text
from .contact import mail_page
from .feed_links import feed_links
from .markup import text
from .site import Site

MOST = 200
_WORDS = 300


@dataclass(frozen=True)
class NewsLine:
    """A row of a log; ``key`` tells it from others in the reader's browser."""

    key: str
    day: str
    kind: str
    record: Link
    what: str


@dataclass(frozen=True)
class NewsMonth:
    id: str
    heading: str
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True)
class NewsPage(AnyPage):
    """``cut`` says that there is more than the lines of ``months``, and ``earlier`` how much in each month before.

    ``empty`` says why there is nothing, ``without`` how many records have no log.
    """

    months: tuple[NewsMonth, ...]
    cut: str
    earlier: tuple[str, ...]
    empty: str
    without: str
    subscribe: Markup
    add: Link
    mail: Link
    formats: tuple[Formats, ...]


def news_page(site: Site) -> NewsPage:
    entries = tuple(site.catalogue.entries())
    rows = news(entries)
    silent = sum(1 for entry in entries if not entry.record.log)
    return NewsPage(
        url=NEWS,
        title="Nytt",
        description=f"Vad som har lagts till och ändrats i {site.settings.site_name}, månad för månad.",
        months=tuple(_months(rows[:MOST])),
        cut=f"Här står de {MOST} senaste av {format_number(len(rows))}." if len(rows) > MOST else "",
        earlier=tuple(_earlier(rows[MOST:])),
        empty="" if rows else _empty(bool(entries)),
        without=f"{count(silent, 'post', 'poster')} har ingen historik och står inte här." if silent and rows else "",
        subscribe=_subscribe(site),
        add=Link(relative(HOW_TO_ADD, NEWS), "Så lägger du till en post"),
        mail=mail_page(site, NEWS, "Nytt"),
        formats=(feed_links(site, NEWS, site.settings.site_name),),
    )


def _empty(has_records: bool) -> str:
    if not has_records:
        return "Inga poster ännu, och därför inget nytt."
    return (
        "Ingen av posterna har någon historik ännu. Där står dagen då en post lades till och vad som har ändrats sedan "
        "dess. Formuläret och importen skriver den."
    )


_OTHER_FEEDS = "Samma flöden finns för varje typ av post, område, kommun och fond, längst ner på deras sidor"


def _subscribe(site: Site) -> Markup:
    if site.settings.site_url:
        said = Markup(
            "Klistra in adressen <code>%s</code> i en nyhetsläsare, eller under RSS-flöden i den klassiska versionen av"
            " Outlook, så kommer det nya till dig. %s: kopiera adressen till länken Atom."
        )
        return said % (feed_links(site, NEWS, "").files[0].url, _OTHER_FEEDS)
    return text(
        "Webbplatsen har ingen publicerad adress, så flödena ligger bara som filer intill sidorna. En nyhetsläsare kan"
        " hämta dem först när webbplatsen är publicerad. "
        f"{_OTHER_FEEDS}."
    )


def _months(rows: Iterable[News]) -> Iterator[NewsMonth]:
    for (year, month), members in _by_month(rows).items():
        heading = format_date(year, month or None).capitalize()
        yield NewsMonth(f"m-{year:04}-{month:02}", heading, tuple(map(_line, members)))


def _by_month(rows: Iterable[News]) -> dict[tuple[int, int], list[News]]:
    """Month, 0 for a day that is only a year -> its rows, in the order of the first of each."""
    months: dict[tuple[int, int], list[News]] = {}
    for row in rows:
        months.setdefault((row.day.year, row.day.month or 0), []).append(row)
    return months


def _line(row: News) -> NewsLine:
    record = row.entry.record
    return NewsLine(
        row.key,
        _day(row.day),
        row.entry.kind.singular,
        Link(relative(record_url(row.entry.ref), NEWS), record.title),
        first_words(row.what, _WORDS),
    )


def _day(day: PartialDate) -> str:
    """``22 november``: the heading above says which year."""
    return date_text(day).removesuffix(f" {day.year}") if day.day else date_text(day)


def _earlier(rows: Iterable[News]) -> Iterator[str]:
    for (year, month), members in _by_month(rows).items():
        yield f"{format_date(year, month or None).capitalize()}: {format_number(len(members))}"
