"""What a catalogue lacks: fields, links both ways, sources and reviews, each told of the records that lack it."""

from __future__ import annotations

import datetime

from generator.linking.gaps import late_reviews, missing_facts, on_one_source, one_way, orphans
from generator.linking.links import link
from tests.pages.views.records import SOURCE, activity, catalogue_of, fund, project

TODAY = datetime.date(2026, 3, 1)
RAPPORT = {"kallor/rapport": SOURCE}


def test_fields_are_counted_by_type_the_most_often_missing_first() -> None:
    files = {
        "projekt/ett": project("period: {start: 2020}"),
        "projekt/tva": project("resultat: [Bra]"),
        "projekt/tre": project("deltagare: {antal: 0}\nresultat: [Bra]"),
        "fonder/eu": fund("villkor: {medfinansiering_procent: 0}"),
        "fonder/annan": fund(),
        "fonder/gammal": fund("avslutad: Slut"),
    }
    wanted = {
        "projekt": ["period", "resultat", "deltagare.antal", "titel"],
        "fonder": ["villkor.medfinansiering_procent"],
        "exempel": ["plats"],
    }
    found = missing_facts(catalogue_of(RAPPORT | files), wanted)
    assert [(fact.folder, fact.field, fact.refs, fact.of) for fact in found] == [
        ("projekt", "period", ("projekt/tre", "projekt/tva"), 3),
        ("projekt", "deltagare.antal", ("projekt/ett", "projekt/tva"), 3),
        ("projekt", "resultat", ("projekt/ett",), 3),
        ("fonder", "villkor.medfinansiering_procent", ("fonder/annan",), 2),
    ]


def test_a_link_is_one_way_only_where_the_other_record_could_hold_it_too() -> None:
    files = {
        "projekt/ett": project("aktiviteter: [fika, dans]\nfinansiering: [{fond: eu}]\nrelaterade: [projekt/tva]"),
        "projekt/tva": project(),
        "aktiviteter/fika": activity(),
        "aktiviteter/dans": activity("projekt: [ett]"),
        "fonder/eu": fund(),
    }
    catalogue = catalogue_of(RAPPORT | files)
    found = one_way(catalogue, link(catalogue))
    assert {(one.origin, one.field.key, one.targets) for one in found} == {
        ("projekt/ett", "aktiviteter", ("aktiviteter/fika",)),
        ("projekt/ett", "relaterade", ("projekt/tva",)),
    }


def test_a_source_alone_joins_nothing_and_one_that_nothing_rests_on_is_alone_itself() -> None:
    files = {
        "projekt/ett": project("relaterade: [projekt/tva]"),
        "projekt/tva": project(),
        "projekt/ensam": project(),
        "kallor/glomd": SOURCE,
    }
    catalogue = catalogue_of(RAPPORT | files)
    assert [entry.ref for entry in orphans(catalogue, link(catalogue))] == ["projekt/ensam", "kallor/glomd"]


def test_sources_of_single_texts_count_when_it_is_told_what_rests_on_one() -> None:
    other = "resultat: [{text: Bra, källor: [{url: 'https://www.exempel.se/a'}]}]"
    own = "resultat: [{text: Bra, källor: []}]"
    lesson = "titel: Ja\nsammanfattning: Ja.\nkällor: [{källa: rapport}]\nbelägg: [{källa: annan}]\n"
    files = {
        "projekt/ett": project(own),
        "projekt/tva": project(other),
        "projekt/tre": project(),
        "lardomar/ja": lesson,
        "kallor/annan": SOURCE,
    }
    assert on_one_source(catalogue_of(RAPPORT | files)) == {"rapport": ("projekt/ett", "projekt/tre")}


def test_reviews_that_were_never_made_come_before_the_longest_late() -> None:
    files = {
        "projekt/sen": project("granskad: 2023-06-01"),
        "projekt/senare": project("granskad: 2022"),
        "projekt/ny": project("granskad: 2026-02-01"),
        "projekt/aldrig": project(),
        "kallor/rapport": SOURCE + "granskad: 2026-02-01\n",
    }
    found = late_reviews(catalogue_of(files), TODAY)
    assert [(entry.ref, due) for entry, due in found] == [
        ("projekt/aldrig", None),
        ("projekt/senare", datetime.date(2024, 12, 31)),
        ("projekt/sen", datetime.date(2025, 6, 1)),
    ]
