"""data/dcat.jsonld, read by rdflib and held against what DCAT-AP-SE 3.0 (DIGG) demands and recommends."""

from __future__ import annotations

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Namespace

from generator.exports.dcat import dcat
from generator.models.site_owner import AccessibilityStatement, Contact
from tests.pages.views.records import NOW, Settings, catalogue_of, project

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
ROOT = "https://exempel.se/bank"
KNOWN = Settings(
    site_url=f"{ROOT}/",
    contact=Contact("info@exempel.se", "https://exempel.se/fraga"),
    accessibility=AccessibilityStatement(responsible="Exempelkommunen"),
)
MANDATORY = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher),
    DCAT.Distribution: (DCAT.accessURL,),
    DCAT.DataService: (DCTERMS.title, DCAT.endpointURL),
    FOAF.Agent: (FOAF.name,),
    VCARD.Organization: (VCARD.fn, VCARD.hasEmail),
}
RECOMMENDED = {
    DCAT.Catalog: (
        DCTERMS.issued,
        DCTERMS.modified,
        DCTERMS.language,
        DCTERMS.license,
        FOAF.homepage,
        DCAT.themeTaxonomy,
    ),
    DCAT.Dataset: (DCAT.contactPoint, DCAT.distribution, DCAT.keyword, DCAT.theme, DCTERMS.spatial),
    DCAT.Distribution: (DCTERMS.title, DCTERMS.description, DCTERMS["format"], DCTERMS.license),
    DCAT.DataService: (
        DCTERMS.description,
        DCTERMS.publisher,
        DCAT.contactPoint,
        DCAT.endpointDescription,
        DCAT.servesDataset,
    ),
}


def graph(settings: Settings = KNOWN, address: str = f"{ROOT}/data/dcat.jsonld", log: bool = True) -> Graph:
    historik = "historik: [{datum: 2026-01-15, vad: Tillagd.}, {datum: 2026-02-01, vad: Rättad.}]"
    files = {
        "projekt/prov": project(historik if log else "").replace(
            "källa: rapport, avsnitt: Inledning", "url: https://a.se"
        ),
        "ordlistor/kommuner": '- {id: "0580", namn: Linköping, län: Östergötlands län}\n',
    }
    return Graph().parse(data=dcat(catalogue_of(files), settings, NOW), format="json-ld", publicID=address)


@pytest.mark.parametrize("demands", [MANDATORY, RECOMMENDED], ids=["mandatory", "recommended"])
def test_what_the_profile_asks_for_is_there(demands: dict[URIRef, tuple[URIRef, ...]]) -> None:
    found = graph()
    for kind, properties in demands.items():
        things = list(found.subjects(RDF.type, kind))
        assert things, kind
        assert [(one, key) for one in things for key in properties if found.value(one, key, any=True) is None] == []


def test_every_form_of_the_data_is_a_distribution() -> None:
    found = graph()
    (dataset,) = found.subjects(RDF.type, DCAT.Dataset)
    forms = set(found.objects(dataset, DCAT.distribution))
    assert forms == set(found.subjects(RDF.type, DCAT.Distribution))
    assert {str(found.value(form, DCAT.downloadURL)) for form in forms} == {
        f"{ROOT}/data/katalog.{ending}" for ending in FORMS
    }
    assert {str(found.value(form, DCTERMS.license)) for form in forms} == {
        "http://creativecommons.org/licenses/by/4.0/"
    }


FORMS = ("json", "csv", "xlsx")


def test_values_are_those_of_the_configuration() -> None:
    found = graph()
    (dataset,) = found.subjects(RDF.type, DCAT.Dataset)
    publisher = found.value(dataset, DCTERMS.publisher)
    assert found.value(publisher, FOAF.name) == Literal("Exempelkommunen")
    assert found.value(dataset, DCTERMS.title) == Literal("Kunskapsbanken", lang="sv")
    assert found.value(dataset, DCTERMS.description) == Literal("Erfarenheter av projekt.", lang="sv")
    assert found.value(found.value(dataset, DCTERMS.spatial), SKOS.prefLabel) == Literal("Östergötlands län", lang="sv")
    eu = "http://publications.europa.eu/resource/authority"
    assert found.value(dataset, DCTERMS.language) == URIRef(f"{eu}/language/SWE")
    assert found.value(dataset, DCAT.theme) == URIRef(f"{eu}/data-theme/SOCI")
    assert found.value(dataset, DCTERMS.issued) == Literal("2026-01-15", datatype=XSD.date)
    assert found.value(dataset, DCTERMS.modified) == Literal(NOW)
    assert found.value(found.value(dataset, DCAT.contactPoint), VCARD.hasEmail) == URIRef("mailto:info@exempel.se")


def test_what_is_not_configured_is_not_made_up() -> None:
    found = graph(Settings(county="", data_theme="", site_description=""), log=False)
    (dataset,) = found.subjects(RDF.type, DCAT.Dataset)
    for unknown in (
        DCTERMS.publisher,
        DCAT.contactPoint,
        DCTERMS.spatial,
        DCAT.theme,
        DCTERMS.issued,
        DCTERMS.accrualPeriodicity,
    ):
        assert found.value(dataset, unknown) is None, unknown
    assert not list(found.subjects(RDF.type, FOAF.Agent))
    said = "Kunskapsbanken. Vem som ansvarar för webbplatsen är inte ifyllt ännu."
    assert found.value(dataset, DCTERMS.description) == Literal(said, lang="sv")


def test_without_an_address_all_is_relative_to_the_file() -> None:
    found = graph(Settings(), "https://annan.se/kopia/data/dcat.jsonld")
    (service,) = found.subjects(RDF.type, DCAT.DataService)
    assert found.value(service, DCAT.endpointURL) == URIRef("https://annan.se/kopia/")
    (catalogue,) = found.subjects(RDF.type, DCAT.Catalog)
    assert catalogue == URIRef("https://annan.se/kopia/data/dcat.jsonld#katalog")
    assert found.value(catalogue, FOAF.homepage) == URIRef("https://annan.se/kopia/om.html")
