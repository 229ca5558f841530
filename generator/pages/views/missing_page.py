"""404.html: what stands where nothing is, right at any depth and on file://."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from urllib.parse import quote

from ...text.urls import CATALOGUE, ICON, START
from .blocks import Link
from .contact import contact_links
from .site import Site

_THEME = "publishing/theme"


@dataclass(frozen=True)
class MissingPage:
    """``root`` is the site's absolute address, or empty: then the page finds its way itself.

    ``icon`` is the site's own, as an address that holds all of it.
    """

    title: str
    site_name: str
    root: str
    icon: str
    start: str
    catalogue: str
    contact: tuple[Link, ...]


def missing_page(site: Site) -> MissingPage:
    url = site.settings.site_url
    root = f"{url.rstrip('/')}/" if url else ""
    drawn = resources.files("generator").joinpath(_THEME, ICON).read_text("utf-8").strip()
    icon = f"data:image/svg+xml,{quote(drawn, safe=' /:=.-')}"
    return MissingPage(
        "Sidan finns inte", site.settings.site_name, root, icon, root + START, root + CATALOGUE, contact_links(site)
    )
