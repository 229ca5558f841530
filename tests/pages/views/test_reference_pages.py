"""falt.html and koder.html say all that the models and the codes say, each thing at an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from generator.faults.codes import CODES
from generator.faults.explanation import explanation
from generator.models.fields import FieldSpec, fields_of
from generator.models.kinds import KINDS, VOCABULARIES
from generator.pages.render import render_page
from generator.pages.views.fault_codes_page import fault_codes_page
from generator.pages.views.field_reference_page import described, field_reference_page
from generator.pages.views.site import Site
from generator.text.urls import anchor
from tests.pages.finished import Found, finished
from tests.pages.views.records import SOURCE, project, site_of

MODELS: dict[str, type[BaseModel]] = {**{kind.folder: kind.model for kind in KINDS}, **VOCABULARIES}


def _fields(model: type[BaseModel], path: str) -> Iterator[tuple[str, FieldSpec]]:
    for key, spec in fields_of(model).items():
        yield f"{path}-{anchor(key)}", spec
        if spec.part:
            yield from _fields(spec.part, f"{path}-{anchor(key)}")


def _page(site: Site) -> Found:
    return Found(finished(render_page("record.md.j2", field_reference_page(site))))


@pytest.fixture(scope="module")
def empty() -> Found:
    return _page(site_of({}))


def test_every_field_has_its_label_its_help_and_an_address_of_its_own(empty: Found) -> None:
    places = {place: spec for name, model in MODELS.items() for place, spec in _fields(model, name)}
    ids = empty.values("id")
    assert len(ids) == len(set(ids))
    assert places.keys() <= set(ids)
    shown = " ".join(empty.text.split())
    for place, spec in places.items():
        for words in (spec.label, spec.help, *spec.choices):
            assert " ".join(words.split()) in shown.replace("\N{NO-BREAK SPACE}", " "), place


def test_every_value_that_is_no_group_has_an_example_though_no_record_has_it() -> None:
    site = site_of({})
    for name, model in MODELS.items():
        for each in described(site, model, ()):
            assert bool(each.example) is (each.spec.part is None), (name, each.path)


def _example(site: Site, *path: str) -> str:
    model = next(kind.model for kind in KINDS if kind.folder == "projekt")
    data = [entry.data for entry in site.records("projekt").values()]
    return next(each.example for each in described(site, model, data) if each.path == path)


def test_an_example_is_what_a_record_holds_without_the_sources_beside_it() -> None:
    files = {
        "kallor/rapport": SOURCE,
        "projekt/aa": project("syfte: [{text: Fler i arbete., källor: []}]\nfinansiering: [{belopp: 26 607 900}]"),
    }
    site = site_of(files)
    assert _example(site, "syfte") == "syfte:\n  - Fler i arbete.\n"
    assert _example(site, "finansiering", "belopp") == "belopp: 26 607 900\n"
    assert _example(site, "finansiering") == "finansiering:\n  - belopp: 26 607 900\n"


def test_the_first_short_value_is_the_example_and_a_long_group_has_none() -> None:
    long = "Ett långt stycke. " * 40
    files = {
        "kallor/rapport": SOURCE,
        "projekt/aa": project(f"syfte: [{long}]\nparter: [{{namn: A, roll: {long}}}]"),
        "projekt/bb": project("syfte: [Kort.]"),
    }
    site = site_of(files)
    assert _example(site, "syfte") == "syfte:\n  - Kort.\n"
    assert _example(site, "parter") == ""
    assert _example(site, "parter", "namn") == "namn: A\n"


def test_codes_are_explained_as_on_the_command_line() -> None:
    page = Found(finished(render_page("record.md.j2", fault_codes_page())))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert CODES.keys() <= set(ids)
    assert {f"#{name}" for name in CODES} <= set(page.values("href"))
    shown = " ".join(page.text.split()).replace("\N{NO-BREAK SPACE}", " ")
    for name in CODES:
        _, _, *lines = explanation(name).replace("\N{NO-BREAK SPACE}", " ").split("\n")
        for line in lines:
            if line and not line.startswith("Så här blir det"):
                assert " ".join(line.removeprefix("Varför:").split()) in shown, name
