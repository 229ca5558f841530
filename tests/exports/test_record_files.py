"""TYPE/ID.json, read back as JSON and, by rdflib, as linked data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF

from generator.exports.linked_data import BESIDE, VOCABULARY, context
from generator.exports.record_files import record_files
from generator.exports.records_json import record_as_written, record_lines
from generator.linking.links import link
from generator.models.fields import fields_of
from generator.models.kinds import KIND_BY_FOLDER, KINDS, Kind
from tests.pages.views.records import SOURCE, catalogue_of, fund, project

SCHEMA = Namespace(VOCABULARY)
ROOT = "https://exempel.se/bank"
FUNDED = """
kommuner: ["0580"]
län: [Östergötland]
period: {start: 2017-09, slut: 2018}
områden: [utbildning]
finansiering:
  - {fond: prov, programområde: A, belopp: 26607900, valuta: SEK, slag: beviljat}
  - {fond: prov, belopp: 900, valuta: EUR, slag: sökt}
  - {finansiär: Exempelkommunen, belopp: 7, valuta: SEK, slag: egen insats}
  - {finansiär: Stiftelsen, slag: beviljat}
går_isär:
  - uppgift: Antal deltagare
    värden: [{värde: "40", källa: rapport}, {värde: "41", källa: rapport}]
exempel: [{text: visar, källor: []}]
syfte: [Fler i arbete., {text: Vår egen förklaring., källor: []}]
"""
FILES = {
    "kallor/rapport": SOURCE
    + "slag: Slutrapport\ndatum: 2018\nutgivare: Exempelkommunen\nlänk: https://exempel.se/a\n",
    "fonder/prov": fund("programområden: [{kod: A, namn: Arbete}, {kod: A1, ingår_i: A}]\nförvaltare: Provmyndigheten"),
    "projekt/prov": project(FUNDED),
    "exempel/visar": "titel: Visar\nsammanfattning: Text.\nkällor: [{url: https://exempel.se/b}]\nprojekt: prov\n",
    "aktiviteter/plan": "titel: Plan\nsammanfattning: Text.\nkällor: [{källa: rapport}]\nprojekt: [prov]\n",
    "lardomar/tidigt": "titel: Börja tidigt\nsammanfattning: Text.\nkällor: [{källa: rapport}]\n"
    "belägg: [{post: projekt/prov, källa: rapport, stöd: stöder}, {post: exempel/visar, stöd: motsäger}]\n",
    "ordlistor/kommuner": '- {id: "0580", namn: Linköping, län: Östergötlands län}\n',
    "ordlistor/omraden": "- {id: utbildning, namn: Utbildning}\n",
}


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """No key twice: of two a reader sees one."""
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def made(files: dict[str, str] | None = None, site_url: str = ROOT) -> dict[str, dict[str, Any]]:
    catalogue = catalogue_of(files or FILES)
    links = link(catalogue)
    texts = record_files(catalogue, links, record_lines(catalogue, links), site_url)
    return {path: json.loads(text, object_pairs_hook=once) for path, text in texts.items()}


def graph(file: dict[str, Any], address: str = f"{ROOT}/projekt/prov.json") -> Graph:
    """As a reader of linked data finds the file at ``address``; a context of its own needs no network."""
    return Graph().parse(data=json.dumps(file), format="json-ld", publicID=address)


def thing(ref: str) -> URIRef:
    return URIRef(f"{ROOT}/{ref}.html")


def test_a_file_holds_the_record_as_in_the_catalogue() -> None:
    catalogue = catalogue_of(FILES)
    links = link(catalogue)
    files = made()
    assert list(files) == [f"{entry.ref}.json" for entry in catalogue.entries()]
    for entry in catalogue.entries():
        record = record_as_written(entry, links)
        assert files[f"{entry.ref}.json"].items() >= record.items()


def test_ids_have_labels_and_addresses() -> None:
    labels = made()["projekt/prov.json"]["etiketter"]
    assert labels["kommuner"] == {
        "0580": {"namn": "Linköping", "län": "Östergötlands län", "url": "kommuner/0580.html"}
    }
    assert labels["län"] == {"Östergötland": {"kod": "05", "namn": "Östergötlands län"}}
    assert labels["omraden"] == {"utbildning": {"namn": "Utbildning", "url": "omraden/utbildning.html"}}
    assert labels["programområden"] == {"prov": {"A": {"namn": "Arbete", "url": "fonder/prov.html#a"}}}
    assert labels["kallor"] == {"rapport": {"titel": "Slutrapporten", "url": "kallor/rapport.html"}}
    assert set(labels["aktiviteter"]) == {"plan"}, "what links to a record is named too"


def test_own_words_and_links_are_told() -> None:
    file = made()["projekt/prov.json"]
    assert file["egna_ord"] == ["exempel.0", "syfte.1"]
    assert file["egna_kopplingar"] == [], "the example links back without such a mark"
    assert made({**FILES, "exempel/visar": FILES["exempel/visar"].replace("projekt: prov", "plats: Här")})[
        "projekt/prov.json"
    ]["egna_kopplingar"] == ["exempel/visar"]


def test_what_a_record_is_to_schema_org() -> None:
    types = {
        str(one): str(kind).removeprefix(VOCABULARY)
        for path, file in made().items()
        for one, kind in graph(file, f"{ROOT}/{path}").subject_objects(RDF.type)
        if str(one) == f"{ROOT}/{path.removesuffix('.json')}.html"
    }
    assert types == {
        str(thing("projekt/prov")): "Project",
        str(thing("exempel/visar")): "Article",
        str(thing("fonder/prov")): "FundingScheme",
        str(thing("aktiviteter/plan")): "CreativeWork",
        str(thing("lardomar/tidigt")): "Claim",
        str(thing("kallor/rapport")): "Report",
    }


def test_words_for_what_is_not_known_are_no_organisation() -> None:
    text = FILES["projekt/prov"].replace("Exempelkommunen\nstatus", "Framgår inte; två kommuner var med\nstatus")
    file = made(FILES | {"projekt/prov": f"{text}parter: [{{namn: Framgår inte}}, {{namn: Skolan}}]\n"})[
        "projekt/prov.json"
    ]
    assert file["projektägare"] == "Framgår inte; två kommuner var med"
    assert "parentOrganization" not in file
    assert file["member"] == [{"@type": "Organization", "name": "Skolan"}]


def test_only_granted_money_is_a_grant() -> None:
    found = graph(made()["projekt/prov.json"])
    grants = list(found.objects(thing("projekt/prov"), SCHEMA.funding))
    assert len(grants) == 2
    amounts = [
        (found.value(one, SCHEMA.value), found.value(one, SCHEMA.currency))
        for one in found.objects(None, SCHEMA.amount)
    ]
    assert amounts == [(Literal(26607900), Literal("SEK"))]
    funders = {found.value(grant, SCHEMA.funder) for grant in grants}
    assert URIRef(f"{ROOT}/fonder/prov.html#a") in funders
    assert Literal("Stiftelsen") in {found.value(funder, SCHEMA.name) for funder in funders}


@pytest.mark.parametrize(
    ("status", "start", "end"),
    [("avslutat", "2017-09", "2018"), ("pågående", "2017-09", None), ("planerat", None, None)],
)
def test_a_plan_has_not_begun_and_what_goes_on_has_not_ended(status: str, start: str | None, end: str | None) -> None:
    files = {**FILES, "projekt/prov": FILES["projekt/prov"].replace("status: avslutat", f"status: {status}")}
    found = graph(made(files)["projekt/prov.json"])
    told = [found.value(thing("projekt/prov"), SCHEMA[key]) for key in ("foundingDate", "dissolutionDate")]
    assert told == [date and Literal(date, datatype=SCHEMA.Date) for date in (start, end)]


def test_values_that_contradict_each_other_are_both_there() -> None:
    found = graph(made()["projekt/prov.json"])
    claims = list(found.objects(URIRef(f"{ROOT}/projekt/prov.json"), SCHEMA.hasPart))
    assert {str(found.value(claim, SCHEMA.text)) for claim in claims} == {"40", "41"}
    assert {found.value(claim, SCHEMA.appearance) for claim in claims} == {thing("kallor/rapport")}


def test_a_lesson_appears_only_in_what_supports_it() -> None:
    found = graph(made()["lardomar/tidigt.json"], f"{ROOT}/lardomar/tidigt.json")
    assert list(found.objects(thing("lardomar/tidigt"), SCHEMA.appearance)) == [thing("kallor/rapport")]


def test_nothing_is_said_that_a_record_does_not_state() -> None:
    file = made({"kallor/rapport": SOURCE})["kallor/rapport.json"]
    of_linked_data = file.keys() - {*BESIDE, *fields_of(KIND_BY_FOLDER["kallor"].model)}
    assert of_linked_data == {"@context", "@id", "@type", "name", "description", "subjectOf"}


def test_addresses_are_relative_to_the_file_when_the_site_has_none() -> None:
    file = made(site_url="")["projekt/prov.json"]
    assert file["@id"] == "prov.html"
    elsewhere = "https://annan.se/kopia"
    found = graph(file, f"{elsewhere}/projekt/prov.json")
    assert {str(one) for one in found.all_nodes() if isinstance(one, URIRef) and "annan.se" in one} == {
        f"{elsewhere}/{path}"
        for path in ("projekt/prov.html", "projekt/prov.json", "kallor/rapport.html", "fonder/prov.html#a")
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_our_keys_are_passed_over_in_linked_data(kind: Kind) -> None:
    unread = {key for key, value in context(kind.model).items() if value is None}
    assert unread == {*BESIDE, *fields_of(kind.model)}


def test_our_keys_are_not_those_of_linked_data() -> None:
    for path, file in made().items():
        found = graph(file, f"{ROOT}/{path}")
        words = {str(one).removeprefix(VOCABULARY) for one in found.predicates() if str(one).startswith(VOCABULARY)}
        assert words.isdisjoint({*BESIDE, *(key for kind in KINDS for key in fields_of(kind.model))}), path
