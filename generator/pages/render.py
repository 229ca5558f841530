"""Catalogue -> every page: views to be laid out by templates. No disk but the package's own templates.

A Markdown page is front matter, our own headings as Markdown (MkDocs makes the table of contents of
them) and blocks of finished HTML. Contributed text is only ever inside those blocks, escaped.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache, partial
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from ..browser.bundle import joined
from ..linking.links import Links
from ..linking.similar import Likeness, likeness
from ..models.site_owner import SiteSettings
from ..models.site_source import UNKNOWN, SiteSource
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..search.indexing.data_scripts import data_scripts
from ..text.prose import typeset
from ..text.urls import (
    ABBREVIATIONS,
    ABOUT,
    ACCESSIBILITY,
    AGREEMENT,
    BOOK,
    CALENDAR,
    CHECKLIST,
    FAULT_CODES,
    FIELDS,
    FORM,
    FUND_FINDER,
    GAPS,
    LICENCES,
    MATRIX,
    OVERVIEW,
    SURVEY,
    WATCH,
    brief_url,
    record_url,
)
from .chapters import chapter, chapter_id
from .inputs import inputs_of
from .views import words
from .views.abbreviations_page import abbreviations_page
from .views.about_page import about_page
from .views.accessibility_page import accessibility_page
from .views.agreement_page import agreement_page
from .views.blocks import Page, Section
from .views.book_page import Book, book_page, has_room
from .views.briefs import brief, has_brief, to_brief
from .views.calendar_page import calendar_page
from .views.catalogue_page import catalogue_pages
from .views.checklist_page import checklist_page
from .views.fault_codes_page import fault_codes_page
from .views.field_reference_page import field_reference_page
from .views.form_page import form_page
from .views.fund_finder import fund_finder
from .views.gaps_page import gaps_page
from .views.licences_page import licences_page
from .views.listing_page import listing_pages
from .views.matrix_page import matrix_page
from .views.missing_page import missing_page
from .views.news_page import news_page
from .views.overview_page import overview_page
from .views.record_views import view_of
from .views.redirect_page import redirects
from .views.similar_records import similar_section
from .views.site import Site, make_site
from .views.start_page import start_page
from .views.stated_rules import RuledPart, match_data, ruled_parts
from .views.survey_page import survey_page
from .views.term_page import term_pages
from .views.watch_page import watch_page
from .views.way_pictures import way_pictures

STYLESHEET = "assets/kunskapsbank.css"
OVERVIEW_STYLE = "assets/kunskapsbank-overblick.css"
NEWS_SCRIPT = "assets/kunskapsbank-nytt.js"
FINDER_FILES = (
    "assets/kunskapsbank-fondvaljaren.js",
    "assets/kunskapsbank-fondvaljaren.css",
    "data/fondvaljaren.js",
)
"""What only ``fondvaljaren.html`` loads: its script, its style and the terms that are judged there."""
_STYLES = (
    "tokens.css",
    "header.css",
    "menu.css",
    "frame.css",
    "record.css",
    "folding.css",
    "tables.css",
    "comparison.css",
    "pages.css",
    "chapters.css",
    "katalog.css",
    "filters.css",
    "results.css",
    "embedded.css",
    "quick.css",
    "forced-colors.css",
    "print.css",
)


@dataclass(frozen=True)
class Layout:
    """A page before its text is made: what makes its view and the template that lays it out.

    Most pages of a rebuild have not changed, and to compare views takes a fourth of the time that
    it takes to render them; to compare what they follow from takes next to none. ``inputs`` is a digest of
    that, code and settings apart, and empty where only the view tells.
    """

    template: str
    make: Callable[[], Any]
    inputs: str = ""

    @cached_property
    def view(self) -> Any:
        return self.make()

    def text(self) -> str:
        """The text of the page."""
        return render_page(self.template, self.view)

    def fingerprint(self) -> str:
        """The same for pages of the same text, as long as the code is the same.

        Views are frozen dataclasses of texts, numbers and tuples, which show all that they hold in
        their ``repr``.
        """
        return hashlib.sha256(repr((self.template, self.view)).encode()).hexdigest()


Pages = Mapping[str, Callable[[], Layout]]
"""Markdown path -> what lays the page out. Views take memory, so they are made when they are asked for."""


def lay_out(site: Site) -> tuple[Pages, dict[str, str]]:
    """The Markdown pages for MkDocs, and the texts that go out as they are, by path from the site's root."""
    book: tuple[str, Callable[[], Layout]] = (BOOK, partial(_book, site))
    every = (*_record_pages(site), *_briefs(site), book, *_lists(site), *_own_pages(site))
    pages = {f"{url.removesuffix('.html')}.md": page for url, page in every}
    files = {"404.html": render_page("404.html.j2", missing_page(site)), STYLESHEET: stylesheet()}
    files[OVERVIEW_STYLE] = _style("overview.css")
    files[NEWS_SCRIPT] = joined("news_main.js")
    files |= {picture.path: render_page("way.svg.j2", picture) for picture in way_pictures()}
    files |= _finder_files(site)
    for redirect in redirects(site):
        files.setdefault(redirect.url, render_page("redirect.html.j2", redirect))
    return pages, files


def render_pages(
    catalogue: Catalogue, links: Links, now: datetime.datetime, settings: SiteSettings, source: SiteSource = UNKNOWN
) -> dict[str, str]:
    """Path from the site's root -> text, of all that ``lay_out`` gives."""
    pages, files = lay_out(make_site(catalogue, links, now, settings, source))
    return {path: page().text() for path, page in pages.items()} | files


def own_pages(site: Site) -> Pages:
    """Of what ``lay_out`` gives the pages that say something themselves; each is laid out once, however often asked.

    The others are of a record, or lead to records.
    """
    return {f"{url.removesuffix('.html')}.md": cache(page) for url, page in _own_pages(site)}


def _record_pages(site: Site) -> Iterator[tuple[str, Callable[[], Layout]]]:
    inputs, alike = inputs_of(site), likeness(site.catalogue, site.links)
    for entry in site.catalogue.entries():
        yield record_url(entry.ref), partial(_record_page, site, entry, inputs, alike)


def _briefs(site: Site) -> Iterator[tuple[str, Callable[[], Layout]]]:
    inputs = inputs_of(site)
    for entry in filter(has_brief, site.catalogue.entries()):
        yield brief_url(entry.ref), partial(_brief, site, entry, inputs)


def _brief(site: Site, entry: Entry, inputs: Callable[[Entry, object], str]) -> Layout:
    return Layout("brief.md.j2", partial(brief, site, entry), inputs(entry, "brief"))


def _book(site: Site) -> Layout:
    """Made of the pages of records as they are without the list of similar ones, so it follows from what those do."""
    inputs = inputs_of(site)
    followed = [inputs(entry, "") for entry in site.catalogue.entries()] if has_room(site) else []
    digest = hashlib.sha256(repr(followed).encode()).hexdigest() if followed else ""
    return Layout("book.md.j2", partial(_made_book, site), digest)


def _made_book(site: Site) -> Book:
    ids = {record_url(entry.ref): chapter_id(entry.ref) for entry in site.catalogue.entries()}

    def made(entry: Entry) -> Markup:
        text = render_page("record.md.j2", view_of(entry.kind).page(site, entry))
        return chapter(text, record_url(entry.ref), BOOK, ids)

    return book_page(site, chapter_id, made)


def _record_page(site: Site, entry: Entry, inputs: Callable[[Entry, object], str], alike: Likeness) -> Layout:
    """The list of similar records is made at once: it follows from the whole catalogue, so the page follows from it."""
    similar = similar_section(site, record_url(entry.ref), alike.of(entry.ref))
    return Layout("record.md.j2", partial(_with_similar, site, entry, similar), inputs(entry, similar))


def _with_similar(site: Site, entry: Entry, similar: tuple[Section, ...]) -> Page:
    page = view_of(entry.kind).page(site, entry)
    action = to_brief(page.url, entry) if has_brief(entry) else None
    return replace(page, sections=(*page.sections, *similar), action=action)


def _lists(site: Site) -> Iterator[tuple[str, Callable[[], Layout]]]:
    """The pages that lead to records; those of a list are known when it has been divided."""
    return _laid_out(
        ("record.md.j2", term_pages(site)),
        ("listing.md.j2", listing_pages(site)),
        ("katalog.md.j2", catalogue_pages(site.catalogue, site.links)),
        ("start.md.j2", (start_page(site),)),
        ("nytt.md.j2", (news_page(site),)),
    )


def _own_pages(site: Site) -> Iterator[tuple[str, Callable[[], Layout]]]:
    """The pages that say something themselves, which search finds as it finds records."""
    made: tuple[tuple[str, str, Callable[[], Any]], ...] = (
        (MATRIX, "matrix.md.j2", partial(matrix_page, site)),
        (ABOUT, "about.md.j2", partial(about_page, site)),
        (ACCESSIBILITY, "accessibility.md.j2", partial(accessibility_page, site)),
        (SURVEY, "record.md.j2", partial(survey_page, site)),
        (CHECKLIST, "checklist.md.j2", partial(checklist_page, site)),
        (OVERVIEW, "overview.md.j2", partial(overview_page, site)),
        (FIELDS, "record.md.j2", partial(field_reference_page, site)),
        (FAULT_CODES, "record.md.j2", fault_codes_page),
        (ABBREVIATIONS, "abbreviations.md.j2", partial(abbreviations_page, site)),
        (LICENCES, "licences.md.j2", partial(licences_page, site)),
        (FORM, "bidra.md.j2", partial(form_page, site)),
        (CALENDAR, "calendar.md.j2", partial(calendar_page, site)),
        (FUND_FINDER, "finder.md.j2", partial(_fund_finder, site)),
        (GAPS, "record.md.j2", partial(gaps_page, site)),
        (AGREEMENT, "record.md.j2", partial(agreement_page, site)),
        (WATCH, "record.md.j2", partial(watch_page, site)),
    )
    return ((url, partial(Layout, template, make)) for url, template, make in made)


def _fund_finder(site: Site) -> Any:
    parts, judged = _finder(site)
    return fund_finder(site, parts, judged["choices"])


@lru_cache(maxsize=1)
def _finder(site: Site) -> tuple[tuple[RuledPart, ...], dict[str, Any]]:
    """What the page and its data both follow from."""
    parts = ruled_parts(site, FUND_FINDER)
    return parts, match_data(site, parts)


def _finder_files(site: Site) -> dict[str, str]:
    data = data_scripts({"fondvaljaren": _finder(site)[1]})
    style = "".join(map(_style, ("finder.css", "finder-paper.css")))
    return dict(zip(FINDER_FILES, (joined("finder_main.js"), style, data["fondvaljaren"]), strict=True))


def _laid_out(*views: tuple[str, Iterable[Any]]) -> Iterator[tuple[str, Callable[[], Layout]]]:
    for template, of_template in views:
        for view in of_template:
            yield view.url, partial(Layout, template, partial(_itself, view))


def _itself(view: Any) -> Any:
    return view


def render_page(template: str, view: Any) -> str:
    """The text of a page: ``view`` laid out by ``templates/<template>``."""
    return _environment().get_template(template).render(page=view)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("generator.pages", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finished,
    )
    environment.filters["yaml_text"] = _yaml_text
    environment.globals["words"] = words
    return environment


def _finished(value: Any) -> Any:
    return typeset(value) if type(value) is str else value


def _yaml_text(text: str) -> Markup:
    """A text as a quoted YAML scalar; it is not markup, so nothing may escape it."""
    return Markup(json.dumps(typeset(text), ensure_ascii=False))


@cache
def stylesheet() -> str:
    """The site's own CSS, joined."""
    return "\n".join(map(_style, _STYLES))


def _style(name: str) -> str:
    return resources.files("generator.browser").joinpath("css", name).read_text("utf-8")
