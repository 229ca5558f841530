"""bidra.html: the form; its fields are drawn by script, of the rules that ``contributing/form_rules.py`` makes."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from ...models.kinds import KINDS
from ...text.urls import FORM, HOW_TO_ADD
from .blocks import AnyPage, Link
from .contact import contact_links
from .record_views import view_of
from .site import Site


@dataclass(frozen=True)
class Addable:
    """A type of records that can be added, and what readers find among them."""

    link: Link
    about: str


@dataclass(frozen=True)
class FormPage(AnyPage):
    """``repository``, ``edit``, ``email`` and ``contact_form`` say where proposals go; empty where there is no way."""

    up: Link
    types: tuple[Addable, ...]
    contact: tuple[Link, ...]
    repository: str
    edit: str
    email: str
    contact_form: str


def form_page(site: Site) -> FormPage:
    settings = site.settings
    return FormPage(
        url=FORM,
        title="Lägg till eller rätta i ett formulär",
        description="Skriv en ny post, eller föreslå en ändring av en som finns, utan att kunna YAML eller Git.",
        up=Link(HOW_TO_ADD, "Lägg till eller rätta"),
        types=tuple(
            Addable(Link(f"{FORM}?typ={quote(kind.folder)}", kind.singular), view_of(kind).about) for kind in KINDS
        ),
        contact=contact_links(site),
        repository=settings.repo_url,
        edit=settings.edit_uri,
        email=settings.contact.email,
        contact_form=settings.contact.form,
    )
