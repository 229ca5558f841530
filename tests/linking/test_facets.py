from __future__ import annotations

import json

import pytest

import generator.linking.facets
from generator.linking.facet_values import facet_values
from generator.linking.facets import FACETS, Facet
from generator.linking.links import link
from generator.pages.views.catalogue_page import Box, catalogue_pages
from generator.search.indexing.assets import search_files
from generator.search.indexing.data_scripts import read_data_script
from generator.search.indexing.documents import search_documents
from tests.developers_page import examples
from tests.search.samples import catalogue


def values() -> dict[str, list[tuple[str, str, int]]]:
    found = catalogue(
        projekt__aa={
            "kommuner": ["0581", "1880"],
            "status": "pågående",
            "period": {"start": "2019", "slut": "2020"},
            "finansiering": [{"fond": "fonden", "programområde": "A2"}],
        },
        projekt__bb={"kommuner": ["1880"], "utfall": "delvis implementerat", "status": "planerat"},
        fonder__fonden={"titel": "Fonden", "programområden": [{"kod": "A2", "namn": "Unga"}, {"kod": "B"}]},
    )
    return {
        facet.id: [(value.id, value.label, len(value.refs)) for value in values]
        for facet, values in facet_values(found, link(found))
    }


def test_values_have_labels_counts_and_the_order_readers_expect() -> None:
    found = values()
    assert tuple(found) == tuple(facet.id for facet in FACETS)
    assert found["typ"] == [("projekt", "Projekt", 2), ("fonder", "Fonder", 1)]
    assert found["kommun"] == [("0581", "Norrköping", 1), ("1880", "Örebro", 2)]
    assert found["län"] == [("18", "Örebro län", 2), ("05", "Östergötlands län", 1)]
    assert found["programområde"] == [("A2", "A2 Unga – Fonden", 2), ("B", "B – Fonden", 1)]
    assert found["utfall"] == [("delvis implementerat", "Delvis implementerat", 1)]
    assert found["status"] == [("planerat", "Planerat", 1), ("pågående", "Pågående", 1)]
    assert found["medfinansiering"] == [("framgår inte", "Framgår inte", 1)]
    assert found["partnerkrav"] == [("framgår inte", "Framgår inte", 1)]
    assert found["år"] == [("2020", "2020", 1), ("2019", "2019", 1)]
    assert found["målgrupp"] == []


def documented_row() -> Facet:
    """The row that the page for developers adds."""
    ((row,),) = (eval(code, vars(generator.linking.facets)) for code in examples("Add a facet"))
    assert isinstance(row, Facet)
    return row


def test_a_new_facet_is_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Boxes, counts, words of the search and what the pages load follow from the row; a browser test sees the rest."""
    monkeypatch.setattr("generator.linking.facet_values.FACETS", (*FACETS, documented_row()))
    found = catalogue(projekt__aa={"mål": ["arbete"]}, projekt__bb={}, aktiviteter__cc={"mål": ["arbete"]})
    (page,) = catalogue_pages(found, link(found))
    (goals,) = (facet for facet in page.facets if facet.label == "Mål")
    assert [box for group in goals.groups for run in group.runs for box in run.boxes] == [
        Box("mål", "arbete", "Fler i arbete", "2")
    ]
    _, shipped_records = read_data_script("poster", str(search_files(found, link(found))["data/sok-poster.js"]))
    records = json.loads(shipped_records)
    numbers = sorted(records["refs"].index(ref) for ref in ("projekt/aa", "aktiviteter/cc"))
    shipped = {"id": "mål", "label": "Mål", "column": True, "result": 4, "named": False, "differing": ""}
    assert records["facets"][-1] == {**shipped, "values": [["arbete", "Fler i arbete", numbers]]}
    assert {document.ref: document.tags for document in search_documents(found, link(found))} == {
        "aktiviteter/cc": ("Fler i arbete",),
        "projekt/aa": ("Fler i arbete",),
        "projekt/bb": (),
    }
