"""tillganglighet.html: the accessibility statement that the law asks for (2018:1937, in parts as MDFFS 2019:2 says)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ...models.site_owner import AccessibilityStatement, Shortcoming
from ...text.swedish import format_day
from ...text.urls import ACCESSIBILITY
from .blocks import AnyPage, Link
from .contact import contact_links
from .markup import bare_address
from .site import Site

NOT_FILLED_IN = "Uppgiften är inte ifylld än."
"""What stands where those who run the site have said nothing."""

_CONFORMS = {
    "helt": "Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.",
    "delvis": "Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service, på grund av "
    "de brister som står här nedanför.",
    "inte": "Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service, på grund av de "
    "brister som står här nedanför.",
}
_NO_BURDEN = "Vi hänvisar inte till oskäligt betungande anpassning för någon del."
_NO_EXEMPT = (
    "Inget som vi känner till. Källdokumenten och andra webbplatser som vi länkar till är andras; de kan sakna det som "
    "gör dem tillgängliga."
)


@dataclass(frozen=True)
class AccessibilityPage(AnyPage):
    """Empty is what is not filled in. Of lists ``without_…`` says what it means that there is nothing in them, which
    nobody knows before it is said how well the site conforms."""

    site_name: str
    responsible: str
    conforms: str
    shortcomings: tuple[str, ...]
    without_shortcomings: str
    burden: tuple[str, ...]
    without_burden: str
    exempt: tuple[str, ...]
    without_exempt: str
    contact: tuple[Link, ...]
    assessed: str
    method: str
    updated: str
    supervisor: str
    complaints: Link | None
    not_filled_in: str = NOT_FILLED_IN


def accessibility_page(site: Site) -> AccessibilityPage:
    said, name = site.settings.accessibility, site.settings.site_name
    return AccessibilityPage(
        url=ACCESSIBILITY,
        title="Tillgänglighetsredogörelse",
        description=f"Hur tillgänglig {name} är, vad som brister och hur du säger till.",
        site_name=name,
        responsible=said.responsible,
        conforms=_CONFORMS.get(said.conformance, ""),
        shortcomings=tuple(map(_in_words, said.shortcomings)),
        without_shortcomings=_without_shortcomings(said),
        burden=said.burden,
        without_burden=_NO_BURDEN if said.conformance else "",
        exempt=said.exempt,
        without_exempt=_NO_EXEMPT if said.conformance else "",
        contact=contact_links(site),
        assessed=_date(said.assessed),
        method=said.method,
        updated=_date(said.updated),
        supervisor=said.supervisor,
        complaints=Link(said.complaints, bare_address(said.complaints)) if said.complaints else None,
    )


def _in_words(shortcoming: Shortcoming) -> str:
    """``En bild saknar text (WCAG 1.1.1). Den kom i går.``"""
    what = shortcoming.what
    if shortcoming.criterion:
        what = f"{what.removesuffix('.')} (WCAG {shortcoming.criterion})."
    return f"{what} {shortcoming.why}".rstrip()


def _without_shortcomings(said: AccessibilityStatement) -> str:
    if said.conformance == "helt":
        return "Inga kända."
    return "Bara de som står under nästa rubrik." if said.conformance and said.burden else ""


def _date(day: datetime.date | None) -> str:
    return format_day(day) if day else ""
