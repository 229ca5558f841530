"""The form's preview shows a record as its page does, tag by tag, but for what only other records say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.contributing.form_rules import form_rules
from generator.linking.links import link
from generator.models.fund import Fund, ProgrammeArea
from generator.models.kinds import KINDS, Kind
from generator.pages.page_rules import page_rules
from generator.pages.render import render_page
from generator.pages.views.blocks import Facts, Page, Section, Table
from generator.pages.views.record_views import view_of
from generator.pages.views.site import make_site
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from generator.records.parse import Entry
from generator.records.written import as_written
from tests import ROOT
from tests.pages.golden import SAMPLE
from tests.pages.views.filled import filled, surroundings
from tests.pages.views.records import NOW, Settings, catalogue_of

OF_OTHERS = ("bygger-pa", "aktiviteter", "projekt")
"""Sections that say what other records say of this one."""
OF_THE_PAGE = ("Citera så här", "Skicka vidare", "Fel eller lucka?")
"""Facts that a record has when it has a page."""
STAND_IN = (Path(__file__).parent / "stand_in.js").read_text("utf-8")
_ENTRY = 'import { preview } from "./form/preview.js";\nglobalThis.preview = preview;\n'


@cache
def script() -> Script:
    return Script(STAND_IN + join({**sources(), "test_entry.js": _ENTRY}, "test_entry.js"))


class Shop:
    """A catalogue, its previews, and its pages without what other records say."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._bare = {entry.ref: _bare(entry) for entry in catalogue.entries()}
        rules = {**form_rules(catalogue), "pages": page_rules(Settings().site_name)}
        script().evaluate("(rules) => void (globalThis.rules = rules)", rules)

    def preview(self, folder: str, data: Mapping[str, Any]) -> list[str]:
        html = script().evaluate("(...given) => preview(rules, ...given).html", folder, data)
        return parts(html.removeprefix('<div class="kb-record-preview">').removesuffix("</div>"))

    def page(self, entry: Entry) -> list[str]:
        """The page among records of which nothing is known but titles, and codes of programme areas."""
        others = {
            folder: {id: entry if other is entry else self._bare[other.ref] for id, other in entries.items()}
            for folder, entries in self.catalogue.records.items()
        }
        catalogue = replace(self.catalogue, records=others)
        site = make_site(catalogue, link(catalogue), NOW, Settings())
        text = render_page("record.md.j2", without(view_of(entry.kind).page(site, entry)))
        return parts(re.sub(r"^## (.*) \{#.*\}$", r"<h2>\1</h2>", text.partition("\n---\n")[2], flags=re.MULTILINE))


def _bare(entry: Entry) -> Entry:
    record = entry.record
    known: dict[str, Any] = {
        name: info.get_default() for name, info in type(record).model_fields.items() if not info.is_required()
    }
    known |= {"summary": "", "sources": ()}
    if isinstance(record, Fund):
        known["programme_areas"] = tuple(ProgrammeArea(kod=area.code) for area in record.programme_areas)
    return replace(entry, record=record.model_copy(update=known), data={}, provenance={})


def without(page: Page) -> Page:
    sections = tuple(_of_record(section) for section in page.sections if section.id not in OF_OTHERS)
    notices = tuple(
        notice for notice in page.notices if notice.tone != "due"
    )
    return replace(page, notices=notices, sections=sections, colophon=tuple(map(_of_record, page.colophon)))


def _of_record(section: Section) -> Section:
    blocks = []
    for block in section.blocks:
        if isinstance(block, Facts):
            block = replace(block, items=tuple(fact for fact in block.items if fact.label not in OF_THE_PAGE))
        if isinstance(block, Table) and section.id == "finansiering" and block.columns[0].label == "Fond":
            rows = tuple(replace(row, cells=row.cells[:1]) for row in block.rows)  # the others are terms of the funds
            block = replace(block, columns=block.columns[:1], rows=rows)
        blocks.append(block)
    return replace(section, blocks=tuple(blocks))


def parts(html: str) -> list[str]:
    """Tags with their classes, and the text between them."""
    return list(_Parts(html).joined())


class _Parts(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._found.append(f"<{tag} {given['class']}>" if given.get("class") else f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        self._found.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._found and not self._found[-1].startswith("<"):
            data = self._found.pop() + data
        self._found.append(data)

    def joined(self) -> Iterator[str]:
        for part in self._found:
            if words := part if part.startswith("<") else re.sub(r"[ \n]+", " ", part).strip(" "):
                yield words


@pytest.fixture(scope="module")
def ours() -> Shop:
    return Shop(load(read_tree(ROOT / "catalogue")[0])[0])


def test_every_record_of_the_catalogue_looks_as_on_its_page(ours: Shop) -> None:
    for entry in ours.catalogue.entries():
        assert ours.preview(entry.kind.folder, as_written(entry)) == ours.page(entry), entry.ref


def test_every_record_of_the_sample_looks_as_on_its_page() -> None:
    sample = Shop(load(read_tree(SAMPLE)[0])[0])
    for entry in sample.catalogue.entries():
        assert sample.preview(entry.kind.folder, as_written(entry)) == sample.page(entry), entry.ref


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_record_with_a_value_in_every_field_looks_as_on_its_page(kind: Kind) -> None:
    numbers = count(1)
    data = filled(kind.model, lambda _: f"ord{next(numbers)}x")
    shop = Shop(
        catalogue_of(
            surroundings() | {f"{kind.folder}/provpost": yaml.safe_dump(data, allow_unicode=True, sort_keys=False)}
        )
    )
    entry = shop.catalogue.find(f"{kind.folder}/provpost")
    assert entry
    assert shop.preview(kind.folder, as_written(entry)) == shop.page(entry)
