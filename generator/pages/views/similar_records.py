"""The records that are like the one on a page, with what they have in common in words.

The form's preview does not show them: they follow from the fields of all records, of which it loads only the one that
is written.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...linking.similar import Shared, Similar
from ...text.swedish import enumerate_words, format_number
from ...text.urls import record_url, relative
from .blocks import Link, LinkGroup, LinkGroups, Section, Text
from .markup import text
from .site import Site, closed_badge

_HEADING = "Liknande poster"
_MEANS = "De här posterna har mest gemensamt med den du läser. Det har {} räknat ut: ingen källa jämför dem."
_REASONS, _NAMED = 3, 2
"""So many reasons are given, with so many names each."""


def similar_section(site: Site, page: str, similar: Sequence[Similar]) -> tuple[Section, ...]:
    """The section of ``similar`` records on ``page``; nothing when there are none."""
    if not similar:
        return ()
    lead = Text(Markup("<p>%s</p>") % text(_MEANS.format(site.settings.site_name)))
    links = tuple(_link(site, page, one) for one in similar)
    return (Section("liknande", _HEADING, (lead, LinkGroups((LinkGroup("", links),)))),)


def _link(site: Site, page: str, similar: Similar) -> Link:
    entry = site.entry(similar.ref)
    reasons = "; ".join(_reason(shared) for shared in similar.shared[:_REASONS])
    note = f"{entry.kind.singular} med {reasons}."
    return Link(relative(record_url(entry.ref), page), entry.record.title, note, closed_badge(entry))


def _reason(shared: Shared) -> str:
    """``samma målgrupper: Nyanlända, Handledare och 2 till``"""
    more = len(shared.labels) - _NAMED
    rest = [f"{format_number(more)} till"] if more > 0 else []
    before = shared.aspect.one if len(shared.labels) == 1 else shared.aspect.several
    return f"{before}: {enumerate_words([*shared.labels[:_NAMED], *rest])}"
