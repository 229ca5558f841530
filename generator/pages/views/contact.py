"""How readers reach those behind the site, and how they send a page to somebody else."""

from __future__ import annotations

from urllib.parse import quote

from .blocks import Link
from .markup import bare_address
from .site import Site

MAIL_PAGE = "Mejla sidan"


def contact_links(site: Site) -> tuple[Link, ...]:
    """Ways to those behind the site; none when the configuration names none."""
    contact = site.settings.contact
    email = (Link(f"mailto:{quote(contact.email, safe='@')}", contact.email),) if contact.email else ()
    form = (Link(contact.form, bare_address(contact.form)),) if contact.form else ()
    return (*email, *form)


def mail_page(site: Site, page: str, title: str) -> Link:
    """A letter to nobody yet with the page's title and address; script puts in the address that the reader sees."""
    root = site.settings.site_url.rstrip("/")
    where = f"{root}/{page}" if root else f"{site.settings.site_name}, sidan {page}"
    subject = f"{title} – {site.settings.site_name}"
    return Link(f"mailto:?subject={quote(subject)}&body={quote(title)}%0D%0A{quote(where)}", MAIL_PAGE)
