"""A record's page looks at no more than ``inputs`` says: made of only that, it is the same."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.linking.links import Links, link
from generator.models.kinds import KINDS
from generator.pages.inputs import inputs_of, near
from generator.pages.views.briefs import brief, has_brief
from generator.pages.views.record_views import view_of
from generator.pages.views.site import Site, make_site
from generator.records.catalogue import Catalogue
from tests.pages.views.records import NOW, SOURCE, Settings, project, site_of
from tests.real import real_catalogue


@pytest.fixture(scope="module")
def site(slow: None) -> Site:
    catalogue = real_catalogue()
    return make_site(catalogue, link(catalogue), NOW, Settings())


@pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])
def test_a_page_made_of_only_what_it_follows_from_is_the_same(site: Site, folder: str) -> None:
    for ref in (entry.ref for entry in site.catalogue.entries() if entry.kind.folder == folder):
        seen = {ref, *near(site.links, ref)}
        catalogue = only(site.catalogue, seen.__contains__)
        alone = make_site(catalogue, link(catalogue), NOW, Settings())
        entry = site.entry(ref)
        assert view_of(entry.kind).page(alone, entry) == view_of(entry.kind).page(site, entry), ref
        assert not has_brief(entry) or brief(alone, entry) == brief(site, entry), ref


def only(catalogue: Catalogue, wanted: Callable[[str], bool]) -> Catalogue:
    return replace(
        catalogue,
        records={
            folder: {id: entry for id, entry in entries.items() if wanted(entry.ref)}
            for folder, entries in catalogue.records.items()
        },
    )


FILES = {
    "kallor/rapport": SOURCE,
    "projekt/ett": project("granskad: 2025-01-01", "Ett"),
    "projekt/tva": project("relaterade: [projekt/ett]", "Två"),
    "projekt/tre": project("", "Tre"),
    "fonder/fond": "titel: Fonden\nsammanfattning: Pengar.\nkällor: []\nutlysningar: [{namn: Våren}]\n",
}
AREA = "[{id: skola, namn: Skola}]"


def digests(files: dict[str, str], later: int = 0) -> dict[str, str]:
    site = site_of(files, now=NOW + datetime.timedelta(days=later))
    inputs = inputs_of(site)
    return {entry.ref: inputs(entry, ()) for entry in site.catalogue.entries()}


@pytest.mark.parametrize(
    ("files", "later", "others"),
    [
        ({"projekt/ett": project("granskad: 2025-01-01", "Ny")}, 0, {"projekt/ett", "projekt/tva", "kallor/rapport"}),
        (
            {"kallor/rapport": SOURCE.replace("En", "Ny")},
            0,
            {"projekt/ett", "projekt/tva", "projekt/tre", "kallor/rapport"},
        ),
        (
            {"ordlistor/omraden": AREA},
            0,
            {"projekt/ett", "projekt/tva", "projekt/tre", "kallor/rapport", "fonder/fond"},
        ),
        ({}, 1, {"fonder/fond"}),
        ({}, 3 * 365, {"projekt/ett", "fonder/fond"}),
    ],
    ids=["record", "source", "vocabulary", "next day", "late"],
)
def test_what_changes_shows(files: dict[str, str], later: int, others: set[str]) -> None:
    before, after = digests(FILES), digests(FILES | files, later)
    assert {ref for ref in after if before[ref] != after[ref]} == others


def test_a_new_link_shows_at_both_ends() -> None:
    before, after = digests(FILES), digests(FILES | {"projekt/tre": project("relaterade: [projekt/ett]", "Tre")})
    assert {ref for ref in after if before[ref] != after[ref]} >= {"projekt/ett", "projekt/tre"}


def test_near_goes_one_way_in_the_second_step() -> None:
    links = Links({"a": ("b",), "b": ("c",), "d": ("b",)}, {"b": ("a", "d"), "c": ("b",)})
    assert near(links, "a") == {"b", "c"}
