"""om.html: what this is, how fresh the data are, under which licences, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...models.data_files import data_files
from ...models.kinds import KINDS
from ...records.review import is_overdue
from ...text.swedish import count, enumerate_words, format_day
from ...text.urls import ABOUT, ZIP_NAME
from .blocks import NOT_STATED, AnyPage, Link
from .citations import date_text
from .contact import contact_links
from .site import Site, own_words


@dataclass(frozen=True)
class Freshness:
    """How fresh the data are, in sentences; ``overdue`` are records past their review date."""

    counts: str
    span: str
    overdue: str
    rule: str
    built: str


@dataclass(frozen=True)
class MadeOf:
    """Of what the site was made, empty when unknown; ``link`` leads to the commit where one can look at it."""

    generator: str
    commit: str
    link: str
    modified: bool


@dataclass(frozen=True)
class AboutPage(AnyPage):
    """``base`` is the address of the site, empty when it knows none.

    ``download`` is where the whole site can be fetched: not a file beside the page, which its copies lack.
    """

    site_name: str
    subject: str
    not_stated: str
    own_words: str
    freshness: Freshness
    made_of: MadeOf
    repository: Link | None
    issues: Link | None
    contact: tuple[Link, ...]
    data: tuple[Link, ...]
    base: str
    download: Link | None


def about_page(site: Site) -> AboutPage:
    name = site.settings.site_name
    repo = site.settings.repo_url.rstrip("/")
    return AboutPage(
        ABOUT,
        f"Om {name}",
        f"Vad {name} är, hur färska uppgifterna är, licenser och tillgänglighet.",
        name,
        site.settings.subject,
        NOT_STATED.lower(),
        own_words(site),
        _freshness(site),
        _made_of(site),
        Link(repo, "Kod och poster") if repo else None,
        Link(f"{repo}/issues", "Ställ en fråga eller rapportera ett fel") if repo else None,
        contact_links(site),
        tuple(_data(site)),
        f"{site.settings.site_url.rstrip('/')}/" if site.settings.site_url else "",
        Link(f"{site.settings.site_url.rstrip('/')}/{ZIP_NAME}", ZIP_NAME) if site.settings.site_url else None,
    )


def _data(site: Site) -> Iterator[Link]:
    """The files with data of all records or all sources, and those that describe the files."""
    records = sum(len(site.records(kind.folder)) for kind in KINDS)
    for file in data_files(records):
        folder, _, name = file.path.partition("/")
        if folder == "data":
            yield Link(file.path, name, file.title)


def _made_of(site: Site) -> MadeOf:
    source, repo = site.source, site.settings.repo_url.rstrip("/")
    link = f"{repo}/commit/{source.commit}" if repo and source.commit else ""
    return MadeOf(source.generator, source.commit[:12], link, bool(source.modified))


def _freshness(site: Site) -> Freshness:
    entries = list(site.catalogue.entries())
    words = [
        count(len(site.records(kind.folder)), kind.singular.lower(), kind.plural.lower())
        for kind in KINDS
        if site.records(kind.folder)
    ]
    dates = sorted(
        (entry.record.reviewed for entry in entries if entry.record.reviewed), key=lambda date: date.last_day()
    )
    span = ""
    if dates:
        first, last = date_text(dates[0]), date_text(dates[-1])
        span = (
            f"Alla granskade poster granskades {first}."
            if first == last
            else (f"Den äldsta granskningen är från {first}, den senaste från {last}.")
        )
    late = sum(is_overdue(entry, site.today) for entry in entries)
    return Freshness(
        counts=f"{enumerate_words(words)}." if words else "Inga poster ännu.",
        span=span,
        overdue=f"{count(late, 'post', 'poster')} har en försenad granskning."
        if late
        else "Ingen granskning är försenad.",
        rule=_review_rule(),
        built=format_day(site.today),
    )


def _review_rule() -> str:
    """How long a review holds, by record type: ``Fonder granskas om efter 6 månader. …``"""
    by_months: dict[int, list[str]] = {}
    for kind in KINDS:
        by_months.setdefault(kind.review_months, []).append(kind.plural.lower())
    sentences = (
        f"{enumerate_words(kinds).capitalize()} granskas om efter {count(months, 'månad', 'månader')}."
        for months, kinds in sorted(by_months.items())
    )
    return " ".join(sentences)
