"""The page of a record as its plan says; what the type of a field cannot say alone comes from the type's view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from ...models.fields import FieldSpec, spec_at
from ...models.types import CountyName, PartialDate, Ref, Term, parse_url
from ...records.parse import Entry
from ...records.plain import is_own
from ...text.urls import anchor, record_url
from . import words
from .blocks import NOT_STATED, Badge, Block, Fact, Notice, Page, Section
from .citations import date_text, marked_list
from .markup import text, web_link
from .page_plan import PagePlan
from .record import conflict_block, record_page, related_section, spec_of, texts_block
from .site import Site, county_names, record_links, term_links

FactValue = Callable[[Site, str, Entry], Markup | str | None]
"""What the fact of a field says on the page that the second argument names; nothing when the record does not say."""
SectionMaker = Callable[[Site, str, Entry], Iterator[Section]]
BlockMaker = Callable[[Site, str, Entry, Any], Iterable[Block]]
"""What the section of a field shows of its value."""
_BLOCKS_OF_ALL: Mapping[str, BlockMaker] = {
    "går_isär": lambda site, page, entry, _: [conflict_block(site, page, entry)],
}


def planned_page(
    site: Site,
    entry: Entry,
    plan: PagePlan,
    values: Mapping[str, FactValue] = MappingProxyType({}),
    makers: Mapping[str, SectionMaker] = MappingProxyType({}),
    blocks: Mapping[str, BlockMaker] = MappingProxyType({}),
    badges: tuple[Badge, ...] = (),
    notices: tuple[Notice, ...] = (),
) -> Page:
    """The page of a record. A fact says what the type of its field says, but for those in ``values``; a section holds
    the texts of its field, but for those in ``blocks`` and those that all records have. ``makers`` are the sections
    that are no field's, or say something without a value.
    """
    page = record_url(entry.ref)
    facts = _facts(site, page, entry, plan, values)
    return record_page(site, entry, facts, _sections(site, page, entry, plan, makers, blocks), badges, notices)


def _facts(site: Site, page: str, entry: Entry, plan: PagePlan, values: Mapping[str, FactValue]) -> Iterator[Fact]:
    """The facts of the plan, and last which of the sections that readers look for no source has anything on."""
    for name in plan.facts:
        spec = spec_at(entry.kind.model, tuple(name.split(".")))
        assert spec, name
        value = values[name](site, page, entry) if name in values else stated(site, page, entry, spec)
        if value:
            html = value if isinstance(value, Markup) else text(value)
            yield Fact(spec.label, html, key="" if _is_linked(spec) else name)
        elif name in plan.expected:
            yield Fact(spec.label, NOT_STATED, missing=True)
    apart = [name for name in plan.sections if name in plan.expected and name not in plan.facts]
    specs = (spec_of(entry.record, name) for name in apart)
    silent = [spec.label.lower() for spec in specs if not getattr(entry.record, spec.attribute)]
    if silent:
        yield Fact(words.NOT_STATED, text(", ".join(silent)), missing=True)


def _is_linked(spec: FieldSpec) -> bool:
    """Whether the values of a field stand as a list of names, each with a mark of its own."""
    return isinstance(spec.marker, Term | Ref | CountyName)


def stated(site: Site, page: str, entry: Entry, spec: FieldSpec) -> Markup | str | None:
    """What the type of a field makes of its value."""
    value = getattr(entry.record, spec.attribute)
    if not value:
        return None
    if isinstance(spec.marker, CountyName):
        return marked_list(site, page, entry, spec.key, county_names(site, value))
    if _is_linked(spec):
        return _links(site, page, entry, spec, value)
    if isinstance(value, PartialDate):
        return date_text(value)
    assert isinstance(value, str)
    return web_link(value) if spec.scalar and spec.scalar.read is parse_url else value


def _links(site: Site, page: str, entry: Entry, spec: FieldSpec, values: Sequence[str]) -> Markup:
    own = {value for number, value in enumerate(values) if is_own(entry.provenance, (spec.key, number))}
    if isinstance(spec.marker, Term):
        return term_links(site, page, spec.marker.vocabulary, values, own)
    assert isinstance(spec.marker, Ref)
    folder = spec.marker.folder
    return record_links(site, page, (f"{folder}/{id}" for id in values), {f"{folder}/{id}" for id in own})


def _sections(
    site: Site,
    page: str,
    entry: Entry,
    plan: PagePlan,
    makers: Mapping[str, SectionMaker],
    blocks: Mapping[str, BlockMaker],
) -> Iterator[Section]:
    makers = {"relaterade": related_section, **makers}
    for name in plan.sections:
        if name in makers:
            yield from makers[name](site, page, entry)
        else:
            yield from _field_section(site, page, entry, name, blocks.get(name) or _BLOCKS_OF_ALL.get(name))


def _field_section(site: Site, page: str, entry: Entry, key: str, blocks: BlockMaker | None) -> Iterator[Section]:
    """The section of the field ``key``, of its texts if no ``blocks`` are made of it; nothing when it is empty."""
    spec = spec_of(entry.record, key)
    value = getattr(entry.record, spec.attribute)
    if value:
        shown = blocks(site, page, entry, value) if blocks else [texts_block(site, page, entry, (key,), value)]
        if shown := tuple(shown):
            yield Section(anchor(key), spec.label, shown)
