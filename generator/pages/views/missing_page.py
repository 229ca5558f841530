"""404.html: what stands where nothing is, right at any depth and on file://."""

from __future__ import annotations

from dataclasses import dataclass

from ...text.urls import CATALOGUE, START
from .blocks import Link
from .contact import contact_links
from .site import Site


@dataclass(frozen=True)
class MissingPage:
    """``root`` is the site's absolute address, or empty: then the page finds its way itself."""

    title: str
    site_name: str
    root: str
    links: tuple[Link, ...]
    contact: tuple[Link, ...]


def missing_page(site: Site) -> MissingPage:
    url = site.settings.site_url
    root = f"{url.rstrip('/')}/" if url else ""
    links = (Link(root + START, "Till startsidan"), Link(root + CATALOGUE, "Sök i katalogen"))
    return MissingPage("Sidan finns inte", site.settings.site_name, root, links, contact_links(site))
