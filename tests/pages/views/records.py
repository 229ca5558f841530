"""Small catalogues for tests, written as the YAML that an author would write."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.linking.links import link
from generator.models.kinds import VOCABULARIES
from generator.models.site_owner import AccessibilityStatement, Contact, SiteSettings
from generator.pages.render import lay_out
from generator.pages.views.site import Site, make_site
from generator.records.catalogue import Catalogue, load

NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
SOURCE = "titel: Slutrapporten\nsammanfattning: En rapport.\navsnitt: [Inledning, Resultat]\n"


@dataclass(frozen=True)
class Settings(SiteSettings):
    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    site_name: str = "Kunskapsbanken"
    site_description: str = "Erfarenheter av projekt"
    subject: str = "integration"
    projects: str = "integrationsprojekt"
    place: str = "i Östergötland"
    county: str = "05"
    data_theme: str = "SOCI"
    contact: Contact = field(default_factory=Contact)
    accessibility: AccessibilityStatement = field(default_factory=AccessibilityStatement)
    builder: str = "mkdocs"
    trusted_pages: tuple[str, ...] = ()


def catalogue_of(files: Mapping[str, str]) -> Catalogue:
    """``projekt/a`` -> YAML to a catalogue; vocabularies that are not given are empty."""
    texts = {f"ordlistor/{name}": "[]\n" for name in VOCABULARIES} | dict(files)
    catalogue, problems = load({f"{ref}.yaml": text.encode() for ref, text in texts.items()})
    errors = [fault.message for fault in problems if fault.severity == "error"]
    assert errors == [], errors
    return catalogue


def site_of(files: Mapping[str, str], settings: Settings | None = None, now: datetime.datetime = NOW) -> Site:
    catalogue = catalogue_of(files)
    return make_site(catalogue, link(catalogue), now, settings or Settings())


def page_of(catalogue: Catalogue, path: str, settings: Settings | None = None) -> str:
    """The text of one page, by its Markdown path: the others are not made."""
    pages, _ = lay_out(make_site(catalogue, link(catalogue), NOW, settings or Settings()))
    return pages[path]().text()


def project(more: str = "", title: str = "Prov", status: str = "avslutat") -> str:
    """A project with what is required, and ``more`` lines."""
    return (
        f"titel: {title}\nsammanfattning: Ett prov.\nprojektägare: Exempelkommunen\nstatus: {status}\n"
        f"källor: [{{källa: rapport, avsnitt: Inledning}}]\n{more}\n"
    )


def fund(more: str = "", title: str = "Provfonden") -> str:
    return f"titel: {title}\nsammanfattning: Betalar.\nkällor: [{{källa: rapport}}]\n{more}\n"


def activity(more: str = "", title: str = "Språkfika") -> str:
    return f"titel: {title}\nsammanfattning: Träffar.\nkällor: [{{källa: rapport}}]\n{more}\n"
