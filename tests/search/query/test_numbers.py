"""Numbers in a query, however they are written."""

from __future__ import annotations

import pytest

from tests.search.samples import catalogue, engine

MONEY = engine(
    catalogue(projekt__sum={"titel": "Stödet", "metod": ["Det var 698\u00a0982 kronor, inte 698 eller 982."]})
)


def found(query: str) -> list[str]:
    return [result.id for result in MONEY.find(query).results]


@pytest.mark.parametrize("query", ["698982", "698 982", "698\u00a0982 kr", "698\u202f982", '"698982 kronor"'])
def test_a_number_is_found_however_its_digits_are_grouped(query: str) -> None:
    assert found(query) == ["projekt/sum"]


def test_part_of_a_number_is_another_number() -> None:
    assert [found(query) for query in ("698", "982698")] == [["projekt/sum"], []]
