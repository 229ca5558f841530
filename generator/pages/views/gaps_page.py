"""luckor.html: what is missing, for editors: in short first, then by kind, with why it matters and where to add it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from ...text.urls import AGREEMENT, GAPS, HOW_TO_ADD
from .blocks import Column, Notice, Page, Section
from .gap_blocks import GapSection, paragraph, table
from .gap_lists import alone, facts, links, municipalities, reviews, sources
from .gap_matrices import areas, funds, learning
from .markup import anchor_tag
from .site import Site

_SECTIONS: tuple[Callable[[Site], GapSection], ...] = (
    funds,
    learning,
    areas,
    municipalities,
    facts,
    sources,
    alone,
    links,
    reviews,
)
_NOT_A_FAULT = Markup(
    "<p>Sidan räknar vad posterna säger. Vad som kan fyllas i beror på källorna: nämner ingen källa en fond eller en"
    " kommun ska rutan vara tom. Skriv bara det som en källa säger.</p>"
)


def gaps_page(site: Site) -> Page:
    sections = tuple(make(site) for make in _SECTIONS)
    name = site.settings.site_name
    lead = Markup("<p>För dig som är redaktör: vad saknas i %s, och var lägger du till det? %s. %s.</p>")
    return Page(
        url=GAPS,
        title=f"Luckor i {name}",
        description="Vad saknas? Aktiviteter utan fond eller exempel, kommuner utan post, uppgifter som inte framgår"
        " och försenade granskningar.",
        up=None,
        lead=lead
        % (
            name,
            anchor_tag(HOW_TO_ADD, "Så lägger du till och rättar"),
            anchor_tag(AGREEMENT, "Vad som saknas för överenskommelsens mål"),
        ),
        notices=(Notice("term", "En lucka är inte ett fel", _NOT_A_FAULT),),
        sections=(_summary(sections), *map(_section, sections)),
        wide=True,
    )


def _summary(sections: tuple[GapSection, ...]) -> Section:
    rows = ((anchor_tag(f"#{section.id}", section.heading), section.found) for section in sections)
    columns = (Column("Vad"), Column("Hur mycket"))
    return Section("i-korthet", "I korthet", (table("Vad som saknas", columns, rows),))


def _section(gap: GapSection) -> Section:
    found = () if gap.blocks else (paragraph(f"{gap.found}."),)
    return Section(gap.id, gap.heading, (paragraph(gap.why), *found, *gap.blocks))
