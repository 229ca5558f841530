"""index.html: what this is, a search box, three ways in, key figures and what is new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from ...linking.fund_terms import is_closed
from ...linking.news import News, news
from ...models.kinds import KINDS
from ...text.swedish import first_words, format_number, sort_key
from ...text.urls import (
    ABBREVIATIONS,
    CALENDAR,
    CATALOGUE,
    CHECKLIST,
    FORM,
    FUND_FINDER,
    HOW_TO_ADD,
    MATRIX,
    NEWS,
    OVERVIEW,
    START,
    SURVEY,
    catalogue_url,
    list_url,
    record_url,
    relative,
)
from .blocks import AnyPage, Link
from .citations import date_text
from .markup import alternatives, anchor_tag
from .site import TERM_PAGES, Site

_NEWEST = 6
_EXAMPLES = 4
_WORDS = 100


@dataclass(frozen=True)
class Entrance:
    """A way in: what the visitor wants, what she finds, and where to begin."""

    title: str
    words: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Figure:
    value: str
    label: str
    url: str


@dataclass(frozen=True)
class StartPage(AnyPage):
    heading: str
    lead: str
    search: str
    examples: tuple[Link, ...]
    entrances: tuple[Entrance, ...]
    figures: tuple[Figure, ...]
    newest: tuple[Link, ...]
    news: Link
    overviews: tuple[Link, ...]
    vocabularies: Markup


_ENTRANCES = (
    Entrance(
        "Lär av andras projekt",
        "Vad gjorde eller planerade andra, vad ledde det till och varför? Med hänvisning till källan.",
        (Link(list_url("lardomar"), "Läs lärdomarna"), Link(list_url("projekt"), "Se projekten")),
    ),
    Entrance(
        "Hitta pengar till en idé",
        "Svara på det ni vet och se vad varje fond kräver, vad som är uppfyllt och vad som fattas.",
        (Link(FUND_FINDER, "Öppna fondväljaren"), Link(list_url("aktiviteter"), "Välj aktivitet")),
    ),
    Entrance(
        "Lägg till ett projekt",
        "Dela det ni har lärt er, också det som inte gick. Ingen programmering behövs.",
        (Link(FORM, "Fyll i formuläret"), Link(HOW_TO_ADD, "Andra sätt")),
    ),
)


def start_page(site: Site) -> StartPage:
    words = site.settings
    return StartPage(
        url=START,
        title=words.site_name,
        description=f"Sök bland {words.projects} och goda exempel: vad som gjordes eller planerades, vad det ledde "
        f"till och vem som kan betala för nästa. För den som arbetar {words.place}.",
        heading=f"Det vi redan har lärt oss om {words.subject}",
        lead=f"{words.site_name} samlar {words.projects}, goda exempel och fonder för den som arbetar med "
        f"{words.subject} {words.place}, så att nästa projekt kan börja där det förra slutade.",
        search=CATALOGUE,
        examples=tuple(Link(catalogue_url(q=tag), tag) for tag in _common_tags(site)),
        entrances=_ENTRANCES,
        figures=_figures(site),
        newest=_newest(site),
        news=Link(NEWS, "Allt som är nytt eller ändrat"),
        overviews=(
            Link(CALENDAR, "Utlysningar och datum", "Vad som går att söka nu, vad som väntas och när det stänger."),
            Link(OVERVIEW, "Katalogen i fyra bilder", "Utfall, år, pengar och kommuner, med siffrorna bredvid."),
            Link(MATRIX, "Matris", "Alla aktiviteter och fonder i samma tabell, med programområden."),
            Link(CHECKLIST, "Innan ni söker", "En checklista av lärdomar från tidigare projekt."),
            Link(SURVEY, "Kartläggning", "Vad som hände med tidigare projekt, och varför."),
            Link(ABBREVIATIONS, "Förkortningar", "Korta ord och beteckningar förklarade."),
        ),
        vocabularies=alternatives([anchor_tag(list_url(name), title.lower()) for name, title in TERM_PAGES.items()]),
    )


def _common_tags(site: Site) -> tuple[str, ...]:
    """The tags that most records share: searches that are sure to find something in this catalogue."""
    uses = Counter(tag for entry in site.catalogue.entries() for tag in dict.fromkeys(entry.record.tags))
    return tuple(sorted(uses, key=lambda tag: (-uses[tag], sort_key(tag)))[:_EXAMPLES])


def _figures(site: Site) -> tuple[Figure, ...]:
    """Counts of the record types, and of the municipalities that any record names, plans included."""
    figures = []
    for kind in KINDS:
        number = len(site.records(kind.folder))
        words = (kind.singular if number == 1 else kind.plural).lower()
        figures.append(Figure(format_number(number), words, list_url(kind.folder)))
    municipalities = sum(1 for vocabulary, _ in site.by_term if vocabulary == "kommuner")
    words = "kommun i posterna" if municipalities == 1 else "kommuner i posterna"
    return (*figures, Figure(format_number(municipalities), words, list_url("kommuner")))


def _newest(site: Site) -> tuple[Link, ...]:
    """What has come in or changed last, of each record the latest; within a month the types take turns."""
    latest: dict[str, News] = {}
    for row in news(entry for entry in site.catalogue.entries() if not is_closed(entry.record)):
        latest.setdefault(row.entry.ref, row)
    before: Counter[tuple[int, int | None, str]] = Counter()
    turns = []
    for row in latest.values():
        of_type = row.day.year, row.day.month, row.entry.kind.folder
        turns.append((-row.day.year, -(row.day.month or 0), before[of_type], row))
        before[of_type] += 1
    chosen = [row for *_, row in sorted(turns, key=lambda found: found[:3])[:_NEWEST]]
    chosen.sort(key=lambda row: row.day.first_day(), reverse=True)
    return tuple(
        Link(
            relative(record_url(row.entry.ref), START),
            row.entry.record.title,
            f"{row.entry.kind.singular} · {date_text(row.day)} · {first_words(row.what, _WORDS)}",
        )
        for row in chosen
    )
