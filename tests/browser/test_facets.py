"""Filters and counts of the page against counting one document at a time."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.modules import modules

_FACETS = {"typ": ["projekt", "exempel"], "kommun": ["0580", "0581", "0582"], "år": ["2019", "__proto__"]}
_DOCUMENT = st.fixed_dictionaries({facet: st.sets(st.sampled_from(values)) for facet, values in _FACETS.items()})
_KEYS = [*_FACETS, *(f"-{facet}" for facet in _FACETS), "okänd"]
_VALUES = [*(value for values in _FACETS.values() for value in values), "finns-inte"]
_FILTERS = st.dictionaries(st.sampled_from(_KEYS), st.sets(st.sampled_from(_VALUES)), max_size=4)

Document = dict[str, set[str]]


def passes(document: Document, key: str, values: set[str]) -> bool:
    facet = key.removeprefix("-")
    return not values or bool(document.get(facet, set()) & values) is not key.startswith("-")


def brute_force(documents: list[Document], base: list[int], filters: dict[str, set[str]]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for facet, values in _FACETS.items():
        others = {key: chosen for key, chosen in filters.items() if key.removeprefix("-") != facet}
        left = [
            documents[number] for number in base if all(passes(documents[number], *item) for item in others.items())
        ]
        counts[facet] = {value: sum(value in document[facet] for document in left) for value in values}
    return counts


_PAGE = """(records, base, filters) => {
  const table = facetTable(records);
  const chosen = asFilters(filters);
  const bits = new Uint32Array(Math.ceil(table.size / 32));
  for (const number of base) bits[number >>> 5] |= 1 << (number & 31);
  const passed = filtered(table, chosen);
  const counts = (found) => Array.from(facetCounts(table, found, chosen), ([id, values]) => [id, Array.from(values)]);
  return [base.filter((number) => hasBit(passed, number)), counts(bits), counts(null)];
}"""


@settings(deadline=None)
@given(documents=st.lists(_DOCUMENT, max_size=70), filters=_FILTERS, data=st.data())
def test_filters_and_counts(documents: list[Document], filters: dict[str, set[str]], data: Any) -> None:
    numbers = list(range(len(documents)))
    base = sorted(data.draw(st.sets(st.sampled_from(numbers)))) if numbers else []
    records = {
        "refs": [f"projekt/{number}" for number in numbers],
        "facets": [
            {
                "id": facet,
                "label": facet,
                "values": [[value, value, [n for n in numbers if value in documents[n][facet]]] for value in values],
            }
            for facet, values in _FACETS.items()
        ],
    }
    sent = {key: sorted(values) for key, values in filters.items()}
    passed, counts, counts_of_all = modules().evaluate(_PAGE, records, base, sent)
    assert passed == [n for n in base if all(passes(documents[n], *item) for item in filters.items())]
    assert {facet: dict(values) for facet, values in counts} == brute_force(documents, base, filters)
    assert {facet: dict(values) for facet, values in counts_of_all} == brute_force(documents, numbers, filters)
