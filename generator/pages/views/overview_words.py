"""Records in the sentences and tables of overblick.html: by name as long as they are few."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...text.swedish import count, enumerate_words
from ...text.urls import OVERVIEW
from .site import Site, record_link

FEW = 3


def projects_named(site: Site, refs: Sequence[str]) -> Markup:
    """``2 projekt (A och B)``, as links; only the number when they are many."""
    number = count(len(refs), "projekt", "projekt")
    return Markup("%s (%s)") % (number, _links(site, refs)) if len(refs) <= FEW else Markup(number)


def funds_named(site: Site, refs: Sequence[str]) -> Markup:
    """The first funds, as links, and how many there are in all when they are many."""
    shown = _links(site, refs[:FEW])
    return Markup("%s med flera, sammanlagt %s fonder") % (shown, len(refs)) if len(refs) > FEW else shown


def _links(site: Site, refs: Sequence[str]) -> Markup:
    return Markup(enumerate_words([record_link(site, OVERVIEW, ref) for ref in refs]))
