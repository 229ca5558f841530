"""Who answers for a site: how readers reach them, and what they say of its accessibility. ``mkdocs.yml`` says it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

CONFORMANCE = ("helt", "delvis", "inte")
"""How well a site can conform to the law on accessibility (2018:1937), as its regulations divide it."""


@dataclass(frozen=True)
class Contact:
    """The e-mail address of a function and the address of a form; empty is what there is none of."""

    email: str = ""
    form: str = ""


@dataclass(frozen=True)
class Shortcoming:
    """Something that does not conform: ``criterion`` is its number in WCAG, ``why`` says why it stands."""

    what: str
    criterion: str
    why: str


@dataclass(frozen=True)
class AccessibilityStatement:
    """The statement that the law (2018:1937) asks of a public body; empty or None is what is not filled in.

    ``conformance`` is one of CONFORMANCE. ``burden`` is what would be unreasonable to mend, ``exempt`` what the law
    does not cover. ``assessed`` is the day of the latest assessment and ``method`` how it was made, ``updated`` the
    day of the statement. ``supervisor`` hears complaints at ``complaints``, an address.
    """

    responsible: str = ""
    conformance: str = ""
    shortcomings: tuple[Shortcoming, ...] = ()
    burden: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    assessed: datetime.date | None = None
    method: str = ""
    updated: datetime.date | None = None
    supervisor: str = ""
    complaints: str = ""


@dataclass(frozen=True)
class SiteSettings:
    """What ``mkdocs.yml`` says. Empty strings for addresses that are not set; ``builder`` builds the pages.

    ``subject``, ``projects`` and ``place`` are words for what the site is about, what it collects and where it
    serves: *integration*, *integrationsprojekt*, *i Östergötland*; ``county`` is the code of the county whose
    municipalities are shown on a map, empty for none; ``data_theme`` the code of the subject in the EU's list of themes
    for data, empty when data portals are told none; ``trusted_pages`` are paths in ``site_src`` of
    pages that may hold scripts.
    """

    site_name: str
    site_description: str
    site_url: str
    repo_url: str
    edit_uri: str
    subject: str
    projects: str
    place: str
    county: str
    data_theme: str
    builder: str
    contact: Contact
    accessibility: AccessibilityStatement
    trusted_pages: tuple[str, ...]

    def edit_url(self, file: str) -> str:
        """Where a file of the catalogue can be changed; empty when no repository is configured."""
        return f"{self.repo_url.rstrip('/')}/{self.edit_uri}{file}" if self.repo_url else ""
