"""What the pages of all record types share: texts with sources, what belongs together, the end of the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup
from pydantic import BaseModel

from ...faults.problems import Path
from ...linking.fund_terms import is_closed
from ...linking.lessons import supports
from ...models.fields import FieldSpec, fields_of
from ...models.kinds import KIND_BY_FOLDER, KINDS
from ...models.lesson import Lesson
from ...records.parse import Entry
from ...records.plain import is_own
from ...records.review import is_overdue, review_due
from ...text.prose import one_paragraph
from ...text.swedish import first_words, format_day, format_number
from ...text.urls import (
    catalogue_url,
    form_url,
    list_url,
    record_data_url,
    record_url,
    relative,
    source_reference_urls,
)
from . import words
from .blocks import (
    NOT_STATED,
    Alternate,
    Badge,
    Conflicts,
    ConflictValue,
    ConflictView,
    Definition,
    Definitions,
    Fact,
    Facts,
    Formats,
    Link,
    LinkGroup,
    LinkGroups,
    Notice,
    Page,
    Section,
    SourceList,
    Statements,
)
from .citations import (
    SOURCES_ID,
    Citation,
    Citations,
    Raw,
    cite,
    cite_groups,
    date_text,
    marked,
    own_citations,
    paragraphs_at,
    prose_at,
    record_note,
    source_lines,
    source_list,
)
from .contact import mail_page
from .markup import anchor_tag, comma_list, mail_tag, stacked, text, web_link
from .site import Site, closed_badge, own_mark, own_words

RELATED_ID = "hor-ihop-med"
_NOTE_LENGTH = 150
_LISTED = 60
_DESCRIPTION_LENGTH = 200
LIST_LENGTH = 150


def spec_of(record: BaseModel | type[BaseModel], key: str) -> FieldSpec:
    """What the model says about the field ``key``."""
    model = record if isinstance(record, type) else type(record)
    return fields_of(model)[key]


def fact(record: BaseModel, key: str, value: Markup | str | None, expected: bool = False) -> Iterator[Fact]:
    """The fact of the field ``key``; when it has no value nothing, or *Framgår inte* if readers expect one."""
    if value:
        yield Fact(spec_of(record, key).label, value if isinstance(value, Markup) else text(value), key=key)
    elif expected:
        yield Fact(spec_of(record, key).label, NOT_STATED, missing=True)


def texts_block(site: Site, page: str, entry: Entry, path: Path, texts: Sequence[str]) -> Statements:
    """The prose texts of the list at ``path``."""
    statements, note = cite(site, page, entry, prose_at(entry, path, texts))
    return Statements(statements, note, reads_as_list(texts))


def reads_as_list(texts: Sequence[str]) -> bool:
    """Whether the texts are several and short enough to be points of a list."""
    return len(texts) > 1 and sum(map(len, texts)) / len(texts) < LIST_LENGTH


def definitions(site: Site, page: str, entry: Entry, rows: Sequence[tuple[Markup, Sequence[Raw]]]) -> Definitions:
    """Terms with their statements; a term without statements shows *Framgår inte*."""
    groups, note = cite_groups(site, page, entry, [raw for _, raw in rows])
    items = (Definition(term, said, missing=not said) for (term, _), said in zip(rows, groups, strict=True))
    return Definitions(tuple(items), note)


def part_rows(
    entry: Entry, path: Path, part: BaseModel, keys: Iterable[str]
) -> Iterator[tuple[Markup, tuple[Raw, ...]]]:
    """The prose fields ``keys`` of a part as (label, statements), but for empty ones."""
    for key in keys:
        spec = spec_of(part, key)
        if raw := prose_at(entry, (*path, key), getattr(part, spec.attribute)):
            yield text(spec.label), raw


def links_of(site: Site, page: str, refs: Iterable[str]) -> tuple[Link, ...]:
    """Links to records with the beginning of their summaries, and a mark where no source joins them to this page's."""
    here = page.removesuffix(".html")
    return tuple(
        Link(
            relative(record_url(entry.ref), page),
            entry.record.title,
            first_words(entry.record.summary, _NOTE_LENGTH),
            closed_badge(entry) + (own_mark(site, page) if frozenset((here, entry.ref)) in site.links.drawn else ""),
        )
        for entry in map(site.entry, refs)
    )


def link_groups(site: Site, page: str, refs: Iterable[str], **facet: str) -> tuple[LinkGroup, ...]:
    """``refs`` by record type. Long lists are cut where ``facet`` (``kommun="0580"``) leads to all of them."""
    by_folder: dict[str, list[str]] = {kind.folder: [] for kind in KINDS}
    for ref in refs:
        by_folder[ref.partition("/")[0]].append(ref)
    groups = []
    for folder, members in by_folder.items():
        if members:
            members.sort(key=lambda ref: is_closed(site.entry(ref).record))
            shown = members[:_LISTED] if facet else members
            more = None
            if len(shown) < len(members):
                url = relative(catalogue_url(typ=folder, **facet), page)
                more = Link(url, f"Visa alla {format_number(len(members))} i katalogen")
            groups.append(LinkGroup(KIND_BY_FOLDER[folder].plural, links_of(site, page, shown), more))
    return tuple(groups)


def related_section(
    site: Site, page: str, entry: Entry, without: Collection[str] = (), shown: Collection[str] = ()
) -> Iterator[Section]:
    """All records that this one names or is named by, but for types in ``without`` and refs in ``shown``.

    A source that is only cited stands in the list of sources instead.
    """
    cited = {f"kallor/{source.source}" for source in getattr(entry.record, "sources", ())}
    cited |= {f"kallor/{source.source}" for sources in entry.placed.values() for source in sources}
    elsewhere = {*cited, *shown, *(ref for ref, _ in _taught(site, entry))}
    refs = [
        ref
        for kind in KINDS
        if kind.folder not in without
        for ref in site.links.neighbours(entry.ref, kind.folder)
        if ref not in elsewhere
    ]
    if refs:
        yield Section(RELATED_ID, words.RELATED, (LinkGroups(link_groups(site, page, refs)),))


_SPEAKS = {"stöder": "Talar för", "nyanserar": "Nyanserar", "motsäger": "Talar emot"}


def _taught(site: Site, entry: Entry) -> Iterator[tuple[str, Lesson]]:
    """The lessons that the record is evidence for; those of a source are among what rests on it."""
    if entry.kind.folder != "kallor":
        for ref in site.links.neighbours(entry.ref, "lardomar"):
            lesson = site.entry(ref).record
            if isinstance(lesson, Lesson) and supports(lesson, entry.ref):
                yield ref, lesson


def lessons_section(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    """The lessons that the record is evidence for, by what it says of them."""
    taught = tuple(_taught(site, entry))
    groups = tuple(
        LinkGroup(heading, links)
        for support, heading in _SPEAKS.items()
        if (links := links_of(site, page, (ref for ref, lesson in taught if support in supports(lesson, entry.ref))))
    )
    if groups:
        yield Section("lardomar", KIND_BY_FOLDER["lardomar"].plural, (LinkGroups(groups),))


def conflict_block(site: Site, page: str, entry: Entry) -> Conflicts:
    """Where the sources contradict each other, each value with its place."""
    views = []
    for index, conflict in enumerate(entry.record.conflicts):
        values = []
        for number, value in enumerate(conflict.values):
            path: Path = ("går_isär", index, "värden", number, "värde")
            citations: Citations = (Citation(value.source, value.section, value.page),) if value.source else ()
            lines = source_lines(site, page, citations or own_citations(entry, path))
            values.append(ConflictValue(one_paragraph(value.value), Markup("<br>").join(lines) or NOT_STATED))
        comment = paragraphs_at(site, page, entry, ("går_isär", index, "kommentar"), conflict.comment)
        views.append(ConflictView(conflict.fact, tuple(values), comment))
    return Conflicts(tuple(views))


def record_page(
    site: Site,
    entry: Entry,
    facts: Iterable[Fact],
    sections: Iterable[Section],
    badges: tuple[Badge, ...] = (),
    notices: tuple[Notice, ...] = (),
) -> Page:
    """The page of a record: its facts and ``sections``, then sources and what is known of the record itself."""
    record, page = entry.record, record_url(entry.ref)
    listing = list_url(entry.kind.folder)
    return Page(
        url=page,
        title=record.title,
        description=first_words(record.summary, _DESCRIPTION_LENGTH),
        up=Link(listing, entry.kind.plural),
        type_label=entry.kind.singular,
        lead=paragraphs_at(site, page, entry, ("sammanfattning",), record.summary),
        badges=badges,
        notices=(*notices, *overdue_notice(site, entry)),
        sections=(
            Section("fakta", "", (Facts(_marked_facts(site, page, entry, facts), record_note(site, page, entry)),)),
            *sections,
            *lessons_section(site, page, entry),
        ),
        colophon=(
            *further_reading(entry),
            *sources_section(site, page, entry),
            Section("om-sidan", words.ABOUT_PAGE, (Facts(tuple(about_record(site, page, entry))),)),
        ),
        formats=tuple(_formats(entry, page)),
    )


def _marked_facts(site: Site, page: str, entry: Entry, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(
        replace(one, value=marked(site, page, entry, tuple(one.key.split(".")), one.value)) if one.key else one
        for one in facts
    )


def overdue_notice(site: Site, entry: Entry) -> Iterator[Notice]:
    """A warning when the record's review is overdue."""
    due = review_due(entry)
    if due and is_overdue(entry, site.today):
        date = format_day(due)
        words = (
            f"Uppgifterna skulle ha granskats på nytt senast {date}. De kan vara inaktuella: kontrollera dem i källan."
        )
        yield Notice("due", "Granskningen är försenad", Markup("<p>%s</p>") % words)


def further_reading(entry: Entry) -> Iterator[Section]:
    links = tuple(Link(link.url, link.title or link.url) for link in entry.record.links)
    if links:
        label = spec_of(entry.record, "länkar").label
        yield Section("lankar", label, (LinkGroups((LinkGroup("", links),)),))


def sources_section(site: Site, page: str, entry: Entry) -> Iterator[Section]:
    lines = source_list(site, page, entry)
    if lines and entry.kind.folder != "kallor":
        yield Section(SOURCES_ID, words.SOURCES, (SourceList(lines),))


def about_record(site: Site, page: str, entry: Entry) -> Iterator[Fact]:
    """When the record was reviewed and is due, by whom, its search words, its log, how to cite and to change it."""
    record = entry.record
    yield from fact(record, "granskad", date_text(record.reviewed) if record.reviewed else None, expected=True)
    due = review_due(entry)
    if due:
        yield Fact(words.REVIEWED_AGAIN, text(format_day(due)))
    yield from fact(record, "ansvarig", record.responsible)
    if record.tags:
        searches = (anchor_tag(relative(catalogue_url(q=tag), page), tag) for tag in record.tags)
        yield from fact(record, "taggar", comma_list(searches))
    own = {str(path[0]): None for path in entry.provenance if is_own(entry.provenance, path)}
    if own:
        labels = (text(spec_of(record, key).label) for key in own)
        yield Fact(own_words(site), Markup(words.PARTLY_OWN).format(comma_list(labels)))
    yield from fact(record, "historik", stacked(_log_lines(site, page, entry)))
    yield Fact("Citera så här", how_to_cite(site, entry))
    yield Fact("Skicka vidare", mail_tag(mail_page(site, record_url(entry.ref), record.title)))
    yield Fact("Fel eller lucka?", _ways_to_change(site, page, entry))


def _formats(entry: Entry, page: str) -> Iterator[Formats]:
    """The record as data, and a source for those who keep references."""
    title = entry.record.title
    data = Alternate("application/ld+json", relative(record_data_url(entry.ref), page), "JSON", f"{title} som data")
    yield Formats("Posten som data", (data,))
    if entry.kind.folder == "kallor":
        bibtex, ris = (relative(url, page) for url in source_reference_urls(entry.ref))
        yield Formats(
            "Hänvisa till källan",
            (
                Alternate("application/x-bibtex", bibtex, "BibTeX", f"{title} för BibTeX"),
                Alternate("application/x-research-info-systems", ris, "RIS", f"{title} som RIS"),
            ),
        )


def _log_lines(site: Site, page: str, entry: Entry) -> Iterator[Markup]:
    """What has happened to the record, newest first."""
    for number, row in reversed(tuple(enumerate(entry.record.log))):
        what = marked(site, page, entry, ("historik", number, "vad"), one_paragraph(row.what))
        yield Markup("%s: %s") % (date_text(row.date), what)


def how_to_cite(site: Site, entry: Entry) -> Markup:
    """A reference ready to copy, with the permanent address when the site has one."""
    record = entry.record
    reviewed = f" Granskad {date_text(record.reviewed)}." if record.reviewed else ""
    words = f"{record.title}. {site.settings.site_name}, {entry.kind.singular.lower()}.{reviewed}"
    address = record_url(entry.ref)
    if site.settings.site_url:
        address = f"{site.settings.site_url.rstrip('/')}/{address}"
        return Markup("%s %s") % (text(words), web_link(address, address))
    return Markup("%s Sidan finns i webbplatsens mapp som %s.") % (text(words), address)


def _ways_to_change(site: Site, page: str, entry: Entry) -> Markup:
    """A link that opens the record in the form, which needs no repository, and its file where there is one."""
    form = anchor_tag(relative(form_url(post=entry.ref), page), "Föreslå ändring")
    edit = site.settings.edit_url(entry.file)
    return form + Markup(" eller ") + web_link(edit, "ändra filen") if edit else form
