from __future__ import annotations

from generator.linking.facet_values import facet_values
from generator.linking.facets import FACETS
from generator.linking.links import link
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
        facet.id: [(value.id, value.label, len(value.refs)) for value in facet.values]
        for facet in facet_values(found, link(found))
    }


def test_values_have_labels_counts_and_the_order_readers_expect() -> None:
    found = values()
    assert tuple(found) == FACETS
    assert found["typ"] == [("projekt", "Projekt", 2), ("fonder", "Fonder", 1)]
    assert found["kommun"] == [("0581", "Norrköping", 1), ("1880", "Örebro", 2)]
    assert found["län"] == [("18", "Örebro län", 2), ("05", "Östergötlands län", 1)]
    assert found["programområde"] == [("A2", "A2 Unga – Fonden", 2), ("B", "B – Fonden", 1)]
    assert found["utfall"] == [("delvis implementerat", "Delvis implementerat", 1)]
    assert found["status"] == [("planerat", "Planerat", 1), ("pågående", "Pågående", 1)]
    assert found["år"] == [("2020", "2020", 1), ("2019", "2019", 1)]
    assert found["målgrupp"] == []
