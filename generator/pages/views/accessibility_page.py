"""tillganglighet.html: the accessibility statement that the law asks for (2018:1937, in parts as MDFFS 2019:2 says)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ...models.site_owner import Shortcoming
from ...text.swedish import format_date
from ...text.urls import ACCESSIBILITY
from .blocks import Link
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


@dataclass(frozen=True)
class AccessibilityPage:
    """Empty is what is not filled in; ``contact`` and ``shortcomings`` can be empty for good reasons too."""

    url: str
    title: str
    description: str
    site_name: str
    responsible: str
    conforms: str
    shortcomings: tuple[Shortcoming, ...]
    burden: tuple[str, ...]
    exempt: tuple[str, ...]
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
        shortcomings=said.shortcomings,
        burden=said.burden,
        exempt=said.exempt,
        contact=contact_links(site),
        assessed=_date(said.assessed),
        method=said.method,
        updated=_date(said.updated),
        supervisor=said.supervisor,
        complaints=Link(said.complaints, bare_address(said.complaints)) if said.complaints else None,
    )


def _date(day: datetime.date | None) -> str:
    return format_date(day.year, day.month, day.day) if day else ""
