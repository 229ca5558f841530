"""kartlaggning.html: what became of the projects that were surveyed, with what does not add up next to it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...models.project import Project, Survey
from ...records.parse import Entry
from ...text.urls import AGREEMENT, OVERVIEW, SURVEY, anchor, list_url
from .blocks import Page, Section, Text
from .markup import anchor_tag, text
from .record import conflict_block, spec_of, texts_block
from .site import Site, by_title, record_link
from .survey_blocks import TEXT_KEYS, chart, material, outcome_table, sum_remark

_EMPTY = Markup("<p>Ingen kartläggning ännu. %s.</p>") % anchor_tag(list_url("projekt"), "Se projekten")


def survey_page(site: Site) -> Page:
    surveys = [
        (entry, entry.record, entry.record.survey)
        for entry in by_title(site.records("projekt").values())
        if isinstance(entry.record, Project) and entry.record.survey
    ]
    sections = tuple(
        section
        for number, (entry, _, found) in enumerate(surveys)
        for section in _sections(site, entry, found, f"-{number + 1}" if number else "", len(surveys) > 1)
    )
    return Page(
        url=SURVEY,
        title="Kartläggning av tidigare projekt",
        description=f"Vad som hände med tidigare {site.settings.projects}, varför, och vad som hjälpte och hindrade.",
        up=None,
        lead=Markup("<p>Vad hände med projekten när projekttiden var slut, och varför? Se också %s och %s.</p>")
        % (
            anchor_tag(AGREEMENT, "vad som svarar mot överenskommelsens mål"),
            anchor_tag(OVERVIEW, "katalogen i fyra bilder"),
        ),
        sections=sections or (Section("tom", "", (Text(_EMPTY),)),),
    )


def _sections(site: Site, entry: Entry, found: Survey, suffix: str, several: bool) -> Iterator[Section]:
    """One survey; ``suffix`` keeps the addresses of several surveys apart."""
    origin = record_link(site, SURVEY, entry.ref)
    intro = Text(Markup("<p>Siffrorna kommer från %s: %s</p>") % (origin, text(material(found))))
    yield Section(f"material{suffix}", "Materialet", (intro,))
    if found.outcomes:
        remark = sum_remark(found)
        extra = (
            (Text(Markup('<p class="kb-remark"><strong>Siffrorna går inte ihop.</strong> %s</p>') % remark),)
            if remark
            else ()
        )
        blocks = (chart(f"diagram{suffix}", found), *extra, outcome_table(site, SURVEY, entry, found))
        yield Section(f"utfall{suffix}", spec_of(found, "utfall").label, blocks)
    if entry.record.conflicts:
        label = spec_of(entry.record, "går_isär").label
        yield Section(f"gar-isar{suffix}", label, (conflict_block(site, SURVEY, entry),))
    for key in TEXT_KEYS:
        spec = spec_of(found, key)
        if texts := getattr(found, spec.attribute):
            block = texts_block(site, SURVEY, entry, ("kartläggning", key), texts)
            yield Section(f"{anchor(key)}{suffix}", spec.label, (block,))
