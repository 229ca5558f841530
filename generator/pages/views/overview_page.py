"""overblick.html: the whole catalogue in four pictures, each with its figures and with what it does not show."""

from __future__ import annotations

from ...linking.facet_values import FacetValues, facet_table
from ...linking.facets import FACETS
from ...text.urls import OVERVIEW
from .blocks import Link
from .overview_map import map_part
from .overview_money import money_part
from .overview_outcomes import outcomes_part
from .overview_pictures import OverviewPage
from .overview_time import time_part
from .site import Site

_COUNTED = ("kommun", "län", "utfall", "år")


def overview_page(site: Site) -> OverviewPage:
    found = _projects_by_facet(site)
    parts = (
        outcomes_part(site, found["utfall"]),
        time_part(site, found["år"]),
        money_part(site),
        map_part(site, found["kommun"], found["län"]),
    )
    projects = site.settings.projects
    return OverviewPage(
        url=OVERVIEW,
        title="Överblick",
        description=f"Alla {projects} i fyra bilder: vad det blev av dem, när de pågick, hur mycket pengar det gällde "
        "och i vilka kommuner de finns.",
        lead=f"Alla {projects} i katalogen i fyra bilder. Bredvid varje bild står samma siffror i en tabell, och"
        " under dem det som siffrorna inte visar.",
        ways=tuple(Link(f"#{part.id}", part.heading) for part in parts),
        parts=parts,
    )


def _projects_by_facet(site: Site) -> dict[str, FacetValues]:
    table = facet_table(site.catalogue, site.links, tuple(facet for facet in FACETS if facet.id in _COUNTED))
    found = table.gathered((entry.ref, table.of(entry)) for entry in site.records("projekt").values())
    return {values.facet.id: values for values in found}
