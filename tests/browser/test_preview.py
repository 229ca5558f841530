"""The form's preview shows a record as its page does, tag by tag, but for what only other records say."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from generator.browser.bundle import join, sources
from generator.browser.embedded import Script
from generator.contributing.form_rules import form_rules
from generator.linking.links import link
from generator.models.common import SourceRef
from generator.models.fields import FieldSpec, fields_of
from generator.models.fund import Fund, ProgrammeArea
from generator.models.kinds import KIND_BY_FOLDER, KINDS, Kind
from generator.models.lesson import Lesson
from generator.models.source import Source
from generator.pages.page_rules import page_rules
from generator.pages.render import render_page
from generator.pages.views.blocks import Facts, Page, Section, Table
from generator.pages.views.record_views import view_of
from generator.pages.views.site import make_site
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from generator.records.parse import Entry
from generator.records.written import as_written
from tests.pages.golden import SAMPLE
from tests.pages.views.filled import Write, filled, surroundings
from tests.pages.views.records import NOW, Settings, catalogue_of
from tests.real import real_catalogue

OF_OTHERS = ("bygger-pa", "aktiviteter", "projekt", "laget")
"""Sections that say what other records say of this one, or what its dates mean on a day."""
OF_THE_PAGE = ("Citera så här", "Skicka vidare", "Fel eller lucka?")
"""Facts that a record has when it has a page."""
STAND_IN = (Path(__file__).parent / "stand_in.js").read_text("utf-8")
_ENTRY = 'import { preview } from "./form/preview.js";\nObject.assign(globalThis, { preview, every: [] });\n'


@cache
def script() -> Script:
    """The modules of the preview, to which every catalogue hands its rules once: to read them takes long."""
    return Script(STAND_IN + join({**sources(), "test_entry.js": _ENTRY}, "test_entry.js"))


class Shop:
    """A catalogue, its previews, and its pages without what other records say."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._sourced = {entry.ref: _bare(entry) for entry in catalogue.entries()}
        self._bare = {
            ref: replace(entry, record=entry.record.model_copy(update={"sources": ()}))
            for ref, entry in self._sourced.items()
        }
        rules = {**form_rules(catalogue), "pages": page_rules(Settings().site_name)}
        self._number = script().evaluate("(rules) => every.push(rules) - 1", rules)

    def html(self, folder: str, data: Mapping[str, Any]) -> str:
        html: str = script().evaluate(
            "(number, ...given) => preview(every[number], ...given).html", self._number, folder, data
        )
        return html

    def preview(self, folder: str, data: Mapping[str, Any]) -> list[str]:
        html = self.html(folder, data)
        return parts(html.removeprefix('<div class="kb-record-preview">').removesuffix("</div>"))

    def page(self, entry: Entry) -> list[str]:
        """The page among records of which nothing is known but titles, sections and codes of programme areas.

        A lesson is told the sources of the others too: its strength is counted from them.
        """
        bare = self._sourced if isinstance(entry.record, Lesson) else self._bare
        others = {
            folder: {id: entry if other is entry else bare[other.ref] for id, other in entries.items()}
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
    known["summary"] = ""
    if isinstance(record, Source):
        known["sections"] = record.sections
    if isinstance(record, Fund):
        known["programme_areas"] = tuple(
            ProgrammeArea.model_validate({"kod": area.code}) for area in record.programme_areas
        )
    return replace(entry, record=record.model_copy(update=known), data={}, provenance={})


def without(page: Page) -> Page:
    sections = tuple(_of_record(section) for section in page.sections if section.id not in OF_OTHERS)
    notices = tuple(notice for notice in page.notices if notice.tone != "due")
    return replace(page, notices=notices, sections=sections, colophon=tuple(map(_of_record, page.colophon)), formats=())


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
    return Shop(real_catalogue())


@pytest.mark.slow
def test_every_record_of_the_catalogue_looks_as_on_its_page(ours: Shop) -> None:
    for entry in ours.catalogue.entries():
        assert ours.preview(entry.kind.folder, as_written(entry)) == ours.page(entry), entry.ref


def test_every_record_of_the_sample_looks_as_on_its_page() -> None:
    sample = Shop(load(read_tree(SAMPLE)[0])[0])
    for entry in sample.catalogue.entries():
        assert sample.preview(entry.kind.folder, as_written(entry)) == sample.page(entry), entry.ref


def words() -> Write:
    numbers = count(1)
    return lambda _: f"ord{next(numbers)}x"


def assert_same(kind: Kind, data: Mapping[str, Any], others: Mapping[str, str] = MappingProxyType({})) -> None:
    unshared = json.loads(json.dumps(data))  # else YAML would refer to what stands twice
    text = yaml.dump(unshared, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    shop = Shop(catalogue_of({**surroundings(), **others, f"{kind.folder}/provpost": text}))
    entry = shop.catalogue.find(f"{kind.folder}/provpost")
    assert entry
    assert shop.preview(kind.folder, as_written(entry)) == shop.page(entry)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_record_with_a_value_in_every_field_looks_as_on_its_page(kind: Kind) -> None:
    assert_same(kind, filled(kind.model, words()))


_STRENGTHS: Mapping[str, list[dict[str, str]]] = {
    "none": [],
    "one source, in two ways": [
        {"post": "projekt/rapport", "stöd": "stöder", "slag": "planerat", "text": "Så tänkte man."},
        {"källa": "rapport", "sida": "7", "stöd": "stöder", "slag": "erfaret"},
    ],
    "two sources, and a nuance": [
        {"post": "exempel/rapport", "avsnitt": "Resultat", "stöd": "stöder", "slag": "mätt"},
        {"post": "projekt/utan", "sida": "7", "avsnitt": "Resultat", "stöd": "stöder", "slag": "erfaret"},
        {"post": "projekt/utan", "stöd": "nyanserar", "slag": "erfaret"},
    ],
    "two that have seen it": [
        {"källa": "rapport", "stöd": "stöder", "slag": "erfaret"},
        {"post": "projekt/utan", "stöd": "stöder", "slag": "erfaret"},
    ],
    "a claim": [{"källa": "rapport", "stöd": "stöder", "slag": "påstått"}],
    "only a nuance": [{"källa": "rapport", "stöd": "nyanserar", "slag": "mätt"}],
    "for and against": [
        {"källa": "rapport", "stöd": "stöder", "slag": "mätt"},
        {"post": "projekt/utan", "stöd": "motsäger"},
    ],
    "three that turn out to be one": [
        {"post": "projekt/rapport", "stöd": "stöder", "slag": "erfaret"},
        {"post": "projekt/annan", "stöd": "stöder", "slag": "mätt"},
        {"post": "projekt/bada", "avsnitt": "Resultat", "stöd": "stöder", "slag": "påstått"},
    ],
}
_OTHERS = {
    f"projekt/{id}": f"titel: T{id}\nsammanfattning: Text.\nprojektägare: a\nstatus: avslutat\nkällor: {sources}\n"
    for id, sources in (
        ("utan", "[{url: 'https://www.exempel.se/utan', hämtad: '2020'}]"),
        ("annan", "[{källa: annan}]"),
        ("bada", "[{källa: annan}, {källa: rapport}]"),
    )
} | {"kallor/annan": "titel: Annan\nsammanfattning: Text.\navsnitt: [Resultat]\n"}


@pytest.mark.parametrize("evidence", _STRENGTHS.values(), ids=_STRENGTHS.keys())
def test_the_strength_of_a_lesson_is_counted_as_on_its_page(evidence: list[dict[str, str]]) -> None:
    data = {"titel": "En lärdom", "sammanfattning": "Så är det.", "källor": [{"källa": "rapport"}], "belägg": evidence}
    assert_same(KIND_BY_FOLDER["lardomar"], data if evidence else {**data, "steg": ["idé"]}, _OTHERS)


def _sourced(model: type[BaseModel], data: Mapping[str, Any], choose: random.Random) -> dict[str, Any]:
    """The data with sources of their own at half of the texts, none of them for some: our own words."""
    page = {"url": "https://www.exempel.se/x/", "hämtad": "2020-05"}
    place = {"källa": "rapport", "avsnitt": "Resultat"}
    cited: tuple[Any, ...] = ([], [{"källa": "rapport", "sida": "7"}], [place, page])

    def one(spec: FieldSpec, value: Any) -> Any:
        if isinstance(value, dict):
            return value if spec.part in (SourceRef, None) else _sourced(spec.part, value, choose)
        return {"text": value, "källor": choose.choice(cited)} if choose.random() < 0.5 else value

    specs = fields_of(model)
    return {
        key: value
        if key in ("källor", "enligt", "tidigare_id", "kod")
        else [one(specs[key], item) for item in value]
        if isinstance(value, list)
        else one(specs[key], value)
        for key, value in data.items()
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_sources_of_single_texts_and_our_own_words_look_as_on_the_page(kind: Kind) -> None:
    for seed in range(2):
        data = filled(kind.model, words())
        assert_same(kind, _sourced(kind.model, data, random.Random(seed)))


SHAPES: tuple[Any, ...] = (
    *(None, "", "x", 7, -1.5, True, [], {}, [[]], [{}], [None], ["x"], {"text": "x"}, {"text": None, "källor": []}),
    *(
        "constructor",
        {"text": {"text": "x"}},
        {"källor": "x"},
        [{"text": ["x"], "källor": [None, "x", {}]}],
        {"okänt": 1},
    ),
    *("<b>\u0000\ud800", [[{"a": []}]], {"text": "x", "källor": [{"källa": {"text": "x"}, "url": []}]}),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_whatever_a_field_holds_is_shown_or_left_out(kind: Kind, ours: Shop) -> None:
    """A form is opened with drafts of any age, and shows what is half written."""
    specs = fields_of(kind.model)
    parts = {key: fields_of(spec.part) for key, spec in specs.items() if spec.part}
    for shape in SHAPES:
        assert ours.preview(kind.folder, dict.fromkeys(specs, shape))
        assert ours.preview(kind.folder, {key: [dict.fromkeys(inner, shape)] for key, inner in parts.items()})
        assert ours.preview(kind.folder, {key: dict.fromkeys(inner, shape) for key, inner in parts.items()})


def test_nothing_in_a_text_becomes_markup_or_an_address_that_runs(ours: Shop) -> None:
    hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) <javascript:x>"
    data = {"titel": hostile, "sammanfattning": hostile, "syfte": [hostile], "länkar": [{"url": "javascript:alert(1)"}]}
    html = ours.html("projekt", data)
    assert "<img" not in html
    assert 'href="javascript' not in html


def test_a_record_without_values_says_what_is_missing(ours: Shop) -> None:
    shown = ours.preview("projekt", {})
    assert "Utan titel" in shown
    assert shown.count("<dd kb-missing>") == len(view_of(KINDS[0]).plan.expected) + 1  # and that no one has reviewed it
