"""The feeds and the calendars beside a page, as its views show them."""

from __future__ import annotations

from ...text.urls import feed_urls, relative
from .blocks import Alternate, Formats
from .site import Site


def feed_links(site: Site, page: str, name: str, is_record: bool = False) -> Formats:
    """Where to subscribe to what is new about ``name``.

    A feed is asked for where it is published, so on a site with an address the links go there, from a copy too.
    """
    atom, as_json = (_address(site, url, page) for url in feed_urls(page, is_record))
    title = f"Nytt: {name}"
    return Formats(
        "Prenumerera",
        (
            Alternate("application/atom+xml", atom, "Atom", f"{title} (Atom)"),
            Alternate("application/feed+json", as_json, "JSON", f"{title} (JSON)"),
        ),
    )


def calendar_format(site: Site, page: str, path: str, name: str) -> Formats:
    """Where to subscribe to the calendar at ``path``, of the calls of ``name``: asked for as a feed is."""
    file = Alternate("text/calendar", _address(site, path, page), "iCalendar", f"Utlysningar: {name}")
    return Formats("Kalender", (file,))


def _address(site: Site, url: str, page: str) -> str:
    published = site.settings.site_url
    return f"{published.rstrip('/')}/{relative(url, '')}" if published else relative(url, page)
